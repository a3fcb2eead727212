"use strict";
// Marks of a score as boxes and as Plotly traces, on a small score made by hand.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { VALUES, load, plain } = require("../load.js");
const { score: scores, layout: layouts, marks, traces: plotly } = load({ only: VALUES }).timeline;

const TOL = 1e-9;
const close = (one, other) => assert.ok(Math.abs(one - other) < TOL, `${one} is not ${other}`);

// Three staves: a day told by both sources (in conflict), a year by the second, a period without end by the first, which waits.
const SHAPES = plain(scores.SHAPES),
  TONES = plain(scores.TONES);
const MARKS = [
  // stave, shape, tone, slot, source, precision, from, px, to, px, height, offset
  [0, "bar", "day", 0, 0, 0, 100, 0, 101, 0, 0.74, 0],
  [0, "diamond", "solid", 0, 0, 0, 100.5, 0, 100.5, 0, 1, 0],
  [0, "bar", "dashed", 1, 1, 2, 120, 0, 150, 0, 0.37, 0],
  [1, "bar", "hollow", 1, 1, 4, 400, 0, 765, 0, 0.74, 0],
  [1, "ring", "solid", 0, 0, 8, 400, -16, 400, -16, 1, 0],
  [2, "bar", "light", 0, 0, 6, 900, 0, 930, 0, 0.74, 0],
  [2, "bar", "fade-1", 0, 0, 6, 930, 0, 930, 8, 0.74, 0],
];
const NAMES = ["stave", "shape", "tone", "slot", "source", "precision", "x0", "p0", "x1", "p1", "h", "dy"];
const column = (name, at) =>
  MARKS.map((row) => (name === "shape" ? SHAPES.indexOf(row[at]) : name === "tone" ? TONES.indexOf(row[at]) : row[at]));

const made = () => ({
  slots: 2,
  width: 1000,
  height: 300,
  bands: ["All"],
  crowds: [],
  held: null,
  home: [0, 1000],
  whole: [0, 2000],
  staves: [
    { id: "a", band: 0, verdict: "conflict", tellers: 3, label: 80, reach: [100, -6, 150, 6], days: [100, 150], weights: [1, 1] },
    { id: "b", band: 0, verdict: "single", tellers: 3, label: 80, reach: [400, -22, 765, 6], days: [400, 765], weights: [1, 1] },
    {
      id: "c",
      band: 0,
      verdict: "single",
      tellers: 1,
      label: 80,
      reach: [900, -6, 930, 14, 890, 40, 930, 14],
      days: [900, 930],
      weights: [1, 0],
    },
  ],
  marks: Object.fromEntries(NAMES.map((name, at) => [name, column(name, at)])),
});
// Two of them stand, the third waits in a chip.
const laid = (scale = 1, more = {}) => ({
  sheet: { start: 0, scale, left: 0, right: 1000, known: new Map() },
  height: 20,
  type: 1,
  slivers: [],
  places: [
    { key: 1, lane: 1, top: 50, height: 20, side: "r", inside: true },
    { key: 0, lane: 0, top: 10, height: 20, side: "l", inside: true },
  ],
  chips: [{ band: 0, top: 200, day: 915, from: 900, to: 930, keys: [2], count: 1 }],
  ...more,
});
const boxesOf = (scale = 1, look = {}, lo = 0, hi = 2000) => {
  const score = made();
  return plain(marks.boxes(score, laid(scale), lo, hi, scale, look));
};

test("who waits has no place", () => {
  const layout = laid(),
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
      const layout = laid();
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
    const layout = laid();
    layout.places[0] = { ...layout.places[0], top };
    const { hair, hollow } = plain(marks.boxes(made(), layout, 0, 2000, 1)),
      [first, second] = hair.filter((box) => box.stave === 1);
    assert.ok(first.y < second.y);
    assert.ok([first.y - (top + 5), second.y - (top + 15)].every((off) => Math.abs(off) <= 0.5 + 1e-6));
    assert.ok(Math.abs(hollow[0].h - 7.4) < 1 && Math.abs(hollow[0].y - (top + 15)) <= 1);
  }
});

