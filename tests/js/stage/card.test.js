"use strict";
// The card at the pointer: an event in short, or what waits in a chip.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, upTo } = require("../load.js");
const { newScore } = require("../scores.js");
const { timeline } = load({ only: upTo("stage/card.js") });
const { card } = timeline;

const LINES = [
  [0, "asserts", "", "some day in June 1937"],
  [0, "reports", "", "before the end of 1937"],
  [1, "disputes", "", "no date given"],
];
const STAVES = [
  { id: "a", days: [0, 1], verdict: "conflict", sign: "≠", lines: LINES },
  ...Array.from({ length: 7 }, (_, at) => ({ id: `e${at}`, days: [0, 1], verdict: "single" })),
];
timeline.stageState.state.score = newScore(timeline, STAVES);
const html = (nodes) => nodes.map((node) => node.outerHTML).join("");

test("an event has its title, its verdict in words, and one line for each source with its datings", () => {
  assert.equal(
    html(card.stave(0)),
    '<strong class="card-title">Event a</strong><span class="card-verdict verdict-conflict">≠ the dates conflict</span><ul>' +
      '<li class="ink-source-1"><i class="swatch"></i><b>in June 1937; reports: by the end of 1937</b><span> Annals</span></li>' +
      '<li class="ink-source-2"><i class="swatch"></i><b>disputes: no date given</b><span> Book</span></li></ul>',
  );
});

test("a verdict without a sign is its words alone", () => {
  assert.equal(card.stave(1)[1].textContent, "dated by one");
});

test("a chip says how many wait, names the first five, and how many more there are", () => {
  const [title, list, more] = card.chip({ keys: [0, 1, 2, 3, 4, 5], count: 9 });
  assert.deepEqual([title.textContent, more.textContent], ["9 more events here", "and 4 more. Click to zoom in"]);
  assert.deepEqual(
    list.children.map((node) => node.textContent),
    ["≠ Event a", "Event e0", "Event e1", "Event e2", "Event e3"],
  );
  const [one, , none] = card.chip({ keys: [1], count: 1 });
  assert.deepEqual([one.textContent, none.textContent], ["1 more event here", "Click to zoom in"]);
});

test("what a text says is never markup", () => {
  const page = load({ only: upTo("stage/card.js") }).timeline;
  page.stageState.state.score = newScore(page, [{ ...STAVES[0], title: "<b>bold</b>" }]);
  assert.equal(page.card.stave(0)[0].children.length, 0);
});

test("a dating is said in fewer words, and keeps those that matter", () => {
  const said = {
    "some time in 1937": "in 1937",
    "some day in June 1937": "in June 1937",
    "from June 1937, end not given": "from June 1937",
    "until 1939, beginning open": "until 1939",
    "before the end of 1937": "by the end of 1937",
    "about 1937": "about 1937",
    "not some day in June": "not some day in June",
  };
  for (const [long, short] of Object.entries(said)) assert.equal(card.briefly(long), short);
});

test("each verdict has its words and its sign", () => {
  assert.deepEqual(Object.keys(card.VERDICTS), Object.keys(card.SIGNS));
});
