"use strict";
// Chips: what has no room is counted at its place, neighbours together, and nobody is lost.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, plain, upTo } = require("../../load.js");
const { pairs, paperOf, world } = require("../../worlds.js");
const { timeline } = load({ only: upTo("values/engraving/chips.js") });
const { ways, waiting } = timeline;

const sum = (list) => list.reduce((total, one) => total + one, 0);

// The chips of a draft in which all wait, each band having a row for them.
function gathered(chipped, crowds, { window = [0, 1000], left = 0, width = 1000, bands = 1 } = {}) {
  const one = { sheet: ways.sheetOf(window, left, width), paper: paperOf(ways, { width }), chipped },
    tops = new Map(Array.from({ length: bands }, (_, band) => [band, 100 * band]).reverse());
  return plain(waiting.chipsOf(one, crowds, tops));
}

function worlds(count, see) {
  for (let seed = 1; seed <= count; seed++) {
    const { items, windows, paper, crowds } = world(seed),
      [a, b] = windows[0];
    const touches = ({ days }) => days[0] < b && days[1] > a;
    const chipped = items.filter(touches),
      seen = crowds.filter(({ from, to }) => touches({ days: [from, to] }));
    see(gathered(chipped, seen, { window: [a, b], width: paper.width, bands: paper.bands }), {
      chipped,
      seen,
      paper,
      window: [a, b],
    });
  }
}
const half = ({ count }) => waiting.chipWidth(count) / 2;

test("everybody who waits is in one chip of its band, and each is counted", () => {
  worlds(80, (chips, { chipped, seen }) => {
    const keys = chips.flatMap((chip) => chip.keys).sort((one, two) => one - two);
    assert.deepEqual(
      keys,
      chipped.map(({ key }) => key),
    );
    assert.equal(sum(chips.map(({ count }) => count)), chipped.length + sum(seen.map(({ count }) => count)));
    for (const chip of chips) for (const key of chip.keys) assert.equal(chipped.find((one) => one.key === key).band, chip.band);
  });
});

test("chips of a band stand from left to right and touch no other", () => {
  let found = 0;
  worlds(120, (chips, { paper, window: [a, b] }) => {
    const x = ({ day }) => ((day - a) * paper.width) / (b - a);
    pairs(chips, (one, other) => {
      if (one.band !== other.band) return assert.ok(one.band < other.band);
      found += 1;
      return assert.ok(x(one) + half(one) + 4 <= x(other) - half(other) - 4 + 1e-6);
    });
  });
  assert.ok(found > 300, `${found} stand beside another`);
});

test("a chip stands in the middle of what is seen of those whom it counts, and says from when to when they are", () => {
  worlds(80, (chips, { window: [a, b] }) => {
    for (const { day, from, to } of chips) assert.ok(day >= Math.max(a, from) - 1e-6 && day <= Math.min(b, to) + 1e-6);
  });
  const wait = (key, first, last) => ({ key, band: 0, days: [first, last] });
  assert.deepEqual(gathered([wait(0, 800, 900), wait(1, -200, 100)], []), [
    { band: 0, top: 0, day: 50, from: -200, to: 100, keys: [1], count: 1 },
    { band: 0, top: 0, day: 850, from: 800, to: 900, keys: [0], count: 1 },
  ]);
});

test("neighbours are one chip, where most of them are, and it names them in their rank", () => {
  const wait = (key, day) => ({ key, band: 0, days: [day, day] });
  assert.deepEqual(gathered([wait(0, 520), wait(1, 500), wait(2, 510)], []), [
    { band: 0, top: 0, day: 510, from: 500, to: 520, keys: [0, 1, 2], count: 3 },
  ]);
  const [chip] = gathered([wait(0, 500)], [{ band: 0, count: 9, from: 520, to: 520 }]);
  assert.deepEqual([chip.count, chip.keys, chip.day, chip.from, chip.to], [10, [0], 518, 500, 520]);
});

test("two chips that would touch are one, and others are not", () => {
  const apart = (days) =>
    gathered(
      [500, 500 + days].map((day, key) => ({ key, band: 0, days: [day, day] })),
      [],
    ).length;
  assert.deepEqual([apart(40), apart(41)], [1, 2], "33 pixels wide, 4 of air on either side");
});

test("a chip of a sheet with a margin stands on its days, too", () => {
  const [chip] = gathered([{ key: 0, band: 0, days: [400, 500] }], [], { left: 200 });
  assert.equal(chip.day, 450);
});

test("a chip is as wide as its number", () => {
  assert.deepEqual(
    [1, 10, 999].map((count) => waiting.chipWidth(count)),
    [33, 40.5, 48],
  );
});
