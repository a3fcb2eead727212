/* Around the plot: axis, grid and the names of the bands, for the window that is looked at.
 *
 * Painters: they reuse the elements that are there. Most common change: how a tick or a band's name is placed.
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const { element, refill, setText, setClass } = timeline.elements;

  /** The rows of the axis for the window that is looked at, in true days. */
  function rows({ score, a, b, room }, tempo, width) {
    return tempo.even
      ? timeline.evenAxis(tempo, [a, b], width, room, score.oldStyle)
      : timeline.axis(a, b, width, room, score.oldStyle);
  }

  /** Grid lines and axis labels; `place(day)` is where a day of the sheet stands. */
  function axis(state, parts, place) {
    const tempo = timeline.tempo.of(state.score),
      pixel = (day) => place(tempo.unit(day));
    const left = place(state.a),
      { ticks, spans } = rows(state, tempo, state.width - left);
    const line = (kind) => (one) => ({ x: pixel(one.from), kind });
    const inside = (one) => pixel(one.from) > left;
    const lines = [...spans.filter(inside).map(line("strong")), ...ticks.filter(inside).map(line("fine"))];
    refill(parts.grid, "i", lines, (node, one) => {
      setClass(node, one.kind);
      node.style.transform = `translateX(${one.x.toFixed(1)}px)`;
    });
    const texts = [
      ...ticks.map((one) => tick(one, state, left, pixel)),
      ...spans.map((one) => span(one, state, left, pixel, spans.length)),
    ];
    refill(parts.axis, "span", texts.filter(Boolean), (node, one) => {
      setClass(node, one.kind);
      setText(node, one.text);
      node.style.transform = `translateX(${one.x.toFixed(1)}px)${one.kind === "tick middle" ? " translateX(-50%)" : ""}`;
    });
  }

  function tick(one, state, left, pixel) {
    const from = pixel(one.from),
      to = pixel(one.to),
      width = timeline.measure(one.text, 13) * state.room;
    if (one.point) return from < left || from + 4 + width > state.width ? null : { kind: "tick", x: from + 4, text: one.text };
    const middle = Math.min(Math.max((from + to) / 2, left + width / 2 + 2), state.width - width / 2 - 2);
    const outside = middle - width / 2 < from - 1 || middle + width / 2 > to + 1;
    return outside ? null : { kind: "tick middle", x: middle, text: one.text };
  }

  function span(one, state, left, pixel, spans) {
    const from = Math.max(pixel(one.from), left),
      to = Math.min(pixel(one.to), state.width);
    const width = timeline.measure(one.text, 14) * state.room + 10;
    return to - from < width && spans > 1 ? null : { kind: "span", x: from + 4, text: one.text };
  }

  const FOLD_LEAST = 16,
    LOW = 46; // pixels of a folded band that has room for words; of one that has no room for its name above a number

  let painted = null;
  /** Names of the bands with their undated events, and the lines between them; once for each layout. */
  function bands(state, parts) {
    const { score, layout } = state;
    if (painted === layout) return;
    painted = layout;
    const shelves = new Map(score.shelves.map((shelf) => [shelf.band, shelf.count])),
      folded = new Set(layout.folded);
    refill(parts.gutter, "div", layout.bands, (node, [top, bottom], band) => {
      node.className = bottom - top < LOW * state.room ? "band low" : "band";
      node.style.transform = `translateY(${top}px)`;
      node.style.height = `${bottom - top}px`;
      const name = element("span", "band-name", score.bands[band] || "");
      node.replaceChildren(name, ...shelf(score.bands[band], band, shelves.get(band)));
    });
    parts.plot.querySelectorAll(".band-line, .fold-note").forEach((node) => node.remove());
    for (const [, bottom] of layout.bands.slice(0, -1)) {
      const line = element("i", "band-line");
      line.style.transform = `translateY(${bottom}px)`;
      parts.grid.after(line);
    }
    for (const band of folded) parts.plot.append(...folds(state, band));
  }

  /** In a band in which nothing stands: what comes next on either side, as buttons that go there. */
  function folds({ score, layout, a, b, room }, band) {
    const [top, bottom] = layout.bands[band],
      mine = score.staves.filter((stave) => stave.band === band);
    if (bottom - top < FOLD_LEAST * room) return [];
    const before = mine.filter(({ days }) => days[1] <= a).sort((p, q) => q.days[1] - p.days[1])[0];
    const after = mine.filter(({ days }) => days[0] >= b).sort((p, q) => p.days[0] - q.days[0])[0];
    const at = (top + bottom) / 2;
    return [...(before ? [fold(before, "before", at)] : []), ...(after ? [fold(after, "after", at)] : [])];
  }

  /** A button that goes to an event on one side of the window: its title and when that is; `at` is the middle of the band. */
  function fold(stave, side, at) {
    const { era, civil, MONTHS } = timeline.days,
      [first, end] = stave.dates || stave.days,
      [year, month] = civil(side === "before" ? end - 1 : first),
      date = end - first > 31 ? era(year) : `${MONTHS[month - 1]} ${era(year)}`,
      when = `${stave.title}, ${date}`;
    const button = element("button", `fold-note ${side}`, side === "before" ? `◂ ${when}` : `${when} ▸`);
    button.type = "button";
    button.tabIndex = -1;
    button.dataset.fold = stave.id;
    button.style.transform = `translateY(${at}px) translateY(-50%)`;
    return button;
  }

  function shelf(name, band, count) {
    if (!count) return [];
    const button = element("button", "shelf-chip", `○ ${count}`);
    button.type = "button";
    button.dataset.shelf = band;
    button.setAttribute("aria-label", `${count} undated in ${name}: list them`);
    return [button];
  }

  /** One small sign for each source: how it tells an event. */
  function signs(list) {
    const node = element("span", "tellers");
    node.setAttribute("aria-hidden", "true");
    node.append(...list.map((sign, slot) => element("i", `teller t-${sign || "silent"} ink-source-${slot + 1}`)));
    return node;
  }

  timeline.around = { axis, bands, signs };
})(window);
