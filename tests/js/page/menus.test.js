"use strict";
// An open menu stands within the window, and closes when the focus or a click leaves it.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { fire, load, plain, upTo } = require("../load.js");

const BODY =
  '<details class="menu" id="a" open><summary>A</summary><div class="menu-sheet"><button id="in">x</button></div></details>' +
  '<details class="menu" id="b" open><summary>B</summary></details><button id="out">y</button>';
function page() {
  const made = load({ only: upTo("page/menus.js"), body: BODY }),
    id = (name) => made.document.getElementById(name);
  made.document.documentElement.box = [0, 0, 1000, 0];
  return { ...made, id, sheet: made.document.querySelector(".menu-sheet"), menus: made.timeline.menus };
}

test("a sheet moves aside as far as it would run off, and is no higher than there is room", () => {
  const { within } = page().menus,
    window = { width: 1000, height: 700 };
  const cases = [
    [{ left: 100, right: 400, top: 50 }, { aside: 0, room: 642 }, "it fits"],
    [{ left: 800, right: 1100, top: 50 }, { aside: -108, room: 642 }, "it would run off at the right"],
    [{ left: -60, right: 240, top: 50 }, { aside: 68, room: 642 }, "it would run off at the left"],
    [{ left: 100, right: 400, top: 600 }, { aside: 0, room: 160 }, "never too low to be used"],
  ];
  for (const [sheet, found, why] of cases) {
    const { aside, room } = plain(within(sheet, window));
    assert.deepEqual([aside + 0, room], [found.aside, found.room], why);
  }
});

test("a menu that opens is placed; one that fits stays under its button", () => {
  const { id, sheet } = page();
  sheet.box = [800, 50, 1100, 300];
  fire(id("a"), "toggle");
  assert.deepEqual([sheet.style.getPropertyValue("--aside"), sheet.style.getPropertyValue("--room")], ["-108px", "710px"]);
  sheet.box = [100, 50, 400, 300];
  fire(id("a"), "toggle");
  assert.equal(sheet.style.getPropertyValue("--aside"), "");
});

test("what opens and is no menu is left alone, and a menu without a sheet has nothing to place", () => {
  const { id, sheet } = page();
  sheet.box = [800, 50, 1100, 300];
  fire(sheet, "toggle");
  assert.equal(sheet.style.getPropertyValue("--room"), "");
  fire(id("b"), "toggle");
});

test("open menus are placed anew when the window changes its size", () => {
  const { sheet, window } = page();
  sheet.box = [800, 50, 1100, 300];
  fire(window, "resize");
  assert.equal(sheet.style.getPropertyValue("--aside"), "-108px");
});

test("a press beside a menu closes it, one within it does not", () => {
  const { id } = page();
  fire(id("in"), "pointerdown");
  assert.deepEqual([id("a").open, id("b").open], [true, false]);
  fire(id("out"), "pointerdown");
  assert.equal(id("a").open, false);
});

test("when the focus goes elsewhere the menu closes, when it is lost the menu stays", () => {
  const { id } = page();
  id("in").focus();
  fire(id("in"), "focusout", { relatedTarget: null });
  assert.equal(id("a").open, true);
  id("out").focus();
  assert.equal(id("a").open, false);
});
