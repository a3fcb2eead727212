/* Heights: from lanes to tops, band by band; lanes keep their tops if they can, spare height is shared out.
 *
 * Pure; the twin of timeline/layout/engraving/heights.py. Most common change: how much of the spare height widens the gaps (`SHARE`).
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const { pitch, thinnest, lineOf, sliversIn, rowsHeight } = timeline.draft;
  const { SHARE, THICKER } = timeline.tables.heights;

  const high = (lane, height) => (lane.named ? Math.max(height, lane.least) : lane.least);

  /** The greatest height of staves with which the lanes fit the room; the one from before if near. */
  function heightFor(one, room, before) {
    const lanes = [...one.lanes.values()].flat(),
      left = room - sliversIn(one);
    const fits = (height) => lanes.reduce((total, lane) => total + pitch(one, lane, height), 0) <= left;
    const height = one.grade.heights.find(fits) ?? thinnest(one);
    return THICKER * height <= before.height && before.height <= height ? before.height : height;
  }

  /** The lanes of a band from the top down: those that were there before in their order, then the new. */
  function ordered(one, band) {
    const lanes = one.lanes.get(band) || [],
      stood = lanes.filter(({ near }) => near !== null).sort((p, q) => p.near - q.near);
    return [...stood, ...lanes.filter(({ near }) => near === null)];
  }

  /** All rows from the top down, not yet in their places; a band in which nothing stands is folded. */
  function rowsFor(one, height, fold, chipped) {
    const { spacing, bands } = one.paper,
      found = [];
    for (let band = 0; band < bands; band++) {
      const lanes = ordered(one, band),
        slivers = one.rows.get(band),
        filled = slivers?.lanes.length;
      if (!lanes.length && !filled && !chipped.has(band)) {
        found.push({ kind: "fold", band, height: fold });
        continue;
      }
      found.push({ kind: "air", band, height: spacing.band_padding });
      for (const lane of lanes) found.push({ kind: "lane", band, height: pitch(one, lane, height), lane });
      if (filled) found.push({ kind: "slivers", band, height: rowsHeight(slivers, one) });
      if (chipped.has(band)) found.push({ kind: "chips", band, height: spacing.chip_row });
      found.push({ kind: "air", band, height: spacing.band_padding });
    }
    return found;
  }

  /** How far below the top of its row a stave of the usual height begins. */
  function inset({ lane, height: row }, one, height) {
    const above = lane.tall ? lineOf(one) : 0;
    return above + (row - above - high(lane, height)) / 2;
  }

  /** Pixels between each lane that stood before and the next one, less what must stand between them, by its place. */
  function gapsIn(found, room) {
    const gaps = new Map();
    let below = room,
      between = 0;
    for (let at = found.length - 1; at >= 0; at--) {
      const row = found[at];
      if (row.wish !== undefined) {
        gaps.set(at, below - between - (row.wish + row.height));
        [below, between] = [row.wish, 0];
      } else if (row.kind !== "lane") between += row.height;
    }
    return new Map([...gaps].reverse());
  }

  /** The rows in which each new lane follows the one of its band that has most room below it. */
  function mixed(found, room) {
    const gaps = gapsIn(found, room),
      after = new Map(),
      moved = new Set();
    found.forEach((row, at) => {
      const here =
        row.kind === "lane" && row.wish === undefined ? [...gaps.keys()].filter((place) => found[place].band === row.band) : [];
      if (!here.length) return;
      const best = here.reduce((one, other) => (gaps.get(other) > gaps.get(one) ? other : one));
      gaps.set(best, gaps.get(best) - row.height);
      after.set(best, [...(after.get(best) || []), row]);
      moved.add(at);
    });
    return found.flatMap((row, at) => (moved.has(at) ? [] : [row, ...(after.get(at) || [])]));
  }

  /** Every row as near to its wish as the others allow: the least squares that keep the order of rows (pool adjacent violators). What is pooled
   * is how far each row is moved down from where it would stand without any gap above it. Rows without a wish follow the one above them. */
  function settle(found, room) {
    const spare = Math.max(0, room - found.reduce((total, row) => total + row.height, 0)),
      pools = [];
    let above = 0;
    for (const row of found) {
      if (row.wish !== undefined) {
        pools.push([row.wish - above, 1]);
        while (pools.length > 1 && pools[pools.length - 2][0] >= pools[pools.length - 1][0]) {
          const [value, weight] = pools.pop(),
            [before, count] = pools.pop();
          pools.push([(before * count + value * weight) / (count + weight), count + weight]);
        }
      }
      above += row.height;
    }
    const moves = pools.flatMap(([value, weight]) => Array(weight).fill(Math.min(Math.max(value, 0), spare)));
    let down = 0,
      at = 0;
    above = 0;
    for (const row of found) {
      if (row.wish !== undefined) down = moves[at++];
      row.top = above + down;
      above += row.height;
    }
  }

  /** The rows with their tops: the spare height goes to the lanes or, where lanes stood before, stays there. */
  function stacked(rows, one, height, room) {
    const lanes = rows.filter(({ kind }) => kind === "lane"),
      kept = lanes.filter(({ lane }) => lane.near !== null);
    const spare = Math.max(0, room - rows.reduce((total, row) => total + row.height, 0));
    const share = Math.min(spare / Math.max(1, lanes.length), SHARE * (height + one.grade.gap));
    if (!kept.length) for (const row of lanes) row.height += share;
    for (const row of kept) row.wish = row.lane.near - inset(row, one, height);
    return nearWishes(rows, room);
  }

  /** Rows with their tops, each as near to its wish as the others allow; a lane without one stands where most room is between those of its band. */
  function nearWishes(rows, room) {
    const found = mixed(rows, room);
    settle(found, room);
    return found;
  }

  /** Top and bottom of each band; a gap between two belongs to the upper one. */
  function bandsOf(found, count) {
    const tops = new Map([...found].reverse().map((row) => [row.band, row.top]));
    const end = Math.max(...found.map((row) => row.top + row.height));
    return Array.from({ length: count }, (_, band) => [tops.get(band), tops.has(band + 1) ? tops.get(band + 1) : end]);
  }

  timeline.heights = { THICKER, high, heightFor, rowsFor, inset, stacked, nearWishes, bandsOf };
})(window);
