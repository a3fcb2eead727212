"use strict";
// Days as numbers and words. tests/dates/test_spans.py compares the numbers with those of the server.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, plain } = require("../load.js");
const { days } = load({ only: ["values/days.js"] }).timeline;

test("day 0 is 1 January 1970, and days are counted from there in both directions", () => {
  assert.equal(days.day(1970), 0);
  assert.equal(days.day(1937, 6, 11), -11892);
  assert.deepEqual(plain(days.civil(-11892)), [1937, 6, 11]);
  assert.equal(days.day(2000, 3) - days.day(2000, 2), 29);
  assert.equal(days.day(1900, 3) - days.day(1900, 2), 28);
});

test("months may run over the year at either end", () => {
  assert.equal(days.day(1936, 13), days.day(1937, 1));
  assert.equal(days.day(1937, 0), days.day(1936, 12));
  assert.equal(days.day(1937, -11), days.day(1936, 1));
});

test("a part of a day belongs to its day", () => {
  assert.deepEqual(plain(days.civil(-11892 + 0.99)), [1937, 6, 11]);
  assert.equal(days.weekday(-11892 + 0.99), "Friday");
  assert.deepEqual(plain(days.julian(days.day(1917, 11, 7) + 0.5)), [1917, 10, 25]);
});

test("what is written can be read again, to the minute, in every year that an address may hold", () => {
  for (const text of [
    "1937-06-11",
    "1937-06-11T06:30",
    "0000-02-29",
    "-0043-03-15",
    "9999-12-31T23:59",
    "-9999-01-01",
    "12345-01-01",
  ]) {
    assert.equal(days.iso(days.read(text)), text);
  }
  assert.equal(days.iso(days.day(1937, 6, 11) + 0.99999), "1937-06-12", "rounded to the minute, over midnight too");
});

test("what is no date is not read", () => {
  for (const text of [
    "1937-02-30",
    "1900-02-29",
    "1937-13-01",
    "1937-00-10",
    "1937-06-00",
    "1937-06-11T24:00",
    "1937-06-11T06:60",
    "1937-6-11",
    "37-06-11",
    "1937-06",
    "",
    "11 June 1937",
    "1937-06-11T06",
    " 1937-06-11",
  ])
    assert.equal(days.read(text), null, text);
});

test("there is no year nought", () => {
  assert.deepEqual([-1, 0, 1].map(days.era), ["2 BC", "1 BC", "1"]);
});

const WINDOWS = [
  // from, to (exclusive), words, and why
  [[1917, 1, 1], [1942, 1, 1], "1917–1941", "whole years"],
  [[1937, 1, 1], [1938, 1, 1], "1937", "one whole year"],
  [[1936, 6, 1], [1939, 7, 1], "1936–1939", "over three years only the years matter"],
  [[1936, 6, 1], [1937, 7, 1], "June 1936 – June 1937", "months of two years"],
  [[1937, 3, 1], [1937, 9, 1], "March – August 1937", "months of one year"],
  [[1937, 6, 1], [1937, 7, 1], "June 1937", "a whole month"],
  [[1937, 5, 20], [1937, 9, 30], "May – September 1937", "over four months the days do not matter"],
  [[1937, 5, 20], [1937, 6, 20], "20 May – 19 June 1937", "days of two months"],
  [[1937, 6, 1], [1937, 6, 11], "1–10 June 1937", "days of one month"],
  [[1937, 12, 30], [1938, 1, 3], "30 December 1937 – 2 January 1938", "days of two years"],
  [[1937, 6, 11], [1937, 6, 12], "11 June 1937", "a day"],
  [[-43, 1, 1], [-42, 1, 1], "44 BC", "before Christ"],
  [[-43, 1, 1], [1, 1, 1], "44 BC–1 BC", "before Christ, some years"],
];
for (const [from, to, words, why] of WINDOWS)
  test(`a window in words: ${words}, ${why}`, () => {
    const [a, b] = [days.day(...from), days.day(...to)];
    assert.equal(days.span(a, b), words);
    assert.equal(days.span(a + 1e-7, b - 1e-7), words, "a hair less is said the same");
  });

test("a window within a day is that day", () => {
  const noon = days.day(1937, 6, 11) + 0.5;
  assert.equal(days.span(noon, noon + 0.2), "11 June 1937");
});
