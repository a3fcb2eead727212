"use strict";
// The lists of events that have no place in the picture.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { fire } = require("../load.js");
const { livePage } = require("../pages.js");

const told = (id, first, last) => ({ id, days: [first, last], marks: [{ x0: first, x1: last }] });
const open = async () => {
  const shelves = [
    {
      band: 1,
      count: 3,
      told: [
        ["x", "Event x", "undated"],
        ["y", "Event y", "disputed"],
      ],
    },
  ];
  const page = await livePage({
    staves: [told("a", 100, 200), { ...told("b", 300, 400), band: 1 }],
    more: { bands: ["War", "Peace"], shelves },
  });
  return { ...page, list: page.document.querySelector(".shelf-list") };
};

test("a click on the number of a band lists its undated events with their signs, and says how many more there are", async () => {
  const page = await open();
  fire(page.document.querySelector(".shelf-chip"), "click");
  assert.equal(page.list.open, true);
  assert.equal(page.list.getAttribute("aria-label"), "Peace, without a date");
  assert.deepEqual(
    page.list.querySelectorAll("li").map((node) => node.textContent),
    ["○Event x", "✗Event y", "and 1 more: search for them, or filter"],
  );
});

test("choosing one closes the list and opens its panel", async () => {
  const page = await open();
  fire(page.document.querySelector(".shelf-chip"), "click");
  fire(page.list.querySelector("[data-id='y'] .sign"), "click");
  assert.equal(page.list.open, false);
  assert.equal(page.timeline.stage.state.chosen, "y");
});

test("the button and the space around the list close it, and choose nothing", async () => {
  for (const what of [".button", null]) {
    const page = await open();
    fire(page.document.querySelector(".shelf-chip"), "click");
    fire(what ? page.list.querySelector(what) : page.list, "click");
    assert.deepEqual([page.list.open, page.timeline.stage.state.chosen], [false, ""]);
  }
  const page = await open();
  fire(page.document.querySelector(".shelf-chip"), "click");
  fire(page.list.querySelector("h2"), "click");
  assert.equal(page.list.open, true, "its words do not");
});

test("what waits in a chip is listed the same way", async () => {
  const page = await open();
  page.timeline.shelf.waiting({ band: -1, keys: [1, 0], count: 2 });
  assert.equal(page.list.querySelector("h2").textContent, "more in this window");
  assert.deepEqual(
    page.list.querySelectorAll("li").map((node) => node.textContent),
    ["·Event b", "·Event a"],
  );
});
