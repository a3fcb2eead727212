/* Naming: names beside slivers, where nothing else stands.
 *
 * Pure; the twin of timeline/layout/engraving/naming.py. Slivers stand where they stand; a name takes as many of their rows as it is high, all free
 * where it stands. Most common change: how high a name is (`HIGH`).
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const { lane, free, take } = timeline.ways;
  const { HIGH, AIR } = timeline.tables.naming;

  /** Pixels between a sliver and its name. */
  const distance = (fine) => fine.gap + AIR;

  /** Where the names of slivers stand, the first ranked first: key → [side, pixels from the top of the rows to the middle of the name], which
   * is in the middle between the lines above and below it. The gap above the rows and the padding below them may be used as far as whole rows fit in. */
  function names(rows, { sheet, fine, grade, paper: { spacing } }, width) {
    const extra = (pixels) => Array.from({ length: Math.floor(pixels / fine.row) }, () => lane(-1)),
      above = extra(spacing.sliver_gap);
    const lanes = [...above, ...rows.lanes, ...extra(spacing.band_padding)],
      high = Math.ceil((HIGH * grade.type) / fine.row),
      found = new Map();
    for (const { key, row, left, right } of [...rows.found].sort((p, q) => p.key - q.key)) {
      const wide = width(key),
        gap = distance(fine);
      for (const [side, x] of [
        ["r", right + gap],
        ["l", left - gap - wide],
      ]) {
        if (x < sheet.left + spacing.edge || x + wide > sheet.right - spacing.edge) continue;
        const [from, to] = [x - AIR, x + wide + AIR],
          first = block(lanes, row + above.length, high, from, to);
        if (first < 0) continue;
        for (const one of lanes.slice(first, first + high)) take(one, from, to);
        found.set(key, [side, (first - above.length + high / 2) * fine.row - (fine.row - fine.high) / 2]);
        break;
      }
    }
    return found;
  }

  /** The first of so many rows that are all free and of which one is this row, best around it; -1 where there is none. */
  function block(lanes, row, high, from, to) {
    const middle = row - Math.floor(high / 2);
    for (let far = 0; far < high; far++)
      for (const first of far ? [middle - far, middle + far] : [middle]) {
        const fits = first > row - high && first <= row && first >= 0 && first + high <= lanes.length;
        if (fits && lanes.slice(first, first + high).every((one) => free(one, from, to))) return first;
      }
    return -1;
  }

  timeline.naming = { names, distance };
})(window);
