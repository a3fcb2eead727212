"use strict";
// What a layout keeps is carried to the next score, in which staves and bands have other numbers.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, plain, upTo } = require("../../load.js");
const { newLayout, newScore } = require("../../scores.js");
const { timeline } = load({ only: upTo("values/engraving/translated.js") });
const { translated } = timeline;

const staves = (...list) => list.map(([id, band]) => ({ id, band, days: [0, 1] }));
const scored = (bands, ...list) => newScore(timeline, staves(...list), { bands });
const lane = (band) => ({ band, top: 10 + 20 * band, least: 0, tall: false, named: true, row: [9, 22] });

// What is kept of a layout in which "a" stands in lane 4 and "b" in lane 5.
const score = scored(["War", "Peace"], ["a", 0], ["b", 1]);
const layout = newLayout(
  [
    { key: 0, lane: 4, side: "r" },
    { key: 1, lane: 5, side: "l" },
  ],
  {
    kept: new Map([
      [4, lane(0)],
      [5, lane(1)],
    ]),
    bands: [
      [0, 100],
      [100, 300],
    ],
  },
);
const carry = (next) => plain(translated.numbered(translated.named(score, layout), next));

test("staves and bands of the same name have their lanes and sides again, whatever their numbers", () => {
  const { lanes, sides, kept, bands } = carry(scored(["Peace", "War"], ["c", 0], ["b", 0], ["a", 1]));
  assert.deepEqual(
    [lanes, sides],
    [
      new Map([
        [2, 4],
        [1, 5],
      ]),
      new Map([
        [2, "r"],
        [1, "l"],
      ]),
    ],
  );
  assert.deepEqual([kept.get(4).band, kept.get(5).band], [1, 0]);
  assert.deepEqual(bands, [], "bands in another order have other places");
});

test("what the next score does not have is left out", () => {
  const { lanes, sides, kept } = carry(scored(["War"], ["a", 0]));
  assert.deepEqual([[...lanes], [...sides], [...kept.keys()]], [[[0, 4]], [[0, "r"]], [4]]);
});

test("an event that stands in another band now is another stave", () => {
  assert.deepEqual([...carry(scored(["War", "Peace"], ["a", 1])).lanes], []);
});

test("bands keep their places where they are the same, all of them", () => {
  const { bands, height, type, shelved } = carry(scored(["War", "Peace"], ["x", 0]));
  assert.deepEqual(
    [bands, height, type, shelved],
    [
      [
        [0, 100],
        [100, 300],
      ],
      20,
      1,
      false,
    ],
  );
  for (const other of [["War"], ["War", "Peace", "Art"], ["War", "Arts"]])
    assert.deepEqual(carry(scored(other, ["x", 0])).bands, []);
});

test("of an enlarged layout the small one is kept", () => {
  const large = { ...layout, small: layout, height: 999 };
  assert.equal(translated.named(score, large).height, 20);
});
