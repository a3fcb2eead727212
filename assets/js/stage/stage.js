/* The stage: what stands on the page between the axis and the bottom edge, for the window that is looked at.
 *
 * `settle` lays out the window that is looked at, `draw` lets Plotly draw its marks for the window and up to one window's width on either side; `paint` moves what is
 * there (one transform for the figure, one for each label) and is all that runs during a gesture. Floor: page, over the
 * pure scripts 10–45. Most common change: an overlay (a new thing that follows the window) is one more painter.
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const { element } = timeline.around;
  const SETTLE_FADE = 200,
    MARGINS = [1, 0.5, 0.25],
    MOST_MARKS = 1500;

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
    laidFor: "",
    opened: [],
    drawn: null,
    focus: -1,
    moving: false,
    goal: null,
    painted: [],
    chips: [],
    live: false,
  };
  const parts = {};
  const watchers = [],
    painters = [];
  const tell = (what) => watchers.forEach((watch) => watch(what, state));

  const byId = (id) => document.getElementById(id);
  const reduced = () => root.matchMedia("(prefers-reduced-motion: reduce)").matches;
  /** Whether the picture is out of sight until it is as it should be: what nobody sees needs no movement. */
  const hidden = () => document.body.matches(".presenting:is(.composing, .waiting)");
  /** Where the sheet begins: right of names in the margin. */
  const left = () => (state.layout ? state.layout.sheet.left : 0);
  const scaleOf = () => (state.width - left()) / (state.b - state.a);
  const pixel = (day) => left() + (day - state.a) * scaleOf();
  const dayAt = (x) => state.a + (x - left()) / scaleOf();
  const { tempo, dates, onSheet, dateAt, datesPerPixel } = timeline.tempo.seen(state, dayAt); // true days

  /** Find the page's parts and let Plotly make the empty figure; false while they are not there yet. */
  function mount() {
    for (const id of [
      "stage",
      "plot",
      "graph-frame",
      "labels",
      "axis",
      "grid",
      "gutter",
      "hover-card",
      "timeline-graph",
      "shelf",
    ])
      parts[id] = byId(id);
    parts.graph = parts["timeline-graph"];
    if (!parts.plot || !parts.graph || !root.Plotly) return false;
    const figure = JSON.parse(parts.graph.dataset.figure);
    parts.templates = figure.data;
    parts.layout = figure.layout;
    parts.config = figure.config;
    return true;
  }

  /** Size of the plot in a page's pixels: while presenting, everything is `room` times as large and there is less of it. */
  function measure() {
    const box = parts.plot.getBoundingClientRect();
    return [Math.round(box.width / state.room), Math.round(box.height / state.room)];
  }

  /* Colours: read once per theme from the custom properties of theme.css. */
  let palette = {};
  function colours(ink) {
    palette[ink] ??= mixed(ink);
    return palette[ink];
  }
  function mixed(ink) {
    const style = getComputedStyle(parts.stage),
      of = (name) => style.getPropertyValue(name).trim();
    const solid = of(`--${ink}-solid`) || of(`--${ink}`) || of("--line");
    const light = ink === "omitted" ? of("--paper") : of(`--${ink}-light`) || solid;
    return {
      solid,
      light,
      edge: of(`--${ink}-edge`) || solid,
      tint: of(`--${ink}-tint`) || light,
      ground: of("--paper"),
    };
  }
  const repaintTheme = () => {
    palette = {};
    if (state.live) draw(false);
  };

  /** A window as the page shows it: a day at least, within all there is. */
  const clamp = (a, b) => {
    const [lo, hi] = state.score.whole,
      middle = (a + b) / 2;
    const span = Math.min(Math.max(b - a, tempo().least(middle)), hi - lo);
    const from = Math.min(Math.max(middle - span / 2, lo), hi - span);
    return [from, from + span];
  };

  /** Take a score (at first, or after a filter) and show a window of true days, home where an end is null. */
  function setScore(score, start, end) {
    const before = state.score;
    if (before && String(before.knots) !== String(score.knots)) {
      // a flight leads to a place on another sheet
      halt();
      state.moving = false;
    }
    state.given = score;
    state.score = timeline.score.times(dressed(score), state.room);
    state.width = state.score.width;
    state.height = state.score.height;
    [state.a, state.b] = clamp(...onSheet(start, end));
    const kept = Boolean(before?.held && score.held),
      stood = before && timeline.translated.named(before, state.layout);
    const focus = kept ? carry(before) : -1;
    if (!kept) clear("labels");
    ["chips", "pins", "passing", "beyond"].forEach(clear);
    state.focus = focus;
    arrange(stood && timeline.translated.numbered(stood, state.score));
    return draw(state.live && !kept);
  }

  /** The score as it is drawn: with signs beside its names where they are wanted. */
  const dressed = (score) => (state.signs || state.mode === "sources" ? timeline.score.signed(score) : score);

  /** Lay out the window that is looked at; lanes stay as they were where they can. True where anything is new. */
  function arrange(before = state.layout && timeline.engraving.keeps(state.layout.small || state.layout)) {
    const wanted = [state.chosen, ...state.opened].filter(Boolean),
      asked = JSON.stringify([state.a, state.b, wanted, state.width, state.height]);
    if (state.laidFor === asked && state.laidOf === state.score) return false;
    state.layout = timeline.layout.layOut(state.score, [state.a, state.b], wanted, before);
    state.laidFor = asked;
    state.laidOf = state.score;
    return true;
  }

  function clear(name) {
    pools[name].forEach((node) => node.remove());
    pools[name].clear();
  }

  /** The next excerpt gives staves new numbers: labels keep their elements. Returns the number of the stave in focus. */
  function carry(before) {
    const key = (stave) => `${stave.band} ${stave.id}`,
      numbers = new Map(state.score.staves.map((stave, at) => [key(stave), at]));
    const labels = [...pools.labels],
      now = (number) => numbers.get(key(before.staves[number]));
    pools.labels.clear();
    for (const [number, node] of labels) {
      const next = now(number);
      if (next === undefined) node.remove();
      else {
        node.dataset.stave = next;
        pools.labels.set(next, node);
      }
    }
    const focus = state.focus < 0 ? undefined : now(state.focus);
    return focus === undefined ? -1 : focus;
  }

  /** Whether the score is an excerpt in which something of a window is missing. */
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

  /** Marks for the window and its neighbourhood; resolves when they are on the page. */
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

  /** Everything that follows the window, without asking Plotly. */
  function paint() {
    const { lo, scale } = state.drawn,
      now = scaleOf();
    parts["graph-frame"].style.transform =
      `translate3d(${((lo - state.a) * now).toFixed(2)}px,0,0) scale(${(now / scale).toFixed(6)},1)`;
    dress();
    paintLabels(now);
    painters.forEach((painter) => painter(now));
    timeline.around.axis(state, parts, pixel);
    timeline.around.bands(state, parts);
    tell("window");
  }

  /** What the style of the plot must know of a layout; once for each, since it concerns all that stands in the plot. */
  let worn = "";
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

  /* Pools: elements kept by key, made when first seen, removed when out of view. */
  const pools = { labels: new Map(), chips: new Map(), pins: new Map(), passing: new Map(), beyond: new Map() };
  function pool(name, wanted, key, make, place) {
    const have = pools[name],
      seen = new Set();
    for (const one of wanted) {
      const id = key(one);
      seen.add(id);
      let node = have.get(id);
      if (!node) {
        node = make(one);
        have.set(id, node);
        parts.labels.append(node);
      }
      place(node, one);
    }
    for (const [id, node] of have)
      if (!seen.has(id)) {
        if (node === document.activeElement) parts.plot.focus({ preventScroll: true });
        node.remove();
        have.delete(id);
      }
  }

  function paintLabels(now) {
    state.painted = timeline.labels(state.score, state.layout, state.a, now, state.room);
    if (
      state.focus >= 0 &&
      !state.painted.some((one) => one.stave === state.focus) &&
      !state.layout.shelf.keys.includes(state.focus)
    )
      state.painted.push(focusLabel());
    state.painted = state.painted.filter(Boolean);
    pool(
      "labels",
      state.painted,
      (one) => one.stave,
      makeLabel,
      (node, one) => {
        node.style.transform = `translate(${Math.round(one.x)}px,${Math.round(one.y)}px)`;
        node.classList.toggle("upon", one.side === "u");
        node.classList.toggle("in-margin", one.side === "m");
        node.style.maxWidth =
          one.width < state.score.staves[one.stave].label * state.layout.type - 0.5 ? `${Math.ceil(one.width)}px` : "";
        const stave = state.score.staves[one.stave],
          chosen = stave.id === state.chosen;
        node.classList.toggle("omitted", state.goggles >= 0 && !((stave.tellers >> state.goggles) & 1));
        if (node.classList.contains("chosen") !== chosen) {
          node.classList.toggle("chosen", chosen);
          node.setAttribute("aria-pressed", String(chosen));
        }
      },
    );
  }

  /** The label of the stave that has the keyboard's focus, upon its stave where it has no place of its own. */
  function focusLabel() {
    const sliver = state.layout.slivers.find(({ key }) => key === state.focus),
      stave = state.score.staves[state.focus];
    const box = sliver ? [sliver.left, sliver.top, sliver.right, sliver.top + 4 * state.room] : boxOf(state.focus);
    if (!box) return null;
    const x = Math.min(Math.max(box[0], left() + 2), state.width - stave.label - 2);
    return { stave: state.focus, x, y: (box[1] + box[3]) / 2, side: "u", width: stave.label };
  }

  function makeLabel(one) {
    const stave = state.score.staves[one.stave];
    const node = element("button", `event-label verdict-${stave.verdict}`);
    node.type = "button";
    node.tabIndex = -1;
    node.dataset.stave = one.stave;
    node.dataset.event = stave.id;
    node.setAttribute("aria-label", stave.said);
    node.setAttribute("aria-pressed", "false");
    if (state.score.signed) node.append(timeline.around.signs(timeline.tellers(state.score, one.stave)));
    if (stave.sign) node.append(element("span", "sign", stave.sign));
    node.append(element("span", "title", stave.title));
    return node;
  }

  /** Pixel box of a stave: [left, top, right, bottom], or null when it does not stand. */
  function boxOf(number) {
    const place = timeline.layout.tops(state.layout)[number];
    if (!place) return null;
    const [d0, d1] = timeline.score.reach(state.score.staves[number], scaleOf());
    return [pixel(d0), place.top, pixel(d1), place.top + place.height];
  }

  /** Stave under a point of the plot, or -1: the smallest one whose box or label holds it. */
  function staveAt(x, y) {
    let found = -1,
      least = Infinity;
    if (x < left()) return -1;
    const near = (number, from, top, to, bottom, air) => {
      if (x < from - 5 || x > to + 5 || y < top - air || y > bottom + air || to - from >= least) return;
      least = to - from;
      found = number;
    };
    for (const { key } of state.layout.places) near(key, ...boxOf(key), 3);
    if (found < 0)
      for (const { key, top, left: from, right } of state.layout.slivers) near(key, from, top, right, top + 4 * state.room, 1);
    return found;
  }

  /* Moving the window. */
  let idle = 0;
  function moveTo(a, b) {
    [state.a, state.b] = clamp(a, b);
    state.moving = true;
    parts.plot.classList.remove("moving");
    const { lo, hi } = state.drawn;
    if (state.a < lo || state.b > hi) draw(false);
    else paint();
  }

  /** The gesture is over: the window is laid out anew, and what belongs to it replaces what was scaled. */
  function settle() {
    clearTimeout(idle);
    state.moving = false;
    state.goal = null;
    if (arrange()) return draw(true);
    const scale = scaleOf(),
      { drawn } = state,
      span = state.b - state.a;
    const same = Math.abs(drawn.scale / scale - 1) < 1e-9;
    const air = 0.3 * drawn.margin * span,
      near = state.a - drawn.lo > air && drawn.hi - state.b > air;
    return (same && near) || waits() ? rest() : draw(true);
  }
  /** An excerpt that lacks the window is not drawn anew where it is seen already: the next one is on its way. */
  const waits = () => lacks() && state.a >= state.drawn.lo && state.b <= state.drawn.hi;
  function rest() {
    paint();
    tell("settled");
    return Promise.resolve();
  }
  const settleSoon = (wait) => {
    clearTimeout(idle);
    idle = setTimeout(settle, wait);
  };

  /** Stand in a window at once, whatever was going on; resolves when it is drawn. */
  function jumpTo(a, b) {
    cancelAnimationFrame(flight);
    clearTimeout(idle);
    [state.a, state.b] = clamp(a, b);
    state.moving = false;
    state.goal = null;
    return arrange() || !waits() ? draw(false) : rest();
  }

  let flight = 0;
  /** Glide to a window in at most 250 ms, or jump where motion is not wanted. */
  function flyTo(a, b) {
    [a, b] = clamp(a, b);
    cancelAnimationFrame(flight);
    if (reduced() || !state.live) {
      moveTo(a, b);
      return settle();
    }
    state.goal = [a, b];
    tell("bound");
    const from = [state.a, state.b],
      start = performance.now(),
      time = 230;
    const ratio = (b - a) / (from[1] - from[0]);
    return new Promise((resolve) => {
      const step = (stamp) => {
        const t = Math.min(1, Math.max(0, (stamp - start) / time)),
          e = 1 - (1 - t) ** 3;
        const span = (from[1] - from[0]) * ratio ** e;
        const share = Math.abs(ratio - 1) < 1e-9 ? e : (1 - ratio ** e) / (1 - ratio);
        const left = from[0] + (a - from[0]) * share;
        moveTo(left, left + span);
        if (t < 1) flight = requestAnimationFrame(step);
        else {
          moveTo(a, b);
          resolve(settle());
        }
      };
      flight = requestAnimationFrame(step);
    });
  }
  const halt = () => {
    cancelAnimationFrame(flight);
    state.goal = null;
  };

  /** Zoom by a factor around a point of the plot (pixels); > 1 is in. */
  function zoomed(factor, x) {
    const at = dayAt(x),
      span = (state.b - state.a) / factor,
      share = (x - left()) / (state.width - left());
    return [at - span * share, at + span * (1 - share)];
  }

  /** Window that shows a stave with air around it. */
  function windowOf(number, score = state.score) {
    const [d0, d1] = score.staves[number].days;
    const span = Math.max(d1 - d0, 10);
    return [d0 - span * 0.35 - 2, d1 + span * 0.65 + 2];
  }

  /** Choose an event: it stands with its name from now on, and so do those that are `opened` with it, as from a chip. */
  function choose(event, opened = state.opened) {
    state.chosen = event;
    state.opened = opened;
    if (state.live && (named(event) || !arrange())) paint();
    else if (state.live) draw(true);
    tell("chosen");
  }
  /** Whether an event has its name in the picture already, or has no place in it. */
  function named(event) {
    const numbers = state.score.staves.map((_, at) => at).filter((at) => state.score.staves[at].id === event);
    return numbers.every((at) => state.painted.some((one) => one.stave === at));
  }

  function setLook(look) {
    Object.assign(state, look);
    const wider = state.score && Boolean(dressed(state.given).signed) !== Boolean(state.score.signed);
    if (wider) {
      clear("labels");
      setScore(state.given, ...dates());
    } else if (state.live) draw(false);
  }

  /** The chip of the window with this key, its number in the layout. */
  const chipOf = (key) => state.chips.find((chip) => String(chip.at) === String(key));

  /** The element of a stave's label or of a chip, if it is on the page. */
  const nodeOf = (kind, key) =>
    kind === "chip" ? pools.chips.get(String(key)) : pools.labels.get(key) || pools.passing.get(key);

  timeline.stage = {
    state,
    parts,
    mount,
    measure,
    setScore,
    draw,
    paint,
    moveTo,
    settle,
    settleSoon,
    flyTo,
    jumpTo,
    halt,
    zoomed,
    windowOf,
    choose,
    setLook,
    staveAt,
    boxOf,
    nodeOf,
    chipOf,
    dayAt,
    dates,
    onSheet,
    dateAt,
    datesPerPixel,
    pixel,
    left,
    scaleOf,
    arrange,
    lacks,
    element,
    repaintTheme,
    colours,
    reduced,
    pool,
    watch: (watcher) => watchers.push(watcher),
    paints: (painter) => painters.push(painter),
  };
})(typeof window === "undefined" ? globalThis : window);
