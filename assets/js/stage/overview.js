/* The overview: the whole time in one strip, claims per quarter stacked by source, conflicts ticked, and the window in
 * it that can be dragged, resized and moved by keys.
 *
 * Exact datings are drawn full, vague ones pale on top. Most common change: the look of a column (`column`).
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const NS = "http://www.w3.org/2000/svg",
    HEIGHT = 46,
    LEAST = 10,
    NARROW = 32;

  function create(stage, host) {
    const { state } = stage;
    const svg = document.createElementNS(NS, "svg");
    svg.setAttribute("aria-hidden", "true");
    svg.setAttribute("preserveAspectRatio", "none");
    const years = stage.element("div", "overview-years");
    const brush = stage.element("div", "brush");
    brush.tabIndex = 0;
    brush.setAttribute("role", "slider");
    brush.setAttribute("aria-label", "Window of the timeline");
    brush.setAttribute("aria-orientation", "horizontal");
    const grips = ["start", "end"].map((side) => {
      const grip = stage.element("i", `grip ${side}`);
      grip.dataset.side = side;
      brush.append(grip);
      return grip;
    });
    const label = stage.element("span", "overview-reach");
    label.hidden = true;
    const shades = [stage.element("i", "shade"), stage.element("i", "shade")];
    host.replaceChildren(svg, ...shades, brush, years, label);
    let drag = null,
      width = 1,
      wide = host.clientWidth,
      shown = null,
      domain = [0, 1];

    /** What the strip shows: the home window, or all data while the window reaches beyond it. Here time is always true time. */
    function reach() {
      const { home, whole } = timeline.tempo.dates(state.score),
        [a, b] = stage.dates(),
        air = 1e-5;
      return a >= home[0] - air && b <= home[1] + air ? home : whole;
    }
    /** Move the window by true days. */
    const moveTo = (first, last) => stage.moveTo(...stage.onSheet(first, last));
    const x = (day) => ((day - domain[0]) / (domain[1] - domain[0])) * width;
    const dayAt = (px) => domain[0] + (px / width) * (domain[1] - domain[0]);

    function rect(left, top, w, h, className) {
      const node = document.createElementNS(NS, "rect");
      node.setAttribute("x", left.toFixed(2));
      node.setAttribute("y", top.toFixed(2));
      node.setAttribute("width", Math.max(0.5, w).toFixed(2));
      node.setAttribute("height", Math.max(0, h).toFixed(2));
      node.setAttribute("class", className);
      return node;
    }

    /** One quarter's column: exact claims of each source, then the vague ones, from the ground up. */
    function column(nodes, at, unit) {
      const { edges, exact, vague } = state.score.overview;
      const left = x(edges[at]),
        w = x(edges[at + 1]) - left - 1;
      let y = HEIGHT;
      [
        [exact, "exact"],
        [vague, "vague"],
      ].forEach(([rows, tone]) =>
        rows.forEach((row, slot) => {
          const h = row[at] * unit;
          if (h <= 0) return;
          y -= h;
          nodes.push(rect(left, y, w, h, `${tone} ink-source-${slot + 1}`));
        }),
      );
    }

    function drawColumns() {
      const { edges, exact, vague, conflicts } = state.score.overview;
      width = Math.max(1, wide);
      svg.setAttribute("viewBox", `0 0 ${width} ${HEIGHT}`);
      const sums = edges.slice(0, -1).map((_, at) => [...exact, ...vague].reduce((sum, row) => sum + row[at], 0));
      const unit = (HEIGHT - 7) / Math.max(1, ...sums),
        nodes = [];
      for (let at = 0; at + 1 < edges.length; at++) if (x(edges[at]) < width && x(edges[at + 1]) > 0) column(nodes, at, unit);
      for (const day of conflicts) nodes.push(rect(x(day) - 0.75, 0, 1.5, 5, "tick"));
      svg.replaceChildren(...nodes);
      drawYears();
    }

    function drawYears() {
      const [a, b] = domain,
        rows = timeline.axis(a, b, width, 1.1);
      years.replaceChildren(
        ...rows.ticks
          .filter((tick) => x(tick.from) >= 0 || !tick.point)
          .map((tick) => {
            const node = stage.element("span", "", tick.text);
            const middle = tick.point ? x(tick.from) : (x(tick.from) + x(tick.to)) / 2;
            node.style.transform = `translateX(${Math.min(Math.max(middle, 16), width - 16).toFixed(1)}px) translateX(-50%)`;
            return node;
          }),
      );
    }

    /** Where the strip takes another scale it says so: beyond home it shows all data. */
    function scaled(next) {
      const { home } = timeline.tempo.dates(state.score),
        beyond = next[0] !== home[0] || next[1] !== home[1],
        said = timeline.days.span(...next);
      if (!beyond === label.hidden) return;
      label.hidden = !beyond;
      label.textContent = `all data: ${said}`;
      if (timeline.page)
        timeline.page.say(
          beyond ? `Beyond ${timeline.days.span(...home)}: the strip now shows all data, ${said}` : `The strip shows ${said}`,
        );
    }

    function follow() {
      const now = drag ? domain : reach();
      if (shown !== state.score || now !== domain || Math.abs(width - Math.max(1, wide)) > 0.5) {
        shown = state.score;
        scaled(now);
        domain = now;
        drawColumns();
      }
      const [a, b] = stage.dates(),
        left = Math.max(0, x(a)),
        right = Math.min(width, x(b));
      const w = Math.max(LEAST, right - left),
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

    host.addEventListener("pointerdown", (event) => {
      if (!state.live || event.button > 0) return;
      const px = event.clientX - host.getBoundingClientRect().left;
      const inside = brush.contains(event.target),
        side = event.target.dataset.side || "";
      if (!inside) {
        const [a, b] = stage.dates(),
          half = (b - a) / 2,
          day = dayAt(px);
        moveTo(day - half, day + half);
      }
      const [a, b] = stage.dates();
      drag = { px, a, b, side };
      host.setPointerCapture(event.pointerId);
      event.preventDefault();
      brush.focus({ preventScroll: true });
    });
    host.addEventListener("pointermove", (event) => {
      if (!drag) return;
      const px = event.clientX - host.getBoundingClientRect().left,
        days = dayAt(px) - dayAt(drag.px);
      if (drag.side === "start") moveTo(Math.max(domain[0], Math.min(drag.a + days, drag.b - 1)), drag.b);
      else if (drag.side === "end") moveTo(drag.a, Math.min(domain[1], Math.max(drag.b + days, drag.a + 1)));
      else move([drag.a, drag.b], days);
    });
    const move = ([a, b], days) => moveTo(...timeline.held(timeline.tempo.dates(state.score).home, [a, b], [a + days, b + days]));
    const drop = () => {
      if (drag) {
        drag = null;
        stage.settle();
      }
    };
    host.addEventListener("pointerup", drop);
    host.addEventListener("pointercancel", drop);
    host.addEventListener("dblclick", () => timeline.page.leap(...state.score.home));

    /* Keys: arrows move the window, with Shift its right edge, with Alt its left edge. */
    brush.addEventListener("keydown", (event) => {
      const step = { ArrowLeft: -0.1, ArrowRight: 0.1, PageUp: -0.9, PageDown: 0.9 }[event.key],
        [a, b] = stage.dates();
      if (event.key === "Home" || event.key === "End") {
        const span = b - a,
          [lo, hi] = domain;
        stage.flyTo(...stage.onSheet(...(event.key === "Home" ? [lo, lo + span] : [hi - span, hi])));
      } else if (step) {
        const days = step * (b - a);
        if (event.shiftKey) moveTo(a, Math.max(b + days, a + 1));
        else if (event.altKey) moveTo(Math.min(a + days, b - 1), b);
        else move([a, b], days);
        stage.settleSoon(160);
      } else return;
      event.preventDefault();
      event.stopPropagation();
    });
    stage.watch((what) => {
      if (what === "window" && state.score) follow();
    });
    /* The width is told when it changes: to ask for it would make the browser lay out the page within each frame. */
    new ResizeObserver(() => {
      wide = host.clientWidth;
      if (state.score) follow();
    }).observe(host);
    return { follow, grips };
  }

  timeline.overview = { create };
})(typeof window === "undefined" ? globalThis : window);
