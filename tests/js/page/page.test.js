"use strict";
// One view: what changes it shows on the page, in the address and, where it must know, with the server.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { fire } = require("../load.js");
const { livePage } = require("../pages.js");

const told = (id, first, last) => ({ id, days: [first, last], marks: [{ x0: first, x1: last }] });
async function page(query = "") {
  const made = await livePage({
    staves: [told("a", 100, 150), told("b", 500, 550)],
    more: { home: [0, 1000], whole: [-5000, 5000] },
    query,
  });
  for (const list of Object.values(made.asked)) list.length = 0;
  return { ...made, own: made.timeline.page, stage: made.timeline.stage };
}

test("a change is a step in the history, unless it is said not to be", async () => {
  const { own, asked } = await page();
  own.change({ colour: "dating" });
  own.change({ theme: "dark" }, { push: false });
  assert.deepEqual([asked.pushed, asked.replaced], [["/?colour=dating"], ["/?colour=dating&theme=dark"]]);
});

test("a theme is the document's, and goes with it", async () => {
  const { own, document, asked } = await page();
  own.change({ theme: "dark" });
  assert.deepEqual([document.documentElement.dataset.theme, asked.drawn.length], ["dark", 1]);
  own.change({ theme: "" });
  assert.equal(document.documentElement.dataset.theme, undefined);
});

test("a look is drawn on the stage: colours, signs, the goggles of a source", async () => {
  const { own, stage, document } = await page();
  own.change({ goggles: "book", colour: "precision", signs: true });
  assert.deepEqual(
    [stage.state.goggles, stage.state.mode, stage.state.signs, document.body.dataset.colour],
    [1, "precision", true, "precision"],
  );
  own.change({ goggles: "nobody" });
  assert.equal(stage.state.goggles, -1);
});

test("a chosen event has its panel, the server is told, and a guide gives way to it", async () => {
  const { own, stage, document, asked, settle } = await page();
  document.body.classList.add("with-guide");
  own.change({ event: "a" });
  settle();
  assert.deepEqual(
    [stage.state.chosen, document.body.matches(".with-panel"), document.body.matches(".with-guide")],
    ["a", true, false],
  );
  assert.equal(asked.said.at(-1).chosen, "a");
  own.change({ event: "" });
  assert.equal(document.body.matches(".with-panel"), false);
});

test("who chooses on the stage changes the view", async () => {
  const { own, stage, asked } = await page();
  stage.choose("b");
  assert.deepEqual([own.page.view.event, asked.pushed], ["b", ["/?event=b"]]);
});

test("a view of another kind takes the picture's place, and the card at the pointer goes", async () => {
  const { own, id, document } = await page();
  id("hover-card").hidden = false;
  own.change({ view: "table" });
  assert.deepEqual([document.body.dataset.view, id("hover-card").hidden], ["table", true]);
});

test("another window is flown to", async () => {
  const { own, stage, settle } = await page();
  own.change({ start: 100, end: 300 });
  assert.deepEqual([...stage.state.goal], [100, 300]);
  settle();
  assert.equal(stage.state.a, 100);
});

test("a filter is asked for, a look is not", async () => {
  const { own, asked } = await page();
  own.change({ colour: "dating", event: "a" });
  assert.deepEqual(asked.fetched, []);
  own.change({ importance: 2 });
  assert.equal(asked.fetched.length, 1);
});

test("Back shows the view of its address, and writes no step", async () => {
  const { own, window, asked } = await page();
  own.change({ colour: "dating" });
  window.location.search = "?colour=precision";
  fire(window, "popstate");
  assert.deepEqual([own.page.view.colour, asked.pushed.length], ["precision", 1]);
});

test("to go to an address is to have its whole view", async () => {
  const { own, asked } = await page("colour=dating");
  own.go("view=table");
  assert.deepEqual([own.page.view.view, own.page.view.colour, asked.pushed], ["table", "both", ["/?view=table"]]);
});

test("who watches hears of a change before the server is asked, and after", async () => {
  const { own } = await page(),
    heard = [];
  own.watch((what, before) => heard.push([what, before.colour, own.page.view.colour]));
  own.change({ colour: "dating" });
  assert.deepEqual(heard, [
    ["changing", "both", "dating"],
    ["changed", "both", "dating"],
  ]);
});

test("the window is said in words, and written only where they are others", async () => {
  const { stage, id } = await page(),
    words = id("window-words");
  assert.equal(words.textContent, "January 1970 – September 1972");
  await stage.jumpTo(0, 365);
  assert.equal(words.textContent, "1970");
  words.textContent = "not written again";
  stage.paint();
  assert.equal(words.textContent, "not written again");
});
