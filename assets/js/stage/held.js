/* Home holds: what a reader moves or zooms step by step stays within the home window, until it is left on purpose.
 *
 * Pure. A window that lies in home slides along its ends and grows to home at most; from home itself a further step out goes
 * beyond, and there nothing holds. Flights to an event or an address ask nothing here. Most common change: what counts as
 * being at home (NEAR).
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const NEAR = 0.002;

  /** The window to go to, where one is wanted; `from` is the window in which the gesture began. All are [first, last] in days.
   * @type {Timeline["held"]} */
  function held(home, from, wanted) {
    const whole = home[1] - home[0],
      air = NEAR * whole,
      span = wanted[1] - wanted[0];
    const inside = from[0] >= home[0] - air && from[1] <= home[1] + air;
    const full = from[1] - from[0] >= whole - 2 * air;
    if (!inside || (span > whole + air && full)) return wanted;
    if (span >= whole) return [home[0], home[1]];
    const first = Math.min(Math.max(wanted[0], home[0]), home[1] - span);
    return [first, first + span];
  }

  timeline.held = held;
})(window);
