/* The search field: a list of what is found stands under it while one types; Enter filters by it.
 *
 * A combobox with a listbox (WAI-ARIA): the focus stays in the field, the keys walk the list. The server lists what it found at
 * /found (timeline/page/hits.py); texts come in parts, and what is met is marked by elements, never by markup. A file without a server
 * has no list: there what is typed filters a moment later. Dash's own elements have no such field, so it is made here, in the place
 * that timeline/page/frame.py leaves for it. Most common change: how long a pause in typing must be (WAIT), or a row of KEYS.
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const { stage, asking } = timeline,
    { element } = timeline.elements,
    { page, change, whenShown } = timeline.page;
  const WAIT = 180,
    LONGEST = timeline.tables.fields.find((row) => row.key === "q").bounds[0];
  const { listing: LISTING } = timeline.tables;
  let field = null,
    box = null,
    typing = 0,
    finding = null;
  const shown = { q: null, found: null, at: -1, open: false };

  const typed = () => timeline.view.wellFormed([...field.value].slice(0, LONGEST).join(""));
  /** Whether somebody lists what is found while one types. */
  const lists = () => Boolean(asking.found);

  /** Filter by what stands in the field, at once. */
  function seek(more = {}) {
    root.clearTimeout(typing);
    const q = typed();
    if (q !== page.view.q) change({ q, ...more }, { push: !page.view.q });
  }

  /* ---- what is found ---- */

  /** Ask what a text finds under the other filters; null where another was asked for meanwhile. */
  async function find(q) {
    if (shown.q === q && shown.found) return shown.found;
    if (finding) finding.abort();
    const own = new AbortController();
    finding = own;
    const query = timeline.view.asked({ ...page.view, view: "timeline", q });
    try {
      const found = await asking.found(query, own.signal);
      return own === finding ? found : null;
    } catch (error) {
      if (error.name !== "AbortError") timeline.note.say(`The server does not answer (${error.message}).`);
      return null;
    }
  }

  /** List what the typed text finds, unless the reader has gone on. */
  async function suggest() {
    const q = typed();
    if (!q.trim()) return close();
    const found = await find(q);
    if (found && q === typed() && document.activeElement === field) open(q, found);
  }

  const parts = (rows) => rows.map(([text, met]) => (met ? element("mark", "", text) : document.createTextNode(text)));

  function option(row, at) {
    const node = element("li", "found"),
      title = element("span", "found-title"),
      where = element("span", "found-where");
    title.append(...parts(row.title));
    where.append(row.where + (row.text.length ? ": " : ""), ...parts(row.text));
    node.append(element("b", `sign verdict-${row.verdict}`, row.sign), title, where);
    return dressed(node, at);
  }
  function dressed(node, at) {
    node.id = `found-${at}`;
    node.setAttribute("role", "option");
    node.setAttribute("aria-selected", "false");
    return node;
  }

  function open(q, found) {
    const rows = found.rows.map(option),
      every = found.count;
    if (every)
      rows.push(
        dressed(
          element("li", "found all", every === 1 ? "Show this one event" : `Show all ${every.toLocaleString("en-GB")} events`),
          rows.length,
        ),
      );
    Object.assign(shown, { q, found, open: true });
    box.hidden = false;
    box.firstChild.textContent = found.said;
    box.lastChild.replaceChildren(...rows);
    box.lastChild.hidden = !rows.length;
    field.setAttribute("aria-expanded", String(rows.length > 0));
    stand(-1);
  }

  /** Close the list; says whether it was open. */
  function close() {
    const was = shown.open;
    root.clearTimeout(typing);
    Object.assign(shown, { open: false, q: null, found: null });
    if (box) {
      box.hidden = true;
      field.setAttribute("aria-expanded", "false");
      stand(-1);
    }
    return was;
  }

  /** Stand on a row of the list, -1 for none. */
  function stand(at) {
    const rows = [...box.lastChild.children];
    shown.at = at;
    rows.forEach((row, number) => row.setAttribute("aria-selected", String(number === at)));
    if (at < 0) field.removeAttribute("aria-activedescendant");
    else {
      field.setAttribute("aria-activedescendant", rows[at].id);
      rows[at].scrollIntoView({ block: "nearest" });
    }
  }

  /** The next row for a step from the field (-1) over `count` rows: down from the last and up from the first lead to the field. */
  const stepped = (at, step, count) => ((at + 1 + step + count + 1) % (count + 1)) - 1;

  /* ---- what is done with it ---- */
  function take(at) {
    const row = shown.found.rows[at];
    if (!row) return all();
    const q = typed() === page.view.q ? page.view.q : "";
    close();
    field.select();
    change({ event: row.event, q });
    if (!LISTING.includes(page.view.view)) timeline.commands.run("zoom-event");
  }

  /** Filter by the search and go to where it finds something: in the picture by a flight, in a list by its window. */
  async function all() {
    root.clearTimeout(typing);
    const q = typed(),
      found = await find(q),
      window = /** @type {Window_} */ (found?.window),
      { view } = page;
    close();
    if (!found || q !== typed()) return;
    const limited = LISTING.includes(view.view) && !view.beyond && (view.start !== null || view.end !== null);
    seek(limited && window ? { start: window[0], end: window[1] } : {});
    if (view.view !== "timeline" || !window) return toFirst();
    whenShown(() => Promise.resolve(stage.flyTo(...stage.onSheet(...window))).then(() => toFirst()));
  }

  const count = () => (shown.open ? box.lastChild.children.length : 0);
  const walks = (step) => () => {
    if (count()) stand(stepped(shown.at, step, count()));
    else suggest();
  };
  /* Keys of the field while something stands in it; a row that does not hold leaves the key to the field and the page. */
  const KEYS = [
    { key: "ArrowDown", holds: () => typed().trim(), does: walks(1) },
    { key: "ArrowUp", holds: count, does: walks(-1) },
    { key: "Home", holds: () => count() && shown.at >= 0, does: () => stand(0) },
    { key: "End", holds: () => count() && shown.at >= 0, does: () => stand(count() - 1) },
    { key: "Enter", holds: () => count() && shown.at >= 0, does: () => take(shown.at) },
    { key: "Enter", holds: () => typed().trim(), does: all },
    { key: "Escape", holds: () => shown.open, does: close },
  ];
  function press(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const row = KEYS.find((one) => one.key === event.key && one.holds());
    if (!row) return;
    event.preventDefault();
    row.does();
  }

  /* ---- on the page ---- */
  function listed(host) {
    const said = element("p", "found-said"),
      list = element("ul", "found-list");
    box = element("div", "found-box");
    box.hidden = true;
    said.setAttribute("role", "status");
    list.id = "found-list";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "Found");
    box.append(said, list);
    for (const [name, value] of [
      ["role", "combobox"],
      ["aria-autocomplete", "list"],
      ["aria-controls", list.id],
      ["aria-expanded", "false"],
    ])
      field.setAttribute(name, value);
    field.addEventListener("keydown", press);
    field.addEventListener("blur", close);
    box.addEventListener("pointerdown", (event) => event.preventDefault()); /* the focus stays in the field */
    list.addEventListener("click", (event) => {
      const row = event.target.closest("[role='option']");
      if (row) take([...list.children].indexOf(row));
    });
    host.append(box);
  }

  /** Make the field in the place that the page leaves for it. */
  function attach() {
    const host = document.getElementById("search-field"),
      said = host.dataset.placeholder;
    field = document.createElement("input");
    Object.assign(field, { id: "search", type: "search", placeholder: said, autocomplete: "off" });
    Object.assign(field, { maxLength: LONGEST, value: page.view.q, spellcheck: false });
    field.setAttribute("aria-label", said);
    field.addEventListener("input", input);
    host.replaceChildren(field);
    if (lists()) listed(host);
  }

  function input() {
    root.clearTimeout(typing);
    if (lists() && !field.value) {
      close();
      return seek();
    }
    typing = root.setTimeout(lists() ? suggest : seek, WAIT);
  }

  /* ---- from and to the field ---- */
  function enter() {
    field.focus();
    field.select();
  }

  /** To the picture, or to the room that is shown in its place. */
  const toPicture = () => document.getElementById(page.view.view === "timeline" ? "plot" : "page-view").focus();

  /** Filter, and go to the first event that is found in the window, or to the room that shows it. */
  function toFirst() {
    seek();
    if (page.view.view !== "timeline") return toPicture();
    whenShown(() => {
      if (document.activeElement !== field) return;
      toPicture();
      timeline.walking.walk(1);
    });
  }

  /** Leave a field that is blank; clear one that is not. */
  function leave() {
    if (!field.value) return toPicture();
    field.value = "";
    seek();
  }

  timeline.search = { attach, enter, toFirst, leave, stepped };
})(window);
