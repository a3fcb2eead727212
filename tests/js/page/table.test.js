"use strict";
// The table of claims: how cells are compared, and what a click on a heading does.

const test = require("node:test");
const assert = require("node:assert");
const { load, plain, upTo } = require("../load.js");

const table = () => load({ only: upTo("page/table.js") }).timeline.table;

test("numbers are sorted by size and not by their digits", () => {
  assert.deepStrictEqual(plain(table().order([100, 9, 11])), [1, 2, 0]);
});

test("words are sorted as a reader would, with letter case, accents and numbers in mind", () => {
  assert.deepStrictEqual(plain(table().order(["p. 12", "Émigré", "p. 2", "egorov"])), [3, 1, 2, 0]);
});

test("blank cells stand last, upwards and downwards", () => {
  assert.deepStrictEqual(plain(table().order(["", "b", "a"])), [2, 1, 0]);
  assert.deepStrictEqual(plain(table().order(["", "b", "a"], true)), [1, 2, 0]);
});

test("equal cells keep the order of time, upwards and downwards", () => {
  assert.deepStrictEqual(plain(table().order([1, 0, 1, 0])), [1, 3, 0, 2]);
  assert.deepStrictEqual(plain(table().order([1, 0, 1, 0], true)), [0, 2, 1, 3]);
});

test("a heading sorts upwards, then downwards, then gives the order of time back", () => {
  const { next } = table();
  assert.equal(next("", "claim"), "claim");
  assert.equal(next("claim", "claim"), "-claim");
  assert.equal(next("-claim", "claim"), "");
  assert.equal(next("-claim", "source"), "source");
});
