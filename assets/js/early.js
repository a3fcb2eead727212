/* Early: clicks and keys that come before the page listens wait here, and are done when it does.
 *
 * Stands in the page itself, like start.js, and before all that can be clicked in a file without a server. What a browser does by itself
 * (a menu, a field, a link) it does at once; what only the page's scripts do waits for `handOn`. Most common change: none.
 */
((root) => {
  "use strict";
  root.dash_clientside ??= {};
  root.dash_clientside.timeline ??= /** @type {Timeline} */ ({});
  const NAMES = ["toggle", "set", "clear", "zoom", "do", "event", "view"];
  const COMMANDS = NAMES.map((name) => `button[data-${name}]`).join();
  const LINKS = ".offline a[data-view]"; // elsewhere a link leads to its view by itself
  const FIELDS = "input, textarea, select, [contenteditable]";
  const KEYS = /^(?:.|Escape|Page(?:Up|Down)|Arrow(?:Up|Down|Left|Right)|Home|End)$/u;
  const waiting = [];

  /** The same control where the page has made it anew. */
  function now(node) {
    if (node.isConnected) return node;
    const said = NAMES.filter((name) => name in node.dataset).map(
      (name) => `[data-${name}=${JSON.stringify(node.dataset[name])}]`,
    );
    return document.querySelector(node.localName + said.join(""));
  }

  function click(event) {
    const node = event.target.closest(`${COMMANDS},${LINKS}`);
    if (!node || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    waiting.push(() => now(node)?.click());
  }

  /** Keys of the page, in the order in which they are pressed and let go. */
  function key(event) {
    const { key: name, type, code, shiftKey, repeat, target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || repeat || !KEYS.test(name)) return;
    if (target.closest(FIELDS) || (name === " " && target !== document.body)) return;
    event.stopImmediatePropagation();
    const again = new KeyboardEvent(type, { key: name, code, shiftKey, bubbles: true, cancelable: true });
    waiting.push(() => (document.activeElement || document.body).dispatchEvent(again));
  }

  const HEARD = { click, keydown: key, keyup: key };
  for (const [kind, hear] of Object.entries(HEARD)) root.addEventListener(kind, hear, true);

  /** The page listens: do what waits, in its order, and let everything through from now on. */
  function handOn() {
    for (const [kind, hear] of Object.entries(HEARD)) root.removeEventListener(kind, hear, true);
    for (const again of waiting.splice(0)) again();
  }

  root.dash_clientside.timeline.early = { handOn };
})(window);
