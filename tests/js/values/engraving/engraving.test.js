"use strict";
// Layouts of random worlds: all is told once, nothing meets anything, and who pans finds things where they were.
// tests/layout/test_engraving.py compares every number with the server's layout.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, plain, upTo } = require("../../load.js");
const { overlap, pairs, paperOf, world } = require("../../worlds.js");
const { timeline } = load({ only: upTo("values/engraving/engraving.js") });
const { engraving, ways, naming, waiting } = timeline;

const SEEDS = 100;
const sum = (list) => list.reduce((total, one) => total + one, 0);
const median = (list) => [...list].sort((one, two) => one - two)[list.length >> 1];

// Layouts of each window of random worlds; things keep their lanes from one window to the next.
const laid = Array.from({ length: SEEDS }, (_, seed) => {
  const { items, windows, paper, crowds } = world(seed + 1);
  let before = null;
  return windows.map((window) => {
    const layout = engraving.engrave(items, window, paper, before, crowds);
    before = engraving.keeps(layout);
    return { items, window, paper: paperOf(ways, paper), crowds, layout };
  });
});
const each = (see) => laid.flat().forEach(see);

test("what touches the window is drawn or counted, each once, and nothing else is", () => {
  each(({ items, window, crowds, layout }) => {
    const { places, slivers, shelf, chips } = layout,
      standing = places.filter(({ inside }) => inside);
    const found = [
      ...[...standing, ...slivers].map(({ key }) => key),
      ...shelf.keys,
      ...shelf.waiting,
      ...chips.flatMap(({ keys }) => [...keys]),
    ];
    const touching = items.filter(({ days }) => days[0] < window[1] && days[1] > window[0]);
    assert.deepEqual(
      [...found].sort((one, two) => one - two),
      touching.map(({ key }) => key),
    );
    const counted = crowds.filter(({ from, to }) => from < window[1] && to > window[0]);
    assert.equal(sum(chips.map(({ count, keys }) => count - keys.length)), sum(counted.map(({ count }) => count)));
  });
});

test("what is wanted always has its name", () => {
  let found = 0;
  each(({ items, window, layout }) => {
    const sides = new Map(layout.places.map(({ key, side }) => [key, side]));
    for (const item of items.filter((one) => one.wanted && engraving.touches(one, window))) {
      found += 1;
      assert.ok((sides.get(item.key) ?? "n") !== "n");
    }
  });
  assert.ok(found > 20, `${found} are wanted`);
});

// All that is drawn, as boxes: staves, their names, slivers, their names, chips.
function boxes({ items, paper, layout }) {
  const { sheet, type, fine } = layout,
    { spacing } = paper,
    shown = (key) => ways.shownWidth(items[key].label * type, sheet, spacing);
  const box = (left, right, top, bottom, key, name = false) => ({ across: [left, right], down: [top, bottom], key, name });
  const staves = layout.places.flatMap((place) => {
    const { key, side, top, height, inside } = place,
      [left, right] = ways.ends(items[key], sheet),
      wide = shown(key),
      high = 12 * type;
    const own = inside ? [box(Math.max(left, sheet.left), Math.min(right, sheet.right), top, top + height, key)] : [];
    if (side === "n") return own;
    if (side === "m")
      return [...own, box(0, sheet.left - spacing.margin_air, top + (height - high) / 2, top + (height + high) / 2)];
    const x = {
        r: right + spacing.label_gap,
        l: left - spacing.label_gap - wide,
        o: ways.over(left, right, wide, sheet, spacing),
      }[side],
      middle = side === "o" ? top - (spacing.label_line * type) / 2 : top + height / 2;
    return [...own, box(x, x + wide, middle - high / 2, middle + high / 2, undefined, true)];
  });
  const slivers = layout.slivers.flatMap(({ key, top, height, left, right, side, middle }) => {
    const gap = naming.distance(fine),
      x = side === "r" ? right + gap : left - gap - shown(key),
      high = 14 * type - 1e-6;
    return [
      box(left, right, top, top + height, key),
      ...(side === "n" ? [] : [box(x, x + shown(key), middle - high / 2, middle + high / 2, key, true)]),
    ];
  });
  const chips = layout.chips.map(({ day, count, top }) => {
    const half = waiting.chipWidth(count) / 2,
      x = ways.x(sheet, day);
    return box(x - half, x + half, top, top + spacing.chip_row);
  });
  return [...staves, ...slivers, ...chips];
}

