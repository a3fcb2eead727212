"use strict";
// What Plotly draws of the boxes of a window, on a small score made by hand.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { plain } = require("./load.js");
const { TEMPLATES, colours, laid, made, timeline, tracesOf } = require("./by-hand.js");
const { marks, traces: plotly } = timeline;

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
  const drawn = plain(plotly.traces(TEMPLATES, marks.boxes(made(), laid(), 0, 2000, 1, { mode: "precision" }), tones));
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

test("a diamond stands in the middle of its slot on ground of its own, and is a little larger than its line", () => {
  const diamond = tracesOf("both").find((trace) => trace.meta === "diamond");
  assert.deepEqual([diamond.x, diamond.y, diamond.marker.size, diamond.marker.line.color], [[100.5], [15], [12], ["paper"]]);
  assert.deepEqual(
    [4, 8, 20].map((line) => marks.pointSize(line, "diamond")),
    [5, 9.6, 14],
  );
  assert.deepEqual(
    [4, 8, 20].map((line) => marks.pointSize(line, "ring")),
    [5, 9.6, 10],
  );
  assert.equal(marks.pointSize(4, "ring", 2), 10, "all of it grows with the type");
});
