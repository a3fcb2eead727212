"use strict";
// All hair lines travel to Plotly as one shape: a box for each line, joined by ways that have no width.

const { test } = require("node:test");
const assert = require("node:assert/strict");
const { VALUES, load } = require("../load.js");
const { timeline } = load({ only: VALUES });

const hair = { type: "scatter", meta: "hair", mode: "none", line: { simplify: false } };
const colours = (ink) => ({ solid: `solid ${ink}`, light: `light ${ink}` });
const shape = (list) => timeline.traces.traces([hair], { hair: list }, colours)[0];
const lines = [
  { x0: 0, x1: 10, y: 4, h: 1, ink: "hair" },
  { x0: 5, x1: 30, y: 9, h: 2, ink: "hair" },
];

// Twice the area of the polygon with these corners.
const area = ({ x, y }) =>
  Math.abs(
    x.reduce((sum, _, at) => {
      const next = (at + 1) % x.length;
      return sum + x[at] * y[next] - x[next] * y[at];
    }, 0),
  );

test("the shape covers exactly the boxes of the lines", () => {
  const { x, y, fillcolor } = shape(lines);
  assert.equal(area({ x, y }), 2 * (10 * 1 + 25 * 2));
  assert.equal(fillcolor, "solid hair");
  for (const { x0, x1, y: middle, h } of lines)
    for (const [cornerX, cornerY] of [
      [x0, middle - h / 2],
      [x1, middle - h / 2],
      [x1, middle + h / 2],
      [x0, middle + h / 2],
    ])
      assert.ok(x.some((value, at) => value === cornerX && y[at] === cornerY));
});

test("it has no gap, so that it is one element, and comes back to where it began", () => {
  const { x, y } = shape(lines);
  assert.ok([...x, ...y].every(Number.isFinite));
  assert.deepEqual([x[0], y[0]], [x[x.length - 1], y[y.length - 1]]);
});

test("without lines it is empty", () => {
  assert.deepEqual([shape([]).x.length, shape([]).y.length], [0, 0]);
});
