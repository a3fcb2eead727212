/* Gestures: wheel, drag, drag box, pinch, click and double click over the plot.
 *
 * Each gesture moves the window while it lasts and settles when it ends; home holds it (stage/held.js). Single fingers move it
 * sideways only, so a page that scrolls is never trapped. A drag is no click, and Escape gives up a box. Most common change: how far a wheel step zooms (WHEEL).
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const MOST_OPENED = 12,
    WHEEL = 0.0022,
    WHEEL_END = 80,
    DRAG_START = 4;

  function attach(stage) {
    const { state, parts } = stage,
      plot = parts.plot,
      pointers = new Map();
    let drag = null,
      box = null,
      dragged = false,
      series = null,
      first = null;
    const local = (event) => {
      const frame = plot.getBoundingClientRect();
      return [event.clientX - frame.left, event.clientY - frame.top];
    };
    const hover = timeline.hover.attach(stage, local);
    const move = (from, wanted) => stage.moveTo(...timeline.held(state.score.home, from, wanted));

    plot.addEventListener(
      "wheel",
      (event) => {
        if (!state.live) return;
        event.preventDefault();
        stage.halt();
        hover.uncross();
        if (!state.moving) series = [state.a, state.b];
        const unit = event.deltaMode === 1 ? 20 : event.deltaMode === 2 ? 400 : 1;
        const dx = event.deltaX * unit,
          dy = event.deltaY * unit;
        if (Math.abs(dx) > Math.abs(dy) || event.shiftKey) {
          const days = (event.shiftKey && !dx ? dy : dx) / stage.scaleOf();
          move(series, [state.a + days, state.b + days]);
        } else {
          const factor = Math.exp(-Math.max(-240, Math.min(240, dy)) * WHEEL * (event.ctrlKey ? 3 : 1));
          move(series, stage.zoomed(factor, local(event)[0]));
        }
        stage.settleSoon(WHEEL_END);
      },
      { passive: false },
    );

    plot.addEventListener("pointerdown", (event) => {
      if (!state.live || event.button > 0) return;
      stage.halt();
      dragged = false;
      pointers.set(event.pointerId, local(event));
      if (pointers.size === 2) {
        drag = null;
        pinch = pinchStart();
      } else if (pointers.size === 1) {
        const [x, y] = local(event);
        drag = { x, y, a: state.a, b: state.b, moved: false, boxed: event.shiftKey, id: event.pointerId };
      }
    });

    let pinch = null;
    function pinchStart() {
      const [one, two] = [...pointers.values()];
      const x = (one[0] + two[0]) / 2;
      return {
        distance: Math.max(20, Math.hypot(one[0] - two[0], one[1] - two[1])),
        day: stage.dayAt(x),
        span: state.b - state.a,
        from: [state.a, state.b],
      };
    }

    plot.addEventListener("pointermove", (event) => {
      if (!pointers.has(event.pointerId)) return hover.over(event);
      pointers.set(event.pointerId, local(event));
      if (pinch && pointers.size >= 2) return pinchMove();
      if (drag) dragMove(event);
    });

    function pinchMove() {
      const [one, two] = [...pointers.values()],
        x = (one[0] + two[0]) / 2;
      const span = (pinch.span * pinch.distance) / Math.max(20, Math.hypot(one[0] - two[0], one[1] - two[1]));
      const a = pinch.day - (span * (x - stage.left())) / (state.width - stage.left());
      dragged = true;
      move(pinch.from, [a, a + span]);
    }

    function dragMove(event) {
      const [x, y] = local(event);
      if (!drag.moved && Math.hypot(x - drag.x, y - drag.y) < DRAG_START) return;
      if (!drag.moved) {
        drag.moved = dragged = true;
        try {
          plot.setPointerCapture(drag.id);
        } catch {
          /* the pointer left in the meantime */
        }
        plot.classList.add("dragging");
        hover.hide();
        hover.uncross();
      }
      if (drag.boxed) return drawBox(x);
      const days = (drag.x - x) / stage.scaleOf();
      move([drag.a, drag.b], [drag.a + days, drag.b + days]);
    }

    function drawBox(x) {
      if (!box) {
        box = stage.element("i", "zoom-box");
        plot.append(box);
      }
      const left = Math.max(0, Math.min(drag.x, x)),
        right = Math.min(state.width, Math.max(drag.x, x));
      box.style.cssText = `left:${left}px;width:${right - left}px`;
      drag.to = x;
    }

    function end(event) {
      if (!pointers.delete(event.pointerId)) return;
      plot.classList.remove("dragging");
      if (pinch) {
        if (pointers.size < 2) {
          pinch = null;
          pointers.clear();
          stage.settle();
        }
        return;
      }
      const was = drag;
      drag = null;
      if (!was?.moved) {
        if (state.moving) stage.settle();
        return;
      }
      if (was.boxed && box) {
        box.remove();
        box = null;
        const [from, to] = [Math.min(was.x, was.to), Math.max(was.x, was.to)];
        if (to - from > 8) timeline.page.leap(stage.dayAt(from), stage.dayAt(to));
        return;
      }
      stage.settle();
    }

    /** Give up a box that is being drawn; false where none is. The click that ends it means nothing. */
    function cancel() {
      if (!drag?.boxed || !drag.moved) return false;
      if (box) box.remove();
      box = drag = null;
      plot.classList.remove("dragging");
      return true;
    }
    plot.addEventListener("pointerup", end);
    plot.addEventListener("pointercancel", end);

    /* A second click belongs to the double click: it is about what the first one met, wherever that has moved to. */
    plot.addEventListener("dblclick", (event) => {
      if (!state.live || !first || first.chip) return;
      const number = first.event ? state.score.staves.findIndex((one) => one.id === first.event) : -1;
      const [a, b] = number >= 0 ? stage.windowOf(number) : stage.zoomed(event.altKey ? 0.4 : 2.5, local(event)[0]);
      timeline.page.leap(a, b);
    });

    plot.addEventListener("click", (event) => {
      if (!state.live || event.detail > 1 || (dragged && event.detail)) return;
      const label = event.target.closest(".event-label, .passing"),
        chip = event.target.closest(".wait-chip"),
        fold = event.target.closest(".fold-note");
      if (fold) return goTo(fold.dataset.fold);
      const number = label || chip ? -1 : stage.staveAt(...local(event));
      first = { chip, event: label ? label.dataset.event : number >= 0 ? state.score.staves[number].id : "" };
      hover.mute();
      if (chip) openChip(chip.closest(".shelf") ? unshelved() : stage.chipOf(chip.dataset.chip));
      else stage.choose(first.event);
    });

    /** Go to an event beside the window, keeping how much time is seen unless the event is longer. */
    function goTo(id) {
      const { a, b, score } = state,
        stave = score.staves.find((one) => one.id === id),
        [first, last] = stave.days;
      const span = Math.max(b - a, 1.3 * (last - first)),
        middle = (first + last) / 2;
      timeline.page.leap(middle - span / 2, middle + span / 2);
    }

    /** A click on a chip zooms to what it holds, at least one and a half octaves in; where that would not bring it out, it is listed. */
    function openChip(chip) {
      const { score } = state,
        span = state.b - state.a;
      const wide = Math.min(Math.max((chip.to - chip.from) * 1.15, span / 16, 1.5), span / 2.8);
      const middle = Math.min(Math.max((chip.from + chip.to) / 2, chip.day - wide / 2), chip.day + wide / 2);
      const passes = (number) => score.staves[number].days[1] - score.staves[number].days[0] > wide;
      if (span < 2 || chip.band < 0 || (chip.keys.length && chip.keys.every(passes))) return timeline.shelf.waiting(chip);
      state.opened = chip.keys.slice(0, MOST_OPENED).map((key) => score.staves[key].id);
      timeline.page.leap(middle - wide / 2, middle + wide / 2);
    }
    /** What passes through and has no line on the shelf, as a chip of no band. */
    function unshelved() {
      const { waiting } = state.layout.shelf;
      return { band: -1, keys: waiting, count: waiting.length, day: state.a, from: state.a, to: state.b };
    }

    timeline.gestures.cancel = cancel;
  }

  timeline.gestures = { attach };
})(typeof window === "undefined" ? globalThis : window);
