"use strict";
const assert = require("node:assert/strict");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { test } = require("node:test");
const { ASSETS, load, plain, scripts } = require("./load.js");

// Writes these scripts ({ name: text }) and the table of their order into a folder of their own and hands the folder to what follows.
function withFiles(files, then) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "assets-"));
  try {
    for (const [name, text] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      fs.writeFileSync(path.join(folder, name), text);
    }
    fs.writeFileSync(path.join(folder, "order.json"), JSON.stringify(Object.keys(files)));
    return then(folder);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

const names = (text) => `window.dash_clientside.timeline = { ...window.dash_clientside.timeline, ${text} };`;

test("scripts run in the order of the table, and those of a file without a server do not", () => {
  withFiles({ "b.js": "", "offline/c.js": "", "a/a.js": "" }, (folder) => {
    assert.deepEqual(scripts(folder), ["b.js", "a/a.js"]);
  });
});

test("what a script hangs into the namespace can be called and compared", () => {
  withFiles({ "double.js": names("double: (values) => values.map((value) => value * 2)") }, (folder) => {
    const { timeline } = load({ folder });
    assert.deepStrictEqual(plain(timeline.double([1, 2])), [2, 4]);
  });
});

test("one page knows nothing of another", () => {
  withFiles({ "count.js": "window.count = (window.count || 0) + 1;" }, (folder) => {
    load({ folder });
    assert.equal(load({ folder }).window.count, 1);
  });
});

test("events reach the scripts that listen, and frames wait until the page settles", () => {
  const script = "document.addEventListener('keydown', (event) => requestAnimationFrame(() => { window.key = event.key; }));";
  withFiles({ "keys.js": script }, (folder) => {
    const { document, window, settle } = load({ folder });
    document.dispatchEvent({ type: "keydown", key: "+" });
    assert.equal(window.key, undefined);
    settle();
    assert.equal(window.key, "+");
  });
});

test("a script that fails says so, with its own name", () => {
  withFiles({ "broken.js": "nowhere.call();" }, (folder) => {
    assert.throws(
      () => load({ folder }),
      (error) => error.stack.includes("broken.js"),
    );
  });
});

test("every asset loads, and adds nothing to the page but the namespace and the measuring hook", () => {
  const before = Object.keys(load({ only: [] }).window).sort();
  const { window } = load();
  assert.deepEqual(Object.keys(window).sort(), [...before, "__bench"].sort());
  assert.ok(fs.existsSync(ASSETS));
});
