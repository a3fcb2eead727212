"use strict";
// The address holds the view; a leap is a step of its own in the history, what moves step by step is not.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { livePage } = require("../pages.js");

const STAVES = [{ id: "a", days: [100, 150], marks: [{ x0: 100, x1: 150 }] }];
const page = async (more = {}) => {
  const made = await livePage({ staves: STAVES, more: { home: [0, 1000], whole: [-5000, 5000], ...more } });
  for (const list of Object.values(made.asked)) list.length = 0;
  return made;
};

test("the window at rest goes into the address, a moment later and in place of what was there", async () => {
  const { timeline, asked, settle } = await page();
  for (const first of [50, 100]) {
    timeline.stage.moveTo(first, first + 500);
    await timeline.stage.settle();
  }
  assert.deepEqual(asked.replaced, []);
  settle();
  assert.deepEqual([asked.pushed, asked.replaced], [[], ["/?from=1970-04-11&to=1971-08-24"]]);
});

test("the server is told which window is seen", async () => {
  const { timeline, asked, settle } = await page();
  timeline.stage.moveTo(100, 600);
  await timeline.stage.settle();
  settle();
  assert.deepEqual(
    asked.said.map(({ seen, changed }) => [seen, changed.includes("seen")]),
    [[{ from: 100, to: 600, goggles: "" }, true]],
  );
});

test("home has no window in the address", async () => {
  const { timeline, asked, settle } = await page();
  await timeline.stage.jumpTo(100, 600);
  settle();
  await timeline.stage.jumpTo(0, 1000);
  settle();
  assert.deepEqual(asked.replaced, ["/?from=1970-04-11&to=1971-08-24", "/"]);
});

test("a leap leaves the place before it to Back: that is written first, then the new one", async () => {
  const { timeline, asked, settle } = await page();
  await timeline.stage.jumpTo(100, 600);
  const arrived = timeline.address.leap(200, 300);
  assert.deepEqual([asked.replaced, asked.pushed], [["/?from=1970-04-11&to=1971-08-24"], ["/?from=1970-07-20&to=1970-10-28"]]);
  settle();
  await arrived;
  assert.equal(timeline.stage.state.a, 200);
});

test("on an evenly spaced sheet the address holds true days", async () => {
  const { timeline, asked, settle } = await page({ knots: [0, 100, 1000], home: [0, 2], whole: [-1, 3] });
  await timeline.stage.jumpTo(1, 1.5);
  settle();
  assert.deepEqual(asked.replaced, ["/?from=1970-04-11&to=1971-07-05"]);
});
