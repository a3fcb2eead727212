"use strict";
// Labels and chips on random layouts that keep the ladder's promise (tests/test_ladder.py): in a lane no two staves touch, labels at home included.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, plain } = require("./load.js");
const { dice } = require("./dice.js");
const { timeline } = load({ only: ["10-days.js", "30-axis.js", "40-score.js", "45-labels.js"] });

const WIDTHS = [360, 412, 768, 1024, 1366, 1920, 2560, 3840];
const LABEL_GAP = 9, EVENT_GAP = 22, LINE = 17, SLOTS = 5, THICKNESS = 4, STAVE = SLOTS * THICKNESS, TEXT = 17, TOUCH = 1e-6;

// A score with one rung: staves of days, months and years in eight lanes, the first two of them tall, first come first placed.
function layout(seed) {
  const roll = dice(seed), scale = Math.exp(Math.log(0.02) + roll() * Math.log(2e4)), lanes = Array.from({ length: 8 }, () => []);
  const staves = [], rung = { scale, thickness: THICKNESS, staves: [], tops: [], sides: "", lanes: [], chips: [] };
  for (let at = 0; at < 260; at++) {
    const pixels = roll() < 0.15 ? 420 + roll() * 2000 : 12 + roll() * (roll() < 0.5 ? 10 : 300);
    const first = roll() * 6000 / scale, label = 20 + roll() * 300, days = (pixels - 12) / scale;
    const left = first * scale - 6, right = left + pixels, wide = label + LABEL_GAP;
    const ways = pixels > Math.max(420, 1.5 * label) ? [["o", left, right]] : [["r", left, right + wide], ["l", left - wide, right]];
    const found = lanes.flatMap((lane, number) => ways.map((way) => [lane, number, way]))
      .find(([lane, number, [side, from, to]]) => (side !== "o" || number < 2) && lane.every(([start, end]) => to + EVENT_GAP <= start || end + EVENT_GAP <= from));
    if (!found) continue;
    const [lane, number, [side, from, to]] = found;
    lane.push([from, to]);
    rung.staves.push(staves.length);
    rung.tops.push(10 + number * 25 + Math.min(number + 1, 2) * LINE);
    rung.sides += side;
    rung.lanes.push(number);
    staves.push({ label, reach: [first, -6, first + days, 6] });
  }
  const rings = staves.map((_, at) => at).filter(() => roll() < 0.2), filled = (value) => rings.map(() => value);
  const marks = { stave: rings, shape: filled(timeline.score.SHAPES.indexOf("ring")), p0: filled(-1), x0: rings.map((at) => staves[at].reach[0]), slot: filled(0), source: filled(0), h: filled(1) };
  return { score: { slots: SLOTS, staves, marks, rungs: [rung] }, rung, roll };
}

// Calls see(labels, where they stand) for windows of all widths, at the scale of the rung and between it and the next.
function windows(count, see) {
  for (let seed = 1; seed <= count; seed++) {
    const { score, rung, roll } = layout(seed);
    for (let turn = 0; turn < 12; turn++) {
      const width = turn < 8 ? WIDTHS[turn] : 360 + Math.floor(roll() * 3480), scale = rung.scale * (turn % 3 ? 2 ** (roll() / 2) : 1);
      const a = (roll() * 7000 - 500) / rung.scale, found = plain(timeline.labels(score, rung, a, scale, width));
      see(found, { score, rung, a, scale, width });
    }
  }
}

const staveBox = ({ score, rung, a, scale }, at) => {
  const [left, right] = timeline.score.reach(score.staves[rung.staves[at]], scale).map((day) => (day - a) * scale);
  return { left, right, top: rung.tops[at], bottom: rung.tops[at] + STAVE };
};
const labelBox = (label) => ({ left: label.x, right: label.x + label.width, top: label.y - TEXT / 2, bottom: label.y + TEXT / 2 });
const meets = (one, two) => one.left < two.right - TOUCH && two.left < one.right - TOUCH && one.top < two.bottom - TOUCH && two.top < one.bottom - TOUCH;

test("labels never meet each other, nor the stave of another event", () => {
  let seen = 0;
  windows(40, (labels, place) => {
    const boxes = labels.map(labelBox);
    seen += labels.length;
    boxes.forEach((box, at) => boxes.slice(at + 1).forEach((other) => assert.ok(!meets(box, other))));
    place.rung.staves.forEach((number, at) => {
      const stave = staveBox(place, at);
      labels.forEach((label, which) => assert.ok(label.stave === number || !meets(boxes[which], stave)));
    });
  });
  assert.ok(seen > 5000, "only " + seen + " labels were tried");
});

test("a label is whole, stands by a stave that is in view, and is the only one of its event", () => {
  windows(40, (labels, place) => {
    assert.equal(new Set(labels.map((label) => label.stave)).size, labels.length);
    for (const label of labels) {
      const at = place.rung.staves.indexOf(label.stave), { left, right } = staveBox(place, at), box = labelBox(label);
      assert.ok(box.left >= 1 && box.right <= place.width - 1);
      assert.ok(right >= 0 && left <= place.width);
      assert.equal(label.width, place.score.staves[label.stave].label);
      if (label.side === "r") assert.ok(box.left >= right && box.left <= right + LABEL_GAP);
      if (label.side === "l") assert.ok(box.right <= left && box.right >= left - LABEL_GAP);
      if ("uo".includes(label.side)) assert.ok(box.left >= left && box.right <= right);
    }
  });
});

