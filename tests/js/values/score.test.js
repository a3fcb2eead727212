"use strict";
// The score in the browser: whose marks they are and in which ink, on a small score made by hand.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { VALUES, load, plain } = require("../load.js");
const { newSample } = require("../sample.js");
const { timeline } = load({ only: VALUES });
const { score: scores } = timeline,
  { made } = newSample(timeline);

test("a stave reaches as far as the outermost of its ends at the scale", () => {
  const { staves } = made(),
    reach = (at, scale) => plain(scores.reach(staves[at], scale));
  assert.deepEqual(reach(0, 1), [94, 156]);
  assert.deepEqual(reach(0, 2), [97, 153]);
  assert.deepEqual(reach(2, 0.5), [888, 958]);
  assert.deepEqual(reach(2, 10), [894, 931.4]);
});

test("the ink of a mark is that of its source, its stave's tellers, its verdict or its precision", () => {
  const score = made(),
    inks = (mode) => [1, 2, 3].map((at) => scores.ink(score, mode, at));
  assert.deepEqual(inks("both"), ["source-1", "source-2", "source-2"]);
  assert.deepEqual(inks("sources"), ["tellers-2", "tellers-2", "tellers-2"]);
  assert.deepEqual(inks("dating"), ["verdict-conflict", "verdict-conflict", "verdict-single"]);
  assert.deepEqual(inks("precision"), ["precision-0", "precision-2", "precision-4"]);
});

test("a score enlarged has everything in pixels so many times as large, and its days as they are", () => {
  const large = plain(scores.times(made(), 2));
  assert.deepEqual([large.width, large.height, large.staves[0].label], [2000, 600, 160]);
  assert.deepEqual(
    [large.staves[1].reach, large.staves[1].days],
    [
      [400, -44, 765, 12],
      [400, 765],
    ],
  );
  assert.deepEqual([large.marks.p0.at(4), large.marks.p1.at(6), large.marks.x0.at(4)], [-32, 16, 400]);
  assert.deepEqual(large.small, made());
  const small = made();
  assert.equal(scores.times(small, 1), small);
});

test("names are wider where signs of who tells stand before them, but not for one source, nor for very many", () => {
  const widths = (slots) => {
    const { signed, staves } = scores.signed({ ...made(), slots });
    return [Boolean(signed), staves[0].label];
  };
  assert.deepEqual([1, 2, 8, 9].map(widths), [
    [false, 80],
    [true, 102],
    [true, 162],
    [false, 80],
  ]);
});

test("an excerpt lacks a window with too little beside it, unless there is no more", () => {
  const lacks = (held, a, b, crowds = []) => scores.lacks({ held, whole: [0, 2000], crowds }, a, b);
  assert.equal(lacks(null, 0, 1), false, "what is whole lacks nothing");
  assert.deepEqual(
    [lacks([500, 1000], 600, 800), lacks([500, 1000], 590, 790), lacks([500, 1000], 710, 910)],
    [false, true, true],
  );
  assert.deepEqual([lacks([0, 1000], 0, 200), lacks([1000, 2000], 1900, 2000)], [false, false], "at the ends of all there is");
});

test("deep in an excerpt that holds only the best of much more another is needed", () => {
  const lacks = (wide, crowds) => scores.lacks({ held: [0, 2000], whole: [0, 2000], crowds }, 900, 900 + wide);
  assert.deepEqual([lacks(400, [1]), lacks(300, [1]), lacks(300, [])], [false, true, false]);
});

test("sources are counted and told apart, also more than a number has bits to shift", () => {
  assert.deepEqual([0, 5, 2 ** 40 + 1].map(scores.countTellers), [0, 2, 2]);
  assert.deepEqual(
    [0, 1, 2].map((source) => scores.tells(5, source)),
    [true, false, true],
  );
  assert.deepEqual([scores.tells(2 ** 40, 40), scores.tells(2 ** 40, 8)], [true, false]);
});

test("the colour of a whole stave is that of how many tell it, six for more, or of its verdict", () => {
  const stave = { verdict: "agree", tellers: 2 ** 9 - 1 };
  assert.deepEqual([scores.inkOf(stave, "sources"), scores.inkOf(stave, "both")], ["tellers-6", "verdict-agree"]);
});

test("marks are found by their stave, and those of claims without a date, too; once for a score", () => {
  const score = made();
  assert.deepEqual(plain(scores.marksOf(score)), [
    [0, 1, 2],
    [3, 4],
    [5, 6],
  ]);
  assert.deepEqual(plain(scores.undated(score)), new Map([[1, [4]]]));
  assert.equal(scores.marksOf(score), scores.marksOf(score));
  assert.notEqual(scores.marksOf(score), scores.marksOf(made()));
});

test("a ring that stands on a day of its own is no claim without a date", () => {
  const score = made();
  score.marks.p0[4] = 0;
  assert.equal(scores.withoutDate(score, 4), false);
});
