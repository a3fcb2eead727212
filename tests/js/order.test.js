"use strict";
// The one table of scripts (assets/js/order.json): it holds all of them, and what a script needs stands before it.
const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const { test } = require("node:test");
const { ASSETS } = require("./load.js");

const ordered = JSON.parse(fs.readFileSync(path.join(ASSETS, "order.json"), "utf8"));
const STARTER = "start.js"; // stands in the page itself and runs the others

test("every script is in the table once, and the table names no other", () => {
  const files = fs.readdirSync(ASSETS, { recursive: true }).map((name) => name.split(path.sep).join("/"));
  const scripts = files.filter((name) => name.endsWith(".js") && name !== STARTER);
  assert.deepEqual([...ordered].sort(), scripts.sort());
});

test("no template stands within another: what makes the page's script smaller would read it as code", () => {
  const nested = ordered.filter((name) => /\$\{[^{}`]*`/.test(fs.readFileSync(path.join(ASSETS, name), "utf8")));
  assert.deepEqual(nested, []);
});
