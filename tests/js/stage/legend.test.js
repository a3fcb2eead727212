"use strict";
// The legend counts events, not the bands they stand in, and says how many sources tell them.

const test = require("node:test");
const assert = require("node:assert");
const { load, plain, upTo } = require("../load.js");

const legend = () => load({ only: upTo("stage/legend.js") }).timeline.legend;
const score = {
  sources: [
    { id: "a", label: "Annals" },
    { id: "b", label: "Book" },
  ],
  staves: [
    { event: 0, tellers: 3, verdict: "conflict" },
    { event: 0, tellers: 3, verdict: "conflict" },
    { event: 1, tellers: 2, verdict: "single" },
    { event: 2, tellers: 2, verdict: "single" },
  ],
};

test("numbers of sources stand in their order with the events so many tell, an event in two bands once", () => {
  assert.deepStrictEqual(plain(legend().numbers(score)), [
    { tellers: 1, count: 2 },
    { tellers: 2, count: 1 },
  ]);
});

test("of an excerpt nothing is counted, since it holds only a part of the events", () => {
  assert.deepStrictEqual(
    plain(legend().numbers({ ...score, held: [0, 1] })).map((one) => one.count),
    [null, null],
  );
});

test("a number of sources is said in words, and the last stands for more, too", () => {
  const { numbers, sources } = legend(),
    many = { staves: [{ event: 0, tellers: 2 ** 40 - 1 }] };
  assert.deepStrictEqual(plain(numbers(many)), [{ tellers: 6, count: 1 }]);
  assert.deepStrictEqual([1, 2, 6].map(sources), ["1 source", "2 sources", "6 sources or more"]);
});

test("every colour mode has its legend", () => {
  assert.deepStrictEqual(plain(Object.keys(legend().ROWS)), ["both", "sources", "dating", "precision"]);
});
