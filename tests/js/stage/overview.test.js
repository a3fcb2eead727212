"use strict";
// The strip of the whole time: its columns, its window, and what dragging and keys do to it.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { fire, plain } = require("../load.js");
const { livePage } = require("../pages.js");

const STAVES = [{ id: "a", days: [100, 150], marks: [{ x0: 100, x1: 150 }] }];
const OVERVIEW = {
  edges: [0, 500, 1000],
  exact: [
    [1, 0],
    [0, 2],
  ],
  vague: [
    [0, 1],
    [0, 0],
  ],
  conflicts: [250],
};

async function strip(more = {}) {
  const page = await livePage({ staves: STAVES, more: { home: [0, 1000], whole: [-1000, 3000], overview: OVERVIEW, ...more } }),
    { stage } = page.timeline,
    host = page.id("overview"),
    [brush] = host.querySelectorAll(".brush");
  const does = (type, x, on = host, what = {}) => fire(on, type, { clientX: x, pointerId: 1, button: 0, ...what });
  const at = () => plain([stage.state.a, stage.state.b]).map((day) => Math.round(day * 100) / 100);
  const press = (key, what = {}) => fire(brush, "keydown", { key, ...what });
  return { ...page, stage, host, brush, does, at, press };
}
const rects = (host) =>
  host.querySelectorAll("rect").map((node) => ["class", "x", "y", "width", "height"].map((name) => node.getAttribute(name)));

test("each quarter is a column from the ground up: exact claims of each source, then the vague ones; conflicts are ticked above", async () => {
  const { host } = await strip();
  assert.deepEqual(rects(host), [
    ["exact ink-source-1", "0.00", "33.00", "499.00", "13.00"],
    ["exact ink-source-2", "500.00", "20.00", "499.00", "26.00"],
    ["vague ink-source-1", "500.00", "7.00", "499.00", "13.00"],
    ["tick", "249.25", "0.00", "1.50", "5.00"],
  ]);
});

test("years stand under their middle, within the strip", async () => {
  const { host } = await strip({ home: [0, 1461], whole: [0, 1461] }),
    years = host.querySelectorAll(".overview-years span");
  assert.deepEqual(
    years.map((node) => node.textContent),
    ["1970", "1971", "1972", "1973"],
  );
  assert.equal(years[0].style.transform, "translateX(124.9px) translateX(-50%)");
});

test("the window in the strip is where the window is, and says so in words and numbers", async () => {
  const { stage, brush, host } = await strip();
  await stage.jumpTo(200, 700);
  assert.deepEqual([brush.style.transform, brush.style.width], ["translateX(200.0px)", "500.0px"]);
  assert.equal(brush.getAttribute("aria-valuetext"), "July 1970 – December 1971");
  assert.deepEqual(
    ["min", "max", "now"].map((name) => brush.getAttribute(`aria-value${name}`)),
    ["0", "1000", "450"],
  );
  const shades = host.querySelectorAll(".shade");
  assert.deepEqual(
    [shades[0].style.width, shades[1].style.transform, shades[1].style.width],
    ["200.0px", "translateX(700.0px)", "300.0px"],
  );
});

test("a narrow window is wide enough to be seized, also at the end", async () => {
  const { stage, brush } = await strip();
  await stage.jumpTo(998, 1000);
  assert.deepEqual(
    [brush.style.transform, brush.style.width, brush.classList.contains("narrow")],
    ["translateX(990.0px)", "10.0px", true],
  );
  await stage.jumpTo(0, 500);
  assert.equal(brush.classList.contains("narrow"), false);
});

test("beyond home the strip shows all data and says so, and back home again it says that, too", async () => {
  const { stage, host, id } = await strip(),
    label = host.querySelector(".overview-reach");
  assert.equal(label.hidden, true);
  await stage.jumpTo(0, 2000);
  assert.deepEqual([label.hidden, label.textContent], [false, "all data: 1967–1978"]);
  assert.equal(id("note").textContent, "Beyond January 1970 – September 1972: the strip now shows all data, 1967–1978");
  await stage.jumpTo(0, 500);
  assert.deepEqual([label.hidden, id("note").textContent], [true, "The strip shows January 1970 – September 1972"]);
});

test("a drag of the window moves it, held by home, and it settles where it is dropped", async () => {
  const { stage, brush, does, at } = await strip();
  await stage.jumpTo(200, 700);
  does("pointerdown", 300, brush);
  does("pointermove", 350);
  assert.deepEqual([at(), stage.state.moving], [[250, 750], true]);
  does("pointermove", 900);
  assert.deepEqual(at(), [500, 1000]);
  does("pointerup", 900);
  assert.equal(stage.state.moving, false);
  does("pointermove", 100);
  assert.deepEqual(at(), [500, 1000]);
});

test("a press beside the window brings its middle there, and the drag goes on from it", async () => {
  const { stage, does, at, document, brush } = await strip();
  await stage.jumpTo(0, 200);
  does("pointerdown", 600);
  assert.deepEqual([at(), document.activeElement === brush], [[500, 700], true]);
  does("pointermove", 650);
  assert.deepEqual(at(), [550, 750]);
});

test("a grip moves its end alone, a day from the other one at least", async () => {
  const { stage, host, does, at } = await strip(),
    [start, end] = host.querySelectorAll(".grip");
  await stage.jumpTo(200, 700);
  does("pointerdown", 200, start);
  does("pointermove", 300);
  assert.deepEqual(at(), [300, 700]);
  does("pointermove", 990);
  assert.deepEqual(at(), [699, 700]);
  does("pointerup", 990);
  await stage.jumpTo(200, 700);
  does("pointerdown", 700, end);
  does("pointermove", 2000);
  assert.deepEqual(at(), [200, 1000], "no further than the strip");
  does("pointermove", 10);
  assert.deepEqual(at(), [200, 201]);
});

test("keys move the window by a tenth or nearly all of it, with Shift or Alt one end", async () => {
  const keys = async (key, what) => {
    const { stage, at, press } = await strip();
    await stage.jumpTo(200, 700);
    assert.equal(press(key, what).defaultPrevented, true);
    return at();
  };
  assert.deepEqual(await keys("ArrowRight"), [250, 750]);
  assert.deepEqual(await keys("PageUp"), [0, 500], "home holds it");
  assert.deepEqual(await keys("ArrowRight", { shiftKey: true }), [200, 750]);
  assert.deepEqual(await keys("ArrowRight", { altKey: true }), [250, 700]);
  assert.deepEqual(await keys("ArrowLeft", { shiftKey: true }), [200, 650]);
});

test("Home and End fly to the ends of the strip, and other keys are left to the page", async () => {
  const { stage, at, press, settle } = await strip();
  await stage.jumpTo(200, 700);
  press("End");
  settle();
  assert.deepEqual(at(), [500, 1000]);
  press("Home");
  settle();
  assert.deepEqual(at(), [0, 500]);
  assert.equal(press("Tab").defaultPrevented, false);
});

test("a double click leads home, and Back leads out of it again", async () => {
  const { stage, at, does, settle, asked } = await strip();
  await stage.jumpTo(200, 700);
  does("dblclick", 10);
  settle();
  assert.deepEqual([at(), asked.pushed.length], [[0, 1000], 1]);
});

test("on an evenly spaced sheet the strip shows true time", async () => {
  const { stage, brush } = await strip({ knots: [0, 100, 1000], home: [0, 2], whole: [-1, 3] });
  await stage.jumpTo(1, 2);
  assert.equal(brush.style.transform, "translateX(100.0px)");
});
