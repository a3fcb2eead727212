"use strict";
// The legend counts events, not the bands they stand in, and names the sources of a set.

const test = require("node:test");
const assert = require("node:assert");
const { load, plain } = require("./load.js");

const legend = () => load({ only: ["10-days.js", "57-legend.js"] }).timeline.legend;
const score = {
  sources: [{ id: "a", label: "Annals" }, { id: "b", label: "Book" }],
  staves: [
    { event: 0, tellers: 3, verdict: "conflict" },
    { event: 0, tellers: 3, verdict: "conflict" },
    { event: 1, tellers: 2, verdict: "single" },
    { event: 2, tellers: 2, verdict: "single" },
  ],
};

test("sets of sources stand by the number of events they tell, most first, an event in two bands once", () => {
  assert.deepStrictEqual(plain(legend().sets(score)), [{ tellers: 2, count: 2 }, { tellers: 3, count: 1 }]);
});

test("of an excerpt nothing is counted, since it holds only a part of the events", () => {
  assert.deepStrictEqual(plain(legend().sets({ ...score, held: [0, 1] })).map((one) => one.count), [null, null]);
});

test("a set names its sources in slot order", () => {
  assert.deepStrictEqual(plain(legend().names(score, 3)), ["Annals", "Book"]);
});

test("every colour mode has its legend", () => {
  assert.deepStrictEqual(plain(Object.keys(legend().ROWS)), ["both", "sources", "dating", "precision"]);
});
