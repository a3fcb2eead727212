"use strict";
// Commands by name, and what a click means on anything that says so itself.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { fire, plain } = require("../load.js");
const { kept, livePage } = require("../pages.js");

const told = (id, first, last) => ({ id, days: [first, last], marks: [{ x0: first, x1: last }] });
const LINKS = `<button data-toggle="sources:a">A</button><button data-set="importance:2">2</button><button data-set="colour:dating">c</button>
  <button data-set="signs:true">s</button><button data-clear="sources">×</button><button data-zoom="100,300">z</button><button data-do="theme">t</button><button data-event="b">b</button>
  <a data-view href="/?view=table">Table</a><a data-view data-keep="window" href="/?view=list">List</a>
  <details class="menu" open><summary>M</summary><button id="row" data-set="group:none">n</button><i data-stay><button id="stay" data-set="group:source">s</button></i></details>`;
async function page({ query = "", more = {}, window = {} } = {}) {
  const made = await livePage({
    staves: [told("a", 100, 150), told("b", 500, 550)],
    more: { home: [0, 1000], whole: [-5000, 5000], ...more },
    query,
    extra: LINKS,
    window,
  });
  for (const list of Object.values(made.asked)) list.length = 0;
  const { stage, commands } = made.timeline,
    find = (selector) => made.document.querySelector(selector);
  const clicks = (selector, what = {}) => fire(find(selector), "click", { button: 0, ...what });
  const at = () => plain([stage.state.a, stage.state.b]).map(Math.round);
  const runs = (name) => {
    commands.run(name);
    made.settle();
    return at();
  };
  return {
    ...made,
    stage,
    view: () => made.timeline.page.page.view,
    run: commands.run,
    add: commands.add,
    find,
    clicks,
    at,
    runs,
  };
}

test("zooming and panning by command stay within home, until home is left on purpose", async () => {
  const { runs, stage } = await page();
  assert.deepEqual(runs("zoom-in"), [250, 750]);
  assert.deepEqual(runs("pan-right"), [375, 875]);
  assert.deepEqual(runs("pan-left"), [250, 750]);
  assert.deepEqual(runs("zoom-out"), [0, 1000]);
  assert.deepEqual(runs("zoom-out"), [-500, 1500], "a step out from home goes beyond");
  await stage.jumpTo(100, 200);
  assert.deepEqual(runs("zoom-home"), [0, 1000]);
});

test("the axis is spaced evenly, or as time runs, in the timeline only", async () => {
  const { run, view } = await page();
  run("axis");
  assert.equal(view().axis, "even");
  run("axis");
  assert.equal(view().axis, "time");
  const room = await page({ query: "view=table" });
  room.run("axis");
  assert.equal(room.view().axis, "time");
});

test("filters are cleared, all of them and nothing else", async () => {
  const { run, view } = await page({ query: "sources=a&importance=2&q=x&colour=dating&event=a" });
  run("clear-filters");
  const { sources, importance, q, colour, event } = view();
  assert.deepEqual(plain([sources, importance, q, colour, event]), [[], 1, "", "dating", "a"]);
});

test("a closed panel gives the focus to the name of its event", async () => {
  const { run, view, document } = await page({ query: "event=b" });
  run("close-panel");
  assert.deepEqual([view().event, document.activeElement.dataset.event], ["", "b"]);
});

test("zooming to the chosen event leads into the timeline, and asks for it where an excerpt lacks it", async () => {
  const { runs, view, at, settle } = await page({ query: "event=b&view=table" });
  runs("zoom-event");
  await kept();
  settle();
  assert.deepEqual([view().view, at()], ["timeline", [481, 585]]);
  const far = await page({ query: "event=far", more: { held: [-500, 1500] } });
  far.asked.fetched.length = 0;
  far.run("zoom-event");
  assert.match(far.asked.fetched.at(-1), /event=far/);
});

test("the theme turns to the other one, from what the system has where none is chosen", async () => {
  const theme = async (query, dark) => {
    const { run, view } = await page({ query, window: { matchMedia: () => ({ matches: dark, addEventListener() {} }) } });
    run("theme");
    return view().theme;
  };
  assert.deepEqual(
    [await theme("", true), await theme("", false), await theme("theme=dark", false), await theme("theme=light", true)],
    ["light", "dark", "light", "dark"],
  );
});

