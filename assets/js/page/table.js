/* The table of claims: sorted as the address says, its columns chosen in the page, the chosen event's rows marked.
 *
 * The server sends the rows (timeline/page/rooms/table.py), of a long table those of a page, sorted; after each answer the order and the
 * reader's columns are put on again. A cell is sorted by its `data-by`, a number, or by its words.
 * Most common change: how two cells are compared, in `compare`.
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const { page, change } = timeline.page;
  const KEPT = "table-columns";
  const state = { hidden: null, shown: "", menu: [] };

  /** Order of two sort keys: numbers by size, words as a reader sorts them, blanks last. */
  const words = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
  function compare(one, two) {
    if (typeof one === "number" && typeof two === "number") return one - two;
    if (!one || !two) return one ? -1 : two ? 1 : 0;
    return words.compare(one, two);
  }

  /** Places of rows in a new order: `keys` are sort keys in time order; ties keep it, also when sorted downwards. */
  function order(keys, down = false) {
    const blank = (key) => key === "" || key === undefined;
    return keys
      .map((key, at) => ({ key, at }))
      .sort((one, two) => {
        const by = compare(one.key, two.key);
        return (down && !blank(one.key) && !blank(two.key) ? -by : by) || one.at - two.at;
      })
      .map((row) => row.at);
  }

  /** What a click on a heading does next: upwards, downwards, back to time order. */
  function next(sort, clicked) {
    if (sort === clicked) return `-${clicked}`;
    return sort === `-${clicked}` ? "" : clicked;
  }

  const keyOf = (cell) => (cell.dataset.by !== undefined ? Number(cell.dataset.by) : cell.textContent.trim());

  /* ---- on the page ---- */
  const find = () => document.querySelector("#page-view table.claims");

  function put(table) {
    const body = table.tBodies[0],
      { sort } = page.view,
      down = sort.startsWith("-"),
      column = sort.replace("-", "");
    const rows = [...body.rows].sort((one, two) => one.dataset.at - two.dataset.at);
    const at = [...table.tHead.rows[0].cells].findIndex((cell) => cell.classList.contains(`c-${column}`));
    const places =
      at < 0
        ? rows.map((_, place) => place)
        : order(
            rows.map((row) => keyOf(row.cells[at])),
            down,
          );
    if (places.some((place, to) => body.rows[to] !== rows[place])) body.append(...places.map((place) => rows[place]));
    for (const cell of table.tHead.rows[0].cells) {
      if (sort && cell.classList.contains(`c-${column}`)) cell.setAttribute("aria-sort", down ? "descending" : "ascending");
      else cell.removeAttribute("aria-sort");
    }
  }

  function columns(table) {
    if (state.hidden === null) state.hidden = new Set(remembered() || table.dataset.hide.split(" ").filter(Boolean));
    table.dataset.hide = [...state.hidden].join(" ");
    document
      .querySelectorAll("#page-view [data-column]")
      .forEach((node) => node.setAttribute("aria-pressed", String(!state.hidden.has(node.dataset.column))));
  }
  function remembered() {
    try {
      return JSON.parse(root.localStorage.getItem(KEPT));
    } catch {
      return null;
    }
  }
  function remember() {
    try {
      root.localStorage.setItem(KEPT, JSON.stringify([...state.hidden]));
    } catch {
      /* kept for this visit only */
    }
  }

  /** The chosen event's rows, here and in the list, are marked and come into sight. */
  function mark(rows) {
    const chosen = page.view.event;
    let first = null;
    for (const row of rows) {
      const own = Boolean(chosen) && row.dataset.of === chosen;
      row.classList.toggle("chosen", own);
      const link = row.querySelector("a[data-event]");
      if (own) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
      if (own && !first) first = row;
    }
    if (first && state.shown !== chosen) first.scrollIntoView({ block: "nearest" });
    state.shown = first ? chosen : "";
  }

  let watching = null;
  function dress() {
    const table = find();
    if (table) {
      columns(table);
      put(table);
      reopen(table);
    }
    mark(document.querySelectorAll("#page-view [data-of]"));
    if (watching) watching.takeRecords();
  }

  function begin() {
    let soon = 0;
    watching = new MutationObserver(() => {
      cancelAnimationFrame(soon);
      soon = requestAnimationFrame(dress);
    });
    timeline.regions.bind("page-view", (room) => watching.observe(room, { childList: true, characterData: true, subtree: true }));
    document.addEventListener("click", clicked);
    document.addEventListener(
      "toggle",
      (event) => {
        const menu = event.target.matches?.("#page-view [data-filters]") ? event.target : null;
        if (menu?.open) hang(menu);
        else if (menu?.isConnected) state.menu = [];
      },
      true,
    );
  }

  /** A menu of a head hangs in the window, not in the table that scrolls under it. */
  function hang(menu) {
    const sheet = menu.querySelector(".menu-sheet"),
      { bottom, left } = menu.getBoundingClientRect();
    const most = Math.max(8, document.documentElement.clientWidth - sheet.offsetWidth - 8);
    sheet.style.setProperty("--left", `${Math.max(8, Math.min(left, most))}px`);
    sheet.style.setProperty("--top", `${bottom + 4}px`);
    sheet.style.setProperty("--room", `${Math.max(160, root.innerHeight - bottom - 12)}px`);
    menu.closest(".claims-scroller").addEventListener(
      "scroll",
      () => {
        menu.open = false;
      },
      { once: true },
    );
  }

  /** After an answer the menu in which a value was chosen stands open again, with the focus where it was. */
  function reopen(table) {
    const [key, value] = state.menu,
      menu = key && table.querySelector(`[data-filters='${key}']`);
    if (!menu || menu.open) return;
    state.menu = [];
    menu.open = true;
    const again = [...menu.querySelectorAll("button")].find((node) => node.dataset.toggle === value);
    timeline.focus.give(again, menu.querySelector("summary"));
  }

  function clicked(event) {
    const sort = event.target.closest("#page-view [data-sort]"),
      column = event.target.closest("#page-view [data-column]");
    const value = event.target.closest("#page-view [data-filters] button");
    if (sort) change({ sort: next(page.view.sort, sort.dataset.sort) });
    else if (column) {
      const key = column.dataset.column;
      if (!state.hidden.delete(key)) state.hidden.add(key);
      remember();
      dress();
    } else if (value) state.menu = [value.closest("[data-filters]").dataset.filters, value.dataset.toggle];
  }

  timeline.table = { compare, order, next, dress, put, state };
  timeline.controls.also(dress);
  begin();
})(window);
