"use strict";
// The state of the stage: its parts are found when they are there, it measures them in its own pixels, and it tells its watchers.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, plain, upTo } = require("../load.js");

const IDS = ["stage", "plot", "graph-frame", "labels", "axis", "grid", "gutter", "hover-card", "shelf"];
const FIGURE = { data: [{ meta: "hair" }], layout: { margin: 0 }, config: { static: true } };
const BODY = `${IDS.map((id) => `<div id="${id}"></div>`).join("")}<div id="timeline-graph" data-figure='${JSON.stringify(FIGURE)}'></div>`;
const page = (body = BODY, window = { Plotly: {} }) => {
  const made = load({ only: upTo("stage/state.js"), body, window });
  return { ...made, ...made.timeline.stageState };
};

test("it is mounted once the parts of the page and Plotly are there", () => {
  assert.equal(page("").mount(), false);
  assert.equal(page(BODY, {}).mount(), false);
  const { mount, parts, document } = page();
  assert.equal(mount(), true);
  assert.deepEqual(plain([parts.templates, parts.layout, parts.config]), [FIGURE.data, FIGURE.layout, FIGURE.config]);
  for (const id of IDS) assert.equal(parts[id], document.getElementById(id));
  assert.equal(parts.graph, document.getElementById("timeline-graph"));
});

test("the plot is measured in a page's pixels, however large everything is shown", () => {
  const { mount, measure, parts, state } = page();
  mount();
  parts.plot.box = [100, 50, 1100.4, 350];
  assert.deepEqual([...measure()], [1000, 300]);
  state.room = 2;
  assert.deepEqual([...measure()], [500, 150]);
});

test("watchers hear what happens, with the state, in their order", () => {
  const { watch, tell, state } = page(),
    heard = [];
  watch((what, told) => heard.push(["one", what, told === state]));
  watch((what) => heard.push(["two", what]));
  tell("settled");
  assert.deepEqual(heard, [
    ["one", "settled", true],
    ["two", "settled"],
  ]);
});

test("movement is left out where a reader wants none, or nobody sees it", () => {
  const asked = [];
  const { reduced } = page(BODY, {
    matchMedia: (query) => {
      asked.push(query);
      return { matches: true };
    },
  });
  assert.deepEqual([reduced(), asked], [true, ["(prefers-reduced-motion: reduce)"]]);
  const { hidden, document } = page(),
    seen = (classes) => {
      document.body.className = classes;
      return hidden();
    };
  assert.deepEqual(["", "presenting", "composing", "presenting composing", "presenting waiting"].map(seen), [
    false,
    false,
    false,
    true,
    true,
  ]);
});
