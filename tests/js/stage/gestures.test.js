"use strict";
// What wheel, drag, box, pinch and clicks over the plot do to the window.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { fire, plain } = require("../load.js");
const { livePage } = require("../pages.js");

const told = (id, first, last, more = {}) => ({ id, days: [first, last], marks: [{ x0: first, x1: last }], ...more });
const STAVES = [told("a", 100, 150), told("b", 500, 550)];

// A page whose window is a part of home, the hand over its plot, and where it leapt to.
async function hand({ staves = STAVES, more = {}, window = [200, 700] } = {}) {
  const page = await livePage({ staves, more: { home: [0, 1000], whole: [-5000, 5000], ...more } }),
    { stage } = page.timeline;
  await stage.jumpTo(...window);
  const does = (type, x, y, what = {}) =>
    fire(what.on ?? page.id("plot"), type, { clientX: x, clientY: y, pointerId: 1, button: 0, detail: 1, ...what });
  const at = () => plain([stage.state.a, stage.state.b]).map((day) => Math.round(day * 1000) / 1000);
  return { ...page, stage, does, at };
}

test("the wheel zooms around the pointer, and the page does not scroll", async () => {
  const { does, at, stage } = await hand();
  const event = does("wheel", 500, 100, { deltaX: 0, deltaY: -100, deltaMode: 0 });
  assert.equal(event.defaultPrevented, true);
  const factor = Math.exp(0.22);
  assert.deepEqual(
    at(),
    [450 - 250 / factor, 450 + 250 / factor].map((day) => Math.round(day * 1000) / 1000),
  );
  assert.equal(stage.state.moving, true);
});

test("one turn of the wheel zooms no further than a little, with Ctrl three times as far; lines and pages count as pixels", async () => {
  const zoom = async (what) => {
    const { does, at } = await hand();
    does("wheel", 500, 100, { deltaX: 0, deltaMode: 0, ...what });
    return Math.log(500 / (at()[1] - at()[0])) / 0.0022;
  };
  const round = async (what) => Math.round(await zoom(what));
  assert.deepEqual(
    [await round({ deltaY: -1000 }), await round({ deltaY: -10, ctrlKey: true }), await round({ deltaY: -3, deltaMode: 1 })],
    [240, 30, 60],
  );
});

test("the wheel sideways, or with Shift, pans, and home holds the window", async () => {
  const { does, at } = await hand();
  does("wheel", 500, 100, { deltaX: 100, deltaY: 20, deltaMode: 0 });
  assert.deepEqual(at(), [250, 750]);
  does("wheel", 500, 100, { deltaX: 0, deltaY: -100, deltaMode: 0, shiftKey: true });
  assert.deepEqual(at(), [200, 700]);
  for (let turn = 0; turn < 9; turn++) does("wheel", 500, 100, { deltaX: 200, deltaY: 0, deltaMode: 0 });
  assert.deepEqual(at(), [500, 1000]);
});

test("a drag moves what is under the hand, and the click that ends it means nothing", async () => {
  const { does, at, stage, id } = await hand();
  does("pointerdown", 500, 100);
  does("pointermove", 502, 100);
  assert.equal(stage.state.moving, false, "a hair is no drag");
  does("pointermove", 400, 100);
  assert.deepEqual([at(), id("plot").classList.contains("dragging")], [[250, 750], true]);
  does("pointerup", 400, 100);
  assert.deepEqual([stage.state.moving, id("plot").classList.contains("dragging")], [false, false]);
  stage.choose("b");
  does("click", 400, 100);
  assert.equal(stage.state.chosen, "b");
});

test("a press stops what moves, and the window settles where it is when it is let go", async () => {
  const { does, stage } = await hand();
  does("wheel", 500, 100, { deltaX: 0, deltaY: -100, deltaMode: 0 });
  does("pointerdown", 500, 100);
  assert.equal(stage.state.moving, true);
  does("pointerup", 500, 100);
  assert.equal(stage.state.moving, false);
});

test("with Shift a box is drawn, and the window leaps to it; a thin one is none", async () => {
  const { does, at, id, asked, settle } = await hand();
  does("pointerdown", 400, 100, { shiftKey: true });
  does("pointermove", 600, 120, { shiftKey: true });
  const box = id("plot").querySelector(".zoom-box");
  assert.equal(box.style.cssText, "left:400px;width:200px");
  assert.deepEqual(at(), [200, 700], "nothing moves yet");
  does("pointerup", 600, 120);
  settle();
  assert.deepEqual([at(), id("plot").querySelector(".zoom-box")], [[400, 500], null]);
  assert.equal(asked.pushed.length, 1, "Back undoes it");
  does("pointerdown", 400, 100, { shiftKey: true });
  does("pointermove", 406, 100, { shiftKey: true });
  does("pointerup", 406, 100);
  settle();
  assert.deepEqual(at(), [400, 500]);
});

