"use strict";
// The axis of an evenly spaced sheet: names that follow each other, say their days and have room. tests/layout/test_even_axis.py compares it with
// the server's.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, plain, upTo } = require("../load.js");
const { dice } = require("../dice.js");
const { timeline } = load({ only: upTo("values/even-axis.js") });
const { evenAxis, tempo, days } = timeline;
const { day } = days;

const WIDTHS = [240, 330, 640, 932, 1436, 1920, 3840];

// Knots crowded in a few places, as evidence is, and a window of a day or of all there is.
function worlds(count, see) {
  for (let seed = 1; seed <= count; seed++) {
    const roll = dice(seed),
      middles = Array.from({ length: 1 + Math.floor(roll() * 4) }, () => Math.round(day(1800) + roll() * 58000));
    const around = () => middles[Math.floor(roll() * middles.length)] + Math.round((roll() - 0.5) * 10 ** (1 + 3 * roll()));
    const knots = [
      ...new Set([...middles, middles[0] + 1, ...Array.from({ length: 2 + Math.floor(roll() * 200) }, around)]),
    ].sort((one, two) => one - two);
    const made = tempo.made(knots),
      start = -3 + roll() * (knots.length + 3),
      wide = Math.max((knots.length + 6) * 10 ** (-3 * roll()), made.least(start));
    see({ tempo: made, window: [start, start + wide], width: WIDTHS[seed % WIDTHS.length], room: seed % 2 ? 1 : 1.6 });
  }
}
const rows = ({ tempo: made, window, width, room }) => evenAxis(made, window, width, room);

test("years follow each other and fill the window, and what stands below lies in them, in its order", () => {
  worlds(120, (world) => {
    const { spans, ticks } = rows(world),
      [start, end] = world.tempo.days(world.window);
    assert.ok(spans[0].from <= start && start < spans[0].to && spans[spans.length - 1].to >= end);
    spans.slice(1).forEach((one, at) => assert.equal(one.from, spans[at].to));
    ticks.slice(1).forEach((one, at) => assert.ok(one.from >= ticks[at].to));
    for (const tick of ticks) assert.ok(spans.some((span) => span.from <= tick.from && tick.to <= span.to));
  });
});

test("two neighbours that share a name never both lack room for it", () => {
  worlds(120, (world) => {
    const scale = world.width / (world.window[1] - world.window[0]),
      { spans } = rows(world);
    const narrow = spans.map(
      ({ from, to, text }) =>
        (world.tempo.unit(to) - world.tempo.unit(from)) * scale < (text.length * 0.52 * 14 + 10) * world.room,
    );
    const age = ({ from }) => Math.floor(days.civil(from)[0] / 300);
    narrow.slice(1).forEach((one, at) => assert.ok(!(one && narrow[at]) || age(spans[at]) !== age(spans[at + 1])));
  });
});

test("names stand still while the window moves", () => {
  worlds(40, (world) => {
    const [start, end] = world.window,
      step = (end - start) / 7;
    const here = rows(world),
      there = rows({ ...world, window: [start + step, end + step] }),
      [from, to] = world.tempo.days([start + step, end]);
    for (const row of ["spans", "ticks"]) {
      const seen = [here, there].map((axis) => plain(axis[row].filter((one) => one.from < to && one.to > from)));
      assert.deepEqual(seen[0], seen[1]);
    }
  });
});

// The words of an axis on which each day of a June has its step, in a window of so many days and pixels.
const JUNE = [day(1930), ...Array.from({ length: 30 }, (_, at) => day(1937, 6, 1 + at)), day(1937, 7), day(1938), day(1945)];
function words(window, width, oldStyle = false) {
  const { spans, ticks } = evenAxis(tempo.made(JUNE), window, width, 1, oldStyle);
  return plain([spans, ticks].map((row) => row.map(({ text }) => text)));
}

test("what has room has a name of its own, and narrow neighbours share one", () => {
  const [years, parts] = words([-1, 35], 900); // a step has 25 pixels
  assert.deepEqual(years, ["1929", "1930–36", "1937", "1938–44", "1945"]);
  assert.deepEqual(
    [parts.slice(0, 3), parts.slice(-2)],
    [
      ["Jan–May", "1–3 Jun", "4–6 Jun"],
      ["28–30 Jun", "Jul–Dec"],
    ],
  );
});

test("a name says the years of its stretch and no others, the last one in two digits within a century", () => {
  let over = 0;
  worlds(120, (world) => {
    for (const { from, to, text } of rows(world).spans) {
      const [, first, last = first] = /^(\d+)(?:–(\d+))?$/.exec(text),
        whole = last.length < first.length ? first.slice(0, 2) + last : last;
      over += first.slice(0, 2) === whole.slice(0, 2) ? 0 : 1;
      assert.deepEqual([day(Number(first)), day(Number(whole) + 1)], [from, to], text);
    }
  });
  assert.ok(over > 10, `${over} lead into another century`);
});

test("a month that has room only for itself has its full name where that fits, and is cut off where it does not", () => {
  const june = (width) => words([-1, 35], width)[1].filter((text) => text.startsWith("Jun"));
  assert.deepEqual([june(125), june(110), june(80)], [["June"], ["June"], ["Jun"]]);
});

test("a day that has much room says its weekday, and more of it the date of the old calendar", () => {
  const [, near] = words([11, 12], 160),
    [, narrow] = words([11, 12], 140),
    [, old] = words([11, 12], 300, true),
    [, brief] = words([11, 12], 150, true);
  assert.deepEqual(
    [near, narrow, old, brief],
    [["Friday 11 June"], ["11 Jun"], ["Friday 11 June (29 May O.S.)"], ["11 Jun (29 May O.S.)"]],
  );
});

test("years before Christ are named as such, and years of two ages share no name", () => {
  const { spans } = evenAxis(tempo.made([day(-9000), day(-43, 3, 15), day(-43, 3, 16), day(1900)]), [-0.2, 3.2], 900);
  const said = plain(spans.map(({ text }) => text));
  assert.ok(said.includes("51–42 BC"));
  assert.ok(said.length > 5 && said.length < 20);
  for (const { from, to } of spans) {
    const [first, last] = [days.civil(from)[0], days.civil(to - 1)[0]];
    for (let age = Math.ceil((first + 1) / 3000) * 3000; age <= last; age += 3000) assert.fail(`${first} to ${last}`);
  }
});
