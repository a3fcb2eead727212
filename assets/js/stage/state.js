/* The state of the stage: the window that is looked at, the parts of the page that show it, and who is told what happens there.
 *
 * Watchers are called with what happened and the state: "window" (another window, or another layout, is seen), "settled" (all of it is
 * drawn), "bound" (a flight has begun), "chosen" (another event is chosen). Most common change: another field of the state.
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;

  const state = {
    score: null,
    a: 0,
    b: 1,
    width: 0,
    height: 0,
    mode: "both",
    signs: false,
    goggles: -1,
    chosen: "",
    room: 1,
    layout: null,
    layoutAsked: "",
    layoutOf: null,
    opened: [],
    drawn: null,
    focus: -1,
    moving: false,
    goal: null,
    painted: [],
    chips: [],
    live: false,
  };
  /** The elements of the page in which the stage stands; none until `mount` has found them. */
  const parts = {};
  const IDS = ["stage", "plot", "graph-frame", "labels", "axis", "grid", "gutter", "hover-card", "timeline-graph", "shelf"];
  const watchers = [];

  /** Call a watcher from now on.
   * @type {Timeline["stageState"]["watch"]} */
  const watch = (watcher) => watchers.push(watcher);
  /** @type {Timeline["stageState"]["tell"]} */
  const tell = (what) => watchers.forEach((watcher) => watcher(what, state));

  /** Find the page's parts and the figure's templates; false while they, or Plotly, are not there yet.
   * @type {Timeline["stageState"]["mount"]} */
  function mount() {
    for (const id of IDS) parts[id] = document.getElementById(id);
    parts.graph = parts["timeline-graph"];
    if (!parts.plot || !parts.graph || !root.Plotly) return false;
    const figure = JSON.parse(parts.graph.dataset.figure);
    parts.templates = figure.data;
    parts.layout = figure.layout;
    parts.config = figure.config;
    return true;
  }

  /** Size of the plot in a page's pixels: while presenting, everything is `room` times as large and there is less of it.
   * @type {Timeline["stageState"]["measure"]} */
  function measure() {
    const box = parts.plot.getBoundingClientRect();
    return [Math.round(box.width / state.room), Math.round(box.height / state.room)];
  }

  /** Whether the reader wants no movement.
   * @type {Timeline["stageState"]["reduced"]} */
  const reduced = () => root.matchMedia("(prefers-reduced-motion: reduce)").matches;
  /** Whether the picture is out of sight until it is as it should be: what nobody sees needs no movement.
   * @type {Timeline["stageState"]["hidden"]} */
  const hidden = () => document.body.matches(".presenting:is(.composing, .waiting)");

  timeline.stageState = { state, parts, watch, tell, mount, measure, reduced, hidden };
})(window);
