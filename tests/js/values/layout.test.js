"use strict";
// Where the staves of a score stand, laid out for a window.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { VALUES, load, plain } = require("../load.js");
const { newSample } = require("../sample.js");
const { timeline } = load({ only: VALUES });
const { score: scores, layout: layouts } = timeline,
  { made, placed } = newSample(timeline);

const TOL = 1e-9;
const close = (one, other) => assert.ok(Math.abs(one - other) < TOL, `${one} is not ${other}`);

test("who waits has no place", () => {
  const layout = placed(),
    tops = layouts.tops(layout);
  assert.deepEqual(
    [0, 1, 2].map((stave) => tops[stave]?.top),
    [10, 50, undefined],
  );
  assert.equal(layouts.tops(layout), tops, "they are looked up once");
});

test("a score is laid out for its window, and who is wanted has its name there", () => {
  const score = made(),
    names = (window, wanted = []) =>
      plain(layouts.layOut(score, window, wanted).places)
        .filter(({ inside, side }) => inside && side !== "n")
        .map(({ key }) => key)
        .sort();
  assert.deepEqual(names([0, 1000]), [0, 1, 2]);
  assert.deepEqual(names([0, 390]), [0]);
  assert.deepEqual(names([500, 510], ["b"]), [1], "what only passes through, too");
});

test("an enlarged score is laid out as the small one, everything so many times as large", () => {
  const small = made(),
    large = scores.times(small, 2),
    one = plain(layouts.layOut(small, [0, 1000], [])),
    two = plain(layouts.layOut(large, [0, 1000], []));
  assert.deepEqual(
    two.places.map(({ key, lane, side }) => [key, lane, side]),
    one.places.map(({ key, lane, side }) => [key, lane, side]),
  );
  one.places.forEach((place, at) => {
    close(two.places[at].top, 2 * place.top);
    close(two.places[at].height, 2 * place.height);
  });
  assert.deepEqual([two.sheet.scale, two.sheet.right], [2 * one.sheet.scale, 2 * one.sheet.right]);
  assert.equal(scores.times(small, 1), small);
});

test("lines of a stave are those of its height, enlarged with their layout", () => {
  const lines = (layout) => plain(layouts.linesIn(layout, made())[0]);
  assert.deepEqual(lines(placed()), [
    [0, 10],
    [10, 10],
  ]);
  const small = placed();
  const large = { ...small, small, height: 40, places: small.places.map((place) => ({ ...place, height: 40 })) };
  assert.deepEqual(lines(large), [
    [0, 20],
    [20, 20],
  ]);
  assert.equal(layouts.linesIn(placed(), made())[2], undefined, "who waits has none");
});

test("one source alone has lower staves than many", () => {
  const height = (slots) => layouts.layOut({ ...made(), slots }, [0, 1000], []).height;
  assert.deepEqual([height(1), height(2)], [36, 110]);
});

test("what is read from afar keeps the size of its names, and nothing there stands without one", () => {
  const many = (factor) => {
    const score = made();
    score.staves = Array.from({ length: 60 }, (_, at) => ({ ...score.staves[0], id: `e${at}` }));
    score.marks = { ...score.marks, ...Object.fromEntries(Object.keys(score.marks).map((name) => [name, []])) };
    return plain(layouts.layOut(scores.times(score, factor), [0, 1000], []));
  };
  assert.deepEqual([many(1).type, many(2).type], [12 / 14, 1]);
  assert.ok(many(2).places.every(({ side }) => side !== "n"));
});
