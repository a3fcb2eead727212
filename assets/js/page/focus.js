/* The focus: who takes it, and which control is the same one when it is made anew.
 *
 * Most common change: a role is one attribute of ROLES.
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const ROLES = ["step", "toggle", "set", "clear", "do", "export", "event"];

  /** What a control is for, however often it is made anew: {name, value} of the first attribute that says so. */
  function role(node) {
    if (node.matches("summary")) return { name: "", value: node.closest("details").className };
    const name = ROLES.find((one) => node.dataset[one] !== undefined);
    return name ? { name, value: node.dataset[name] } : null;
  }
  const same = (one, two) => Boolean(one && two) && one.name === two.name && one.value === two.value;
  const shown = (node) => node.isConnected && !node.hidden && node.getClientRects().length > 0;

  /** Give the focus to the first of these that is on the screen. */
  const give = (...nodes) => nodes.some(take);
  function take(node) {
    if (!node || !shown(node)) return false;
    node.focus({ preventScroll: true });
    return document.activeElement === node;
  }

  timeline.focus = { give, role, same, shown };
})(window);
