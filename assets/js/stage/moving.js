/* Moving: the window goes with a gesture, flies to a place or jumps there, and settles: what belongs to it replaces what was scaled.
 *
 * Most common change: how long a flight takes (TIME).
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const { state, parts, tell, reduced } = timeline.stageState,
    { clamp, scaleOf } = timeline.sheet,
    { arrange, lacks, draw, paint } = timeline.drawing;
  const TIME = 230;
  let idle = 0,
    flight = 0;

  /** Show a window of the sheet as part of a gesture or a flight.
   * @type {Timeline["moving"]["moveTo"]} */
  function moveTo(a, b) {
    [state.a, state.b] = clamp(a, b);
    state.moving = true;
    parts.plot.classList.remove("moving");
    const { lo, hi } = state.drawn;
    if (state.a < lo || state.b > hi) draw(false);
    else paint();
  }

  /** The gesture is over: the window is laid out anew, and what belongs to it replaces what was scaled.
   * @type {Timeline["moving"]["settle"]} */
  function settle() {
    clearTimeout(idle);
    state.moving = false;
    state.goal = null;
    if (arrange()) return draw(true);
    const scale = scaleOf(),
      { drawn } = state,
      span = state.b - state.a;
    const same = Math.abs(drawn.scale / scale - 1) < 1e-9;
    const air = 0.3 * drawn.margin * span,
      near = state.a - drawn.lo > air && drawn.hi - state.b > air;
    return (same && near) || waits() ? rest() : draw(true);
  }

  /** An excerpt that lacks the window is not drawn anew where it is seen already: the next one is on its way. */
  const waits = () => lacks() && state.a >= state.drawn.lo && state.b <= state.drawn.hi;

  function rest() {
    paint();
    tell("settled");
    return Promise.resolve();
  }

  /** Settle when nothing has moved for so many milliseconds.
   * @type {Timeline["moving"]["settleSoon"]} */
  const settleSoon = (wait) => {
    clearTimeout(idle);
    idle = setTimeout(settle, wait);
  };

  /** Stand in a window at once, whatever was going on; resolves when it is drawn.
   * @type {Timeline["moving"]["jumpTo"]} */
  function jumpTo(a, b) {
    cancelAnimationFrame(flight);
    clearTimeout(idle);
    [state.a, state.b] = clamp(a, b);
    state.moving = false;
    state.goal = null;
    return arrange() || !waits() ? draw(false) : rest();
  }

  /** Glide to a window in at most 250 ms, or jump where motion is not wanted; resolves when it is drawn.
   * @type {Timeline["moving"]["flyTo"]} */
  function flyTo(a, b) {
    const to = clamp(a, b),
      from = /** @type {Window_} */ ([state.a, state.b]);
    cancelAnimationFrame(flight);
    if (reduced() || !state.live) {
      moveTo(...to);
      return settle();
    }
    state.goal = to;
    tell("bound");
    return new Promise((arrived) => {
      const begun = performance.now();
      const step = (stamp) => {
        const share = Math.min(1, Math.max(0, (stamp - begun) / TIME));
        moveTo(...(share < 1 ? between(from, to, share) : to));
        if (share < 1) flight = requestAnimationFrame(step);
        else arrived(settle());
      };
      flight = requestAnimationFrame(step);
    });
  }

  /** The window at a share of the time of a flight: it slows down towards its end, and its length changes by equal factors. */
  /** @type {(from: Window_, to: Window_, share: number) => Window_} */
  function between(from, to, share) {
    const eased = 1 - (1 - share) ** 3,
      span = from[1] - from[0],
      ratio = (to[1] - to[0]) / span;
    const way = Math.abs(ratio - 1) < 1e-9 ? eased : (1 - ratio ** eased) / (1 - ratio);
    const left = from[0] + (to[0] - from[0]) * way;
    return [left, left + span * ratio ** eased];
  }

  /** Stop a flight where it is.
   * @type {Timeline["moving"]["halt"]} */
  const halt = () => {
    cancelAnimationFrame(flight);
    state.goal = null;
  };

  timeline.moving = { moveTo, settle, settleSoon, jumpTo, flyTo, halt };
})(window);
