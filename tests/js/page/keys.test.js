"use strict";
// Keys: one table that the handler obeys and the help shows; where each works, and who hears it first.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { fire, plain } = require("../load.js");
const { livePage, storage } = require("../pages.js");

const told = (id, first, last) => ({ id, days: [first, last], marks: [{ x0: first, x1: last }] });
async function page({ query = "", extra = "", window = {} } = {}) {
  const made = await livePage({
    staves: [told("a", 100, 150), told("b", 500, 550)],
    more: { home: [0, 1000], whole: [-5000, 5000] },
    query,
    extra,
    window,
  });
  const { stage } = made.timeline;
  const press = (key, what = {}) => fire(made.document.activeElement, what.type ?? "keydown", { key, ...what });
  const at = () => {
    made.settle();
    return plain([stage.state.a, stage.state.b]).map(Math.round);
  };
  return { ...made, stage, press, at, view: () => made.timeline.page.page.view, where: () => made.document.activeElement };
}

test("every key has its line in the help, and no two rows have the same key in the same place", async () => {
  const { timeline, press, document } = await page();
  press("?");
  const sheet = document.getElementById("help-sheet");
  assert.equal(sheet.open, true);
  for (const { shown, reads } of timeline.keys.KEYS) {
    assert.ok(sheet.querySelectorAll("dt").some((node) => node.textContent === shown));
    assert.ok(sheet.querySelectorAll("dd").some((node) => node.textContent === reads));
  }
  const places = timeline.keys.KEYS.flatMap(({ keys, where, shift }) => keys.map((key) => `${key} ${where} ${Boolean(shift)}`));
  assert.equal(new Set(places).size, places.length);
});

test("arrows walk in the plot, with Shift they pan; beside it they are the browser's", async () => {
  const { press, id, where, at, stage } = await page();
  assert.equal(press("ArrowRight").defaultPrevented, false);
  id("plot").focus();
  assert.equal(press("ArrowRight").defaultPrevented, true);
  assert.equal(where().dataset.event, "a");
  press("ArrowRight");
  assert.equal(where().dataset.event, "b");
  press("Home");
  assert.equal(where().dataset.event, "a");
  await stage.jumpTo(0, 500);
  press("ArrowRight", { shiftKey: true });
  assert.deepEqual(at(), [125, 625]);
});

test("the event that has the keyboard keeps it and its name while the window moves, until the keyboard goes elsewhere", async () => {
  const { press, id, where, stage } = await page();
  id("plot").focus();
  press("ArrowRight");
  press("ArrowRight");
  assert.equal(stage.state.score.staves[stage.state.focus].id, "b");
  await stage.jumpTo(200, 800);
  assert.equal(where().dataset.event, "b");
  id("search").focus();
  assert.equal(stage.state.focus, -1);
});

test("signs zoom on the whole page, but not in a field", async () => {
  const { press, at, id } = await page();
  press("+");
  assert.deepEqual(at(), [250, 750]);
  press("0");
  assert.deepEqual(at(), [0, 1000]);
  id("search").focus();
  assert.equal(press("+").defaultPrevented, false);
  assert.deepEqual(at(), [0, 1000]);
});

test("keys with Ctrl, Alt or Meta, of a word that is being composed, or that another has taken are left alone", async () => {
  const { press, at } = await page();
  for (const what of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }, { isComposing: true }, { defaultPrevented: true }])
    press("+", what);
  assert.deepEqual(at(), [0, 1000]);
});

test("keys of a single character can be switched off, and work in the plot all the same", async () => {
  const kept = storage(),
    { press, at, id, document } = await page({ window: { localStorage: kept } });
  press("?");
  const box = document.querySelector(".single-keys input");
  assert.equal(box.checked, true);
  box.checked = false;
  fire(box, "change");
  assert.equal(kept.getItem("timeline-single-keys"), "off");
  document.getElementById("help-sheet").close();
  document.focusOn(null);
  press("+");
  assert.deepEqual(at(), [0, 1000]);
  id("plot").focus();
  press("+");
  assert.deepEqual(at(), [250, 750]);
});

