/* The score in the browser: its staves as values/engraving/engraving.js lays them out, and its marks as Plotly traces for a window.
 *
 * Pure: values in, values out; timeline/score.py says what a score is, timeline/figure.py which styles there are. A layout is what
 * `laid` makes of a score for a window. Most common change: how a mark's place becomes pixels (`boxes`), or which ink a colour mode gives (`ink`).
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;

  const SHAPES = ["bar", "diamond", "ring", "cross"];
  const TONES = ["solid", "light", "hollow", "dashed", "fade-1", "fade-2", "fade-3", "day"];
  const OUTLINED = { frame: true, light: true, hollow: true, dashed: true },
    POINTED = { diamond: true, ring: true, cross: true };
  const TIE = 1e-6; // an edge so little before the middle of a row is rounded up, here and in timeline/placed/boxes.py
  const FRAMED = { conflict: true, disputed: true };
  const RING_OFFSET = 10,
    OUT = 8; // pixels: timeline/marks.py's; a mark so far out of view cannot be seen
  const LEAST = 3,
    NARROW = 2,
    DAY_SHARE = 0.3,
    FRAME_X = 2,
    FRAME_Y = 1,
    FINEST = 0.5,
    PIN = 9,
    PIN_AIR = 3;
  const POINT_LEAST = 5,
    POINT_MOST = 14,
    RING_MOST = 10,
    POINT = 1.2,
    JUT = 1;
  const SIGN_STEP = 10,
    SIGN_AIR = 2,
    SIGNS_FEWEST = 2,
    SIGNS_MOST = 8; // timeline/placed/signs.py
  const MOST_TELLERS = 6; // numbers of sources with a colour of their own: timeline/theme/looks.py
  const BESIDE = 0.5,
    DEEPER = 6; // an excerpt must go on for so many windows on either side, and be no more windows long: timeline/excerpt.py's NEAR

  /** Whether a score is an excerpt (timeline/excerpt.py) made for another window: with too little beside it, or with only the best of much more. */
  function lacks(score, a, b) {
    if (!score.held) return false;
    const span = b - a,
      [lo, hi] = score.whole,
      [from, to] = score.held;
    const deeper = score.crowds.length > 0 && to - from > DEEPER * span;
    return deeper || from > Math.max(lo, a - BESIDE * span) || to < Math.min(hi, b + BESIDE * span);
  }

  const large = (list, factor) => list.map((value) => value * factor);

  /** The score enlarged: made for a small sheet, shown on a large one, as for a projector. */
  function times(score, factor) {
    if (factor === 1) return score;
    return {
      ...score,
      width: score.width * factor,
      height: score.height * factor,
      small: score,
      staves: score.staves.map((stave) => ({
        ...stave,
        label: stave.label * factor,
        reach: stave.reach.map((value, at) => (at % 2 ? value * factor : value)),
      })),
      marks: { ...score.marks, p0: large(score.marks.p0, factor), p1: large(score.marks.p1, factor) },
    };
  }

  /** Remember what `make` makes of a score or a layout. */
  function once(make) {
    const made = new WeakMap();
    return (key, ...more) => {
      if (!made.has(key)) made.set(key, make(key, ...more));
      return made.get(key);
    };
  }

  /** The score with wider names, that have room for signs of who tells each; as it is where it has one line, or very many. */
  const signed = once((score) => {
    if (score.slots < SIGNS_FEWEST || score.slots > SIGNS_MOST) return score;
    return {
      ...score,
      signed: true,
      staves: score.staves.map((stave) => ({ ...stave, label: stave.label + SIGN_STEP * score.slots + SIGN_AIR })),
    };
  });

  /** A layout of the small sheet, enlarged with it. */
  function enlarged(layout, factor) {
    if (factor === 1) return layout;
    const grown = (one, ...names) => ({ ...one, ...Object.fromEntries(names.map((name) => [name, one[name] * factor])) });
    return {
      ...layout,
      small: layout,
      height: layout.height * factor,
      used: layout.used * factor,
      sheet: { ...grown(layout.sheet, "scale", "left", "right"), known: new Map(), spans: new Map(), names: new Map() },
      places: layout.places.map((place) => grown(place, "top", "height")),
      slivers: layout.slivers.map((one) => grown(one, "top", "height", "left", "right", "middle")),
      chips: layout.chips.map((chip) => grown(chip, "top")),
      bands: layout.bands.map((band) => large(band, factor)),
      shelf: grown(layout.shelf, "top"),
    };
  }

  /** The days on which a mark of each stave begins or ends. */
  const boundsOf = once(({ staves, marks }) => {
    const found = staves.map(() => new Set());
    marks.stave.forEach((stave, at) => {
      if (!marks.p0[at]) found[stave].add(marks.x0[at]);
      if (!marks.p1[at]) found[stave].add(marks.x1[at]);
    });
    return found.map((bounds) => [...bounds].sort((p, q) => p - q));
  });
  const itemsOf = once((score) =>
    score.staves.map((stave, key) => ({
      key,
      band: stave.band,
      reach: stave.reach,
      days: stave.days,
      bounds: boundsOf(score)[key],
      label: stave.label,
      least: timeline.lines.least(stave.weights),
    })),
  );

  /** The layout of a score for a window; `wanted` are ids of events that always have their names, `before` what the last layout `keeps`. */
  function laid(score, window, wanted, before) {
    const base = score.small || score,
      named = new Set(wanted.filter(Boolean)),
      factor = score.width / base.width;
    const items = named.size
      ? itemsOf(base).map((item) => (named.has(base.staves[item.key].id) ? { ...item, wanted: true } : item))
      : itemsOf(base);
    const most = base.slots === 1 ? 36 : 110;
    const grades = timeline.ways[factor === 1 ? "GRADES" : "PROJECTED"].map((grade) => ({
      ...grade,
      heights: grade.heights.filter((height) => height <= most),
    }));
    const paper = { width: base.width, height: base.height, bands: Math.max(1, base.bands.length), grades, still: factor !== 1 };
    return enlarged(timeline.engraving.engrave(items, window, paper, before, base.crowds), factor);
  }

  /** Places of the staves of a layout, by stave number; undefined for those that do not stand. */
  const tops = once((layout) => {
    const found = [];
    for (const place of layout.places) found[place.key] = place;
    return found;
  });

  /** Top and thickness of each line of a stave where it stands; those of an enlarged layout are the small ones enlarged. */
  const linesIn = once((layout, score) => {
    const factor = layout.small ? layout.height / layout.small.height : 1;
    const shared = ({ key, height }) =>
      timeline.lines.lines(score.staves[key].weights, height / factor).map((line) => large(line, factor));
    return tops(layout).map((place) => place && shared(place));
  });

  /** Left and right end of a stave in days at a scale: the outermost of its pairs of day and pixels. */
  function reach(stave, scale) {
    const ends = stave.reach;
    let left = Infinity,
      right = -Infinity;
    for (let at = 0; at < ends.length; at += 4) {
      left = Math.min(left, ends[at] + ends[at + 1] / scale);
      right = Math.max(right, ends[at + 2] + ends[at + 3] / scale);
    }
    return [left, right];
  }

  /** How many sources a set of them has, one bit each; there may be more than 31. */
  function told(tellers) {
    let count = 0;
    for (let rest = tellers; rest > 0; rest = Math.floor(rest / 2)) count += rest % 2;
    return count;
  }

  /** Key of the ink of a stave as a whole: how many tell it, or its verdict. */
  const inkOf = (stave, mode) =>
    mode === "sources" ? `tellers-${Math.min(told(stave.tellers), MOST_TELLERS)}` : `verdict-${stave.verdict}`;

  /** Key of the ink of a mark in a colour mode; the page finds its colours by this name. */
  function ink(score, mode, at) {
    const marks = score.marks,
      stave = score.staves[marks.stave[at]];
    if (mode === "sources" || mode === "dating") return inkOf(stave, mode);
    if (mode === "precision") return `precision-${marks.precision[at]}`;
    return `source-${marks.source[at] + 1}`;
  }

  /** Size of the pointed marks on a line so thick, in pixels; `type` is the scale of the type (1 on a page). */
  /** Where a sign stands on its line: it juts out of its stave by a pixel at most, so that it meets no name of the next. */
  const held = (y, size, { top, height }, type) =>
    Math.min(Math.max(y, top + size / 2 - JUT * type), top + height - size / 2 + JUT * type);
  const pointSize = (line, style, type = 1) =>
    Math.max(POINT_LEAST * type, Math.min((style === "diamond" ? POINT_MOST : RING_MOST) * type, line * POINT));

  /** Boxes of all styles for the window [lo, hi): {style: [{x0, x1, y, h, ink, stave}]}, days and pixels. */
  function boxes(score, layout, lo, hi, scale, { mode = "both", goggles = -1, type = 1 } = {}) {
    const places = tops(layout),
      lines = linesIn(layout, score),
      { marks } = score,
      out = {};
    const put = (style, box) => {
      out[style] ??= [];
      out[style].push(POINTED[style] ? box : snapped(style, box, type));
    };
    for (const place of layout.places) ground(score, place, lines[place.key], lo, hi, scale, type, put);
    for (let at = 0; at < marks.stave.length; at++) {
      const place = places[marks.stave[at]];
      if (place) mark(score, at, place, lines[place.key], lo, hi, scale, { mode, goggles, type }, put);
    }
    if (goggles >= 0) omitted(score, layout, lo, hi, scale, goggles, type).forEach((box) => put("hollow", box));
    slivers(score, layout, goggles, type, mode).forEach(([style, box]) => put(style, box));
    return out;
  }

  /** A box on whole rows of pixels, the middle of its outline on the middle of one: between two rows a line of one pixel is two rows
   * of half the contrast. Where all is enlarged, so are the rows. */
  function snapped(style, box, type) {
    const [top, bottom] = [box.y - box.h / 2, box.y + box.h / 2].map((edge) => Math.floor(edge / type + 0.5 + TIE)),
      h = Math.max(1, bottom - top);
    return { ...box, y: (top + h / 2 - (OUTLINED[style] ? 0.5 : 0)) * type, h: h * type };
  }

  /** A stave's frame, where its verdict has one, and the hair lines of its slots. */
  function ground(score, { key, top, height }, lines, lo, hi, scale, type, put) {
    const stave = score.staves[key],
      [x0, x1] = reach(stave, scale);
    if (x1 < lo || x0 > hi) return;
    if (FRAMED[stave.verdict])
      put("frame", {
        x0: x0 - (FRAME_X * type) / scale,
        x1: x1 + (FRAME_X * type) / scale,
        y: top + height / 2,
        h: height + 2 * FRAME_Y * type,
        ink: `verdict-${stave.verdict}`,
        stave: key,
      });
    for (const [y, line] of lines) put("hair", { x0, x1, y: top + y + line / 2, h: type, ink: "hair", stave: key });
  }

  /** The box of one mark, if it is near the window; bars of a moment are never too narrow to see, none is too thin. */
  function mark(score, at, place, lines, lo, hi, scale, { mode, goggles, type }, put) {
    const { marks } = score,
      { key, top } = place,
      shape = SHAPES[marks.shape[at]],
      tone = TONES[marks.tone[at]],
      style = shape === "bar" ? tone : shape;
    let x0 = marks.x0[at] + marks.p0[at] / scale,
      x1 = marks.x1[at] + marks.p1[at] / scale;
    if (x1 < lo || x0 > hi || (goggles >= 0 && marks.source[at] !== goggles)) return;
    if (shape === "bar") {
      const missing = ((tone === "light" || tone === "solid" ? NARROW : LEAST) * type) / scale - (x1 - x0);
      if (missing > 0) {
        x0 -= missing / 2;
        x1 += missing / 2;
      }
    }
    const [y, line] = lines[marks.slot[at]],
      alone = score.staves[key].weights.filter((weight) => weight > 0).length === 1;
    const least = (alone ? timeline.lines.ALONE : timeline.lines.AMONG) * type;
    const h = Math.max(
      style === "day" ? Math.min(DAY_SHARE, marks.h[at]) * line : marks.h[at] * line,
      style === "day" ? timeline.lines.AMONG * type : least,
    );
    const middle = top + y + (0.5 + marks.dy[at]) * line,
      size = pointSize(line, style, type);
    put(style, {
      x0,
      x1,
      y: shape === "bar" ? middle : held(middle, size * Math.sqrt(marks.h[at]), place, type),
      h,
      share: marks.h[at],
      size,
      ink: ink(score, mode, at),
      stave: key,
      mark: at,
    });
  }

  /** One thin line for each stave that has no room: over its days, and a hair where it says nothing. With goggles on it is their source's. */
  function slivers(score, layout, goggles, type, mode) {
    const { sheet } = layout,
      day = (x) => sheet.start + (x - sheet.left) / sheet.scale;
    return layout.slivers.flatMap(({ key, top, height, left, right }) => {
      const y = top + height / 2,
        from = day(left),
        to = day(right);
      const own = goggles < 0 ? inkOf(score.staves[key], mode) : `source-${goggles + 1}`;
      const least = (LEAST * type) / sheet.scale,
        cut = ([x0, x1]) => [Math.max(x0, from), Math.min(x1, to)];
      const inside = stretches(score, key, sheet.scale, goggles, type)
        .map(cut)
        .filter(([x0, x1]) => x1 > x0)
        .map(([x0, x1]) => cut([Math.min(x0, x1 - least), Math.max(x1, x0 + least)])); // what an edge cuts is seen, too
      return [
        ["hair", { x0: from, x1: to, y, h: type, ink: "hair", stave: key }],
        ...inside.map(([x0, x1]) => ["sliver", { x0, x1, y, h: height, ink: own, stave: key }]),
      ];
    });
  }

  const marksOf = once(({ staves, marks }) => {
    const found = staves.map(() => []);
    marks.stave.forEach((stave, at) => found[stave].push(at));
    return found;
  });
  const withoutDate = ({ marks }, at) => ["ring", "cross"].includes(SHAPES[marks.shape[at]]) && Boolean(marks.p0[at]);

  /** Whether a source is in a set of tellers; more than a number has bits to shift can be. */
  const tells = (tellers, source) => Math.floor(tellers / 2 ** source) % 2 === 1;

  /** The stretches in days that the datings of a stave cover, those that touch joined. */
  function stretches(score, key, scale, goggles, type) {
    const { marks } = score,
      found = [];
    const spans = marksOf(score)
      [key].filter((at) => !withoutDate(score, at) && (goggles < 0 || marks.source[at] === goggles))
      .map((at) => {
        const missing = Math.max(0, (LEAST * type) / scale - (marks.x1[at] - marks.x0[at])) / 2;
        return [marks.x0[at] - missing, marks.x1[at] + missing];
      })
      .sort((p, q) => p[0] - q[0] || p[1] - q[1]);
    for (const [x0, x1] of spans) {
      const last = found[found.length - 1];
      if (last && x0 <= last[1] + type / scale) last[1] = Math.max(last[1], x1);
      else found.push([x0, x1]);
    }
    return found;
  }

  /** The marks of claims without a date, by stave: they have no place in time, only one left of the others. */
  const undated = once((score) => {
    const found = new Map();
    score.marks.stave.forEach((stave, at) => {
      if (withoutDate(score, at)) found.set(stave, [...(found.get(stave) || []), at]);
    });
    return found;
  });

  /** Those that the window keeps at its left edge, since their stave began before it: [{mark, style, x, y, share, size, ink}].
   * Where names stand in the margin they stand beside the sheet. */
  function pins(score, layout, a, scale, { mode = "both", goggles = -1, type = 1 } = {}) {
    const { marks } = score,
      places = tops(layout),
      lines = linesIn(layout, score),
      { left } = layout.sheet,
      out = [];
    for (const [stave, list] of undated(score)) {
      const place = places[stave];
      if (!place) continue;
      const end = left + (reach(score.staves[stave], scale)[1] - a) * scale;
      for (const at of list) {
        const column = 1 + (marks.slot[at] % 2),
          edge = left ? left - PIN * type * column + PIN_AIR * type : RING_OFFSET * type * column;
        const x = left + (marks.x0[at] - a) * scale + marks.p0[at],
          [y, line] = lines[stave][marks.slot[at]],
          size = pointSize(line, SHAPES[marks.shape[at]], type);
        if (x < left - (left ? 0 : OUT * type) && left < end && (goggles < 0 || marks.source[at] === goggles))
          out.push({
            mark: at,
            stave,
            style: SHAPES[marks.shape[at]],
            x: edge,
            y: held(place.top + y + line / 2, size * Math.sqrt(marks.h[at]), place, type),
            share: marks.h[at],
            size,
            ink: ink(score, mode, at),
          });
      }
    }
    return out;
  }

  /** With one source's goggles on: what that source does not tell, as one hollow box each. */
  function omitted(score, layout, lo, hi, scale, goggles, type) {
    return layout.places
      .filter(({ key }) => !tells(score.staves[key].tellers, goggles))
      .map(({ key, top, height }) => {
        const [x0, x1] = reach(score.staves[key], scale);
        return { x0, x1, y: top + height / 2, h: Math.max(timeline.lines.AMONG * type, height / 5), ink: "omitted", stave: key };
      })
      .filter((box) => box.x1 >= lo && box.x0 <= hi);
  }

  /** Which part of an ink fills a style. */
  const filling = (style) => ({ frame: "tint", light: "light", hollow: "light" })[style] || "solid";

  /** How much thicker strokes are than on a page: a little less than the type is larger. */
  const stroke = (type) => 1 + 0.8 * (type - 1);

  const round = (value) => Math.round(value * 1e4) / 1e4;

  /** Widths of the outlines of bars: at most half their height, with a thicker one a hollow bar would look solid. One number where all are alike. */
  const outlines = (list, width) =>
    list.some((box) => box.h < 2 * width) ? list.map((box) => round(Math.min(width, Math.max(box.h / 2, FINEST)))) : width;

  /** Plotly traces: the templates of the figure filled with the boxes; `colours(ink)` gives {solid, light}, `type` the scale of the type.
   * `customdata` says whose each box is (the number of its stave), in the order of the boxes: what is drawn can be tied to its event. */
  function traces(templates, filled, colours, type = 1) {
    const thick = stroke(type),
      out = [];
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
      const tones = list.map((box) => colours(box.ink)),
        edges = tones.map((tone) => tone.edge || tone.solid);
      if (template.type === "bar") {
        marker.color = tones.map((tone) => tone[filling(template.meta)]);
        marker.line.color = edges;
        marker.line.width = outlines(list, marker.line.width);
        out.push({
          ...template,
          marker,
          customdata: whose(list),
          base: list.map((b) => round(b.x0)),
          x: list.map((b) => round(b.x1 - b.x0)),
          y: list.map((b) => round(b.y)),
          width: list.map((b) => round(b.h)),
        });
      } else {
        const filled = template.meta === "diamond";
        marker.color = filled ? tones.map((tone) => tone.solid) : edges;
        marker.line.color = filled ? tones.map((tone) => tone.ground || tone.solid) : edges;
        marker.size = list.map((b) => b.size * Math.sqrt(b.share)); // timeline/marks.py's point_share
        out.push({
          ...template,
          marker,
          customdata: whose(list),
          x: list.map((b) => round((b.x0 + b.x1) / 2)),
          y: list.map((b) => round(b.y)),
        });
      }
    }
    return out;
  }

  const whose = (list) => list.map((box) => box.stave);

  /** All hair lines as one shape: thin boxes, with a way from each to the next and back that has no width. */
  function hairs(template, list, colours) {
    const x = [],
      y = [];
    for (const b of list) {
      const [up, down] = [b.y - b.h / 2, b.y + b.h / 2];
      x.push(list[0].x0, b.x0, b.x1, b.x1, b.x0, b.x0, list[0].x0);
      y.push(list[0].y, up, up, down, down, up, list[0].y);
    }
    return { ...template, customdata: whose(list), x, y, fillcolor: colours("hair").solid };
  }

  /** Dashed outlines: Plotly's bars cannot dash, so each ink gets one line trace around its boxes. */
  function dashed(template, list, colours, thick) {
    const inks = [...new Set(list.map((box) => box.ink))];
    return inks.map((key) => {
      const x = [],
        y = [],
        tone = colours(key),
        own = list.filter((box) => box.ink === key);
      for (const b of own) {
        const [up, down] = [b.y - b.h / 2, b.y + b.h / 2];
        x.push(b.x0, b.x1, b.x1, b.x0, b.x0, null);
        y.push(up, up, down, down, up, null);
      }
      return {
        ...template,
        customdata: whose(own),
        x,
        y,
        line: { ...template.line, width: template.line.width * thick, color: tone.edge || tone.solid },
        fillcolor: tone.light,
      };
    });
  }

  timeline.score = {
    lacks,
    times,
    signed,
    laid,
    marksOf,
    tops,
    reach,
    undated,
    pins,
    boxes,
    traces,
    stroke,
    ink,
    told,
    MOST_TELLERS,
    pointSize,
    SHAPES,
    TONES,
    FRAMED,
  };
})(typeof window === "undefined" ? globalThis : window);
