"use strict";
// The search field and its list on the page: what is asked while one types, how keys walk the list, and what is done with a row.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { fire } = require("../load.js");
const { kept, livePage } = require("../pages.js");

const told = (id, first, last) => ({ id, days: [first, last], marks: [{ x0: first, x1: last }] });
const row = (event) => ({
  event,
  verdict: "agree",
  sign: "=",
  title: [
    ["The ", false],
    ["purge", true],
  ],
  where: "Annals",
  text: [["a <b>", false]],
});
const FOUND = { said: "2 events", count: 2, window: [100, 300], rows: [row("a"), row("b")] };

// A page with a reader in the search field; the server finds this.
async function field({ found = FOUND, query = "" } = {}) {
  const page = await livePage({
    staves: [told("a", 100, 150), told("b", 500, 550)],
    more: { home: [0, 1000], whole: [-5000, 5000] },
    query,
    answer: (address, score) => (address.startsWith("found") ? found : structuredClone(score)),
  });
  const input = page.id("search"),
    view = () => page.timeline.page.page.view;
  input.focus();
  async function rest() {
    page.settle();
    await kept();
    page.settle();
    await kept();
  }
  async function types(text) {
    input.value = text;
    fire(input, "input");
    await rest();
  }
  async function press(key, what = {}) {
    const event = fire(page.document.activeElement, "keydown", { key, ...what });
    await rest();
    return event;
  }
  const box = () => page.document.querySelector(".found-box"),
    options = () => box().querySelectorAll("[role='option']");
  const at = () => options().findIndex((node) => node.getAttribute("aria-selected") === "true");
  return {
    ...page,
    input,
    view,
    types,
    press,
    rest,
    box,
    options,
    at,
    found: () => page.asked.fetched.filter((address) => address.startsWith("found")),
  };
}

test("what is typed is looked for a moment later, under the other filters, and listed with what is met marked", async () => {
  const { types, found, box, options, input } = await field({ query: "sources=a" });
  await types("purge");
  assert.deepEqual(found(), ["found?query=sources%3Da%26q%3Dpurge"]);
  assert.deepEqual(
    [box().hidden, box().querySelector("[role='status']").textContent, input.getAttribute("aria-expanded")],
    [false, "2 events", "true"],
  );
  assert.equal(
    options()[0].outerHTML,
    '<li class="found" id="found-0" role="option" aria-selected="false"><b class="sign verdict-agree">=</b><span class="found-title">The <mark>purge</mark></span><span class="found-where">Annals: a &lt;b&gt;</span></li>',
  );
  assert.equal(options().at(-1).textContent, "Show all 2 events");
});

test("keys walk the list and back to the field, and say where they are", async () => {
  const { types, press, at, input } = await field();
  await types("purge");
  const walk = [];
  for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp", "Home", "End"]) {
    await press(key);
    walk.push(at());
  }
  assert.deepEqual(walk, [0, 1, 2, -1, 2, 0, 2]);
  assert.equal(input.getAttribute("aria-activedescendant"), "found-2");
});

test("a row is taken by Enter: its event is chosen and flown to", async () => {
  const { types, press, view, box, timeline } = await field();
  await types("purge");
  await press("ArrowDown");
  await press("ArrowDown");
  await press("Enter");
  assert.deepEqual([view().event, view().q, box().hidden, Math.round(timeline.stage.state.a)], ["b", "", true, 481]);
});

test("a row is taken by a click, too, while the focus stays in the field", async () => {
  const { types, view, options, box, rest, document, input } = await field();
  await types("purge");
  assert.equal(fire(box(), "pointerdown").defaultPrevented, true);
  fire(options()[0].querySelector("mark"), "click");
  await rest();
  assert.deepEqual([view().event, document.activeElement === input], ["a", true]);
});

test("in a list of claims an event that is taken is not flown to", async () => {
  const { types, press, view } = await field({ query: "view=table" });
  await types("purge");
  await press("ArrowDown");
  await press("Enter");
  assert.deepEqual([view().event, view().view], ["a", "table"]);
});

