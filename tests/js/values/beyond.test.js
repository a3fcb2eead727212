"use strict";
// Arrows at the edges for what lies beyond the window: which sources have one, where, and whether its words have room.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, plain, upTo } = require("../load.js");
const { newLayout, newScore } = require("../scores.js");
const { timeline } = load({ only: upTo("values/beyond.js") });

// A stave that stands in the window from 0 to 1000, with these marks of two sources; their words are dates of the lines.
const LINES = [
  [0, "asserts", "", "11 June 1937"],
  [1, "asserts", "", "1936"],
  [1, "reports", "", "1936"],
  [1, "asserts", "", "no date given"],
];
function seen(marks, { place = {}, more = {}, type = 1 } = {}) {
  const score = newScore(timeline, [{ id: "a", days: [-500, 2000], marks, lines: LINES, ...more }]),
    layout = newLayout([{ key: 0, top: 100, ...place }]);
  return plain(timeline.beyond(score, layout, 0, 1000, 1, type));
}
const mine = (marks, asked) => seen(marks, asked).map(({ slot, side, x, words }) => [slot, side, x, words]);

test("a source that dates an event later than the window has an arrow at the right edge, one that dates it earlier at the left", () => {
  assert.deepEqual(mine([{ at: 1500 }, { slot: 1, at: -20 }]), [
    [0, "right", 996, "11 June 1937"],
    [1, "left", 4, "1936"],
  ]);
});

test("who dates it into the window, or on both sides of it, has none", () => {
  assert.deepEqual(mine([{ at: 1500 }, { at: 500 }]), []);
  assert.deepEqual(mine([{ at: 1500 }, { at: -500 }]), []);
  assert.deepEqual(mine([{ x0: -500, x1: 1500 }]), [], "a period that covers the window is in it");
});

test("what only touches an edge lies beyond it", () => {
  assert.deepEqual(mine([{ x0: -10, x1: 0 }])[0].slice(0, 2), [0, "left"]);
  assert.deepEqual(mine([{ at: 1000 }])[0].slice(0, 2), [0, "right"]);
});

test("an end that nobody gives is anywhere, so that it may be in view", () => {
  assert.deepEqual(mine([{ x0: 1500, x1: 1600, p0: -8 }]), []);
  assert.deepEqual(mine([{ x0: -1600, x1: -1500, p1: 8 }]), []);
});

test("an end that is not given lies beyond the window where the other end does", () => {
  assert.deepEqual(mine([{ x0: 1500, x1: 1600, p1: 8 }])[0].slice(0, 2), [0, "right"]);
  assert.deepEqual(mine([{ x0: -1600, x1: -1500, p0: -8 }])[0].slice(0, 2), [0, "left"]);
});

test("a claim without a date points nowhere", () => {
  assert.deepEqual(mine([{ shape: "ring", at: 1500, p0: -16, p1: -16 }]), []);
});

test("an event that is not in the window has no arrows, nor has one without a place", () => {
  assert.deepEqual(mine([{ at: 1500 }], { place: { inside: false } }), []);
});

test("words stand in the middle of the line of their source, and once each, without those that say that there is no date", () => {
  const [one, two] = seen([{ at: 1500 }, { slot: 1, at: 1500 }]);
  assert.deepEqual([one.y, two.y, two.words], [105, 115, "1936"]);
  assert.deepEqual([one.stave, one.source, two.source], [0, 0, 1]);
});

test("an arrow whose words would lie on a mark keeps its place and loses them", () => {
  const under = { slot: 1, x0: 800, x1: 990 };
  assert.deepEqual(mine([{ at: 1500 }, under]), [[0, "right", 996, "11 June 1937"]], "the mark lies on another line");
  const left = [{ at: -1500 }, { slot: 1, x0: 10, x1: 60, dy: -1.5, h: 2 }];
  assert.deepEqual(mine(left), [[0, "left", 4, ""]], "at the left edge, too");
  assert.deepEqual(
    mine([left[0], { ...left[1], x0: 90, x1: 160 }])[0][3],
    "11 June 1937",
    "right of the words there is room for it",
  );
  assert.deepEqual(mine([{ at: 1500 }, { ...left[1], x0: 860, x1: 900 }])[0][3], "11 June 1937", "and left of them");
  const over = { ...under, dy: -1.5, h: 2 };
  assert.deepEqual(mine([{ at: 1500 }, over]), [[0, "right", 996, ""]], "the mark lies high, on the line of the words");
});

test("where lines are so thin that words would stand out of their stave they are left out, unless it has no frame around it", () => {
  const thin = { height: 6 };
  assert.deepEqual(mine([{ at: 1500 }], { place: thin })[0][3], "11 June 1937");
  assert.deepEqual(mine([{ at: 1500 }], { place: thin, more: { verdict: "conflict" } })[0][3], "");
});

test("no two words meet, however thin the lines are", () => {
  const both = [{ at: 1500 }, { slot: 1, at: 1500 }];
  for (let height = 4; height < 40; height += 1) {
    const found = seen(both, { place: { height } });
    assert.equal(found.length, 2);
    const [first, second] = found;
    if (first.words && second.words) assert.ok(second.y - first.y >= 2 * 3.8, `${height} pixels high`);
  }
});

test("everything grows with the type", () => {
  assert.deepEqual(mine([{ at: 1500 }, { slot: 1, at: -20 }], { type: 2, place: { height: 60 } }), [
    [0, "right", 992, "11 June 1937"],
    [1, "left", 8, "1936"],
  ]);
});
