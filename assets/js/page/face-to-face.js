/* Face to face: the line of an event lights up with both its ends, the chosen event is marked, the names are menus.
 *
 * The server sends rows and lines (timeline/page/rooms/face_to_face.py); items, lines and words on lines carry `data-line`, items `data-of`.
 * Most common change: what lights up, in `trace`.
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const { page, change } = timeline.page;
  const rows = () => document.querySelector("#page-view .facing-rows");

  /** Light one line with its ends; none where `line` is undefined. */
  function trace(host, line) {
    host.classList.toggle("tracing", line !== undefined);
    host.querySelectorAll("[data-line]").forEach((node) => node.classList.toggle("lit", node.dataset.line === line));
  }

  /** Which line an element belongs to. */
  const lineOf = (node) => {
    const own = node?.closest?.(".facing-rows [data-line]");
    return own ? own.dataset.line : undefined;
  };

  function pointed(event) {
    const host = rows();
    if (host) trace(host, lineOf(event.target) || lineOf(document.activeElement));
  }

  /** Mark the chosen event; when the panel opens rows may need two lines, so what was chosen stays in sight. */
  let shown = "";
  function mark() {
    const host = rows();
    if (!host) {
      shown = "";
      return;
    }
    const chosen = page.view.event,
      moved = shown !== chosen;
    shown = chosen;
    for (const item of host.querySelectorAll("[data-of]")) {
      const own = Boolean(chosen) && item.dataset.of === chosen,
        link = item.querySelector("a");
      item.classList.toggle("chosen", own);
      if (own) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    if (moved && chosen) sight(host);
  }

  /** Bring the chosen event into sight: where the focus is, else where it stands first. */
  function sight(host) {
    const own = document.activeElement.closest(".facing-rows .chosen") || host.querySelector(".chosen");
    if (own) own.scrollIntoView({ block: "nearest" });
  }

  /* Arrows walk: down and up in a column, across to the other end of the line, or to what stands nearest there. */
  const STEPS = { ArrowDown: 1, ArrowUp: -1 },
    ACROSS = { ArrowLeft: "left", ArrowRight: "right" };
  function walk(event) {
    const item = event.target.closest(".facing-list > li"),
      side = item && (item.matches(".left") ? "left" : "right");
    if (!item || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const column = (name) => [...rows().querySelectorAll(`.facing-list > .${name}`)].filter((one) => one.offsetParent);
    const step = STEPS[event.key],
      other = ACROSS[event.key];
    let next = null;
    if (step) next = column(side)[column(side).indexOf(item) + step];
    else if (other && other !== side) next = partner(item, column(other));
    if (!step && !other) return;
    event.preventDefault();
    if (next) next.querySelector("a").focus();
  }

  /** The other end of an item's line in a column, else what stands nearest in height. */
  function partner(item, column) {
    const height = (node) => node.getBoundingClientRect().top,
      far = (node) => Math.abs(height(node) - height(item));
    const own = item.dataset.line && column.find((one) => one.dataset.line === item.dataset.line);
    return own || column.reduce((best, one) => (best && far(best) <= far(one) ? best : one), null);
  }

  /** A source that is chosen for one side, or both exchanged: the panel stays, and so does the focus when the room has come. */
  let again = null;
  function clicked(event) {
    const link = event.target.closest("#page-view .facing-heads a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    const side = link.closest("[data-side]"),
      { a, b } = timeline.view.read(new URL(link.href).search);
    const sight = side ? `#page-view .picker.${side.dataset.side} > summary` : "#page-view .swap";
    again = { sight, left: document.querySelector(sight) };
    if (side) side.open = false;
    change({ a, b });
  }
  function refocus() {
    const node = again && document.querySelector(again.sight);
    if (!node || node === again.left) return;
    node.focus({ preventScroll: true });
    again = null;
  }

  function begin() {
    timeline.stage.watch((what) => {
      if (what === "chosen") mark();
    });
    document.addEventListener("click", clicked);
    timeline.regions.bind("page-view", (room) => {
      new MutationObserver(() => {
        mark();
        refocus();
      }).observe(room, { childList: true, subtree: true });
      ["pointerover", "focusin", "focusout"].forEach((kind) => room.addEventListener(kind, pointed));
      room.addEventListener("pointerleave", pointed);
      room.addEventListener("keydown", walk);
      mark();
    });
  }

  timeline.pair = { trace, mark };
  begin();
})(window);
