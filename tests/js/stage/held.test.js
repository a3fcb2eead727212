"use strict";
// Home holds what moves step by step, until it is left on purpose.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, plain, upTo } = require("../load.js");
const { dice } = require("../dice.js");
const { held } = load({ only: upTo("stage/held.js") }).timeline;

const HOME = [0, 1000];
const CASES = [
  ["a window slides along the end of home", [700, 900], [900, 1100], [800, 1000]],
  ["and along its beginning", [100, 300], [-50, 150], [0, 200]],
  ["a smaller window grows to home at most", [100, 800], [-250, 1150], [0, 1000]],
  ["from home a step out goes beyond", [0, 1000], [-500, 1500], [-500, 1500]],
  ["home itself cannot be moved", [0, 1000], [250, 1250], [0, 1000]],
  ["what is beyond home moves freely", [900, 1200], [950, 1250], [950, 1250]],
  ["a window of the size of home beside it, too", [500, 1500], [600, 1600], [600, 1600]],
  ["within home nothing is held", [100, 300], [200, 400], [200, 400]],
];

for (const [reason, from, wanted, expected] of CASES)
  test(reason, () => assert.deepEqual(plain(held(HOME, from, wanted)), expected));

test("a window within home stays within it, and keeps its length where that fits", () => {
  const roll = dice(7);
  for (let round = 0; round < 500; round += 1) {
    const a = roll() * 800,
      from = [a, a + 1 + roll() * (990 - a)],
      b = roll() * 3000 - 1000,
      span = 1 + roll() * 990;
    const [first, last] = held(HOME, from, [b, b + span]);
    assert.ok(first >= -1e-9 && last <= 1000 + 1e-9);
    assert.ok(Math.abs(last - first - span) < 1e-9);
  }
});
