"use strict";
// A script that has logic has a test of its path: assets/js/page/note.js is proved by page/note.test.js here, a large one by several
// (traces.test.js, traces.hairs.test.js).
//
// The most common change: none. A script that only hands on may be a row of GLUE, with the reason why nothing can be asked of it.
const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const { test } = require("node:test");
const { ASSETS } = require("./load.js");

const GLUE = {
  // the path of a script: why it has no test
  "values/tables": "made by a command, without code; tests/page/test_script_tables.py holds it to the tables of the program",
};
const SUPPORT = ["document", "load", "mirror", "order"]; // tests of what stands here, which is no script of the page

// The files below a folder that end so, without that ending.
const below = (folder, ending) =>
  fs
    .readdirSync(folder, { recursive: true })
    .map((name) => name.split(path.sep).join("/"))
    .filter((name) => name.endsWith(ending) && !name.includes("node_modules/"))
    .map((name) => name.slice(0, -ending.length));

const scripts = below(ASSETS, ".js");
// What a test proves: its path without the side of the script that it looks at.
const proved = new Set(below(__dirname, ".test.js").map((name) => name.replace(/\.[^/]*$/, "")));

test("every script has a test of its path, or a reason to have none", () => {
  assert.deepEqual(
    scripts.filter((name) => !proved.has(name) && !(name in GLUE)),
    [],
  );
});

test("no reason is stale: it is that of a script which has no test", () => {
  for (const [name, reason] of Object.entries(GLUE)) {
    assert.ok(scripts.includes(name) && !proved.has(name), name);
    assert.ok(reason.length > 20, name);
  }
  assert.ok(Object.keys(GLUE).length <= 12, "a test is better");
});

test("every test proves a script that is there", () => {
  assert.deepEqual(
    [...proved].filter((name) => !scripts.includes(name) && !SUPPORT.includes(name)),
    [],
  );
});
