"use strict";
// Names and chips of random scores, as they are laid out, and while a gesture lasts: no name meets another, nor the stave of an event.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { VALUES, load, plain } = require("../load.js");
const { dice } = require("../dice.js");
const { timeline } = load({ only: VALUES });

const WIDTHS = [360, 412, 768, 1024, 1366, 1920, 2560, 3840];
const GAP = 8,
  TEXT = 12,
  TOUCH = 1e-6;

// A score of days, months and years in three bands.
function random(seed) {
  const roll = dice(seed),
    staves = [],
    width = WIDTHS[seed % WIDTHS.length];
  for (let at = 0; at < 120; at++) {
    const first = roll() * 6000,
      days = roll() < 0.3 ? 1 : Math.exp(roll() * 8),
      label = 20 + roll() * 300;
    staves.push({
      id: `event-${at}`,
      band: at % 3,
      verdict: "single",
      tellers: 1,
      label,
      reach: [first, roll() < 0.2 ? -22 : -6, first + days, 6],
      days: [first, first + days],
      weights: [1, 1, 0],
    });
  }
  const rings = staves.map((_, at) => at).filter((at) => staves[at].reach[1] < -6),
    filled = (value) => rings.map(() => value);
  const marks = {
    stave: [...staves.keys()],
    p0: staves.map(() => 0),
    p1: staves.map(() => 0),
    x0: staves.map(({ days }) => days[0]),
    x1: staves.map(({ days }) => days[1]),
    shape: staves.map(() => 0),
  };
  for (const [name, more] of Object.entries({
    stave: rings,
    p0: filled(-16),
    p1: filled(-16),
    x0: rings.map((at) => staves[at].days[0]),
    x1: rings.map((at) => staves[at].days[0]),
    shape: filled(timeline.score.SHAPES.indexOf("ring")),
  }))
    marks[name] = [...marks[name], ...more];
  for (const name of ["slot", "source", "h"]) marks[name] = marks.stave.map(() => (name === "h" ? 1 : 0));
  return {
    roll,
    score: { slots: 3, width, height: 300 + roll() * 600, bands: ["A", "B", "C"], crowds: [], held: null, staves, marks },
  };
}

// Calls see(names, where they stand) for windows as they are laid out, and as a gesture then leaves them: panned or zoomed.
function windows(count, see) {
  for (let seed = 1; seed <= count; seed++) {
    const { score, roll } = random(seed);
    for (let turn = 0; turn < 6; turn++) {
      const span = Math.exp(roll() * 8.7),
        a = roll() * 7000 - 500,
        layout = timeline.layout.layOut(score, [a, a + span], []);
      const moves = [
        [a, 1],
        [a + (roll() - 0.5) * span, 1],
        [a + (roll() - 0.5) * span, 1 + roll()],
      ];
      moves.forEach(([from, zoom], moved) => {
        const scale = layout.sheet.scale * zoom;
        see(plain(timeline.labels(score, layout, from, scale)), { score, layout, a: from, scale, moved });
      });
    }
  }
}

const staveBox = ({ score, layout, a, scale }, place) => {
  const [left, right] = timeline.score.reach(score.staves[place.key], scale).map((day) => layout.sheet.left + (day - a) * scale);
  return { left, right, top: place.top, bottom: place.top + place.height };
};
const nameBox = (name, { layout }) => ({
  left: name.x,
  right: name.x + name.width,
  top: name.y - (TEXT * layout.type) / 2,
  bottom: name.y + (TEXT * layout.type) / 2,
});
const meets = (one, two) =>
  one.left < two.right - TOUCH && two.left < one.right - TOUCH && one.top < two.bottom - TOUCH && two.top < one.bottom - TOUCH;

test("names never meet each other, nor a stave, also that of their own event", () => {
  let seen = 0;
  windows(40, (names, place) => {
    if (place.moved === 2) return;
    const boxes = names.map((name) => nameBox(name, place)),
      { left: edge } = place.layout.sheet;
    seen += names.length;
    boxes.forEach((box, at) => boxes.slice(at + 1).forEach((other) => assert.ok(!meets(box, other))));
    for (const one of place.layout.places) {
      const stave = staveBox(place, one),
        within = { ...stave, left: Math.max(stave.left, edge) };
      names.forEach((_, which) => assert.ok(!meets(boxes[which], within)));
    }
  });
  assert.ok(seen > 5000, `only ${seen} names were tried`);
});

