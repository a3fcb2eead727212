"use strict";
// Presenting: the scenes one after the other, by the keys that clickers and presenters send.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { fire } = require("../load.js");
const { kept, livePage } = require("../pages.js");

const SCENES = {
  title: "Two decades",
  sources: [],
  scenes: [
    { title: "One", note: "first", query: "event=a", event: null },
    { title: "Two", note: "second", query: "q=purge", event: null },
    { title: "Three", note: "third", query: "q=army&theme=dark", event: null },
  ],
};
const STAVES = [{ id: "a", days: [100, 150], marks: [{ x0: 100, x1: 150 }] }];

// A page with a deck of three scenes, presented from the beginning unless the address or a test says another thing.
async function page({ query = "", scenes = SCENES, begun = true, window = {} } = {}) {
  const made = await livePage({ staves: STAVES, query, scenes, window });
  const { document, timeline } = made,
    view = () => timeline.page.page.view;
  document.documentElement.requestFullscreen = async () => {
    document.fullscreenElement = document.documentElement;
  };
  document.exitFullscreen = async () => {
    document.fullscreenElement = null;
  };
  const press = async (key, what = {}) => {
    const event = fire(document.activeElement, "keydown", { key, ...what });
    await kept();
    return event;
  };
  if (begun) await press("F5");
  return {
    ...made,
    view,
    press,
    state: timeline.present.state,
    title: () => made.id("present-title")?.textContent,
    says: () => made.id("note").textContent,
  };
}

test("F5 presents from the first scene on the full screen, and never reloads", async () => {
  const { press, view, title, document } = await page({ begun: false });
  assert.equal((await press("F5")).defaultPrevented, true);
  assert.deepEqual([view().present, view().scene, view().event, title()], [true, 1, "a", "One"]);
  assert.ok(document.fullscreenElement && document.body.matches(".presenting"));
  assert.equal(document.documentElement.dataset.projected, "");
});

test("with Shift it presents the scene whose view is on the screen, or without one that view alone", async () => {
  const here = await page({ query: "q=purge", begun: false });
  await here.press("F5", { shiftKey: true });
  assert.equal(here.view().scene, 2);
  const alone = await page({ query: "q=other", begun: false });
  await alone.press("F5", { shiftKey: true });
  assert.deepEqual([alone.view().present, alone.view().scene, alone.view().q], [true, 0, "other"]);
});

test("with Ctrl F5 is the browser's", async () => {
  const { press, view } = await page({ begun: false });
  await press("F5", { ctrlKey: true });
  assert.equal(view().present, false);
});

test("a clicker's keys turn the scenes, and stop at the first and the last, which is said", async () => {
  const { press, view, says } = await page();
  const turn = async (key) => {
    await press(key);
    return view().scene;
  };
  const walk = [];
  for (const key of ["PageDown", " ", "n", "PageUp", "p", "ArrowLeft", "End", "Home"]) walk.push(await turn(key));
  assert.deepEqual(walk, [2, 3, 3, 2, 1, 1, 3, 1]);
  await press("p");
  assert.equal(says(), "This is the first scene.");
  await press("End");
  await press("Enter");
  assert.equal(says(), "This is the last scene.");
});

test("a key that is held down turns one scene", async () => {
  const { press, view } = await page();
  assert.equal((await press("PageDown", { repeat: true })).defaultPrevented, true);
  assert.equal(view().scene, 1);
});

test("scenes leave no step in the history but the one before the first", async () => {
  const { press, asked } = await page();
  await press("PageDown");
  await press("PageDown");
  assert.deepEqual(asked.pushed, ["/?event=a&present=1&scene=1"]);
  assert.match(asked.replaced.at(-1), /present=1&scene=3/);
});

test("a scene is the view as it was made, in the reader's theme unless it has one", async () => {
  const { press, timeline, view } = await page();
  timeline.page.change({ theme: "light", colour: "dating" });
  await press("PageDown");
  assert.deepEqual([view().q, view().theme, view().colour], ["purge", "light", "both"]);
  await press("PageDown");
  assert.equal(view().theme, "dark");
});

test("R gives the scene back as it was made", async () => {
  const { press, timeline, view } = await page();
  timeline.page.change({ event: "", q: "wandered" });
  await press("r");
  assert.deepEqual([view().event, view().q, view().scene], ["a", "", 1]);
});

test("G and a number go to that scene, by Enter or after a while; another key gives it up", async () => {
  const { press, view, says, settle, state } = await page();
  await press("g");
  assert.equal(says(), "Go to scene …");
  await press("3");
  await press("Enter");
  assert.equal(view().scene, 3);
  await press("G");
  await press("2");
  settle();
  await kept();
  assert.equal(view().scene, 2);
  await press("g");
  await press("x");
  assert.deepEqual([state.typed, view().scene], [null, 2]);
});

