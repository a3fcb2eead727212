"use strict";
// A draft: how one stave finds its place in lanes, with a name or without, and how those that find none become slivers.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, plain, upTo } = require("../../load.js");
const { dice } = require("../../dice.js");
const { overlap, pairs, paperOf, stands, stave, world } = require("../../worlds.js");
const { timeline } = load({ only: upTo("values/engraving/draft.js") });
const { draft: own, ways } = timeline;

const NOTHING = { height: 0, lanes: new Map(), sides: new Map(), kept: new Map() };
const PAPER = paperOf(ways, { width: 1000, height: 600, bands: 1 });

// An empty draft on a sheet of a pixel a day.
const empty = ({ before = NOTHING, window = [0, 1000], left = 0, grade = ways.GRADES[0], paper = PAPER } = {}) =>
  own.draft(paper, ways.sheetOf(window, left, paper.width), grade, before);

// Drafts of random worlds in which each stave has been placed with a name, else without, as far as there is height.
function worlds(count, see) {
  for (let seed = 1; seed <= count; seed++) {
    const { items, windows, paper } = world(seed),
      whole = paperOf(ways, paper);
    const one = own.draft(whole, ways.sheetOf(windows[0], 0, whole.width), ways.GRADES[seed % 3], NOTHING),
      seen = items.filter(({ days }) => days[0] < windows[0][1] && days[1] > windows[0][0]);
    one.middle = own.middle(seen, one.sheet);
    one.rest = seen.filter((item) => !own.placeNamed(one, item, 0.6 * whole.height) && !own.placeBare(one, item));
    see(one, seen, whole);
  }
}
const wayOf = (one, { item, side }) =>
  (side === "n" ? own.bareWays(one, item) : own.waysFor(one, item)).find((way) => way.side === side);

test("in a lane no two staves touch, nor the name of one the other", () => {
  let met = 0;
  worlds(80, (one) => {
    pairs(one.stands, (first, second) => {
      if (first.lane !== second.lane) return;
      met += 1;
      const [a, b] = [first, second].map((stand) => wayOf(one, stand));
      assert.ok(!overlap([a.left, a.right], [b.left, b.right]));
    });
  });
  assert.ok(met > 300, `${met} share a lane`);
});

test("a lane holds only staves of its band, each in a lane that is high enough, and only a tall one a name over its stave", () => {
  worlds(80, (one) => {
    const bandOf = new Map([...one.lanes].flatMap(([band, lanes]) => lanes.map((lane) => [lane, band])));
    for (const { item, lane, side } of one.stands) {
      assert.equal(bandOf.get(lane), item.band);
      assert.ok(item.least <= Math.max(own.thinnest(one), lane.least));
      if (side === "o") assert.ok(lane.tall);
    }
  });
});

test("what is spent is what the lanes take at their thinnest, and lanes have numbers of their own", () => {
  worlds(80, (one, _, paper) => {
    const lanes = [...one.lanes.values()].flat(),
      spent = lanes.reduce((sum, lane) => sum + own.pitch(one, lane, own.thinnest(one)), 0);
    assert.ok(Math.abs(one.spent - spent) < 1e-6);
    assert.equal(new Set(lanes.map(({ number }) => number)).size, lanes.length);
    const wanted = one.stands.filter(({ item }) => item.wanted).length;
    assert.ok(
      one.spent <= 0.6 * paper.height + 150 * (1 + wanted),
      "but for the first and what is wanted no lane is beyond the budget",
    );
  });
});

test("slivers of all that have no place fill rows in which none touches another, the longest first", () => {
  worlds(80, (one) => {
    own.pack(one);
    const found = [...one.rows.values()].flatMap((rows) => rows.found.map((sliver) => ({ ...sliver, rows })));
    assert.deepEqual(
      found.map(({ key }) => key).sort((p, q) => p - q),
      plain(one.rest.map(({ key }) => key).sort((p, q) => p - q)),
    );
    pairs(found, (first, second) => {
      if (first.rows !== second.rows || first.row !== second.row) return;
      assert.ok(!overlap([first.left, first.right + one.fine.gap], [second.left, second.right + one.fine.gap]));
    });
    for (const { found: list } of one.rows.values())
      list.slice(1).forEach(({ left, right }, at) => assert.ok(right - left <= list[at].right - list[at].left + 1e-6));
    for (const { left, right } of found)
      assert.ok(left >= one.sheet.left - 1e-6 && right <= one.sheet.right + 1e-6 && right - left >= 6 - 1e-6);
  });
});

