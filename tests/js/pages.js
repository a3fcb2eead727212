"use strict";
// Pages with the timeline on them: await livePage({ staves, query }) is one on which the first score has been drawn, by a stand-in for
// Plotly, in a plot of 1000 × 300 pixels.
//
//   const { timeline, document, window, settle, asked } = await livePage({ staves: [{ id: "a", days: [100, 150] }] });
//
// `asked` holds what the page asked of Plotly (`drawn`), of the server (`fetched`) and of the browser's history (`pushed`,
// `replaced`). The most common change: a part of the page that a script looks for, in MARKUP.

const { load } = require("./load.js");
const { newScore } = require("./scores.js");

const bar = (meta) => ({ type: "bar", meta, marker: { line: { width: 1 } } });
const FIGURE = { data: ["frame", "light", "hollow", "solid"].map(bar), layout: { xaxis: {}, yaxis: {} }, config: {} };
const MARKUP = `
<div id="page">
  <header class="header"><details class="drawer"><summary>Menu</summary></details>
    <details class="menu"><summary>Export</summary><div class="menu-sheet"><a class="export" data-export href="export/timeline.png">Picture</a></div></details>
  </header>
  <div class="search-box" id="search-field" data-placeholder="Search"></div>
  <div id="filters" class="filters"></div>
  <div id="overview"></div>
  <section id="stage">
    <div id="gutter"></div>
    <div id="plot" tabindex="0">
      <div id="axis"></div><div id="grid"></div>
      <div id="graph-frame"><div class="graph-clip"><div id="timeline-graph" data-figure='${JSON.stringify(FIGURE)}'></div></div></div>
      <div id="labels"></div>
      <div id="shelf" class="shelf" hidden><span></span><button class="wait-chip"></button></div>
      <div id="hover-card" hidden></div>
    </div>
    <div id="legend"></div>
  </section>
  <div id="page-view" tabindex="-1"></div>
  <aside id="panel" tabindex="-1"></aside>
  <p class="status"><span id="status-words"></span><span id="window-words"></span></p>
  <div id="nothing"></div>
  <div id="told"></div>
  <p id="note"></p>
  <p id="spoken"></p>
</div>`;
const PLOT = [0, 0, 1000, 300];
const BOXES = { plot: PLOT, labels: PLOT, stage: PLOT, "page-view": PLOT, panel: PLOT, overview: [0, 0, 1000, 46] };

// What a browser keeps by name.
function storage() {
  const kept = new Map();
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => kept.set(name, String(value)),
    removeItem: (name) => kept.delete(name),
  };
}

// The address line: what is pushed or replaced stands in it.
function browser(query, asked) {
  const location = { pathname: "/", search: query && `?${query}`, hash: "", href: `http://127.0.0.1/${query && `?${query}`}` };
  const goes = (list) => (_, __, url) => {
    list.push(url);
    location.search = url.includes("?") ? url.slice(url.indexOf("?")) : "";
    location.href = `http://127.0.0.1${url}`;
  };
  return { location, history: { pushState: goes(asked.pushed), replaceState: goes(asked.replaced) } };
}

// Lets all promises that can be kept be kept.
const kept = () => new Promise((resolve) => setImmediate(resolve));

// A page before its first score; `answer(address, score)` gives the server's answers, by itself the score that the page has.
function newPage({
  query = "",
  answer = (_, score) => structuredClone(score),
  scenes = null,
  extra = "",
  window = {},
  only = null,
} = {}) {
  const asked = { drawn: [], fetched: [], pushed: [], replaced: [], said: [] },
    served = { score: {} };
  const own = {
    ...browser(query, asked),
    AbortController,
    localStorage: storage(),
    sessionStorage: storage(),
    getComputedStyle: () => ({ fontFamily: "Face", fontSize: "14px", getPropertyValue: (name) => `colour ${name}` }),
    fetch: async (address) => {
      asked.fetched.push(address);
      const said = await answer(address, served.score);
      return said instanceof Error ? { ok: false, status: 500 } : { ok: true, status: 200, json: async () => said };
    },
    Plotly: { react: (_, data, layout) => asked.drawn.push({ data, layout }) },
    ...window,
  };
  const told = scenes ? `<script id="scenes">${JSON.stringify(scenes).replaceAll("<", "&lt;")}</script>` : "";
  const page = load({ only, body: MARKUP + extra + told, boxes: BOXES, window: own }),
    { document, timeline } = page;
  page.window.dash_clientside.set_props = (_, props) => {
    asked.said.push(JSON.parse(props["data-value"]));
  };
  timeline.measure = (text, size) => text.length * size * 0.5;
  return { ...page, asked, kept, served, id: (name) => document.getElementById(name) };
}

// A page on which a score has been drawn, for a view.
async function livePage({ staves = [], more = {}, query = "", ...rest } = {}) {
  const page = newPage({ query, ...rest }),
    { document, timeline } = page;
  const score = newScore(timeline, staves, more);
  page.served.score = score;
  const first = document.createElement("script");
  first.id = "first-score";
  first.textContent = JSON.stringify({
    view: query,
    asked: { query: timeline.view.asked(timeline.view.read(query)), width: 1000, height: 300 },
    score,
  });
  document.body.append(first);
  await kept();
  page.settle();
  await kept();
  page.settle();
  return { ...page, score };
}

module.exports = { kept, livePage, newPage, storage };
