"use strict";
// The beginning: as soon as the page's parts are there, and with the score that came with it where that fits.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { newScore } = require("../scores.js");
const { kept, livePage, newPage } = require("../pages.js");

const STAVES = [{ id: "a", days: [100, 150], marks: [{ x0: 100, x1: 150 }] }];

// A page with a score in it that was made for a plot of this size.
function arriving({ width = 1000, height = 300, view = "", more = {}, ...asked } = {}) {
  const page = newPage({ query: view, ...asked }),
    node = page.document.createElement("script");
  node.id = "first-score";
  node.textContent = JSON.stringify({ view, asked: { query: "", width, height }, score: newScore(page.timeline, STAVES, more) });
  page.document.body.append(node);
  return page;
}
const rest = async (page) => {
  for (let turn = 0; turn < 2; turn++) {
    await kept();
    page.settle();
  }
  return page;
};

test("the score that came with the page is drawn, and nobody is asked for another", async () => {
  const { timeline, asked, document } = await rest(arriving());
  assert.deepEqual([timeline.stage.state.live, asked.fetched, document.documentElement.matches(".scripted")], [true, [], true]);
});

test("for a plot of another size another score is asked for", async () => {
  const { asked } = await rest(arriving({ width: 800 }));
  assert.equal(asked.fetched.length, 1);
  assert.match(asked.fetched[0], /width=1000&height=300/);
});

test("where no plot is seen the page lives all the same", async () => {
  const page = arriving({ view: "view=table" });
  page.id("plot").box = [0, 0, 0, 0];
  const { document, asked } = await rest(page);
  assert.deepEqual([document.body.matches(".live"), document.body.dataset.view, asked.fetched], [true, "table", []]);
});

test("what the server left out of the address does not hold, and the address says so", async () => {
  const page = newPage({ query: "event=nobody&colour=dating" }),
    node = page.document.createElement("script");
  node.id = "first-score";
  node.textContent = JSON.stringify({
    view: "colour=dating",
    asked: { query: "", width: 1000, height: 300 },
    score: newScore(page.timeline, STAVES),
  });
  page.document.body.append(node);
  await rest(page);
  assert.deepEqual([page.timeline.page.page.view.event, page.asked.replaced], ["", ["/?colour=dating"]]);
  assert.equal(page.document.body.matches(".with-panel"), false);
});

test("a message of the server can be closed, and the focus goes to the plot", async () => {
  const { id, document } = await rest(arriving({ extra: '<p id="messages">Not known: nobody</p>' })),
    [close] = id("messages").querySelectorAll("button");
  assert.equal(close.textContent, "Close");
  close.click();
  assert.deepEqual([id("messages"), document.activeElement], [null, id("plot")]);
});

test("the event of the address is chosen, and the server hears of it", async () => {
  const { asked, document, timeline } = await livePage({ staves: STAVES, query: "event=a" });
  assert.deepEqual([timeline.stage.state.chosen, document.body.matches(".with-panel"), asked.said[0].chosen], ["a", true, "a"]);
});

test("a dark theme of the address is the document's from the beginning", async () => {
  const { document } = newPage({ query: "theme=dark" });
  assert.equal(document.documentElement.dataset.theme, "dark");
});

test("it waits for Plotly", async () => {
  const page = newPage({ window: { Plotly: undefined } });
  page.settle();
  assert.equal(page.id("search"), null);
  page.window.Plotly = { react() {} };
  page.settle();
  assert.notEqual(page.id("search"), null);
});

test("when the plot changes its size another score is asked for, once it rests", async () => {
  const calls = [];
  class ResizeObserver {
    constructor(call) {
      this.call = call;
    }
    observe(node) {
      calls.push([node.id, this.call]);
    }
  }
  const page = await rest(arriving({ window: { ResizeObserver } })),
    [, resized] = calls.find(([id]) => id === "plot");
  page.id("plot").box = [0, 0, 700, 300];
  resized();
  resized();
  assert.equal(page.asked.fetched.length, 0);
  page.settle();
  assert.equal(page.asked.fetched.length, 1);
});
