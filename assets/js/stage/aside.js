/* Beside the staves: chips, the shelf of what passes through, arrows at the edges, signs of claims without a date, the chosen one's frame.
 *
 * Painters of the stage: each keeps its elements in a pool of its own and runs whenever the window moves. Most common change: a new
 * thing that follows the window is one more painter at the end.
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const { element, setText } = timeline.elements,
    { state, parts } = timeline.stageState,
    { left, boxOf, dates } = timeline.sheet,
    { colours } = timeline.colours,
    { pool } = timeline.names;
  const SMALLER = 0.7, // a sign that shares its line
    FRAME_X = 7,
    FRAME_Y = 6,
    OUT = 20; // pixels around the chosen event; beyond the edges

  /** Those of some staves that are in conflict or disputed. */
  const clashing = (keys) => keys.filter((key) => timeline.score.FRAMED[state.score.staves[key].verdict]);

  /** Chips, which count what has no room, each at the middle of what it holds. */
  function paintChips(scale) {
    state.chips = timeline.chips(state.layout, state.a, scale, state.room);
    pool("chips", state.chips, (chip) => String(chip.at), makeChip, placeChip);
  }

  function makeChip(chip) {
    const node = element("button", "wait-chip");
    node.type = "button";
    node.tabIndex = -1;
    node.dataset.chip = chip.at;
    return node;
  }

  function placeChip(node, chip) {
    const said = chipSaid(chip);
    setText(node, `+${chip.count.toLocaleString("en-GB")}`);
    if (node.getAttribute("aria-label") !== said) node.setAttribute("aria-label", said);
    node.dataset.count = chip.count;
    node.classList.toggle("clashes", clashing(chip.keys).length > 0);
    node.style.transform = `translate(${Math.round(chip.x)}px,${Math.round(chip.top + 1)}px) translateX(-50%)`;
  }

  /** What a chip holds, in words: how many, of which days, whether any clash. */
  function chipSaid({ count, keys, from, to }) {
    const clash = clashing(keys).length;
    return (
      count +
      (count === 1 ? " more event here, " : " more events here, ") +
      timeline.days.span(...dates([from, to])) +
      (clash ? `; ${clash} in conflict or disputed` : "")
    );
  }

  /** The shelf: a heading, and a line for each event that only passes through. */
  function paintPassing() {
    const { layout, score, room } = state;
    paintHead(layout.shelf, parts.shelf);
    pool("passing", timeline.passing(score, layout, state.a, state.b, room), (line) => line.stave, makePassing, placePassing);
  }

  function paintHead(shelf, head) {
    const rows = shelf.rows > 0,
      count = shelf.keys.length + shelf.waiting.length,
      [said, more] = [head.firstElementChild, head.lastElementChild];
    head.hidden = !rows;
    parts.plot.classList.toggle("shelved", rows);
    if (!rows) return;
    head.style.transform = `translateY(${shelf.top.toFixed(1)}px)`;
    head.style.height = `${(state.height - shelf.top).toFixed(1)}px`;
    said.textContent =
      count === 1
        ? "1 passes through: it neither begins nor ends here"
        : `${count} pass through: they neither begin nor end here`;
    more.hidden = !shelf.waiting.length;
    more.textContent = `+${shelf.waiting.length}`;
    more.dataset.count = shelf.waiting.length;
    more.setAttribute("aria-label", `${shelf.waiting.length} more pass through: list them`);
  }

  function placePassing(node, line) {
    const signs = line.signs.join();
    node.style.transform = `translate(${line.x.toFixed(1)}px,${line.y.toFixed(1)}px) translateY(-50%)`;
    node.style.width = `${line.width - 10}px`;
    if (node.dataset.signs !== signs) {
      node.dataset.signs = signs;
      node.firstElementChild.replaceWith(timeline.around.signs(line.signs));
    }
    node.classList.toggle("chosen", state.score.staves[line.stave].id === state.chosen);
  }

  function makePassing(line) {
    const stave = state.score.staves[line.stave],
      node = element("button", `passing verdict-${stave.verdict}`);
    node.type = "button";
    node.tabIndex = -1;
    node.dataset.event = stave.id;
    node.dataset.stave = line.stave;
    node.setAttribute("aria-label", stave.said);
    node.append(
      element("span", "tellers"),
      ...(stave.sign ? [element("span", "sign", stave.sign)] : []),
      element("span", "title", stave.title),
      element("span", "when", line.when),
    );
    return node;
  }

  /** Arrows at the edges for what lies beyond them, with the dates of those that have room. */
  function paintBeyond(scale) {
    const { score, layout, a, b, room } = state,
      found = state.goggles < 0 ? timeline.beyond(score, layout, a, b, scale, room) : [];
    pool("beyond", found, (one) => `${one.stave} ${one.slot}`, makeBeyond, placeBeyond);
  }

  function makeBeyond() {
    const node = element("span", "beyond");
    node.setAttribute("aria-hidden", "true");
    return node;
  }

  function placeBeyond(node, one) {
    const late = one.side === "right";
    setText(node, one.words);
    node.className = `beyond ${one.side} ink-source-${one.source + 1}`;
    node.style.transform = `translate(${one.x.toFixed(1)}px,${one.y.toFixed(1)}px) translate(${late ? "-100%" : "0"},-50%)`;
  }

  /** Rings and crosses of claims without a date, kept at the left edge while their stave is seen and their own place is not. */
  function paintPins(scale) {
    const look = { mode: state.mode, goggles: state.goggles, type: state.room },
      found = timeline.marks.pins(state.score, state.layout, state.a, scale, look);
    const make = (pin) => element("i", pin.style === "cross" ? "pin crossed" : "pin");
    pool("pins", found, (pin) => pin.mark, make, placePin);
  }

  function placePin(node, pin) {
    const wide = 2 * timeline.traces.stroke(state.room),
      across = Math.round(pin.size * (pin.share < 1 ? SMALLER : 1) + wide),
      at = [pin.x, pin.y].map((middle) => `${Math.round(middle - across / 2)}px`);
    node.dataset.stave = pin.stave;
    node.style.cssText =
      `--pin:${colours(pin.ink).edge};width:${across}px;height:${across}px;` +
      `border-width:${Math.round(wide)}px;transform:translate(${at})`;
  }

  /** The frame around the chosen event. */
  function paintChosen() {
    const { staves } = state.score,
      number = state.chosen ? staves.findIndex((stave, at) => stave.id === state.chosen && boxOf(at)) : -1;
    let frame = parts.plot.querySelector(":scope > .chosen-frame");
    if (number < 0) return frame?.remove();
    if (!frame) {
      frame = element("i", "chosen-frame");
      parts.grid.after(frame);
    }
    frame.style.cssText = around(boxOf(number));
  }

  /** The style of a frame around a box, which goes on a little beyond the edges of the plot. */
  function around([x0, y0, x1, y1]) {
    const wide = FRAME_X * state.room,
      high = FRAME_Y * state.room,
      far = OUT * state.room;
    const from = Math.max(x0 - wide, left() ? left() - wide : -far),
      right = Math.min(x1 + wide, state.width + far);
    const width = Math.max(0, right - from).toFixed(1),
      height = (y1 - y0 + 2 * high).toFixed(1);
    return `transform:translate(${from.toFixed(1)}px,${(y0 - high).toFixed(1)}px);width:${width}px;height:${height}px`;
  }

  timeline.aside = { painters: [paintChips, paintPins, paintPassing, paintBeyond, paintChosen] };
})(window);
