"use strict";
// Which score the page shows: when it asks for another, what it does with what comes, and who waits for it.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { newScore } = require("../scores.js");
const { kept, livePage } = require("../pages.js");

const told = (id, first, last) => ({ id, days: [first, last], marks: [{ x0: first, x1: last }] });
const STAVES = [told("a", 100, 150), told("b", 500, 550)];
const EXCERPT = { home: [0, 1000], whole: [-5000, 5000], held: [-1000, 2000] };

// A page whose server answers with scores when it is let.
async function page({ staves = STAVES, more = {}, query = "" } = {}) {
  const waiting = [];
  const made = await livePage({ staves, more, query, answer: () => new Promise((resolve) => waiting.push(resolve)) });
  for (const list of Object.values(made.asked)) list.length = 0;
  const comes = async (score, at = waiting.length - 1) => {
    waiting[at](score);
    await kept();
  };
  const score = (own = STAVES, extra = {}) => newScore(made.timeline, own, { ...more, ...extra });
  const fetched = () => made.asked.fetched.map((address) => Object.fromEntries(new URLSearchParams(address.split("?")[1])));
  return { ...made, ...made.timeline, comes, score, fetched, waits: () => made.document.body.matches(".waiting") };
}

test("another selection is asked for with the size of the plot and the window, while the old picture waits", async () => {
  const { page: own, fetched, waits, comes, score, stage } = await page();
  own.change({ q: "purge" });
  assert.deepEqual([fetched(), waits()], [[{ query: "q=purge", width: "1000", height: "300", from: "0", to: "1000" }], true]);
  await comes(score([told("c", 200, 250)]));
  assert.deepEqual([stage.state.score.staves.map(({ id }) => id), waits()], [["c"], false]);
});

test("what is looked at asks for nothing", async () => {
  const { page: own, fetched } = await page();
  own.change({ event: "a", theme: "dark", colour: "dating" });
  assert.deepEqual(fetched(), []);
});

test("a plot of another size is asked for, and the server is told the size for the next page", async () => {
  const { scores, id, fetched, document } = await page();
  id("plot").box = [0, 0, 800, 400];
  scores.ask();
  assert.deepEqual([fetched()[0].width, fetched()[0].height], ["800", "400"]);
  assert.match(document.cookie, /^plot=800x400x1366x768;path=\/;max-age=31536000;samesite=lax$/);
});

test("a page in a frame tells nobody its size, and a plot that is not seen asks for no score", async () => {
  const framed = await page();
  framed.document.body.classList.add("embedded");
  framed.document.cookie = "";
  framed.page.change({ q: "x" });
  assert.equal(framed.document.cookie, "");
  const hidden = await page();
  hidden.id("plot").box = [0, 0, 0, 0];
  hidden.page.change({ view: "table" });
  assert.deepEqual(hidden.fetched(), []);
});

test("a later question gives up the one that is under way", async () => {
  const { page: own, comes, score, stage } = await page();
  own.change({ q: "one" });
  own.change({ q: "two" });
  await comes(score([told("two", 200, 250)]));
  assert.deepEqual(
    stage.state.score.staves.map(({ id }) => id),
    ["two"],
  );
});

test("a server that does not answer is said, and the picture stays", async () => {
  const { page: own, comes, id, waits, stage } = await page();
  own.change({ q: "x" });
  await comes(new Error("gone"));
  assert.match(id("note").textContent, /^The server does not answer \(status 500\)\. What you see is the last picture/);
  assert.deepEqual([waits(), stage.state.score.staves.length], [false, 2]);
});

test("after a fault the window at rest asks again", async () => {
  const { page: own, comes, stage, fetched } = await page();
  own.change({ q: "x" });
  await comes(new Error("gone"));
  await stage.jumpTo(100, 200);
  assert.deepEqual(
    fetched().map(({ query, from }) => [query, from]),
    [
      ["q=x", "0"],
      ["q=x", "100"],
    ],
  );
});

test("who waits for the picture is called when it is there, at once where nothing is under way", async () => {
  const { page: own, comes, score } = await page(),
    called = [];
  own.whenShown(() => called.push("at once"));
  own.change({ q: "x" });
  own.whenShown(() => called.push("later"));
  assert.deepEqual(called, ["at once"]);
  await comes(score());
  assert.deepEqual(called, ["at once", "later"]);
});

test("an excerpt that lacks the window at rest is followed by another, once and quietly", async () => {
  const { stage, fetched, waits } = await page({ more: EXCERPT });
  await stage.jumpTo(1500, 2500);
  assert.deepEqual(
    fetched().map(({ from, to }) => [from, to]),
    [["1500", "2500"]],
  );
  assert.equal(waits(), false);
  await stage.settle();
  assert.equal(fetched().length, 1);
});

test("a flight asks for what it will need as soon as it begins", async () => {
  const { stage, fetched } = await page({ more: EXCERPT });
  stage.flyTo(1500, 2500);
  assert.deepEqual(
    fetched().map(({ from, to }) => [from, to]),
    [["1500", "2500"]],
  );
});

test("an excerpt that comes while the window moves waits until it rests", async () => {
  const { stage, comes, score } = await page({ more: EXCERPT });
  await stage.jumpTo(1500, 2500);
  stage.moveTo(1510, 2510);
  const next = score([told("c", 1600, 1700)], { held: [0, 4000] });
  await comes(next);
  assert.equal(stage.state.score.staves.length, 2);
  await stage.settle();
  assert.deepEqual(
    stage.state.score.staves.map(({ id }) => id),
    ["c"],
  );
});

test("where the excerpt lacks the chosen event it is asked for with it", async () => {
  const { page: own, fetched } = await page({ more: EXCERPT });
  own.change({ event: "elsewhere" });
  assert.equal(fetched()[0].chosen, "elsewhere");
});

test("a score that was asked for an event is drawn around it", async () => {
  const { scores, page: own, comes, score, stage } = await page({ more: EXCERPT });
  scores.fetchScore(own.page.asked, { event: "far" });
  await comes(score([told("far", 4000, 4100)], { held: [3000, 5000] }));
  assert.ok(stage.state.a < 4000 && stage.state.b > 4100 && stage.state.b - stage.state.a < 300);
});

test("who stood on a name stands on that of the same event again, else on the plot", async () => {
  const { page: own, comes, score, stage, document, id } = await page();
  stage.nodeOf("stave", 1).focus();
  own.change({ q: "x" });
  await comes(score([told("new", 10, 20), told("b", 500, 550)]));
  assert.equal(document.activeElement.dataset.event, "b");
  own.change({ q: "y" });
  await comes(score([told("new", 10, 20)]));
  assert.equal(document.activeElement, id("plot"));
});

test("the goggles and colours of the view are those of the score that comes", async () => {
  const { page: own, comes, score, stage, document } = await page();
  own.change({ q: "x", goggles: "book", colour: "dating" });
  await comes(score());
  assert.deepEqual([stage.state.goggles, stage.state.mode, document.body.dataset.colour], [1, "dating", "dating"]);
});

test("what arrived with the page moves into the live one, and is gone a frame later", async () => {
  const made = await livePage({ staves: STAVES, extra: '<div id="arrival"><div class="panel">words</div></div>' });
  assert.deepEqual(
    [made.id("panel").textContent, made.id("arrival"), made.document.body.matches(".live")],
    ["words", null, true],
  );
});
