"use strict";
// Filling: who stands with a name, who without one, who is a sliver and who waits in a chip, so that all are told in the room there is.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, plain, upTo } = require("../../load.js");
const { apartInLanes, overlap, pairs, paperOf, stands, stave, world } = require("../../worlds.js");
const { timeline } = load({ only: upTo("values/engraving/filling.js") });
const { draft: drafts, filling, ways } = timeline;

const NOTHING = { height: 0, lanes: new Map(), sides: new Map(), kept: new Map() };
const seenIn = (items, [a, b]) => items.filter(({ days }) => days[0] < b && days[1] > a);
const sorted = (list) => plain([...list].sort((one, two) => one - two));
const keys = (list) => list.map(({ key }) => key);
const height = (one) => one.spent + drafts.sliversIn(one);

// Settled drafts of random worlds in a room as high as their paper, or as a share of it.
function worlds(count, see, share = 1) {
  for (let seed = 1; seed <= count; seed++) {
    const { items, windows, paper } = world(seed),
      whole = paperOf(ways, paper),
      seen = seenIn(items, windows[0]),
      grade = ways.GRADES[seed % 3],
      room = share * whole.height;
    const empty = (fine) => drafts.draft(whole, ways.sheetOf(windows[0], 0, whole.width), grade, NOTHING, fine);
    see(filling.settled(whole, seen, empty, room), { seen, room, whole });
  }
}

test("everybody stands, is a sliver or waits in a chip, and is there once", () => {
  for (const share of [1, 0.3, 0.05])
    worlds(
      80,
      (one, { seen }) => {
        const slivers = [...one.rows.values()].flatMap(({ found }) => keys(found));
        assert.deepEqual(
          sorted([...keys(one.stands.map(({ item }) => item)), ...slivers, ...keys(one.chipped)]),
          sorted(keys(seen)),
        );
      },
      share,
    );
});

test("lanes and slivers fit the room, and what is over has a row of chips that does", () => {
  for (const share of [1, 0.3])
    worlds(
      80,
      (one, { room, whole }) => {
        const chips = new Set(one.chipped.map(({ band }) => band)).size * whole.spacing.chip_row,
          wanted = one.stands.filter(({ item }) => item.wanted).length;
        assert.ok(height(one) + chips <= room + 1e-6 + 150 * (1 + wanted), `${height(one)} in ${room}`);
        if (!one.chipped.length && !wanted) assert.ok(height(one) <= Math.max(room, 45) + 1e-6);
      },
      share,
    );
});

test("in no lane does a stave touch another, nor in a row of slivers", () => {
  worlds(60, (one) => {
    apartInLanes(one, drafts);
    for (const { found } of one.rows.values())
      pairs(found, (first, second) =>
        assert.ok(first.row !== second.row || !overlap([first.left, first.right], [second.left, second.right])),
      );
  });
});

test("what is wanted has its name, however little room there is", () => {
  let found = 0;
  worlds(
    200,
    (one, { seen }) => {
      const named = new Set(one.stands.filter(({ side }) => side !== "n").map(({ item }) => item.key));
      for (const { key } of seen.filter(({ wanted }) => wanted)) {
        found += 1;
        assert.ok(named.has(key));
      }
    },
    0.2,
  );
  assert.ok(found > 15, `${found} are wanted`);
});

test("on a still nobody stands without a name, since nobody can point at it", () => {
  worlds(84, (one, { whole }) => {
    if (whole.still) assert.ok(one.stands.every(({ side }) => side !== "n"));
  });
});

test("a stave of less rank takes no place that a higher one could have had in a lane with names", () => {
  worlds(40, (one, { seen }) => {
    if (!one.rest.length || one.stands.some(({ item }) => item.wanted)) return;
    const first = one.stands.find(({ item }) => item === seen[0]);
    assert.ok(first && first.side !== "n", "the first ranked has its name");
  });
});

// A draft on a sheet of a pixel a day.
const PAPER = paperOf(ways, { width: 1000, height: 600, bands: 1 });
const empty = (before = NOTHING, more = {}) =>
  drafts.draft({ ...PAPER, ...more }, ways.sheetOf([0, 1000], 0, 1000), ways.GRADES[0], before);
const crowd = (count, more) => Array.from({ length: count }, (_, key) => stave(key, 300, 600, more));

test("names cost no more than the budget, and where all are wanted the first without one ends it", () => {
  const one = filling.fill(empty(), crowd(10), 100);
  assert.deepEqual([one.stands.length, one.rest.length, one.spent], [4, 6, 84]);
  assert.equal(filling.fill(empty(), crowd(10), 100, true).rest.length, 1);
});

test("the first of each band has its name before others, where that leaves half of the budget", () => {
  const bands = [stave(0, 300, 600), stave(1, 300, 600), stave(2, 300, 600), stave(3, 300, 600, { band: 1 })];
  assert.deepEqual(
    stands(filling.fill(empty(), bands, 90))
      .slice(0, 2)
      .map(([key]) => key),
    [0, 3],
  );
  assert.deepEqual(
    stands(filling.fill(empty(), bands, 63)).map(([key]) => key),
    [0, 1, 2],
  );
});

test("height that is left becomes lanes without names, and finer slivers leave more of it", () => {
  const settled = (count, room) =>
    filling.settled(
      PAPER,
      crowd(count),
      (fine) => drafts.draft(PAPER, ways.sheetOf([0, 1000], 0, 1000), ways.GRADES[0], NOTHING, fine),
      room,
    );
  const roomy = settled(12, 12 * 21);
  assert.deepEqual([roomy.stands.length, roomy.rest.length], [12, 0]);
  const half = settled(20, 200),
    bare = half.stands.filter(({ side }) => side === "n").length;
  assert.deepEqual([half.stands.length - bare + bare + half.rest.length, half.chipped.length], [20, 0]);
  assert.ok(half.stands.length - bare >= 5 && height(half) <= 200);
  assert.equal(settled(40, 200).fine.high, 2, "many slivers are finer");
  const full = settled(100, 200);
  assert.ok(full.chipped.length > 0 && height(full) + 19 <= 200, "and who has no row waits in a chip");
});