test("the height of slivers is that of their rows and a gap above them", () => {
  const one = empty();
  one.rest = [stave(0, 100, 200), stave(1, 150, 300), stave(2, 400, 500)];
  own.pack(one);
  assert.equal(own.sliversIn(one), 2 * 5 + 3);
  assert.equal(own.rowsHeight({ lanes: [] }, one), 0);
});

test("a sliver that would be too short to see is made longer around its middle, within the sheet", () => {
  const one = empty(),
    seen = (first, last) => {
      const rows = { lanes: [], found: [] };
      own.addSliver(rows, stave(first, first, last), one);
      return [rows.found[0].left, rows.found[0].right];
    };
  assert.deepEqual(
    [seen(500, 501), seen(0, 1), seen(999, 1000), seen(-50, 40)],
    [
      [497.5, 503.5],
      [0, 6],
      [994, 1000],
      [0, 40],
    ],
  );
});

test("slivers take no more rows than they may", () => {
  const rows = { lanes: [], found: [] },
    one = empty();
  assert.deepEqual(
    [0, 1, 2].map((key) => own.addSliver(rows, stave(key, 100, 200), one, 2)),
    [true, true, false],
  );
  assert.equal(rows.found.length, 2);
});

test("a name needs a new lane where it meets another, and one beyond the budget is not opened but for what is wanted", () => {
  const one = empty();
  assert.equal(own.placeNamed(one, stave(0, 100, 200), 50), true);
  assert.equal(own.placeNamed(one, stave(1, 150, 250), 50), true);
  assert.equal(own.placeNamed(one, stave(2, 150, 250), 50), false, "a third lane of 21 pixels");
  assert.equal(own.placeNamed(one, stave(3, 500, 600), 50), true, "but there is room in the first");
  assert.equal(own.placeNamed(one, stave(4, 150, 250, { wanted: true }), 50), true);
  assert.deepEqual(stands(one), [
    [0, 0, "r"],
    [1, 1, "r"],
    [3, 0, "r"],
    [4, 2, "r"],
  ]);
});

test("where lanes are closed only what is wanted opens another", () => {
  const one = empty();
  one.closed = true;
  assert.equal(own.placeNamed(one, stave(0, 100, 200), 500), false);
  assert.equal(own.placeNamed(one, stave(1, 100, 200, { wanted: true }), 500), true);
});

test("a stave without a name slips into a lane that is there, and opens none", () => {
  const one = empty();
  assert.equal(own.placeBare(one, stave(0, 100, 200)), false);
  own.placeNamed(one, stave(1, 100, 200), 500);
  assert.equal(own.placeBare(one, stave(2, 150, 160)), false, "it would touch the other");
  assert.equal(own.placeBare(one, stave(3, 400, 500)), true);
  assert.equal(own.placeBare(one, stave(4, 600, 700, { least: 24 })), false, "the lane is too low for it");
  assert.deepEqual(stands(one).at(-1), [3, 0, "n"]);
});

test("a lane without names is opened for a stave, and all of its band that have room come with it", () => {
  const one = empty();
  one.rest = [
    stave(0, 100, 200),
    stave(1, 150, 250),
    stave(2, 400, 500),
    stave(3, 600, 700, { band: 1 }),
    stave(4, 700, 800, { least: 24 }),
  ];
  own.openBare(one, one.rest[0]);
  assert.deepEqual(stands(one), [
    [0, 0, "n"],
    [2, 0, "n"],
  ]);
  assert.deepEqual(plain(one.rest.map(({ key }) => key)), [1, 3, 4]);
  assert.deepEqual(
    [one.spent, own.bareCost(one, stave(5, 0, 1)), own.bareCost(one, stave(5, 0, 1, { least: 24 }))],
    [14, 14, 27],
  );
});

test("who leaves its lane leaves its place to others", () => {
  const one = empty();
  own.placeNamed(one, stave(0, 100, 200), 500);
  own.placeBare(one, stave(1, 400, 500));
  own.vacate(one, one.stands[1]);
  assert.deepEqual(stands(one), [[0, 0, "r"]]);
  assert.equal(own.placeBare(one, stave(2, 450, 550)), true);
});

