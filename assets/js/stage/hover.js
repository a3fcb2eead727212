/* What follows the mouse over the plot: a thin line with its date at the axis, and the card of the event under it.
 *
 * The card stands where it covers least: not the event, not its neighbours, not the pointer. It goes when a click has opened
 * the panel with the same words. Most common change: where else it may stand (PLACES).
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const { element } = timeline.elements,
    { stage } = timeline,
    { state, parts } = stage;
  const AIR = 12,
    EDGE = 4,
    FAR = 0.8,
    MONTH = 31;
  /* Beside the event: how far below or above, and how far to the side, in heights and widths of the card. */
  const PLACES = [0, 0.5, 1, 2, 3].flatMap((down) =>
    [0, -0.5, -1, 0.3, -1.3].flatMap((along) => [
      [down, along],
      [-1 - down, along],
    ]),
  );

  const shared = (a, b) =>
    Math.max(0, Math.min(a[2], b[2]) - Math.max(a[0], b[0])) * Math.max(0, Math.min(a[3], b[3]) - Math.max(a[1], b[1]));

  /** Where a card of this size stands: [left, top]. `own` is the event's box, `others` what else is to be seen.
   * @type {(size: number[], own: number[], pointer: number[], others: number[][], plot: number[]) => number[]} */
  function place([w, h], own, [x, y], others, [width, height]) {
    const pointer = [x - 14, y - 14, x + 14, y + 14];
    let best = null,
      least = Infinity;
    for (const [down, along] of PLACES) {
      const left = Math.min(Math.max(EDGE, x + along * w + (along ? 0 : AIR)), width - w - EDGE);
      const top = Math.min(Math.max(EDGE, down < 0 ? own[1] - AIR + down * h : own[3] + AIR + down * h), height - h - EDGE);
      const box = [left, top, left + w, top + h],
        far = Math.hypot(left + w / 2 - x, top + h / 2 - y);
      const covers = others.reduce((sum, one) => sum + shared(box, one), 0) + 8 * (shared(box, own) + shared(box, pointer));
      if (covers + (FAR * w * far) / 10 < least) [best, least] = [[left, top], covers + (FAR * w * far) / 10];
    }
    return best;
  }

  /** The date under the pointer in as many words as a pixel can tell: a day, else a month, else a year. */
  function dated(day, daysPerPixel) {
    const { civil, day: number, span } = timeline.days,
      [year, month] = civil(Math.floor(day));
    if (daysPerPixel < 1) return span(Math.floor(day), Math.floor(day) + 1);
    return daysPerPixel < MONTH ? span(number(year, month), number(year, month + 1)) : span(number(year), number(year + 1));
  }

  /* The card and the line on the page. */

  /** What the card tells of, and what it tells no more, since a click has opened the panel: keys as `met` gives them. */
  const subject = { shown: "", muted: "" };
  let line = null,
    date = null;

  function hide() {
    subject.shown = "";
    if (parts["hover-card"]) parts["hover-card"].hidden = true;
  }
  function uncross() {
    line.hidden = date.hidden = true;
  }
  /** Hide the card of what was clicked until the pointer meets something else. */
  function mute() {
    subject.muted = subject.shown;
    hide();
  }

  function cross(x) {
    line.hidden = date.hidden = false;
    line.style.transform = `translateX(${Math.round(x)}px)`;
    date.textContent = dated(stage.dateAt(x), stage.datesPerPixel(x));
    const half = date.offsetWidth / 2;
    date.style.transform = `translateX(${Math.round(Math.min(Math.max(x, half), state.width - half) - half)}px)`;
  }

  /** Everything that the card should not cover: names and chips, which weigh most, and the boxes of staves in sight. */
  function others(own) {
    const frame = parts.plot.getBoundingClientRect();
    const names = [...parts.labels.children]
      .map((node) => node.getBoundingClientRect())
      .map((box) => [box.left - frame.left, box.top - frame.top, box.right - frame.left, box.bottom - frame.top]);
    const staves = state.layout.places
      .map(({ key }) => stage.boxOf(key))
      .filter((box) => box && box[2] > 0 && box[0] < state.width);
    return [names, names, names, staves].flat().filter((box) => box.join() !== own.join());
  }

  /** What the pointer is on: the event's number or the chip's element, a key, and its box. */
  function met(event) {
    const label = event.target.closest(".event-label, .passing"),
      chip = event.target.closest(".wait-chip[data-chip]"),
      [x, y] = stage.pointOf(event);
    const stave = label ? Number(label.dataset.stave) : chip ? -1 : stage.staveAt(x, y);
    const near = [x - 8, y - 8, x + 8, y + 8],
      box = (stave >= 0 && stage.boxOf(stave)) || near;
    const own = [
      Math.max(0, Math.min(box[0], x)),
      Math.min(box[1], y),
      Math.min(state.width, Math.max(box[2], x)),
      Math.max(box[3], y),
    ];
    return { stave, chip, key: chip ? `chip ${chip.dataset.chip}` : stave >= 0 ? `stave ${stave}` : "", own };
  }

  /** Follow the pointer. */
  function over(event) {
    if (event.pointerType === "touch" || state.moving || !state.live) {
      uncross();
      return hide();
    }
    const [x] = stage.pointOf(event);
    if (x < stage.left() || event.target.closest(".passing, .shelf")) uncross();
    else cross(x);
    const found = met(event),
      { key } = found;
    parts.plot.classList.toggle("pointing", Boolean(key));
    if (key !== subject.muted) subject.muted = "";
    if (!key || subject.muted) hide();
    else if (key !== subject.shown) show(found, event);
  }

  function show({ stave, chip, key, own }, event) {
    const card = parts["hover-card"];
    card.replaceChildren(...(chip ? timeline.card.chip(stage.chipOf(chip.dataset.chip)) : timeline.card.stave(stave)));
    card.hidden = false;
    subject.shown = key;
    const size = [card.offsetWidth, card.offsetHeight],
      [left, top] = place(size, own, stage.pointOf(event), others(own), [state.width, state.height]);
    card.style.transform = `translate(${left.toFixed(0)}px,${top.toFixed(0)}px)`;
  }

  /** Put the line and its date on the page; the card is there already. */
  function attach() {
    line = element("i", "crosshair");
    date = element("span", "cross-date");
    for (const node of [line, date]) {
      node.hidden = true;
      node.setAttribute("aria-hidden", "true");
    }
    parts.grid.after(line);
    parts.axis.after(date);
    parts.plot.addEventListener("pointerleave", () => {
      hide();
      uncross();
    });
  }

  timeline.hover = { attach, over, hide, uncross, mute, place, dated };
})(window);
