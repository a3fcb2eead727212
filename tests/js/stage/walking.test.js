"use strict";
// The keyboard goes from event to event, and the window goes along.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { plain } = require("../load.js");
const { livePage } = require("../pages.js");

const told = (id, first, last, more = {}) => ({ id, days: [first, last], marks: [{ x0: first, x1: last }], ...more });

async function walker(staves, more = {}) {
  const page = await livePage({ staves, more: { home: [0, 1000], whole: [-5000, 5000], ...more } }),
    { stage, walking } = page.timeline;
  const where = () => {
    const { event, chip } = page.document.activeElement.dataset;
    return chip === undefined ? event : `chip ${chip}`;
  };
  return { ...page, stage, ...walking, where, at: () => plain([stage.state.a, stage.state.b]).map(Math.round) };
}
const THREE = [told("late", 700, 720), told("early", 100, 150), told("middle", 400, 450)];

test("from nowhere it goes to the first event in the window, then in the order of time, and stops at the ends", async () => {
  const { walk, where } = await walker(THREE),
    seen = [1, 1, 1, 1, -1].map((step) => {
      walk(step);
      return where();
    });
  assert.deepEqual(seen, ["early", "middle", "late", "late", "middle"]);
});

test("the first in the window is one that reaches into it, not one before", async () => {
  const { walk, where, stage } = await walker(THREE);
  await stage.jumpTo(300, 900);
  walk(1);
  assert.equal(where(), "middle");
});

test("the window goes along, with what is walked to near its beginning", async () => {
  const { walk, where, at } = await walker([told("a", 100, 150), told("b", 3000, 3010)]);
  walk(1);
  walk(1);
  assert.deepEqual([where(), at()], ["b", [2700, 3700]]);
});

test("what begins at the very end of the window is brought further in", async () => {
  const { walk, at } = await walker([told("a", 100, 150), told("b", 960, 970)]);
  walk(1);
  assert.deepEqual(at(), [0, 1000]);
  walk(1);
  assert.deepEqual(at(), [660, 1660]);
});

test("all the way leads to the first and the last of all", async () => {
  const { walk, where } = await walker([...THREE, told("last", 4000, 4100)]);
  walk(Infinity);
  assert.equal(where(), "last");
  walk(-Infinity);
  assert.equal(where(), "early");
});

test("of an excerpt that does not reach there, all the way flies to the end of all there is", async () => {
  const { walk, stage, settle, at } = await walker(THREE, { held: [-500, 1500] });
  walk(Infinity);
  assert.deepEqual(plain(stage.state.goal), [4000, 5000]);
  settle();
  walk(-Infinity);
  settle();
  assert.deepEqual(at(), [-5000, -4000]);
});

test("without events it goes nowhere", async () => {
  const { walk, climb, document } = await walker([]);
  walk(1);
  climb(1);
  assert.equal(document.activeElement, document.body);
});

test("up and down lead to the nearest in the window above or below, in time as in height", async () => {
  const { walk, climb, where, stage } = await walker([told("a", 300, 900), told("b", 300, 900), told("c", 310, 905)]);
  walk(1);
  const top = (id) => stage.state.layout.places.find(({ key }) => stage.state.score.staves[key].id === id).top;
  const order = ["a", "b", "c"].sort((one, two) => top(one) - top(two));
  walk(-Infinity);
  while (where() !== order[0]) walk(1);
  climb(1);
  assert.equal(where(), order[1]);
  climb(1);
  assert.equal(where(), order[2]);
  climb(1);
  assert.equal(where(), order[2], "nothing is below the last");
  climb(-1);
  assert.equal(where(), order[1]);
});

test("from nowhere up and down begin with the first event", async () => {
  const { climb, where } = await walker(THREE);
  climb(1);
  assert.equal(where(), "early");
});

test("chips are stops, too, at their days", async () => {
  const crowds = [{ band: 0, count: 9, from: 500, to: 520 }],
    { walk, where } = await walker(THREE, { crowds, held: [-5000, 5000] });
  const seen = [1, 1, 1, 1].map((step) => {
    walk(step);
    return where();
  });
  assert.deepEqual(seen, ["early", "middle", "chip 0", "late"]);
});

test("an event that waits in a chip is passed by way of its chip", async () => {
  const crowd = Array.from({ length: 300 }, (_, at) => told(`e${at}`, 400 + at / 10, 600 + at / 10)),
    { walk, where, stage } = await walker([told("first", 100, 150), ...crowd, told("last", 900, 910)]);
  const waiting = new Set(stage.state.layout.chips.flatMap(({ keys }) => keys.map((key) => stage.state.score.staves[key].id)));
  assert.ok(waiting.size > 5, `${waiting.size} wait`);
  const seen = [];
  for (let step = 0; step < 400 && where() !== "last"; step++) {
    walk(1);
    seen.push(where());
  }
  assert.equal(seen.at(-1), "last");
  assert.ok(seen.some((one) => one.startsWith("chip")));
  assert.deepEqual([seen.length, seen.filter((one) => waiting.has(one))], [new Set(seen).size, []]);
});

test("what waits in a chip of the window to come leaves the focus to that chip", async () => {
  const crowd = Array.from({ length: 300 }, (_, at) => told(`e${at}`, 3000 + at / 10, 3200 + at / 10)),
    { walk, where } = await walker([told("first", 100, 150), ...crowd, told("last", 4900, 4910)]);
  const seen = [];
  for (let step = 0; step < 400 && where() !== "last"; step++) {
    walk(1);
    seen.push(where());
  }
  assert.equal(seen.at(-1), "last");
});
