/* The score in the browser: which rung serves a scale, and its marks as Plotly traces for a window.
 *
 * Pure: values in, values out; timeline/score.py says what a score is, timeline/figure.py which styles there are.
 * Most common change: how a mark's place on a rung becomes pixels (`boxes`), or which ink a colour mode gives (`ink`).
 */
(function (root) {
  "use strict";
  const timeline = root.dash_clientside.timeline;

  const SHAPES = ["bar", "diamond", "ring", "cross"];
  const TONES = ["solid", "light", "hollow", "dashed", "fade-1", "fade-2", "fade-3", "day"];
  const FRAMED = { conflict: true, disputed: true };
  const RING_OFFSET = 10, OUT = 8;  // pixels: timeline/marks.py's; a mark so far out of view cannot be seen
  const LEAST = 3, DAY_SHARE = 0.3, FRAME_X = 3, FRAME_Y = 1.5, OUTLINE = 0.8, FINEST = 0.5;
  const BESIDE = 0.5;  // windows that an excerpt must have left on either side; it comes with timeline/excerpt.py's NEAR

  /** Number of the finest rung that a scale (pixels per day) may use. */
  function rungFor(score, scale) {
    let at = 0;
    while (at + 1 < score.rungs.length && score.rungs[at + 1].scale <= scale * (1 + 1e-6)) at++;
    return at;
  }

  /** Whether a score stands on the finest rung of its ladder. */
  const finest = (score, rung) => rung.scale === score.scales[score.scales.length - 1];

  /** Whether a score is an excerpt (timeline/excerpt.py) made for another window: for another rung, or with too little beside it. */
  function lacks(score, a, b) {
    if (!score.held) return false;
    const span = b - a, fitting = score.scales.filter((scale) => scale <= score.width / span * (1 + 1e-6));
    const [lo, hi] = score.whole, [from, to] = score.held;
    return (fitting.pop() || score.scales[0]) !== score.rungs[0].scale ||
      from > Math.max(lo, a - BESIDE * span) || to < Math.min(hi, b + BESIDE * span);
  }

  /** The score enlarged: laid out for a small sheet, shown on a large one, as for a projector. */
  function times(score, factor) {
    if (factor === 1) return score;
    const large = (list) => list.map((value) => value * factor);
    return {
      ...score, width: score.width * factor, height: score.height * factor, scales: large(score.scales),
      staves: score.staves.map((stave) => ({ ...stave, label: stave.label * factor, reach: stave.reach.map((value, at) => (at % 2 ? value * factor : value)) })),
      marks: { ...score.marks, p0: large(score.marks.p0), p1: large(score.marks.p1) },
      rungs: score.rungs.map((rung) => ({
        ...rung, scale: rung.scale * factor, thickness: rung.thickness * factor, height: rung.height * factor, tops: large(rung.tops),
        bands: rung.bands.map(large), chips: rung.chips.map((chip) => ({ ...chip, top: chip.top * factor })),
      })),
    };
  }

  /** Remember what `make` makes of a score or a rung. */
  function once(make) {
    const made = new WeakMap();
    return (key, ...more) => {
      if (!made.has(key)) made.set(key, make(key, ...more));
      return made.get(key);
    };
  }

  /** Tops of the staves on a rung, by stave number; undefined for those that wait. */
  const topsOf = once((rung, score) => {
    const top = new Array(score.staves.length);
    rung.staves.forEach((stave, at) => { top[stave] = rung.tops[at]; });
    return top;
  });
  const tops = (score, rung) => topsOf(rung, score);

  /** Left and right end of a stave in days at a scale: the outermost of its pairs of day and pixels. */
  function reach(stave, scale) {
    const ends = stave.reach;
    let left = Infinity, right = -Infinity;
    for (let at = 0; at < ends.length; at += 4) {
      left = Math.min(left, ends[at] + ends[at + 1] / scale);
      right = Math.max(right, ends[at + 2] + ends[at + 3] / scale);
    }
    return [left, right];
  }

  /** Key of the ink of a mark in a colour mode; the page finds its colours by this name. */
  function ink(score, mode, at) {
    const marks = score.marks, stave = score.staves[marks.stave[at]];
    if (mode === "sources") return "set-" + stave.tellers;
    if (mode === "dating") return "verdict-" + stave.verdict;
    if (mode === "precision") return "precision-" + marks.precision[at];
    return "source-" + (marks.source[at] + 1);
  }

  /** Size of the pointed marks on a rung, in pixels; `type` is the scale of the type (1 on a page). */
  const pointSize = (rung, type = 1) => Math.max(6 * type, Math.min(12 * type, rung.thickness * 1.2));

  /** Boxes of all styles for the window [lo, hi): {style: [{x0, x1, y, h, ink, stave}]}, days and pixels. */
  function boxes(score, rung, lo, hi, scale, { mode = "both", goggles = -1, type = 1 } = {}) {
    const top = tops(score, rung), marks = score.marks, out = {};
    const put = (style, box) => (out[style] = out[style] || []).push(box);
    const t = rung.thickness;
    rung.staves.forEach((number) => {
      const stave = score.staves[number], [x0, x1] = reach(stave, scale);
      if (x1 < lo || x0 > hi) return;
      const y = top[number], height = t * score.slots;
      if (FRAMED[stave.verdict])
        put("frame", { x0: x0 - FRAME_X * type / scale, x1: x1 + FRAME_X * type / scale, y: y + height / 2, h: height + 2 * FRAME_Y * type,
          ink: "verdict-" + stave.verdict, stave: number });
      for (let slot = 0; slot < score.slots; slot++)
        put("hair", { x0, x1, y: y + (slot + 0.5) * t, h: stroke(type), ink: "hair", stave: number });
    });
    for (let at = 0; at < marks.stave.length; at++) {
      const number = marks.stave[at], y0 = top[number];
      if (y0 === undefined) continue;
      let x0 = marks.x0[at] + marks.p0[at] / scale, x1 = marks.x1[at] + marks.p1[at] / scale;
      if (x1 < lo || x0 > hi) continue;
      const shape = SHAPES[marks.shape[at]], tone = TONES[marks.tone[at]];
      const other = goggles >= 0 && marks.source[at] !== goggles;
      const style = shape === "bar" ? tone : shape;
      if (shape === "bar") {
        const missing = LEAST * type / scale - (x1 - x0);
        if (tone !== "light" && tone !== "solid" && missing > 0) { x0 -= missing / 2; x1 += missing / 2; }
      }
      if (other) continue;
      put(style, { x0, x1, y: y0 + (marks.slot[at] + 0.5 + marks.dy[at]) * t,
        h: (style === "day" ? Math.min(DAY_SHARE, marks.h[at]) : marks.h[at]) * t, share: marks.h[at], ink: ink(score, mode, at), stave: number, mark: at });
    }
    if (goggles >= 0) omitted(score, rung, top, lo, hi, scale, goggles).forEach((box) => put("hollow", box));
    return out;
  }

  /** The marks of claims without a date, by stave: they have no place in time, only one left of the others. */
  const undated = once(({ marks }) => {
    const found = new Map();
    marks.stave.forEach((stave, at) => {
      if (["ring", "cross"].includes(SHAPES[marks.shape[at]]) && marks.p0[at]) found.set(stave, [...(found.get(stave) || []), at]);
    });
    return found;
  });

  /** Those that the window, which begins at day `a`, keeps at its left edge, since their stave began before it: [{mark, style, x, y, share, ink}]. */
  function pins(score, rung, a, scale, { mode = "both", goggles = -1, type = 1 } = {}) {
    const { marks } = score, top = tops(score, rung), out = [];
    for (const [stave, list] of undated(score)) {
      if (top[stave] === undefined) continue;
      const end = (reach(score.staves[stave], scale)[1] - a) * scale;
      for (const mark of list) {
        const edge = RING_OFFSET * type * (1 + marks.slot[mark] % 2), x = (marks.x0[mark] - a) * scale + marks.p0[mark];
        if (x < -OUT * type && edge < end && (goggles < 0 || marks.source[mark] === goggles))
          out.push({ mark, style: SHAPES[marks.shape[mark]], x: edge, y: top[stave] + (marks.slot[mark] + 0.5) * rung.thickness, share: marks.h[mark], ink: ink(score, mode, mark) });
      }
    }
    return out;
  }

  /** With one source's goggles on: what that source does not tell, as one hollow box each. */
  function omitted(score, rung, top, lo, hi, scale, goggles) {
    return rung.staves
      .filter((number) => Math.floor(score.staves[number].tellers / 2 ** goggles) % 2 === 0)
      .map((number) => {
        const [x0, x1] = reach(score.staves[number], scale);
        return { x0, x1, y: top[number] + rung.thickness * score.slots / 2, h: rung.thickness * 1.2, ink: "omitted", stave: number };
      })
      .filter((box) => box.x1 >= lo && box.x0 <= hi);
  }

  /** Which part of an ink fills a style. In the precision mode the ink itself is pale, so hollow bars are full. */
  function filling(style, mode) {
    if (style === "frame") return "tint";
    if (style === "light") return "light";
    return style === "hollow" && mode !== "precision" ? "light" : "solid";
  }

  /** How much thicker strokes are than on a page: a little less than the type is larger. */
  const stroke = (type) => 1 + 0.8 * (type - 1);

  const round = (value) => Math.round(value * 1e4) / 1e4;

  /** Widths of the outlines of bars: at most half their height, with a thicker one a hollow bar would look solid. One number where all are alike. */
  const outlines = (list, width) => (list.some((box) => box.h < 2 * width) ? list.map((box) => round(Math.min(width, Math.max(box.h / 2, FINEST)))) : width);

  /** Plotly traces: the templates of the figure filled with the boxes; `colours(ink)` gives {solid, light}, `type` the scale of the type. */
  function traces(templates, filled, rung, colours, mode = "both", type = 1) {
    const size = pointSize(rung, type), thick = stroke(type), out = [];
    for (const template of templates) {
      const list = filled[template.meta] || [];
      if (template.meta === "dashed") {
        out.push(...dashed(template, list, colours, thick));
        continue;
      }
      if (template.meta === "hair") {
        out.push(hairs(template, list, colours));
        continue;
      }
      const marker = { ...template.marker, line: { ...template.marker.line, width: template.marker.line.width * thick } };
      const tones = list.map((box) => colours(box.ink)), edges = tones.map((tone) => tone.edge || tone.solid);
      const pale = mode === "precision" && template.meta !== "day";  // paler than can be seen alone
      if (template.type === "bar") {
        marker.color = tones.map((tone) => tone[filling(template.meta, mode)]);
        marker.line.color = edges;
        if (pale) marker.line.width ||= OUTLINE * thick;
        marker.line.width = outlines(list, marker.line.width);
        out.push({ ...template, marker, base: list.map((b) => round(b.x0)), x: list.map((b) => round(b.x1 - b.x0)),
          y: list.map((b) => round(b.y)), width: list.map((b) => round(b.h)) });
      } else {
        const filled = template.meta === "diamond";
        marker.color = filled ? tones.map((tone) => tone.solid) : edges;
        marker.line.color = filled ? tones.map((tone) => tone.ground || tone.solid) : edges;
        marker.size = list.map((b) => size * Math.sqrt(b.share));  // timeline/marks.py's point_share
        out.push({ ...template, marker, x: list.map((b) => round((b.x0 + b.x1) / 2)), y: list.map((b) => round(b.y)) });
      }
    }
    return out;
  }

  /** All hair lines as one shape: thin boxes, with a way from each to the next and back that has no width. */
  function hairs(template, list, colours) {
    const x = [], y = [];
    for (const b of list) {
      const [up, down] = [b.y - b.h / 2, b.y + b.h / 2];
      x.push(list[0].x0, b.x0, b.x1, b.x1, b.x0, b.x0, list[0].x0);
      y.push(list[0].y, up, up, down, down, up, list[0].y);
    }
    return { ...template, x, y, fillcolor: colours("hair").solid };
  }

  /** Dashed outlines: Plotly's bars cannot dash, so each ink gets one line trace around its boxes. */
  function dashed(template, list, colours, thick) {
    const inks = [...new Set(list.map((box) => box.ink))];
    return inks.map((key) => {
      const x = [], y = [], tone = colours(key);
      for (const b of list.filter((box) => box.ink === key)) {
        const [up, down] = [b.y - b.h / 2, b.y + b.h / 2];
        x.push(b.x0, b.x1, b.x1, b.x0, b.x0, null);
        y.push(up, up, down, down, up, null);
      }
      return { ...template, x, y, line: { ...template.line, width: template.line.width * thick, color: tone.edge || tone.solid }, fillcolor: tone.light };
    });
  }

  timeline.score = { rungFor, finest, lacks, times, tops, reach, undated, pins, boxes, traces, stroke, ink, pointSize, SHAPES, TONES };
})(typeof window === "undefined" ? globalThis : window);
