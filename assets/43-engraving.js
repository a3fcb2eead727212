/* Engraving: where everything stands in a window, a pure function from staves, window and paper to places.
 *
 * The twin of timeline/engraving; docs/layout.md is what both must do, and tests/test_engraving.py holds them equal. An item is
 * {key, band, reach, days, bounds, label, least, wanted}, the first ranked first. Most common change: when names stand in the margin (`margins`).
 */
(function (root) {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const { SPACING, GRADES, sheetOf, x, ends } = timeline.ways;
  const { draft, fill, tidy, settled, placeBare, pitch, thinnest, worth, namedIn, sliversIn, rowsHeight } = timeline.filling;
  const LONG = 0.5, KEPT = 0.85, SHELVED = 0.5, BESIDE = 1, SHARE = 0.8, THICKER = 0.7, SAME = 1e-9, FEW = [2, 4, 6];
  const NOTHING = { height: 0, lanes: new Map(), kept: new Map() };

  const touches = ({ days }, [a, b]) => days[0] < b && days[1] > a;

  /** Whether a stave only passes through: nothing of it begins or ends in the window. */
  const passes = ({ days, bounds }, [a, b]) => days[0] <= a && days[1] >= b && !bounds.some((bound) => a < bound && bound < b);

  /** What is wanted comes first, what only passes through last; within that the order is the staves' own. */
  const order = (item, window) => (item.wanted ? 0 : passes(item, window) ? 2 : 1);

  /** The layout of items for a window; `before` is where things stood, `crowds` what is only counted. */
  function engrave(items, window, paper, before = null, crowds = []) {
    paper = { grades: GRADES, spacing: SPACING, shelf: true, margins: true, still: false, ...paper };
    const groups = [[], [], []], beside = BESIDE * (window[1] - window[0]), wide = [window[0] - beside, window[1] + beside];
    for (const item of items) if (touches(item, window)) groups[order(item, window)].push(item);
    const seen = groups.flat();
    crowds = crowds.filter(({ from, to }) => touches({ days: [from, to] }, window));
    let plan = best(seen, window, paper, before || NOTHING, crowds);
    if (before && plan.draft.rest.length) {
      const fresh = best(seen, window, paper, NOTHING, crowds);
      if (value(plan) < KEPT * value(fresh)) plan = fresh;
    }
    for (const item of items) if (!touches(item, window) && touches(item, wide)) placeBare(plan.draft, item, false);
    return finished(plan, crowds);
  }

  const value = (plan) => worth(plan.draft) + SHELVED * plan.shelf.keys.length;

  /** The plan that tells most: all with their names, in the largest type that allows it, else what can be. */
  function best(seen, window, paper, before, crowds) {
    const pass = seen.filter((item) => paper.shelf && !item.wanted && passes(item, window));
    const aside = pass.length >= worthAShelf(window, paper, before) ? pass : [], kept = new Set(aside);
    const shelved = [[[], seen], ...(aside.length ? [[aside, seen.filter((item) => !kept.has(item))]] : [])];
    const ways = shelved.flatMap(([shelf, staves]) => margins(staves, window, paper)
      .map((left) => ({ staves, shelved: shelf, sheet: sheetOf(window, left, paper.width), paper, before, crowds })));
    const tries = paper.grades.flatMap((grade) => ways.map((way) => [grade, way]));
    for (const [grade, way] of [...tries.filter(stood), ...tries.filter((one) => !stood(one))]) {
      const plan = whole(way, grade);
      if (plan) return plan;
    }
    const densest = paper.grades[paper.grades.length - 1], last = ways.filter(({ shelved: shelf }) => shelf.length === aside.length);
    const way = last.find(({ sheet }) => panned(before, sheet)) || last[0];
    const tried = shares(way, densest).map((share) => told(way, densest, share));
    return tried.reduce((one, other) => (value(other) > value(one) ? other : one));
  }

  /** Whether things stood on a sheet of the same scale before. */
  const panned = ({ sheet: was }, sheet) => Boolean(was) && was.left === sheet.left && Math.abs(was.scale / sheet.scale - 1) < SAME;

  /** Whether things stood so before, at the same scale: then they go on standing so if they can. */
  const stood = ([{ type }, { sheet, shelved, before }]) => panned(before, sheet) && before.shelved === shelved.length > 0 && before.type === type;

  /** How many must pass through for a shelf, which costs as much height as some of them would on staves; a shelf that is there stays a little longer. */
  function worthAShelf(window, paper, before) {
    const same = [0, marginOf(paper)].some((left) => panned(before, sheetOf(window, left, paper.width)));
    return same ? (before.shelved ? FEW[0] : FEW[2]) : FEW[1];
  }
  const marginOf = ({ spacing, width }) => Math.min(spacing.margin, spacing.margin_share * width);

  /** The plan in which everything has its name, if there is one in a grade. */
  function whole(way, grade) {
    for (const share of way.paper.spacing.shelf_shares) {
      const plan = planned(way, grade, share);
      if (plan.shelf.waiting.length || way.crowds.length) continue;
      tidy(fill(plan.draft, way.staves, plan.room - plan.fixed, true));
      return plan.draft.rest.length ? null : plan;
    }
    return null;
  }

  /** Shares of the height to try for the shelf, up to the first that holds all. */
  function shares(way, grade) {
    const all = way.paper.spacing.shelf_shares, enough = all.findIndex((share) => !planned(way, grade, share).shelf.waiting.length);
    return enough < 0 ? all : all.slice(0, enough + 1);
  }

  /** The plan that tells most in a grade, with a shelf of at most such a share of the height. */
  function told(way, grade, share) {
    const plan = planned(way, grade, share);
    return { ...plan, draft: settled(way.paper, way.staves, (fine) => draft(way.paper, way.sheet, grade, way.before, fine), plan.room - plan.fixed) };
  }

  /** The heights that do not depend on who stands where, and a draft in which nobody stands yet. */
  function planned({ staves, shelved, sheet, paper, before, crowds }, grade, share) {
    const { spacing } = paper, shelf = shelfOf(shelved, paper, grade.type, share);
    const crowded = new Set(crowds.map(({ band }) => band)), used = new Set([...staves.map(({ band }) => band), ...crowded]);
    const empty = paper.bands - used.size, fold = empty ? Math.min(spacing.fold, spacing.fold_share * shelf.top / empty) : 0;
    const fixed = empty * fold + used.size * 2 * spacing.band_padding + crowded.size * spacing.chip_row;
    return { draft: draft(paper, sheet, grade, before), shelf, room: shelf.top, fold, fixed };
  }

  /** Widths of the margin to try, best first: none, or names in it where most staves are long. */
  function margins(staves, window, paper) {
    const { spacing, width } = paper;
    if (!paper.margins || width < spacing.margin_from || !staves.length) return [0];
    const sheet = sheetOf(window, 0, width);
    const long = staves.filter((item) => {
      const [left, right] = ends(item, sheet);
      return Math.min(right, width) - Math.max(left, 0) > LONG * width;
    }).length;
    const margin = marginOf(paper);
    return 2 * long >= staves.length ? [margin, 0] : [0, margin];
  }

  /** The shelf at the foot of the paper, in as many columns as fit; what has no room there is counted. */
  function shelfOf(shelved, paper, type, share) {
    const { spacing, width, height } = paper;
    if (!shelved.length) return { top: height, columns: 1, rows: 0, keys: [], waiting: [] };
    const row = spacing.shelf_row * type, columns = Math.max(1, Math.floor(width / (spacing.shelf_column * type)));
    const most = Math.max(1, Math.floor((share * height - spacing.shelf_head) / row));
    const rows = Math.min(Math.ceil(shelved.length / columns), most);
    const keys = shelved.map(({ key }) => key).sort((p, q) => p - q);
    const shown = keys.length <= columns * rows ? keys.length : columns * rows - 1;
    return { top: height - spacing.shelf_head - rows * row, columns, rows, keys: keys.slice(0, shown), waiting: keys.slice(shown) };
  }

  /* Heights: from lanes to tops, band by band. */

  const high = (lane, height) => (lane.named ? Math.max(height, lane.least) : lane.least);

  /** The greatest height of staves with which the lanes fit the room; the one from before if near. */
  function heightFor(one, room, before) {
    const lanes = [...one.lanes.values()].flat(), left = room - sliversIn(one);
    const fits = (height) => lanes.reduce((total, lane) => total + pitch(one, lane, height), 0) <= left;
    const height = one.grade.heights.find(fits) ?? thinnest(one);
    return THICKER * height <= before.height && before.height <= height ? before.height : height;
  }

  /** The lanes of a band from the top down: those that were there before in their order, then the new. */
  function ordered(one, band) {
    const lanes = one.lanes.get(band) || [], stood = lanes.filter(({ near }) => near !== null).sort((p, q) => p.near - q.near);
    return [...stood, ...lanes.filter(({ near }) => near === null)];
  }

  /** All rows from the top down, not yet in their places; a band in which nothing stands is folded. */
  function rowsFor(one, height, fold, chipped) {
    const { spacing, bands } = one.paper, found = [];
    for (let band = 0; band < bands; band++) {
      const lanes = ordered(one, band), slivers = one.rows.get(band), filled = slivers && slivers.lanes.length;
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
    const above = lane.tall ? one.paper.spacing.label_line * one.grade.type : 0;
    return above + (row - above - high(lane, height)) / 2;
  }

  /** Pixels between each lane that stood before and the next one, less what must stand between them, by its place. */
  function gapsIn(found, room) {
    const gaps = new Map();
    let below = room, between = 0;
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
    const gaps = gapsIn(found, room), after = new Map(), moved = new Set();
    found.forEach((row, at) => {
      const here = row.kind === "lane" && row.wish === undefined ? [...gaps.keys()].filter((place) => found[place].band === row.band) : [];
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
    const spare = Math.max(0, room - found.reduce((total, row) => total + row.height, 0)), pools = [];
    let above = 0;
    for (const row of found) {
      if (row.wish !== undefined) {
        pools.push([row.wish - above, 1]);
        while (pools.length > 1 && pools[pools.length - 2][0] >= pools[pools.length - 1][0]) {
          const [value, weight] = pools.pop(), [before, count] = pools.pop();
          pools.push([(before * count + value * weight) / (count + weight), count + weight]);
        }
      }
      above += row.height;
    }
    const moves = pools.flatMap(([value, weight]) => Array(weight).fill(Math.min(Math.max(value, 0), spare)));
    let down = 0, at = 0;
    above = 0;
    for (const row of found) {
      if (row.wish !== undefined) down = moves[at++];
      row.top = above + down;
      above += row.height;
    }
  }

  /** The rows with their tops: the spare height goes to the lanes or, where lanes stood before, stays there. */
  function stacked(rows, one, height, room) {
    let found = rows;
    const lanes = found.filter(({ kind }) => kind === "lane"), kept = lanes.filter(({ lane }) => lane.near !== null);
    const spare = Math.max(0, room - found.reduce((total, row) => total + row.height, 0));
    const share = Math.min(spare / Math.max(1, lanes.length), SHARE * (height + one.paper.spacing.lane_gap));
    if (!kept.length) for (const row of lanes) row.height += share;
    for (const row of kept) row.wish = row.lane.near - inset(row, one, height);
    if (kept.length) found = mixed(found, room);
    settle(found, room);
    return found;
  }

  /** Top and bottom of each band; a gap between two belongs to the upper one. */
  function bandsOf(found, count) {
    const tops = new Map([...found].reverse().map((row) => [row.band, row.top]));
    const end = Math.max(...found.map((row) => row.top + row.height));
    return Array.from({ length: count }, (_, band) => [tops.get(band), tops.has(band + 1) ? tops.get(band + 1) : end]);
  }

  /** Every row at its height, every stave in its row. */
  function finished({ draft: one, shelf, room, fold, fixed }, crowds) {
    const { spacing, bands } = one.paper, crowded = new Set(crowds.map(({ band }) => band));
    const more = new Set(one.chipped.map(({ band }) => band).filter((band) => !crowded.has(band))), chipped = new Set([...crowded, ...more]);
    const height = heightFor(one, room - fixed - more.size * spacing.chip_row, one.before);
    const found = stacked(rowsFor(one, height, fold, chipped), one, height, room);
    const row = new Map(found.filter(({ lane }) => lane).map((row) => [row.lane, row])), top = (kind) => new Map(found.filter((row) => row.kind === kind).map((row) => [row.band, row.top]));
    const sliverTops = top("slivers"), used = Math.max(0, ...found.map((one_) => one_.top + one_.height));
    return {
      sheet: one.sheet, height, type: one.grade.type,
      places: one.stands.map(({ item, lane, side, inside }) => ({
        key: item.key, lane: lane.number, top: row.get(lane).top + inset(row.get(lane), one, height), height: high(lane, height), side, inside,
      })),
      slivers: [...one.rows].flatMap(([band, { found: list }]) => list.map(({ key, row: at, left, right }) => (
        { key, top: sliverTops.get(band) + spacing.lane_gap + at * one.fine.row, height: one.fine.high, left, right }))),
      chips: chipsOf(one, crowds, top("chips")),
      shelf: { ...shelf, top: Math.max(shelf.top, used) },
      bands: bandsOf(found, bands),
      folded: found.filter(({ kind }) => kind === "fold").map(({ band }) => band),
      used,
      named: namedIn(one),
      kept: new Map([...row].filter(([lane]) => lane.named).map(([lane, its]) => (
        [lane.number, { band: its.band, top: its.top + inset(its, one, height), least: lane.least, tall: lane.tall }]))),
    };
  }

  /* Chips. */

  const chipWidth = (count, spacing = SPACING) => spacing.chip_padding + spacing.chip_character * (1 + String(count).length);

  /** The chips of each band from left to right, at the top of the band's row for them. */
  function chipsOf(one, crowds, tops) {
    const { sheet, paper: { spacing } } = one;
    return [...tops.keys()].sort((p, q) => p - q).flatMap((band) => gathered(waiting(one, crowds, band), spacing).map((chip) => {
      const members = chip.members.sort((p, q) => p.order - q.order), keys = members.filter(({ key }) => key >= 0).map(({ key }) => key);
      return {
        band, top: tops.get(band), day: sheet.start + (chip.middles / chip.count - sheet.left) / sheet.scale,
        from: Math.min(...members.map(({ first }) => first)), to: Math.max(...members.map(({ last }) => last)), keys, count: chip.count,
      };
    }));
  }

  /** Who waits in a band, from left to right by the middle of what is seen of them. */
  function waiting(one, crowds, band) {
    const { sheet } = one, here = (list) => list.filter((each) => each.band === band);
    const all = [...here(one.chipped).map(({ key, days }) => [key, 1, ...days]), ...here(crowds).map(({ count, from, to }) => [-1, count, from, to])];
    return all.map(([key, count, first, last], at) => ({
      order: at, key, count, first, last, middle: (Math.max(x(sheet, first), sheet.left) + Math.min(x(sheet, last), sheet.right)) / 2,
    })).sort((p, q) => p.middle - q.middle || p.order - q.order);
  }

  /** Neighbours gathered until no two chips touch. */
  function gathered(list, spacing) {
    const found = [], side = (chip, sign) => chip.middles / chip.count + sign * (chipWidth(chip.count, spacing) / 2 + spacing.chip_gap);
    for (const one of list) {
      let chip = { members: [one], count: one.count, middles: one.middle * one.count };
      while (found.length && side(found[found.length - 1], 1) > side(chip, -1)) {
        const left = found.pop();
        left.members.push(...chip.members);
        chip = { members: left.members, count: left.count + chip.count, middles: left.middles + chip.middles };
      }
      found.push(chip);
    }
    return found;
  }

  /** What the next layout may keep of one. */
  const keeps = (layout) => ({
    height: layout.height, sheet: layout.sheet, type: layout.type, shelved: layout.shelf.rows > 0,
    lanes: new Map(layout.places.map(({ key, lane }) => [key, lane])), kept: layout.kept,
  });

  timeline.engraving = { engrave, keeps, passes, touches, chipWidth };
})(typeof window === "undefined" ? globalThis : window);
