"use strict";
// A room's markup is put in place once, and again only when it has changed.

const test = require("node:test");
const assert = require("node:assert");
const { load, upTo } = require("../load.js");
const { livePage } = require("../pages.js");

function node(markup) {
  const writes = [];
  return {
    writes,
    dataset: { markup },
    contains: () => false,
    querySelector: () => null,
    set innerHTML(text) {
      writes.push(text);
    },
  };
}

test("markup is put in place once for each change", () => {
  const { timeline } = load({ only: upTo("page/rooms.js") });
  const room = node("<p>one</p>");
  timeline.rooms.put(room);
  timeline.rooms.put(room);
  room.dataset.markup = "<p>two</p>";
  timeline.rooms.put(room);
  assert.deepStrictEqual(room.writes, ["<p>one</p>", "<p>two</p>"]);
});

/* On the page. */

test("what only the page knows is filled into the places that a room leaves for it", async () => {
  const { timeline, id, document, settle } = await livePage();
  const room = Object.assign(document.createElement("div"), { className: "room" });
  timeline.rooms.fills(".kinds", (place) => {
    place.textContent = "filled";
  });
  room.dataset.markup = '<p class="kinds"></p><p class="keys-table"></p>';
  id("page-view").append(room);
  settle();
  assert.deepEqual([room.querySelector(".kinds").textContent, room.querySelectorAll("dt").length > 10], ["filled", true]);
});

test("a room whose markup changes is put in place again, and the focus that was in it goes to the room", async () => {
  const { id, document, settle } = await livePage();
  const room = Object.assign(document.createElement("div"), { className: "room" });
  room.dataset.markup = '<a href="/x">one</a>';
  id("page-view").append(room);
  settle();
  room.querySelector("a").focus();
  room.dataset.markup = '<a href="/x">two</a>';
  settle();
  assert.deepEqual([room.textContent, document.activeElement], ["two", id("page-view")]);
});
