/* Labels: which are seen in a window, and where, so that none touches anything.
 *
 * Pure. A label stands at its home on the rung where that is in view, whatever else is; else on the other side, else
 * upon its own stave where that is long enough; else it waits (the mark stays, and tells its title when pointed at).
 * Most common change: the distances below.
 */
(function (root) {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const GAP = 8, AIR = 6, EDGE = 2, OVER = 9, PINNED = 30;

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

  /** Chips of a rung in the window, kept whole at its edges: [{…chip, at, x}] with x the middle in pixels. */
  function chips(rung, a, scale, width, factor = 1) {
    const edge = EDGE * factor, half = (chip) => factor * (9 + 3.8 * (1 + String(chip.count).length));
    const seen = rung.chips.map((chip, at) => ({ ...chip, at, x: (chip.day - a) * scale }))
      .filter((chip) => chip.x > 0 && chip.x < width);
    for (const band of new Set(seen.map((chip) => chip.band))) {
      const row = seen.filter((chip) => chip.band === band).sort((one, two) => one.x - two.x);
      let free = edge;
      for (const chip of row) { chip.x = Math.max(chip.x, free + half(chip)); free = chip.x + half(chip) + edge; }
      free = width - edge;
      for (const chip of row.reverse()) { chip.x = Math.min(chip.x, free - half(chip)); free = chip.x - half(chip) - edge; }
    }
    return seen;
  }

  timeline.labels = labels;
  timeline.chips = chips;
})(typeof window === "undefined" ? globalThis : window);
