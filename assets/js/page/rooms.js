/* The rooms beside the timeline: the server sends each as markup in one attribute (timeline/page/parts/markup.py), here it is put in
 * place. Most common change: what is filled into a room when it has come (`fills`).
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const shown = new WeakMap(),
    fillers = [];

  /** Put the markup that an element carries into it, once. */
  function put(node) {
    const markup = node.dataset.markup;
    if (shown.get(node) === markup) return;
    const focused = node.contains(document.activeElement);
    node.innerHTML = markup;
    shown.set(node, markup);
    complete(node);
    if (focused) document.getElementById("page-view").focus({ preventScroll: true });
  }

  /** Fill what only the page's scripts know into the places that markup leaves for it. */
  function complete(node) {
    for (const [selector, fill] of fillers) {
      const place = node.querySelector(selector);
      if (place) fill(place);
    }
  }

  /** Fill the place of this selector in every room that comes: `fill(place)`. */
  const fills = (selector, fill) => fillers.push([selector, fill]);

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

  timeline.rooms = { put, complete, fills };
  begin();
})(window);
