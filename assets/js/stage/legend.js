/* The legend: what the colours and marks of the chosen mode mean, in one line under the plot (on a phone, in as many as it takes).
 *
 * `timeline.legend.draw(score, host, view)` fills the host; ROWS says what stands there in
 * each mode. Most common change: none here; how a mark reads stands in timeline/layout/marks/styles.py.
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const { element } = timeline.elements;

  const {
    styles: STYLES,
    legend: EXPLAINED,
    signs: TELLERS,
    reported: REPORTED,
    verdicts: VERDICTS,
    precisions: PRECISIONS,
  } = timeline.tables;
  const WORDS = Object.fromEntries(STYLES.map((row) => [row.key, row.words]));
  /* What the example of a style is drawn with, where that is more than one mark of it. */
  const PIECES = { "fade-1": ["m-fade-1", "m-fade-2", "m-fade-3"], solid: ["m-light", "m-solid core"] };
  const HALF = ["m-hollow half"];
  const THIN = "thin line: no room for its lines, zoom in";

  /** Numbers of sources that tell an event, and how many events so many tell: [{tellers, count}], fewest sources first.
   *
   * Events in two bands count once. Of an excerpt, which holds only a part of the events, the counts are not known.
   */
  function numbers(score) {
    const counts = new Map(),
      { countTellers, MOST_TELLERS } = timeline.score;
    for (const stave of new Map(score.staves.map((one) => [one.event, one])).values()) {
      const number = Math.min(countTellers(stave.tellers), MOST_TELLERS);
      counts.set(number, (counts.get(number) || 0) + 1);
    }
    const rows = [...counts].sort((one, two) => one[0] - two[0]);
    return rows.map(([tellers, count]) => ({ tellers, count: score.held ? null : count }));
  }

  /** "1 source", "2 sources", "6 sources or more". */
  const sources = (number) =>
    number + (number === 1 ? " source" : " sources") + (number === timeline.score.MOST_TELLERS ? " or more" : "");

  /* ---- on the page ---- */
  const watched = new WeakSet();
  const swatch = (ink) => {
    const node = element("i", "swatch");
    node.style.background = `var(--${ink}-solid, var(--muted))`;
    node.style.boxShadow = `inset 0 0 0 1px var(--${ink}-edge, transparent)`;
    return node;
  };

  /** The styles that marks of a score have: what is not there needs no word. */
  function styles({ marks }) {
    const { SHAPES, TONES } = timeline.score;
    return new Set(marks.shape.map((shape, at) => (SHAPES[shape] === "bar" ? TONES[marks.tone[at]] : SHAPES[shape])));
  }

  /** A row of the legend: an example made of these marks, and its words.
   * @returns {[HTMLElement, string]} */
  function example(pieces, said) {
    const key = element("span", "key");
    key.append(...pieces.map((piece) => element("i", `mark ${piece}`)));
    return [key, said];
  }

  /** The styles that are drawn, what half the height means, and the frames that are drawn by the short names of their verdicts: all of it
   * has one line, also on a narrow page. */
  function marks(score) {
    const there = styles(score);
    const rows = EXPLAINED.filter((key) => there.has(key)).map((key) => ({
      key,
      row: example(PIECES[key] || [`m-${key}`], WORDS[key]),
    }));
    const before = rows.findIndex(({ key }) => key === "cross");
    rows.splice(before < 0 ? rows.length : before, 0, { key: "half", row: example(HALF, REPORTED) });
    const framed = VERDICTS.filter((row) => row.framed && score.staves.some((stave) => stave.verdict === row.key)).map((row) => [
      element("span", `key framed verdict-${row.key}`),
      `${row.sign} ${row.name}`,
    ]);
    return [...rows.map(({ row }) => row), ...framed];
  }

  function byTellers(score) {
    return numbers(score).map(({ tellers, count }) => [
      swatch(`tellers-${tellers}`),
      sources(tellers) + (count === null ? "" : ` (${count})`),
    ]);
  }

  /** What stands in the legend of every mode: where there is no room beside it what an evenly spaced axis is, thin lines, and signs
   * where they stand beside names. */
  function always(score) {
    const thin = score.staves.length ? [[element("span", "key thin"), THIN]] : [];
    const spaced = score.knots ? [[element("span", "key spaced"), timeline.tempo.SAID]] : [];
    return [
      ...spaced,
      ...thin,
      ...(score.signed ? Object.entries(TELLERS).map(([sign, said]) => [element("i", `teller t-${sign} ink-legend`), said]) : []),
    ];
  }

  const byVerdict = () => VERDICTS.map((row) => [swatch(`verdict-${row.key}`), `${row.sign} ${row.reads}`]);
  const byPrecision = () => PRECISIONS.map((said, rank) => [swatch(`precision-${rank}`), said]);

  /** What stands in the legend of a mode: its name, then rows of a drawn key and its words. */
  /** @type {Record<string, [title: string, rows: (score: Score) => any[][]]>} */
  const ROWS = {
    both: ["", marks],
    sources: ["Told by", byTellers],
    dating: ["Do the dates agree?", byVerdict],
    precision: ["Exact to vague", byPrecision],
  };

  /** Where the line is longer than its place it scrolls sideways: with keys, a finger, or the button at its end. */
  function fit(host) {
    const list = host.querySelector(".legend-list"),
      more = host.querySelector(".legend-more");
    more.hidden = true;
    const over = list.scrollWidth > list.clientWidth + 1;
    more.hidden = !over;
    if (over) list.tabIndex = 0;
    else list.removeAttribute("tabindex");
  }
  function further(list) {
    const end = list.scrollLeft + list.clientWidth >= list.scrollWidth - 1;
    list.scrollTo({ left: end ? 0 : list.scrollLeft + 0.8 * list.clientWidth });
  }

  /** Fill the host with the legend of a score in the colour mode of a view.
   * @type {Timeline["legend"]["draw"]} */
  function draw(score, host, view) {
    if (!host) return;
    const [title, rows] = ROWS[view.colour] || ROWS.both;
    const list = element("ul", "legend-list");
    list.setAttribute("aria-label", ["Legend", title].filter(Boolean).join(": "));
    for (const [key, said] of [...rows(score), ...always(score)]) {
      const item = element("li");
      key.setAttribute("aria-hidden", "true");
      item.append(key, element("span", "", said));
      list.append(item);
    }
    const more = element("button", "legend-more", "›");
    more.type = "button";
    more.setAttribute("aria-label", "More of the legend");
    more.addEventListener("click", () => further(list));
    host.replaceChildren(...(title ? [element("span", "legend-title", title)] : []), list, more);
    fit(host);
    if (!watched.has(host)) new ResizeObserver(() => fit(host)).observe(host);
    watched.add(host);
  }

  timeline.legend = { draw, numbers, sources, ROWS };
})(window);
