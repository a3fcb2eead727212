"use strict";
// What Plotly is asked to draw for a window, and what the plot is told of a layout.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { plain } = require("../load.js");
const { livePage } = require("../pages.js");

const told = (id, first, last) => ({ id, days: [first, last], marks: [{ x0: first, x1: last }] });
const page = (count = 1, more = {}) =>
  livePage({ staves: Array.from({ length: count }, (_, at) => told(`e${at}`, 10 * (at % 90), 10 * (at % 90) + 50)), more });

test("the marks of the window and of one window's width on either side are drawn, at its scale", async () => {
  const { asked, timeline } = await page(),
    { layout } = asked.drawn.at(-1);
  assert.deepEqual(plain([layout.xaxis.range, layout.yaxis.range, layout.width, layout.height]), [
    [-1000, 2000],
    [300, 0],
    3000,
    300,
  ]);
  assert.deepEqual(plain(timeline.stage.state.drawn), { lo: -1000, hi: 2000, scale: 1, margin: 1 });
});

test("of very many marks as much is drawn beside the window as can be drawn quickly", async () => {
  const { timeline } = await page(4),
    { stage } = timeline,
    { boxes } = timeline.marks;
  timeline.marks.boxes = (_, __, lo, hi) => ({ solid: { length: hi - lo }, hair: { length: 1e9 } });
  timeline.traces.traces = () => [];
  const margin = async (from, to) => {
    await stage.jumpTo(from, to);
    return stage.state.drawn.margin;
  };
  assert.deepEqual(
    [await margin(0, 500), await margin(0, 700), await margin(0, 900), await margin(0, 1400)],
    [1, 0.5, 0.25, 0.25],
  );
  timeline.marks.boxes = boxes;
});

test("a window is laid out once, and again when another event must have its name", async () => {
  const { timeline } = await page(3),
    { arrange } = timeline.drawing,
    { state } = timeline.stage;
  assert.equal(arrange(), false);
  state.chosen = "e1";
  assert.equal(arrange(), true);
  assert.equal(arrange(), false);
  state.opened = ["e2"];
  assert.equal(arrange(), true);
});

test("the plot is told where its sheet begins, how large names are, and how high they can be met", async () => {
  const { id } = await page();
  const { style, classList } = id("plot");
  assert.deepEqual(
    [style.getPropertyValue("--sheet"), style.getPropertyValue("--name"), style.getPropertyValue("--hit")],
    ["0.00px", "1.0000", "22px"],
  );
  assert.equal(classList.contains("margined"), false);
  const long = await livePage({ staves: [told("a", -400, 1900), told("b", -300, 1800)] });
  assert.equal(long.id("plot").style.getPropertyValue("--sheet"), "260.00px");
  assert.ok(long.id("plot").classList.contains("margined"));
});

test("small names are met in as little height as they have", async () => {
  const { id, timeline } = await livePage({ staves: Array.from({ length: 200 }, (_, at) => told(`e${at}`, 100, 900)) });
  assert.equal(timeline.stage.state.layout.type, 12 / 14);
  assert.equal(id("plot").style.getPropertyValue("--hit"), "14px");
});

test("where a layout is another one the old picture fades on top of it, without its names for scripts", async () => {
  const { timeline, id, document } = await page();
  let fading = null;
  const { animate } = Object.getPrototypeOf(id("plot"));
  Object.getPrototypeOf(id("plot")).animate = function () {
    fading = this.outerHTML;
    return animate.call(this);
  };
  timeline.stage.moveTo(0, 500);
  await timeline.stage.settle();
  assert.match(fading, /^<div style|^<div class="leaving" aria-hidden="true"/);
  assert.doesNotMatch(fading, / id=/);
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(document.querySelectorAll(".leaving").length, 0);
});

test("a jump shows its window at once, and so does a page whose reader wants no movement", async () => {
  const { timeline, id } = await page();
  await timeline.stage.jumpTo(0, 500);
  assert.deepEqual([id("plot").matches(".moving"), id("plot").querySelectorAll(".leaving").length], [false, 0]);
  timeline.stage.moveTo(0, 400);
  const settled = timeline.stage.settle();
  assert.deepEqual([id("plot").matches(".moving"), id("plot").querySelectorAll(".leaving").length], [true, 1]);
  await settled;
  const still = await livePage({
    staves: [told("a", 100, 150)],
    window: { matchMedia: (query) => ({ matches: query.includes("reduced-motion"), addEventListener() {} }) },
  });
  still.timeline.stage.moveTo(0, 400);
  await still.timeline.stage.settle();
  assert.equal(still.id("plot").matches(".moving"), false);
});

test("an excerpt says whether something of a window is missing in it, and without a score nothing is", async () => {
  const { timeline } = await page(1, { held: [-500, 1500], whole: [-5000, 5000] }),
    { lacks } = timeline.drawing;
  assert.deepEqual([lacks(0, 900), lacks(900, 2000)], [false, true]);
  timeline.stage.state.score = null;
  assert.equal(lacks(900, 2000), false);
});
