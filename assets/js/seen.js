/* What is seen: the marks, names and chips of the window, read from the elements that stand on the page and not from the plan.
 *
 * For the measuring hook (bench.js). A box is [x0, y0, x1, y1] in page pixels; those of marks are cut off at the edges of the
 * plot. Whose a drawn element is, `traces` (values/score.js) hands on as `customdata`, one stave number for each box, in their order.
 * Most common change: a style that is no mark goes into `LINES`; a new thing that holds events is one more row of `counts`.
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const { stage } = timeline,
    { state } = stage;

  const LINES = { frame: true, hair: true }; // styles around and behind the marks
  const CORNERS = 7,
    NEAR = 0.01; // points by which a hair line is drawn; pixels that count as none
  const all = (query, within = document) => [...within.querySelectorAll(query)];
  const sides = (node) => {
    const box = node.getBoundingClientRect();
    return [box.left, box.top, box.right, box.bottom];
  };
  const meet = (one, two) => one[0] < two[2] && two[0] < one[2] && one[1] < two[3] && two[1] < one[3];
  const cut = (one, plot) => [
    Math.max(one[0], plot[0]),
    Math.max(one[1], plot[1]),
    Math.min(one[2], plot[2]),
    Math.min(one[3], plot[3]),
  ];
  const eventOf = (number) => state.score.staves[number].id;

  const thickness = (node) => parseFloat(getComputedStyle(node).strokeWidth) || 0;

  /** A line has no height of its own: its box is as high as its stroke. */
  function stroked(node) {
    const [x0, y0, x1, y1] = sides(node),
      half = thickness(node) / 2;
    return [x1 - x0 ? x0 : x0 - half, y1 - y0 ? y0 : y0 - half, x1 - x0 ? x1 : x1 + half, y1 - y0 ? y1 : y1 + half];
  }

  /** What Plotly drew on the sheet: [{style, stave, event, box}], frames and hair lines included; what lies beside the sheet is cut off. */
  function live() {
    const sheet = sides(document.querySelector(".graph-clip"));
    return all("#timeline-graph g.trace")
      .flatMap((layer) => {
        const { trace } = layer.__data__[0],
          whose = trace.customdata || [];
        return elements(layer, trace).map(([box, at]) => ({
          style: trace.meta,
          bar: trace.type === "bar" || trace.meta === "dashed",
          stave: whose[at],
          event: eventOf(whose[at]),
          box,
        }));
      })
      .filter((one) => meet(one.box, sheet))
      .map((one) => ({ ...one, box: cut(one.box, sheet) }))
      .concat(pins());
  }

  /** The boxes of one trace's elements, each with its number in the trace. */
  function elements(layer, trace) {
    if (trace.mode === "none") return all("path.js-fill", layer).flatMap((path) => hairs(path, trace));
    const points = all("g.point", layer)
      .map((group) => [group.querySelector("path"), group.__data__.i])
      .concat(all("path.point", layer).map((node) => [node, node.__data__.i]))
      .filter(([node]) => node);
    const heights = ranges(trace.y);
    return points
      .map(([node, at]) => [stroked(node), at])
      .concat(all("path.js-line", layer).map((node, at) => [outlined(node, heights[at]), at]));
  }

  /** Least and most of the numbers between one gap and the next. */
  function ranges(list) {
    const found = [];
    list.forEach((one, at) => {
      if (one === null) return;
      if (!at || list[at - 1] === null) found.push([one, one]);
      const last = found[found.length - 1];
      last[0] = Math.min(last[0], one);
      last[1] = Math.max(last[1], one);
    });
    return found;
  }

  /** The box of a line or a dashed outline: Plotly bends them, too, far outside of the picture, so their height is that of their corners. */
  function outlined(node, [up, low]) {
    const { d, f } = node.getScreenCTM(),
      [x0, , x1] = sides(node),
      half = up === low ? thickness(node) / 2 : 0;
    return [x0, d * up + f - half, x1, d * low + f + half];
  }

  /** All lines of a trace that fills alone are one path: each is begun by a stroke to the right along its upper edge. Plotly bends the path far outside of
   * the picture, so strokes are told by their height, in the order of the lines. */
  function hairs(path, trace) {
    const { a, d, e, f } = path.getScreenCTM(),
      points = (path.getAttribute("d").match(/-?[\d.]+/g) || []).map(Number),
      found = [];
    const upper = trace.y.filter((_, at) => at % CORNERS === 1),
      lower = trace.y.filter((_, at) => at % CORNERS === 3);
    for (let at = 0, last = 0; at + 3 < points.length; at += 2) {
      const [x0, y0, x1, y1] = points.slice(at, at + 4);
      const line = y0 === y1 && x1 > x0 ? upper.findIndex((up, number) => number >= last && Math.abs(up - y0) < NEAR) : -1;
      if (line < 0) continue;
      found.push([[a * x0 + e, d * y0 + f, a * x1 + e, d * lower[line] + f], line]);
      last = line;
    }
    return found;
  }

  /** Signs of claims without a date that the window keeps at its edge. */
  const pins = () =>
    all("#labels .pin")
      .map((node) => {
        const box = sides(node),
          plot = sides(stage.parts.plot);
        const stave = Number(
          node.dataset.stave || stage.staveAt((box[0] + box[2]) / 2 - plot[0], (box[1] + box[3]) / 2 - plot[1]),
        );
        return stave < 0
          ? null
          : { style: node.matches(".crossed") ? "cross" : "ring", bar: false, stave, event: eventOf(stave), box };
      })
      .filter(Boolean);

  /** What the arrival picture draws, in the same form; its staves are its links. */
  function arrived() {
    return all("#arrival a[data-event]").flatMap((link, stave) =>
      all("path[class^=s-]", link).flatMap((path) => {
        const style = path.classList[0].slice(2);
        return parts(path).map((box) => ({
          style,
          bar: !/hair|frame|diamond|ring|cross|sliver/.test(style),
          stave,
          event: link.dataset.event,
          box,
        }));
      }),
    );
  }

  /** Boxes of a path's parts, each measured by itself. A cross is two strokes of one sign. */
  function parts(path) {
    const strokes = path.getAttribute("d").match(/M[^M]+/g) || [],
      many = path.matches(".s-cross") ? 2 : 1;
    const probe = path.cloneNode();
    path.after(probe);
    const found = [];
    for (let at = 0; at < strokes.length; at += many) {
      probe.setAttribute("d", strokes.slice(at, at + many).join(""));
      found.push(stroked(probe));
    }
    probe.remove();
    return found;
  }

  /** The box of the plot, null where there is none. In the arrival picture it is an SVG within one, whose own box is that of all its contents. */
  function plotted() {
    if (state.live) return sides(stage.parts.plot);
    const inner = document.querySelector("#arrival .stage-svg > svg");
    if (!inner) return null;
    const { a, d, e, f } = inner.ownerSVGElement.getScreenCTM(),
      [x, y, width, height] = ["x", "y", "width", "height"].map((side) => inner[side].baseVal.value);
    return [a * x + e, d * y + f, a * (x + width) + e, d * (y + height) + f];
  }

  /** All that is drawn in the window, cut off at the plot's edges. */
  function drawn() {
    const plot = plotted();
    if (!plot) return [];
    return (state.live ? live() : arrived())
      .filter((one) => meet(one.box, plot))
      .map((one) => ({ ...one, box: cut(one.box, plot) }));
  }

  /** The marks of the window. */
  const marks = () => drawn().filter((one) => !LINES[one.style]);

  /** The names of the window, each as wide as its button and as high as its type. */
  function labels() {
    return all(state.live ? "#labels .event-label" : "#arrival text.label").map((node) => {
      const [x0, y0, x1, y1] = sides(node),
        half = (parseFloat(getComputedStyle(node).fontSize) * (node.currentCSSZoom || 1)) / 2,
        middle = (y0 + y1) / 2;
      const link = node.closest("[data-event]");
      const stave = state.live ? Number(link.dataset.stave) : all("#arrival a[data-event]").indexOf(link);
      return { stave, event: link.dataset.event, box: [x0, middle - half, x1, middle + half] };
    });
  }

  const chipsOf = () =>
    all(state.live ? "#labels .wait-chip, #shelf:not([hidden]) .wait-chip:not([hidden])" : "#arrival .stage-svg text.c").filter(
      (node) => node.textContent.startsWith("+"),
    );
  const waiting = (node) => Number(node.dataset.count || node.textContent.replace(/\D/g, ""));
  const shelved = () => all(state.live ? "#plot .passing[data-event]" : "#arrival .passing[data-event]");

  /** How many staves reach into the window by their days; null where the page has not all of them: an excerpt, the arrival picture. */
  function touching() {
    if (!state.live || state.score.held) return null;
    const within = state.score.staves.filter(({ days }) => days[1] > state.a && days[0] < state.b).length;
    return within + state.layout.chips.reduce((sum, { count, keys }) => sum + count - keys.length, 0);
  }

  /** Share of the plot's height in whose rows something stands. */
  function share(rows, /** @type {number[]} */ [, top, , bottom]) {
    let sum = 0,
      below = top;
    for (const [y0, y1] of rows.sort((one, two) => one[0] - two[0])) {
      sum += Math.max(0, Math.min(y1, bottom) - Math.max(y0, below));
      below = Math.max(below, y1);
    }
    return sum / (bottom - top);
  }

  /** From the highest to the lowest of what is drawn of each stave, its silent lines included. */
  function staveRows(list) {
    const rows = new Map();
    for (const { stave, box } of list) {
      const [up, down] = rows.get(stave) || [Infinity, -Infinity];
      rows.set(stave, [Math.min(up, box[1]), Math.max(down, box[3])]);
    }
    return [...rows.values()];
  }

  function median(list) {
    const sorted = list.sort((one, two) => one - two),
      middle = sorted.length >> 1;
    return sorted.length ? (sorted[middle] + sorted[sorted.length - 1 - middle]) / 2 : null;
  }

  /** Where the events of the window are: how many staves touch it, stand with their name and without, are slivers, lie on the
   * shelf, wait in chips; the share of the height in use, and the median height of a bar (null without bars). */
  function counts() {
    const plot = plotted(),
      list = drawn(),
      names = labels(),
      named = new Set(names.map((one) => one.stave)),
      chips = chipsOf(),
      shelf = shelved();
    const thin = new Set(list.filter((one) => one.style === "sliver").map((one) => one.stave));
    const staves = new Set(list.map((one) => one.stave).filter((stave) => !thin.has(stave))); // a sliver has a hair line, too
    const rows = [...names.map((one) => one.box), ...[...chips, ...shelf].map(sides)].map((box) => [box[1], box[3]]);
    return {
      touch: touching(),
      named: named.size,
      unnamed: [...staves].filter((stave) => !named.has(stave)).length,
      slivers: [...thin].filter((stave) => !named.has(stave)).length,
      shelf: shelf.length,
      chips: chips.reduce((sum, node) => sum + waiting(node), 0),
      height: plot ? share([...staveRows(list), ...rows], plot) : 0,
      bar: median(
        list
          .filter((one) => one.bar && !LINES[one.style] && one.style !== "sliver" && one.style !== "day")
          .map(({ box }) => box[3] - box[1]),
      ),
    };
  }

  timeline.seen = { marks, labels, counts };
})(window);
