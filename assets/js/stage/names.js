/* Names: one button for each event that has its name in the window, and the pools in which the painters keep their elements.
 *
 * Most common change: what a name looks like (`make`).
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const { element, pool: pooled } = timeline.elements;
  const { state, parts } = timeline.stageState,
    { left, boxOf } = timeline.sheet;
  /** The elements that follow the window, by kind and key. */
  const pools = { labels: new Map(), chips: new Map(), pins: new Map(), passing: new Map(), beyond: new Map() };

  /** Keep an element of a kind for each of `wanted`, as `timeline.elements.pool` does.
   * @type {Timeline["names"]["pool"]} */
  const pool = (kind, ...rest) => pooled({ kept: pools[kind], host: parts.labels, focus: parts.plot }, ...rest);

  /** Remove all elements of a kind.
   * @type {Timeline["names"]["clear"]} */
  function clear(name) {
    pools[name].forEach((node) => node.remove());
    pools[name].clear();
  }

  /** The next excerpt gives staves other numbers than `before`: labels keep their elements. Returns the number of the stave in focus.
   * @type {Timeline["names"]["renumber"]} */
  function renumber(before) {
    const key = (stave) => `${stave.band} ${stave.id}`,
      numbers = new Map(state.score.staves.map((stave, at) => [key(stave), at]));
    const labels = [...pools.labels],
      now = (number) => numbers.get(key(before.staves[number]));
    pools.labels.clear();
    for (const [number, node] of labels) {
      const next = now(number);
      if (next === undefined) node.remove();
      else {
        node.dataset.stave = next;
        pools.labels.set(next, node);
      }
    }
    const focus = state.focus < 0 ? undefined : now(state.focus);
    return focus === undefined ? -1 : focus;
  }

  /** Bring the names of the window to their places; `scale` is that of the window now.
   * @type {Timeline["names"]["paint"]} */
  function paint(scale) {
    const { score, layout, focus } = state,
      found = timeline.labels(score, layout, state.a, scale, state.room);
    const stands = found.some((one) => one.stave === focus) || layout.shelf.keys.includes(focus);
    if (focus >= 0 && !stands) found.push(focusLabel());
    state.painted = found.filter(Boolean);
    pool("labels", state.painted, (one) => one.stave, make, place);
  }

  function place(node, one) {
    const stave = state.score.staves[one.stave],
      chosen = stave.id === state.chosen,
      cut = one.width < stave.label * state.layout.type - 0.5;
    node.style.transform = `translate(${Math.round(one.x)}px,${Math.round(one.y)}px)`;
    node.classList.toggle("upon", one.side === "u");
    node.classList.toggle("in-margin", one.side === "m");
    node.style.maxWidth = cut ? `${Math.ceil(one.width)}px` : "";
    node.classList.toggle("omitted", state.goggles >= 0 && !timeline.score.tells(stave.tellers, state.goggles));
    if (node.classList.contains("chosen") === chosen) return;
    node.classList.toggle("chosen", chosen);
    node.setAttribute("aria-pressed", String(chosen));
  }

  /** The label of the stave that has the keyboard's focus, upon its stave where it has no place of its own. */
  function focusLabel() {
    const sliver = state.layout.slivers.find(({ key }) => key === state.focus),
      stave = state.score.staves[state.focus];
    const box = sliver ? [sliver.left, sliver.top, sliver.right, sliver.top + 4 * state.room] : boxOf(state.focus);
    if (!box) return null;
    const x = Math.min(Math.max(box[0], left() + 2), state.width - stave.label - 2);
    return { stave: state.focus, x, y: (box[1] + box[3]) / 2, side: /** @type {Side} */ ("u"), width: stave.label, order: -1 };
  }

  function make(one) {
    const stave = state.score.staves[one.stave];
    const node = element("button", `event-label verdict-${stave.verdict}`);
    node.type = "button";
    node.tabIndex = -1;
    node.dataset.stave = one.stave;
    node.dataset.event = stave.id;
    node.setAttribute("aria-label", stave.said);
    node.setAttribute("aria-pressed", "false");
    if (state.score.signed) node.append(timeline.around.signs(timeline.tellers(state.score, one.stave)));
    if (stave.sign) node.append(element("span", "sign", stave.sign));
    node.append(element("span", "title", stave.title));
    return node;
  }

  /** The element of a stave's label or of a chip, if it is on the page.
   * @type {Timeline["names"]["nodeOf"]} */
  const nodeOf = (kind, key) =>
    kind === "chip" ? pools.chips.get(String(key)) : pools.labels.get(key) || pools.passing.get(key);

  timeline.names = { paint, pool, clear, renumber, nodeOf };
})(window);
