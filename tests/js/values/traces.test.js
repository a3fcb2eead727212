"use strict";
// Boxes as Plotly traces: one for each style, with the colours and outlines that they need.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { VALUES, load, plain } = require("../load.js");
const { newSample } = require("../sample.js");
const { timeline } = load({ only: VALUES });
const { marks, traces: plotly } = timeline,
  { made, placed, tracesOf, TEMPLATES, colours } = newSample(timeline);

const TOL = 1e-9;
const close = (one, other) => assert.ok(Math.abs(one - other) < TOL, `${one} is not ${other}`);

test("a mark that shares its slot stands above or below its middle, and a point there is smaller", () => {
  const score = made();
  score.marks.dy[1] = -0.25;
  score.marks.h[1] = 0.36;
  score.marks.dy[0] = -0.25;
  score.marks.h[0] = 0.2;
  const filled = marks.boxes(score, placed(), 0, 2000, 1),
    { diamond, day } = plain(filled);
  assert.deepEqual(
    [diamond[0].y, day[0].y, day[0].h],
    [12.6, 13, 2],
    "the day on whole rows, the sign within a pixel of its stave",
  );
  const [points] = plain(plotly.traces(TEMPLATES, filled, colours)).filter((trace) => trace.meta === "diamond");
  close(points.marker.size[0], 0.6 * marks.pointSize(10, "diamond"));
});

test("a bar too low for its outline has a thinner one, so that it does not look solid", () => {
  const widths = (share) => {
    const score = made();
    score.marks.h[3] = share;
    const traces = plain(plotly.traces(TEMPLATES, marks.boxes(score, placed(), 0, 2000, 1), colours));
    return traces.find((trace) => trace.meta === "hollow").marker.line.width;
  };
  assert.equal(widths(0.74), 1.4);
  assert.equal(widths(0.3), 1.4);
  assert.deepEqual(widths(0.24), [1]);
  assert.deepEqual(widths(0.05), [1], "but never one too pale to be seen");
});

test("there is a trace for every style, also for one that has nothing to show, and dashes have one for each ink", () => {
  const traces = tracesOf("both");
  assert.deepEqual(
    traces.map((trace) => trace.meta),
    ["frame", "hair", "day", "light", "hollow", "dashed", "solid", "diamond", "ring"],
  );
  assert.deepEqual([...new Set(traces.map((trace) => trace.type))].sort(), ["bar", "scatter"]);
  assert.deepEqual(traces[3].x, []);
});

test("a bar begins at its base and is as long as its box", () => {
  const hollow = tracesOf("both").find((trace) => trace.meta === "hollow");
  assert.deepEqual([hollow.base, hollow.x, hollow.y, hollow.width], [[400], [365], [64.5], [8]]);
  assert.deepEqual([hollow.marker.color, hollow.marker.line.color], [["source-2 light"], ["source-2 solid"]]);
});

test("every list of a trace is as long as the others", () => {
  for (const trace of tracesOf("both").filter((one) => one.fill !== "toself")) {
    const lists = [
      trace.x,
      trace.y,
      trace.base,
      trace.width,
      trace.marker.color,
      trace.marker.line.color,
      trace.marker.size,
    ].filter(Array.isArray);
    assert.equal(new Set(lists.map((list) => list.length)).size, 1, trace.meta);
  }
});

test("frames are tinted, hollow marks lightly filled in every mode", () => {
  const colour = (mode, meta) => tracesOf(mode).find((trace) => trace.meta === meta).marker.color[0];
  assert.equal(colour("both", "frame"), "verdict-conflict tint");
  assert.equal(colour("both", "day"), "source-1 solid");
  assert.equal(colour("dating", "hollow"), "verdict-single light");
  assert.equal(colour("precision", "hollow"), "precision-4 light");
});

test("where an ink is paler than can be seen alone, outlines, dashes and rings have its edge", () => {
  const tones = (ink) => ({ ...colours(ink), edge: `${ink} edge` });
  const drawn = plain(plotly.traces(TEMPLATES, marks.boxes(made(), placed(), 0, 2000, 1, { mode: "precision" }), tones));
  const of = (style) => drawn.find((trace) => trace.meta === style);
  assert.deepEqual([of("hollow").marker.line.color, of("hollow").marker.line.width], [["precision-4 edge"], 1.4]);
  assert.equal(of("dashed").line.color, "precision-2 edge");
  assert.ok(of("ring").marker.color.every((ink) => ink.endsWith(" edge")));
});

test("a dashed outline goes around its box and ends there", () => {
  const dashed = tracesOf("both").find((trace) => trace.meta === "dashed");
  assert.deepEqual(dashed.x, [120, 150, 150, 120, 120, null]);
  assert.deepEqual(dashed.y, [22.5, 22.5, 26.5, 26.5, 22.5, null]);
  assert.deepEqual([dashed.line.color, dashed.fillcolor], ["source-2 solid", "source-2 light"]);
});

test("the templates are never changed", () => {
  const before = structuredClone(TEMPLATES);
  tracesOf("both");
  assert.deepEqual(TEMPLATES, before);
});

test("a diamond stands in the middle of its slot on ground of its own", () => {
  const diamond = tracesOf("both").find((trace) => trace.meta === "diamond");
  assert.deepEqual([diamond.x, diamond.y, diamond.marker.size, diamond.marker.line.color], [[100.5], [15], [12], ["paper"]]);
});

test("a trace says whose each of its boxes is, in their order", () => {
  const whose = (meta) => tracesOf("both").find((trace) => trace.meta === meta).customdata;
  assert.deepEqual([whose("hollow"), whose("hair"), whose("dashed"), whose("light")], [[1], [1, 1, 0, 0], [0], []]);
});

test("strokes grow a little less than the type", () => {
  assert.deepEqual([1, 2, 3].map(plotly.stroke), [1, 1.8, 2.6]);
});