test("a label whose home is in view stands there, whatever else seeks a place", () => {
  let home = 0, away = 0;
  windows(60, (labels, place) => {
    const at = new Map(labels.map((label) => [label.stave, label]));
    place.rung.staves.forEach((number, index) => {
      const { left, right } = staveBox(place, index), side = place.rung.sides[index], { label } = place.score.staves[number];
      if (right < 0 || left > place.width || side === "o") return;
      const x = side === "r" ? right + 8 : left - 8 - label;
      if (x < 1 || x + label > place.width - 1) { away += at.has(number) ? 1 : 0; return; }
      home += 1;
      assert.equal(at.get(number)?.side, side);
      assert.ok(Math.abs(at.get(number).x - x) < TOUCH);
    });
  });
  assert.ok(home > 2000 && away > 100, home + " at home, " + away + " elsewhere");
});

test("a mark without a date is kept in view with its stave, and no label lies on it", () => {
  let pinned = 0, upon = 0;
  windows(150, (labels, place) => {
    const at = new Map(labels.map((label) => [label.stave, label])), pins = plain(timeline.score.pins(place.score, place.rung, place.a, place.scale));
    for (const pin of pins) {
      const number = place.score.marks.stave[pin.mark], { left, right, top, bottom } = staveBox(place, place.rung.staves.indexOf(number)), label = at.get(number);
      assert.ok(left < pin.x && pin.x < right && pin.x > 0 && top < pin.y && pin.y < bottom);
      if (label?.side === "u") { upon += 1; assert.ok(label.x > pin.x + 6); }
    }
    pinned += pins.length;
    const own = place.score.marks.stave.filter((number) => { const box = staveBox(place, place.rung.staves.indexOf(number)); return box.left < -14 && box.right > 20; });
    assert.ok(own.every((number) => pins.some((pin) => place.score.marks.stave[pin.mark] === number)));
  });
  assert.ok(pinned > 500 && upon > 5, pinned + " kept in view, " + upon + " under a label");
});

test("panning moves labels sideways only", () => {
  for (let seed = 1; seed <= 20; seed++) {
    const { score, rung } = layout(seed), heights = new Map();
    for (let step = 0; step < 60; step++) {
      const a = (step * 100 - 500) / rung.scale;
      for (const label of timeline.labels(score, rung, a, rung.scale, 800)) {
        const key = label.stave + (label.side === "o" ? " above" : " beside");
        assert.equal(label.y, heights.get(key) ?? label.y);
        heights.set(key, label.y);
      }
    }
    assert.ok(heights.size > 20);
  }
});

test("a long stave carries its label above itself, where it is seen of it", () => {
  const score = { slots: SLOTS, staves: [{ label: 100, reach: [0, -6, 2000, 6] }], marks: { stave: [] } };
  const rung = { scale: 1, thickness: THICKNESS, staves: [0], tops: [30], sides: "o", lanes: [0], chips: [] };
  const seen = (a) => plain(timeline.labels(score, rung, a, 1, 800)).map(({ x, y, side }) => [side, x, y]);
  assert.deepEqual(seen(-200), [["o", 202, 21]]);
  assert.deepEqual(seen(500), [["o", 2, 21]]);
  assert.deepEqual(seen(1890), [["o", 2, 21]]);
  assert.deepEqual(seen(1950), [], "too little of it is left");
});

test("a label that would be cut off goes to the other side, else upon its own stave if that is long", () => {
  const at = (reach, a) => {
    const score = { slots: SLOTS, staves: [{ label: 100, reach }], marks: { stave: [] } };
    const rung = { scale: 1, thickness: THICKNESS, staves: [0], tops: [30], sides: "r", lanes: [0], chips: [] };
    return plain(timeline.labels(score, rung, a, 1, 800)).map(({ x, y, side }) => [side, x, y]);
  };
  assert.deepEqual(at([400, -6, 410, 6], 0), [["r", 424, 40]]);
  assert.deepEqual(at([720, -6, 730, 6], 0), [["l", 606, 40]]);
  assert.deepEqual(at([50, -6, 790, 6], 0), [["u", 52, 40]]);
  assert.deepEqual(at([50, -6, 790, 6], 100), [["u", 2, 40]]);
  assert.deepEqual(at([900, -6, 910, 6], 0), []);
});

test("chips are whole, apart from each other and in their order, wherever the window begins", () => {
  for (let seed = 1; seed <= 200; seed++) {
    const roll = dice(seed), width = 360 + roll() * 3000, chips = [];
    for (let x = -300, band = 0; band < 2; x = -300, band++)
      while (x < width + 300) {
        const count = Math.ceil(10 ** (roll() * 3)), half = 9 + 3.75 * (1 + String(count).length);
        chips.push({ band, top: 0, day: x + half + 4, count, staves: [0] });
        x += 2 * half + 8 + roll() * (roll() < 0.5 ? 5 : 200);
      }
    const seen = plain(timeline.chips({ staves: [{ reach: [-1e6, 0, -1e6, 0] }] }, { chips }, 0, 1, width));
    const half = (chip) => 9 + 3.8 * (1 + String(chip.count).length);
    for (const band of [0, 1]) {
      const row = seen.filter((chip) => chip.band === band).sort((one, two) => one.day - two.day);
      assert.equal(row.length, chips.filter((chip) => chip.band === band && chip.day > 0 && chip.day < width).length, "none is lost");
      row.slice(1).forEach((chip, at) => assert.ok(chip.x - half(chip) >= row[at].x + half(row[at]) + 2 - TOUCH));
      for (const chip of row) assert.ok(chip.x + half(chip) <= width - 2 + TOUCH && chip.x - half(chip) >= 2 - TOUCH);
      for (const chip of row) assert.equal(chips[chip.at].day, chip.day, "it still knows which one it is");
    }
  }
});
