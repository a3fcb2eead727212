"use strict";
// The one table of scripts (assets/js/order.json): it holds all of them, and what a script needs stands before it.
const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const { test } = require("node:test");
const { ASSETS } = require("./load.js");

const ordered = JSON.parse(fs.readFileSync(path.join(ASSETS, "order.json"), "utf8"));
const STARTERS = ["early.js", "start.js"]; // stand in the page itself: what comes early waits, the others are run

test("every script is in the table once, and the table names no other", () => {
  const files = fs.readdirSync(ASSETS, { recursive: true }).map((name) => name.split(path.sep).join("/"));
  const scripts = files.filter((name) => name.endsWith(".js") && !STARTERS.includes(name));
  assert.deepEqual([...ordered].sort(), scripts.sort());
});

test("no template stands within another: what makes the page's script smaller would read it as code", () => {
  const nested = ordered.filter((name) => /\$\{[^{}`]*`/.test(fs.readFileSync(path.join(ASSETS, name), "utf8")));
  assert.deepEqual(nested, []);
});

// A script without its remarks, and without the words in its strings.
const bare = (name) =>
  fs
    .readFileSync(path.join(ASSETS, name), "utf8")
    .replace(/\/\*[\s\S]*?\*\/|(?<![:"'])\/\/.*$/gm, "")
    .replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, '""');

// Names that a script hangs into the namespace, and those that it reads there: `timeline.name`, `const { name } = timeline`.
const defined = (text) => [...text.matchAll(/\btimeline\.(\w+) = /g)].map((found) => found[1]);
const used = (text) => [
  ...[...text.matchAll(/\btimeline\??\.(\w+)/g)].map((found) => found[1]),
  ...[...text.matchAll(/\{([^{}]*)\} = timeline(?![\w.?])/g)].flatMap((found) =>
    found[1].split(",").map((name) => name.split(":")[0].trim()),
  ),
];

test("no script reads a name of the namespace that only a later one defines", () => {
  const known = new Set(STARTERS.flatMap((name) => defined(bare(name)))),
    wrong = [],
    texts = ordered.map((name) => [name, bare(name)]);
  for (const [name, text] of texts) {
    defined(text).forEach((word) => known.add(word));
    const late = used(text).filter((word) => word && !known.has(word));
    wrong.push(...new Set(late.map((word) => `${name} reads ${word}`)));
  }
  assert.deepEqual(wrong, []);
});

test("a name of the namespace is defined by one script alone", () => {
  const owners = ordered.flatMap((name) => [...new Set(defined(bare(name)))]);
  assert.deepEqual(
    owners.filter((word, at) => owners.indexOf(word) !== at),
    [],
  );
});

test("what reads the namespace is found at any depth, and words that only look so are not", () => {
  const script = `const { stage, slots: { own } } = timeline, { a, b: c } = timeline; function f() { return timeline.view?.read; }`;
  assert.deepEqual(used(script).sort(), ["a", "b", "view"]);
  assert.deepEqual(used("const { left } = timeline.sheet;"), ["sheet"]);
});
