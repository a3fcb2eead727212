"use strict";
// Which events are chosen in a file without a server. tests/export/test_standalone.py compares the answers with the server's.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, plain, VALUES } = require("../load.js");
const { timeline } = load({ only: [...VALUES, "offline/selection.js"] });
const { selection, view: views } = timeline;

// Four events of two sources: what is known of each.
const FACETS = [
  {
    sources: ["a", "b"],
    verdicts: ["conflict"],
    categories: ["War"],
    precision: ["day"],
    stance: ["asserts"],
    tellers: ["2"],
    basis: ["text"],
  },
  {
    sources: ["a"],
    verdicts: ["single"],
    categories: ["War", "Art"],
    precision: ["year"],
    stance: ["asserts", "reports"],
    tellers: ["1"],
    basis: ["text"],
  },
  {
    sources: ["b"],
    verdicts: ["disputed"],
    categories: ["Art"],
    precision: ["day"],
    stance: ["disputes"],
    tellers: ["1"],
    basis: ["context"],
  },
  {
    sources: ["b"],
    verdicts: ["undated"],
    categories: ["Art"],
    precision: [],
    stance: ["asserts"],
    tellers: ["1"],
    basis: ["text"],
  },
];
const KNOWN = {
  events: {
    importance: [3, 2, 1, 1],
    facets: Object.fromEntries(Object.keys(FACETS[0]).map((name) => [name, FACETS.map((one) => one[name])])),
    reach: [[0, 10], [500, 600], [40, 41], null],
  },
  words: { plain: { purge: [0, 1], purges: [2], emigre: [3] }, keys: { porj: [3] }, rules: [["g$|ge$", "j"]], shortest: 3 },
  said: {
    every: "all sources",
    labels: { sources: { a: "Annals", b: "Book" }, verdicts: { conflict: "conflict", disputed: "disputed" } },
    filters: {
      sources: ["told by {}", "sources"],
      all: ["told by {}", "sources"],
      without: ["not told by {}", "sources"],
      verdicts: ["verdict: {}", "verdicts"],
      q: ["search: {}", ""],
    },
  },
};
const chosen = (query) => plain(selection.chosen(KNOWN, views.read(query)));

test("without filters all are chosen", () => assert.deepEqual(chosen(""), [0, 1, 2, 3]));

const CASES = [
  ["sources=a,b", [0, 1, 2, 3], "told by any of these sources"],
  ["all=a,b", [0], "told by all of them"],
  ["without=a", [2, 3], "not told by it"],
  ["verdicts=conflict,disputed", [0, 2], "of any of these verdicts"],
  ["categories=Art", [1, 2, 3], "in this category, also among others"],
  ["precision=day", [0, 2], "dated to a day"],
  ["stance=reports", [1], "reported by somebody"],
  ["tellers=1", [1, 2, 3], "told by one"],
  ["basis=context", [2], "on this basis"],
  ["importance=2", [0, 1], "as important as that, or more"],
  ["categories=Art&without=a&precision=day", [2], "all filters hold together"],
];
for (const [query, found, why] of CASES) test(why, () => assert.deepEqual(chosen(query), found));

test("a search finds events in which each word begins some word, in any case and with any accent", () => {
  const found = (words) => chosen(`q=${encodeURIComponent(words)}`);
  assert.deepEqual([found("purge"), found("PURGES"), found("Émigré"), found("emi")], [[0, 1, 2], [2], [3], [3]]);
  assert.deepEqual(found("purge emigre"), [], "every word must be met");
  assert.deepEqual(found("  "), [0, 1, 2, 3]);
});

test("words that are spelled otherwise are met by their key, unless that is too short", () => {
  assert.deepEqual([chosen("q=porge"), chosen("q=por"), chosen("q=po")], [[3], [3], []]);
});

test("a chip counts what a click would leave under the other filters", () => {
  const view = views.read("sources=a&verdicts=single");
  const count = (field, value) => selection.count(KNOWN, view, field, value);
  assert.deepEqual(
    [count("verdicts", "conflict"), count("sources", "b"), count("importance", "3"), count("all", "b"), count("without", "a")],
    [1, 0, 0, 0, 0],
  );
  assert.equal(selection.count(KNOWN, views.read("without=a"), "without", "b"), 0);
});

const status = (query, window = [0, 100]) =>
  selection.status(KNOWN, views.read(query), selection.chosen(KNOWN, views.read(query)), window);

test("the status says how many are left, how many of them are seen, what clashes, the window and the filters", () => {
  assert.equal(
    status(""),
    "4 of 4 events, 2 of them in the window; 1 conflict; 1 disputed; window 1 January – 10 April 1970; all sources",
  );
  assert.equal(
    status("verdicts=conflict"),
    "1 of 4 events; 1 conflict; window 1 January – 10 April 1970; all sources; verdict: conflict",
  );
  assert.equal(
    status("sources=a&without=b&q=purge", [700, 800]),
    "1 of 4 events, none of them in the window; no conflicts; window 2 December 1971 – 10 March 1972; told by Annals; not told by Book; search: purge",
  );
});

test("sources that must all tell it are joined by and, others by or", () => {
  assert.match(status("all=a,b"), /told by Annals and Book/);
  assert.match(status("sources=a,b"), /told by Annals or Book/);
});

test("through the goggles of a source the status says how much of the selection it tells", () => {
  assert.match(status("goggles=a"), /; Annals tells 2, leaves out 2$/);
  assert.doesNotMatch(status("goggles=nobody"), /tells/);
});

test("an evenly spaced axis is said where it is seen", () => {
  assert.match(status("axis=even"), /April 1970, evenly spaced;/);
  assert.doesNotMatch(status("axis=even&view=table"), /evenly/);
});
