"use strict";
// Random worlds for the tests of layouts: world(seed) returns { items, paper, windows, crowds, roll }, the same for a seed on every run.
// tests/house/worlds.py makes such worlds for the tests that compare the page with the server.
//
// The most common change: what a world may hold.

const assert = require("node:assert/strict");
const { dice } = require("./dice.js");
const { plain } = require("./load.js");

const WIDTHS = [320, 390, 760, 1024, 1436, 1920, 3840],
  HEIGHTS = [260, 432, 620, 816, 1900];
const YEAR = 365.2425;

function world(seed) {
  const roll = dice(seed),
    among = (list) => list[Math.floor(roll() * list.length)],
    within = (from, to) => from + roll() * (to - from);
  const bands = among([1, 1, 3, 6]),
    span = among([30, 2 * YEAR, 24 * YEAR, 300 * YEAR]);
  const items = Array.from({ length: among([1, 6, 30, 80, 160]) }, (_, key) => item(key, Math.floor(roll() * bands), span, roll));
  const start = within(-0.2, 0.8) * span,
    wide = Math.max(1, span * 10 ** within(-1.2, 0.1));
  const windows = [
    [start, start + wide],
    [start + wide / 4, start + wide * 1.25],
    [start, start + wide / 2.5],
  ];
  const crowds = Array.from({ length: among([0, 0, 0, 3]) }, (_, at) => ({
    band: Math.floor(roll() * bands),
    count: Math.ceil(roll() * 400),
    from: start + (at * wide) / 4,
    to: start + ((at + 0.5) * wide) / 4,
  }));
  return { items, windows, crowds, roll, paper: { width: among(WIDTHS), height: among(HEIGHTS), bands, still: seed % 7 === 0 } };
}

// A stave: short or long, one dating or two far apart, sometimes with a sign at its left.
function item(key, band, span, roll) {
  const among = (list) => list[Math.floor(roll() * list.length)],
    first = roll() * span,
    long = span * 10 ** (-4 * roll());
  const more = roll() < 0.3 ? [first + 2 * long, first + 2 * long + among([1, 30])] : [],
    bounds = [first, first + long, ...more];
  const last = Math.max(...bounds, first + 1);
  return {
    key,
    band,
    bounds,
    days: [first, last],
    reach: [first, roll() < 0.2 ? -26 : -6, last, 6, first, -6, first, roll() < 0.1 ? 38 : 6],
    label: among([60, 120, 180, 260, 420]),
    least: among([7, 9.4, 11, 13.5, 24]),
    wanted: roll() < 0.02,
  };
}

// The paper as the scripts know it within a layout: with grades and distances.
const paperOf = ({ SPACING, GRADES }, paper) => ({
  grades: GRADES,
  spacing: SPACING,
  shelf: true,
  margins: true,
  still: false,
  ...paper,
});

// Whether two stretches overlap, by more than they would if they only touched.
const overlap = ([a, b], [c, d]) => a < d - 1e-6 && c < b - 1e-6;

// Calls see(one, other) with every two of a list.
function pairs(list, see) {
  list.forEach((one, at) => list.slice(at + 1).forEach((other) => see(one, other)));
}

// A stave of two days that bound it, where a day is a pixel.
const stave = (key, first, last, more = {}) => ({
  key,
  band: 0,
  days: [first, last],
  reach: [first, 0, last, 0],
  label: 100,
  least: 10,
  ...more,
});

// Who stands where in a draft: [key, number of its lane, side of its name].
const stands = (one) => plain(one.stands.map(({ item, lane, side }) => [item.key, lane.number, side]));

// Asserts that in no lane of a draft a stave touches another; `drafts` are the functions of values/engraving/draft.js.
function apartInLanes(one, drafts) {
  const way = ({ item, side }) =>
    (side === "n" ? drafts.bareWays(one, item) : drafts.waysFor(one, item)).find((each) => each.side === side);
  pairs(one.stands, (first, second) => {
    if (first.lane !== second.lane) return;
    const [a, b] = [way(first), way(second)];
    assert.ok(!overlap([a.left, a.right], [b.left, b.right]));
  });
}

module.exports = { apartInLanes, overlap, pairs, paperOf, stands, stave, world };
