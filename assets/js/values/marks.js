/* Marks: where each one of a score stands in a window, as boxes in days and pixels.
 *
 * Pure; the twin of timeline/layout/placed/boxes.py. A layout is what values/layout.js makes of the score. Most common change: how a mark's place
 * becomes pixels (`boxes`).
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const { SHAPES, TONES, FRAMED, reach, ink, inkOf, marksOf, withoutDate, undated, tells } = timeline.score;
  const { tops, linesIn } = timeline.layout;

  const styled = (holds) => Object.fromEntries(timeline.tables.styles.filter(holds).map((row) => [row.key, true]));
  const OUTLINED = styled((row) => row.outline && !row.symbol),
    POINTED = styled((row) => row.symbol);
  const { LEAST, NARROW, DAY_SHARE, FRAME_X, FRAME_Y, PIN, PIN_AIR, OUT, RING_OFFSET, TIE } = timeline.tables.boxes;
  const { POINT_LEAST, POINT_MOST, RING_MOST, POINT, JUT } = timeline.tables.boxes;

  /** Where a sign stands on its line: it juts out of its stave by a pixel at most, so that it meets no name of the next. */
  const held = (y, size, { top, height }, type) =>
    Math.min(Math.max(y, top + size / 2 - JUT * type), top + height - size / 2 + JUT * type);
  /** Size of the pointed marks on a line so thick, in pixels; `type` is the scale of the type (1 on a page).
   * @type {Timeline["marks"]["pointSize"]} */
  const pointSize = (line, style, type = 1) =>
    Math.max(POINT_LEAST * type, Math.min((style === "diamond" ? POINT_MOST : RING_MOST) * type, line * POINT));

  /** Boxes of all styles for the window [lo, hi): {style: [{x0, x1, y, h, ink, stave}]}, days and pixels.
   * @type {Timeline["marks"]["boxes"]} */
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

  /** Those that the window keeps at its left edge, since their stave began before it: [{mark, style, x, y, share, size, ink}].
   * Where names stand in the margin they stand beside the sheet.
   * @type {Timeline["marks"]["pins"]} */
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

  timeline.marks = { boxes, pins, pointSize };
})(window);
