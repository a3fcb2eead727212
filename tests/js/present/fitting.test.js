"use strict";
// Everything as large as the screen allows, and a picture that fills its room and is shown when it does.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { kept, livePage } = require("../pages.js");

const told = (id, first, last) => ({ id, days: [first, last], marks: [{ x0: first, x1: last }] });

// A page on a screen of this size; its server makes the scores that are asked for.
async function page(wide, high, { count = 2, more = {} } = {}) {
  const staves = Array.from({ length: count }, (_, at) => told(`e${at}`, 100, 900));
  const made = await livePage({
    staves,
    more,
    window: { innerWidth: wide, innerHeight: high },
    answer: (address) => {
      const asked = new URLSearchParams(address.split("?")[1]);
      return { ...structuredClone(made.score), width: Number(asked.get("width")), height: Number(asked.get("height")) };
    },
  });
  const { style } = made.document.documentElement,
    sizes = () => ["--fit", "--share", "--type"].map((name) => Number(style.getPropertyValue(name)));
  return { ...made, ...made.timeline.fitting, stage: made.timeline.stage, sizes };
}

test("labels are 32 pixels high on a screen of 1920 × 1080, and in proportion on others", async () => {
  const type = async (...screen) => {
    const { plain, sizes } = await page(...screen);
    plain();
    return sizes();
  };
  assert.deepEqual(await type(1920, 1080), [1, 1, 2.2858]);
  assert.deepEqual(await type(960, 540), [0.5, 0.5, 1.1429]);
  assert.deepEqual(await type(400, 300), [0.4375, 0.4375, 1], "never too small to be read");
  assert.deepEqual((await type(7680, 4320))[0], 1.75, "nor larger than anybody needs");
});

test("a screen that is less wide uses its height", async () => {
  const { plain, sizes } = await page(1440, 1080);
  plain();
  assert.deepEqual(sizes().slice(0, 2), [0.75, 0.8171], "what counts is the diagonal");
  const upright = await page(1080, 1350);
  upright.plain();
  assert.deepEqual(upright.sizes().slice(0, 2), [0.5625, 0.63], "but no more than a little");
  const low = await page(1920, 540);
  low.plain();
  assert.equal(low.sizes()[0], 0.5);
});

test("the sizes of the page come back", async () => {
  const { plain, unsize, stage, document } = await page(1920, 1080);
  plain();
  assert.equal(stage.state.room, 2.2858);
  unsize();
  assert.deepEqual([stage.state.room, document.documentElement.style.getPropertyValue("--type")], [1, ""]);
});

test("a picture that is composed is out of sight until it is as it should be, or has taken too long", async () => {
  const { compose, composing, reveal, settle } = await page(1920, 1080);
  compose();
  assert.equal(composing(), true);
  reveal();
  assert.equal(composing(), false);
  compose();
  settle();
  assert.equal(composing(), false, "in any case after a while");
});

test("pictures that were fading are gone when the new one is shown", async () => {
  const { compose, reveal, id, document } = await page(1920, 1080);
  id("plot").append(Object.assign(document.createElement("div"), { className: "leaving" }));
  reveal();
  assert.notEqual(document.querySelector(".leaving"), null, "nothing was composed");
  compose();
  reveal();
  assert.equal(document.querySelector(".leaving"), null);
});

// What becomes of the type of a picture when it is composed: how much larger it is than on every screen of this size.
async function composed(...asked) {
  const made = await page(...asked),
    { plain, compose, composing, stage } = made;
  plain();
  const base = stage.state.room;
  compose();
  stage.watch((what) => {
    if (what === "settled" && composing()) made.composed();
  });
  made.timeline.scores.ask();
  for (let turn = 0; turn < 12 && composing(); turn++) await kept();
  return { ...made, grown: Math.round((100 * stage.state.room) / base) / 100 };
}

test("on a screen that is nearly square a picture with room has larger type, and then is shown", async () => {
  const { grown, composing } = await composed(1440, 1080, { count: 1 });
  assert.ok(grown > 1.05 && grown <= 1.35, String(grown));
  assert.equal(composing(), false);
});

test("on a wide screen a picture is filled as it is", async () => {
  assert.equal((await composed(1920, 1080, { count: 1 })).grown, 1);
});

test("where not all have their places the type does not grow", async () => {
  assert.equal((await composed(1440, 1080, { count: 60 })).grown, 1);
  assert.equal(
    (await composed(1440, 1080, { more: { held: [-5000, 5000], whole: [-5000, 5000] } })).grown,
    1,
    "of an excerpt there are more",
  );
});
