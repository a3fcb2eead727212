/* The screen: filled while presenting, and kept awake.
 *
 * A reload leaves the full screen, and only a key or a click may ask for it again; so it is remembered that it was wanted. Most common
 * change: none.
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const { say } = timeline.page;
  const FULL = "timeline-full-screen",
    LEFT_WAIT = 300; // milliseconds in which a reload would have come
  /** Whether the screen is to stay awake; what keeps it so; whether that is being asked for. */
  const sleep = { wanted: false, lock: null, asking: false };

  function remember(on) {
    try {
      root.sessionStorage[on ? "setItem" : "removeItem"](FULL, "1");
    } catch {
      /* it is asked for again */
    }
  }
  /** Whether the full screen was wanted before a reload. */
  function remembered() {
    try {
      return Boolean(root.sessionStorage.getItem(FULL));
    } catch {
      return false;
    }
  }

  /** Fill the screen or leave that; `loud` where a reader who asked for it hears that it cannot be. */
  async function full(on, loud = false) {
    if (on === Boolean(document.fullscreenElement)) return;
    try {
      if (on) await document.documentElement.requestFullscreen({ navigationUI: "hide" });
      else await document.exitFullscreen();
    } catch {
      if (loud) say("This browser does not give the full screen. Try F11.");
    }
  }
  const toggle = () => full(!document.fullscreenElement, true);

  /** Keep the screen awake from now on, or let it rest. */
  function awake(on) {
    sleep.wanted = on;
    return tend();
  }

  const wanted = () => sleep.wanted && document.visibilityState === "visible";
  async function tend() {
    if (!wanted() && sleep.lock) {
      sleep.lock.release();
      sleep.lock = null;
    }
    if (!wanted() || sleep.lock || sleep.asking || !root.navigator.wakeLock) return;
    sleep.asking = true;
    try {
      sleep.lock = await root.navigator.wakeLock.request("screen");
      sleep.lock.addEventListener("release", () => {
        sleep.lock = null;
      });
    } catch {
      /* the screen rests when the system says so */
    }
    sleep.asking = false;
    if (!wanted()) tend();
  }

  document.addEventListener("visibilitychange", tend);
  document.addEventListener("fullscreenchange", () => {
    if (document.fullscreenElement) remember(true);
    else root.setTimeout(() => remember(false), LEFT_WAIT);
  });

  timeline.screen = { full, toggle, awake, remembered };
})(window);
