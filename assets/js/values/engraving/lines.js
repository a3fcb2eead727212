/* Elastic lines: how the height of a stave is shared among its sources. A silent line is thin, those that speak share the rest.
 *
 * Pure; the twin of timeline/layout/engraving/lines.py. Most common change: how thin silence is, `SILENT`.
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const { SILENT, SILENT_SHARE, SILENT_LEAST, ALL_SILENT, THIN, THICKEST, ALONE, AMONG, BAR } = timeline.tables.lines;
  const sum = (list) => list.reduce((total, one) => total + one, 0);

  /** Top and thickness of each line in pixels, [[top, thickness], …]; a weight of 0 is silence.
   * @type {Timeline["lines"]["lines"]} */
  function lines(weights, height) {
    const count = weights.length,
      silent = weights.filter((weight) => !weight).length,
      total = sum(weights);
    if (!total) return weights.map((_, at) => [(at * height) / count, height / count]);
    let thin = Math.min(Math.max(THIN * height, SILENT_LEAST), SILENT, (SILENT_SHARE * height) / count);
    if (silent) thin = Math.min(thin, Math.max(thinnest(weights), (height - spoken(weights)) / silent)); // silence grows only with what the bars leave
    const room = height - silent * thin,
      thick = weights.map((weight) => Math.min((room * weight) / total, THICKEST));
    const left = room - sum(thick);
    thin += silent ? left / silent : 0;
    let top = silent ? 0 : left / 2;
    return weights.map((weight, at) => {
      const line = /** @type {[number, number]} */ ([top, weight ? thick[at] : thin]);
      top += line[1];
      return line;
    });
  }

  /** The height without which a bar would be too thin, silent lines apart. */
  function spoken(weights) {
    const speaking = weights.filter((weight) => weight),
      bar = speaking.length === 1 ? ALONE : AMONG;
    return sum(speaking.map((weight) => (bar * weight) / BAR));
  }
  const thinnest = (weights) => Math.min(SILENT_LEAST, ALL_SILENT / weights.length);

  /** The height of a stave in pixels at which no bar on it is too thin.
   * @type {Timeline["lines"]["least"]} */
  const least = (weights) => spoken(weights) + weights.filter((weight) => !weight).length * thinnest(weights);

  timeline.lines = { lines, least, ALONE, AMONG };
})(window);
