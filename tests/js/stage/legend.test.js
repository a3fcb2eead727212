"use strict";
// The legend counts events, not the bands they stand in, and says how many sources tell them.

const test = require("node:test");
const assert = require("node:assert");
const { load, plain, upTo } = require("../load.js");
const { livePage } = require("../pages.js");

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

/* On the page. */

const told = (id, marks, more = {}) => ({ id, days: [100, 150], marks, ...more });
const words = (host) => host.querySelectorAll("li").map((node) => node.lastElementChild.textContent);

test("only the marks that are there are explained, and the frames that some event has", async () => {
  const staves = [
      told(
        "a",
        [
          { shape: "diamond", at: 100 },
          { tone: "hollow", x0: 100, x1: 150 },
        ],
        { verdict: "conflict" },
      ),
    ],
    { id } = await livePage({ staves });
  assert.deepEqual(words(id("legend")), [
    "a day",
    "some time within",
    "reported",
    "≠ conflict",
    "thin line: no room for its lines, zoom in",
  ]);
});

test("in the other modes verdicts, precisions or numbers of sources are explained, under what they answer", async () => {
  const page = await livePage({ staves: [told("a", [{ at: 100 }])] }),
    drawn = (colour) => {
      page.timeline.page.change({ colour });
      const host = page.id("legend");
      return [
        host.querySelector(".legend-title")?.textContent,
        host.querySelector(".legend-list").getAttribute("aria-label"),
        words(host).length,
      ];
    };
  assert.deepEqual(drawn("dating"), ["Do the dates agree?", "Legend: Do the dates agree?", 7]);
  assert.deepEqual(drawn("precision"), ["Exact to vague", "Legend: Exact to vague", 10]);
  assert.deepEqual(drawn("sources").slice(0, 2), ["Told by", "Legend: Told by"]);
  assert.deepEqual(words(page.id("legend")).slice(0, 1), ["1 source (1)"]);
  assert.deepEqual(
    words(page.id("legend")).slice(-4),
    ["dates it", "no date", "rejects it", "silent"],
    "signs stand beside names there",
  );
  assert.equal(drawn("both")[0], undefined);
});

test("an evenly spaced axis says what it is, and an empty score nothing of thin lines", async () => {
  const even = await livePage({ staves: [told("a", [{ at: 1 }])], more: { knots: [0, 100, 1000], home: [0, 2] } });
  assert.ok(words(even.id("legend")).includes("Even spacing: widths are not durations"));
  const empty = await livePage();
  assert.deepEqual(words(empty.id("legend")), ["reported"]);
});

test("a legend that is longer than its place can be scrolled by keys and by the button at its end, and back from there", async () => {
  const { id, timeline, score: drawn } = await livePage({ staves: [told("a", [{ at: 100 }])] }),
    host = id("legend");
  assert.equal(host.querySelector(".legend-more").hidden, true);
  const { createElement } = host.ownerDocument;
  host.ownerDocument.createElement = (tag) =>
    Object.assign(createElement.call(host.ownerDocument, tag), { box: [0, 0, 100, 20], scrollWidth: 300 });
  timeline.legend.draw(drawn, host, { colour: "both" });
  const [list, more] = [".legend-list", ".legend-more"].map((name) => host.querySelector(name));
  assert.deepEqual([more.hidden, list.tabIndex], [false, 0]);
  const lefts = Array.from({ length: 4 }, () => {
    more.click();
    return list.scrollLeft;
  });
  assert.deepEqual(lefts, [80, 160, 240, 0]);
});