test("a name is whole in view, stands by its stave, and is the only one of its event", () => {
  windows(40, (names, place) => {
    const { sheet, type, places } = place.layout;
    assert.equal(new Set(names.map((name) => name.stave)).size, names.length);
    for (const name of names) {
      const { left, right } = staveBox(
          place,
          places.find(({ key }) => key === name.stave),
        ),
        box = nameBox(name, place);
      assert.ok(right >= sheet.left && left <= sheet.right);
      if (name.side === "m") {
        assert.ok(box.left >= 0 && box.right < sheet.left);
        continue;
      }
      assert.ok(box.left >= sheet.left + 1 - TOUCH && box.right <= sheet.right - 1 + TOUCH);
      assert.ok(Math.abs(name.width - Math.min(place.score.staves[name.stave].label * type, 0.62 * sheet.right)) < TOUCH);
      if (name.side === "r") assert.ok(Math.abs(box.left - right - GAP) < TOUCH);
      if (name.side === "l") assert.ok(Math.abs(left - box.right - GAP) < TOUCH);
    }
  });
});

test("as it was laid out every stave that has a name shows it where the layout put it", () => {
  let named = 0,
    more = 0;
  windows(60, (names, place) => {
    if (place.moved) return;
    const at = new Map(names.map((name) => [name.stave, name]));
    for (const { key, side, inside } of place.layout.places) {
      if (side === "n" || !inside) {
        more += at.has(key) ? 1 : 0;
        continue;
      }
      const { left, right } = staveBox(
          place,
          place.layout.places.find((one) => one.key === key),
        ),
        { sheet } = place.layout;
      if (right < sheet.left || left > sheet.right) continue;
      named += 1;
      assert.equal(at.get(key)?.side, side);
    }
  });
  assert.ok(named > 2000, `${named} have names, and ${more} without found room for one`);
});

test("a mark without a date is kept in view with its stave, and no name lies on it", () => {
  let pinned = 0;
  windows(60, (_, place) => {
    if (place.moved === 2) return;
    const pins = plain(timeline.marks.pins(place.score, place.layout, place.a, place.scale)),
      { left: edge } = place.layout.sheet;
    for (const pin of pins) {
      const { left, right, top, bottom } = staveBox(
        place,
        place.layout.places.find(({ key }) => key === pin.stave),
      );
      assert.ok(left < pin.x && pin.x > 0 && right > edge && top < pin.y && pin.y < bottom);
      if (edge) assert.ok(pin.x + pin.size / 2 < edge && pin.x - pin.size / 2 > edge - 26, "between the names and the sheet");
    }
    pinned += pins.length;
  });
  assert.ok(pinned > 300, `${pinned} kept in view`);
});

test("panning moves names sideways only", () => {
  for (let seed = 1; seed <= 20; seed++) {
    const { score } = random(seed),
      layout = timeline.layout.layOut(score, [0, 2000], []),
      heights = new Map();
    for (let step = 0; step < 60; step++)
      for (const name of timeline.labels(score, layout, step * 50 - 500, layout.sheet.scale)) {
        const key = name.stave + (name.side === "o" ? " above" : " beside");
        assert.equal(name.y, heights.get(key) ?? name.y);
        heights.set(key, name.y);
      }
    assert.ok(heights.size > 15);
  }
});

const alone = (side, reach, label = 100) => ({
  score: { slots: 1, width: 800, staves: [{ label, reach }] },
  layout: {
    type: 1,
    sheet: { start: 0, scale: 1, left: 0, right: 800 },
    slivers: [],
    places: [{ key: 0, lane: 0, top: 30, height: 20, side, inside: true }],
  },
});
const seen = (side, reach, a, label) => {
  const { score, layout } = alone(side, reach, label);
  return plain(timeline.labels(score, layout, a, 1)).map(({ x, y, side: at }) => [at, x, y]);
};

