/* The rooms beside the timeline: the server sends each as markup in one attribute (timeline/carried.py), here it is put in
 * place. Most common change: what is to happen when a room has come, in `put`.
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const shown = new WeakMap();

  /** Put the markup that an element carries into it, once. */
  function put(node) {
    const markup = node.dataset.markup;
    if (shown.get(node) === markup) return;
    const focused = node.contains(document.activeElement);
    node.innerHTML = markup;
    shown.set(node, markup);
    keys(node.querySelector("#keys-table"));
    if (focused) document.getElementById("page-view").focus({ preventScroll: true });
  }

  /** The keys of the about page, from the table that the handler obeys. */
  function keys(place) {
    if (!place || !timeline.keys || !timeline.stage.parts.plot) return;
    place.replaceChildren(timeline.keys.table(timeline.keys.KEYS.concat(timeline.present ? timeline.present.KEYS : [])));
  }

  function begin() {
    timeline.regions.bind("page-view", (view) => {
      const look = () => view.querySelectorAll(":scope > .room[data-markup]").forEach(put);
      new MutationObserver(look).observe(view, {
        childList: true,
        subtree: true,
        attributes: true,
        attributeFilter: ["data-markup"],
      });
      look();
    });
  }

  timeline.rooms = { put, keys };
  if (typeof document !== "undefined" && document.getElementById) begin();
})(typeof window === "undefined" ? globalThis : window);
