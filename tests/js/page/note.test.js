"use strict";
// The passing note says something for a moment; what is copied is said, too.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, upTo } = require("../load.js");

function page(clipboard) {
  const copied = [],
    navigator = { clipboard: clipboard ?? { writeText: async (text) => copied.push(text) } };
  const made = load({ only: upTo("page/note.js"), body: '<p id="note"></p>', window: { navigator } });
  return { ...made, ...made.timeline.note, copied, note: made.document.getElementById("note") };
}

test("a note is shown and goes after a while; the next one has its full time", () => {
  const { say, note, settle } = page();
  say("one");
  assert.deepEqual([note.textContent, note.classList.contains("shown")], ["one", true]);
  settle();
  assert.equal(note.classList.contains("shown"), false);
  assert.equal(note.textContent, "one", "it can still be read aloud");
});

test("a second note takes the place of the first, and its time", () => {
  const stays = [],
    clearTimeout = (number) => stays.splice(number - 1, 1, null);
  const { timeline, document } = load({
    only: upTo("page/note.js"),
    body: '<p id="note"></p>',
    window: { setTimeout: (call) => stays.push(call), clearTimeout },
  });
  timeline.note.say("one");
  timeline.note.say("two");
  assert.deepEqual([document.getElementById("note").textContent, stays[0]], ["two", null]);
});

test("before there is a place for notes nothing is said", () => {
  const { timeline } = load({ only: upTo("page/note.js") });
  timeline.note.say("unheard");
});

test("a text is copied and that is said", async () => {
  const { copy, copied, note } = page();
  await copy("http://127.0.0.1/", "Link copied");
  assert.deepEqual([copied, note.textContent], [["http://127.0.0.1/"], "Link copied"]);
});

test("where the browser keeps its clipboard to itself a selected field does it, and is gone after", async () => {
  const { copy, document, note } = page({ writeText: () => Promise.reject(new Error("denied")) }),
    done = [],
    { createElement } = document;
  document.createElement = (tag) => Object.assign(createElement.call(document, tag), { select: () => done.push("selected") });
  document.execCommand = (what) => done.push([what, document.querySelector("textarea").value]);
  await copy("text", "Copied");
  assert.deepEqual(
    [done, note.textContent, document.querySelector("textarea")],
    [["selected", ["copy", "text"]], "Copied", null],
  );
});
