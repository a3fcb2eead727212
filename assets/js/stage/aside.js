/* Beside the staves: chips, the shelf of what passes through, arrows at the edges, signs of claims without a date, the chosen one's frame.
 *
 * Painters of the stage: each keeps its elements in a pool of its own and runs whenever the window moves. Most common change: a new
 * thing that follows the window is one more painter at the end.
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const { stage } = timeline,
    { state, parts, pool, element, colours } = stage;

  function paintChips(now) {
    state.chips = timeline.chips(state.layout, state.a, now, state.room);
    pool(
      "chips",
      state.chips,
      (chip) => String(chip.at),
      (chip) => {
        const node = element("button", "wait-chip");
        node.type = "button";
        node.tabIndex = -1;
        node.dataset.chip = chip.at;
        return node;
      },
      (node, chip) => {
        const text = `+${chip.count.toLocaleString("en-GB")}`,
          said = chipSaid(chip);
        if (node.textContent !== text) node.textContent = text;
        if (node.getAttribute("aria-label") !== said) node.setAttribute("aria-label", said);
        node.dataset.count = chip.count;
        node.classList.toggle(
          "clashes",
          chip.keys.some((key) => timeline.score.FRAMED[state.score.staves[key].verdict]),
        );
        node.style.transform = `translate(${Math.round(chip.x)}px,${Math.round(chip.top + 1)}px) translateX(-50%)`;
      },
    );
  }

  /** What a chip holds, in words: how many, of which days, whether any clash. */
  function chipSaid({ count, keys, from, to }) {
    const clash = keys.filter((key) => timeline.score.FRAMED[state.score.staves[key].verdict]).length;
    return (
      count +
      (count === 1 ? " more event here, " : " more events here, ") +
      timeline.days.span(...stage.dates([from, to])) +
      (clash ? `; ${clash} in conflict or disputed` : "")
    );
  }

  /** The shelf: a heading, and a line for each event that only passes through. */
  function paintPassing() {
    const { layout, score, room } = state,
      lines = timeline.passing(score, layout, state.a, state.b, room),
      { shelf } = layout,
      head = parts.shelf;
    const rows = shelf.rows > 0;
    head.hidden = !rows;
    parts.plot.classList.toggle("shelved", rows);
    if (rows) {
      head.style.transform = `translateY(${shelf.top.toFixed(1)}px)`;
      head.style.height = `${(state.height - shelf.top).toFixed(1)}px`;
      const count = shelf.keys.length + shelf.waiting.length;
      head.firstElementChild.textContent =
        count +
        (count === 1 ? " passes through: it neither begins nor ends here" : " pass through: they neither begin nor end here");
      head.lastElementChild.hidden = !shelf.waiting.length;
      head.lastElementChild.textContent = `+${shelf.waiting.length}`;
      head.lastElementChild.dataset.count = shelf.waiting.length;
      head.lastElementChild.setAttribute("aria-label", `${shelf.waiting.length} more pass through: list them`);
    }
    pool(
      "passing",
      lines,
      (line) => line.stave,
      makePassing,
      (node, line) => {
        node.style.transform = `translate(${line.x.toFixed(1)}px,${line.y.toFixed(1)}px) translateY(-50%)`;
        node.style.width = `${line.width - 10}px`;
        const key = line.signs.join();
        if (node.dataset.signs !== key) {
          node.dataset.signs = key;
          node.firstElementChild.replaceWith(timeline.around.signs(line.signs));
        }
        node.classList.toggle("chosen", score.staves[line.stave].id === state.chosen);
      },
    );
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
  function paintBeyond(now) {
    const found = state.goggles < 0 ? timeline.beyond(state.score, state.layout, state.a, state.b, now, state.room) : [];
    pool(
      "beyond",
      found,
      (one) => `${one.stave} ${one.slot}`,
      () => {
        const node = element("span", "beyond");
        node.setAttribute("aria-hidden", "true");
        return node;
      },
      (node, one) => {
        const late = one.side === "right";
        if (node.textContent !== one.words) node.textContent = one.words;
        node.className = `beyond ${one.side} ink-source-${one.source + 1}`;
        node.style.transform = `translate(${one.x.toFixed(1)}px,${one.y.toFixed(1)}px) translate(${late ? "-100%" : "0"},-50%)`;
      },
    );
  }

  /** Rings and crosses of claims without a date, kept at the left edge while their stave is seen and their own place is not. */
  function paintPins(now) {
    const wide = timeline.traces.stroke(state.room);
    const look = { mode: state.mode, goggles: state.goggles, type: state.room };
    pool(
      "pins",
      timeline.marks.pins(state.score, state.layout, state.a, now, look),
      (pin) => pin.mark,
      (pin) => element("i", pin.style === "cross" ? "pin crossed" : "pin"),
      (node, pin) => {
        const across = Math.round(pin.size * (pin.share < 1 ? 0.7 : 1) + 2 * wide);
        node.dataset.stave = pin.stave;
        node.style.cssText =
          "--pin:" +
          colours(pin.ink).edge +
          ";width:" +
          across +
          "px;height:" +
          across +
          "px;border-width:" +
          Math.round(2 * wide) +
          "px;transform:translate(" +
          Math.round(pin.x - across / 2) +
          "px," +
          Math.round(pin.y - across / 2) +
          "px)";
      },
    );
  }

  /** The frame around the chosen event. */
  function paintChosen() {
    let frame = parts.plot.querySelector(":scope > .chosen-frame");
    const number = state.chosen ? state.score.staves.findIndex((stave, at) => stave.id === state.chosen && stage.boxOf(at)) : -1;
    const box = number < 0 ? null : stage.boxOf(number);
    if (!box) return frame?.remove();
    if (!frame) {
      frame = element("i", "chosen-frame");
      parts.grid.after(frame);
    }
    const wide = 7 * state.room,
      high = 6 * state.room,
      far = 20 * state.room;
    const from = Math.max(box[0] - wide, stage.left() ? stage.left() - wide : -far),
      right = Math.min(box[2] + wide, state.width + far);
    frame.style.cssText =
      "transform:translate(" +
      from.toFixed(1) +
      "px," +
      (box[1] - high).toFixed(1) +
      "px);width:" +
      Math.max(0, right - from).toFixed(1) +
      "px;height:" +
      (box[3] - box[1] + 2 * high).toFixed(1) +
      "px";
  }

  for (const painter of [paintChips, paintPins, paintPassing, paintBeyond, paintChosen]) stage.paints(painter);
})(typeof window === "undefined" ? globalThis : window);
