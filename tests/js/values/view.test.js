"use strict";
// The view and its address, held to the same examples as timeline/query/view.py (tests/query/test_view.py).
const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const { test } = require("node:test");
const { load, plain } = require("../load.js");
const { view, tempo } = load({ only: ["values/days.js", "values/tempo.js", "values/view.js"], window: { TextDecoder } }).timeline;

const EXAMPLES = JSON.parse(fs.readFileSync(path.join(__dirname, "..", "..", "fixtures", "views.json"), "utf8"));

for (const { why, query, fields, canonical } of EXAMPLES)
  test(`an address means the same here and on the server: ${why}`, () => {
    const expected = { ...plain(view.fresh()), ...fields };
    assert.deepStrictEqual(plain(view.read(query)), expected);
    assert.equal(view.write(expected), canonical);
    assert.deepStrictEqual(plain(view.read(canonical)), expected, "what was written is read again");
  });

test("a fresh view is nobody else's", () => {
  view.fresh().sources.push("essay");
  assert.deepEqual(plain(view.fresh().sources), []);
});

test("every field has a place in the view, and no two share a key or a name", () => {
  for (const what of ["key", "name"]) assert.equal(new Set(view.FIELDS.map((row) => row[what])).size, view.FIELDS.length);
  assert.deepEqual(Object.keys(view.fresh()), plain(view.FIELDS.map((row) => row.name)));
});

test("the server is asked for what selects and groups, and not for where one looks", () => {
  const looking =
    "from=1936-06-01&to=1939-07-01&event=x&beyond=1&sort=claim&page=2&colour=dating&theme=dark&goggles=essay&present=1&scene=3";
  assert.equal(view.asked(view.read(looking)), "");
  const asking =
    "sources=essay&all=houser&without=x&verdicts=conflict&categories=War&precision=day&stance=reports&basis=context&importance=2&q=purge&group=none&axis=even";
  assert.equal(view.asked(view.read(`${looking}&${asking}`)), asking);
});

test("of a view in which nobody zooms the server is asked for the window and the page, and for its order where it must sort", () => {
  const still = view.read("view=table&from=1936-06-01&to=1939-07-01&event=x&sort=claim&page=2&theme=dark");
  assert.equal(view.asked(still), "view=table&from=1936-06-01&to=1939-07-01&page=2");
  assert.equal(view.asked(still, true), "view=table&from=1936-06-01&to=1939-07-01&sort=claim&page=2");
});

test("what is listed anew is shown from its first page, and a click on an event or a colour leaves the page", () => {
  const third = { ...view.fresh(), page: 3 };
  assert.equal(view.changed(third, { sources: ["essay"] }).page, 1);
  assert.equal(view.changed(third, { sort: "claim" }).page, 1);
  assert.equal(view.changed(third, { page: 4 }).page, 4);
  assert.equal(view.changed(third, { event: "x", theme: "dark" }).page, 3);
});

test("face to face the window counts, and which two sources stand there", () => {
  const two = "view=pair&a=houser&b=essay&from=1936-06-01&to=1939-07-01&q=purge";
  assert.equal(view.asked(view.read(`${two}&event=x&theme=dark`)), two);
});

test("a list has each item once, in one order, none blank", () => {
  assert.deepEqual(plain(view.tidy(["b", "", "a", "b"])), ["a", "b"]);
});

test("the ends of a window are whole days where that moves no mark by a pixel, to the minute where it does, none at home", () => {
  const home = [0, 9000],
    ends = (a, b) => {
      const { start, end } = view.ends([a, b], home, 1000);
      return [start, end];
    };
  assert.deepEqual(ends(1.6, 8999.7), [null, null], "less than half a pixel from home");
  assert.deepEqual(ends(100.3, 400.6), [100, 401]);
  assert.deepEqual(ends(100.004, 110.5), [100, 110.5], "half a day in ten is fifty pixels");
  assert.deepEqual(ends(100 + 1 / 3, 101.12345), [100 + 480 / 1440, 101 + 178 / 1440]);
});

test("on an evenly spaced sheet the ends are true days, whole ones where that moves no mark by a pixel", () => {
  const even = tempo.made([0, 1, 2, 3, 1000, 2000]),
    home = [0, 5],
    ends = (a, b) => {
      const { start, end } = view.ends([a, b], home, 1000, even);
      return [start, end];
    };
  assert.deepEqual(ends(0, 5), [null, null]);
  assert.deepEqual(ends(1, 4), [1, 1000]);
  assert.deepEqual(ends(0.25, 4.5), [0.25, 1500], "a quarter of the first step is six hours, half of the last 500 days");
  const [start, end] = ends(1.123, 3.777);
  assert.ok(Math.abs(even.unit(start) - 1.123) < 0.0014 && Math.abs(even.unit(end) - 3.777) < 0.0014, "half a pixel at most");
});
