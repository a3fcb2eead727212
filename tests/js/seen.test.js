"use strict";
// What is seen is read from the elements that stand on the page; tests/stories/test_windows.py asks it in a browser, with Plotly's own elements.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { plain } = require("./load.js");
const { livePage } = require("./pages.js");

const told = (id, first, last) => ({ id, days: [first, last], marks: [{ x0: first, x1: last }] });

// A page on which Plotly drew these traces: [{ meta, type, boxes: [[stave, left, top, right, bottom], …] }].
async function page({ traces = [], ...asked } = {}) {
  const made = await livePage({ staves: [told("a", 100, 150), told("b", 500, 550)], ...asked }),
    { document } = made;
  made.document.querySelector(".graph-clip").box = [0, 0, 1000, 300];
  for (const { boxes, ...trace } of traces) {
    const layer = Object.assign(document.createElement("g"), { className: "trace" });
    layer.__data__ = [{ trace: { type: "bar", y: [], ...trace, customdata: boxes.map(([stave]) => stave) } }];
    boxes.forEach(([, ...box], i) => {
      const point = Object.assign(document.createElement("g"), { className: "point", __data__: { i } });
      point.append(Object.assign(document.createElement("path"), { box }));
      layer.append(point);
    });
    made.id("timeline-graph").append(layer);
  }
  return { ...made, seen: made.timeline.seen };
}
const rows = (list) => plain(list.map(({ style, stave, event, box }) => [style, stave, event, ...box]));

test("a mark is a drawn element with the event whose it is, cut off at the edges of the plot", async () => {
  const { seen } = await page({
    traces: [
      {
        meta: "solid",
        boxes: [
          [0, 100, 20, 150, 30],
          [1, 900, 60, 1200, 70],
        ],
      },
    ],
  });
  assert.deepEqual(rows(seen.marks()), [
    ["solid", 0, "a", 100, 20, 150, 30],
    ["solid", 1, "b", 900, 60, 1000, 70],
  ]);
});

test("what lies beside the plot is not seen, and frames and hair lines are no marks", async () => {
  const { seen } = await page({
    traces: [
      { meta: "solid", boxes: [[0, -50, 20, -10, 30]] },
      { meta: "frame", boxes: [[1, 400, 20, 600, 80]] },
    ],
  });
  assert.deepEqual(rows(seen.marks()), []);
});

test("a line without a height is as high as its stroke", async () => {
  const { seen, window } = await page({ traces: [{ meta: "solid", boxes: [[0, 100, 20, 150, 20]] }] });
  window.getComputedStyle = () => ({ strokeWidth: "4px", fontSize: "14px" });
  assert.deepEqual(rows(seen.marks()), [["solid", 0, "a", 100, 18, 150, 22]]);
});

test("a sign that the window keeps at its edge is a mark of its stave", async () => {
  const ring = { shape: "ring", at: 100, p0: -16, p1: -16, h: 1 },
    { seen, id, timeline } = await page({
      staves: [{ id: "r", days: [100, 900], marks: [ring, { slot: 1, x0: 100, x1: 900 }] }],
    });
  timeline.stage.moveTo(500, 1500);
  id("labels").querySelector(".pin").box = [4, 20, 14, 30];
  assert.deepEqual(rows(seen.marks()), [["ring", 0, "r", 4, 20, 14, 30]]);
});

test("a name is as wide as its button and as high as its type", async () => {
  const { seen, id } = await page();
  id("labels").querySelectorAll(".event-label")[1].box = [560, 100, 640, 122];
  assert.deepEqual(plain(seen.labels()[1]), { stave: 1, event: "b", box: [560, 104, 640, 118] });
});

test("events are counted where they are: named, without a name, as thin lines", async () => {
  const { seen, id } = await page({
    staves: [told("a", 100, 150), told("b", 500, 550), told("c", 600, 650), told("far", 5000, 5100)],
    traces: [
      {
        meta: "solid",
        boxes: [
          [0, 100, 20, 150, 30],
          [1, 500, 60, 550, 80],
        ],
      },
      { meta: "sliver", boxes: [[2, 600, 90, 650, 93]] },
    ],
  });
  id("labels")
    .querySelectorAll(".event-label")
    .forEach((node) => Number(node.dataset.stave) !== 0 && node.remove());
  id("labels").querySelector(".event-label").box = [160, 20, 240, 30];
  const { touch, named, unnamed, slivers, chips, shelf, bar } = seen.counts();
  assert.deepEqual(
    { touch, named, unnamed, slivers, chips, shelf, bar },
    { touch: 3, named: 1, unnamed: 1, slivers: 1, chips: 0, shelf: 0, bar: 15 },
  );
});

test("the share of the height in use counts each row of pixels once", async () => {
  const { seen, id } = await page({
    traces: [
      {
        meta: "solid",
        boxes: [
          [0, 100, 0, 150, 60],
          [1, 500, 30, 550, 90],
        ],
      },
    ],
  });
  for (const node of id("labels").querySelectorAll(".event-label")) node.remove();
  assert.equal(seen.counts().height, 0.3);
});

test("who waits in chips and who lies on the shelf is counted, too", async () => {
  const many = Array.from({ length: 300 }, (_, at) => told(`e${at}`, 100, 900)),
    { seen, timeline } = await page({ staves: many });
  assert.equal(
    seen.counts().chips,
    timeline.stage.state.chips.reduce((sum, { count }) => sum + count, 0),
  );
  assert.equal(seen.counts().touch, 300);
});

test("of an excerpt nobody knows how many touch the window, and without marks there is no height of a bar", async () => {
  const { seen } = await page({ more: { held: [-5000, 5000], whole: [-5000, 5000] } });
  const { touch, bar } = seen.counts();
  assert.deepEqual([touch, bar], [null, null]);
});
