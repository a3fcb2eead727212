/* Translated: what the next layout may keep where the next score gives staves and bands other numbers.
 *
 * Pure. Most common change: none; what a layout keeps of another says `timeline.engraving.keeps`.
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;

  /** What may be kept of a layout, with staves and bands by name: another score gives them other numbers.
   * @type {Timeline["translated"]["named"]} */
  function named(score, layout) {
    const kept = timeline.engraving.keeps(layout.small || layout);
    /** @type {<T>(one: [number: number, what: T]) => [name: string, what: T]} */
    const byName = ([number, what]) => [nameOf(score, score.staves[number]), what];
    return { ...kept, lanes: [...kept.lanes].map(byName), sides: [...kept.sides].map(byName), called: score.bands };
  }
  const nameOf = (score, stave) => `${score.bands[stave.band]} ${stave.id}`;

  /** The same with the numbers of a score; bands keep their places where they are the same.
   * @type {Timeline["translated"]["numbered"]} */
  function numbered({ lanes, sides, kept, called, bands, ...rest }, score) {
    const band = new Map(score.bands.map((name, at) => [name, at])),
      key = new Map(score.staves.map((stave, at) => [nameOf(score, stave), at]));
    /** @type {<T>(list: [name: string, what: T][]) => Map<number, T>} */
    const byNumber = (list) =>
      new Map(
        list
          .map(([name, what]) => /** @type {[number, typeof what]} */ ([key.get(name), what]))
          .filter(([number]) => number !== undefined),
      );
    const rows = [...kept]
      .map(([lane, row]) => /** @type {[number, KeptLane]} */ ([lane, { ...row, band: band.get(called[row.band]) }]))
      .filter(([, row]) => row.band !== undefined);
    const same = called.length === score.bands.length && called.every((name, at) => name === score.bands[at]);
    return { ...rest, bands: same ? bands : [], lanes: byNumber(lanes), sides: byNumber(sides), kept: new Map(rows) };
  }

  timeline.translated = { named, numbered };
})(window);
