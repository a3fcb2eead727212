"use strict";
// Clicks and keys that come before the page listens wait, and are done in their order when it does.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { fire, load } = require("./load.js");

const BODY =
  '<button data-toggle="sources:a">A</button><button data-do="theme"><b>T</b></button><p>text</p><input id="search"><a data-view href="/?view=table">Table</a>';

// A page on which only this script has run, and what the page hears once it listens.
function early(body = BODY) {
  class KeyboardEvent {
    constructor(type, more) {
      Object.assign(this, more, { type });
    }
  }
  const page = load({ only: ["early.js"], body, window: { KeyboardEvent } }),
    heard = [];
  for (const kind of ["click", "keydown", "keyup"])
    page.document.addEventListener(kind, (event) => heard.push(event.key ? `${kind} ${event.key}` : event.target.textContent));
  const { handOn } = page.timeline.early;
  return { ...page, heard, handOn, find: (selector) => page.document.querySelector(selector) };
}

test("a click on what only the page's scripts do waits until they listen, and then what comes goes through", () => {
  const { heard, handOn, find } = early();
  assert.equal(fire(find("[data-do] b"), "click").defaultPrevented, true);
  fire(find("[data-toggle]"), "click");
  assert.deepEqual(heard, []);
  handOn();
  assert.deepEqual(heard, ["T", "A"]);
  fire(find("[data-toggle]"), "click");
  handOn();
  assert.deepEqual(heard, ["T", "A", "A"], "each once");
});

test("what a browser does by itself it does at once: links, text, a click with a key held", () => {
  const { heard, find } = early();
  fire(find("p"), "click");
  fire(find("a"), "click");
  for (const key of ["ctrlKey", "metaKey", "shiftKey"]) fire(find("[data-toggle]"), "click", { [key]: true });
  assert.deepEqual(heard, ["text", "Table", "A", "A", "A"]);
});

test("every kind of control that says what it does waits", () => {
  const kinds = ["toggle", "set", "clear", "zoom", "do", "event"];
  const { heard, handOn, document } = early(kinds.map((kind) => `<button data-${kind}="x">${kind}</button>`).join(""));
  for (const node of document.querySelectorAll("button")) fire(node, "click");
  assert.deepEqual(heard, []);
  handOn();
  assert.deepEqual(heard, kinds);
});

test("in a file without a server a link to a view waits, too", () => {
  const { heard, handOn, find } = early('<div class="offline"><a data-view href="/?view=table">Table</a></div>');
  assert.equal(fire(find("a"), "click").defaultPrevented, true);
  handOn();
  assert.deepEqual(heard, ["Table"]);
});

test("where the page has made a control anew the same one is clicked, and a control that is gone none", () => {
  const { heard, handOn, find, document } = early();
  fire(find("[data-toggle]"), "click");
  fire(find("[data-do]"), "click");
  document.body.innerHTML = '<button data-toggle="sources:b">other</button><button data-toggle="sources:a">anew</button>';
  handOn();
  assert.deepEqual(heard, ["anew"]);
});

test("keys wait in their order, but for those in a field, with Ctrl or Alt, held down, or that a page has no use for", () => {
  const { heard, handOn, find, document } = early();
  const press = (key, what = {}) => fire(what.on ?? document.body, what.type ?? "keydown", { key, ...what });
  for (const [key, what] of [["1"], ["1", { type: "keyup" }], ["Escape"], [" "]]) press(key, what);
  assert.deepEqual(heard, []);
  press("a", { on: find("#search") });
  press("a", { ctrlKey: true });
  press("1", { repeat: true });
  press("Tab");
  press(" ", { on: find("p") });
  assert.deepEqual(heard.splice(0), ["keydown a", "keydown a", "keydown 1", "keydown Tab", "keydown  "]);
  handOn();
  assert.deepEqual(heard, ["keydown 1", "keyup 1", "keydown Escape", "keydown  "]);
});
