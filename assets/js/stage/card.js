/* The card at the pointer: an event in short, or the events that wait in a chip. Text only, never markup. */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const { element: make } = timeline.elements,
    { state } = timeline.stageState;
  const { verdicts, stances, briefer } = timeline.tables;
  const VERDICTS = Object.fromEntries(verdicts.map((row) => [row.key, row.says])),
    SIGNS = Object.fromEntries(verdicts.map((row) => [row.key, row.sign]));
  const MOST = 5;
  const BRIEFER = briefer.map(([long, short]) => /** @type {[RegExp, string]} */ ([new RegExp(long), short]));
  const briefly = (words) => BRIEFER.reduce((said, [long, short]) => said.replace(long, short), words);

  /** One line for each source: its datings, then its name, which may be cut. */
  function sourceLines(lines) {
    const { sources } = state.score;
    return [...new Set(lines.map(([slot]) => slot))].map((slot) => {
      const own = lines.filter((line) => line[0] === slot).map(([, stance, , words]) => stances[stance].before + briefly(words));
      const item = make("li", `ink-source-${slot + 1}`);
      item.append(make("i", "swatch"), make("b", "", own.join("; ")), make("span", "", ` ${sources[slot].label}`));
      return item;
    });
  }

  /** An event in short, by the number of its stave: its title, its verdict, what each source says. */
  function stave(number) {
    const one = state.score.staves[number],
      list = make("ul");
    const verdict = make("span", `card-verdict verdict-${one.verdict}`, (one.sign ? `${one.sign} ` : "") + VERDICTS[one.verdict]);
    list.append(...sourceLines(one.lines));
    return [make("strong", "card-title", one.title), verdict, list];
  }

  /** The first events that wait in a chip. */
  function chip({ keys, count }) {
    const { score } = state,
      list = make("ul");
    for (const number of keys.slice(0, MOST)) {
      const one = score.staves[number];
      list.append(make("li", "", (one.sign ? `${one.sign} ` : "") + one.title));
    }
    const more = count > MOST ? `and ${count - MOST} more. ` : "";
    return [
      make("strong", "card-title", count + (count === 1 ? " more event here" : " more events here")),
      list,
      make("em", "", `${more}Click to zoom in`),
    ];
  }

  timeline.card = { stave, chip, briefly, VERDICTS, SIGNS };
})(window);