test("nothing meets anything, and names are whole in view", () => {
  let tried = 0;
  each((one) => {
    const all = boxes(one),
      inView = ({ across: [left, right] }) => left >= 0 && right <= one.layout.sheet.right + 1e-6;
    tried += all.length;
    pairs(all, (first, second) => {
      const same = first.key !== undefined && first.key === second.key;
      if (!same && overlap(first.across, second.across)) assert.ok(!overlap(first.down, second.down));
    });
    assert.ok(all.filter(({ name }) => name).every(inView));
  });
  assert.ok(tried > 5000, `${tried} boxes`);
});

test("bands follow each other and together are as high as what is used, and every row lies in its band", () => {
  each(({ items, layout }) => {
    const { bands, places, slivers, chips, used } = layout;
    bands.slice(1).forEach(([top], at) => assert.equal(top, bands[at][1]));
    assert.ok(bands[0][0] === 0 && Math.abs(bands[bands.length - 1][1] - used) < 1e-6);
    const within = (band, top, bottom) => assert.ok(bands[band][0] <= top + 1e-6 && bottom <= bands[band][1] + 1e-6);
    for (const { key, top, height } of [...places, ...slivers]) within(items[key].band, top, top + height);
    for (const { band, top } of chips) within(band, top, top + 19);
    for (const band of layout.folded) assert.ok(![...places, ...slivers].some(({ key }) => items[key].band === band));
  });
});

test("nothing is higher than the paper unless a row of each band is", () => {
  each(({ paper, layout }) => {
    const bottom = layout.shelf.rows ? Math.max(layout.used, paper.height) : layout.used,
      least = 40 * layout.bands.length + 19 * layout.shelf.rows + 60;
    assert.ok(bottom <= Math.max(paper.height, least) + 1e-6);
  });
});

test("only what passes through lies on the shelf, and all of it does, unless it is wanted", () => {
  let found = 0;
  each(({ items, window, layout: { shelf } }) => {
    const passing = items
      .filter((one) => engraving.touches(one, window) && engraving.passes(one, window) && !one.wanted)
      .map(({ key }) => key);
    if (!shelf.rows) return;
    found += 1;
    assert.deepEqual(plain([...shelf.keys, ...shelf.waiting]), passing);
    assert.ok(shelf.keys.length <= shelf.rows * shelf.columns);
  });
  assert.ok(found > 20, `${found} have a shelf`);
});

test("panning by a quarter moves what stays in sight by less than half of a lane, and most of it not at all", () => {
  const moves = laid.map(([{ layout: one }, { layout: two }]) => {
    const tops = new Map(one.places.filter(({ inside }) => inside).map(({ key, top }) => [key, top])),
      both = two.places.filter(({ key, inside }) => inside && tops.has(key));
    return both.map(({ key, top }) => Math.abs(top - tops.get(key)) / (one.height + 3));
  });
  const far = moves.filter((list) => list.length);
  assert.ok(far.flat().length > 400, `${far.flat().length} stay in sight`);
  assert.ok(median(far.flat()) < 0.01 && sum(far.map((list) => sum(list) / list.length)) / far.length < 0.5);
});

test("the same question has the same answer", () => {
  for (let seed = 1; seed <= 30; seed++) {
    const { items, windows, paper, crowds } = world(seed),
      asked = () => plain(engraving.engrave(items, windows[0], paper, null, crowds));
    assert.deepEqual(asked(), asked());
  }
});

test("what stands beside the window takes what is free, so that panning shows something at once", () => {
  each(({ items, window, layout }) => {
    const [a, b] = window,
      wide = b - a;
    for (const { key, inside } of layout.places) {
      const { days } = items[key];
      assert.equal(inside, days[0] < b && days[1] > a);
      assert.ok(days[0] < b + wide && days[1] > a - wide);
    }
  });
});

