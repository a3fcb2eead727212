/* The page without a server: everything that the server answers stands in this file, and no request is ever made.
 *
 * Runs before page/state.js and takes the server's place in page/asking.js: it keeps the address, makes scores, and shows what is told. All
 * is answered from the data block, which is unpacked once. Most common change: what is shown when something is told is a row of SHOWS.
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const { selection, offlineScores: scores, stage } = timeline;
  const byId = (id) => document.getElementById(id);
  const now = { asked: null, chosen: "" };

  /** The text of a data block: base64 of what gzip made of it. */
  async function unpacked(id) {
    const node = byId(id),
      bytes = Uint8Array.from(atob(node.textContent), (sign) => sign.charCodeAt(0));
    node.remove();
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
  }

  function tooOld() {
    document.body.classList.add("too-old");
    byId("offline-note").textContent =
      "This browser is too old to unpack the timeline. Open the file with one from 2023 or later.";
  }

  const data = typeof DecompressionStream === "undefined" ? null : unpacked("offline-data").then(JSON.parse);
  if (!data) return tooOld();
  unpacked("offline-plotly").then((text) => {
    const script = document.createElement("script");
    script.textContent = text;
    document.head.append(script);
  });

  /* ---- the address: a file that is opened from a disk may not always change it, so it is kept after # then ---- */
  let marked = false;
  const after = () => (location.hash.includes("=") ? location.hash.slice(1) : "");
  const query = () => (marked ? "" : location.search) || after() || document.body.dataset.start;
  function keep(query, push) {
    const say = (url) => history[push ? "pushState" : "replaceState"]({ query }, "", url);
    try {
      if (!marked) return say(location.pathname + (query ? `?${query}` : ""));
    } catch {
      marked = true;
    }
    return say(`#${query}`);
  }

  /* ---- scores: made here, for whatever is asked ---- */
  async function score({ query, width, height }, signal) {
    const known = await data,
      view = timeline.view.read(query);
    if (signal.aborted) throw new DOMException("Another score is asked for.", "AbortError");
    const made = scores.scoreOf(known.scores[view.group], chosen(known, view), known, width, height);
    return view.axis === "even" ? scores.evened(made) : made;
  }

  /** The events of a selection; for what the scenes search the server's own answer, which also forgives slips. */
  const chosen = (known, view) => known.found[timeline.view.asked({ ...view, axis: "time" })] || selection.chosen(known, view);

  /* ---- what the server's side would show ---- */
  const SHOWS = { asked: [chips, room, nothing, status], chosen: [panel], seen: [status] };
  async function tell({ changed, number, ...said }) {
    const known = await data;
    Object.assign(now, said);
    for (const show of new Set(changed.flatMap((name) => SHOWS[name] || []))) show(known);
    return number;
  }
  const view = () => ({ ...timeline.view.read(now.asked ? now.asked.query : ""), goggles: now.seen ? now.seen.goggles : "" });

  function chips(known) {
    document.querySelectorAll("#filters [data-toggle], #filters [data-set]").forEach((node) => {
      const [field, value] = (node.dataset.toggle || node.dataset.set).split(":"),
        number = selection.count(known, view(), field, value);
      node.querySelector(".count").textContent = number.toLocaleString("en-GB");
      node.classList.toggle("empty", !number);
    });
  }

  const WHOLE = {
    disagreements: "In this file this view shows the whole evidence; filters change the timeline only.",
    table: "In this file this view shows the whole evidence; filters change the timeline only.",
    list: "In this file this view shows the whole evidence; filters change the timeline only.",
    pair: "In this file this view has the window and the filters with which the file was made.",
  };
  let shown = "";
  function room(known) {
    const { view: name, a, b } = view(),
      host = byId("page-view"),
      key = name === "pair" ? `pair ${a} ${b}` : name;
    if (key === shown) return;
    shown = key;
    const room = document.createElement("div"),
      whole = document.createElement("p");
    room.className = "room";
    room.dataset.markup = known.rooms[key] || known.rooms[name] || "";
    whole.className = "offline-room";
    whole.textContent = WHOLE[name] || "";
    host.replaceChildren(...(WHOLE[name] ? [whole] : []), room);
  }

  function panel(known) {
    const host = byId("panel");
    host.innerHTML = known.panels[now.chosen] || known.panels[""];
    host.scrollTop = 0;
  }

  function nothing(known) {
    const host = byId("nothing"),
      left = chosen(known, view()).length;
    if (left) return host.replaceChildren();
    const title = document.createElement("h2"),
      clear = document.createElement("button");
    title.textContent = "No event is left";
    Object.assign(clear, { type: "button", className: "button", textContent: "Clear all filters" });
    clear.dataset.do = "clear-filters";
    return host.replaceChildren(title, clear);
  }

  function status(known) {
    const { state } = stage;
    if (state.score) byId("status-words").textContent = selection.status(known, view(), chosen(known, view()), stage.dates());
  }
  stage.watch((what) => {
    if (what === "settled") data.then(status);
  });

  timeline.asking.answers({ files: false, found: null, paper: () => null, hears: () => true, query, keep, score, tell });
  document.querySelector(".status").append(byId("offline-note"));
  data.then((known) => {
    if (!now.chosen) panel(known);
  });
})(window);
