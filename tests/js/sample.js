"use strict";
// A small score made by hand, and how it is laid out: three staves of two sources, of which two stand. newSample(timeline) returns
// { made, placed, boxesOf, tracesOf, TEMPLATES, colours }.
//
// The most common change: a mark more in MARKS.

const { plain } = require("./load.js");

// A day told by both sources (in conflict), a year by the second, a period without end by the first, which waits.
const MARKS = [
  // stave, shape, tone, slot, source, precision, from, px, to, px, height, offset
  [0, "bar", "day", 0, 0, 0, 100, 0, 101, 0, 0.74, 0],
  [0, "diamond", "solid", 0, 0, 0, 100.5, 0, 100.5, 0, 1, 0],
  [0, "bar", "dashed", 1, 1, 2, 120, 0, 150, 0, 0.37, 0],
  [1, "bar", "hollow", 1, 1, 4, 400, 0, 765, 0, 0.74, 0],
  [1, "ring", "solid", 0, 0, 8, 400, -16, 400, -16, 1, 0],
  [2, "bar", "light", 0, 0, 6, 900, 0, 930, 0, 0.74, 0],
  [2, "bar", "fade-1", 0, 0, 6, 930, 0, 930, 8, 0.74, 0],
];
const NAMES = ["stave", "shape", "tone", "slot", "source", "precision", "x0", "p0", "x1", "p1", "h", "dy"];

const STAVES = [
  { id: "a", verdict: "conflict", tellers: 3, reach: [100, -6, 150, 6], days: [100, 150], weights: [1, 1] },
  { id: "b", verdict: "single", tellers: 3, reach: [400, -22, 765, 6], days: [400, 765], weights: [1, 1] },
  { id: "c", verdict: "single", tellers: 1, reach: [900, -6, 930, 14, 890, 40, 930, 14], days: [900, 930], weights: [1, 0] },
];

function scoreOf(scores) {
  const column = (name, at) =>
    MARKS.map((row) =>
      name === "shape" ? scores.SHAPES.indexOf(row[at]) : name === "tone" ? scores.TONES.indexOf(row[at]) : row[at],
    );
  return {
    slots: 2,
    width: 1000,
    height: 300,
    bands: ["All"],
    crowds: [],
    held: null,
    home: [0, 1000],
    whole: [0, 2000],
    staves: structuredClone(STAVES).map((stave) => ({ band: 0, label: 80, ...stave })),
    marks: Object.fromEntries(NAMES.map((name, at) => [name, column(name, at)])),
  };
}

// Two of them stand, the third waits in a chip.
const placed = (scale = 1, more = {}) => ({
  sheet: { start: 0, scale, left: 0, right: 1000, known: new Map() },
  height: 20,
  type: 1,
  slivers: [],
  places: [
    { key: 1, lane: 1, top: 50, height: 20, side: "r", inside: true },
    { key: 0, lane: 0, top: 10, height: 20, side: "l", inside: true },
  ],
  chips: [{ band: 0, top: 200, day: 915, from: 900, to: 930, keys: [2], count: 1 }],
  ...more,
});

const bar = (meta, width) => ({ type: "bar", meta, marker: { line: { width }, opacity: 1 } });
const points = (meta) => ({ type: "scatter", mode: "markers", meta, marker: { symbol: "diamond", line: { width: 1 } } });
const shape = (meta, line) => ({
  type: "scatter",
  meta,
  line: { width: 1.5, ...line },
  fill: "toself",
  marker: { line: { width: 0 } },
});
const TEMPLATES = [
  bar("frame", 1.6),
  shape("hair", { simplify: false }),
  bar("day", 0),
  bar("light", 0.8),
  bar("hollow", 1.4),
  shape("dashed", { dash: "3px,2px" }),
  bar("solid", 0),
  points("diamond"),
  points("ring"),
];
const colours = (ink) => ({ solid: `${ink} solid`, light: `${ink} light`, tint: `${ink} tint`, ground: "paper" });

function newSample({ score: scores, marks, traces }) {
  const made = () => scoreOf(scores);
  const boxesOf = (scale = 1, look = {}, lo = 0, hi = 2000) => plain(marks.boxes(made(), placed(scale), lo, hi, scale, look));
  const tracesOf = (mode) => plain(traces.traces(TEMPLATES, marks.boxes(made(), placed(), 0, 2000, 1, { mode }), colours));
  return { made, placed, boxesOf, tracesOf, TEMPLATES, colours };
}

module.exports = { newSample };
