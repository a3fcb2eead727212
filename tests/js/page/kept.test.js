"use strict";
// When an answer replaces the elements of a region, what a reader opened, scrolled and stood on is found again.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { fire, load, upTo } = require("../load.js");

const FILTERS = `<details class="menu"><summary>Sources</summary><div class="menu-sheet"><button data-toggle="sources:a">A</button></div></details>
  <div role="group" aria-label="Verdict"><button data-clear="verdicts">×</button><button data-set="verdicts:agree">=</button></div>
  <div class="chip-row"></div>`;
const BODY = `<div id="page"><p class="status"><button data-do="x">s</button></p><div id="filters">${FILTERS}</div><aside id="panel" tabindex="-1"><a href="/x">l</a></aside><div id="nothing"></div></div>
  <div id="plot" tabindex="0"></div>`;
function page() {
  const made = load({ only: upTo("page/kept.js"), body: BODY }),
    id = (name) => made.document.getElementById(name),
    find = (selector) => made.document.querySelector(selector);
  made.timeline.kept.attach();
  const answer = (region, markup) => {
    id(region).innerHTML = markup;
    made.settle();
  };
  return { ...made, id, find, answer, focused: () => made.document.activeElement };
}

test("the focus goes to the control of the same role", () => {
  const { find, answer, focused } = page();
  find("[data-toggle]").focus();
  answer("filters", FILTERS.replace(">A<", ">A anew<"));
  assert.equal(focused().textContent, "A anew");
});

test("where that is gone it goes to the first of its group, else to the plot", () => {
  const { find, answer, focused } = page();
  find("[data-clear]").focus();
  answer("filters", FILTERS.replace('<button data-clear="verdicts">×</button>', ""));
  assert.equal(focused().textContent, "=");
  answer("filters", "<p>nothing</p>");
  assert.equal(focused().id, "plot");
});

test("a control that hides when it has done its work gives the focus on, too", () => {
  const { find, focused, settle } = page();
  find("[data-clear]").focus();
  find("[data-clear]").hidden = true;
  settle();
  assert.equal(focused().textContent, "=");
});

test("in the panel the focus falls back to the panel itself", () => {
  const { find, answer, focused } = page();
  find("#panel a").focus();
  answer("panel", "<p>another</p>");
  assert.equal(focused().id, "panel");
});

test("a reader who has gone elsewhere meanwhile stays there", () => {
  const { find, id, answer, focused } = page();
  find("[data-toggle]").focus();
  id("plot").focus();
  answer("filters", FILTERS);
  assert.equal(focused().id, "plot");
});

test("a reader who has clicked beside everything has left", () => {
  const { find, answer, focused, settle, document } = page();
  find("[data-toggle]").focus();
  document.focusOn(null);
  settle();
  answer("filters", FILTERS);
  assert.equal(focused(), document.body);
});

test("an open menu is open again, one that was closed is not, and what was scrolled is scrolled", () => {
  const { find, answer } = page(),
    opens = (open) => {
      find("details").open = open;
      fire(find("details"), "toggle");
    };
  opens(true);
  find(".chip-row").scrollLeft = 30;
  fire(find(".chip-row"), "scroll");
  answer("filters", FILTERS);
  assert.deepEqual([find("details").open, find(".chip-row").scrollLeft], [true, 30]);
  opens(false);
  answer("filters", FILTERS);
  assert.equal(find("details").open, false);
});

test("a region whose place another element takes is kept as well", () => {
  const { timeline, id, find, answer, focused, document } = page();
  const fresh = Object.assign(document.createElement("div"), { id: "new-filters", innerHTML: FILTERS });
  document.body.append(fresh);
  timeline.regions.adopt();
  assert.equal(id("filters"), fresh);
  find("[data-toggle]").focus();
  answer("filters", FILTERS.replace(">A<", ">A anew<"));
  assert.equal(focused().textContent, "A anew");
});
