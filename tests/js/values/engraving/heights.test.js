"use strict";
// Heights: from lanes to tops, as high as there is room, in order, and as near to where they stood as that allows.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, plain, upTo } = require("../../load.js");
const { dice } = require("../../dice.js");
const { paperOf } = require("../../worlds.js");
const { timeline } = load({ only: upTo("values/engraving/heights.js") });
const { heights, ways, draft: drafts } = timeline;

const NOTHING = { height: 0, lanes: new Map(), sides: new Map(), kept: new Map() };
const [GRADE] = ways.GRADES;

// A draft with so many lanes in each band; `near` says where they stood before.
function draftOf(counts, { near = () => null } = {}) {
  const paper = paperOf(ways, { width: 1000, height: 600, bands: counts.length }),
    one = drafts.draft(paper, ways.sheetOf([0, 1000], 0, 1000), GRADE, NOTHING);
  counts.forEach((count, band) => {
    for (let at = 0; at < count; at++) drafts.open(one, band, ways.lane(-1, 10, false, true, near(band, at)));
  });
  return one;
}
const total = (rows) => rows.reduce((sum, row) => sum + row.height, 0);
const inOrder = (rows) => rows.slice(1).forEach((row, at) => assert.ok(row.top >= rows[at].top + rows[at].height - 1e-9));

test("staves are as high as fits, with their gaps, and never lower than the grade allows", () => {
  const height = (room) => heights.heightFor(draftOf([4]), room, NOTHING);
  assert.deepEqual([400, 144, 143, 10].map(height), [96, 33, 30, 18]);
});

test("slivers take their height first", () => {
  const one = draftOf([4]);
  one.rest = [{ key: 0, band: 0, days: [0, 100], reach: [0, 0, 100, 0] }];
  drafts.pack(one);
  assert.equal(heights.heightFor(one, 4 * (33 + 3) + 8, NOTHING), 33);
  assert.equal(heights.heightFor(one, 4 * (33 + 3) + 7, NOTHING), 30);
});

test("a height from before is kept where it fits and is not much lower", () => {
  const one = draftOf([4]),
    after = (height) => heights.heightFor(one, 400, { ...NOTHING, height });
  assert.deepEqual([after(80), after(66), after(97)], [80, 96, 96]);
});

test("a stave is as high as the others, or as high as it must be; one without a name as high as it must be", () => {
  const high = (...lane) => heights.high(ways.lane(0, ...lane), 30);
  assert.deepEqual([high(10), high(44), high(11, false, false)], [30, 44, 11]);
});

test("each band is its lanes between two stretches of air, then slivers and chips; one in which nothing stands is folded", () => {
  const one = draftOf([2, 0, 1, 0]);
  one.rest = [{ key: 0, band: 2, days: [0, 100], reach: [0, 0, 100, 0] }];
  drafts.pack(one);
  const rows = heights.rowsFor(one, 30, 22, new Set([0, 3]));
  assert.deepEqual(plain(rows.map(({ kind, band, height }) => [band, kind, height])), [
    [0, "air", 3],
    [0, "lane", 33],
    [0, "lane", 33],
    [0, "chips", 19],
    [0, "air", 3],
    [1, "fold", 22],
    [2, "air", 3],
    [2, "lane", 33],
    [2, "slivers", 8],
    [2, "air", 3],
    [3, "air", 3],
    [3, "chips", 19],
    [3, "air", 3],
  ]);
});

test("lanes that stood before stand in the order of their places, the new ones after them", () => {
  const places = [null, 90, 10],
    one = draftOf([3], { near: (_, at) => places[at] });
  const near = heights.rowsFor(one, 30, 22, new Set()).filter(({ lane }) => lane);
  assert.deepEqual(plain(near.map(({ lane }) => lane.near)), [10, 90, null]);
});

test("a stave stands in the middle of its lane, below the line for a name over it", () => {
  const one = draftOf([]),
    inset = (lane, height) => heights.inset({ lane, height }, one, 30);
  assert.deepEqual(
    [inset(ways.lane(0), 36), inset(ways.lane(0, 0, true), 53), inset(ways.lane(0, 11, false, false), 14)],
    [3, 20, 1.5],
  );
});

