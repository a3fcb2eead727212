"use strict";
// Steady: lanes and bands stay exactly where they were, and who comes takes what is free.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, plain, upTo } = require("../../load.js");
const { apartInLanes, paperOf, world } = require("../../worlds.js");
const { timeline } = load({ only: upTo("values/engraving/engraving.js") });
const { engraving, steady, draft: drafts, ways } = timeline;

// Random worlds that were laid out for a window, and the rows in which they are held for one a little later.
function panned(count, see, by = 0.25) {
  for (let seed = 1; seed <= count; seed++) {
    const { items, windows, paper } = world(seed),
      [a, b] = windows[0],
      whole = { ...paperOf(ways, paper), shelf: false };
    const layout = engraving.engrave(items, [a, b], { ...paper, shelf: false, margins: false }),
      before = engraving.keeps(layout),
      next = [a + by * (b - a), b + by * (b - a)];
    const seen = items.filter((item) => engraving.touches(item, next)),
      grade = whole.grades.find(({ type }) => type === layout.type);
    const one = drafts.draft(whole, ways.sheetOf(next, 0, whole.width), grade, before, layout.fine);
    see({ rows: steady(one, seen, new Set(), whole.height, false), one, seen, layout, before, whole });
  }
}

test("every lane that is held stands exactly where it stood, unless its band had to move its lanes together", () => {
  let held = 0,
    still = 0;
  panned(80, ({ rows, before }) => {
    for (const { kind, lane, top } of rows ?? []) {
      if (kind !== "lane" || !before.kept.has(lane.number)) continue;
      held += 1;
      still += Math.abs(top - before.kept.get(lane.number).row[0]) < 1e-9 ? 1 : 0;
    }
  });
  assert.ok(held > 200 && still > 0.7 * held, `${still} of ${held}`);
});

test("rows follow each other in their bands, and bands keep their tops", () => {
  panned(80, ({ rows, before, whole }) => {
    if (!rows) return;
    const ends = [...before.bands.slice(0, -1), [before.bands[before.bands.length - 1][0], whole.height]];
    ends.forEach(([top, bottom], band) => {
      const own = rows.filter((row) => row.band === band).sort((one, two) => one.top - two.top || one.height - two.height);
      own.slice(1).forEach((row, at) => assert.ok(row.top >= own[at].top + own[at].height - 1e-6));
      assert.ok(Math.abs(own[0].top - top) < 1e-6);
      assert.ok(Math.abs(own[own.length - 1].top + own[own.length - 1].height - bottom) < 1e-6);
    });
  });
});

test("everybody in the window stands, is a sliver or waits in a chip", () => {
  panned(80, ({ rows, one, seen }) => {
    if (!rows) return;
    const slivers = [...one.rows.values()].flatMap(({ found }) => found.map(({ key }) => key));
    const found = [...one.stands.map(({ item }) => item.key), ...slivers, ...one.chipped.map(({ key }) => key)];
    assert.deepEqual(plain(found.sort((p, q) => p - q)), plain(seen.map(({ key }) => key)));
  });
});

test("in a held lane no stave touches another", () => {
  panned(60, ({ one }) => {
    apartInLanes(one, drafts);
  });
});

test("where nothing new comes everybody stays, with the name where it was", () => {
  let stayed = 0;
  panned(
    60,
    ({ rows, one, before, layout, whole }) => {
      if (!rows || layout.used > whole.height) return; // what is higher than the paper closes a lane
      for (const { item, lane, side } of one.stands) {
        if (before.sides.get(item.key) !== side || side === "n") continue;
        stayed += 1;
        assert.equal(lane.number, before.lanes.get(item.key));
      }
    },
    0,
  );
  assert.ok(stayed > 150, `${stayed} stayed`);
});

test("where nothing moves nobody loses a name", () => {
  const lost = [];
  let named = 0;
  panned(
    200,
    ({ rows, one, before, layout, whole }) => {
      if (!rows || whole.still || layout.used > whole.height) return; // a still is never panned: who waits there needs no sliver
      const names = new Set(one.stands.filter(({ side }) => side !== "n").map(({ item }) => item.key));
      for (const [key, side] of before.sides) {
        if (side === "n") continue;
        named += 1;
        if (!names.has(key)) lost.push(key);
      }
    },
    0,
  );
  assert.deepEqual(lost, []);
  assert.ok(named > 500, `${named} names`);
});

test("what is wanted has its name, also where no lane is free for it", () => {
  let found = 0;
  panned(200, ({ rows, one, seen }) => {
    if (!rows) return;
    for (const item of seen.filter(({ wanted }) => wanted)) {
      found += 1;
      assert.notEqual(one.stands.find((stand) => stand.item === item)?.side ?? "n", "n");
    }
  });
  assert.ok(found > 10, `${found} are wanted`);
});

