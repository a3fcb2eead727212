/* Keys: one table that the handler obeys and the help sheet shows.
 *
 * `keys` as in KeyboardEvent.key, `where` it works (a row of WHERE), `reads` its line in the help. Of rows with one key the first
 * that works is obeyed. Keys of a single character can be switched off in the help. Most common change: a row of KEYS.
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const { stage } = timeline,
    { element } = timeline.elements,
    { page, change, watch, say } = timeline.page,
    { run } = timeline.commands,
    { walk, climb } = timeline.walking;
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
    { keys: ["/"], shown: "/", where: "page", does: () => timeline.search.enter(), reads: "search" },
    {
      keys: ["Enter", "ArrowDown"],
      shown: "Enter ↓",
      where: "search",
      does: () => timeline.search.toFirst(),
      reads: "in the search field: Enter shows all that is found and goes to the first, ↓ and ↑ walk the list",
    },
    {
      keys: ["Escape"],
      shown: "Esc",
      where: "search",
      does: () => timeline.search.leave(),
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

  /** The source whose goggles are on while its key is held; "" for none. */
  let held = "";
  /** Whoever hears keys before the page does, as while presenting: {rows, press(event), stepOut()}, the last first. */
  const layers = [];

  /** Let a layer hear keys before the page: `press` and `stepOut` say whether they did something, `rows` stand in the help.
   * @type {Timeline["keys"]["addLayer"]} */
  const addLayer = (layer) => layers.unshift(layer);
  /** All keys as the help shows them: {shown, reads}. */
  const rows = () => KEYS.concat(layers.flatMap((layer) => layer.rows));

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

  function goggles(slot) {
    const source = stage.state.live && stage.state.score.sources[slot - 1];
    if (!source || held) return;
    held = source.id;
    stage.setLook({ goggles: slot - 1 });
    document.body.dataset.goggles = slot;
    say(`As told by ${source.label} alone`);
  }
  function letGo() {
    if (!held) return;
    held = "";
    delete document.body.dataset.goggles;
    stage.setLook({ goggles: stage.state.score.sources.findIndex((one) => one.id === page.view.goggles) });
  }

  /** Keep the goggles of the key that is held when it is let go. */
  function pin() {
    change({ goggles: held });
    say(`As told by ${stage.state.score.sources.find((one) => one.id === held).label} alone, until Esc`);
  }

  /** From the picture, or whatever else, to the panel; from there to the chosen event in the picture. */
  function across() {
    const panel = document.getElementById("panel"),
      to = timeline.focus.give;
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
    timeline.hover.hide();
    if (layers.some((layer) => layer.stepOut())) return;
    if (page.view.goggles) return change({ goggles: "" });
    if (page.view.event) return run("close-panel");
    if (document.body.matches(".with-guide")) run("close-guide");
  }

  /** The element of the help sheet; made when it is first asked for. */
  function helpSheet() {
    let sheet = document.getElementById("help-sheet");
    if (!sheet) {
      sheet = document.createElement("dialog");
      sheet.id = "help-sheet";
      sheet.setAttribute("aria-labelledby", "help-title");
      document.body.append(sheet);
    }
    return sheet;
  }

  /** Show the help sheet, made from the table above. */
  function help() {
    const sheet = helpSheet(),
      title = element("h2", "", "Keys"),
      close = element("button", "button", "Close");
    title.id = "help-title";
    title.tabIndex = -1;
    close.type = "button";
    close.addEventListener("click", () => sheet.close());
    sheet.replaceChildren(title, table(), toggle(), close);
    if (!sheet.open) sheet.showModal();
    title.focus({ preventScroll: true }); /* not the first control, which stands below the fold of a low window */
    sheet.scrollTop = 0;
  }
  /** All keys and what they do. */
  function table() {
    const list = element("dl", "keys");
    for (const row of rows()) list.append(element("dt", "", row.shown), element("dd", "", row.reads));
    return list;
  }
  function toggle() {
    const label = element("label", "single-keys"),
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
    label.append(box, element("span", "", "Keys of a single character work"));
    return label;
  }

  function press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented || !page.ready) return;
    if (event.key === "Escape" && timeline.gestures.cancel()) return event.preventDefault();
    const dialog = document.querySelector("dialog[open]:not(#scene-list)");
    if (dialog && event.key === "Escape") {
      dialog.close();
      return event.preventDefault();
    }
    if (event.key !== "Escape" && document.querySelector("dialog[open]")) return;
    if (stage.state.live && layers.some((layer) => layer.press(event))) return event.preventDefault();
    obey(event);
  }

  /** Do what the first row says that has this key and works here. */
  function obey(event) {
    const node = document.activeElement,
      shift = event.shiftKey && event.key.length > 1;
    const row = KEYS.find((one) => one.keys.includes(event.key) && Boolean(one.shift) === shift && WHERE[one.where](node, event));
    if (!row) return;
    if (event.repeat && row.keys.includes("1")) return event.preventDefault();
    event.preventDefault();
    if (typeof row.does === "string") run(row.does);
    else row.does(event);
  }

  function attach() {
    document.addEventListener("keydown", press);
    document.addEventListener("keyup", (event) => {
      if (/^[1-9]$/.test(event.key)) letGo();
    });
    root.addEventListener("blur", letGo);
    const labels = document.getElementById("labels");
    labels.addEventListener("focusin", ({ target }) => {
      stage.state.focus = Number(target.dataset.stave ?? -1);
    });
    labels.addEventListener("focusout", () => {
      stage.state.focus = -1;
    });
  }

  timeline.commands.add({ help }, { anywhere: true });
  timeline.rooms.fills(".keys-table", (place) => place.replaceChildren(table()));
  watch((what) => {
    if (what === "begun") attach();
  });

  timeline.keys = { KEYS, addLayer };
})(window);