test("B and W draw the curtain and lift it; to turn lifts it first", async () => {
  const { press, id, view } = await page();
  await press("b");
  assert.deepEqual([id("curtain").hidden, id("curtain").className], [false, "black"]);
  await press("w");
  assert.equal(id("curtain").className, "white");
  await press("PageDown");
  assert.deepEqual([id("curtain").hidden, view().scene], [true, 1]);
  await press(".");
  fire(id("curtain"), "click");
  assert.equal(id("curtain").hidden, true);
});

test("S lists the scenes", async () => {
  const { press, id, view } = await page();
  await press("s");
  fire(id("scene-list").querySelectorAll("button")[2], "click");
  await kept();
  assert.equal(view().scene, 3);
});

test("L lays a ring around the pointer", async () => {
  const { press, document } = await page();
  await press("l");
  assert.ok(document.querySelector(".ring"));
});

test("where the browser opens no window for the notes, that is said", async () => {
  const { press, says } = await page({ window: { open: () => null } });
  await press("o");
  assert.match(says(), /^The browser keeps the notes from opening/);
});

test("Escape steps out one level at a time: the number, the curtain, the list, the full screen, presenting", async () => {
  const { press, id, view, state, document } = await page();
  await press("b");
  await press("g");
  await press("Escape");
  assert.deepEqual([state.typed, state.curtain], [null, "black"]);
  await press("Escape");
  assert.equal(state.curtain, "");
  await press("s");
  assert.equal(id("scene-list").open, true);
  await press("Escape");
  assert.equal(id("scene-list"), null);
  await press("Escape");
  assert.deepEqual([document.fullscreenElement, view().present], [null, true]);
  await press("Escape");
  assert.equal(view().present, false);
});

test("when presenting ends the page is as it was", async () => {
  const { press, document, timeline } = await page(),
    { stage } = timeline;
  await press("l");
  timeline.commands.run("present");
  fire(document.getElementById("present-bar").querySelector("[data-press='end']"), "click");
  await kept();
  assert.deepEqual(
    [document.body.matches(".presenting"), document.body.matches(".composing"), document.documentElement.dataset.projected],
    [false, false, undefined],
  );
  assert.deepEqual([stage.state.room, document.querySelector(".ring"), document.fullscreenElement], [1, null, null]);
});

test("the buttons of the bar do what keys do, and keys on them are theirs", async () => {
  const { id, view, press } = await page();
  const button = (name) => id("present-bar").querySelector(`[data-press='${name}']`);
  fire(button("next"), "click");
  await kept();
  assert.equal(view().scene, 2);
  fire(button("back"), "click");
  await kept();
  assert.equal(view().scene, 1);
  button("next").focus();
  await press("Enter");
  assert.equal(view().scene, 1);
});

test("keys that mean nothing here are the page's, a slash is nobody's", async () => {
  const { press, timeline, view, document, id } = await page();
  timeline.page.change({ colour: "dating" });
  await press("e");
  assert.equal(view().axis, "even");
  assert.equal((await press("/")).defaultPrevented, true);
  assert.notEqual(document.activeElement, id("search"));
});

test("without scenes the view is presented alone: nothing turns, and there is no counter", async () => {
  const { press, view, id } = await page({ scenes: null });
  assert.deepEqual([view().present, view().scene], [true, 0]);
  await press("PageDown");
  await press("s");
  assert.deepEqual([view().scene, id("scene-list"), id("present-bar").matches(".alone")], [0, null, true]);
});

test("an address that names a scene and nothing of its view shows that scene as soon as the page lives", async () => {
  const { view, settle } = await page({ query: "present=1&scene=2", begun: false });
  await kept();
  settle();
  await kept();
  assert.deepEqual([view().q, view().scene], ["purge", 2]);
});

test("after a reload the full screen is asked for by the next key", async () => {
  const { press, window, document, timeline } = await page();
  window.sessionStorage.setItem("timeline-full-screen", "1");
  document.fullscreenElement = null;
  await press("PageDown");
  assert.ok(document.fullscreenElement);
  assert.equal(timeline.present.state.on, true);
});

test("on a screen of another size everything has another size", async () => {
  const { window, document } = await page(),
    fit = () => document.documentElement.style.getPropertyValue("--fit"),
    before = fit();
  window.innerWidth = 1920;
  window.innerHeight = 1080;
  fire(window, "resize");
  assert.deepEqual([before === fit(), fit()], [false, "1.0000"]);
});
