/* What lies beyond the edges of the window: of a source that dates an event to days that are not in view, an arrow and its date.
 *
 * Pure; the twin of timeline/layout/placed/beyond.py. An arrow always stands on the line of its source, its words only where they meet
 * no mark. Most common change: the size of the words.
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const { SIZE, ARROW, EDGE, EM, HALF, INSIDE, OUTSIDE } = timeline.tables.beyond;

  /** What lies beyond: [{stave, slot, side, x, y, words}] in pixels; `words` are blank where there is no room for them.
   * @type {Timeline["beyond"]} */
  function beyond(score, layout, a, b, scale, type = 1) {
    const marks = timeline.score.marksOf(score);
    return layout.places
      .filter(({ inside }) => inside)
      .flatMap((place) => ofStave(score, layout, place, marks[place.key], a, b, scale, type));
  }

  function ofStave(score, { sheet }, place, own, a, b, scale, type) {
    const { marks } = score,
      stave = score.staves[place.key],
      lines = timeline.lines.lines(stave.weights, place.height),
      found = [];
    const dated = own.filter((at) => !marks.p0[at] || marks.p0[at] !== marks.p1[at]);
    const from = (at) => (marks.p0[at] < 0 ? -Infinity : marks.x0[at]),
      to = (at) => (marks.p1[at] > 0 ? Infinity : marks.x1[at]); // an open end is anywhere
    const seen = (at) => to(at) > a && from(at) < b;
    const taken = dated.filter(seen).map((at) => {
      const [top, line] = lines[marks.slot[at]],
        middle = place.top + top + (0.5 + marks.dy[at]) * line,
        half = (marks.h[at] * line) / 2;
      return [sheet.left + (marks.x0[at] - a) * scale, middle - half, sheet.left + (marks.x1[at] - a) * scale, middle + half];
    });
    for (let slot = 0; slot < score.slots; slot++) {
      const mine = dated.filter((at) => marks.slot[at] === slot);
      if (!mine.length || mine.some(seen)) continue;
      const late = mine.filter((at) => from(at) >= b),
        [top, line] = lines[slot],
        y = place.top + top + line / 2;
      const side = late.length === mine.length ? "right" : late.length ? "" : "left";
      if (!side) continue;
      const words = said(stave, marks.source[mine[0]]),
        wide = words.length * EM * SIZE * type + ARROW * type;
      const x = side === "right" ? sheet.right - EDGE * type : sheet.left + EDGE * type,
        half = HALF * type;
      const box = side === "right" ? [x - wide, y - half, x, y + half] : [x, y - half, x + wide, y + half];
      const air = (timeline.score.FRAMED[stave.verdict] ? -INSIDE : OUTSIDE) * type; // within its frame, or near a stave that has none
      const within = box[1] >= place.top - air && box[3] <= place.top + place.height + air;
      const room = within && !taken.some((one) => one[0] < box[2] && box[0] < one[2] && one[1] < box[3] && box[1] < one[3]);
      if (room) taken.push(box);
      found.push({ stave: place.key, slot, source: marks.source[mine[0]], side, x, y, words: room ? words : "" });
    }
    return found;
  }

  /** The dates that a source gives of a stave, in words; they are asked for in every frame of a gesture, and never change. */
  const wordsOf = new WeakMap();
  function said(stave, source) {
    const known = wordsOf.get(stave) || new Map();
    if (!known.has(source)) known.set(source, dates(stave, source));
    wordsOf.set(stave, known);
    return known.get(source);
  }
  function dates({ lines }, source) {
    const undated = "no date given";
    return [
      ...new Set(
        lines
          .filter((line) => line[0] === source)
          .map((line) => line[3])
          .filter((words) => words !== undated),
      ),
    ].join("; ");
  }

  timeline.beyond = beyond;
})(window);
