"use strict";
// The page without a server: every question is answered from the data block of the file, and the address is kept where it can be.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const zlib = require("node:zlib");
const { load, plain, upTo } = require("../load.js");
const { newScore } = require("../scores.js");

const BODY = `<p id="offline-note">Made on a day</p><p class="status"><span id="status-words"></span></p><aside id="panel"></aside><div id="page-view"></div>
  <div id="nothing"></div><div id="filters"><button data-toggle="sources:annals">A <i class="count"></i></button><button data-set="importance:3">I <i class="count"></i></button></div>`;
const FACETS = ["sources", "verdicts", "categories", "precision", "stance", "tellers", "basis"];
const { timeline: pure } = load({ only: upTo("values/beyond.js") });
const STAVES = [
  { id: "a", event: 0, days: [100, 150], marks: [{ x0: 100, x1: 150 }] },
  { id: "b", event: 1, days: [500, 550], marks: [{ slot: 1, x0: 500, x1: 550 }] },
];
const KNOWN = {
  air: 0.1,
  found: { "q=slip": [1] },
  scores: { category: newScore(pure, STAVES), source: newScore(pure, STAVES), none: newScore(pure, STAVES) },
  events: {
    importance: [3, 1],
    facets: { ...Object.fromEntries(FACETS.map((name) => [name, [[], []]])), sources: [["annals"], ["book"]] },
    reach: [
      [100, 149],
      [500, 549],
    ],
    edges: [0, 500, 1000],
    overview: [[], []],
  },
  words: { plain: { purge: [0] }, keys: {}, rules: [], shortest: 3 },
  said: { every: "all sources", labels: { sources: {} }, filters: { sources: ["told by {}", "sources"], q: ["search: {}", ""] } },
  panels: { "": "guide", a: "<h2>Event a</h2>" },
  rooms: { table: "<table></table>", "pair annals book": "<ul></ul>" },
};
const packed = (text) => zlib.gzipSync(text).toString("base64");

// A file that is opened, with all of it unpacked; it may be refused to change the address.
async function file({ refused = false, location = {}, old = false } = {}) {
  const kept = [];
  const keeps = (kind) => (state, _, url) => {
    if (refused && !url.startsWith("#")) throw new Error("SecurityError");
    kept.push([kind, state.query, url]);
  };
  const made = load({
    only: [...upTo("page/asking.js"), "offline/selection.js", "offline/scores.js", "offline/offline.js"],
    body: `${BODY}<i id="offline-data">${packed(JSON.stringify(KNOWN))}</i><i id="offline-plotly">${packed("plotly();")}</i>`,
    window: {
      location: { pathname: "/timeline.html", search: "", hash: "", ...location },
      history: { pushState: keeps("push"), replaceState: keeps("replace") },
      ...(old ? {} : { DecompressionStream }),
      ...{ Response, Blob, Uint8Array, atob, DOMException, AbortController },
    },
  });
  made.document.body.dataset.start = "from=1970-01-01";
  const id = (name) => made.document.getElementById(name),
    unpacked = () => old || (id("panel").textContent && made.document.querySelector("head script"));
  while (!unpacked()) await new Promise((resolve) => setImmediate(resolve));
  const tell = (more) => made.timeline.asking.tell({ asked: { query: "" }, chosen: "", number: 1, ...more });
  return { ...made, id, kept, tell, asking: made.timeline.asking };
}

test("the data are unpacked once and taken off the page, and Plotly runs from the file", async () => {
  const { document, id } = await file();
  assert.deepEqual([id("offline-data"), document.querySelector("head script").textContent], [null, "plotly();"]);
  assert.deepEqual([id("panel").textContent, id("offline-note").parentElement.className], ["guide", "status"]);
});

test("a browser that cannot unpack it is told so", async () => {
  const { document, id } = await file({ old: true });
  assert.ok(document.body.matches(".too-old"));
  assert.match(id("offline-note").textContent, /too old to unpack/);
});

test("a score is made of the selection, for the size of the plot, and evenly spaced where that is asked for", async () => {
  const { asking } = await file(),
    { signal } = new AbortController();
  const score = plain(await asking.score({ query: "q=purge", width: 800, height: 400 }, signal));
  assert.deepEqual([score.staves.map(({ id }) => id), score.width, score.knots], [["a"], 800, null]);
  assert.deepEqual(
    plain((await asking.score({ query: "q=purge&axis=even", width: 800, height: 400 }, signal)).knots),
    [0, 100, 150, 1000],
  );
});

