/* The pointer's ring and the pointer's rest while presenting: a ring that a whole room can see follows the mouse; what is
 * not moved for a while goes out of sight. Most common change: how long a while is (REST).
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const REST = 2500;
  let ring = null,
    resting = 0,
    at = [-999, -999];

  const place = () => {
    if (ring) ring.style.transform = `translate(${at[0]}px,${at[1]}px)`;
  };

  function stir(event) {
    at = [event.clientX, event.clientY];
    place();
    document.body.classList.remove("idle");
    clearTimeout(resting);
    resting = setTimeout(() => document.body.classList.add("idle"), REST);
  }

  /** Watch the mouse from now on, or stop. */
  function watch(on) {
    clearTimeout(resting);
    document.body.classList.toggle("idle", on);
    document[on ? "addEventListener" : "removeEventListener"]("pointermove", stir);
    document[on ? "addEventListener" : "removeEventListener"]("pointerdown", stir);
    if (!on) lay(false);
  }

  /** Show the ring or take it away. */
  function lay(on) {
    document.body.classList.toggle("ringed", on);
    if (!on && ring) {
      ring.remove();
      ring = null;
    }
    if (!on || ring) return;
    ring = timeline.elements.element("i", "ring");
    ring.setAttribute("aria-hidden", "true");
    document.body.append(ring);
    place();
    document.body.classList.remove("idle");
  }

  timeline.pointer = { watch, toggle: () => lay(!ring) };
})(window);
