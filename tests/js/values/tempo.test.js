"use strict";
// Time evenly spaced: order is kept, each step is as wide as the next, and every date comes back whole.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, plain, upTo } = require("../load.js");
const { dice } = require("../dice.js");
const { tempo } = load({ only: upTo("values/tempo.js") }).timeline;

// Knots in crowds and alone, and a roll for what is asked of them.
function worlds(count, see) {
  for (let seed = 1; seed <= count; seed++) {
    const roll = dice(seed),
      days = Array.from({ length: 3 + Math.floor(roll() * 200) }, () => Math.round(roll() * 10 ** (1 + 4 * roll()) - 5000));
    see(
      [...new Set(days)].sort((one, two) => one - two),
      roll,
    );
  }
}

test("between two knots lies one step, whatever time lies between them", () => {
  worlds(40, (knots) => {
    const { unit } = tempo.made(knots);
    knots.forEach((day, at) => assert.equal(unit(day), at));
  });
});

test("days keep their order, and come back as they were, beyond the knots too", () => {
  worlds(40, (knots, roll) => {
    const { unit, day } = tempo.made(knots);
    let before = -Infinity;
    for (let at = knots[0] - 700; at < knots[knots.length - 1] + 700; at += 1 + roll() * 900) {
      assert.ok(unit(at) > before);
      before = unit(at);
      assert.ok(Math.abs(day(unit(at)) - at) < 1e-5, "to a second at least");
      assert.equal(day(unit(Math.round(at))), Math.round(at), "a whole day comes back whole");
    }
  });
});

test("beyond the knots time runs at the average pace, and never faster than a day a step", () => {
  const slow = tempo.made([0, 10, 40]);
  assert.deepEqual([slow.unit(-20), slow.unit(60), slow.day(-1), slow.day(3)], [-1, 3, -20, 60]);
  assert.equal(tempo.made([100, 110, 140]).unit(80), -1);
  const fast = tempo.made([0, 0.25, 0.5]);
  assert.deepEqual([fast.unit(-2), fast.unit(2.5)], [-2, 4]);
});

test("the least window around a place is one true day", () => {
  const { least, unit } = tempo.made([0, 1, 2, 1000]);
  assert.ok(Math.abs(least(unit(1.5)) - 1) < 1e-6, "where each day has its step");
  assert.ok(Math.abs(least(unit(500)) - 1 / 998) < 1e-6, "and where a step holds years");
});

test("without two knots time runs as it runs", () => {
  for (const knots of [[], [7]]) assert.equal(tempo.made(knots), tempo.STEADY);
  const { STEADY } = tempo;
  assert.deepEqual([STEADY.unit(4), STEADY.day(4), STEADY.least(4), STEADY.even], [4, 4, 1, false]);
  assert.deepEqual(plain([STEADY.units([1, 2]), STEADY.days([1, 2])]), [
    [1, 2],
    [1, 2],
  ]);
});

test("a window goes to the sheet and back by its two ends", () => {
  const { units, days, even } = tempo.made([0, 10, 20]);
  assert.deepEqual(plain([units([0, 15]), days([0, 1.5]), even]), [[0, 1.5], [0, 15], true]);
});

test("knots are the days on which something begins or ends, a part of a day being all of it, each once and in order", () => {
  assert.deepEqual(plain(tempo.evenly([9, 3, 3.5, 9])), [3, 4, 9]);
  assert.deepEqual(plain(tempo.evenly([5])), [], "one day has no steps");
  assert.deepEqual(plain(tempo.evenly([])), []);
});

test("of very many days a thousand are knots, from the first to the last and evenly between", () => {
  const knots = plain(tempo.evenly(Array.from({ length: 4000 }, (_, at) => at)));
  assert.equal(knots.length, 1000);
  assert.deepEqual([knots[0], knots[999]], [0, 3999]);
  knots.slice(1).forEach((day, at) => assert.ok([4, 5].includes(day - knots[at])));
});

test("scores that share their knots share a tempo, and one without any has a steady pace", () => {
  const knots = [0, 10, 20];
  assert.equal(tempo.of({ knots }), tempo.of({ knots }));
  assert.equal(tempo.of({ knots }).unit(15), 1.5);
  for (const none of [null, {}]) assert.equal(tempo.of(none), tempo.STEADY);
});

test("the home and the whole of a score are told in true days, the same values each time", () => {
  const score = { knots: [0, 10, 20], home: [0, 1], whole: [0, 2] };
  assert.deepEqual(plain(tempo.dates(score)), { home: [0, 10], whole: [0, 20] });
  assert.equal(tempo.dates(score), tempo.dates(score));
});

test("the stage speaks of true days: of its window, of a place on the sheet, of a pixel", () => {
  const state = { score: { knots: [0, 10, 110], home: [0, 2] }, a: 0, b: 2 },
    { dates, onSheet, dateAt, datesPerPixel } = tempo.seen(state, (x) => x / 100);
  assert.deepEqual(plain([dates(), dates([0.5, 1])]), [
    [0, 110],
    [5, 10],
  ]);
  assert.deepEqual(plain([onSheet(5, 60), onSheet(null, null)]), [
    [0.5, 1.5],
    [0, 2],
  ]);
  assert.equal(dateAt(150), 60);
  assert.ok(Math.abs(datesPerPixel(150) - 1) < 1e-6);
  state.score = { ...state.score, knots: [0, 20, 110] };
  assert.equal(dateAt(150), 65, "of the score that is on the stage now");
});