test("a box that is given up leads nowhere", async () => {
  const { does, at, id, timeline, settle } = await hand();
  assert.equal(timeline.gestures.cancel(), false);
  does("pointerdown", 400, 100, { shiftKey: true });
  does("pointermove", 600, 120, { shiftKey: true });
  assert.equal(timeline.gestures.cancel(), true);
  assert.equal(id("plot").querySelector(".zoom-box"), null);
  does("pointerup", 600, 120);
  settle();
  assert.deepEqual(at(), [200, 700]);
});

test("two fingers zoom around the day between them, and lifting one ends it", async () => {
  const { does, at, stage } = await hand();
  does("pointerdown", 400, 100, { pointerId: 1 });
  does("pointerdown", 600, 100, { pointerId: 2 });
  does("pointermove", 300, 100, { pointerId: 1 });
  does("pointermove", 700, 100, { pointerId: 2 });
  assert.deepEqual(at(), [325, 575]);
  does("pointerup", 300, 100, { pointerId: 1 });
  assert.equal(stage.state.moving, false);
  does("pointermove", 100, 100, { pointerId: 2 });
  assert.deepEqual(at(), [325, 575]);
});

test("another button than the first moves nothing", async () => {
  const { does, at } = await hand();
  does("pointerdown", 500, 100, { button: 2 });
  does("pointermove", 300, 100);
  assert.deepEqual(at(), [200, 700]);
});

// The middle of an event's stave, in pixels.
const middle = (stage, number) => {
  const [left, top, right, bottom] = stage.boxOf(number);
  return [(left + right) / 2, (top + bottom) / 2];
};

test("a click on a stave or on its name chooses its event, one beside everything nobody", async () => {
  const { does, stage, id } = await hand();
  does("click", ...middle(stage, 1));
  assert.equal(stage.state.chosen, "b");
  does("click", 900, 290);
  assert.equal(stage.state.chosen, "");
  does("click", 0, 0, { on: id("labels").querySelector("[data-event='b'] .title") });
  assert.equal(stage.state.chosen, "b");
});

test("a double click zooms to the event that the first click met, wherever it is now; beside everything it zooms in there", async () => {
  const { does, stage, at, settle } = await hand();
  does("click", ...middle(stage, 1));
  does("dblclick", 3, 3);
  settle();
  assert.deepEqual(at(), [480.5, 584.5]);
  await stage.jumpTo(200, 700);
  does("click", 900, 290);
  does("dblclick", 500, 290);
  settle();
  assert.deepEqual(at(), [350, 550]);
  await stage.jumpTo(200, 700);
  does("click", 900, 290);
  does("dblclick", 500, 290, { altKey: true });
  settle();
  assert.deepEqual(at(), [-175, 1075]);
});

// A page in whose window most wait in a chip.
const crowded = (first = 100, last = 110) =>
  hand({
    staves: Array.from({ length: 400 }, (_, at) => told(`e${at}`, first + (at % 7) * 2, last + (at % 5) * 3)),
    window: [0, 1000],
  });

test("a click on a chip zooms to what it holds, which then has its names", async () => {
  const { does, stage, at, settle, id } = await crowded(),
    [chip] = stage.state.chips,
    node = id("labels").querySelector(".wait-chip");
  does("click", 0, 0, { on: node });
  settle();
  const [a, b] = at();
  assert.equal(Math.round((b - a) * 10) / 10, 62.5, "four octaves in at most");
  assert.ok(a <= chip.from && chip.to <= b);
  assert.equal(stage.state.opened.length, 12);
});

test("where a zoom would not bring them out, what waits in a chip is listed", async () => {
  const { does, at, document, id } = await crowded(0, 990);
  does("click", 0, 0, { on: id("labels").querySelector(".wait-chip") });
  assert.equal(document.querySelector(".shelf-list").open, true);
  assert.deepEqual(at(), [0, 1000]);
});

test("what has no line on the shelf is listed by the chip at its end", async () => {
  const { does, stage, document, id } = await hand({ staves: [told("a", -400, 1900), told("b", -400, 1900)], window: [0, 1000] });
  stage.state.layout.shelf.waiting = [1, 0];
  does("click", 0, 0, { on: id("shelf").querySelector(".wait-chip") });
  assert.deepEqual(
    document.querySelectorAll(".shelf-list [data-id]").map((node) => node.dataset.id),
    ["b", "a"],
  );
});

test("what a folded band leads to is brought into the middle, in a window as long as before or as the event needs", async () => {
  const staves = [told("a", 100, 150), told("next", 3000, 3010, { band: 1 }), told("long", 4000, 4900, { band: 1 })];
  const { does, at, settle, id, stage } = await hand({ staves, more: { bands: ["War", "Peace"] }, window: [0, 500] });
  const note = id("plot").querySelector("[data-fold='next']");
  does("click", 0, 0, { on: note });
  settle();
  assert.deepEqual(at(), [2755, 3255]);
  note.dataset.fold = "long";
  id("plot").append(note);
  does("click", 0, 0, { on: note });
  settle();
  assert.deepEqual(at(), [3830, 5000], "within all there is");
  assert.equal(stage.state.moving, false);
});
