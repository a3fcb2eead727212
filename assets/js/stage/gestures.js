/* Gestures: wheel, drag, drag box, pinch, click and double click over the plot.
 *
 * Each gesture moves the window while it lasts and settles when it ends; home holds it (stage/held.js). Single fingers move it
 * sideways only, so a page that scrolls is never trapped. A drag is no click, and Escape gives up a box. Most common change: how far a wheel step zooms (WHEEL).
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const { stage, hover, shelf } = timeline,
    { state, parts } = stage;
  const MOST_OPENED = 12,
    WHEEL = 0.0022,
    WHEEL_END = 80,
    DRAG_START = 4,
    NEAREST = 20, // pixels between two fingers that are counted at least
    BOX_LEAST = 8,
    LINE = 20,
    PAGE = 400; // pixels of a wheel that counts lines or pages

  /** What the hand does: the pointers that are down, the drag or pinch that goes on, the box that is drawn; where the turning of the wheel
   * began, whether the last press was a drag, what the first of two clicks met. */
  const hand = { pointers: new Map(), drag: null, pinch: null, box: null, wheeled: null, dragged: false, first: null };
  /** Go to a window of the sheet so that Back leads out of it again: `attach` is given it. */
  /** @type {(a: number, b: number) => unknown} */
  let leap = stage.flyTo;

  const move = (from, wanted) => stage.moveTo(...timeline.held(state.score.home, from, wanted));

  function wheel(event) {
    if (!state.live) return;
    event.preventDefault();
    stage.halt();
    hover.uncross();
    if (!state.moving) hand.wheeled = [state.a, state.b];
    const unit = event.deltaMode === 1 ? LINE : event.deltaMode === 2 ? PAGE : 1;
    const dx = event.deltaX * unit,
      dy = event.deltaY * unit;
    if (Math.abs(dx) > Math.abs(dy) || event.shiftKey) {
      const days = (event.shiftKey && !dx ? dy : dx) / stage.scaleOf();
      move(hand.wheeled, [state.a + days, state.b + days]);
    } else {
      const factor = Math.exp(-Math.max(-240, Math.min(240, dy)) * WHEEL * (event.ctrlKey ? 3 : 1));
      move(hand.wheeled, stage.zoomed(factor, stage.pointOf(event)[0]));
    }
    stage.settleSoon(WHEEL_END);
  }

  function press(event) {
    if (!state.live || event.button > 0) return;
    stage.halt();
    hand.dragged = false;
    hand.pointers.set(event.pointerId, stage.pointOf(event));
    if (hand.pointers.size === 2) {
      hand.drag = null;
      hand.pinch = pinchStart();
    } else if (hand.pointers.size === 1) {
      const [x, y] = stage.pointOf(event);
      hand.drag = { x, y, a: state.a, b: state.b, moved: false, boxed: event.shiftKey, id: event.pointerId };
    }
  }

  function follow(event) {
    if (!hand.pointers.has(event.pointerId)) return hover.over(event);
    hand.pointers.set(event.pointerId, stage.pointOf(event));
    if (hand.pinch && hand.pointers.size >= 2) return pinchMove();
    if (hand.drag) dragMove(event);
  }

  /* Two fingers. */

  /** The middle between two fingers, and how far apart they are. */
  function fingers() {
    const [one, two] = [...hand.pointers.values()];
    return { x: (one[0] + two[0]) / 2, distance: Math.max(NEAREST, Math.hypot(one[0] - two[0], one[1] - two[1])) };
  }

  function pinchStart() {
    const { x, distance } = fingers();
    return { distance, day: stage.dayAt(x), span: state.b - state.a, from: [state.a, state.b] };
  }

  function pinchMove() {
    const { pinch } = hand,
      { x, distance } = fingers(),
      span = (pinch.span * pinch.distance) / distance;
    const a = pinch.day - (span * (x - stage.left())) / (state.width - stage.left());
    hand.dragged = true;
    move(pinch.from, [a, a + span]);
  }

  /* A drag, with Shift of a box. */

  function dragMove(event) {
    const { drag } = hand,
      [x, y] = stage.pointOf(event);
    if (!drag.moved && Math.hypot(x - drag.x, y - drag.y) < DRAG_START) return;
    if (!drag.moved) dragStart(drag);
    if (drag.boxed) return drawBox(drag, x);
    const days = (drag.x - x) / stage.scaleOf();
    move([drag.a, drag.b], [drag.a + days, drag.b + days]);
  }

  function dragStart(drag) {
    drag.moved = hand.dragged = true;
    try {
      parts.plot.setPointerCapture(drag.id);
    } catch {
      /* the pointer left in the meantime */
    }
    parts.plot.classList.add("dragging");
    hover.hide();
    hover.uncross();
  }

  function drawBox(drag, x) {
    if (!hand.box) {
      hand.box = timeline.elements.element("i", "zoom-box");
      parts.plot.append(hand.box);
    }
    const left = Math.max(0, Math.min(drag.x, x)),
      right = Math.min(state.width, Math.max(drag.x, x));
    hand.box.style.cssText = `left:${left}px;width:${right - left}px`;
    drag.to = x;
  }

  function dropBox() {
    if (hand.box) hand.box.remove();
    hand.box = null;
  }

  function end(event) {
    if (!hand.pointers.delete(event.pointerId)) return;
    parts.plot.classList.remove("dragging");
    if (hand.pinch) return pinchEnd();
    const { drag, box } = hand;
    hand.drag = null;
    if (!drag?.moved) {
      if (state.moving) stage.settle();
      return;
    }
    if (!drag.boxed || !box) return stage.settle();
    dropBox();
    const [from, to] = [Math.min(drag.x, drag.to), Math.max(drag.x, drag.to)];
    if (to - from > BOX_LEAST) leap(stage.dayAt(from), stage.dayAt(to));
  }

  function pinchEnd() {
    if (hand.pointers.size >= 2) return;
    hand.pinch = null;
    hand.pointers.clear();
    stage.settle();
  }

  /** Give up a box that is being drawn; false where none is. The click that ends it means nothing.
   * @type {Timeline["gestures"]["cancel"]} */
  function cancel() {
    if (!hand.drag?.boxed || !hand.drag.moved) return false;
    dropBox();
    hand.drag = null;
    parts.plot.classList.remove("dragging");
    return true;
  }

  /* Clicks. */

  function click(event) {
    if (!state.live || event.detail > 1 || (hand.dragged && event.detail)) return;
    const label = event.target.closest(".event-label, .passing"),
      chip = event.target.closest(".wait-chip"),
      fold = event.target.closest(".fold-note");
    if (fold) return goTo(fold.dataset.fold);
    const number = label || chip ? -1 : stage.staveAt(...stage.pointOf(event));
    hand.first = { chip, event: label ? label.dataset.event : number >= 0 ? state.score.staves[number].id : "" };
    hover.mute();
    if (chip) openChip(chip.closest(".shelf") ? unshelved() : stage.chipOf(chip.dataset.chip));
    else stage.choose(hand.first.event);
  }

  /** A second click belongs to the double click: it is about what the first one met, wherever that has moved to. */
  function doubleClick(event) {
    const { first } = hand;
    if (!state.live || !first || first.chip) return;
    const number = first.event ? state.score.staves.findIndex((one) => one.id === first.event) : -1;
    leap(...(number >= 0 ? stage.windowOf(number) : stage.zoomed(event.altKey ? 0.4 : 2.5, stage.pointOf(event)[0])));
  }

  /** Go to an event beside the window, keeping how much time is seen unless the event is longer. */
  function goTo(id) {
    const { a, b, score } = state,
      stave = score.staves.find((one) => one.id === id),
      [first, last] = stave.days;
    const span = Math.max(b - a, 1.3 * (last - first)),
      middle = (first + last) / 2;
    leap(middle - span / 2, middle + span / 2);
  }

  /** A click on a chip zooms to what it holds, at least one and a half octaves in; where that would not bring it out, it is listed. */
  function openChip(chip) {
    const { score } = state,
      span = state.b - state.a;
    const wide = Math.min(Math.max((chip.to - chip.from) * 1.15, span / 16, 1.5), span / 2.8);
    const middle = Math.min(Math.max((chip.from + chip.to) / 2, chip.day - wide / 2), chip.day + wide / 2);
    const passes = (number) => score.staves[number].days[1] - score.staves[number].days[0] > wide;
    if (span < 2 || chip.band < 0 || (chip.keys.length && chip.keys.every(passes))) return shelf.waiting(chip);
    state.opened = chip.keys.slice(0, MOST_OPENED).map((key) => score.staves[key].id);
    leap(middle - wide / 2, middle + wide / 2);
  }

  /** What passes through and has no line on the shelf, as a chip of no band. */
  function unshelved() {
    const { waiting } = state.layout.shelf;
    return { band: -1, keys: waiting, count: waiting.length, day: state.a, from: state.a, to: state.b };
  }

  /** Obey the hand from now on; `leap(a, b)` goes to a window of the sheet as a step in the history.
   * @type {Timeline["gestures"]["attach"]} */
  function attach(handed) {
    leap = handed.leap;
    const { plot } = parts;
    plot.addEventListener("wheel", wheel, { passive: false });
    plot.addEventListener("pointerdown", press);
    plot.addEventListener("pointermove", follow);
    plot.addEventListener("pointerup", end);
    plot.addEventListener("pointercancel", end);
    plot.addEventListener("click", click);
    plot.addEventListener("dblclick", doubleClick);
  }

  timeline.gestures = { attach, cancel };
})(window);
