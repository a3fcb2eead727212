/* What only passes through a window, one small line each on the shelf under the plot; the twin of timeline/layout/placed/shelf.py.
 *
 * Pure. Most common change: what a sign says, `sign`.
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const { SPACING } = timeline.ways;
  const SIGNS = { ring: "ring", cross: "cross" }; // shapes that are no dating

  /** The lines of the shelf, column by column: [{stave, x, y, width, when, signs}], pixels; `type` is the scale of the type.
   * @type {Timeline["passing"]} */
  function passing(score, layout, a, b, type = 1) {
    const { shelf, sheet } = layout,
      row = SPACING.shelf_row * layout.type * type,
      column = sheet.right / shelf.columns;
    const rows = timeline.score.marksOf(score);
    return shelf.keys.map((key, at) => ({
      stave: key,
      x: Math.floor(at / shelf.rows) * column,
      y: shelf.top + SPACING.shelf_head * type + ((at % shelf.rows) + 0.5) * row,
      width: column,
      when: years(score.staves[key].dates || score.staves[key].days),
      signs: Array.from({ length: score.slots }, (_, slot) => sign(score, rows[key], slot, a, b)),
    }));
  }

  /** How the source of a slot speaks of these days: full, open, ring, cross, away, or "" where it is silent. */
  function sign({ marks }, rows, slot, a, b) {
    const { SHAPES, TONES } = timeline.score,
      shape = (at) => SHAPES[marks.shape[at]];
    const mine = rows.filter((at) => marks.slot[at] === slot),
      here = mine.filter((at) => marks.x0[at] <= a && marks.x1[at] >= b);
    if (mine.some((at) => shape(at) === "cross")) return "cross";
    if (here.some((at) => shape(at) === "bar" && TONES[marks.tone[at]] === "solid")) return "full";
    if (here.some((at) => shape(at) === "bar")) return "open";
    if (mine.some((at) => shape(at) === "ring" && marks.p0[at])) return "ring";
    return mine.length ? "away" : "";
  }

  /** How the source of each slot tells an event, whatever the window: full (dates it), ring (gives no date), cross (rejects it), "" (silent).
   * @type {Timeline["tellers"]} */
  function tellers(score, key) {
    const { SHAPES, marksOf } = timeline.score,
      { marks } = score,
      said = Array.from({ length: score.slots }, () => new Set());
    for (const at of marksOf(score)[key]) said[marks.slot[at]].add(SIGNS[SHAPES[marks.shape[at]]] || "full");
    return said.map((one) => ["cross", "full", "ring"].find((sign) => one.has(sign)) || "");
  }

  /** The years over which datings reach: "1930–1939". */
  function years(days) {
    const { civil, era } = timeline.days,
      first = civil(days[0])[0],
      last = civil(days[1] - 1)[0];
    return first === last ? era(first) : `${era(first)}–${era(last)}`;
  }

  timeline.passing = passing;
  timeline.tellers = tellers;
})(window);
