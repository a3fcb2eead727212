"use strict";
// The card stands beside what it is about; the line says the date that a pixel can tell.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { fire, load, upTo } = require("../load.js");
const { livePage } = require("../pages.js");
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

/* On the page. */

const told = (id, first, last) => ({
  id,
  days: [first, last],
  marks: [{ x0: first, x1: last }],
  lines: [[0, "asserts", "", "1970"]],
});

// A page with the pointer over its plot.
async function pointer(staves = [told("a", 100, 150), told("b", 500, 550)]) {
  const page = await livePage({ staves }),
    card = page.id("hover-card"),
    [line, date] = [".crosshair", ".cross-date"].map((name) => page.document.querySelector(name));
  card.box = [0, 0, 240, 120];
  const over = (x, y, what = {}) =>
    fire(what.on ?? page.id("plot"), "pointermove", { clientX: x, clientY: y, pointerId: 9, ...what });
  const { boxOf } = page.timeline.stage;
  const upon = (number) => [(boxOf(number)[0] + boxOf(number)[2]) / 2, boxOf(number)[1] + 5];
  return { ...page, card, line, date, over, upon };
}

test("the line follows the pointer and says its date", async () => {
  const { over, line, date } = await pointer();
  assert.equal(line.hidden, true);
  over(300, 280);
  assert.deepEqual([line.hidden, line.style.transform, date.textContent], [false, "translateX(300px)", "October 1970"]);
});

test("over an event its card is shown, beside it nothing, and after it has left neither card nor line", async () => {
  const { over, upon, card, line, id } = await pointer();
  over(...upon(1));
  assert.deepEqual([card.hidden, card.querySelector(".card-title").textContent], [false, "Event b"]);
  assert.ok(id("plot").classList.contains("pointing"));
  assert.match(card.style.transform, /^translate\(\d+px,\d+px\)$/);
  over(900, 290);
  assert.deepEqual([card.hidden, id("plot").classList.contains("pointing")], [true, false]);
  over(...upon(1));
  fire(id("plot"), "pointerleave");
  assert.deepEqual([card.hidden, line.hidden], [true, true]);
});

test("the name of an event tells of it, too", async () => {
  const { over, card, id } = await pointer();
  over(900, 290, { on: id("labels").querySelector("[data-event='a'] .title") });
  assert.equal(card.querySelector(".card-title").textContent, "Event a");
});

test("a chip tells who waits in it", async () => {
  const { over, card, id } = await pointer(Array.from({ length: 300 }, (_, at) => told(`e${at}`, 100, 900)));
  over(500, 10, { on: id("labels").querySelector(".wait-chip") });
  assert.match(card.querySelector(".card-title").textContent, /^\d+ more events here$/);
});

test("what was clicked is told no more, until the pointer has met something else", async () => {
  const { over, upon, card, timeline } = await pointer();
  over(...upon(1));
  timeline.hover.mute();
  over(...upon(1));
  assert.equal(card.hidden, true);
  over(...upon(0));
  assert.equal(card.hidden, false);
  over(...upon(1));
  assert.equal(card.hidden, false);
});

test("a finger has neither card nor line, nor has a window that moves", async () => {
  const { over, upon, card, line, timeline } = await pointer();
  over(...upon(1), { pointerType: "touch" });
  assert.deepEqual([card.hidden, line.hidden], [true, true]);
  timeline.stage.moveTo(10, 1010);
  over(...upon(1));
  assert.deepEqual([card.hidden, line.hidden], [true, true]);
});

test("among the names in the margin no date is said", async () => {
  const { over, line } = await pointer([told("a", -400, 1900), told("b", -300, 1800)]);
  over(100, 100);
  assert.equal(line.hidden, true);
  over(400, 100);
  assert.equal(line.hidden, false);
});
