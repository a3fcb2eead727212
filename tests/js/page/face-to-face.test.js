"use strict";
// Face to face: the line of an event lights up with both its ends, the chosen one is marked, arrows walk.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { fire } = require("../load.js");
const { livePage } = require("../pages.js");

const item = (side, of, line, top) =>
  `<li class="${side}" data-of="${of}"${line ? ` data-line="${line}"` : ""} data-top="${top}"><a data-event="${of}" href="/?event=${of}">${side} ${of}</a></li>`;
const ROOM = `<div class="facing-heads"><details class="picker a" data-side="a" open><summary>A</summary><a href="/?view=pair&amp;a=annals&amp;b=book">Annals</a></details>
  <a class="swap" href="/?view=pair&amp;a=book&amp;b=annals">swap</a></div>
  <div class="facing-rows"><ul class="facing-list">${item("left", "x", "1", 0)}${item("left", "y", "", 50)}${item("right", "z", "", 40)}${item("right", "x", "1", 90)}</ul><i data-line="1">=</i><i data-line="2">≠</i></div>`;
async function room(query = "view=pair&a=annals&b=book") {
  const page = await livePage({ query }),
    view = page.id("page-view"),
    find = (selector) => view.querySelector(selector);
  view.innerHTML = ROOM;
  for (const node of view.querySelectorAll("[data-top]"))
    node.box = [0, Number(node.dataset.top), 100, Number(node.dataset.top) + 20];
  page.settle();
  const lit = () => view.querySelectorAll(".lit").map((node) => node.textContent);
  const press = (key, what = {}) => fire(page.document.activeElement, "keydown", { key, ...what });
  return { ...page, view, find, lit, press, where: () => page.document.activeElement.textContent };
}

test("the line of what is pointed at lights up with both its ends, and goes out again", async () => {
  const { find, lit, view } = await room();
  fire(find(".left a"), "pointerover");
  assert.deepEqual([lit(), find(".facing-rows").matches(".tracing")], [["left x", "right x", "="], true]);
  fire(find("[data-of='y'] a"), "pointerover");
  assert.deepEqual([lit(), find(".facing-rows").matches(".tracing")], [[], false]);
  fire(find(".left a"), "pointerover");
  fire(view, "pointerleave");
  assert.deepEqual(lit(), []);
});

test("what has the focus keeps its line lit while nothing else is pointed at", async () => {
  const { find, lit } = await room();
  find(".right[data-line] a").focus();
  fire(find("[data-of='y'] a"), "pointerover");
  assert.deepEqual(lit(), ["left x", "right x", "="]);
});

test("the chosen event is marked on both sides, and comes into sight when it is another one", async () => {
  const { timeline, view, find } = await room();
  let seen = 0;
  find(".left[data-of='x']").scrollIntoView = () => (seen += 1);
  timeline.page.change({ event: "x" });
  assert.deepEqual(
    view.querySelectorAll(".chosen a[aria-current]").map((node) => node.textContent),
    ["left x", "right x"],
  );
  const once = seen;
  timeline.page.change({ theme: "dark" });
  assert.ok(once > 0 && seen === once);
  timeline.page.change({ event: "" });
  assert.equal(view.querySelectorAll(".chosen, [aria-current]").length, 0);
});

test("arrows go down and up in a column, and stop at its ends", async () => {
  const { find, press, where } = await room();
  find(".left a").focus();
  assert.equal(press("ArrowDown").defaultPrevented, true);
  assert.equal(where(), "left y");
  press("ArrowDown");
  assert.equal(where(), "left y");
  press("ArrowUp");
  assert.equal(where(), "left x");
});

test("and so they do in the other column", async () => {
  const { find, press, where } = await room();
  find(".right a").focus();
  press("ArrowDown");
  assert.equal(where(), "right x");
});

test("across they lead to the other end of the line, or to what stands nearest there", async () => {
  const { find, press, where } = await room();
  find(".left a").focus();
  press("ArrowRight");
  assert.equal(where(), "right x");
  press("ArrowLeft");
  assert.equal(where(), "left x");
  press("ArrowDown");
  press("ArrowRight");
  assert.equal(where(), "right z", "40 is nearer to 50 than 90");
  press("ArrowRight");
  assert.equal(where(), "right z", "to its own side nothing leads");
});

test("with Shift, Ctrl or Alt, and other keys, arrows are the browser's", async () => {
  const { find, press, where } = await room();
  find(".left a").focus();
  for (const what of [{ shiftKey: true }, { ctrlKey: true }, { altKey: true }]) press("ArrowDown", what);
  assert.equal(press("Tab").defaultPrevented, false);
  assert.equal(where(), "left x");
});

test("another source for a side keeps the panel, closes its menu, and has the focus on it when the room has come", async () => {
  const { find, view, timeline, settle, document } = await room("view=pair&a=x&b=y&event=x");
  assert.equal(fire(find(".picker a"), "click", { button: 0 }).defaultPrevented, true);
  const { a, b, event } = timeline.page.page.view;
  assert.deepEqual([a, b, event, find(".picker").open], ["annals", "book", "x", false]);
  view.innerHTML = ROOM;
  settle();
  assert.equal(document.activeElement, find(".picker.a > summary"));
});

test("both are exchanged by one link", async () => {
  const { find, view, timeline, settle, document } = await room();
  fire(find(".swap"), "click", { button: 0 });
  assert.deepEqual([timeline.page.page.view.a, timeline.page.page.view.b], ["book", "annals"]);
  view.innerHTML = ROOM;
  settle();
  assert.equal(document.activeElement, find(".swap"));
});

test("with a key held, or another button, a link opens as links do", async () => {
  for (const what of [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { button: 1 }]) {
    const { find, timeline } = await room();
    assert.equal(fire(find(".swap"), "click", what).defaultPrevented, false);
    assert.equal(timeline.page.page.view.a, "annals");
  }
});
