/* The score in the browser: the staves and marks that are to be drawn, whose they are and in which ink.
 *
 * Pure: values in, values out; timeline/layout/score.py says what a score is. values/layout.js lays its staves out, values/marks.js makes
 * boxes of its marks. Most common change: which ink a colour mode gives (`ink`).
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;

  const { shapes: SHAPES, tones: TONES, mostTellers: MOST_TELLERS, verdicts } = timeline.tables;
  /** @type {Record<string, boolean>} */
  const FRAMED = Object.fromEntries(verdicts.filter((row) => row.framed).map((row) => [row.key, true]));
  const { STEP: SIGN_STEP, AIR: SIGN_AIR, FEWEST: SIGNS_FEWEST, MOST: SIGNS_MOST } = timeline.tables.signRoom;
  const BESIDE = 0.5,
    DEEPER = 6; // an excerpt must go on for so many windows on either side, and be no more windows long: timeline/layout/excerpt.py's NEAR

  /** Whether a score is an excerpt (timeline/layout/excerpt.py) made for another window: with too little beside it, or with only the best of much more.
   * @type {Timeline["score"]["lacks"]} */
  function lacks(score, a, b) {
    if (!score.held) return false;
    const span = b - a,
      [lo, hi] = score.whole,
      [from, to] = score.held;
    const deeper = score.crowds.length > 0 && to - from > DEEPER * span;
    return deeper || from > Math.max(lo, a - BESIDE * span) || to < Math.min(hi, b + BESIDE * span);
  }

  /** Every number of a list, enlarged.
   * @type {Timeline["score"]["enlarge"]} */
  const enlarge = (list, factor) => list.map((value) => value * factor);

  /** The score enlarged: made for a small sheet, shown on a large one, as for a projector.
   * @type {Timeline["score"]["times"]} */
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
      marks: { ...score.marks, p0: enlarge(score.marks.p0, factor), p1: enlarge(score.marks.p1, factor) },
    };
  }

  /** Remember what `make` makes of a score or a layout.
   * @type {Timeline["score"]["once"]} */
  function once(make) {
    const made = new WeakMap();
    return (key, ...more) => {
      if (!made.has(key)) made.set(key, make(key, ...more));
      return made.get(key);
    };
  }

  /** The score with wider names, that have room for signs of who tells each; as it is where it has one line, or very many.
   * @type {Timeline["score"]["signed"]} */
  const signed = once((score) => {
    if (score.slots < SIGNS_FEWEST || score.slots > SIGNS_MOST) return score;
    return {
      ...score,
      signed: true,
      staves: score.staves.map((stave) => ({ ...stave, label: stave.label + SIGN_STEP * score.slots + SIGN_AIR })),
    };
  });

  /** Left and right end of a stave in days at a scale: the outermost of its pairs of day and pixels.
   * @type {Timeline["score"]["reach"]} */
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

  /** How many sources a set of them has, one bit each; there may be more than 31.
   * @type {Timeline["score"]["countTellers"]} */
  function countTellers(tellers) {
    let count = 0;
    for (let rest = tellers; rest > 0; rest = Math.floor(rest / 2)) count += rest % 2;
    return count;
  }

  /** Key of the ink of a stave as a whole: how many tell it, or its verdict.
   * @type {Timeline["score"]["inkOf"]} */
  const inkOf = (stave, mode) =>
    mode === "sources" ? `tellers-${Math.min(countTellers(stave.tellers), MOST_TELLERS)}` : `verdict-${stave.verdict}`;

  /** Key of the ink of a mark in a colour mode; the page finds its colours by this name.
   * @type {Timeline["score"]["ink"]} */
  function ink(score, mode, at) {
    const marks = score.marks,
      stave = score.staves[marks.stave[at]];
    if (mode === "sources" || mode === "dating") return inkOf(stave, mode);
    if (mode === "precision") return `precision-${marks.precision[at]}`;
    return `source-${marks.source[at] + 1}`;
  }

  /** The numbers of the marks of each stave.
   * @type {Timeline["score"]["marksOf"]} */
  const marksOf = once(({ staves, marks }) => {
    const found = staves.map(() => []);
    marks.stave.forEach((stave, at) => found[stave].push(at));
    return found;
  });
  /** @type {Timeline["score"]["withoutDate"]} */
  const withoutDate = ({ marks }, at) => ["ring", "cross"].includes(SHAPES[marks.shape[at]]) && Boolean(marks.p0[at]);

  /** Whether a source is in a set of tellers; more than a number has bits to shift can be.
   * @type {Timeline["score"]["tells"]} */
  const tells = (tellers, source) => Math.floor(tellers / 2 ** source) % 2 === 1;

  /** The marks of claims without a date, by stave: they have no place in time, only one left of the others.
   * @type {Timeline["score"]["undated"]} */
  const undated = once((score) => {
    const found = new Map();
    score.marks.stave.forEach((stave, at) => {
      if (withoutDate(score, at)) found.set(stave, [...(found.get(stave) || []), at]);
    });
    return found;
  });

  timeline.score = {
    lacks,
    times,
    signed,
    once,
    enlarge,
    marksOf,
    reach,
    withoutDate,
    undated,
    tells,
    countTellers,
    ink,
    inkOf,
    MOST_TELLERS,
    SHAPES,
    TONES,
    FRAMED,
  };
})(window);
