/* Names: which are seen in a window, and where, so that none touches anything; and chips.
 *
 * Pure. A name stands where the layout put it, whatever else is; if a gesture left no room there, on the other side; else it waits
 * (the mark stays, and tells its title when pointed at). A stave without a name gets one as soon as there is room beside it, a sliver
 * where the layout found room.
 * The twin of timeline/layout/placed/labels.py. Most common change: the distances below.
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const { SPACING, over, shownWidth } = timeline.ways;
  const { GAP, AIR, EDGE } = timeline.tables.labels;
  const SAME = 1e-9;

  const hits = (boxes, left, right, self) => boxes.some((b) => b.self !== self && b.left < right && left < b.right);

  /** Places to try for one stave, best first: [side, x]. */
  function candidates({ place, left, right, label }, sheet, type) {
    const gap = GAP * type,
      { side } = place;
    if (side === "m") return [["m", 0]];
    if (side === "o")
      return [["o", over(left, right, label, sheet, { label_gap: SPACING.label_gap * type, edge: SPACING.edge * type })]];
    const beside = { r: right + gap, l: left - gap - label },
      first = side === "l" ? "l" : "r",
      other = first === "l" ? "r" : "l";
    return [
      [first, beside[first]],
      [other, beside[other]],
    ];
  }

  /** Names in the window that begins at day `a`: [{stave, x, y, side, width}]; `type` scales the distances.
   * @type {Timeline["labels"]} */
  function labels(score, layout, a, scale, type = 1) {
    const lanes = new Map(),
      sheet = layout.sheet,
      size = layout.type;
    layout.places.forEach((place, order) => {
      const stave = score.staves[place.key],
        [d0, d1] = timeline.score.reach(stave, scale);
      const left = sheet.left + (d0 - a) * scale,
        right = sheet.left + (d1 - a) * scale,
        wide = stave.label + 2 * GAP * type;
      if (right + wide < sheet.left || left - wide > sheet.right) return;
      if (!lanes.has(place.lane)) lanes.set(place.lane, []);
      lanes.get(place.lane).push({ place, number: place.key, left, right, label: shownWidth(stave.label * size, sheet), order });
    });
    const out = [];
    for (const lane of lanes.values()) settle(lane, score, layout, type, out);
    besideSlivers(score, layout, a, scale, type, out);
    return out.sort((one, two) => one.order - two.order);
  }

  /** Names beside slivers, where the layout put them; while a gesture squeezes what is there, they are away. */
  function besideSlivers(score, { sheet, slivers, places, type: size, fine }, a, scale, type, out) {
    if (!slivers.length || scale < sheet.scale * (1 - SAME)) return;
    const gap = timeline.naming.distance(fine) * type;
    const at = (px) => sheet.left + (sheet.start + (px - sheet.left) / sheet.scale - a) * scale;
    slivers.forEach(({ key, left, right, side, middle: y }, order) => {
      if (side === "n") return;
      const width = shownWidth(score.staves[key].label * size, sheet),
        x = side === "r" ? at(right) + gap : at(left) - gap - width;
      if (x < sheet.left + (EDGE - 1) * type || x + width > sheet.right - (EDGE - 1) * type) return;
      out.push({ stave: key, x, y, side, width, order: places.length + order });
    });
  }

  /** Within one lane: all at home that can be, then the others, most important first, each at the first place that is free. */
  function settle(stands, score, { sheet, type: size }, type, out) {
    const lane = {
      taken: stands.map((one) => ({ left: one.left, right: one.right, self: one.number })),
      sheet,
      size,
      type,
    };
    const away = [];
    for (const one of stands) {
      if (one.right < sheet.left || one.left > sheet.right) continue;
      const [home, ...others] = candidates(one, sheet, type);
      if (fits(lane, one, home)) out.push(put(lane, one, home, score));
      else away.push([one, others]);
    }
    for (const [one, others] of away) {
      const found = others.find((place) => fits(lane, one, place));
      if (found) out.push(put(lane, one, found, score));
    }
  }

  /** Whether a name has room at a place: in view and, unless it stands over its stave, beside all that is in the lane. */
  function fits({ taken, sheet, type }, one, /** @type {any[]} */ [side, x]) {
    if (side === "m") return true;
    const edge = (EDGE - 1) * type,
      air = (AIR * type) / 2;
    const seen = x >= sheet.left + edge && x + one.label <= sheet.right - edge;
    return seen && (side === "o" || !hits(taken, x - air, x + one.label + air, one.number));
  }

  /** The name at its place, which it takes. */
  function put({ taken, sheet, size, type }, { place, order, number, label: width }, /** @type {any[]} */ [side, x], score) {
    const middle = place.top + place.height / 2,
      found = { stave: number, x, y: middle, side, width, order };
    if (side === "o") return { ...found, y: place.top - (SPACING.label_line * size * type) / 2 };
    if (side === "m") {
      const air = SPACING.margin_air * type,
        inMargin = Math.min(score.staves[number].label * size, sheet.left - air);
      return { ...found, width: inMargin, x: sheet.left - air - inMargin };
    }
    taken.push({ left: x, right: x + width, self: -1 });
    return found;
  }

  /** Chips of a layout in the window, kept whole at its edges: [{…chip, at, x}] with x the middle in pixels.
   * @type {Timeline["chips"]} */
  function chips(layout, a, scale, factor = 1) {
    const { sheet } = layout,
      edge = EDGE * factor,
      half = (chip) => (factor * timeline.engraving.chipWidth(chip.count)) / 2;
    const seen = layout.chips
      .map((chip, at) => ({ ...chip, at, x: sheet.left + (chip.day - a) * scale }))
      .filter((chip) => chip.x > sheet.left && chip.x < sheet.right);
    for (const band of new Set(seen.map((chip) => chip.band))) {
      const row = seen.filter((chip) => chip.band === band).sort((one, two) => one.x - two.x);
      let free = sheet.left + edge;
      for (const chip of row) {
        chip.x = Math.max(chip.x, free + half(chip));
        free = chip.x + half(chip) + edge;
      }
      free = sheet.right - edge;
      for (const chip of row.reverse()) {
        chip.x = Math.min(chip.x, free - half(chip));
        free = chip.x - half(chip) - edge;
      }
    }
    return seen;
  }

  timeline.labels = labels;
  timeline.chips = chips;
})(window);
