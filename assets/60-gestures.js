/* Gestures: wheel, drag, drag box, pinch, double click and the pointer's card over the plot.
 *
 * Each gesture moves the window while it lasts and settles when it ends. Single fingers move it sideways only, so a
 * page that scrolls is never trapped. Most common change: how far a wheel step zooms (WHEEL).
 */
(function (root) {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const WHEEL = 0.0022, WHEEL_END = 80, DRAG_START = 4;

  function attach(stage) {
    const { state, parts } = stage, plot = parts.plot, pointers = new Map();
    let drag = null, box = null, dragged = false;
    const local = (event) => {
      const frame = plot.getBoundingClientRect();
      return [event.clientX - frame.left, event.clientY - frame.top];
    };

    plot.addEventListener("wheel", (event) => {
      if (!state.live) return;
      event.preventDefault();
      stage.halt();
      const unit = event.deltaMode === 1 ? 20 : event.deltaMode === 2 ? 400 : 1;
      const dx = event.deltaX * unit, dy = event.deltaY * unit;
      if (Math.abs(dx) > Math.abs(dy) || event.shiftKey) {
        const days = (event.shiftKey && !dx ? dy : dx) / stage.scaleOf();
        stage.moveTo(state.a + days, state.b + days);
      } else {
        const factor = Math.exp(-Math.max(-240, Math.min(240, dy)) * WHEEL * (event.ctrlKey ? 3 : 1));
        stage.moveTo(...stage.zoomed(factor, local(event)[0]));
      }
      stage.settleSoon(WHEEL_END);
    }, { passive: false });

    plot.addEventListener("pointerdown", (event) => {
      if (!state.live || event.button > 0) return;
      stage.halt();
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
      return { distance: Math.max(20, Math.hypot(one[0] - two[0], one[1] - two[1])), day: stage.dayAt(x), span: state.b - state.a };
    }

    plot.addEventListener("pointermove", (event) => {
      if (!pointers.has(event.pointerId)) return hover(event);
      pointers.set(event.pointerId, local(event));
      if (pinch && pointers.size >= 2) return pinchMove();
      if (drag) dragMove(event);
    });

    function pinchMove() {
      const [one, two] = [...pointers.values()], x = (one[0] + two[0]) / 2;
      const span = pinch.span * pinch.distance / Math.max(20, Math.hypot(one[0] - two[0], one[1] - two[1]));
      const a = pinch.day - span * (x - stage.left()) / (state.width - stage.left());
      stage.moveTo(a, a + span);
    }

    function dragMove(event) {
      const [x, y] = local(event);
      if (!drag.moved && Math.hypot(x - drag.x, y - drag.y) < DRAG_START) return;
      if (!drag.moved) {
        drag.moved = true;
        try { plot.setPointerCapture(drag.id); } catch (gone) { /* the pointer left in the meantime */ }
        plot.classList.add("dragging");
        hideCard();
      }
      if (drag.boxed) return drawBox(x);
      const days = (drag.x - x) / stage.scaleOf();
      stage.moveTo(drag.a + days, drag.b + days);
    }

    function drawBox(x) {
      if (!box) { box = stage.element("i", "zoom-box"); plot.append(box); }
      const left = Math.max(0, Math.min(drag.x, x)), right = Math.min(state.width, Math.max(drag.x, x));
      box.style.cssText = "left:" + left + "px;width:" + (right - left) + "px";
      drag.to = x;
    }

    function end(event) {
      if (!pointers.delete(event.pointerId)) return;
      plot.classList.remove("dragging");
      if (pinch) {
        if (pointers.size < 2) { pinch = null; pointers.clear(); stage.settle(); }
        return;
      }
      const was = drag;
      drag = null;
      if (!was || !was.moved) {
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
      dragged = true;
      setTimeout(() => { dragged = false; }, 0);
      stage.settle();
    }
    plot.addEventListener("pointerup", end);
    plot.addEventListener("pointercancel", end);

    plot.addEventListener("dblclick", (event) => {
      const [x, y] = local(event), number = stage.staveAt(x, y);
      if (number >= 0) return stage.flyTo(...stage.windowOf(number));
      stage.flyTo(...stage.zoomed(event.altKey ? 0.4 : 2.5, x));
    });

    plot.addEventListener("click", (event) => {
      if (!state.live || dragged) return;
      const label = event.target.closest(".event-label, .passing"), chip = event.target.closest(".wait-chip"), fold = event.target.closest(".fold-note");
      if (fold) return goTo(fold.dataset.fold);
      if (chip && chip.closest(".shelf")) return timeline.shelf.waiting({ band: -1, keys: state.layout.shelf.waiting, count: state.layout.shelf.waiting.length });
      if (label) return stage.choose(label.dataset.event);
      if (chip) return openChip(stage.chipOf(chip.dataset.chip));
      const number = stage.staveAt(...local(event));
      stage.choose(number >= 0 ? state.score.staves[number].id : "");
    });

    /** Go to an event beside the window, keeping how much time is seen unless the event is longer. */
    function goTo(id) {
      const { a, b, score } = state, stave = score.staves.find((one) => one.id === id), [first, last] = stave.days;
      const span = Math.max(b - a, 1.3 * (last - first)), middle = (first + last) / 2;
      stage.flyTo(middle - span / 2, middle + span / 2);
    }

    /** A click on a chip zooms to what it holds, at least one and a half octaves in; where that would not bring it out, it is listed. */
    function openChip(chip) {
      const { score } = state, span = state.b - state.a;
      const wide = Math.min(Math.max((chip.to - chip.from) * 1.15, span / 16, 1.5), span / 2.8);
      const middle = Math.min(Math.max((chip.from + chip.to) / 2, chip.day - wide / 2), chip.day + wide / 2);
      const passes = (number) => score.staves[number].days[1] - score.staves[number].days[0] > wide;
      hideCard();
      state.opened = chip.keys.slice(0, 12).map((key) => score.staves[key].id);
      if (span < 2 || (chip.keys.length && chip.keys.every(passes))) return timeline.shelf.waiting(chip);
      timeline.page.leap(middle - wide / 2, middle + wide / 2);
    }

    /* The card at the pointer: title, and each source with its words. */
    const card = parts["hover-card"];
    let shown = "";
    const hideCard = () => { shown = ""; card.hidden = true; };
    function hover(event) {
      if (event.pointerType === "touch" || state.moving || !state.live) return;
      const label = event.target.closest(".event-label, .passing"), chip = event.target.closest(".wait-chip[data-chip]");
      const number = label ? Number(label.dataset.stave) : chip ? -1 : stage.staveAt(...local(event));
      const key = chip ? "chip " + chip.dataset.chip : number >= 0 ? "stave " + number : "";
      plot.classList.toggle("pointing", Boolean(key));
      if (!key) return hideCard();
      if (key !== shown) {
        card.replaceChildren(...(chip ? timeline.card.chip(stage, stage.chipOf(chip.dataset.chip)) : timeline.card.stave(stage, number)));
        card.hidden = false;
        shown = key;
      }
      place(event);
    }
    function place(event) {
      const [x, y] = local(event), w = card.offsetWidth, h = card.offsetHeight;
      const left = x + 18 + w > state.width ? Math.max(4, x - w - 14) : x + 18;
      const top = Math.min(Math.max(4, y + 14), Math.max(4, state.height - h - 4));
      card.style.transform = "translate(" + left.toFixed(0) + "px," + (top + h > y && top < y && left < x ? Math.max(4, y - h - 14) : top).toFixed(0) + "px)";
    }
    plot.addEventListener("pointerleave", hideCard);
    timeline.hideCard = hideCard;
  }

  timeline.gestures = { attach };
})(typeof window === "undefined" ? globalThis : window);
