"use strict";
// Lanes in which intervals never touch, and the ways in which a stave and its name may stand.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, plain, upTo } = require("../../load.js");
const { dice } = require("../../dice.js");
const { overlap, pairs, world } = require("../../worlds.js");
const { ways } = load({ only: upTo("values/engraving/ways.js") }).timeline;
const { SPACING } = ways;

const sheet = (window = [0, 1000], left = 0, right = 1000) => ways.sheetOf(window, left, right);
const item = (reach, label = 100, key = 0) => ({ key, reach, label });

test("a sheet puts its window between its left and its right", () => {
  const own = sheet([100, 300], 50, 450);
  assert.deepEqual(
    [100, 300, 200].map((day) => ways.x(own, day)),
    [50, 450, 250],
  );
});

test("a stave ends at the outermost of its pairs of day and pixels, whichever that is at this scale", () => {
  const reach = [100, -6, 110, 6, 90, -1, 104, 40, 95, 0, 112, -9];
  assert.deepEqual(plain(ways.ends(item(reach), sheet([0, 1000]))), [89, 144]);
  assert.deepEqual(plain(ways.ends(item(reach), sheet([0, 100]))), [899, 1111]);
  const own = sheet(),
    one = item(reach);
  assert.equal(ways.ends(one, own), ways.ends(one, own), "they are worked out once for a sheet");
});

test("what is taken in a lane never overlaps, what is free could be taken, and what is given back is free again", () => {
  for (let seed = 1; seed <= 60; seed++) {
    const roll = dice(seed),
      lane = ways.lane(0),
      taken = [];
    for (let turn = 0; turn < 200; turn++) {
      const left = Math.round(roll() * 1000),
        one = [left, left + 1 + Math.round(roll() * 40)];
      if (taken.length && roll() < 0.3) {
        const [gone] = taken.splice(Math.floor(roll() * taken.length), 1);
        ways.leave(lane, gone[0]);
        assert.ok(ways.free(lane, ...gone));
      }
      const free = ways.free(lane, ...one);
      assert.equal(free, !taken.some((other) => overlap(one, other)));
      if (!free) continue;
      ways.take(lane, ...one);
      taken.push(one);
    }
    pairs(taken, (one, other) => assert.ok(!overlap(one, other)));
    assert.equal(lane.starts.length, taken.length);
    assert.deepEqual(
      [...lane.starts],
      [...lane.starts].sort((one, two) => one - two),
    );
  }
});

test("of the ways that are offered the first that is free is taken, and one over the stave only in a tall lane", () => {
  const lane = ways.lane(0),
    tall = ways.lane(1, 0, true),
    over = { side: "o", left: 0, right: 50, tall: true },
    right = { side: "r", left: 10, right: 80, tall: false },
    left = { side: "l", left: 90, right: 120, tall: false };
  assert.equal(ways.taken(lane, [over, right, left]), right);
  assert.equal(ways.taken(lane, [over, right, left]), left, "the place of the first is taken");
  assert.equal(ways.taken(lane, [over, right, left]), null);
  assert.equal(ways.taken(tall, [over, right]), over);
});

test("a name stands right or left of its stave where there is room for it in view, else over it", () => {
  const sides = (reach, label) =>
    plain(ways.named(item(reach, label), sheet(), SPACING, 1)).map(({ side, left, right }) => [side, left, right]);
  assert.deepEqual(sides([400, 0, 500, 0]), [
    ["r", 400, 618],
    ["l", 292, 510],
  ]);
  assert.deepEqual(sides([50, 0, 150, 0]), [["r", 50, 268]]);
  assert.deepEqual(sides([900, 0, 950, 0]), [["l", 792, 960]]);
  assert.deepEqual(sides([10, 0, 990, 0]), [["o", 10, 1000]]);
  assert.deepEqual(sides([480, 0, 500, 0], 480), [["r", 480, 998]], "up to the edge");
  assert.deepEqual(sides([480, 0, 510, 0], 481), [["o", 21, 520]]);
});

test("only a name over its stave needs a tall lane, and a name in the margin takes the whole of one", () => {
  const tall = (reach) => ways.named(item(reach), sheet(), SPACING, 1).map((way) => way.tall);
  assert.deepEqual([plain(tall([400, 0, 500, 0])), plain(tall([10, 0, 990, 0]))], [[false, false], [true]]);
  assert.deepEqual(plain(ways.inMargin(sheet([0, 100], 300))), [{ side: "m", left: 0, right: 1000, tall: false }]);
  assert.deepEqual(plain(ways.bare(item([400, 0, 500, 0]), sheet(), SPACING)), [
    { side: "n", left: 400, right: 510, tall: false },
  ]);
});

test("the type of a name counts for its width, and a very long name is shortened", () => {
  const [right] = ways.named(item([400, 0, 500, 0]), sheet(), SPACING, 0.5);
  assert.equal(right.right, 500 + 8 + 50 + 10);
  assert.deepEqual([ways.shownWidth(900, sheet()), ways.shownWidth(90, sheet())], [620, 90]);
});

test("a name over its stave is always in view, over what is seen of the stave, and never beyond its end where that has room", () => {
  for (let seed = 1; seed <= 80; seed++)
    for (const one of world(seed).items) {
      const own = ways.sheetOf(world(seed).windows[0], 0, 1436),
        [left, right] = ways.ends(one, own);
      if (right < 0 || left > 1436) continue;
      const label = ways.shownWidth(one.label, own),
        at = ways.over(left, right, label, own, SPACING);
      assert.ok(at >= SPACING.edge && at + label <= 1436 - SPACING.edge);
      if (Math.min(right, 1436) - Math.max(left, 0) > label + 3 * SPACING.label_gap) assert.ok(at >= left && at + label <= right);
    }
});
