/* Ways to stand: the distances of a layout, lanes in which intervals never touch, and where a stave and its name may be.
 *
 * Pure; with the scripts up to values/engraving/engraving.js the twin of timeline/layout/engraving, and docs/layout.md is what both must do.
 * Most common change: none here; the distances stand in timeline/layout/engraving/values.py.
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;

  /* What is projected is read from afar: names keep their size. */
  const { spacing: SPACING, grades: GRADES, projected: PROJECTED } = timeline.tables;

  /** The sheet on which a window fills the pixels from left to right. */
  const sheetOf = ([a, b], left, right) => ({
    start: a,
    scale: (right - left) / (b - a),
    left,
    right,
    known: new Map(),
    spans: new Map(),
    names: new Map(),
  });
  const x = (sheet, day) => sheet.left + (day - sheet.start) * sheet.scale;

  /** Left and right end of a stave on a sheet, in pixels: the outermost of its pairs of day and pixels; worked out once. */
  function ends(item, sheet) {
    let found = sheet.known.get(item.key);
    if (!found) {
      found = worked(item, sheet);
      sheet.known.set(item.key, found);
    }
    return found;
  }
  function worked({ reach }, sheet) {
    let left = reach[0] * sheet.scale + reach[1],
      right = reach[2] * sheet.scale + reach[3];
    for (let at = 4; at < reach.length; at += 4) {
      left = Math.min(left, reach[at] * sheet.scale + reach[at + 1]);
      right = Math.max(right, reach[at + 2] * sheet.scale + reach[at + 3]);
    }
    const zero = sheet.left - sheet.start * sheet.scale;
    return [zero + left, zero + right];
  }

  /** First place in a sorted list that is no less than a value. */
  function bisect(list, value) {
    let low = 0,
      high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[middle] < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** A lane: `number` is its own, `least` the height its staves need, `tall` whether it has a line for names, `named` whether it has names,
   * `near` is where its staves would like to stand. */
  const lane = (number, least = 0, tall = false, named = true, near = null) => ({
    number,
    least,
    tall,
    named,
    near,
    starts: [],
    ends: [],
  });
  function free(one, left, right) {
    const at = bisect(one.starts, right);
    return at === 0 || one.ends[at - 1] <= left;
  }
  function take(one, left, right) {
    const at = bisect(one.starts, left);
    one.starts.splice(at, 0, left);
    one.ends.splice(at, 0, right);
  }

  /** Give back the interval that begins there. */
  function leave(one, left) {
    const at = bisect(one.starts, left);
    one.starts.splice(at, 1);
    one.ends.splice(at, 1);
  }

  /** Take the first of the ways that is free in a lane; null where none is. */
  function taken(one, ways) {
    for (const way of ways)
      if ((!way.tall || one.tall) && free(one, way.left, way.right)) {
        take(one, way.left, way.right);
        return way;
      }
    return null;
  }

  /** The width in which a name is shown: a very long one is shortened. */
  const shownWidth = (label, sheet, spacing = SPACING) => Math.min(label, spacing.label_share * sheet.right);

  /** Where a name over its stave begins: within the stave as far as it can be, always in view. */
  function over(left, right, label, sheet, { label_gap: gap, edge }) {
    const most = Math.min(Math.max(left + gap, sheet.left + edge), right - gap - label, sheet.right - edge - label);
    return Math.max(sheet.left + edge, most);
  }

  /** Ways to stand with a name: right or left of the stave where there is room, else over it. */
  function named(item, sheet, spacing, type) {
    const [left, right] = ends(item, sheet),
      gap = spacing.event_gap;
    const label = shownWidth(item.label * type, sheet, spacing),
      wide = spacing.label_gap + label,
      found = [];
    if (right + wide <= sheet.right - spacing.edge) found.push({ side: "r", left, right: right + wide + gap, tall: false });
    if (left - wide >= sheet.left + spacing.edge) found.push({ side: "l", left: left - wide, right: right + gap, tall: false });
    if (found.length) return found;
    const at = over(left, right, label, sheet, spacing);
    return [{ side: "o", left: Math.min(left, at), right: Math.max(right, at + label) + gap, tall: true }];
  }
  const inMargin = (sheet) => [{ side: "m", left: 0, right: sheet.right, tall: false }];
  function bare(item, sheet, spacing) {
    const [left, right] = ends(item, sheet);
    return [{ side: "n", left, right: right + spacing.event_gap, tall: false }];
  }

  timeline.ways = {
    SPACING,
    GRADES,
    PROJECTED,
    sheetOf,
    x,
    ends,
    lane,
    free,
    take,
    leave,
    taken,
    shownWidth,
    over,
    named,
    inMargin,
    bare,
  };
})(window);
