"use strict";
// How the height of a stave is shared among its sources. tests/layout/test_lines.py compares the lines with the server's.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, plain, upTo } = require("../../load.js");
const { dice } = require("../../dice.js");
const { lines: own } = load({ only: upTo("values/engraving/lines.js") }).timeline;
const lines = (weights, height) => plain(own.lines(weights, height));
const BAR = 0.74; // the share of its line that a bar fills

// Weights of up to twelve sources, of which some are silent, with a height.
function staves(count, see) {
  for (let seed = 1; seed <= count; seed++) {
    const roll = dice(seed),
      weights = Array.from({ length: 1 + Math.floor(roll() * 12) }, () => (roll() < 0.4 ? 0 : 1 + Math.floor(roll() * 3)));
    see(weights, 7 + roll() * 100);
  }
}

test("lines follow each other from the top down within the height, and together fill it where anyone is silent", () => {
  staves(400, (weights, height) => {
    const found = lines(weights, height);
    found.slice(1).forEach(([top], at) => assert.ok(Math.abs(top - found[at][0] - found[at][1]) < 1e-9));
    const [first] = found[0],
      [last, thick] = found[found.length - 1];
    assert.ok(first >= -1e-9 && last + thick <= height + 1e-9);
    assert.ok(Math.abs(first + last + thick - height) < 1e-9, "what is left lies above and below alike");
    if (weights.includes(0)) assert.equal(first, 0);
  });
});

test("who speaks more has a thicker line, who is silent the thinnest", () => {
  staves(400, (weights, height) => {
    if (height < own.least(weights)) return;
    const found = lines(weights, height).map(([, thick]) => thick);
    weights.forEach((one, at) =>
      weights.forEach((other, to) => {
        if (one && one < other) assert.ok(found[at] <= found[to] + 1e-9, `${weights} in ${height}`);
        if (one === other) assert.ok(Math.abs(found[at] - found[to]) < 1e-9);
      }),
    );
  });
});

test("at the least height no bar is too thin: 4 pixels where one speaks, 2 where others do", () => {
  staves(400, (weights) => {
    const speaking = weights.filter(Boolean).length,
      found = lines(weights, own.least(weights));
    if (!speaking) return;
    weights.forEach((weight, at) => {
      if (weight)
        assert.ok(found[at][1] * BAR >= (speaking === 1 ? own.ALONE : own.AMONG) * weight - 1e-6, `${weights}: ${found}`);
    });
  });
});

test("the least height of a stave, for examples", () => {
  const least = (...weights) => Math.round(100 * own.least(weights)) / 100;
  assert.deepEqual([least(1), least(1, 1), least(2, 1)], [5.41, 5.41, 8.11]);
  assert.equal(least(1, 0, 0), 7.41, "silence takes a pixel for each");
  assert.equal(least(1, 0, 0, 0, 0, 0, 0, 0), 5.41 + 3.5, "and never more than four in all");
});

test("a silent line is 2 pixels thick at most, and those that speak share what it leaves, up to 30 pixels each", () => {
  assert.deepEqual(lines([1, 0], 22), [
    [0, 20.24],
    [20.24, 1.76],
  ]);
  assert.deepEqual(
    lines([1, 0], 30).map(([, thick]) => thick),
    [28, 2],
  );
  assert.deepEqual(lines([1, 1], 100), [
    [20, 30],
    [50, 30],
  ]);
  assert.deepEqual(
    lines([1, 0], 100).map(([, thick]) => thick),
    [30, 70],
    "what nobody needs is silence",
  );
});

test("where nobody speaks all lines are alike", () => {
  assert.deepEqual(lines([0, 0], 20), [
    [0, 10],
    [10, 10],
  ]);
});
