/* Engraving: where everything stands in a window, a pure function from staves, window and paper to places.
 *
 * The twin of timeline/layout/engraving; docs/layout.md is what both must do, and tests/layout/test_engraving.py holds them equal. An item is
 * {key, band, reach, days, bounds, label, least, wanted}, the first ranked first. Most common change: when names stand in the margin (`margins`).
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const { SPACING, GRADES, sheetOf, ends, shownWidth } = timeline.ways;
  const { draft, placeBare, tidy, worth } = timeline.draft,
    { fill, settled } = timeline.filling,
    { chipsOf, chipWidth } = timeline.waiting;
  const { THICKER, high, heightFor, rowsFor, inset, stacked, bandsOf } = timeline.heights,
    { names } = timeline.naming,
    { steady } = timeline;
  const { LONG, KEPT, SHELVED, BESIDE, FEW } = timeline.tables.plans;
  const SAME = 1e-9;
  const NOTHING = { height: 0, lanes: new Map(), sides: new Map(), kept: new Map() };

  /** @type {Timeline["engraving"]["touches"]} */
  const touches = ({ days }, [a, b]) => days[0] < b && days[1] > a;

  /** Whether a stave only passes through: nothing of it begins or ends in the window.
   * @type {Timeline["engraving"]["passes"]} */
  const passes = ({ days, bounds }, [a, b]) => days[0] <= a && days[1] >= b && !bounds.some((bound) => a < bound && bound < b);

  /** What is wanted comes first, what only passes through last; within that the order is the staves' own. */
  const order = (item, window) => (item.wanted ? 0 : passes(item, window) ? 2 : 1);

  /** The layout of items for a window; `before` is where things stood, `crowds` what is only counted.
   * @type {Timeline["engraving"]["engrave"]} */
  function engrave(items, window, paper, before = null, crowds = []) {
    paper = { grades: GRADES, spacing: SPACING, shelf: true, margins: true, still: false, ...paper };
    const groups = [[], [], []],
      beside = BESIDE * (window[1] - window[0]),
      wide = /** @type {Window_} */ ([window[0] - beside, window[1] + beside]);
    for (const item of items) if (touches(item, window)) groups[order(item, window)].push(item);
    const asked = {
      seen: groups.flat(),
      window,
      paper,
      crowds: crowds.filter(({ from, to }) => from < window[1] && to > window[0]),
    };
    let plan = best(asked, NOTHING);
    if (before) plan = kept(asked, before, plan);
    for (const item of items) if (!touches(item, window) && touches(item, wide)) placeBare(plan.draft, item, false);
    return finished(plan, asked);
  }

  /** The plan that keeps most of what stood before and still tells enough beside a fresh one. */
  function kept(asked, before, fresh) {
    const all = !fresh.draft.rest.length;
    for (const way of ways(asked, before)) {
      const held = heldBy(way, all);
      if (!held) continue;
      if (enough(held, fresh)) return held;
      break;
    }
    let plan = best(asked, before, all);
    if (all && heightOf(plan) < THICKER * heightOf(fresh)) plan = best(asked, { ...before, type: fresh.draft.grade.type });
    return plan.draft.rest.length && value(plan) < KEPT * value(fresh) ? fresh : plan;
  }

  /** Whether what is held tells nearly as much as a fresh plan, in staves nearly as high. */
  function enough(held, fresh) {
    if (heightOf(held) < THICKER * heightOf(fresh) || held.draft.chipped.length > fresh.draft.chipped.length) return false;
    return value(held) >= (fresh.draft.rest.length ? KEPT : 1) * value(fresh);
  }

  /* Plans: {draft, shelf, room, fold, fixed, crowded, rows}. */

  const value = (plan) => worth(plan.draft) + SHELVED * plan.shelf.keys.length;
  /** The bands that have a row of chips; the height of a usual stave. */
  const chippedIn = ({ draft: { chipped }, crowded }) => new Set([...crowded, ...chipped.map(({ band }) => band)]);
  function heightOf(plan) {
    const { draft: one, room, fixed, crowded, rows } = plan,
      more = chippedIn(plan).size - crowded.size;
    return rows ? one.before.height : heightFor(one, room - fixed - more * one.paper.spacing.chip_row, one.before);
  }

  /** The plan that tells most: all with their names, in the largest type that allows it, else what can be. Where it is known that there is no room
   * for all names, that is not tried. */
  function best(asked, before, all = true) {
    const { grades } = asked.paper,
      found = ways(asked, before),
      tries = all ? grades.flatMap((grade) => found.map((way) => [grade, way])) : [];
    for (const [grade, way] of [...tries.filter(stood), ...tries.filter((one) => !stood(one))]) {
      const plan = whole(way, grade);
      if (plan) return plan;
    }
    const densest = grades[grades.length - 1],
      last = found.filter(({ shelved }) => shelved.length === found[found.length - 1].shelved.length);
    const way = last.find(({ sheet }) => panned(before, sheet)) || last[0];
    const tried = shares(way, densest).map((share) => settledPlan(way, densest, share));
    return tried.reduce((one, other) => (value(other) > value(one) ? other : one));
  }

  /** The ways to try: without a shelf, then with one; in each the better place of the names first. */
  function ways(asked, before) {
    const { seen, window, paper, crowds } = asked,
      pass = seen.filter((item) => paper.shelf && !item.wanted && passes(item, window));
    const aside = new Set(pass.length >= worthAShelf(asked, before) ? pass : []);
    const shelved = [[[], seen], ...(aside.size ? [[[...aside], seen.filter((item) => !aside.has(item))]] : [])];
    return shelved.flatMap(([shelf, staves]) =>
      margins(staves, window, paper).map((left) => ({
        staves,
        shelved: shelf,
        sheet: sheetOf(window, left, paper.width),
        paper,
        before,
        crowds,
      })),
    );
  }

  /** The plan in which all lanes are held where they stood, if they stood so and there is room. */
  function heldBy(way, all) {
    for (const grade of way.paper.grades) {
      if (!way.before.fine || !stood([grade, way])) continue;
      for (const share of shares(way, grade)) {
        const plan = planned(way, grade, share, way.before.fine),
          rows = steady(plan.draft, way.staves, plan.crowded, plan.room, all);
        if (rows) return { ...plan, rows };
      }
    }
    return null;
  }

  /** Whether things stood on a sheet of the same scale before. */
  const panned = ({ sheet: was }, sheet) =>
    Boolean(was) && was.left === sheet.left && Math.abs(was.scale / sheet.scale - 1) < SAME;

  /** Whether things stood so before, at the same scale: then they go on standing so if they can. */
  const stood = ([{ type }, { sheet, shelved, before }]) =>
    panned(before, sheet) && before.shelved === shelved.length > 0 && before.type === type;

  /** How many must pass through for a shelf, which costs as much height as some of them would on staves; a shelf that is there stays a little longer. */
  function worthAShelf({ window, paper }, before) {
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
    const all = way.paper.spacing.shelf_shares,
      enough = all.findIndex((share) => !planned(way, grade, share).shelf.waiting.length);
    return enough < 0 ? all : all.slice(0, enough + 1);
  }

  /** The plan that tells most in a grade, with a shelf of at most such a share of the height. */
  function settledPlan(way, grade, share) {
    const plan = planned(way, grade, share);
    return {
      ...plan,
      draft: settled(
        way.paper,
        way.staves,
        (fine) => draft(way.paper, way.sheet, grade, way.before, fine),
        plan.room - plan.fixed,
      ),
    };
  }

  /** The heights that do not depend on who stands where, and a draft in which nobody stands yet. */
  function planned({ staves, shelved, sheet, paper, before, crowds }, grade, share, fine) {
    const { spacing } = paper,
      shelf = shelfOf(shelved, paper, grade.type, share);
    const crowded = new Set(crowds.map(({ band }) => band)),
      used = new Set([...staves.map(({ band }) => band), ...crowded]);
    const empty = paper.bands - used.size,
      fold = empty ? Math.min(spacing.fold, (spacing.fold_share * shelf.top) / empty) : 0;
    const fixed = empty * fold + used.size * 2 * spacing.band_padding + crowded.size * spacing.chip_row;
    return { draft: draft(paper, sheet, grade, before, fine), shelf, room: shelf.top, fold, fixed, crowded };
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
    const row = spacing.shelf_row * type,
      columns = Math.max(1, Math.floor(width / (spacing.shelf_column * type)));
    const most = Math.max(1, Math.floor((share * height - spacing.shelf_head) / row));
    const rows = Math.min(Math.ceil(shelved.length / columns), most);
    const keys = shelved.map(({ key }) => key).sort((p, q) => p - q);
    const shown = keys.length <= columns * rows ? keys.length : columns * rows - 1;
    return {
      top: height - spacing.shelf_head - rows * row,
      columns,
      rows,
      keys: keys.slice(0, shown),
      waiting: keys.slice(shown),
    };
  }

  /* Finishing. */

  /** Every row at its height, every stave in its row. */
  function finished(plan, { seen, crowds }) {
    const { draft: one, shelf, room, fold } = plan,
      height = heightOf(plan),
      type = one.grade.type;
    const found = plan.rows || stacked(rowsFor(one, height, fold, chippedIn(plan)), one, height, room);
    const row = new Map(found.filter(({ lane }) => lane).map((each) => [each.lane, each])),
      tops = (kind) => new Map(found.filter((each) => each.kind === kind).map((each) => [each.band, each.top]));
    const top = new Map([...row].map(([lane, its]) => [lane, its.top + inset(its, one, height)])),
      used = Math.max(0, ...found.map((each) => each.top + each.height));
    return {
      sheet: one.sheet,
      height,
      type,
      fine: one.fine,
      places: one.stands.map(({ item, lane, side, inside }) => ({
        key: item.key,
        lane: lane.number,
        top: top.get(lane),
        height: high(lane, height),
        side,
        inside,
      })),
      slivers: slivers(one, seen, tops("slivers")),
      chips: chipsOf(one, crowds, tops("chips")),
      shelf: { ...shelf, top: Math.max(shelf.top, used) },
      bands: bandsOf(found, one.paper.bands),
      folded: found.filter(({ kind }) => kind === "fold").map(({ band }) => band),
      used,
      kept: new Map([...row].map(([lane, its]) => [lane.number, keptOf(lane, its, top.get(lane))])),
    };
  }

  /** What the next layout is told of a lane: how it was, and where.
   * @type {(lane: Record<string, any>, row: Record<string, any>, first: number) => KeptLane} */
  const keptOf = ({ least, tall, named }, { band, top, height }, first) => ({
    band,
    top: first,
    least,
    tall,
    named,
    row: [top, height],
  });

  /** The thin lines, each with its name where that has room. */
  function slivers(one, seen, tops) {
    const {
        fine,
        grade,
        sheet,
        paper: { spacing },
      } = one,
      items = new Map(seen.map((item) => [item.key, item]));
    const width = (key) => shownWidth(items.get(key).label * grade.type, sheet, spacing);
    return [...one.rows].flatMap(([band, rows]) => {
      const named = names(rows, one, width),
        first = (tops.get(band) || 0) + spacing.sliver_gap;
      return rows.found.map(({ key, row, left, right }) => {
        const [side, middle] = named.get(key) || ["n", 0];
        return { key, top: first + row * fine.row, height: fine.high, left, right, side, middle: first + middle };
      });
    });
  }

  /** What the next layout may keep of one.
   * @type {Timeline["engraving"]["keeps"]} */
  const keeps = (layout) => ({
    height: layout.height,
    sheet: layout.sheet,
    type: layout.type,
    fine: layout.fine,
    shelved: layout.shelf.rows > 0,
    bands: layout.bands,
    lanes: new Map(layout.places.map(({ key, lane }) => [key, lane])),
    sides: new Map(layout.places.filter(({ inside }) => inside).map(({ key, side }) => [key, side])),
    kept: layout.kept,
  });

  timeline.engraving = { engrave, keeps, passes, touches, chipWidth };
})(window);