test("Enter alone filters, flies to where it finds something, and goes to the first of it", async () => {
  const { types, press, view, timeline, document, found } = await field();
  await types("purge");
  await press("Enter");
  assert.equal(found().length, 1, "what is listed is not looked for again");
  assert.deepEqual([view().q, Math.round(timeline.stage.state.a), Math.round(timeline.stage.state.b)], ["purge", 100, 300]);
  assert.equal(document.activeElement.dataset.event, "a");
});

test("in a room that is limited to a window the search takes the window in which it finds something", async () => {
  const { types, press, view, document, id } = await field({ query: "view=table&from=1936-01-01&to=1937-01-01" });
  await types("purge");
  await press("Enter");
  assert.deepEqual([view().q, view().start, view().end], ["purge", 100, 300]);
  assert.equal(document.activeElement, id("page-view"));
});

test("the last row shows all, as Enter alone does", async () => {
  const { types, press, view } = await field();
  await types("purge");
  await press("ArrowUp");
  await press("Enter");
  assert.equal(view().q, "purge");
});

test("Escape closes the list and keeps what was typed; without a list the key is the page's", async () => {
  const { types, press, box, input, view } = await field();
  await types("purge");
  await press("Escape");
  assert.deepEqual([box().hidden, input.value], [true, "purge"]);
  await press("Escape");
  assert.deepEqual([input.value, view().q], ["", ""]);
});

test("a field that is made blank filters by nothing at once, and closes the list", async () => {
  const { types, box, view } = await field({ query: "q=purge" });
  assert.equal(view().q, "purge");
  await types("purges");
  await types("");
  assert.deepEqual([view().q, box().hidden], ["", true]);
});

test("blanks alone are not looked for", async () => {
  const { types, found } = await field();
  await types("   ");
  assert.deepEqual(found(), []);
});

test("who has left the field gets no list, and the list closes when the field is left", async () => {
  const { types, box, id } = await field();
  await types("purge");
  id("plot").focus();
  assert.equal(box().hidden, true);
  await types("other");
  assert.equal(box().hidden, true);
});

test("a list without a row says so and has nothing to walk", async () => {
  const { types, box, input } = await field({ found: { said: "Nothing is found", count: 0, window: null, rows: [] } });
  await types("xyz");
  assert.deepEqual(
    [box().hidden, box().textContent, box().lastElementChild.hidden, input.getAttribute("aria-expanded")],
    [false, "Nothing is found", true, "false"],
  );
});

test("a list of one event offers to show that one", async () => {
  const { types, options, input } = await field({ found: { ...FOUND, count: 1, rows: [] } });
  await types("purge");
  assert.deepEqual(
    [options().map((node) => node.textContent), input.getAttribute("aria-expanded")],
    [["Show this one event"], "true"],
  );
});

test("a server that does not answer is said", async () => {
  const { types, id } = await field({ found: new Error("gone") });
  await types("purge");
  assert.equal(id("note").textContent, "The server does not answer (status 500).");
});

test("halves of characters, and what is longer than an address may hold, are not looked for", async () => {
  const { types, found } = await field();
  await types(`a\ud800${"b".repeat(300)}`);
  const asked = new URLSearchParams(new URLSearchParams(found()[0].split("?")[1]).get("query")).get("q");
  assert.equal(asked, `a\ufffd${"b".repeat(198)}`);
});

test("where nobody lists, what is typed filters a moment later", async () => {
  const page = await livePage({ staves: [told("a", 100, 150)] }),
    input = page.id("search");
  page.timeline.asking.answers({ found: null });
  input.value = "purge";
  fire(input, "input");
  page.settle();
  assert.equal(page.timeline.page.page.view.q, "purge");
});

test("a reader enters the field with all that stands in it chosen", async () => {
  const { input, timeline, id, document } = await field();
  let selected = 0;
  input.select = () => (selected += 1);
  id("plot").focus();
  timeline.search.enter();
  assert.deepEqual([document.activeElement === input, selected], [true, 1]);
});

test("a blank field is left for the picture, or for the room that is shown", async () => {
  const { timeline, id, document } = await field();
  timeline.search.leave();
  assert.equal(document.activeElement, id("plot"));
  const room = await field({ query: "view=table" });
  room.timeline.search.leave();
  assert.equal(room.document.activeElement, room.id("page-view"));
});
