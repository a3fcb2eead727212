"use strict";
// The shelf of what only passes through, and the small signs that say how each source tells an event.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, plain, upTo } = require("../load.js");
const { newLayout, newScore } = require("../scores.js");
const { timeline } = load({ only: upTo("values/passing.js") });
const { day } = timeline.days;

const YEARS = [day(1930), day(1940)];
const shelf = (keys, rows, columns) => ({ top: 200, columns, rows, keys, waiting: [] });
function lines(staves, { rows = 1, columns = 1, window = [day(1934), day(1935)], type, grade = 1 } = {}) {
  const score = newScore(timeline, staves),
    layout = newLayout([], { type: grade, shelf: shelf([...staves.keys()], rows, columns) });
  return plain(timeline.passing(score, layout, ...window, type));
}
const signs = (marks) => lines([{ id: "a", days: YEARS, marks }])[0].signs;

test("lines fill a column from the top down before the next one begins", () => {
  const five = Array.from({ length: 5 }, (_, at) => ({ id: `e${at}`, days: YEARS }));
  assert.deepEqual(
    lines(five, { rows: 2, columns: 3 }).map(({ stave, x, y, width }) => [stave, Math.round(x), y, Math.round(width)]),
    [
      [0, 0, 233.5, 333],
      [1, 0, 252.5, 333],
      [2, 333, 233.5, 333],
      [3, 333, 252.5, 333],
      [4, 667, 233.5, 333],
    ],
  );
});

test("the height of a line and of the heading above grow with the type", () => {
  const [one] = lines([{ id: "a", days: YEARS }], { type: 2 });
  assert.equal(one.y, 200 + 48 + 19);
  assert.equal(
    lines([{ id: "a", days: YEARS }], { grade: 0.8 })[0].y,
    200 + 24 + 0.8 * 9.5,
    "a line with that of the layout, too",
  );
});

test("a line says over which years an event reaches: true ones, also on an evenly spaced sheet", () => {
  const when = (stave) => lines([{ id: "a", ...stave }])[0].when;
  assert.equal(when({ days: YEARS }), "1930–1939");
  assert.equal(when({ days: [day(1937), day(1938)] }), "1937", "its last day is the one before its end");
  assert.equal(when({ days: [0, 3], dates: [day(-43), day(1905)] }), "44 BC–1904");
});

test("a sign is full where a period covers the window, open where some time within does", () => {
  assert.deepEqual(
    signs([
      { x0: YEARS[0], x1: YEARS[1] },
      { slot: 1, tone: "hollow", x0: YEARS[0], x1: YEARS[1] },
    ]),
    ["full", "open"],
  );
});

test("who dates an event to other days has a dot, who is silent nothing", () => {
  assert.deepEqual(signs([{ x0: day(1930), x1: day(1931) }]), ["away", ""]);
});

test("one who rejects an event rejects it, whatever else stands on the line", () => {
  assert.deepEqual(
    signs([
      { x0: YEARS[0], x1: YEARS[1] },
      { shape: "cross", at: day(1931) },
    ])[0],
    "cross",
  );
});

test("a ring says that there is no date; one that stands for a day of its own does not", () => {
  assert.deepEqual(signs([{ shape: "ring", at: day(1931), p0: -16, p1: -16 }])[0], "ring");
  assert.deepEqual(signs([{ shape: "ring", at: day(1931) }])[0], "away");
});

test("beside names each source has one sign, whatever the window: rejects before dates, dates before no date", () => {
  const told = (marks) => plain(timeline.tellers(newScore(timeline, [{ id: "a", days: YEARS, marks }]), 0));
  const ring = { shape: "ring", at: 0, p0: -16, p1: -16 };
  assert.deepEqual(told([{ at: 0 }, { ...ring, slot: 1 }]), ["full", "ring"]);
  assert.deepEqual(told([ring, { tone: "hollow", at: 0 }]), ["full", ""]);
  assert.deepEqual(
    told([
      { shape: "diamond", at: 0 },
      { shape: "cross", at: 0 },
    ]),
    ["cross", ""],
  );
});
