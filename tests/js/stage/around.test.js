"use strict";
// Around the plot: the axis and the grid at their pixels, the names of bands, and what a folded band leads to.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { livePage } = require("../pages.js");

const texts = (host) => host.children.map((node) => node.textContent);
const shift = (node) => Number(/translateX\((-?[\d.]+)px\)/.exec(node.style.transform)[1]);

// What is painted around the plot for a window of true days.
async function painted([a, b], { staves = [], ...more } = {}) {
  const page = await livePage({ staves, more: { whole: [-40000, 40000], ...more } });
  await page.timeline.stage.jumpTo(...page.timeline.stage.onSheet(a, b));
  return page;
}

test("ticks stand in the middle of what they name, and a line of the grid where it begins", async () => {
  const { id, timeline } = await painted([0, 10]);
  assert.deepEqual(texts(id("axis")).slice(0, 3), ["Thu 1", "Fri 2", "Sat 3"]);
  assert.deepEqual(id("axis").children.slice(0, 2).map(shift), [50, 150]);
  const lines = id("grid").children.filter((node) => node.localName === "i" && node.className === "fine");
  assert.deepEqual(lines.slice(0, 2).map(shift), [100, 200], "none at the edge itself");
  assert.equal(timeline.stage.pixel(1), 100);
});

test("the larger unit stands above, at the edge where it began before it", async () => {
  const { id } = await painted([0, 10]);
  const spans = id("axis").children.filter((node) => node.className === "span");
  assert.deepEqual([texts({ children: spans }), spans.map(shift)], [["January 1970"], [4]]);
});

test("a tick that has no room in its stretch of the window is left out", async () => {
  const { id } = await painted([0.9, 10.9]);
  assert.equal(texts(id("axis"))[0], "Fri 2", "of Thursday only ten pixels are seen");
});

test("a tick whose stretch the window cuts off stands within what is seen of it", async () => {
  const { id } = await painted([0, 10.6]);
  const last = id("axis")
    .children.filter((node) => node.className === "tick middle")
    .at(-1);
  assert.deepEqual([last.textContent, shift(last)], ["Sun 11", 978.5]);
});

test("elements are used again, and what is not needed goes", async () => {
  const { id, timeline } = await painted([0, 10]),
    [first] = id("axis").children,
    before = id("axis").children.length;
  await timeline.stage.jumpTo(3, 8);
  assert.equal(id("axis").children[0], first);
  assert.ok(id("axis").children.length < before);
  assert.equal(first.textContent, "Sunday 4 January");
});

test("on an evenly spaced sheet days stand where their steps are", async () => {
  const { id, timeline } = await painted([0, 40], { knots: [0, 10, 20, 30, 40], home: [0, 4], whole: [-10, 10] });
  const { a, b } = timeline.stage.state;
  assert.deepEqual([a, b], [0, 4]);
  const [first] = id("axis").children,
    [line] = id("grid").children.filter((node) => node.className === "fine");
  assert.deepEqual([first.textContent, shift(first), shift(line)], ["1–3 Jan", 37.5, 75], "a step of 250 pixels holds ten days");
});

test("each band has its name at its height, and the number of its undated events as a button", async () => {
  const staves = [
    { id: "a", days: [100, 150], marks: [{ x0: 100, x1: 150 }] },
    { id: "b", days: [200, 300], band: 1, marks: [{ x0: 200, x1: 300 }] },
  ];
  const { id, timeline } = await painted([0, 1000], {
    staves,
    bands: ["War", "Peace"],
    shelves: [{ band: 1, count: 3, told: [] }],
  });
  const rows = id("gutter").children;
  assert.deepEqual(texts(id("gutter")), ["War", "Peace○ 3"]);
  const { bands } = timeline.stage.state.layout;
  rows.forEach((node, band) => {
    const [top, bottom] = bands[band];
    assert.deepEqual([node.style.transform, node.style.height], [`translateY(${top}px)`, `${bottom - top}px`]);
  });
  const button = id("gutter").querySelector("button");
  assert.deepEqual([button.dataset.shelf, button.getAttribute("aria-label")], ["1", "3 undated in Peace: list them"]);
  assert.equal(id("plot").querySelectorAll(".band-line").length, 1, "a line between the two");
});

test("a band in which nothing stands leads to what comes before and after", async () => {
  const staves = [
    { id: "a", days: [100, 150], marks: [{ x0: 100, x1: 150 }] },
    { id: "first", days: [-30000, -29990], band: 1, marks: [{ x0: -30000, x1: -29990 }] },
    { id: "near", days: [-9000, -8000], band: 1, marks: [{ x0: -9000, x1: -8000 }] },
    { id: "next", days: [5000, 5010], band: 1, marks: [{ x0: 5000, x1: 5010 }] },
    { id: "last", days: [9000, 9001], band: 1, marks: [{ x0: 9000, x1: 9001 }] },
  ];
  const { id, timeline } = await painted([0, 1000], { staves, bands: ["War", "Peace"] });
  const notes = id("plot").querySelectorAll(".fold-note");
  assert.deepEqual(
    notes.map((node) => [node.dataset.fold, node.className, node.textContent]),
    [
      ["near", "fold-note before", "◂ Event near, 1948"],
      ["next", "fold-note after", "Event next, September 1983 ▸"],
    ],
  );
  await timeline.stage.jumpTo(4000, 6000);
  assert.deepEqual(
    id("plot")
      .querySelectorAll(".fold-note")
      .map((node) => node.dataset.fold),
    ["a"],
    "in the next window it is another band",
  );
});

test("the signs of who tells an event are pictures of their own colours, hidden from a screen reader", async () => {
  const { timeline } = await livePage();
  assert.equal(
    timeline.around.signs(["full", ""]).outerHTML,
    '<span class="tellers" aria-hidden="true"><i class="teller t-full ink-source-1"></i><i class="teller t-silent ink-source-2"></i></span>',
  );
});
