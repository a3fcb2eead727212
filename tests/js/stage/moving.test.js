"use strict";
// The window goes with a gesture, flies and jumps; when it rests, what was scaled is laid out anew.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { plain } = require("../load.js");
const { kept, livePage } = require("../pages.js");

const STAVES = [{ id: "a", days: [100, 150], marks: [{ x0: 100, x1: 150 }] }];
const MORE = { home: [0, 1000], whole: [-5000, 5000] };

// A page at rest in the window from 0 to 1000, that notes what the stage tells.
async function page(window = {}, more = {}) {
  const made = await livePage({ staves: STAVES, more: { ...MORE, ...more }, window }),
    { stage } = made.timeline,
    heard = [];
  stage.watch((what) => heard.push(what));
  made.asked.drawn.length = 0;
  const at = () => plain([stage.state.a, stage.state.b]);
  return { ...made, stage, heard, at };
}

test("while a gesture lasts nothing is laid out or drawn, as long as the window stays in what is drawn", async () => {
  const { stage, at, asked, heard, id } = await page(),
    { layout } = stage.state;
  stage.moveTo(100, 1100);
  assert.deepEqual([at(), stage.state.moving, asked.drawn.length, heard], [[100, 1100], true, 0, ["window"]]);
  assert.equal(stage.state.layout, layout);
  assert.equal(id("graph-frame").style.transform, "translate3d(-1100.00px,0,0) scale(1.000000,1)");
});

test("a zoom scales what is drawn", async () => {
  const { stage, id } = await page();
  stage.moveTo(0, 500);
  assert.equal(id("graph-frame").style.transform, "translate3d(-2000.00px,0,0) scale(2.000000,1)");
});

test("where the window leaves what is drawn, it is drawn anew", async () => {
  const { stage, asked } = await page();
  stage.moveTo(1100, 2100);
  assert.equal(asked.drawn.length, 1);
  assert.deepEqual(plain(asked.drawn[0].layout.xaxis.range), [100, 3100]);
});

test("when the gesture is over the window is laid out for itself, drawn, and said to be settled", async () => {
  const { stage, asked, heard } = await page();
  stage.moveTo(100, 1100);
  const { layout } = stage.state;
  await stage.settle();
  assert.notEqual(stage.state.layout, layout);
  assert.deepEqual([stage.state.moving, asked.drawn.length, heard.at(-1)], [false, 1, "settled"]);
});

test("a window that rests where it was drawn is painted and not drawn again", async () => {
  const { stage, asked, heard } = await page();
  await stage.settle();
  assert.deepEqual([asked.drawn.length, heard], [0, ["window", "settled"]]);
});

test("a gesture settles once nothing has moved for a while", async () => {
  const { stage, settle, heard } = await page();
  stage.moveTo(100, 1100);
  stage.settleSoon(80);
  stage.settleSoon(80);
  settle();
  await kept();
  assert.deepEqual(
    heard.filter((what) => what === "settled"),
    ["settled"],
  );
});

test("a jump stands in its window at once, within all there is", async () => {
  const { stage, at, heard } = await page();
  await stage.jumpTo(4500, 6000);
  assert.deepEqual([at(), heard.at(-1)], [[3500, 5000], "settled"]);
});

test("a flight passes between, slows down, and ends exactly where it leads to", async () => {
  const { stage, settle, at } = await page(),
    seen = [];
  stage.watch((what, state) => what === "window" && seen.push([state.a, state.b]));
  const arrived = stage.flyTo(2000, 2500);
  assert.deepEqual(plain(stage.state.goal), [2000, 2500]);
  settle();
  await arrived;
  assert.deepEqual([at(), stage.state.goal, stage.state.moving], [[2000, 2500], null, false]);
  const starts = seen.map(([a]) => a);
  assert.ok(starts.length > 10 && starts.every((a, at) => !at || a >= starts[at - 1]), "never back");
  assert.ok(starts[2] - starts[1] > starts.at(-3) - starts.at(-4), "slower towards the end");
  for (const [a, b] of seen)
    assert.ok(Math.abs((4000 - a) / (b - a) - 4) < 1e-6, "the day that both windows have at one place stays there");
  const lengths = seen.slice(0, 12).map(([a, b]) => b - a);
  assert.ok(lengths.every((length, at) => !at || length <= lengths[at - 1]));
});

test("a flight to a window of the same length moves evenly there", async () => {
  const { stage, settle, at } = await page(),
    arrived = stage.flyTo(300, 1300);
  settle();
  await arrived;
  assert.deepEqual(at(), [300, 1300]);
});

test("a flight tells where it is bound to, so that what is needed there can be asked for", async () => {
  const { stage, heard, settle } = await page();
  const arrived = stage.flyTo(300, 1300);
  assert.deepEqual(heard, ["bound"]);
  settle();
  await arrived;
});

test("where a reader wants no movement a flight is a jump", async () => {
  const { stage, at, heard } = await page({
    matchMedia: (query) => ({ matches: query.includes("reduced-motion"), addEventListener() {} }),
  });
  await stage.flyTo(300, 1300);
  assert.deepEqual([at(), heard.includes("bound")], [[300, 1300], false]);
});

test("a flight that is stopped stays where it is", async () => {
  const { stage, settle, at } = await page();
  stage.flyTo(2000, 3000);
  stage.halt();
  settle();
  assert.deepEqual([at(), stage.state.goal], [[0, 1000], null]);
});

test("an excerpt that lacks the window is not drawn anew where it is seen already, since another one is on its way", async () => {
  const answer = () => new Promise(() => {});
  const made = await livePage({ staves: STAVES, more: { ...MORE, held: [-500, 1500] }, answer }),
    { stage } = made.timeline;
  made.asked.drawn.length = 0;
  stage.moveTo(900, 1900);
  stage.state.layoutAsked = JSON.stringify([900, 1900, [], 1000, 300]);
  await stage.settle();
  assert.equal(made.asked.drawn.length, 0);
});
