"use strict";
// A room's markup is put in place once, and again only when it has changed.

const test = require("node:test");
const assert = require("node:assert");
const { load, upTo } = require("../load.js");

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
