"use strict";
// One moment is one message, what was not answered is named again, and what was chosen is spoken.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, plain, upTo } = require("../load.js");

const BODY =
  '<div id="told"></div><aside id="panel"></aside><p id="spoken"></p><div id="new-panel">come</div><div id="filters"></div>';
function page(body = BODY) {
  const made = load({ only: upTo("page/telling.js"), body }),
    said = [],
    hear = () => {
      made.window.dash_clientside.set_props = (_, props) => {
        said.push(JSON.parse(props["data-value"]));
      };
    };
  hear();
  return { ...made, said, ...made.timeline, id: (name) => made.document.getElementById(name) };
}

test("all that is told at one moment goes up as one message, and names what changed", () => {
  const { store, settle, said } = page();
  store("asked", { query: "q=x" });
  store("chosen", "a");
  settle();
  assert.deepEqual(said, [{ asked: { query: "q=x" }, chosen: "a", changed: ["asked", "chosen"], number: 2 }]);
});

test("what is not new is not told", () => {
  const { store, settle, said } = page();
  store("asked", { query: "q=x" });
  settle();
  store("asked", { query: "q=x" });
  settle();
  assert.equal(said.length, 1);
});

test("what an answer did not reach is named again, what it did is not", () => {
  const { store, settle, said, answered } = page();
  store("asked", "one");
  settle();
  store("chosen", "a");
  settle();
  assert.deepEqual(said[1].changed, ["asked", "chosen"]);
  answered("1");
  store("seen", "w");
  settle();
  assert.deepEqual(said[2].changed, ["chosen", "seen"]);
});

test("what is said before somebody hears waits", () => {
  const { store, settle, said, document } = page("<p>nobody</p>");
  store("asked", "one");
  settle();
  assert.deepEqual(said, []);
  document.body.innerHTML = '<div id="told"></div>';
  settle();
  assert.equal(said.length, 1);
});

test("whoever answers by a promise has answered when it is kept", async () => {
  const { store, settle, asking } = page(),
    told = [];
  asking.answers({
    tell: async (message) => {
      told.push(message.changed);
      return message.number;
    },
  });
  store("asked", "one");
  settle();
  await new Promise((resolve) => setImmediate(resolve));
  store("chosen", "a");
  settle();
  assert.deepEqual(plain(told), [["asked"], ["chosen"]]);
});

test("the first answer brings Dash's regions into their places", () => {
  const { answered, id } = page();
  assert.equal(id("panel").textContent, "");
  answered(0);
  assert.equal(id("panel").textContent, "come");
});

test("the title and the verdict of what was chosen are spoken once, when its panel has come", () => {
  const { store, settle, answered, id } = page(BODY.replace("come", "<h2>Event a</h2>"));
  store("chosen", "a");
  settle();
  answered(1);
  settle();
  assert.equal(id("spoken").textContent, "");
  id("panel").innerHTML = '<h2>Event a</h2><p class="verdict-box">= the dates agree</p>';
  answered(1);
  settle();
  assert.equal(id("spoken").textContent, "Event a. = the dates agree");
  id("spoken").textContent = "";
  answered(1);
  settle();
  assert.equal(id("spoken").textContent, "");
});
