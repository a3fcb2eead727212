"use strict";
// The sheet: days and pixels of the window that is looked at, and what stands at a place.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, plain, upTo } = require("../load.js");
const { newLayout, newScore } = require("../scores.js");

// A sheet of 1000 pixels in which the window from 100 to 300 is looked at, 200 pixels of it being a margin.
function sheet({ left = 200, staves = [], layout = {}, score = {} } = {}) {
  const { timeline } = load({ only: upTo("stage/sheet.js") }),
    { state, parts } = timeline.stageState;
  Object.assign(state, { score: newScore(timeline, staves, score), a: 100, b: 300, width: 1000, height: 300 });
  const base = newLayout(
    staves.map((_, key) => ({ key, top: 50 * key + 10 })),
    layout,
  );
  state.layout = { ...base, sheet: { ...base.sheet, left } };
  return { ...timeline.sheet, state, parts };
}
const told = (id, first, last) => ({ id, days: [first, last], marks: [{ x0: first, x1: last }] });

test("the window fills the sheet right of its margin", () => {
  const { left, scaleOf, pixel, dayAt } = sheet();
  assert.deepEqual([left(), scaleOf(), pixel(100), pixel(300), dayAt(600)], [200, 4, 200, 1000, 200]);
});

test("before anything is laid out there is no margin", () => {
  const { left, state } = sheet();
  state.layout = null;
  assert.equal(left(), 0);
});

test("a window is a day at least, and lies within all there is", () => {
  const { clamp } = sheet({ score: { whole: [0, 1000] } });
  const cases = [
    [[200, 400], [200, 400], "as it is"],
    [[200.4, 200.6], [200, 201], "a day around its middle"],
    [[-50, 50], [0, 100], "shifted to the beginning"],
    [[950, 1050], [900, 1000], "shifted to the end"],
    [[-500, 2000], [0, 1000], "all there is"],
  ];
  for (const [asked, found, why] of cases)
    assert.deepEqual(
      plain(clamp(...asked)).map((day) => Math.round(day * 1e6) / 1e6),
      found,
      why,
    );
});

test("on an evenly spaced sheet a window is one true day at least", () => {
  const { clamp } = sheet({ score: { knots: [0, 100, 200], whole: [0, 2] } });
  const [a, b] = clamp(0.5, 0.501);
  assert.ok(Math.abs(b - a - 0.01) < 1e-9);
});

test("zooming keeps the day under the pointer where it is", () => {
  const { zoomed, state, dayAt } = sheet();
  for (const [factor, x] of [
    [2, 600],
    [0.5, 250],
    [3, 1000],
  ]) {
    const day = dayAt(x),
      [a, b] = zoomed(factor, x);
    assert.ok(Math.abs(b - a - 200 / factor) < 1e-9);
    Object.assign(state, { a, b });
    assert.ok(Math.abs(dayAt(x) - day) < 1e-9);
    Object.assign(state, { a: 100, b: 300 });
  }
});

test("the window of a stave has air around it, and of a day the days around it", () => {
  const { windowOf } = sheet({ staves: [told("a", 200, 300), told("b", 50, 51)] });
  assert.deepEqual(
    [plain(windowOf(0)), plain(windowOf(1))],
    [
      [163, 367],
      [44.5, 59.5],
    ],
  );
});

test("a stave has its box where it stands, and none where it waits", () => {
  const { boxOf, state } = sheet({ staves: [told("a", 150, 200), told("b", 100, 110)] });
  assert.deepEqual(plain(boxOf(0)), [394, 10, 606, 30]);
  state.layout = newLayout([]);
  assert.equal(boxOf(0), null);
});

test("what is at a point is the narrowest stave near it; the margin holds none", () => {
  const { staveAt, state } = sheet({ left: 0, staves: [told("wide", 100, 300), told("narrow", 190, 210)] });
  state.layout.places[1].top = 10;
  assert.deepEqual([staveAt(500, 20), staveAt(300, 20), staveAt(300, 33.5), staveAt(300, 32.5)], [1, 0, -1, 0]);
  assert.deepEqual([staveAt(561, 20), staveAt(562, 20)], [1, 0], "five pixels beside it are near");
  const margin = sheet({ staves: [told("wide", 0, 300)] });
  assert.deepEqual([margin.staveAt(199, 20), margin.staveAt(201, 20)], [-1, 0]);
});

test("a thin line is met where no stave is", () => {
  const slivers = [{ key: 1, top: 12, height: 3, left: 480, right: 520 }];
  const { staveAt, state } = sheet({ left: 0, staves: [told("a", 100, 110), told("b", 150, 200)], layout: { slivers } });
  state.layout.places = state.layout.places.slice(0, 1);
  assert.deepEqual([staveAt(500, 12), staveAt(500, 17), staveAt(500, 18), staveAt(30, 14)], [1, 1, -1, 0]);
});

test("a pointer is told in pixels of the plot", () => {
  const { pointOf, parts } = sheet();
  parts.plot = { getBoundingClientRect: () => ({ left: 30, top: 70 }) };
  assert.deepEqual(plain(pointOf({ clientX: 100, clientY: 100 })), [70, 30]);
});

test("true days are those under the pixels", () => {
  const { dates, dateAt, onSheet, datesPerPixel } = sheet();
  assert.deepEqual(plain([dates(), onSheet(null, 50)]), [
    [100, 300],
    [0, 50],
  ]);
  assert.deepEqual([dateAt(600), datesPerPixel(600)], [200, 0.25]);
});
