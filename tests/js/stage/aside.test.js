"use strict";
// Beside the staves: chips, the shelf, arrows, signs at the edge and the frame of the chosen event, as elements that follow the window.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { livePage } = require("../pages.js");

const all = (page, selector) => page.id("plot").querySelectorAll(selector);
const told = (id, first, last, more = {}) => ({ id, days: [first, last], marks: [{ x0: first, x1: last }], ...more });

// A page in whose window so much stands that some of it waits in chips.
const crowded = () =>
  livePage({
    staves: Array.from({ length: 300 }, (_, at) => told(`e${at}`, 100, 900, at === 299 ? { verdict: "conflict" } : {})),
  });

test("a chip says how many wait in it, of which days, and whether any of them clash", async () => {
  const page = await crowded(),
    [chip] = all(page, "#labels .wait-chip"),
    { state } = page.timeline.stage;
  assert.equal(chip.textContent, `+${state.chips[0].count}`);
  assert.equal(
    chip.getAttribute("aria-label"),
    `${state.chips[0].count} more events here, April 1970 – June 1972; 1 in conflict or disputed`,
  );
  assert.ok(chip.classList.contains("clashes"));
  assert.equal(page.timeline.stage.nodeOf("chip", chip.dataset.chip), chip);
});

test("a chip follows the window by its place, and keeps its element", async () => {
  const page = await crowded(),
    [chip] = all(page, "#labels .wait-chip"),
    before = chip.style.transform;
  page.timeline.stage.moveTo(50, 1050);
  assert.equal(all(page, "#labels .wait-chip")[0], chip);
  assert.notEqual(chip.style.transform, before);
});

const passing = () =>
  livePage({
    staves: [
      ...Array.from({ length: 5 }, (_, at) => told(`long${at}`, -400, 1900, { sign: "≠", verdict: "conflict" })),
      ...Array.from({ length: 120 }, (_, at) => told(`e${at}`, 8 * at, 8 * at + 5)),
    ],
    more: { home: [0, 1000] },
  });

test("the shelf counts in words what passes through, and each line is a button that names its event", async () => {
  const page = await passing(),
    shelf = page.id("shelf");
  assert.equal(shelf.hidden, false);
  assert.equal(shelf.firstElementChild.textContent, "5 pass through: they neither begin nor end here");
  assert.ok(page.id("plot").classList.contains("shelved"));
  const lines = all(page, ".passing");
  assert.equal(lines.length, page.timeline.stage.state.layout.shelf.keys.length);
  assert.equal(lines[0].querySelector(".sign").textContent + lines[0].querySelector(".title").textContent, "≠Event long0");
  assert.deepEqual([lines[0].dataset.event, lines[0].querySelector(".when").textContent], ["long0", "1968–1975"]);
  assert.equal(lines[0].querySelectorAll(".teller").length, 2);
});

test("what has no line on the shelf is counted at its end, and without a shelf nothing of it is seen", async () => {
  const page = await passing(),
    shelf = page.id("shelf"),
    { layout } = page.timeline.stage.state,
    more = shelf.lastElementChild;
  assert.deepEqual([more.hidden, more.textContent], [!layout.shelf.waiting.length, `+${layout.shelf.waiting.length}`]);
  await page.timeline.stage.jumpTo(1950, 2000);
  assert.equal(shelf.hidden, true);
  assert.equal(all(page, ".passing").length, 0);
});

test("the chosen event is marked on the shelf", async () => {
  const page = await passing();
  page.timeline.stage.choose("e3");
  assert.deepEqual(all(page, ".passing.chosen").length, 0);
  const [line] = all(page, ".passing");
  page.timeline.stage.state.chosen = line.dataset.event;
  page.timeline.stage.paint();
  assert.deepEqual(all(page, ".passing.chosen"), [line]);
});

const beyond = () => {
  const lines = [[0, "asserts", "", "1975"]];
  return livePage({ staves: [{ id: "a", days: [100, 1900], lines, marks: [{ at: 1900 }, { slot: 1, x0: 100, x1: 150 }] }] });
};

test("an arrow at an edge says what lies beyond it, in the colour of its source, on its line", async () => {
  const page = await beyond(),
    [arrow] = all(page, ".beyond");
  assert.deepEqual([arrow.textContent, arrow.className], ["1975", "beyond right ink-source-1"]);
  assert.match(arrow.style.transform, /^translate\(996\.0px,[\d.]+px\) translate\(-100%,-50%\)$/);
});

test("with the goggles of one source on no arrow points to another", async () => {
  const page = await beyond();
  for (const goggles of [0, 1]) {
    page.timeline.stage.setLook({ goggles });
    assert.equal(all(page, ".beyond").length, 0);
  }
});

test("a claim without a date is kept at the left edge, in the colour of its source", async () => {
  const ring = { shape: "ring", at: 100, p0: -16, p1: -16, h: 1 },
    page = await livePage({ staves: [{ id: "a", days: [100, 900], marks: [ring, { slot: 1, x0: 100, x1: 900 }] }] });
  assert.equal(all(page, ".pin").length, 0, "it stands in its own place");
  page.timeline.stage.moveTo(500, 1500);
  const [pin] = all(page, ".pin");
  assert.deepEqual([pin.className, pin.dataset.stave], ["pin", "0"]);
  assert.match(pin.style.cssText, /^--pin:colour --source-1-edge;width:(\d+)px;height:\1px;/);
});

test("the chosen event has a frame around it, within the plot, and nobody has one where it does not stand", async () => {
  const page = await livePage({ staves: [told("a", 100, 400), told("b", 1500, 1600)] }),
    frame = () => all(page, ".chosen-frame")[0];
  page.timeline.stage.choose("a");
  const [left, top, right, bottom] = page.timeline.stage.boxOf(0);
  assert.equal(
    frame().style.cssText,
    `transform:translate(${(left - 7).toFixed(1)}px,${(top - 6).toFixed(1)}px);width:${(right - left + 14).toFixed(1)}px;height:${(bottom - top + 12).toFixed(1)}px`,
  );
  page.timeline.stage.choose("");
  assert.equal(frame(), undefined);
  page.timeline.stage.choose("nobody");
  assert.equal(frame(), undefined);
});

test("the frame of what reaches out of the plot ends a little beyond its edges", async () => {
  const page = await livePage({ staves: [told("a", -400, 1900)] });
  page.timeline.stage.choose("a");
  const [, from, width] = /translate\((-?[\d.]+)px.*width:([\d.]+)px/
    .exec(all(page, ".chosen-frame")[0].style.cssText)
    .map(Number);
  const { left } = page.timeline.stage;
  assert.equal(from, left() ? left() - 7 : -20);
  assert.equal(from + width, 1020);
});
