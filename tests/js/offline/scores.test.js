"use strict";
// The score of a selection in a file without a server, picked from the score of all events.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, plain, VALUES } = require("../load.js");
const { newScore } = require("../scores.js");
const { timeline } = load({ only: [...VALUES, "offline/selection.js", "offline/scores.js"] });
const { scoreOf, evened } = timeline.offlineScores;

const STAVES = [
  { id: "a", event: 0, days: [100, 150], marks: [{ x0: 100, x1: 150 }] },
  {
    id: "b",
    event: 1,
    band: 1,
    days: [-400, 550],
    marks: [
      { slot: 1, x0: -400, x1: 550 },
      { x0: 500, x1: 501 },
    ],
  },
  { id: "c", event: 2, band: 1, days: [900, 910], marks: [{ x0: 900, x1: 910 }] },
];
const whole = (more = {}) =>
  newScore(timeline, STAVES, {
    bands: ["War", "Peace", "Art"],
    home: [0, 1000],
    shelves: [{ band: 2, events: [3, 4], told: [["d"], ["e"]], count: 2 }],
    ...more,
  });
const KNOWN = {
  air: 0.1,
  events: { edges: [0, 500, 1000], overview: [[[0, 0, 2, 1]], [[1, 1, 0, 3], [250]], [[0, 1, 1, 0]], [], []] },
};
const picked = (events, more) => plain(scoreOf(whole(more), events, KNOWN, 800, 400));

test("staves and marks of the selection have numbers of their own", () => {
  const { staves, marks } = picked([1, 2]);
  assert.deepEqual(
    staves.map(({ id }) => id),
    ["b", "c"],
  );
  assert.deepEqual(
    [marks.stave, marks.x0, marks.slot],
    [
      [0, 0, 1],
      [-400, 500, 900],
      [1, 0, 0],
    ],
  );
});

test("only bands in which something is stay, in their order, unless they are fixed", () => {
  const { bands, staves } = picked([1, 2]);
  assert.deepEqual([bands, staves.map(({ band }) => band)], [["Peace"], [0, 0]]);
  assert.deepEqual(picked([0], { fixed: true }).bands, ["War", "Peace", "Art"]);
  assert.deepEqual(picked([]).bands, [""], "nothing has one band without a name");
});

test("undated events of the selection stay on the shelf of their band", () => {
  const { shelves, bands } = picked([0, 4]);
  assert.deepEqual([bands, shelves], [["War", "Art"], [{ band: 1, events: [4], told: [["e"]], count: 1 }]]);
  assert.deepEqual(picked([0]).shelves, []);
});

test("all there is holds home and what reaches beyond it, with a little air", () => {
  assert.deepEqual(picked([0]).whole, [0, 1000]);
  assert.deepEqual(picked([1]).whole, [-400 - 140, 1000]);
});

test("the overview adds up what each event puts in, its conflicts in order", () => {
  assert.deepEqual(picked([0, 1]).overview, {
    edges: [0, 500, 1000],
    exact: [
      [2, 0],
      [0, 0],
    ],
    vague: [
      [1, 0],
      [0, 3],
    ],
    conflicts: [250],
  });
  assert.deepEqual(picked([2]).overview.conflicts, []);
});

test("it is whole, of the size that is asked for, and counts its events", () => {
  const { width, height, held, crowds, total } = picked([0, 1, 4]);
  assert.deepEqual([width, height, held, crowds, total], [800, 400, null, [], 3]);
});

test("evenly spaced each day on which something begins or ends takes a step, and days stay as they were beside it", () => {
  const score = plain(evened(scoreOf(whole(), [0, 2], KNOWN, 800, 400)));
  assert.deepEqual(score.knots, [0, 100, 150, 900, 910, 1000]);
  assert.deepEqual(
    [score.home, score.marks.x0, score.marks.x1],
    [
      [0, 5],
      [1, 3],
      [2, 4],
    ],
  );
  assert.deepEqual(
    [score.staves[0].dates, score.staves[0].days, score.staves[0].reach],
    [
      [100, 150],
      [1, 2],
      [1, -6, 2, 6],
    ],
  );
});

test("an end that nobody gives is no step", () => {
  const score = scoreOf(whole(), [2], KNOWN, 800, 400);
  score.marks.p1 = [8];
  assert.deepEqual(plain(evened(score).knots), [0, 900, 1000]);
});

test("a selection in which nothing is dated cannot be spaced", () => {
  const score = scoreOf(whole(), [4], KNOWN, 800, 400);
  assert.equal(evened(score), score);
});
