/* Which events are chosen, without a server: filters, search, the counts of chips, the status sentence.
 *
 * Pure. `known` is what timeline/export/standalone/known.py gathers; a view has the fields of assets/js/values/view.js. The rules are
 * those of timeline/query/facets.py, timeline/query/selection.py and timeline/query/search.py, but that no slip is forgiven.
 * Most common change: a filter is one row of KEEPS.
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;

  const any = (name) => (known, view, event) => view[name].some((value) => known.events.facets[name][event].includes(value));
  const tells = (known, event, source) => known.events.facets.sources[event].includes(source);
  const KEEPS = {
    sources: any("sources"),
    all: (known, view, event) => view.all.every((source) => tells(known, event, source)),
    without: (known, view, event) => !view.without.some((source) => tells(known, event, source)),
    verdicts: any("verdicts"),
    categories: any("categories"),
    precision: any("precision"),
    stance: any("stance"),
    tellers: any("tellers"),
    basis: any("basis"),
    importance: (known, view, event) => known.events.importance[event] >= view.importance,
    q: (known, view, event) => found(known, view.q).has(event),
  };
  const isSet = (view, name) =>
    Array.isArray(view[name]) ? view[name].length > 0 : name === "importance" ? view[name] > 1 : Boolean(view[name]);
  const filters = (view) => Object.keys(KEEPS).filter((name) => isSet(view, name));
  const every = (known) => known.events.importance.map((_, event) => event);

  /** A word in lower case without accents and apostrophes. */
  const plain = (word) =>
    word
      .toLowerCase()
      .replace(/['’‘`´ʹʺʼ]/g, "")
      .normalize("NFKD")
      .replace(/\p{M}/gu, "");

  /** The key that spellings of a word share, by the rules of timeline/query/spelling.py for Latin letters. */
  const key = (word, rules) =>
    rules.reduce((folded, [pattern, becomes]) => folded.replace(new RegExp(pattern, "g"), becomes), word);

  let last = { q: null, events: null };
  /** Events in which every word of a search begins some word, as it is spelled or by its key. */
  function found(known, q) {
    if (last.q === q && last.known === known) return last.events;
    const words = (q.match(/[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’](?=[\p{L}\p{N}]))*/gu) || []).map(plain).filter(Boolean);
    const { plain: spelled, keys, rules, shortest } = known.words;
    const beginning = (list, start) =>
      Object.keys(list)
        .filter((word) => word.startsWith(start))
        .flatMap((word) => list[word]);
    const lists = words.map((word) => {
      const folded = key(word, rules);
      return new Set([...beginning(spelled, word), ...(folded.length < shortest ? [] : beginning(keys, folded))]);
    });
    last = { q, known, events: new Set(every(known).filter((event) => lists.every((list) => list.has(event)))) };
    return last.events;
  }

  /** Events that the filters of a view leave; `but` names one that is passed over. */
  function chosen(known, view, but = "") {
    const names = filters(view).filter((name) => name !== but);
    return every(known).filter((event) => names.every((name) => KEEPS[name](known, view, event)));
  }

  /** For a chip `field:value` how many events a click would leave. */
  function count(known, view, field, value) {
    if (field === "importance") return chosen(known, { ...view, importance: Number(value) }).length;
    if (field === "all" || field === "without") return chosen(known, { ...view, [field]: [...view[field], value] }).length;
    return chosen(known, { ...view, [field]: [value] }).length;
  }

  const many = (number, one, more) => `${number ? number.toLocaleString("en-GB") : "no"} ${number === 1 ? one : more}`;

  /** A filter in words: "verdict: conflict or disputed". */
  function said(known, view, name) {
    const [pattern, kind] = known.said.filters[name],
      names = known.said.labels[kind] || {};
    const values = [].concat(view[name]).map((value) => names[value] || String(value));
    return pattern.replace("{}", values.join(name === "all" ? " and " : " or "));
  }

  /** With the goggles of one source on, how much of the selection it tells: one part of the sentence, or none. */
  function heard(known, view, events) {
    const label = known.said.labels.sources[view.goggles],
      telling = events.filter((event) => tells(known, event, view.goggles)).length;
    const said = (number) => number.toLocaleString("en-GB");
    return label ? [`${label} tells ${said(telling)}, leaves out ${said(events.length - telling)}`] : [];
  }

  const touches = (reach, [start, end]) => reach !== null && reach[0] < end && reach[1] + 1 > start;

  /** The status sentence: how many events of how many, how many of them are seen, what clashes, what is filtered. */
  function status(known, view, events, /** @type {Window_} */ window) {
    const seen = events.filter((event) => touches(known.events.reach[event], window)).length;
    const verdict = (key) => events.filter((event) => known.events.facets.verdicts[event].includes(key)).length;
    const head = `${events.length.toLocaleString("en-GB")} of ${many(every(known).length, "event", "events")}`;
    const within = seen < events.length ? `, ${seen ? seen.toLocaleString("en-GB") : "none"} of them in the window` : "";
    const clashes = timeline.tables.verdicts.filter((row) => row.framed).map((row) => ({ ...row, count: verdict(row.key) }));
    const parts = [
      head + within,
      ...clashes.filter(({ count }, at) => count || !at).map(({ count, name, plural }) => many(count, name, plural)),
    ];
    const names = filters(view),
      sources = ["sources", "all", "without"];
    parts.push(
      `window ${timeline.days.span(...window)}${view.axis === "even" && view.view === "timeline" ? ", evenly spaced" : ""}`,
    );
    const bySource = names.filter((name) => sources.includes(name)).map((name) => said(known, view, name));
    return parts
      .concat(
        bySource.length ? bySource : [known.said.every],
        heard(known, view, events),
        names.filter((name) => !sources.includes(name)).map((name) => said(known, view, name)),
      )
      .join("; ");
  }

  timeline.selection = { chosen, count, filters, status };
})(window);