test("a number that is held shows what one source tells, and all again when it is let go", async () => {
  const { press, stage, document, id } = await page();
  press("2");
  assert.deepEqual(
    [stage.state.goggles, document.body.dataset.goggles, id("note").textContent],
    [1, "2", "As told by Book alone"],
  );
  press("2", { repeat: true });
  press("1");
  assert.equal(stage.state.goggles, 1, "one at a time");
  press("2", { type: "keyup" });
  assert.deepEqual([stage.state.goggles, document.body.dataset.goggles], [-1, undefined]);
  press("9");
  assert.equal(stage.state.goggles, -1, "there is no ninth source");
});

test("Enter keeps what is held, Escape lets it go; so does a window that loses the focus", async () => {
  const { press, stage, view, window } = await page();
  press("2");
  press("Enter");
  press("2", { type: "keyup" });
  assert.deepEqual([view().goggles, stage.state.goggles], ["book", 1]);
  press("Escape");
  assert.deepEqual([view().goggles, stage.state.goggles], ["", -1]);
  press("1");
  fire(window, "blur");
  assert.equal(stage.state.goggles, -1);
});

test("Escape closes what was opened last: a menu, then goggles, then the panel, then the guide", async () => {
  const { press, document, view, where } = await page({
    query: "event=a&goggles=book",
    extra: '<details class="menu" id="m" open><summary>M</summary></details>',
  });
  document.body.classList.add("with-guide");
  const menu = document.getElementById("m");
  press("Escape");
  assert.deepEqual([menu.open, where() === menu.firstElementChild, view().goggles], [false, true, "book"]);
  press("Escape");
  assert.deepEqual([view().goggles, view().event], ["", "a"]);
  press("Escape");
  assert.equal(view().event, "");
  document.body.classList.add("with-guide");
  press("Escape");
  assert.equal(document.body.matches(".with-guide"), false);
});

test("while a dialog is open Escape closes it, and other keys are its own", async () => {
  const { press, at, document } = await page({ extra: "<dialog open></dialog>" });
  press("+");
  assert.deepEqual(at(), [0, 1000]);
  press("Escape");
  assert.equal(document.querySelector("dialog").open, false);
});

test("Escape gives up a box that is being drawn, and nothing else", async () => {
  const { press, id, view } = await page({ query: "event=a" });
  for (const [type, x] of [
    ["pointerdown", 100],
    ["pointermove", 300],
  ])
    fire(id("plot"), type, { clientX: x, clientY: 50, pointerId: 1, shiftKey: true, button: 0 });
  press("Escape");
  assert.deepEqual([id("plot").querySelector(".zoom-box"), view().event], [null, "a"]);
});

test("F6 leads to the panel, and from there to the name of its event", async () => {
  const { press, where, id } = await page({ query: "event=b" });
  press("F6");
  assert.equal(where(), id("panel"));
  press("F6");
  assert.equal(where().dataset.event, "b");
});

test("a slash leads into the search field, and there Escape clears it and leaves it", async () => {
  const { press, where, id, view } = await page({ query: "q=x" });
  press("/");
  assert.equal(where(), id("search"));
  press("Escape");
  assert.equal(view().q, "");
  press("Escape");
  assert.equal(where(), id("plot"));
});

test("E and Z are commands: the axis, and the chosen event", async () => {
  const { press, view, at } = await page({ query: "event=b" });
  press("z");
  assert.deepEqual(at(), [481, 585]);
  press("e");
  assert.equal(view().axis, "even");
});

test("a layer hears keys before the page does, the last first, and its rows stand in the help", async () => {
  const { timeline, press, at, document } = await page(),
    heard = [];
  const layer = (name, takes) => ({
    rows: [{ shown: name, reads: `${name} reads` }],
    press: ({ key }) => heard.push(name) && key === takes,
    stepOut: () => false,
  });
  timeline.keys.addLayer(layer("one", "+"));
  timeline.keys.addLayer(layer("two", "x"));
  assert.equal(press("+").defaultPrevented, true);
  assert.deepEqual(
    [heard, at()],
    [
      ["two", "one"],
      [0, 1000],
    ],
  );
  press("?");
  assert.ok(document.getElementById("help-sheet").textContent.includes("two reads"));
});

test("keys are not obeyed before the page is ready", async () => {
  const { press, timeline, at } = await page();
  timeline.page.page.ready = false;
  press("+");
  assert.deepEqual(at(), [0, 1000]);
});
