/* The overview: the whole time in one strip, claims per quarter stacked by source, conflicts ticked, and the window in
 * it that can be dragged, resized and moved by keys.
 *
 * Exact datings are drawn full, vague ones pale on top. Here time is always true time. Most common change: the look of a column (`column`).
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const { element } = timeline.elements,
    { stage } = timeline,
    { state } = stage;
  const NS = "http://www.w3.org/2000/svg",
    HEIGHT = 46,
    HEAD = 7, // pixels above the highest column, where the ticks of conflicts are
    LEAST = 10,
    NARROW = 32,
    KEY_WAIT = 160;
  const STEPS = { ArrowLeft: -0.1, ArrowRight: 0.1, PageUp: -0.9, PageDown: 0.9 };

  /** The elements of the strip; none until `create` has made them. */
  const parts = {};
  /** What the strip shows: its days, its width in pixels, how wide its place is, the score whose columns stand in it; the drag of its window. */
  /** @type {{ domain: Window_, width: number, wide: number, score: Score, drag: { px: number, a: number, b: number, side: string } }} */
  const strip = { domain: [0, 1], width: 1, wide: 0, score: null, drag: null };
  /** What the page is asked: to go to a window of the sheet as a step in the history, and to say something; `create` is given both. */
  let page = { leap: (a, b) => /** @type {unknown} */ (stage.flyTo(a, b)), say: (/** @type {string} */ _text) => {} };

  const x = (day) => ((day - strip.domain[0]) / (strip.domain[1] - strip.domain[0])) * strip.width;
  const dayAt = (px) => strip.domain[0] + (px / strip.width) * (strip.domain[1] - strip.domain[0]);

  /** What the strip is to show: the home window, or all data while the window reaches beyond it. */
  function reach() {
    const { home, whole } = timeline.tempo.dates(state.score),
      [a, b] = stage.dates(),
      air = 1e-5;
    return a >= home[0] - air && b <= home[1] + air ? home : whole;
  }

  /* ---- what stands in it ---- */

  function rect(left, top, w, h, className) {
    const node = document.createElementNS(NS, "rect");
    node.setAttribute("x", left.toFixed(2));
    node.setAttribute("y", top.toFixed(2));
    node.setAttribute("width", Math.max(0.5, w).toFixed(2));
    node.setAttribute("height", Math.max(0, h).toFixed(2));
    node.setAttribute("class", className);
    return node;
  }

  /** One quarter's column: exact claims of each source, then the vague ones, from the ground up; `unit` is the height of a claim. */
  function column(at, unit) {
    const { edges, exact, vague } = state.score.overview,
      left = x(edges[at]),
      w = x(edges[at + 1]) - left - 1,
      nodes = [];
    let y = HEIGHT;
    for (const [tone, rows] of Object.entries({ exact, vague }))
      rows.forEach((row, slot) => {
        const h = row[at] * unit;
        if (h <= 0) return;
        y -= h;
        nodes.push(rect(left, y, w, h, `${tone} ink-source-${slot + 1}`));
      });
    return nodes;
  }

  function drawColumns() {
    const { edges, exact, vague, conflicts } = state.score.overview,
      quarters = edges.slice(0, -1).map((_, at) => at);
    strip.width = Math.max(1, strip.wide);
    parts.svg.setAttribute("viewBox", `0 0 ${strip.width} ${HEIGHT}`);
    const sums = quarters.map((at) => [...exact, ...vague].reduce((sum, row) => sum + row[at], 0)),
      unit = (HEIGHT - HEAD) / Math.max(1, ...sums);
    const seen = quarters.filter((at) => x(edges[at]) < strip.width && x(edges[at + 1]) > 0);
    parts.svg.replaceChildren(
      ...seen.flatMap((at) => column(at, unit)),
      ...conflicts.map((day) => rect(x(day) - 0.75, 0, 1.5, 5, "tick")),
    );
    drawYears();
  }

  function drawYears() {
    const { ticks } = timeline.axis(...strip.domain, strip.width, 1.1);
    parts.years.replaceChildren(...ticks.filter((tick) => x(tick.from) >= 0 || !tick.point).map(year));
  }

  function year(tick) {
    const node = element("span", "", tick.text),
      middle = tick.point ? x(tick.from) : (x(tick.from) + x(tick.to)) / 2,
      at = Math.min(Math.max(middle, 16), strip.width - 16);
    node.style.transform = `translateX(${at.toFixed(1)}px) translateX(-50%)`;
    return node;
  }

  /** Where the strip takes another scale it says so: beyond home it shows all data. */
  function scaled(/** @type {Window_} */ next) {
    const { home } = timeline.tempo.dates(state.score),
      beyond = next[0] !== home[0] || next[1] !== home[1],
      said = timeline.days.span(...next);
    if (!beyond === parts.label.hidden) return;
    parts.label.hidden = !beyond;
    parts.label.textContent = `all data: ${said}`;
    page.say(beyond ? `Beyond ${timeline.days.span(...home)}: the strip now shows all data, ${said}` : `The strip shows ${said}`);
  }

  /** Follow the window of the stage. */
  function follow() {
    const next = strip.drag ? strip.domain : reach();
    if (strip.score !== state.score || next !== strip.domain || Math.abs(strip.width - Math.max(1, strip.wide)) > 0.5) {
      strip.score = state.score;
      scaled(next);
      strip.domain = next;
      drawColumns();
    }
    placeBrush(stage.dates());
  }

  function placeBrush([a, b]) {
    const { brush, shades } = parts,
      { width, domain } = strip;
    const left = Math.max(0, x(a)),
      right = Math.min(width, x(b)),
      w = Math.max(LEAST, right - left),
      from = Math.min(left, width - w);
    brush.style.transform = `translateX(${from.toFixed(1)}px)`;
    brush.style.width = `${w.toFixed(1)}px`;
    brush.classList.toggle("narrow", w < NARROW);
    shades[0].style.width = `${from.toFixed(1)}px`;
    shades[1].style.transform = `translateX(${(from + w).toFixed(1)}px)`;
    shades[1].style.width = `${Math.max(0, width - from - w).toFixed(1)}px`;
    brush.setAttribute("aria-valuetext", timeline.days.span(a, b));
    brush.setAttribute("aria-valuemin", Math.floor(domain[0]));
    brush.setAttribute("aria-valuemax", Math.ceil(domain[1]));
    brush.setAttribute("aria-valuenow", Math.round((a + b) / 2));
  }

  /* ---- what is done with it ---- */

  /** Move the window by true days. */
  const moveTo = (first, last) => stage.moveTo(...stage.onSheet(first, last));
  /** Shift it by so many days; home holds it. */
  const move = ([a, b], days) => moveTo(...timeline.held(timeline.tempo.dates(state.score).home, [a, b], [a + days, b + days]));
  const pointed = (event) => event.clientX - parts.host.getBoundingClientRect().left;

  function press(event) {
    if (!state.live || event.button > 0) return;
    const px = pointed(event);
    if (!parts.brush.contains(event.target)) {
      const [a, b] = stage.dates(),
        half = (b - a) / 2,
        day = dayAt(px);
      moveTo(day - half, day + half);
    }
    const [a, b] = stage.dates();
    strip.drag = { px, a, b, side: event.target.dataset.side || "" };
    parts.host.setPointerCapture(event.pointerId);
    event.preventDefault();
    parts.brush.focus({ preventScroll: true });
  }

  function drag(event) {
    if (!strip.drag) return;
    const { px, a, b, side } = strip.drag,
      days = dayAt(pointed(event)) - dayAt(px);
    if (side === "start") moveTo(Math.max(strip.domain[0], Math.min(a + days, b - 1)), b);
    else if (side === "end") moveTo(a, Math.min(strip.domain[1], Math.max(b + days, a + 1)));
    else move([a, b], days);
  }

  function drop() {
    if (!strip.drag) return;
    strip.drag = null;
    stage.settle();
  }

  /** Keys: arrows move the window, with Shift its right edge, with Alt its left edge. */
  function key(event) {
    const step = STEPS[event.key],
      [a, b] = stage.dates(),
      [lo, hi] = strip.domain;
    if (event.key === "Home") stage.flyTo(...stage.onSheet(lo, lo + b - a));
    else if (event.key === "End") stage.flyTo(...stage.onSheet(hi - (b - a), hi));
    else if (step) stepBy(event, [a, b], step * (b - a));
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function stepBy(event, [a, b], days) {
    if (event.shiftKey) moveTo(a, Math.max(b + days, a + 1));
    else if (event.altKey) moveTo(Math.min(a + days, b - 1), b);
    else move([a, b], days);
    stage.settleSoon(KEY_WAIT);
  }

  /* ---- on the page ---- */

  /** The window in the strip, with a grip at each end. */
  function brushed() {
    const brush = element("div", "brush");
    brush.tabIndex = 0;
    brush.setAttribute("role", "slider");
    brush.setAttribute("aria-label", "Window of the timeline");
    brush.setAttribute("aria-orientation", "horizontal");
    for (const side of ["start", "end"]) {
      const grip = element("i", `grip ${side}`);
      grip.dataset.side = side;
      brush.append(grip);
    }
    return brush;
  }

  function build(host) {
    const svg = document.createElementNS(NS, "svg"),
      shades = [element("i", "shade"), element("i", "shade")],
      brush = brushed(),
      years = element("div", "overview-years"),
      label = element("span", "overview-reach");
    svg.setAttribute("aria-hidden", "true");
    svg.setAttribute("preserveAspectRatio", "none");
    label.hidden = true;
    host.replaceChildren(svg, ...shades, brush, years, label);
    Object.assign(parts, { host, svg, shades, brush, years, label });
  }

  /** Make the strip in its place; `leap(a, b)` goes to a window of the sheet as a step in the history, `say(text)` says something.
   * @type {Timeline["overview"]["create"]} */
  function create(host, handed) {
    page = handed;
    build(host);
    strip.wide = host.clientWidth;
    host.addEventListener("pointerdown", press);
    host.addEventListener("pointermove", drag);
    host.addEventListener("pointerup", drop);
    host.addEventListener("pointercancel", drop);
    host.addEventListener("dblclick", () => page.leap(...state.score.home));
    parts.brush.addEventListener("keydown", key);
    stage.watch((what) => {
      if (what === "window" && state.score) follow();
    });
    /* The width is told when it changes: to ask for it would make the browser lay out the page within each frame. */
    new ResizeObserver(() => {
      strip.wide = host.clientWidth;
      if (state.score) follow();
    }).observe(host);
  }

  timeline.overview = { create };
})(window);
