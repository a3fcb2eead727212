"use strict";
// The deck: the scenes that came with the page, and what the slide shows of the one that is shown.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { plain } = require("../load.js");
const { SOURCES } = require("../scores.js");
const { livePage } = require("../pages.js");

const EVENT = { id: "a", title: "Event a as the scene tells it", verdict: "agree", sign: "=", gap: 0, lines: [] };
const SCENES = {
  title: "Two decades",
  sources: [{ id: "annals", label: "Annals of the deck" }],
  scenes: [
    { title: "One", note: "first", query: "event=a", event: EVENT },
    { title: "Two", note: "second", query: "q=purge", event: null },
  ],
};
const STAVES = [
  {
    id: "b",
    days: [100, 150],
    marks: [{ x0: 100, x1: 150 }],
    lines: [[1, "reports", "in its words", "1937"]],
    verdict: "single",
    sign: "·",
  },
];
const page = async (query, scenes = SCENES) => {
  const made = await livePage({ staves: STAVES, query, scenes });
  return { ...made, deck: made.timeline.deck };
};

test("a scene is shown with its number, its words, and what comes next", async () => {
  const { deck } = await page("event=a&scene=1");
  const { event, ...seen } = plain(deck.shown());
  assert.deepEqual(seen, {
    title: "One",
    note: "first",
    sources: SCENES.sources,
    place: "1 / 2",
    spoken: "Scene 1 of 2",
    next: "Two",
  });
  assert.deepEqual(event, EVENT);
});

test("a number beyond the last scene is that of the last, after which nothing comes", async () => {
  const { deck } = await page("q=purge&scene=9");
  assert.deepEqual([deck.number(), deck.shown().title, deck.shown().next, deck.shown().event], [2, "Two", "", null]);
});

test("an event that was chosen by hand is told from its stave, the same each time", async () => {
  const { deck } = await page("event=b&scene=1");
  const { event } = deck.shown();
  assert.deepEqual(plain(event), {
    id: "b",
    title: "Event b",
    verdict: "single",
    sign: "·",
    gap: 0,
    lines: [{ slot: 1, stance: "reports", text: "in its words", words: "1937", figures: [] }],
  });
  assert.equal(deck.shown().event, event);
});

test("an event that is neither in the scene nor in the picture is not told", async () => {
  const { deck } = await page("event=elsewhere&scene=1");
  assert.equal(deck.shown().event, null);
});

test("without a deck the view is presented alone, with its window in words and the sources of its score", async () => {
  const { deck, document } = await page("", null);
  document.title = "Timeline";
  const seen = plain(deck.shown());
  assert.deepEqual([seen.title, seen.note, seen.place, seen.sources], ["Timeline", "January 1970 – September 1972", "", SOURCES]);
  assert.deepEqual([plain(deck.scenes()), deck.number()], [[], 0]);
});

test("the scene on the screen is found by its view, however that is shown", async () => {
  const at = async (query) => (await page(query)).deck.here();
  assert.deepEqual([await at("q=purge&theme=dark"), await at("event=a"), await at("q=other")], [1, 0, -1]);
});

test("a view is told apart without how it is shown", async () => {
  const { deck, timeline } = await page("");
  const bare = (query) => deck.bare(timeline.view.read(query));
  assert.deepEqual([bare("present=1&scene=3&theme=dark"), bare("q=x&present=1")], ["", "q=x"]);
});
