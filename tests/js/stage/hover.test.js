"use strict";
// The card stands beside what it is about; the line says the date that a pixel can tell.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, upTo } = require("../load.js");
const { hover, days } = load({ only: upTo("stage/hover.js") }).timeline;

const SHEET = [1000, 600],
  CARD = [240, 120];
const meets = ([left, top], box) => left < box[2] && box[0] < left + CARD[0] && top < box[3] && box[1] < top + CARD[1];

test("a card lies within the plot, and covers neither its event nor the pointer, wherever that is", () => {
  for (let x = 10; x < 1000; x += 70)
    for (let y = 10; y < 600; y += 70) {
      const own = [Math.max(0, x - 60), y - 8, Math.min(1000, x + 60), y + 8],
        at = hover.place(CARD, own, [x, y], [], SHEET);
      assert.ok(at[0] >= 0 && at[0] + CARD[0] <= 1000 && at[1] >= 0 && at[1] + CARD[1] <= 600, String(at));
      assert.ok(!meets(at, own), `${x} ${y}`);
    }
});

test("it gives way to neighbours where there is room", () => {
  const own = [400, 290, 520, 310],
    below = [300, 320, 700, 440];
  assert.ok(!meets(hover.place(CARD, own, [460, 300], [below], SHEET), below));
});

test("a date is a day, a month or a year, as fine as a pixel is", () => {
  const day = days.day(1937, 6, 11) + 0.4;
  assert.deepEqual(
    [0.1, 6, 40].map((wide) => hover.dated(day, wide)),
    ["11 June 1937", "June 1937", "1937"],
  );
  assert.equal(hover.dated(days.day(1937, 12, 31), 6), "December 1937");
});
