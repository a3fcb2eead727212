"use strict";
// What arrived with the page stands in its regions until Dash's own, filled, take their places as a reader left them.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, upTo } = require("../load.js");

const BODY = `<div id="filters"><details open class="menu"><summary>Old</summary><button data-toggle="sources:a">A</button></details><div class="chip-row"></div></div>
  <aside id="panel"></aside><div id="page-view"></div><p id="status-words"></p><div id="nothing"></div>`;
const FRESH = `<div id="new-filters"><details class="menu"><summary>New</summary><button data-toggle="sources:a">A anew</button></details><div class="chip-row"></div></div>
  <aside id="new-panel"><p>panel</p></aside><div id="new-page-view"></div><div id="new-nothing"></div>`;
function page(more = FRESH, search = "") {
  const made = load({ only: upTo("page/regions.js"), body: BODY + more, window: { location: { pathname: "/", search } } }),
    id = (name) => made.document.getElementById(name);
  return { ...made, id, regions: made.timeline.regions };
}

test("who binds a region is called with it now and with whoever takes its place", () => {
  const { regions, id } = page(),
    seen = [];
  regions.bind("filters", (node) => seen.push(node));
  regions.bind("elsewhere", (node) => seen.push(node));
  regions.adopt();
  assert.deepEqual(seen.length, 2);
  assert.deepEqual([seen[1] === id("filters"), seen[0] === seen[1]], [true, false]);
});

test("what arrived moves into the regions, and the status with it", () => {
  const { regions, id, document } = page(
    '<div id="arrival"><div class="filters"><i>chips</i></div><p class="panel">words</p><div class="page-view"><i>rows</i></div><p class="status"><span>5 events</span></p></div>',
  );
  regions.take(document.getElementById("arrival"));
  assert.deepEqual(
    [id("filters").innerHTML, id("panel").textContent, id("page-view").innerHTML, id("status-words").textContent],
    ["<i>chips</i>", "words", "<i>rows</i>", "5 events"],
  );
});

test("Dash's regions take place and name of the page's own", () => {
  const { regions, id, document } = page(),
    fresh = id("new-panel");
  regions.adopt();
  assert.equal(id("panel"), fresh);
  assert.equal(document.querySelectorAll("[id^=new-]").length, 0);
  assert.equal(id("filters").querySelector("summary").textContent, "New");
});

test("they wait until they are filled: the timeline's room may be blank, another view's may not", () => {
  const { regions, id, settle } = page(FRESH.replace("<p>panel</p>", ""));
  regions.adopt();
  assert.ok(id("new-panel"));
  id("new-panel").textContent = "come";
  settle();
  assert.equal(id("new-panel"), null);
  const room = page(FRESH, "?view=table");
  room.regions.adopt();
  assert.ok(room.id("new-page-view"));
  room.id("new-page-view").textContent = "rows";
  room.settle();
  assert.equal(room.id("page-view").textContent, "rows");
});

test("what is open stays open, what is scrolled stays scrolled, and the same control has the focus", () => {
  const { regions, id, document } = page();
  id("filters").querySelector(".chip-row").scrollLeft = 40;
  id("filters").scrollTop = 7;
  id("filters").querySelector("button").focus();
  regions.adopt();
  const now = id("filters");
  assert.deepEqual([now.querySelector("details").open, now.querySelector(".chip-row").scrollLeft, now.scrollTop], [true, 40, 7]);
  assert.equal(document.activeElement.textContent, "A anew");
});

test("where the same control is not there the one in its place has the focus; a region that had it has it again", () => {
  const { regions, id, document } = page(FRESH.replaceAll("sources:a", "sources:b"));
  id("filters").querySelector("button").focus();
  regions.adopt();
  assert.equal(document.activeElement.textContent, "A anew");
  const own = page();
  own.id("panel").focus();
  own.regions.adopt();
  assert.equal(own.document.activeElement, own.id("panel"));
  const none = page();
  none.regions.adopt();
  assert.equal(none.document.activeElement, none.document.body);
});
