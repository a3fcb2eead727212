"use strict";
// The stage takes scores, choices and looks, and shows what they ask for.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { plain } = require("../load.js");
const { newScore } = require("../scores.js");
const { livePage } = require("../pages.js");

const told = (id, first, last) => ({ id, days: [first, last], marks: [{ x0: first, x1: last }] });

// A page, and what its stage tells from now on.
async function page(asked = {}) {
  const made = await livePage({ staves: [told("a", 100, 150), told("b", 500, 550)], ...asked }),
    { stage } = made.timeline,
    heard = [];
  stage.watch((what) => heard.push(what));
  made.asked.drawn.length = 0;
  return { ...made, stage, heard, at: () => plain([stage.state.a, stage.state.b]) };
}

test("a score is shown in a window of true days, at home where an end is not given", async () => {
  const { stage, score, at } = await page();
  await stage.setScore(score, 100, 400);
  assert.deepEqual(at(), [100, 400]);
  await stage.setScore(score, null, null);
  assert.deepEqual(at(), [0, 1000]);
});

test("lanes are kept from one score to the next by the names of their events", async () => {
  const { stage, timeline } = await page();
  const before = new Map(stage.state.layout.places.map(({ key, top }) => [stage.state.score.staves[key].id, top]));
  await stage.setScore(newScore(timeline, [told("new", 300, 350), told("b", 500, 550), told("a", 100, 150)]), null, null);
  for (const { key, top } of stage.state.layout.places) {
    const id = stage.state.score.staves[key].id;
    if (before.has(id)) assert.ok(Math.abs(top - before.get(id)) < 30, id);
  }
});

test("a score on another sheet ends a flight, which leads to a place on the old one", async () => {
  const { stage, score, settle, at } = await page();
  stage.flyTo(700, 900);
  await stage.setScore({ ...score, knots: [0, 100, 1000], home: [0, 2], whole: [-1, 3] }, null, null);
  settle();
  assert.deepEqual([at(), stage.state.goal, stage.state.moving], [[0, 2], null, false]);
});

test("while presenting all is so many times as large on as many pixels less", async () => {
  const { stage, score } = await page();
  stage.state.room = 2;
  await stage.setScore({ ...score, width: 500, height: 150 }, null, null);
  assert.deepEqual([stage.state.width, stage.state.height, stage.state.score.staves[0].label], [1000, 300, 160]);
});

test("who is chosen stands with its name from now on, and watchers hear of it", async () => {
  const staves = Array.from({ length: 60 }, (_, at) => told(`e${at}`, 100, 900));
  const { stage, heard } = await page({ staves }),
    { key } = stage.state.layout.slivers[0];
  assert.ok(!stage.state.painted.some(({ stave }) => stave === key));
  stage.choose(`e${key}`);
  assert.ok(stage.state.painted.some(({ stave }) => stave === key));
  assert.ok(heard.includes("chosen"));
});

test("to choose what has its name already lays nothing out and draws nothing", async () => {
  const { stage, asked } = await page(),
    { layout } = stage.state;
  stage.choose("a");
  stage.choose("nobody");
  assert.equal(stage.state.layout, layout);
  assert.equal(asked.drawn.length, 0);
});

test("what was opened with the choice stays opened until another is", async () => {
  const { stage } = await page();
  stage.choose("a", ["b"]);
  stage.choose("");
  assert.deepEqual(stage.state.opened, ["b"]);
  stage.choose("", []);
  assert.deepEqual(stage.state.opened, []);
});

test("another colour is drawn; signs beside names need another layout, since names are wider", async () => {
  const { stage, asked } = await page(),
    { layout } = stage.state;
  stage.setLook({ mode: "dating" });
  assert.equal(stage.state.layout, layout);
  assert.equal(asked.drawn.length, 1);
  stage.setLook({ signs: true });
  assert.notEqual(stage.state.layout, layout);
  assert.deepEqual([stage.state.score.signed, stage.state.score.staves[0].label], [true, 102]);
  stage.setLook({ signs: false });
  assert.equal(stage.state.score.staves[0].label, 80);
});

test("coloured by sources, names have their signs, too", async () => {
  const { stage } = await page();
  stage.setLook({ mode: "sources" });
  assert.equal(stage.state.score.signed, true);
});

test("in another theme the same is drawn in its colours", async () => {
  const { stage, asked, window } = await page();
  window.getComputedStyle = () => ({ getPropertyValue: () => "dark" });
  stage.repaintTheme();
  const solid = asked.drawn.at(-1).data.find(({ meta }) => meta === "solid");
  assert.deepEqual(plain(solid.marker.color), ["dark", "dark"]);
});

test("a chip is found by its number, as an element says it", async () => {
  const { stage } = await page({ staves: Array.from({ length: 300 }, (_, at) => told(`e${at}`, 100, 900)) });
  assert.equal(stage.chipOf("0"), stage.state.chips[0]);
  assert.equal(stage.chipOf("9"), undefined);
});
