"use strict";
// The table of claims: how cells are compared, and what a click on a heading does.

const test = require("node:test");
const assert = require("node:assert");
const { fire, load, plain, upTo } = require("../load.js");
const { livePage, storage } = require("../pages.js");

const table = () => load({ only: upTo("page/table.js") }).timeline.table;

test("numbers are sorted by size and not by their digits", () => {
  assert.deepStrictEqual(plain(table().order([100, 9, 11])), [1, 2, 0]);
});

test("words are sorted as a reader would, with letter case, accents and numbers in mind", () => {
  assert.deepStrictEqual(plain(table().order(["p. 12", "Émigré", "p. 2", "egorov"])), [3, 1, 2, 0]);
});

test("blank cells stand last, upwards and downwards", () => {
  assert.deepStrictEqual(plain(table().order(["", "b", "a"])), [2, 1, 0]);
  assert.deepStrictEqual(plain(table().order(["", "b", "a"], true)), [1, 2, 0]);
});

test("equal cells keep the order of time, upwards and downwards", () => {
  assert.deepStrictEqual(plain(table().order([1, 0, 1, 0])), [1, 3, 0, 2]);
  assert.deepStrictEqual(plain(table().order([1, 0, 1, 0], true)), [0, 2, 1, 3]);
});

test("a heading sorts upwards, then downwards, then gives the order of time back", () => {
  const { next } = table();
  assert.equal(next("", "claim"), "claim");
  assert.equal(next("claim", "claim"), "-claim");
  assert.equal(next("-claim", "claim"), "");
  assert.equal(next("-claim", "source"), "source");
});

/* On the page. */

const ROWS = `<div class="claims-scroller"><table class="claims" data-hide="note"><thead><tr><th class="c-claim"><button data-sort="claim">Claim</button>
  <details class="menu" data-filters="sources"><summary>f</summary><div class="menu-sheet"><button data-toggle="sources:a">A</button></div></details></th><th class="c-row">Row</th></tr></thead>
  <tbody><tr data-at="0" data-of="x"><td><a data-event="x" href="/">b</a></td><td data-by="10">ten</td></tr><tr data-at="1" data-of="y"><td><a data-event="y" href="/">a</a></td><td data-by="9">nine</td></tr></tbody></table></div>
  <button data-column="note">Note</button><button data-column="row">Row</button>`;
async function shown({ query = "view=table", kept = null } = {}) {
  const page = await livePage({ query, window: kept ? { localStorage: kept } : {} }),
    view = page.id("page-view"),
    find = (selector) => view.querySelector(selector);
  view.innerHTML = ROWS;
  page.settle();
  const order = () => view.querySelectorAll("tbody a").map((node) => node.dataset.event);
  const clicks = (selector) => fire(find(selector), "click", { button: 0 });
  return { ...page, view, find, order, clicks, asks: () => page.timeline.page.page.view };
}

test("rows stand as the address says, and the heading says so, too", async () => {
  const sorted = async (sort) => {
    const { order, find } = await shown({ query: `view=table&sort=${sort}` });
    return [...order(), find(".c-claim").getAttribute("aria-sort"), find(".c-row").getAttribute("aria-sort")];
  };
  assert.deepEqual(await sorted(""), ["x", "y", null, null]);
  assert.deepEqual(await sorted("claim"), ["y", "x", "ascending", null]);
  assert.deepEqual(await sorted("-row"), ["x", "y", null, "descending"]);
  assert.deepEqual(await sorted("row"), ["y", "x", null, "ascending"], "by the numbers, not by their words");
});

test("a click on a heading asks for the next order", async () => {
  const { clicks, asks, order } = await shown();
  clicks("[data-sort]");
  assert.equal(asks().sort, "claim");
  assert.deepEqual(order(), ["y", "x"]);
});

test("columns are hidden as the server says, until a reader chooses, which is kept", async () => {
  const kept = storage(),
    { find, clicks } = await shown({ kept });
  const pressed = () => ["note", "row"].map((name) => find(`[data-column=${name}]`).getAttribute("aria-pressed"));
  assert.deepEqual([find("table").dataset.hide, pressed()], ["note", ["false", "true"]]);
  clicks("[data-column='note']");
  clicks("[data-column='row']");
  assert.deepEqual([find("table").dataset.hide, pressed(), kept.getItem("table-columns")], ["row", ["true", "false"], '["row"]']);
  const next = await shown({ kept });
  assert.equal(next.find("table").dataset.hide, "row");
});

test("where a browser keeps nothing the choice holds for this visit", async () => {
  const denied = () => {
    throw new Error("denied");
  };
  const { find, clicks } = await shown({ kept: { getItem: denied, setItem: denied } });
  clicks("[data-column='row']");
  assert.equal(find("table").dataset.hide, "note row");
});

test("the rows of the chosen event are marked and come into sight, once", async () => {
  const { timeline, find, view } = await shown();
  let seen = 0;
  find("[data-of='y']").scrollIntoView = () => (seen += 1);
  timeline.page.change({ event: "y" });
  timeline.page.change({ theme: "dark" });
  assert.deepEqual(
    view.querySelectorAll(".chosen").map((node) => node.dataset.of),
    ["y"],
  );
  assert.deepEqual(
    [find("[data-of='y'] a").getAttribute("aria-current"), find("[data-of='x'] a").getAttribute("aria-current"), seen],
    ["true", null, 1],
  );
});

test("a menu of a head hangs in the window, and closes when the table scrolls under it", async () => {
  const { find, document, window } = await shown(),
    menu = find("[data-filters]");
  document.documentElement.box = [0, 0, 1000, 700];
  window.innerHeight = 700;
  menu.box = [950, 100, 980, 130];
  find(".menu-sheet").box = [0, 0, 200, 300];
  menu.open = true;
  fire(menu, "toggle");
  const { style } = find(".menu-sheet");
  assert.deepEqual(
    ["--left", "--top", "--room"].map((name) => style.getPropertyValue(name)),
    ["792px", "134px", "558px"],
  );
  fire(find(".claims-scroller"), "scroll");
  assert.equal(menu.open, false);
});

test("after an answer the menu in which a value was chosen is open again, with the focus where it was", async () => {
  const { find, view, clicks, settle, document } = await shown();
  find("[data-filters]").open = true;
  clicks("[data-filters] button");
  view.innerHTML = ROWS;
  settle();
  assert.deepEqual([find("[data-filters]").open, document.activeElement.dataset.toggle], [true, "sources:a"]);
  view.innerHTML = ROWS;
  settle();
  assert.equal(find("[data-filters]").open, false, "once");
});
