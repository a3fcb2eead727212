/* Commands: what keys, buttons and menus do, by name; and what a click on anything means that says so itself.
 *
 * Elements say what they do in data attributes: `data-set="field:value"`, `data-toggle="field:value"`, `data-clear="field"`,
 * `data-event="id"`, `data-zoom="from,to"`, `data-do="command"`, links `<a data-view href="/?…">`. Whoever has more commands adds them.
 * Runs after the rooms, whose own clicks come first: what they have done (`preventDefault`) is not done again here.
 * Most common change: a command is one row of COMMANDS, or of ANYWHERE where it works in a room, too.
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const { stage, scores } = timeline,
    { page, change, go, leap } = timeline.page,
    { split } = timeline.controls,
    { give } = timeline.focus,
    { state } = stage;
  const byId = (id) => document.getElementById(id);

  const COMMANDS = {
    "zoom-in": () => stage.flyTo(...stage.zoomed(2, state.width / 2)),
    "zoom-out": () => fly(stage.zoomed(0.5, state.width / 2)),
    "zoom-home": () => leap(...state.score.home),
    "pan-left": () => pan(-0.25),
    "pan-right": () => pan(0.25),
    axis: () => {
      if (page.view.view === "timeline") change({ axis: page.view.axis === "even" ? "time" : "even" });
    },
  };
  /* What works in a room, too, before the timeline has ever been drawn. */
  const ANYWHERE = {
    "clear-filters": clearFilters,
    "close-panel": closePanel,
    "zoom-event": zoomEvent,
    "copy-link": () => timeline.note.copy(root.location.href, "Link copied"),
    theme,
    "close-menu": () => {},
  };

  /** Add commands, {name: what it does}; those that work `anywhere` need no timeline.
   * @type {Timeline["commands"]["add"]} */
  const add = (more, { anywhere = false } = {}) => Object.assign(anywhere ? ANYWHERE : COMMANDS, more);

  /** Run a command by name; whether there is one.
   * @type {Timeline["commands"]["run"]} */
  function run(name) {
    const command = ANYWHERE[name] || COMMANDS[name];
    if (command && (state.live || ANYWHERE[name])) command();
    return Boolean(command);
  }

  const fly = (wanted) => stage.flyTo(...timeline.held(state.score.home, [state.a, state.b], wanted));
  function pan(share) {
    const days = share * (state.b - state.a);
    fly([state.a + days, state.b + days]);
  }

  function clearFilters() {
    const fresh = timeline.view.fresh();
    change(Object.fromEntries(timeline.view.FIELDS.filter((row) => row.filters).map(({ name }) => [name, fresh[name]])));
  }

  /** The number of the stave of the chosen event; -1 without. */
  const chosenStave = () => (state.score ? state.score.staves.findIndex((one) => one.id === page.view.event) : -1);

  function closePanel() {
    const chosen = chosenStave();
    change({ event: "" });
    give(stage.nodeOf("stave", chosen), byId("plot"), byId("page-view"));
  }

  function zoomEvent() {
    if (page.view.view !== "timeline") change({ view: "timeline" });
    scores.whenShown(() => {
      const number = chosenStave();
      if (number >= 0) leap(...stage.windowOf(number));
      else if (state.score.held && page.view.event) scores.fetchScore(page.asked, { event: page.view.event });
    });
  }

  function theme() {
    const { theme: own } = page.view,
      dark = own ? own === "dark" : root.matchMedia("(prefers-color-scheme: dark)").matches;
    change({ theme: dark ? "light" : "dark" });
  }

  /* ---- clicks ---- */

  /* By the attribute that an element has: what a click on it does. The first that it has counts. */
  const CLICKS = {
    toggle,
    set,
    clear: (field) => change({ [field]: timeline.view.fresh()[field] }),
    zoom: zoomTo,
    do: run,
    event: (event) => change({ event }),
    view: (_, node) => go(linked(new URL(node.href).search, node.dataset.keep)),
  };
  const CLICKED = "[data-toggle],[data-set],[data-event],[data-zoom],[data-do],[data-clear],a[data-view]";

  function toggle(said) {
    const [field, value] = split(said),
      have = page.view[field];
    change({ [field]: have.includes(value) ? have.filter((one) => one !== value) : timeline.view.tidy([...have, value]) });
  }

  /** Set a field; a number that holds already is let go. */
  function set(said) {
    const [field, text] = split(said),
      fresh = timeline.view.fresh()[field],
      value = typeof fresh === "string" ? text : JSON.parse(text);
    change({ [field]: typeof fresh === "number" && value === page.view[field] ? fresh : value });
  }

  function zoomTo(said) {
    if (page.view.view !== "timeline") change({ view: "timeline" });
    const [from, to] = said.split(",").map(Number);
    leap(...stage.onSheet(from, to));
  }

  /** A link's view with the theme, colours and spacing of the page, where the link names none, and with its window where it is to be kept. */
  function linked(query, keep) {
    const asked = timeline.view.read(query),
      { theme, colour, axis, start, end } = page.view,
      plain = timeline.view.fresh();
    const window = keep === "window" && asked.start === null && asked.end === null ? { start, end } : {};
    return timeline.view.write({
      ...asked,
      ...window,
      theme: asked.theme || theme,
      colour: asked.colour === plain.colour ? colour : asked.colour,
      axis: asked.axis === plain.axis ? axis : asked.axis,
    });
  }

  /** What a click is on that says what it does: not within the plot, which has gestures of its own. */
  function clickedOn(event) {
    const node = event.target.closest(CLICKED);
    return !node || event.defaultPrevented || (node.closest("#plot") && !node.closest(".nothing")) ? null : node;
  }

  function click(event) {
    const node = clickedOn(event);
    if (!node) return;
    if (node.matches("a")) {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
      event.preventDefault();
    }
    const name = Object.keys(CLICKS).find((one) => one in node.dataset);
    CLICKS[name](node.dataset[name], node);
    closeMenu(node);
  }

  /** A menu closes when something in it was chosen, unless that says to stay. */
  function closeMenu(node) {
    const menu = node.closest("details.menu");
    if (!menu || node.closest("[data-stay]")) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  }

  document.addEventListener("click", click);

  timeline.commands = { add, run };
})(window);