// What stood before: who in which lane with its name at which side, and where the lanes were.
const before = (who, tops) => ({
  height: 30,
  lanes: new Map(who.map(([key, lane]) => [key, lane])),
  sides: new Map(who.map(([key, , side]) => [key, side])),
  kept: new Map(tops.map((top, number) => [number, { band: 0, top, least: 10, tall: false, named: true, row: [top, 33] }])),
});

test("who stood in a lane returns to it, those first who can have their name where it was", () => {
  const was = before(
    [
      [0, 1, "r"],
      [1, 1, "l"],
      [2, 0, "r"],
    ],
    [10, 50],
  );
  const one = filling.fill(empty(was), [stave(3, 100, 300), stave(0, 300, 400), stave(1, 800, 900), stave(2, 300, 400)], 60);
  assert.deepEqual(stands(one).slice(0, 3), [
    [0, 1, "r"],
    [1, 1, "l"],
    [2, 0, "r"],
  ]);
  assert.equal(one.lanes.get(0).length, 2, "who is new has no lane to return to");
});

test("one who can have its name where it was has its place before a higher one who cannot", () => {
  const was = before(
    [
      [0, 0, "l"],
      [1, 0, "l"],
    ],
    [10],
  );
  const one = filling.fill(empty(was), [stave(0, 50, 150), stave(1, 300, 400)], 60);
  assert.deepEqual(stands(one), [
    [1, 0, "l"],
    [0, 1, "r"],
  ]);
});

test("of the lanes from before as many are opened as the budget allows", () => {
  const was = before(
    [
      [0, 0, "r"],
      [1, 1, "r"],
      [2, 2, "r"],
    ],
    [10, 50, 90],
  );
  const one = filling.fill(empty(was), [stave(0, 300, 400), stave(1, 300, 400), stave(2, 300, 400)], 45);
  assert.deepEqual(stands(one), [
    [0, 0, "r"],
    [1, 1, "r"],
  ]);
});

test("held lanes are all there from the top down, also those in which nobody stands yet, and no other is opened", () => {
  const one = empty(before([], [50, 10]));
  filling.hold(one);
  assert.deepEqual(plain(one.lanes.get(0).map(({ number }) => number)), [1, 0]);
  assert.equal(one.closed, true);
});

test("who stays where it stood keeps its side, and who cannot does not stay", () => {
  const one = empty(
    before(
      [
        [0, 0, "r"],
        [1, 0, "r"],
        [2, 0, "n"],
        [3, 9, "r"],
      ],
      [10],
    ),
  );
  filling.hold(one);
  assert.equal(filling.stays(one, stave(0, 300, 400)), true);
  assert.equal(filling.stays(one, stave(1, 400, 500)), false, "its place is taken");
  assert.equal(filling.stays(one, stave(2, 700, 800)), true);
  assert.equal(filling.stays(one, stave(3, 0, 10)), false, "its lane is gone");
  assert.deepEqual(stands(one), [
    [0, 0, "r"],
    [2, 0, "n"],
  ]);
});

test("who cannot have its name where it was has it at the other side, or over itself in a lane that becomes tall", () => {
  const turned = (item, budget) => {
    const one = empty(before([[0, 0, "r"]], [10]));
    filling.hold(one);
    const spent = one.spent;
    return [filling.back(one, [item], budget).has(item), ...stands(one).flat(), one.spent - spent];
  };
  assert.deepEqual(turned(stave(0, 900, 950), 100), [true, 0, 0, "l", 0]);
  assert.deepEqual(turned(stave(0, 10, 990), 100), [true, 0, 0, "o", 17]);
  assert.deepEqual(turned(stave(0, 10, 990), 30), [false, 0], "where the budget has no room for the line above");
});

test("who stands without a name gets one in a lane that is near, else it stays without", () => {
  const lifted = (lanes) => {
    const one = empty(before([[0, 0, "n"]], [10, 110]));
    filling.hold(one);
    filling.stays(one, stave(0, 300, 400));
    drafts.placeNamed(one, stave(1, 420, 500), 0);
    filling.lift(one, one.stands[0], lanes);
    return stands(one)
      .find(([key]) => key === 0)
      .slice(1);
  };
  assert.deepEqual(lifted(2), [0, "l"]);
  const far = (lanes) => {
    const one = empty(before([[0, 0, "n"]], [10, 110]));
    filling.hold(one);
    filling.stays(one, stave(0, 300, 400));
    for (const [first, last] of [
      [420, 430],
      [270, 280],
    ])
      drafts.placeBare(one, stave(first, first, last));
    filling.lift(one, one.stands[0], lanes);
    return stands(one)
      .find(([key]) => key === 0)
      .slice(1);
  };
  assert.deepEqual(
    [far(2), far(4)],
    [
      [0, "n"],
      [1, "r"],
    ],
  );
});

test("who has no place slips in without a name, on a still it is a sliver", () => {
  const slipped = (still) => {
    const one = empty(NOTHING, { still });
    drafts.placeNamed(one, stave(0, 100, 200), 500);
    one.rest = [stave(1, 600, 700)];
    filling.slipIn(one);
    return [stands(one).length, [...one.rows.values()].flatMap(({ found }) => found).length];
  };
  assert.deepEqual(
    [slipped(false), slipped(true)],
    [
      [2, 0],
      [1, 1],
    ],
  );
});
