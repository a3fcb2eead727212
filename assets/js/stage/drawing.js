/* Drawing: the window that is looked at is laid out (`arrange`), Plotly draws its marks for it and up to one window's width on either
 * side (`draw`), and what is there is moved with the window (`paint`: one transform for the figure, one for each label), which is all that runs
 * during a gesture.
 *
 * Most common change: a thing that follows the window is one more painter of stage/aside.js.
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const { state, parts, tell, reduced, hidden } = timeline.stageState,
    { left, scaleOf, pixel } = timeline.sheet,
    { colours } = timeline.colours;
  const SETTLE_FADE = 200,
    MARGINS = [1, 0.5, 0.25],
    MOST_MARKS = 1500;

  /** Lay out the window that is looked at; lanes stay as they were where they can. True where anything is new.
   * @type {Timeline["drawing"]["arrange"]} */
  function arrange(before = state.layout && timeline.engraving.keeps(state.layout.small || state.layout)) {
    const wanted = [state.chosen, ...state.opened].filter(Boolean),
      asked = JSON.stringify([state.a, state.b, wanted, state.width, state.height]);
    if (state.layoutAsked === asked && state.layoutOf === state.score) return false;
    state.layout = timeline.layout.layOut(state.score, [state.a, state.b], wanted, before);
    state.layoutAsked = asked;
    state.layoutOf = state.score;
    return true;
  }

  /** Whether the score is an excerpt in which something of a window is missing.
   * @type {Timeline["drawing"]["lacks"]} */
  const lacks = (a = state.a, b = state.b) => Boolean(state.score) && timeline.score.lacks(state.score, a, b);

  /** The marks of the window and as much on either side as can be drawn quickly. */
  function neighbourhood(scale) {
    const span = state.b - state.a;
    let found = null;
    for (const margin of MARGINS) {
      const lo = state.a - margin * span,
        hi = state.b + margin * span;
      const filled = timeline.marks.boxes(state.score, state.layout, lo, hi, scale, { ...state, type: state.room });
      found = { lo, hi, margin, filled };
      const marks = Object.entries(filled).reduce((sum, [style, list]) => sum + (style === "hair" ? 0 : list.length), 0);
      if (marks <= MOST_MARKS) break;
    }
    return found;
  }

  /** Marks for the window and its neighbourhood; resolves when they are on the page.
   * @type {Timeline["drawing"]["draw"]} */
  function draw(animate) {
    const scale = scaleOf(),
      glides = Boolean(animate && !reduced() && !hidden());
    if (glides) fade();
    const { lo, hi, filled, margin } = neighbourhood(scale);
    const data = timeline.traces.traces(parts.templates, filled, colours, state.room);
    const layout = {
      ...parts.layout,
      width: (state.width - left()) * (1 + 2 * margin),
      height: state.height,
      xaxis: { ...parts.layout.xaxis, range: [lo, hi] },
      yaxis: { ...parts.layout.yaxis, range: [state.height, 0] },
    };
    const done = root.Plotly.react(parts.graph, data, layout, parts.config);
    state.drawn = { lo, hi, scale, margin };
    parts.plot.classList.toggle("moving", glides);
    paint();
    state.live = true;
    return Promise.resolve(done).then(() => {
      tell("settled");
    });
  }

  /** The old layout fades while the new one stands: a copy of the picture on top, gone after a moment. */
  function fade() {
    const old = parts["graph-frame"].cloneNode(true);
    old.removeAttribute("id");
    old.querySelectorAll("[id]").forEach((node) => node.removeAttribute("id"));
    old.classList.add("leaving");
    old.setAttribute("aria-hidden", "true");
    parts["graph-frame"].after(old);
    old
      .animate([{ opacity: 1 }, { opacity: 0 }], { duration: SETTLE_FADE, easing: "ease-out" })
      .finished.finally(() => old.remove());
  }

  /** Everything that follows the window, without asking Plotly.
   * @type {Timeline["drawing"]["paint"]} */
  function paint() {
    const { lo, scale } = state.drawn,
      now = scaleOf();
    parts["graph-frame"].style.transform =
      `translate3d(${((lo - state.a) * now).toFixed(2)}px,0,0) scale(${(now / scale).toFixed(6)},1)`;
    dress();
    timeline.names.paint(now);
    for (const painter of timeline.aside.painters) painter(now);
    timeline.around.axis(state, parts, pixel);
    timeline.around.bands(state, parts);
    tell("window");
  }

  let worn = "";
  /** What the style of the plot must know of a layout; once for each, since it concerns all that stands in the plot. */
  function dress() {
    const { type } = state.layout,
      { style } = parts.plot,
      asked = [left(), type, state.room].join();
    if (asked === worn) return;
    worn = asked;
    style.setProperty("--sheet", `${left().toFixed(2)}px`);
    parts.plot.classList.toggle("margined", left() > 0);
    style.setProperty("--name", type.toFixed(4));
    style.setProperty("--hit", `${type < 1 || state.room > 1 ? 2 * Math.round(8.5 * type) : 22}px`);
  }

  timeline.drawing = { arrange, lacks, draw, paint };
})(window);
