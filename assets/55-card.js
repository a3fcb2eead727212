/* The card at the pointer: an event in short, or the events that wait in a chip. Text only, never markup. */
(function (root) {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const VERDICTS = {
    agree: "the dates agree", compatible: "the dates are compatible", conflict: "the dates conflict",
    disputed: "disputed", single: "one source dates it", undated: "no source dates it",
  };
  const SIGNS = { agree: "=", compatible: "≈", conflict: "≠", disputed: "✗", single: "·", undated: "○" };
  const STANCE = { reports: "reports: ", disputes: "disputes: ", asserts: "" };

  function stave(stage, number) {
    const { score } = stage.state, one = score.staves[number], make = stage.element;
    const head = make("strong", "card-title", one.title);
    const verdict = make("span", "card-verdict verdict-" + one.verdict, (one.sign ? one.sign + " " : "") + VERDICTS[one.verdict]);
    const list = make("ul");
    for (const [slot, stance, text, words] of one.lines) {
      const item = make("li", "ink-source-" + (slot + 1));
      item.append(make("i", "swatch"), make("b", "", score.sources[slot].label));
      item.append(make("span", "", STANCE[stance] + words + (text ? " (“" + text + "”)" : "")));
      list.append(item);
    }
    return [head, verdict, list];
  }

  function chip(stage, { keys: held, count }) {
    const { score } = stage.state, make = stage.element;
    const list = make("ul", "plain");
    for (const number of held.slice(0, 10)) {
      const one = score.staves[number];
      list.append(make("li", "", (one.sign ? one.sign + " " : "") + one.title));
    }
    if (count > 10) list.append(make("li", "more", "and " + (count - 10) + " more"));
    return [make("strong", "card-title", count + (count === 1 ? " more event here" : " more events here")), list, make("em", "", "Click to zoom in")];
  }

  timeline.card = { stave, chip, VERDICTS, SIGNS };
})(typeof window === "undefined" ? globalThis : window);
