"use strict";
// Scores made by hand: newScore(timeline, [{ id: "a", days: [100, 150], marks: [{ x0: 100, x1: 150 }] }]) fills in what a test does not
// say. A mark is a solid bar of the first source unless it says another thing; `at` is short for a day (x0 and x1).
//
// The most common change: a field more that scripts ask of a stave.

const NAMES = ["shape", "tone", "slot", "source", "precision", "x0", "p0", "x1", "p1", "h", "dy"];
const SOURCES = [
  { id: "annals", label: "Annals", work: "Annals of the years" },
  { id: "book", label: "Book", work: "" },
];

function markOf({ at, shape = "bar", tone = "solid", slot = 0, ...more }, { SHAPES, TONES }) {
  const days = at === undefined ? {} : { x0: at, x1: at };
  const said = { slot, source: slot, precision: 0, p0: 0, p1: 0, h: 0.74, dy: 0, ...days, ...more };
  return { ...said, shape: SHAPES.indexOf(shape), tone: TONES.indexOf(tone) };
}

function staveOf({ id, days, marks = [], ...more }, slots) {
  const told = new Set(marks.map(({ slot = 0 }) => slot));
  return {
    id,
    event: id,
    title: `Event ${id}`,
    said: `Event ${id}, dated by one`,
    sign: "",
    band: 0,
    verdict: "single",
    tellers: [...told].reduce((sum, slot) => sum + 2 ** slot, 0),
    label: 80,
    days,
    reach: [days[0], -6, days[1], 6],
    weights: Array.from({ length: slots }, (_, slot) => (told.has(slot) ? 1 : 0)),
    lines: [],
    ...more,
  };
}

function newScore(timeline, staves, more = {}) {
  const sources = more.sources ?? SOURCES,
    slots = sources.length;
  const rows = staves.flatMap(({ marks = [] }, stave) => marks.map((mark) => ({ stave, ...markOf(mark, timeline.score) })));
  return {
    slots,
    sources,
    width: 1000,
    height: 300,
    bands: ["All"],
    crowds: [],
    shelves: [],
    held: null,
    knots: null,
    oldStyle: false,
    home: [0, 1000],
    whole: [-500, 2000],
    overview: {
      edges: [0, 500, 1000],
      exact: [
        [1, 0],
        [0, 2],
      ],
      vague: [
        [0, 1],
        [0, 0],
      ],
      conflicts: [250],
    },
    staves: staves.map((stave) => staveOf(stave, slots)),
    marks: Object.fromEntries(["stave", ...NAMES].map((name) => [name, rows.map((row) => row[name])])),
    ...more,
  };
}

// The layout of a score in which these staves stand: [{ key, top, … }], or nothing but what `more` says.
const newLayout = (places, more = {}) => ({
  sheet: { start: 0, scale: 1, left: 0, right: 1000, known: new Map() },
  height: 20,
  type: 1,
  fine: { high: 3, row: 5, gap: 4 },
  places: places.map((place) => ({ lane: place.key, height: 20, side: "r", inside: true, ...place })),
  slivers: [],
  chips: [],
  bands: [[0, 300]],
  folded: [],
  shelf: { top: 300, columns: 1, rows: 0, keys: [], waiting: [] },
  used: 100,
  ...more,
});

module.exports = { SOURCES, newLayout, newScore };
