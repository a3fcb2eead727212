"use strict";
// The measuring hook: what a script that measures may ask of the page, and may let it do.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { plain } = require("./load.js");
const { livePage, newPage } = require("./pages.js");

const DAY = 86400000;
const STAVES = [
  { id: "a", days: [100, 150], marks: [{ x0: 100, x1: 150 }] },
  { id: "b", days: [500, 550], marks: [{ x0: 500, x1: 550 }] },
];
async function hook(more = {}) {
  const page = await livePage({ staves: STAVES, more: { home: [0, 1000], whole: [-5000, 5000], ...more } });
  return { ...page, bench: page.window.__bench, stage: page.timeline.stage };
}

test("the page is ready when events can be seen, in the arrival picture or the live one", async () => {
  const ready = (extra) => newPage({ extra }).window.__bench.ready();
  assert.deepEqual([ready(""), ready('<div id="arrival"><a data-event="a"></a></div>')], [false, true]);
  assert.equal((await hook()).bench.ready(), true);
});

test("gestures work on a live timeline; a room has none to wait for", () => {
  const live = (name, view) => {
    const { document, window } = newPage();
    Object.assign(document.body, { className: name }).dataset.view = view;
    return window.__bench.live();
  };
  assert.deepEqual([live("", "table"), live("live", "timeline"), live("live", "table")], [false, false, true]);
});

test("a window in milliseconds is gone to at once, and is settled when it is drawn", async () => {
  const { bench, stage } = await hook();
  await bench.zoomTo(100 * DAY, 300 * DAY);
  assert.deepEqual(plain([stage.state.a, stage.state.b]), [100, 300]);
  assert.deepEqual(plain(bench.visibleRange()), [100 * DAY, 300 * DAY]);
  assert.deepEqual([bench.settled(100 * DAY, 300 * DAY), bench.settled(100 * DAY, 301 * DAY)], [true, false]);
  stage.moveTo(100, 300);
  assert.equal(bench.settled(100 * DAY, 300 * DAY), false, "it moves again");
});

test("a window in which something is missing is not settled", async () => {
  const { bench, stage } = await hook({ held: [-500, 1500] });
  await stage.jumpTo(1200, 2200);
  assert.equal(bench.settled(1200 * DAY, 2200 * DAY), false);
});

test("an event is zoomed to as its panel's button does, and one without a place in time is not", async () => {
  const { bench, stage } = await hook();
  assert.deepEqual([await bench.zoomToEvent("b"), await bench.zoomToEvent("nobody")], [true, false]);
  assert.deepEqual([stage.state.chosen, plain([stage.state.a, stage.state.b])], ["b", [480.5, 584.5]]);
});

test("it knows where the plot is, which events have a place in time, and how long a layout takes", async () => {
  const { bench, asked } = await hook(),
    drawn = asked.drawn.length;
  assert.deepEqual(plain(bench.area()), { x: 0, y: 0, w: 1000, h: 300 });
  assert.deepEqual(plain(bench.events()), [
    ["a", 100 * DAY, 150 * DAY],
    ["b", 500 * DAY, 550 * DAY],
  ]);
  assert.equal(bench.layoutTime(0, 1000 * DAY), 0, "the clock of this page stands still");
  assert.equal(asked.drawn.length, drawn, "nothing is drawn");
});

test("names are told as rows and as boxes", async () => {
  const { bench, id } = await hook();
  id("labels")
    .querySelectorAll(".event-label")
    .forEach((node, at) => (node.box = [100 * at, 40, 100 * at + 80, 60]));
  assert.deepEqual(plain(bench.labels()), [
    ["a", 0, 43, 80, 57],
    ["b", 100, 43, 180, 57],
  ]);
  assert.deepEqual(plain(bench.labelBoxes()), [
    [0, 43, 80, 57],
    [100, 43, 180, 57],
  ]);
});