test("spare height goes to the lanes alike, no more than most of a lane to each, and rows fill the sheet in order", () => {
  for (let lanes = 1; lanes < 12; lanes++)
    for (const room of [100, 300, 600]) {
      const one = draftOf([lanes, 0, 2]),
        rows = heights.rowsFor(one, 18, 22, new Set()),
        least = total(rows),
        found = heights.stacked(rows, one, 18, room);
      inOrder(found);
      const end = found[found.length - 1].top + found[found.length - 1].height,
        wide = found.filter(({ lane }) => lane).map(({ height }) => height);
      assert.ok(Math.max(...wide) - Math.min(...wide) < 1e-9);
      const most = least + (lanes + 2) * 0.8 * 21;
      assert.ok(Math.abs(end - Math.max(least, Math.min(room, most))) < 1e-6, `${lanes} in ${room}: ${end}`);
    }
});

test("where lanes stood before they stand again, and the height of a lane is what it was", () => {
  const places = [20, 120, 300],
    one = draftOf([3], { near: (_, at) => places[at] });
  const lanes = heights.stacked(heights.rowsFor(one, 30, 22, new Set()), one, 30, 600).filter(({ lane }) => lane);
  assert.deepEqual(
    plain(lanes.map((row) => [row.top + heights.inset(row, one, 30), row.height])),
    places.map((top) => [top, 33]),
  );
});

// Rows with wishes in a room, some of them without.
function wishes(count, see) {
  for (let seed = 1; seed <= count; seed++) {
    const roll = dice(seed),
      rows = Array.from({ length: 2 + Math.floor(roll() * 8) }, () => ({
        kind: "lane",
        band: 0,
        height: 10 + Math.round(roll() * 30),
        wish: Math.round(roll() * 400),
      }));
    see(rows, total(rows) + roll() * 200, roll);
  }
}
const missed = (tops, rows) => tops.reduce((sum, top, at) => sum + (top - rows[at].wish) ** 2, 0);

test("rows are as near to their wishes as their order and the room allow: no other tops miss them less", () => {
  wishes(120, (rows, room, roll) => {
    const found = heights.nearWishes(
        rows.map((row) => ({ ...row })),
        room,
      ),
      tops = found.map(({ top }) => top);
    inOrder(found);
    assert.ok(tops[0] >= -1e-9 && tops[tops.length - 1] + rows[rows.length - 1].height <= room + 1e-6);
    for (let turn = 0; turn < 60; turn++) {
      const other = [...tops];
      for (
        let at = Math.floor(roll() * tops.length), by = (roll() - 0.5) * 20, many = 1 + roll() * 3;
        at < tops.length && many > 0;
        at++, many--
      )
        other[at] += by;
      const fits = other.every(
        (top, at) =>
          top >= (at ? other[at - 1] + rows[at - 1].height : 0) &&
          top + rows[at].height <= room - total(rows.slice(at + 1)) + 1e-9,
      );
      if (fits) assert.ok(missed(other, rows) >= missed(tops, rows) - 1e-6);
    }
  });
});

test("a new lane stands where its band has most room between those that stood", () => {
  const row = (name, wish, band = 0) => ({ kind: "lane", name, band, height: 30, wish });
  const placed = (next) => {
    const rows = [row("a", 0), row("b", 100), row("c", 150), row("new", undefined), row("d", next, 1)];
    return plain(heights.nearWishes(rows, 600).map(({ name, top }) => `${name} ${top}`));
  };
  assert.deepEqual(placed(240), ["a 0", "new 30", "b 100", "c 150", "d 240"]);
  assert.deepEqual(placed(260), ["a 0", "b 100", "c 150", "new 180", "d 260"]);
});

test("a row without a wish follows the one above it", () => {
  const found = heights.nearWishes(
    [
      { kind: "lane", band: 0, height: 30, wish: 50 },
      { kind: "chips", band: 0, height: 19 },
      { kind: "lane", band: 1, height: 30, wish: 300 },
    ],
    600,
  );
  assert.deepEqual(plain(found.map(({ top }) => top)), [50, 80, 300]);
});

test("bands divide the height: each ends where the next one begins, the last with its last row", () => {
  const rows = [
    { band: 0, top: 0, height: 40 },
    { band: 0, top: 40, height: 10 },
    { band: 1, top: 70, height: 20 },
    { band: 2, top: 90, height: 33 },
  ];
  assert.deepEqual(plain(heights.bandsOf(rows, 3)), [
    [0, 70],
    [70, 90],
    [90, 123],
  ]);
});
