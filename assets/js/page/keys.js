/* Keys: one table that the handler obeys and the help sheet shows.
 *
 * `keys` as in KeyboardEvent.key, `where` it works (a row of WHERE), `reads` its line in the help. Of rows with one key the first
 * that works is obeyed. Keys of a single character can be switched off in the help. Most common change: a row of KEYS.
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const MEMORY = "timeline-single-keys";

  const KEYS = [
    { keys: ["ArrowRight"], shown: "→", where: "plot", does: () => walk(1), reads: "next event or chip in time" },
    { keys: ["ArrowLeft"], shown: "←", where: "plot", does: () => walk(-1), reads: "previous event or chip in time" },
    { keys: ["ArrowDown"], shown: "↓", where: "plot", does: () => climb(1), reads: "nearest event below" },
    { keys: ["ArrowUp"], shown: "↑", where: "plot", does: () => climb(-1), reads: "nearest event above" },
    { keys: ["Home"], shown: "Home", where: "plot", does: () => walk(-Infinity), reads: "first event" },
    { keys: ["End"], shown: "End", where: "plot", does: () => walk(Infinity), reads: "last event" },
    { keys: ["ArrowRight"], shift: true, shown: "Shift →", where: "plot", does: "pan-right", reads: "move the window to later" },
    { keys: ["ArrowLeft"], shift: true, shown: "Shift ←", where: "plot", does: "pan-left", reads: "move the window to earlier" },
    { keys: ["Enter", " "], shown: "Enter", where: "native", reads: "open the event, or zoom into the chip, that has the focus" },
    { keys: ["+", "="], shown: "+", where: "page", does: "zoom-in", reads: "zoom in" },
    { keys: ["-", "−"], shown: "−", where: "page", does: "zoom-out", reads: "zoom out" },
    { keys: ["0"], shown: "0", where: "page", does: "zoom-home", reads: "show the whole time" },
    { keys: ["e"], shown: "E", where: "page", does: "axis", reads: "space the axis evenly, or as time runs" },
    { keys: ["z"], shown: "Z", where: "page", does: "zoom-event", reads: "zoom to the chosen event" },
    {
      keys: ["1", "2", "3", "4", "5", "6", "7", "8", "9"],
      shown: "hold 1–9",
      where: "page",
      does: (event) => goggles(Number(event.key)),
      reads: "see only what one source tells, while held",
    },
    {
      keys: ["Enter"],
      shown: "hold 1–9, Enter",
      where: "held",
      does: () => pin(),
      reads: "keep seeing that; so does View, As told by. Esc shows all sources",
    },
    { keys: ["/"], shown: "/", where: "page", does: () => focus("search"), reads: "search" },
    {
      keys: ["Enter", "ArrowDown"],
      shown: "Enter ↓",
      where: "search",
      does: () => toFirst(),
      reads: "in the search field: Enter shows all that is found and goes to the first, ↓ and ↑ walk the list",
    },
    {
      keys: ["Escape"],
      shown: "Esc",
      where: "search",
      does: () => leaveSearch(),
      reads: "in the search field: close the list; clear the field; leave it where it is blank",
    },
    { keys: ["?"], shown: "?", where: "page", does: () => help(), reads: "this list of keys" },
    {
      keys: ["F6"],
      shown: "F6",
      where: "anywhere",
      does: () => across(),
      reads: "go to what the sources say of the event, and back to the picture",
    },
    { keys: ["Escape"], shown: "Esc", where: "anywhere", does: () => back(), reads: "close what was opened last" },
  ];

  let stage = null,
    page = null,
    held = "";

  const singles = () => {
    try {
      return root.localStorage.getItem(MEMORY) !== "off";
    } catch {
      return true;
    }
  };
  /* Where a key works: by the element in focus. The browser itself obeys what is native. */
  const WHERE = {
    plot: (node) => inPlot(node) && page.view.view === "timeline",
    page: (node, event) => !inField(node) && (event.key.length > 1 || singles() || inPlot(node)),
    search: (node) => node.id === "search",
    held: () => Boolean(held),
    anywhere: () => true,
    native: () => false,
  };
  const inField = (node) => node?.matches?.("input, textarea, select, [contenteditable]");
  const inPlot = (node) => node?.closest?.("#plot");
  const focus = (id) => {
    const node = document.getElementById(id);
    if (node) {
      node.focus();
      if (node.select) node.select();
    }
  };

  /** Events in time order, and the chips of the window: [{kind, key, day}]; those that are in the window have a top. */
  function stops() {
    const { score, layout, a, b } = stage.state;
    const tops = new Map([...layout.places, ...layout.slivers].map(({ key, top }) => [key, top]));
    for (const line of timeline.passing(score, layout, a, b)) tops.set(line.stave, line.y);
    return score.staves
      .map(({ days }, key) => ({ kind: "stave", key, day: days[0], last: days[1], top: tops.get(key) ?? 0 }))
      .concat(layout.chips.map((chip, at) => ({ kind: "chip", key: String(at), day: chip.day, top: chip.top })))
      .sort((one, two) => one.day - two.day || one.top - two.top);
  }
  function current(list) {
    const { stave, chip } = document.activeElement.dataset || {};
    if (stave !== undefined) return list.findIndex((one) => one.kind === "stave" && one.key === Number(stave));
    if (chip !== undefined) return list.findIndex((one) => one.kind === "chip" && one.key === chip);
    return -1;
  }

  function walk(step) {
    const list = stops(),
      at = current(list),
      { a, b, score } = stage.state;
    if (Math.abs(step) === Infinity && score.held && stage.lacks(...ending(step))) return stage.flyTo(...ending(step));
    if (!list.length) return;
    let next = at + step;
    if (Math.abs(step) === Infinity) next = step > 0 ? list.length - 1 : 0;
    else if (at < 0) next = list.findIndex((one) => one.day < b && (one.last ?? one.day) > a);
    visit(list[Math.min(Math.max(next, 0), list.length - 1)]);
  }

  /** The window at the beginning (-Infinity) or the end of all there is. */
  function ending(step) {
    const { a, b, score } = stage.state,
      [lo, hi] = score.whole;
    return step < 0 ? [lo, lo + b - a] : [hi - (b - a), hi];
  }

  /** The stop in the window that lies nearest above (-1) or below (1). */
  function climb(step) {
    const list = stops(),
      at = current(list);
    if (at < 0) return walk(1);
    const here = list[at],
      { a, b, width } = stage.state,
      px = width / (b - a);
    const far = (one) => Math.abs(one.top - here.top) + Math.abs(one.day - here.day) * px * 0.5;
    const near = list
      .filter((one) => (one.top - here.top) * step > 2 && one.day < b && (one.last ?? one.day) > a)
      .sort((one, two) => far(one) - far(two))[0];
    if (near) visit(near);
  }

  function visit(stop) {
    const { state } = stage,
      span = state.b - state.a;
    state.focus = stop.kind === "stave" ? stop.key : -1;
    if ((stop.last ?? stop.day) <= state.a || stop.day > state.b - span * 0.05) {
      stage.moveTo(stop.day - span * 0.3, stop.day + span * 0.7);
      stage.settle();
    } else stage.paint();
    const node = stage.nodeOf(stop.kind, stop.key);
    if (node) node.focus({ preventScroll: true });
  }

  function goggles(slot) {
    const source = stage.state.live && stage.state.score.sources[slot - 1];
    if (!source || held) return;
    held = source.id;
    stage.setLook({ goggles: slot - 1 });
    document.body.dataset.goggles = slot;
    timeline.page.say(`As told by ${source.label} alone`);
  }
  function letGo() {
    if (!held) return;
    held = "";
    delete document.body.dataset.goggles;
    stage.setLook({ goggles: stage.state.score.sources.findIndex((one) => one.id === page.view.goggles) });
  }

  /** Keep the goggles of the key that is held when it is let go. */
  function pin() {
    timeline.page.change({ goggles: held });
    timeline.page.say(`As told by ${stage.state.score.sources.find((one) => one.id === held).label} alone, until Esc`);
  }

  /** From the search field to the first event that it found in the window, or to the room that shows it. */
  function toFirst() {
    timeline.search.seek();
    if (page.view.view !== "timeline") return focus("page-view");
    timeline.page.whenShown(() => {
      if (document.activeElement.id !== "search") return;
      focus("plot");
      walk(1);
    });
  }
  function leaveSearch() {
    const field = document.getElementById("search");
    if (!field.value) return focus(page.view.view === "timeline" ? "plot" : "page-view");
    field.value = "";
    timeline.search.seek();
  }

  /** From the picture, or whatever else, to the panel; from there to the chosen event in the picture. */
  function across() {
    const panel = document.getElementById("panel"),
      to = timeline.kept.focus;
    if (!panel.contains(document.activeElement)) return to(panel);
    const chosen = stage.state.live ? stage.state.score.staves.findIndex((one) => one.id === page.view.event) : -1;
    return to(stage.nodeOf("stave", chosen), document.getElementById("plot"), document.getElementById("page-view"));
  }

  /** Close the newest of what is open: menu, presentation, goggles, panel, guide. */
  function back() {
    const menu = document.querySelector("details.menu[open]");
    if (menu) {
      menu.open = false;
      menu.querySelector("summary").focus();
      return;
    }
    timeline.hideCard();
    if (timeline.present?.stepOut()) return;
    if (page.view.goggles) return timeline.page.change({ goggles: "" });
    if (page.view.event) return timeline.page.run("close-panel");
    if (document.body.matches(".with-guide")) timeline.page.run("close-guide");
  }

  /** The help sheet, made from the table above. */
  function help() {
    let sheet = document.getElementById("help-sheet");
    if (!sheet) {
      sheet = document.createElement("dialog");
      sheet.id = "help-sheet";
      sheet.setAttribute("aria-labelledby", "help-title");
      document.body.append(sheet);
    }
    const title = stage.element("h2", "", "Keys"),
      close = stage.element("button", "button", "Close");
    title.id = "help-title";
    title.tabIndex = -1;
    close.type = "button";
    close.addEventListener("click", () => sheet.close());
    sheet.replaceChildren(title, table(KEYS.concat(timeline.present ? timeline.present.KEYS : [])), toggle(), close);
    if (!sheet.open) sheet.showModal();
    title.focus({ preventScroll: true }); /* not the first control, which stands below the fold of a low window */
    sheet.scrollTop = 0;
  }
  function table(rows) {
    const list = stage.element("dl", "keys");
    for (const row of rows) list.append(stage.element("dt", "", row.shown), stage.element("dd", "", row.reads));
    return list;
  }
  function toggle() {
    const label = stage.element("label", "single-keys"),
      box = document.createElement("input");
    box.type = "checkbox";
    box.checked = singles();
    box.addEventListener("change", () => {
      try {
        root.localStorage.setItem(MEMORY, box.checked ? "on" : "off");
      } catch {
        /* a private window keeps no choice */
      }
    });
    label.append(box, stage.element("span", "", "Keys of a single character work"));
    return label;
  }

  function press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented || !page.ready) return;
    if (event.key === "Escape" && timeline.gestures.cancel && timeline.gestures.cancel()) return event.preventDefault();
    const dialog = document.querySelector("dialog[open]:not(#scene-list)");
    if (dialog && event.key === "Escape") {
      dialog.close();
      return event.preventDefault();
    }
    if (event.key !== "Escape" && document.querySelector("dialog[open]")) return;
    if (timeline.present && stage.state.live && timeline.present.press(event)) return event.preventDefault();
    const node = document.activeElement,
      shift = event.shiftKey && event.key.length > 1;
    const row = KEYS.find((one) => one.keys.includes(event.key) && Boolean(one.shift) === shift && WHERE[one.where](node, event));
    if (!row) return;
    if (event.repeat && row.keys.includes("1")) return event.preventDefault();
    event.preventDefault();
    if (typeof row.does === "string") timeline.page.run(row.does);
    else row.does(event);
  }

  function attach(theStage, thePage) {
    stage = theStage;
    page = thePage;
    document.addEventListener("keydown", press);
    document.addEventListener("keyup", (event) => {
      if (/^[1-9]$/.test(event.key)) letGo();
    });
    root.addEventListener("blur", letGo);
    timeline.commands = { ...(timeline.commands || {}), help };
    document.getElementById("labels").addEventListener("focusout", () => {
      stage.state.focus = -1;
    });
  }

  timeline.keys = { attach, KEYS, help, table, toFirst };
})(typeof window === "undefined" ? globalThis : window);