test("lanes in which nobody stands are closed, and what they cost is had again", () => {
  const one = empty();
  own.placeNamed(one, stave(0, 100, 200), 500);
  own.open(one, 0, ways.lane(-1));
  own.tidy(one);
  assert.deepEqual([one.lanes.get(0).length, one.spent], [1, 21]);
});

test("a name tells more than a stave without one, that more than a sliver", () => {
  const one = empty();
  own.placeNamed(one, stave(0, 100, 200), 500);
  own.placeBare(one, stave(1, 400, 500));
  own.placeBare(one, stave(3, 600, 700));
  one.rest = [stave(2, 0, 10)];
  own.pack(one);
  assert.equal(own.worth(one), 2.2);
});

test("a lane is as high as its staves with the gap below, as the line of its names beside them, and with a line above where it is tall", () => {
  const one = empty(),
    pitch = (lane, height) => own.pitch(one, lane, height);
  assert.deepEqual([pitch(ways.lane(0), 30), pitch(ways.lane(0, 44), 30), pitch(ways.lane(0), 5)], [33, 47, 15]);
  assert.deepEqual([pitch(ways.lane(0, 0, true), 30), pitch(ways.lane(0, 11, false, false), 30)], [50, 14]);
});

test("names stand on the outer side of the crowd", () => {
  const one = empty(),
    side = (item) => own.waysFor(one, item)[0].side;
  one.middle = 500;
  assert.deepEqual([side(stave(0, 300, 320)), side(stave(1, 700, 720))], ["l", "r"]);
});

test("the middle of the crowd is that of what is seen of it", () => {
  const { sheet } = empty();
  assert.equal(own.middle([stave(0, -900, 100), stave(1, 400, 500), stave(2, 900, 1000)], sheet), 450);
  assert.equal(own.middle([], sheet), 0);
});

test("where names stand in a margin each has a lane of its own", () => {
  const one = empty({ left: 300 });
  own.placeNamed(one, stave(0, 100, 200), 500);
  own.placeNamed(one, stave(1, 800, 900), 500);
  assert.deepEqual(stands(one), [
    [0, 0, "m"],
    [1, 1, "m"],
  ]);
});

// What stood before: lanes with their tops, and who stood in which.
const before = (tops, who) => ({
  height: 30,
  sides: new Map(),
  lanes: new Map(who),
  kept: new Map(tops.map((top, number) => [number, { band: 0, top, least: 0, tall: false, named: true, row: [top, 33] }])),
});

test("who stood in a lane before tries the nearest lane first, and only one that is near enough where that is asked", () => {
  const one = empty({ before: before([10, 50, 90], [[7, 2]]) });
  [0, 1, 2].forEach((number) => own.open(one, 0, ways.lane(number)));
  assert.equal(own.keptOf(one, stave(7, 0, 1)).top, 90);
  assert.equal(own.stoodIn(one, stave(7, 0, 1)).number, 2);
  assert.equal(own.stoodIn(one, stave(8, 0, 1)), undefined);
  own.placeNamed(one, stave(7, 100, 200), 0);
  own.placeNamed(one, stave(8, 100, 200), 0);
  assert.deepEqual(stands(one), [
    [7, 2, "r"],
    [8, 0, "r"],
  ]);
  const again = empty({ before: before([10, 50, 90], [[7, 2]]) });
  again.closed = true;
  own.open(again, 0, ways.lane(0));
  assert.equal(own.placeNamed(again, stave(7, 100, 200), 0, 60), false, "80 pixels away");
  assert.equal(own.placeNamed(again, stave(7, 100, 200), 0, 90), true);
});

test("a lane that is opened after others have been is numbered after them", () => {
  const one = empty({ before: before([10, 50], []) });
  own.placeNamed(one, stave(0, 100, 200), 500);
  assert.deepEqual(stands(one), [[0, 2, "r"]]);
});

test("the same staves in the same order are placed alike", () => {
  const roll = dice(5),
    list = Array.from({ length: 60 }, (_, key) => stave(key, roll() * 900, 0)).map((one) => ({
      ...one,
      days: [one.days[0], one.days[0] + 40],
      reach: [one.days[0], 0, one.days[0] + 40, 0],
    }));
  const placed = () => {
    const one = empty();
    for (const item of list) own.placeNamed(one, item, 300);
    return stands(one);
  };
  assert.deepEqual(placed(), placed());
});
