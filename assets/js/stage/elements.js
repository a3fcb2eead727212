/* Elements: made with a class and a text, used again where they are there already, kept by key while they are in view.
 *
 * Most common change: none; what is made of them say the painters.
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;

  /** Return a new element with a class and a text.
   * @type {Timeline["elements"]["element"]} */
  function element(tag, className, text) {
    const node = document.createElement(tag);
    if (className) node.className = className;
    if (text !== undefined) node.textContent = text;
    return node;
  }

  /** Reuse the children of `parent` for `wanted`; `fill(node, one)` sets them.
   * @type {Timeline["elements"]["refill"]} */
  function refill(parent, tag, wanted, fill) {
    while (parent.children.length > wanted.length) parent.lastElementChild.remove();
    while (parent.children.length < wanted.length) parent.append(element(tag));
    wanted.forEach((one, at) => fill(parent.children[at], one, at));
  }
  /** @type {Timeline["elements"]["setText"]} */
  const setText = (node, text) => {
    if (node.textContent !== text) node.textContent = text;
  };
  /** @type {Timeline["elements"]["setClass"]} */
  const setClass = (node, text) => {
    if (node.className !== text) node.className = text;
  };

  /** Keep one element for each of `wanted` in `kept`, a map by key, and in the host: `make(one)` makes a new one, `place(node, one)` brings
   * it to its place; those that are not wanted go, and `focus` takes the focus of one that had it.
   * @type {Timeline["elements"]["pool"]} */
  function pool({ kept, host, focus }, wanted, key, make, place) {
    const seen = new Set();
    for (const one of wanted) {
      const id = key(one);
      seen.add(id);
      let node = kept.get(id);
      if (!node) {
        node = make(one);
        kept.set(id, node);
        host.append(node);
      }
      place(node, one);
    }
    for (const [id, node] of kept)
      if (!seen.has(id)) {
        if (node === document.activeElement) focus.focus({ preventScroll: true });
        node.remove();
        kept.delete(id);
      }
  }

  timeline.elements = { element, refill, setText, setClass, pool };
})(window);