test("a long stave carries its name above itself, where it is seen of it", () => {
  const at = (a) => seen("o", [0, -6, 2000, 6], a);
  assert.deepEqual(at(-200), [["o", 202, 21.5]]);
  assert.deepEqual(at(500), [["o", 2, 21.5]]);
  assert.deepEqual(at(1890), [["o", 2, 21.5]]);
  assert.deepEqual(at(2100), [], "nothing is left of it");
});

test("a name that would be cut off goes to the other side, never upon its own stave", () => {
  assert.deepEqual(seen("r", [400, -6, 410, 6], 0), [["r", 424, 40]]);
  assert.deepEqual(seen("r", [720, -6, 730, 6], 0), [["l", 606, 40]]);
  assert.deepEqual(seen("r", [50, -6, 790, 6], 0), []);
  assert.deepEqual(seen("r", [900, -6, 910, 6], 0), []);
});

test("a stave without a name gets one as soon as there is room", () => {
  assert.deepEqual(seen("n", [400, -6, 410, 6], 0), [["r", 424, 40]]);
  assert.deepEqual(seen("n", [50, -6, 790, 6], 0), []);
});

test("a sliver has its name where the layout put it, away while a gesture squeezes what is there", () => {
  const { score, layout } = alone("n", [1000, 0, 1010, 0]),
    named = (side, a, scale = 1) => {
      const laid = {
        ...layout,
        fine: { gap: 4 },
        places: [],
        slivers: [{ key: 0, top: 60, height: 2, left: 200, right: 300, side, middle: 63 }],
      };
      return plain(timeline.labels(score, laid, a, scale)).map(({ x, y, side: at, width }) => [at, x, y, width]);
    };
  assert.deepEqual(named("r", 0), [["r", 308, 63, 100]]);
  assert.deepEqual(named("l", 0), [["l", 92, 63, 100]]);
  assert.deepEqual(named("n", 0), []);
  assert.deepEqual(named("r", -50), [["r", 358, 63, 100]], "it moves with its line");
  assert.deepEqual(named("r", -420), [], "what would be cut off is away");
  assert.deepEqual(named("r", 0, 2), [["r", 608, 63, 100]]);
  assert.deepEqual(named("r", 0, 0.5), []);
});

test("a very long name is shortened to a share of the sheet", () => {
  const { score, layout } = alone("r", [10, -6, 20, 6], 2000);
  assert.deepEqual(
    plain(timeline.labels(score, layout, 0, 1)).map(({ width }) => width),
    [0.62 * 800],
  );
});

test("chips are whole, apart from each other and in their order, wherever the window begins", () => {
  for (let seed = 1; seed <= 200; seed++) {
    const roll = dice(seed),
      width = 360 + roll() * 3000,
      chips = [];
    for (let x = -300, band = 0; band < 2; x = -300, band++)
      while (x < width + 300) {
        const count = Math.ceil(10 ** (roll() * 3)),
          half = 9 + 3.75 * (1 + String(count).length);
        chips.push({ band, top: 0, day: x + half + 4, count, keys: [0] });
        x += 2 * half + 8 + roll() * (roll() < 0.5 ? 5 : 200);
      }
    const seen = plain(timeline.chips({ chips, sheet: { start: 0, scale: 1, left: 0, right: width } }, 0, 1));
    const half = (chip) => 9 + 3.75 * (1 + String(chip.count).length);
    for (const band of [0, 1]) {
      const row = seen.filter((chip) => chip.band === band).sort((one, two) => one.day - two.day);
      assert.equal(
        row.length,
        chips.filter((chip) => chip.band === band && chip.day > 0 && chip.day < width).length,
        "none is lost",
      );
      row.slice(1).forEach((chip, at) => assert.ok(chip.x - half(chip) >= row[at].x + half(row[at]) + 2 - TOUCH));
      for (const chip of row) assert.ok(chip.x + half(chip) <= width - 2 + TOUCH && chip.x - half(chip) >= 2 - TOUCH);
      for (const chip of row) assert.equal(chips[chip.at].day, chip.day, "it still knows which one it is");
    }
  }
});