test("a mark that shares its slot stands above or below its middle, and a point there is smaller", () => {
  const score = made();
  score.marks.dy[1] = -0.25;
  score.marks.h[1] = 0.36;
  score.marks.dy[0] = -0.25;
  score.marks.h[0] = 0.2;
  const filled = marks.boxes(score, laid(), 0, 2000, 1),
    { diamond, day } = plain(filled);
  assert.deepEqual(
    [diamond[0].y, day[0].y, day[0].h],
    [12.6, 13, 2],
    "the day on whole rows, the sign within a pixel of its stave",
  );
  const [points] = plain(plotly.traces(TEMPLATES, filled, colours)).filter((trace) => trace.meta === "diamond");
  close(points.marker.size[0], 0.6 * marks.pointSize(10, "diamond"));
});

test("a bar too low for its outline has a thinner one, so that it does not look solid", () => {
  const widths = (share) => {
    const score = made();
    score.marks.h[3] = share;
    const traces = plain(plotly.traces(TEMPLATES, marks.boxes(score, laid(), 0, 2000, 1), colours));
    return traces.find((trace) => trace.meta === "hollow").marker.line.width;
  };
  assert.equal(widths(0.74), 1.4);
  assert.equal(widths(0.3), 1.4);
  assert.deepEqual(widths(0.24), [1]);
  assert.deepEqual(widths(0.05), [1], "but never one too pale to be seen");
});

test("no bar is too thin to be seen: 4 px where one source speaks, 2 px where others do", () => {
  const heights = (weights, share, top = 50) => {
    const score = made(),
      layout = laid();
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
  const boxes = plain(marks.boxes(score, laid(), 0, 2000, 1)),
    [silent, speaks] = boxes.hair.filter((box) => box.stave === 1).map((box) => box.y - 50);
  close(silent, 0.5);
  close(speaks, 10.5);
  assert.equal(boxes.hollow[0].h, Math.round(0.74 * 18.4));
});

const sliver = (look, height = 3) => {
  const layout = laid(1, { places: [], slivers: [{ key: 1, top: 90, height, left: 390, right: 800 }] });
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
    const layout = laid(1);
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
  const omitted = plain(marks.boxes(score, laid(), 0, 2000, 1, { goggles: 1 })).hollow.filter((box) => box.ink === "omitted");
  assert.deepEqual(
    omitted.map((box) => [box.stave, box.x0, box.x1, box.y]),
    [[0, 94, 156, 19.5]],
  );
});

test("goggles tell more sources apart than a number has bits to shift", () => {
  const score = made();
  score.staves[0].tellers = 2 ** 40;
  const hollow = (goggles) => marks.boxes(score, laid(), 0, 200, 1, { goggles }).hollow || [];
  assert.equal(hollow(40).length, 0);
  assert.equal(hollow(8).length, 1, "40 and 8 are the same to a shift");
});

const bar = (meta, width) => ({ type: "bar", meta, marker: { line: { width }, opacity: 1 } });
const points = (meta) => ({ type: "scatter", mode: "markers", meta, marker: { symbol: "diamond", line: { width: 1 } } });
const shape = (meta, line) => ({
  type: "scatter",
  meta,
  line: { width: 1.5, ...line },
  fill: "toself",
  marker: { line: { width: 0 } },
});
const TEMPLATES = [
  bar("frame", 1.6),
  shape("hair", { simplify: false }),
  bar("day", 0),
  bar("light", 0.8),
  bar("hollow", 1.4),
  shape("dashed", { dash: "3px,2px" }),
  bar("solid", 0),
  points("diamond"),
  points("ring"),
];
const colours = (ink) => ({ solid: `${ink} solid`, light: `${ink} light`, tint: `${ink} tint`, ground: "paper" });
const tracesOf = (mode) => {
  const score = made();
  return plain(plotly.traces(TEMPLATES, marks.boxes(score, laid(), 0, 2000, 1, { mode }), colours));
};

