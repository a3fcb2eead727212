"use strict";
// The drawer of a small screen: what closes it, and what leaves it open.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { fire, load } = require("../load.js");

const BODY = `<div id="page"><header class="header"><details class="drawer" open><summary>Menu</summary></details>
  <nav class="views"><button class="view-button" id="view">Table</button></nav><div class="search-box"><input id="search"></div></header>
  <div class="filters"><button id="chip">War</button><details class="menu" open><button id="row">x</button></details></div></div><p id="out">x</p>`;
function page({ narrow = true } = {}) {
  const { document } = load({ only: ["page/drawer.js"], body: BODY }),
    id = (name) => document.getElementById(name),
    drawer = document.querySelector(".drawer"),
    summary = document.querySelector("summary");
  if (narrow) summary.box = [0, 0, 40, 40];
  const escapes = (name) => fire(id(name), "keydown", { key: "Escape" });
  return { document, id, drawer, summary, escapes };
}

test("Escape closes it and the focus goes to its button; nobody else hears of the key", () => {
  const { document, drawer, summary, escapes } = page();
  let heard = 0;
  document.addEventListener("keydown", () => (heard += 1));
  assert.equal(escapes("chip").defaultPrevented, true);
  assert.deepEqual([drawer.open, document.activeElement === summary, heard], [false, true, 0]);
  escapes("chip");
  assert.equal(heard, 1, "the next one is the page's");
});

test("Escape in a menu or in the search field closes those first, and elsewhere it is not the drawer's", () => {
  for (const name of ["row", "search", "out"]) {
    const { drawer, escapes } = page();
    escapes(name);
    assert.equal(drawer.open, true, name);
  }
});

test("another key leaves it open", () => {
  const { id, drawer } = page();
  fire(id("chip"), "keydown", { key: "Enter" });
  assert.equal(drawer.open, true);
});

test("choosing a view closes it, choosing a filter does not", () => {
  const { id, drawer } = page();
  fire(id("chip"), "click");
  assert.equal(drawer.open, true);
  fire(id("view"), "click");
  assert.equal(drawer.open, false);
});

test("who searches has it closed and keeps the focus", () => {
  const { document, id, drawer } = page();
  id("search").focus();
  assert.deepEqual([drawer.open, document.activeElement], [false, id("search")]);
});

test("on a wide screen, where its button is not seen, nothing closes", () => {
  const { id, drawer } = page({ narrow: false });
  fire(id("view"), "click");
  assert.equal(drawer.open, true);
});
