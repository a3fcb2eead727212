"use strict";
// The list under the search field: how the keys step through it.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, upTo } = require("../load.js");
const { stepped } = load({ only: upTo("page/search.js") }).timeline.search;

test("down from the last row and up from the first lead back to the field, and on", () => {
  const walk = (from, step, times) => Array.from({ length: times }, () => (from = stepped(from, step, 3)));
  assert.deepEqual(walk(-1, 1, 5), [0, 1, 2, -1, 0]);
  assert.deepEqual(walk(-1, -1, 5), [2, 1, 0, -1, 2]);
});