test("there is a trace for every style, also for one that has nothing to show, and dashes have one for each ink", () => {
  const traces = tracesOf("both");
  assert.deepEqual(
    traces.map((trace) => trace.meta),
    ["frame", "hair", "day", "light", "hollow", "dashed", "solid", "diamond", "ring"],
  );
  assert.deepEqual([...new Set(traces.map((trace) => trace.type))].sort(), ["bar", "scatter"]);
  assert.deepEqual(traces[3].x, []);
});

test("a bar begins at its base and is as long as its box", () => {
  const hollow = tracesOf("both").find((trace) => trace.meta === "hollow");
  assert.deepEqual([hollow.base, hollow.x, hollow.y, hollow.width], [[400], [365], [64.5], [8]]);
  assert.deepEqual([hollow.marker.color, hollow.marker.line.color], [["source-2 light"], ["source-2 solid"]]);
});

test("every list of a trace is as long as the others", () => {
  for (const trace of tracesOf("both").filter((one) => one.fill !== "toself")) {
    const lists = [
      trace.x,
      trace.y,
      trace.base,
      trace.width,
      trace.marker.color,
      trace.marker.line.color,
      trace.marker.size,
    ].filter(Array.isArray);
    assert.equal(new Set(lists.map((list) => list.length)).size, 1, trace.meta);
  }
});

test("frames are tinted, hollow marks lightly filled in every mode", () => {
  const colour = (mode, meta) => tracesOf(mode).find((trace) => trace.meta === meta).marker.color[0];
  assert.equal(colour("both", "frame"), "verdict-conflict tint");
  assert.equal(colour("both", "day"), "source-1 solid");
  assert.equal(colour("dating", "hollow"), "verdict-single light");
  assert.equal(colour("precision", "hollow"), "precision-4 light");
});

test("where an ink is paler than can be seen alone, outlines, dashes and rings have its edge", () => {
  const tones = (ink) => ({ ...colours(ink), edge: `${ink} edge` });
  const drawn = plain(plotly.traces(TEMPLATES, marks.boxes(made(), laid(), 0, 2000, 1, { mode: "precision" }), tones));
  const of = (style) => drawn.find((trace) => trace.meta === style);
  assert.deepEqual([of("hollow").marker.line.color, of("hollow").marker.line.width], [["precision-4 edge"], 1.4]);
  assert.equal(of("dashed").line.color, "precision-2 edge");
  assert.ok(of("ring").marker.color.every((ink) => ink.endsWith(" edge")));
});

test("a dashed outline goes around its box and ends there", () => {
  const dashed = tracesOf("both").find((trace) => trace.meta === "dashed");
  assert.deepEqual(dashed.x, [120, 150, 150, 120, 120, null]);
  assert.deepEqual(dashed.y, [22.5, 22.5, 26.5, 26.5, 22.5, null]);
  assert.deepEqual([dashed.line.color, dashed.fillcolor], ["source-2 solid", "source-2 light"]);
});

test("the templates are never changed", () => {
  const before = structuredClone(TEMPLATES);
  tracesOf("both");
  assert.deepEqual(TEMPLATES, before);
});

test("a diamond stands in the middle of its slot on ground of its own, and is a little larger than its line", () => {
  const diamond = tracesOf("both").find((trace) => trace.meta === "diamond");
  assert.deepEqual([diamond.x, diamond.y, diamond.marker.size, diamond.marker.line.color], [[100.5], [15], [12], ["paper"]]);
  assert.deepEqual(
    [4, 8, 20].map((line) => marks.pointSize(line, "diamond")),
    [5, 9.6, 14],
  );
  assert.deepEqual(
    [4, 8, 20].map((line) => marks.pointSize(line, "ring")),
    [5, 9.6, 10],
  );
  assert.equal(marks.pointSize(4, "ring", 2), 10, "all of it grows with the type");
});
