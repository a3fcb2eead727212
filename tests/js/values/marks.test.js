"use strict";
// Marks of a score as boxes, on a small score made by hand.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { VALUES, load, plain } = require("../load.js");
const { newSample } = require("../sample.js");
const { timeline } = load({ only: VALUES });
const { marks } = timeline,
  { made, placed, boxesOf } = newSample(timeline);

const TOL = 1e-9;
const close = (one, other) => assert.ok(Math.abs(one - other) < TOL, `${one} is not ${other}`);

test("each mark is a box of its style in its slot, bars on whole rows of pixels with the middle of their outline on one", () => {
  const boxes = boxesOf();
  const { mark: first, ...diamond } = boxes.diamond[0],
    { mark: second, ...hollow } = boxes.hollow[0],
    { mark: third, ...dashed } = boxes.dashed[0];
  assert.deepEqual(diamond, { x0: 100.5, x1: 100.5, y: 15, h: 10, share: 1, size: 12, ink: "source-1", stave: 0 });
  assert.deepEqual(hollow, { x0: 400, x1: 765, y: 64.5, h: 8, share: 0.74, size: 10, ink: "source-2", stave: 1 });
  assert.deepEqual(dashed, { x0: 120, x1: 150, y: 24.5, h: 4, share: 0.37, size: 10, ink: "source-2", stave: 0 });
  assert.deepEqual(
    [first, second, third].map((at) => made().marks.source[at]),
    [0, 1, 1],
  );
  assert.deepEqual(
    [boxes.diamond, boxes.hollow, boxes.dashed].map((list) => list.length),
    [1, 1, 1],
  );
  assert.deepEqual([boxes.ring[0].x0, boxes.ring[0].y], [384, 55]);
  assert.equal(boxes.light, undefined, "what waits is not drawn");
});

test("wherever a stave stands, what is drawn begins and ends on a row, and what has no outline fills its rows", () => {
  const whole = (value) => Math.abs(value - Math.round(value)) < 1e-9;
  for (const type of [1, 2])
    for (let top = 50; top < 54; top += 0.17) {
      const layout = placed();
      layout.places[0] = { ...layout.places[0], top, height: 17.3 };
      for (const [style, list] of Object.entries(plain(marks.boxes(made(), layout, 0, 2000, 1, { type })))) {
        if (["diamond", "ring", "cross"].includes(style)) continue;
        const outlined = ["frame", "light", "hollow", "dashed"].includes(style) ? 0.5 : 0;
        for (const { y, h } of list)
          assert.ok(h >= type && whole(h / type) && whole((y - h / 2) / type + outlined), `${style} at ${y}, ${h}`);
      }
    }
});

test("lines keep their order and are no more than half a row off where they are set on rows", () => {
  for (let top = 50; top < 52; top += 0.17) {
    const layout = placed();
    layout.places[0] = { ...layout.places[0], top };
    const { hair, hollow } = plain(marks.boxes(made(), layout, 0, 2000, 1)),
      [first, second] = hair.filter((box) => box.stave === 1);
    assert.ok(first.y < second.y);
    assert.ok([first.y - (top + 5), second.y - (top + 15)].every((off) => Math.abs(off) <= 0.5 + 1e-6));
    assert.ok(Math.abs(hollow[0].h - 7.4) < 1 && Math.abs(hollow[0].y - (top + 15)) <= 1);
  }
});

test("no bar is too thin to be seen: 4 px where one source speaks, 2 px where others do", () => {
  const heights = (weights, share, top = 50) => {
    const score = made(),
      layout = placed();
    layout.places[0] = { ...layout.places[0], top };
    score.staves[1].weights = weights;
    score.marks.h[3] = share;
    return plain(marks.boxes(score, layout, 0, 2000, 1)).hollow.map((box) => box.h);
  };
  assert.deepEqual([heights([1, 1], 0.05), heights([0, 1], 0.05)], [[2], [4]]);
  for (let top = 50; top < 51; top += 0.13)
    assert.deepEqual(
      [heights([1, 1], 0.05, top), heights([0, 1], 0.05, top)],
      [[2], [4]],
      "nor is one that stands between two rows",
    );
  assert.deepEqual(heights([1, 1], 0.5), [5]);
});

test("a line that is silent is thin, and the line that speaks has what it leaves", () => {
  const score = made();
  score.staves[1].weights = [0, 1];
  const boxes = plain(marks.boxes(score, placed(), 0, 2000, 1)),
    [silent, speaks] = boxes.hair.filter((box) => box.stave === 1).map((box) => box.y - 50);
  close(silent, 0.5);
  close(speaks, 10.5);
  assert.equal(boxes.hollow[0].h, Math.round(0.74 * 18.4));
});