test("what a scene searches for is found as the server found it", async () => {
  const { asking } = await file(),
    { signal } = new AbortController();
  for (const query of ["q=slip", "q=slip&axis=even"]) {
    const { staves } = plain(await asking.score({ query, width: 800, height: 400 }, signal));
    assert.deepEqual(
      staves.map(({ id }) => id),
      ["b"],
    );
  }
});

test("a question that was given up is not answered", async () => {
  const { asking } = await file(),
    gone = new AbortController();
  gone.abort();
  await assert.rejects(asking.score({ query: "", width: 1, height: 1 }, gone.signal), { name: "AbortError" });
});

test("nobody makes files, lists what is found, or makes documents for paper; somebody hears", async () => {
  const { asking } = await file();
  assert.deepEqual([asking.files, asking.found, asking.paper("print"), asking.hears()], [false, null, null, true]);
});

test("the address is that of the line, else what stands after #, else that with which the file was made", async () => {
  const query = async (location) => (await file({ location })).asking.query();
  assert.equal(await query({ search: "?q=a", hash: "#q=b" }), "?q=a");
  assert.equal(await query({ hash: "#q=b" }), "q=b");
  assert.equal(await query({ hash: "#top" }), "from=1970-01-01");
});

test("a view is kept in the address, or after # where a file may not change it", async () => {
  const free = await file();
  free.asking.keep("q=x", true);
  free.asking.keep("", false);
  assert.deepEqual(free.kept, [
    ["push", "q=x", "/timeline.html?q=x"],
    ["replace", "", "/timeline.html"],
  ]);
  const { asking, kept } = await file({ refused: true, location: { search: "?q=old" } });
  asking.keep("q=x", true);
  assert.deepEqual(kept, [["push", "q=x", "#q=x"]]);
  assert.equal(asking.query(), "from=1970-01-01", "what stood in the line no longer counts");
});

test("chips count what a click would leave, and an empty one looks so", async () => {
  const { tell, document } = await file();
  assert.equal(await tell({ changed: ["asked"] }), 1);
  const [sources, importance] = document.querySelectorAll("#filters button");
  assert.deepEqual(
    [sources, importance].map((node) => [node.querySelector(".count").textContent, node.matches(".empty")]),
    [
      ["1", false],
      ["1", false],
    ],
  );
  await tell({ asked: { query: "sources=book" }, changed: ["asked"] });
  assert.deepEqual([importance.querySelector(".count").textContent, importance.matches(".empty")], ["0", true]);
});

test("a room stands with a word on what it shows, and is put in place once", async () => {
  const { tell, id } = await file();
  await tell({ asked: { query: "view=table" }, changed: ["asked"] });
  const [word, room] = id("page-view").children;
  assert.match(word.textContent, /^In this file this view shows the whole evidence/);
  assert.equal(room.dataset.markup, "<table></table>");
  await tell({ asked: { query: "view=table&q=purge" }, changed: ["asked"] });
  assert.equal(id("page-view").children[1], room);
  await tell({ asked: { query: "view=pair&a=annals&b=book" }, changed: ["asked"] });
  assert.equal(id("page-view").children[1].dataset.markup, "<ul></ul>");
});

test("the panel of the chosen event is shown, or the guide", async () => {
  const { tell, id } = await file();
  await tell({ chosen: "a", changed: ["chosen"] });
  assert.equal(id("panel").innerHTML, "<h2>Event a</h2>");
  await tell({ chosen: "", changed: ["chosen"] });
  assert.equal(id("panel").textContent, "guide");
});

test("where no event is left that is said, with a way out", async () => {
  const { tell, id } = await file();
  await tell({ asked: { query: "sources=nobody" }, changed: ["asked"] });
  assert.deepEqual(
    [id("nothing").querySelector("h2").textContent, id("nothing").querySelector("button").dataset.do],
    ["No event is left", "clear-filters"],
  );
  await tell({ changed: ["asked"] });
  assert.equal(id("nothing").innerHTML, "");
});

test("the status is said of the window on the stage", async () => {
  const { tell, id, timeline } = await file();
  Object.assign(timeline.stage.state, { score: KNOWN.scores.category, a: 0, b: 200 });
  await tell({ changed: ["seen"] });
  assert.equal(
    id("status-words").textContent,
    "2 of 2 events, 1 of them in the window; no conflicts; window January – July 1970; all sources",
  );
});