test("a stave touches a window of which it names a day, and passes through one in which nothing of it begins or ends", () => {
  const stave = (first, last, bounds = [first, last]) => ({ days: [first, last], bounds });
  const touches = (...ends) => engraving.touches(stave(...ends), [100, 200]);
  assert.deepEqual(
    [touches(0, 100), touches(0, 101), touches(199, 300), touches(200, 300), touches(0, 300)],
    [false, true, true, false, true],
  );
  const passes = (...ends) => engraving.passes(stave(...ends), [100, 200]);
  assert.deepEqual(
    [passes(0, 300), passes(0, 300, [0, 150, 300]), passes(100, 200), passes(150, 300)],
    [true, false, true, false],
  );
});

// One stave on a paper, and many.
const item = (key, first, last, more = {}) => ({
  key,
  band: 0,
  days: [first, last],
  bounds: [first, last],
  reach: [first, -6, last, 6],
  label: 120,
  least: 10,
  ...more,
});
const PAPER = { width: 1200, height: 600, bands: 1 };

test("names stand in a margin where most staves are longer than half of the sheet, unless the paper is narrow or has none", () => {
  const long = Array.from({ length: 3 }, (_, key) => item(key, -500 + key, 1500)),
    left = (paper, staves = long) => engraving.engrave(staves, [0, 1000], { ...PAPER, shelf: false, ...paper }).sheet.left;
  assert.deepEqual([left({}), left({ width: 690 }), left({ width: 1000 }), left({ margins: false })], [300, 0, 260, 0]);
  assert.equal(left({}, [item(0, 100, 200), item(1, 300, 400), item(2, -500, 1500)]), 0);
});

test("a shelf needs four that pass through; what has no room there is counted", () => {
  const pass = (count, height = 600) => {
    const few = Array.from({ length: 400 }, (_, at) => item(100 + at, 10 * (at % 90) + 1, 10 * (at % 90) + 8));
    const { shelf } = engraving.engrave(
      [...Array.from({ length: count }, (_, key) => item(key, -500, 1500)), ...few],
      [0, 1000],
      { ...PAPER, height },
    );
    return [shelf.columns, shelf.rows, shelf.keys.length, shelf.waiting.length];
  };
  assert.deepEqual([pass(3)[1], pass(4)], [0, [4, 1, 4, 0]]);
  const [columns, rows, shown, waits] = pass(90, 300);
  assert.equal(shown + waits, 90);
  assert.equal(shown, columns * rows - 1, "the last place is that of the number of the others");
});

test("a book has neither a shelf nor a margin", () => {
  const { shelf, sheet } = engraving.engrave(world(4).items, [0, 400], {
    width: 1000,
    height: 700,
    bands: 6,
    shelf: false,
    margins: false,
  });
  assert.deepEqual([shelf.keys.length, shelf.rows, sheet.left], [0, 0, 0]);
});

test("a few staves have the largest type, many the densest", () => {
  const type = (count) =>
    engraving.engrave(
      Array.from({ length: count }, (_, key) => item(key, 100 + key, 600)),
      [0, 1000],
      PAPER,
    ).type;
  assert.deepEqual([type(3), type(300)], [1, 12 / 14]);
});

test("what the next layout may keep says where each stands and with its name at which side", () => {
  const layout = engraving.engrave([item(0, 100, 400), item(1, 1200, 1300)], [0, 1000], PAPER),
    kept = engraving.keeps(layout);
  assert.deepEqual(plain([kept.lanes, kept.sides, kept.shelved]), [
    new Map([
      [0, 0],
      [1, 0],
    ]),
    new Map([[0, "r"]]),
    false,
  ]);
  assert.deepEqual(
    plain(kept.kept),
    new Map([[0, { band: 0, top: kept.kept.get(0).top, least: 10, tall: false, named: true, row: [...kept.kept.get(0).row] }]]),
  );
});