test("a command that needs the timeline is not run before that lives, others are; one that nobody has is none", async () => {
  const { run, add, stage } = await page(),
    done = [];
  add({ here: () => done.push("here") });
  add({ anywhere: () => done.push("anywhere") }, { anywhere: true });
  stage.state.live = false;
  assert.deepEqual([run("here"), run("anywhere"), run("nobody")], [true, true, false]);
  assert.deepEqual(done, ["anywhere"]);
  stage.state.live = true;
  run("here");
  assert.deepEqual(done, ["anywhere", "here"]);
});

test("a chip puts its value to the others of its field, and takes it away again", async () => {
  const { clicks, view } = await page({ query: "sources=b" });
  clicks("[data-toggle]");
  assert.deepEqual(plain(view().sources), ["a", "b"]);
  clicks("[data-toggle]");
  assert.deepEqual(plain(view().sources), ["b"]);
});

test("a row sets its field: a text, a flag, or a number, which is let go where it holds already", async () => {
  const { clicks, view } = await page();
  clicks("[data-set='colour:dating']");
  clicks("[data-set='signs:true']");
  clicks("[data-set='importance:2']");
  assert.deepEqual([view().colour, view().signs, view().importance], ["dating", true, 2]);
  clicks("[data-set='importance:2']");
  assert.equal(view().importance, 1);
});

test("a field is cleared, a command run, an event chosen, a stretch of true days flown to", async () => {
  const { clicks, view, at, settle, asked } = await page({ query: "sources=a&view=table" });
  clicks("[data-clear]");
  clicks("[data-do='theme']");
  clicks("[data-event='b']");
  assert.deepEqual(plain([view().sources, view().theme, view().event]), [[], "dark", "b"]);
  clicks("[data-zoom]");
  settle();
  assert.deepEqual([view().view, at()], ["timeline", [100, 300]]);
  assert.match(asked.pushed.at(-1), /from=1970-04-11/);
});

test("a link leads to its view with the theme and colours of the page, and with its window where it is to be kept", async () => {
  const { clicks, view } = await page({ query: "colour=dating&theme=dark&from=1970-02-01&to=1971-02-01&q=x" });
  assert.equal(clicks("a[data-view]").defaultPrevented, true);
  assert.deepEqual([view().view, view().colour, view().theme, view().q, view().start], ["table", "dating", "dark", "", null]);
  const held = await page({ query: "from=1970-02-01&to=1971-02-01" });
  held.clicks("[data-keep]");
  assert.deepEqual([held.view().view, held.view().start, held.view().end], ["list", 31, 396]);
});

test("a link with Ctrl, Shift or another button is the browser's", async () => {
  for (const what of [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { button: 1 }]) {
    const { clicks, view } = await page();
    assert.equal(clicks("a[data-view]", what).defaultPrevented, false);
    assert.equal(view().view, "timeline");
  }
});

test("a menu closes when something in it was chosen, and has the focus; what says to stay leaves it open", async () => {
  const { clicks, find, document } = await page();
  clicks("#stay");
  const menu = find("#row").closest("details");
  assert.equal(menu.open, true);
  clicks("#row");
  assert.deepEqual([menu.open, document.activeElement], [false, menu.querySelector("summary")]);
});

test("in the plot clicks are gestures, but for the notice that nothing is left", async () => {
  const { id, clicks, view } = await page();
  id("plot").append(
    Object.assign(id("plot").ownerDocument.createElement("p"), {
      innerHTML: '<i id="in" data-event="a"></i><b class="nothing"><i id="left" data-event="b"></i></b>',
    }),
  );
  clicks("#in");
  assert.equal(view().event, "");
  clicks("#left");
  assert.equal(view().event, "b");
});

test("a link is copied as the address line has it", async () => {
  const copied = [];
  const { run } = await page({ window: { navigator: { clipboard: { writeText: async (text) => copied.push(text) } } } });
  run("copy-link");
  assert.deepEqual(copied, ["http://127.0.0.1/"]);
});
