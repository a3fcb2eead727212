"use strict";
// Names beside slivers: in view, next to their line, on no other line and on no other name.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, plain, upTo } = require("../../load.js");
const { dice } = require("../../dice.js");
const { overlap, pairs, paperOf } = require("../../worlds.js");
const { timeline } = load({ only: upTo("values/engraving/naming.js") });
const { naming, ways, draft } = timeline;

const HIGH = 13.9,
  AIR = 4;
const FINE = ways.SPACING.slivers;

// Rows of slivers of a random crowd, and their names.
function crowds(count, see) {
  for (let seed = 1; seed <= count; seed++) {
    const roll = dice(seed),
      width = 400 + roll() * 2000,
      fine = FINE[seed % FINE.length],
      paper = paperOf(ways, { width, height: 600, bands: 1 });
    const one = { sheet: ways.sheetOf([0, width], 0, width), fine, grade: ways.GRADES[seed % 3], paper },
      rows = { lanes: [], found: [] };
    for (let key = 0; key < 5 + roll() * 60; key++) {
      const first = roll() * width * 1.1 - 0.05 * width;
      draft.addSliver(rows, { key, days: [first, first + 2 + roll() ** 4 * width] }, one);
    }
    const wide = (key) => 40 + ((key * 37) % 200);
    see({ one, rows, wide, names: naming.names(rows, one, wide) });
  }
}
const boxOf = ({ row, left, right }, { fine }) => ({ across: [left, right], down: [row * fine.row, row * fine.row + fine.high] });
function nameBox({ key, left, right }, { one, names, wide }) {
  const [side, middle] = names.get(key),
    gap = naming.distance(one.fine),
    high = HIGH * one.grade.type,
    x = side === "r" ? right + gap : left - gap - wide(key);
  return { across: [x, x + wide(key)], airy: [x - AIR, x + wide(key) + AIR], down: [middle - high / 2, middle + high / 2] };
}
const meets = (one, other) => overlap(one.airy, other.across) && overlap(one.down, other.down);

test("a name meets no sliver and no other name", () => {
  let named = 0;
  crowds(60, (crowd) => {
    const slivers = crowd.rows.found.map((sliver) => boxOf(sliver, crowd.one)),
      found = crowd.rows.found.filter(({ key }) => crowd.names.has(key)).map((sliver) => nameBox(sliver, crowd));
    named += found.length;
    for (const name of found) for (const sliver of slivers) assert.ok(!meets(name, sliver));
    pairs(found, (one, other) => assert.ok(!meets(one, other)));
  });
  assert.ok(named > 80, `${named} have names`);
});

test("a name is whole in view, and beside its own line", () => {
  crowds(60, (crowd) => {
    const { one, rows, names } = crowd;
    for (const sliver of rows.found.filter(({ key }) => names.has(key))) {
      const name = nameBox(sliver, crowd),
        line = boxOf(sliver, one);
      assert.ok(name.across[0] >= 2 && name.across[1] <= one.sheet.right - 2);
      assert.ok(name.down[0] < line.down[1] && line.down[0] < name.down[1] + 1e-6);
    }
  });
});

// Names of slivers that lie in these rows, [row, left, right], on a sheet of 1000 pixels; each is 100 pixels wide.
function named(...slivers) {
  const paper = paperOf(ways, { width: 1000, height: 600, bands: 1 }),
    one = { sheet: ways.sheetOf([0, 1000], 0, 1000), fine: FINE[0], grade: ways.GRADES[0], paper };
  const lanes = Array.from({ length: 1 + Math.max(...slivers.map(([row]) => row)) }, () => ways.lane(-1));
  slivers.forEach(([row, left, right]) => ways.take(lanes[row], left, right + 4));
  const found = slivers.map(([row, left, right], key) => ({ key, row, left, right }));
  return plain([...naming.names({ lanes, found }, one, () => 100)].map(([key, [side, middle]]) => [key, side, middle]));
}

test("a name stands right of its line where it can, else left, else nowhere", () => {
  const rows = [0, 1, 2, 3, 4];
  const wall = (left, right) => rows.map((row) => [row, left, right]);
  assert.deepEqual(named([2, 400, 500], [4, 0, 0])[0], [0, "r", 11.5]);
  assert.equal(named([2, 400, 500], ...wall(550, 700))[0][1], "l");
  assert.deepEqual(
    named([2, 400, 500], ...wall(550, 1000), ...wall(250, 350)).filter(([key]) => key === 0),
    [],
  );
  assert.equal(named([2, 900, 950], [4, 0, 0])[0][1], "l", "right of it is no room in view");
});

test("the first ranked has the choice, also where it comes later in its row", () => {
  const found = named([1, 400, 410], [1, 200, 300], [3, 0, 0]);
  assert.deepEqual(
    found.slice(0, 2).map(([key, side]) => [key, side]),
    [
      [0, "r"],
      [1, "l"],
    ],
  );
});

test("a name that is higher than a row takes as many as it needs, and does without where there are too few", () => {
  assert.deepEqual(named([0, 400, 500]), [], "two rows and no more around one line");
  assert.equal(named([0, 400, 500], [2, 0, 0]).length, 2);
});