const sliver = (look, height = 3) => {
  const layout = placed(1, { places: [], slivers: [{ key: 1, top: 90, height, left: 390, right: 800 }] });
  const { hair, sliver: thick } = plain(marks.boxes(made(), layout, 0, 2000, 1, look));
  return [hair, thick || []].map((list) => list.map(({ x0, x1, y, h, ink }) => [x0, x1, y, h, ink]));
};

test("a sliver is a hair over its days and thick where something is dated, in the colour of its verdict", () => {
  assert.deepEqual(sliver(), [[[390, 800, 91.5, 1, "hair"]], [[400, 765, 91.5, 3, "verdict-single"]]]);
  assert.deepEqual(sliver({}, 2)[1], [[400, 765, 91, 2, "verdict-single"]], "as high as the layout has room for");
});

test("a sliver has the colour of its mode where that speaks of a whole event", () => {
  const inks = (mode) => sliver({ mode })[1].map((box) => box[4]);
  assert.deepEqual(["sources", "dating", "precision"].map(inks), [["tellers-2"], ["verdict-single"], ["verdict-single"]]);
});

test("with goggles on a sliver is what their source says, or leaves out", () => {
  const inks = (goggles) => sliver({ goggles }).map((list) => list.map((box) => box[4]));
  assert.deepEqual(inks(1), [["hair"], ["source-2"]]);
  assert.deepEqual(inks(0), [["hair"], []], "it gives no date");
  assert.deepEqual(inks(5), [["hair"], []], "it does not tell it");
});

test("a claim without a date is kept at the left edge of the window, or beside the sheet, while its stave is seen", () => {
  const pins = (a, left = 0) => {
    const layout = placed(1);
    layout.sheet.left = left;
    return plain(marks.pins(made(), layout, a, 1)).map(({ x, y, style }) => [x, y, style]);
  };
  assert.deepEqual(pins(0), [], "it stands in its own place");
  assert.deepEqual(pins(500), [[10, 55, "ring"]]);
  assert.deepEqual(pins(500, 300), [[294, 55, "ring"]]);
  assert.deepEqual(pins(390, 300), [[294, 55, "ring"]], "never among the names");
  assert.deepEqual(pins(800), [], "nothing is seen of its stave");
});

test("only a conflict or a dispute has a frame, and every slot its hair line", () => {
  const boxes = boxesOf();
  assert.deepEqual(boxes.frame, [{ x0: 92, x1: 158, y: 19.5, h: 22, ink: "verdict-conflict", stave: 0 }]);
  assert.deepEqual(
    boxes.hair.map((box) => [box.stave, box.y, box.x0, box.x1]),
    [
      [1, 55.5, 378, 771],
      [1, 65.5, 378, 771],
      [0, 15.5, 94, 156],
      [0, 25.5, 94, 156],
    ],
  );
});

test("a day is never too narrow to be seen, and stays in its middle", () => {
  const [narrow] = boxesOf(0.5).day,
    [wide] = boxesOf(50).day;
  close(narrow.x1 - narrow.x0, 6);
  close((narrow.x0 + narrow.x1) / 2, 100.5);
  assert.deepEqual([wide.x0, wide.x1], [100, 101]);
});

test("what lies outside of the window is left out", () => {
  assert.deepEqual(Object.keys(boxesOf(1, {}, 300, 500)).sort(), ["hair", "hollow", "ring"]);
  assert.deepEqual(boxesOf(1, {}, 2100, 2200), {});
});

test("with one source's goggles on, its marks alone are there, and what it leaves out is hollow", () => {
  const boxes = boxesOf(1, { goggles: 1 });
  assert.deepEqual(Object.keys(boxes).sort(), ["dashed", "frame", "hair", "hollow"]);
  const score = made();
  score.staves[0].tellers = 1;
  const omitted = plain(marks.boxes(score, placed(), 0, 2000, 1, { goggles: 1 })).hollow.filter((box) => box.ink === "omitted");
  assert.deepEqual(
    omitted.map((box) => [box.stave, box.x0, box.x1, box.y]),
    [[0, 94, 156, 19.5]],
  );
});

test("goggles tell more sources apart than a number has bits to shift", () => {
  const score = made();
  score.staves[0].tellers = 2 ** 40;
  const hollow = (goggles) => marks.boxes(score, placed(), 0, 200, 1, { goggles }).hollow || [];
  assert.equal(hollow(40).length, 0);
  assert.equal(hollow(8).length, 1, "40 and 8 are the same to a shift");
});

test("a diamond is a little larger than its line, a ring no more than ten pixels", () => {
  const sizes = (style) => [4, 8, 20].map((line) => marks.pointSize(line, style));
  assert.deepEqual(
    [sizes("diamond"), sizes("ring")],
    [
      [5, 9.6, 14],
      [5, 9.6, 10],
    ],
  );
  assert.equal(marks.pointSize(4, "ring", 2), 10, "all of it grows with the type");
});
