"use strict";
// The start runs the page's own scripts after the first painting, Dash's after those, and then Dash.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load } = require("./load.js");

const inert = (src) => `<script class="later" src="${src}"></script>`;
const BODY = ["/_dash/a.js", "/assets/js/values/days.js", "/_dash/b.js", "/assets/js/stage/stage.js"].map(inert).join("");

// Runs the start; `run(src)` lets a script have been loaded, or have failed.
function started() {
  const begun = [];
  class DashRenderer {
    constructor() {
      begun.push("Dash");
    }
  }
  const page = load({ only: ["start.js"], body: BODY, window: { DashRenderer } });
  const asked = () => page.document.querySelectorAll("script:not(.later)");
  return { ...page, begun, sources: () => asked().map((node) => node.getAttribute("src")), asked };
}

test("nothing is asked for before the page has been painted", () => {
  const { sources, settle } = started();
  assert.deepEqual(sources(), []);
  settle();
  assert.deepEqual(sources(), ["/assets/js/values/days.js", "/assets/js/stage/stage.js"]);
});

test("scripts run in their order, however long each takes", () => {
  const { settle, asked } = started();
  settle();
  assert.ok(asked().every((node) => node.async === false));
});

test("Dash's scripts come when all of the page's own have run or failed, and Dash when its own have", () => {
  const { sources, settle, asked, begun } = started();
  settle();
  const [one, two] = asked();
  one.onload();
  settle();
  assert.equal(sources().length, 2);
  two.onerror();
  settle();
  assert.deepEqual(sources().slice(2), ["/_dash/a.js", "/_dash/b.js"]);
  asked()[2].onload();
  assert.deepEqual(begun, []);
  asked()[3].onload();
  assert.deepEqual(begun, ["Dash"]);
});
