/* Labels: which are seen in a window, and where, so that none touches anything.
 *
 * Pure. A label stands at its home on the rung where that is in view, whatever else is; else on the other side, else
 * upon its own stave where that is long enough; else it waits (the mark stays, and tells its title when pointed at).
 * Most common change: the distances below.
 */
(function (root) {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const GAP = 8, AIR = 6, EDGE = 2, OVER = 9, PINNED = 30, FAR = 100;

  const hits = (boxes, left, right, self) => boxes.some((b) => b.self !== self && b.left < right && left < b.right);

  /** Places to try for one stave, best first: [side, x]. */
  function candidates(side, left, right, label, width, type, pinned) {
    const gap = GAP * type, beside = { r: right + gap, l: left - gap - label };
    const last = right - gap - label, upon = Math.max(left, 0) + PINNED * type;
    if (side === "o") return [["o", Math.min(Math.max(left + gap, EDGE * type), last)]];
    const other = side === "r" ? "l" : "r";
    const list = [[side, beside[side]], [other, beside[other]]];
    if (right - left <= 2 * label || left >= width || right <= 0) return list;
    if (!pinned) list.push(["u", Math.min(Math.max(left + gap, EDGE * type), last)]);
    else if (upon <= last) list.push(["u", upon]);
    return list;
  }

  /** Labels of a rung in the window of `width` pixels that begins at day `a`: [{stave, x, y, side, width}]; `type` scales the distances. */
  function labels(score, rung, a, scale, width, type = 1) {
    const lanes = new Map(), undated = timeline.score.undated(score);
    rung.staves.forEach((number, at) => {
      const stave = score.staves[number], [d0, d1] = timeline.score.reach(stave, scale);
      const left = (d0 - a) * scale, right = (d1 - a) * scale;
      const wide = stave.label + 2 * GAP * type;
      if (right + wide < 0 || left - wide > width) return;
      const lane = lanes.get(rung.lanes[at]) || [];
      lanes.set(rung.lanes[at], lane);
      lane.push({ number, left, right, side: rung.sides[at], top: rung.tops[at], label: stave.label, order: at, pinned: undated.has(number) });
    });
    const out = [];
    for (const lane of lanes.values()) settle(lane, width, rung.thickness * score.slots, type, out);
    return out.sort((one, two) => one.order - two.order);
  }

  /** Within one lane: all at home that can be, then the others, most important first, each at the first place that is free. */
  function settle(lane, width, stave, type, out) {
    const taken = lane.map((one) => ({ left: one.left, right: one.right, self: one.number })), away = [];
    const air = AIR * type / 2;
    const fits = (one, [side, x]) => x >= EDGE - 1 && x + one.label <= width - EDGE + 1 &&
      (side === "o" || !hits(taken, x - air, x + one.label + air, one.number));
    const put = (one, [side, x]) => {
      if (side !== "o") taken.push({ left: x, right: x + one.label, self: -1 });
      out.push({ stave: one.number, x, y: side === "o" ? one.top - OVER * type : one.top + stave / 2, side, width: one.label, order: one.order });
    };
    lane.sort((one, two) => one.order - two.order);
    for (const one of lane) {
      if (one.right < 0 || one.left > width) continue;
      const [home, ...others] = candidates(one.side, one.left, one.right, one.label, width, type, one.pinned);
      if (fits(one, home)) put(one, home);
      else away.push([one, others]);
    }
    for (const [one, others] of away) {
      const found = others.find((place) => fits(one, place));
      if (found) put(one, found);
    }
  }

  /** Chips of a rung in the window, kept whole at its edges: [{…chip, at, x}] with x the middle in pixels. What reaches into the window
   * and waits in a chip outside of it is counted by one more chip at the edge of its band, with `aside` set. */
  function chips(score, rung, a, scale, width, factor = 1) {
    const edge = EDGE * factor, half = (chip) => factor * (9 + 3.8 * (1 + String(chip.count).length));
    const all = rung.chips.map((chip, at) => ({ ...chip, at, x: (chip.day - a) * scale })), inside = (chip) => chip.x > 0 && chip.x < width;
    const seen = all.filter(inside).concat(aside(score, all.filter((chip) => !inside(chip)), a, scale, width));
    for (const band of new Set(seen.map((chip) => chip.band))) {
      const row = seen.filter((chip) => chip.band === band).sort((one, two) => one.x - two.x);
      let free = edge;
      for (const chip of row) { chip.x = Math.max(chip.x, free + half(chip)); free = chip.x + half(chip) + edge; }
      free = width - edge;
      for (const chip of row.reverse()) { chip.x = Math.min(chip.x, free - half(chip)); free = chip.x - half(chip) - edge; }
    }
    return seen;
  }

  /** One chip at either edge of a band for what of these chips reaches into the window. */
  function aside(score, chips, a, scale, width) {
    const found = new Map();
    for (const chip of chips) {
      if (!chip.staves.length || (chip.to - a) * scale < -FAR || (chip.from - a) * scale > width + FAR) continue;
      const here = chip.staves.filter((number) => {
        const [left, right] = timeline.score.reach(score.staves[number], scale);
        return (right - a) * scale >= 0 && (left - a) * scale <= width;
      });
      if (!here.length) continue;
      const at = (chip.x > 0 ? "r" : "l") + chip.band, unnamed = chip.count - chip.staves.length, reaches = here.map((number) => score.staves[number].reach);
      const one = found.get(at) || { band: chip.band, top: chip.top, at, aside: true, day: chip.x > 0 ? a + width / scale : a, x: chip.x > 0 ? width : 0,
        from: Infinity, to: -Infinity, count: 0, staves: [] };
      found.set(at, { ...one, count: one.count + here.length + unnamed, staves: [...one.staves, ...here],
        from: Math.min(one.from, ...reaches.map((reach) => reach[0])), to: Math.max(one.to, ...reaches.map((reach) => reach[2])) });
    }
    return [...found.values()];
  }

  timeline.labels = labels;
  timeline.chips = chips;
})(typeof window === "undefined" ? globalThis : window);