// A band in which lanes stood at these tops, with a name each; who comes now.
const PAPER = paperOf(ways, { width: 1000, height: 300, bands: 1 });
const stave = (key, first, last, more = {}) => ({
  key,
  band: 0,
  days: [first, last],
  bounds: [first, last],
  reach: [first, 0, last, 0],
  label: 100,
  least: 10,
  ...more,
});
function held(tops, items, { room = 300, bands = [[0, 300]], crowded = [], whole = false } = {}) {
  const kept = new Map(
    tops.map((top, number) => [number, { band: 0, top, least: 10, tall: false, named: true, row: [top - 1.5, 33] }]),
  );
  const before = {
    height: 30,
    bands,
    kept,
    lanes: new Map(tops.map((_, number) => [number, number])),
    sides: new Map(tops.map((_, number) => [number, "r"])),
  };
  const one = drafts.draft(PAPER, ways.sheetOf([0, 1000], 0, 1000), ways.GRADES[0], before),
    rows = steady(one, items, new Set(crowded), room, whole);
  return {
    one,
    rows: rows && plain(rows.map(({ kind, top, height }) => [kind, top, height])),
    stands: plain(one.stands.map(({ item, lane, side }) => [item.key, lane.number, side])),
  };
}

test("without bands from before, or with the last one below the room, nothing is held", () => {
  assert.equal(held([10], [stave(0, 100, 200)], { bands: [] }).rows, null);
  assert.equal(
    held([10], [stave(0, 100, 200)], {
      bands: [
        [0, 300],
        [310, 400],
      ],
    }).rows,
    null,
  );
});

test("lanes between stretches of air, each where it was; the last band takes the room there is", () => {
  const { rows, stands } = held([10, 110], [stave(0, 100, 200), stave(1, 100, 200)]);
  assert.deepEqual(rows, [
    ["air", 0, 3],
    ["lane", 8.5, 33],
    ["lane", 108.5, 33],
    ["air", 297, 3],
  ]);
  assert.deepEqual(stands, [
    [0, 0, "r"],
    [1, 1, "r"],
  ]);
});

test("who is new stands in a lane that is there, else in a new one below where there is height for it", () => {
  assert.deepEqual(held([10], [stave(0, 100, 200), stave(7, 700, 750)]).stands[1], [7, 0, "r"]);
  const { rows, stands } = held([10], [stave(0, 100, 200), stave(7, 100, 200)]);
  assert.deepEqual(
    stands[1],
    [7, 1, "l"].map((each) => (each === "l" ? "r" : each)),
  );
  assert.deepEqual(rows[2], ["lane", 41.5, 33]);
});

test("where the height below does not suffice lanes move closer together for it", () => {
  const { rows } = held([10, 60], [stave(0, 100, 200), stave(1, 100, 200), stave(7, 100, 200)], { room: 120 });
  assert.deepEqual(
    rows.map(([kind]) => kind),
    ["air", "lane", "lane", "lane", "air"],
  );
  const lanes = rows.filter(([kind]) => kind === "lane");
  lanes.slice(1).forEach(([, top], at) => assert.ok(top >= lanes[at][1] + 33 - 1e-9));
  assert.ok(lanes[2][1] + 33 <= 117 + 1e-9);
});

test("slivers have the height that they need: the lowest lane closes for them, but not one with what is wanted", () => {
  const crowd = Array.from({ length: 8 }, (_, at) => stave(10 + at, 0, 1000));
  const closed = held([10, 60], [stave(0, 100, 200), stave(1, 100, 200), ...crowd], { room: 100 });
  assert.deepEqual(
    closed.rows.map(([kind]) => kind),
    ["air", "lane", "slivers", "air"],
  );
  const kept = held([10, 60], [stave(0, 100, 200), stave(1, 100, 200, { wanted: true }), ...crowd], { room: 120 });
  assert.deepEqual(
    kept.stands.slice(0, 2).map(([key]) => key),
    [0, 1],
  );
});

test("where not even slivers have room they are counted in chips", () => {
  const crowd = Array.from({ length: 30 }, (_, at) => stave(10 + at, 0, 1000));
  const { one, rows } = held([], crowd, { room: 60 });
  assert.deepEqual(
    rows.map(([kind]) => kind),
    ["air", "slivers", "chips", "air"],
  );
  assert.ok(one.chipped.length > 0);
  assert.equal(held([], crowd, { room: 20 }).rows, null, "and where chips have none, nothing is held");
});

test("a band with chips keeps their row at its foot, one in which nothing stands is folded", () => {
  assert.deepEqual(held([10], [stave(0, 100, 200)], { crowded: [0] }).rows.slice(-2), [
    ["chips", 278, 19],
    ["air", 297, 3],
  ]);
  assert.deepEqual(held([], []).rows, [["fold", 0, 300]]);
});
