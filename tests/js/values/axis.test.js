"use strict";
// The axis at every zoom and width; tests/layout/test_axis.py compares it with the server's.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, plain } = require("../load.js");
const { dice } = require("../dice.js");
const { timeline } = load({ only: ["values/days.js", "values/axis.js"] });
const { axis, days } = timeline;

const WIDTHS = [360, 768, 1366, 1920, 3840];
const texts = (row) => plain(row.map((one) => one.text));

// Windows of all lengths from an hour to ten thousand years, with their widths.
function windows(count) {
  const roll = dice(11),
    out = [];
  for (let at = 0; at < count; at++) {
    const a = days.day(1800) + roll() * 80000,
      span = Math.exp(Math.log(1 / 24) + roll() * Math.log(24 * 3.65e6));
    out.push([a, a + span, WIDTHS[Math.floor(roll() * WIDTHS.length)]]);
  }
  return out;
}

test("labels name stretches that follow each other and fill the window", () => {
  for (const [a, b, width] of windows(400)) {
    const { ticks, spans } = axis(a, b, width);
    for (const row of [ticks, spans].filter((one) => one.length)) {
      assert.ok(row[0].from <= a && row[row.length - 1].to >= b);
      row.slice(1).forEach((one, at) => assert.equal(one.from, row[at].to));
      row.forEach((one) => assert.ok(one.text && one.from < one.to));
    }
  }
});

test("ticks are wide enough to be read and never too many", () => {
  for (const [a, b, width] of windows(400)) {
    const { ticks, unit, step } = axis(a, b, width);
    assert.ok(ticks.length <= width / 20 + 2, `${ticks.length} ticks on ${width} px`);
    const share = ({ day: 1, week: 7, month: 28, year: 365 }[unit] * step * width) / (b - a);
    assert.ok(share >= 20 || step === 1000);
  }
});

test("closer in, the unit never gets coarser", () => {
  const length = { day: 1, week: 7, month: 30, year: 365 };
  for (const width of WIDTHS) {
    let before = Infinity;
    for (let span = 3.6e6; span > 0.5; span /= 1.1) {
      const { unit, step } = axis(days.day(1937, 6, 11), days.day(1937, 6, 11) + span, width);
      assert.ok(length[unit] * step <= before);
      before = length[unit] * step;
    }
    assert.equal(before, 1, "in the end there are days");
  }
});

test("days and months are named together with the year they stand in", () => {
  const cases = [
    [[1937, 6, 11], [1937, 6, 12], 1366, ["Friday 11 June"], ["June 1937"]],
    [[1937, 6, 9], [1937, 6, 12], 300, ["Wed 9", "Thu 10", "Fri 11"], ["June 1937"]],
    [[1937, 6, 29], [1937, 7, 3], 120, ["29", "30", "1", "2"], ["June 1937", "July 1937"]],
    [[1937, 11, 1], [1938, 2, 1], 300, ["November", "December", "January"], ["1937", "1938"]],
    [[1937, 11, 1], [1938, 2, 1], 150, ["Nov", "Dec", "Jan"], ["1937", "1938"]],
    [[1937, 1, 1], [1938, 1, 1], 300, ["Jan–Mar", "Apr–Jun", "Jul–Sep", "Oct–Dec"], ["1937"]],
    [[1936, 1, 1], [1939, 1, 1], 150, ["1936", "1937", "1938"], []],
    [[-43, 1, 1], [-41, 1, 1], 200, ["44 BC", "43 BC"], []],
    [[1917, 1, 1], [1942, 1, 1], 360, ["1915", "1920", "1925", "1930", "1935", "1940"], []],
  ];
  for (const [from, to, width, ticks, spans] of cases) {
    const rows = axis(days.day(...from), days.day(...to), width);
    assert.deepEqual([texts(rows.ticks), texts(rows.spans)], [ticks, spans]);
  }
});

test("only where not every year is named does a name mark the beginning", () => {
  assert.ok(axis(days.day(1917), days.day(1942), 360).ticks.every((tick) => tick.point));
  assert.ok(axis(days.day(1917), days.day(1942), 1436).ticks.every((tick) => !tick.point));
  assert.ok(axis(days.day(1937), days.day(1938), 1436).ticks.every((tick) => !tick.point));
});

test("Old Style dates stand beside where a day has room for both, and never push a label out", () => {
  const a = days.day(1917, 11, 7);
  const label = (scale, room = 1) => axis(a, a + 1, scale, room, true).ticks[0].text;
  assert.equal(label(119), "Wed 7");
  assert.equal(label(121), "Wed 7 (25 Oct O.S.)");
  assert.equal(label(219), "Wed 7 (25 Oct O.S.)");
  assert.equal(label(221), "Wednesday 7 November (25 Oct O.S.)");
  assert.equal(label(230, 2), "Wed 7");
  assert.equal(label(241, 2), "Wed 7 (25 Oct O.S.)");
  assert.equal(axis(a, a + 1, 1000).ticks[0].text, "Wednesday 7 November");
});
