"use strict";
// The page begins with the view of its address, and tells who watches what it was before.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, plain, upTo } = require("../load.js");

const state = (search) =>
  load({ only: upTo("page/state.js"), window: { location: { pathname: "/", search } } }).timeline.pageState;

test("the view is that of the address, and nothing has been asked or come", () => {
  const { page } = state("?q=purge&view=table");
  assert.deepEqual([page.view.q, page.view.view, page.asked, page.score, page.ready], ["purge", "table", null, null, false]);
});

test("watchers hear what happens with the view before, or with the one that is", () => {
  const { page, watch, tell } = state(""),
    heard = [];
  watch((what, before) => heard.push([what, before]));
  tell("changed", "before");
  tell("begun");
  assert.deepEqual(
    plain(heard),
    plain([
      ["changed", "before"],
      ["begun", page.view],
    ]),
  );
});
