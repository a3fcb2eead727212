"use strict";
// Events: what hears them, and fire(node, "click", { shiftKey: true }), which lets one happen.
//
// The most common change: an event that does not bubble is one more name in QUIET.

const QUIET = new Set(["blur", "close", "focus", "load", "pointerleave", "scroll", "toggle"]); // events that do not bubble

// Something that hears events; `fire` asks it on the way down and on the way up.
class Target {
  #heard = [];
  constructor() {
    for (const name of ["addEventListener", "removeEventListener", "hears"]) this[name] = this[name].bind(this); // a window is another object to its scripts
  }
  addEventListener(type, hear, options) {
    const { capture = options === true, once = false } = Object(options);
    if (!this.#heard.some((one) => one.type === type && one.hear === hear && one.capture === capture))
      this.#heard.push({ type, hear, capture, once });
  }
  removeEventListener(type, hear, options) {
    const { capture = options === true } = Object(options);
    this.#heard = this.#heard.filter((one) => one.type !== type || one.hear !== hear || one.capture !== capture);
  }
  hears(event, phase) {
    const asked = this.#heard.filter(({ type, capture }) => type === event.type && phase === (capture ? "down" : "up"));
    for (const one of asked) {
      if (event.stopped === "at once") return;
      if (one.once) this.removeEventListener(one.type, one.hear, one);
      one.hear(event);
    }
  }
  dispatchEvent(event) {
    return !fire(this, event.type, event).defaultPrevented;
  }
}

// What an event says where a test does not say it.
const PLAIN = {
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  repeat: false,
  isComposing: false,
  button: 0,
  detail: 0,
};

// Lets something happen to an element: it is heard on the way down to it, and on the way up again. Returns the event.
function fire(node, type, more = {}) {
  const event = { ...PLAIN, defaultPrevented: false, bubbles: !QUIET.has(type), ...more, type, target: node, stopped: "" };
  event.preventDefault = () => (event.defaultPrevented = true);
  event.stopPropagation = () => (event.stopped ||= "here");
  event.stopImmediatePropagation = () => (event.stopped = "at once");
  const path = pathOf(node),
    steps = [...[...path].reverse().map((one) => [one, "down"]), ...(event.bubbles ? path : [node]).map((one) => [one, "up"])];
  let last = null;
  for (const [one, phase] of steps) {
    if (event.stopped && one !== last) break;
    one.hears(event, phase);
    last = one;
  }
  return event;
}

// Who hears of something that happens to one: itself, what holds it, and at last the window.
function pathOf(one) {
  const holder = one.parentElement ?? (one.isRoot ? one.ownerDocument : one.defaultView);
  return holder ? [one, ...pathOf(holder)] : [one];
}

module.exports = { Target, fire };
