/* The presenter's window: title, note, what the sources say, what comes next, and the time, in step with the scenes.
 *
 * A blank window of the same origin, filled from here with text and this page's style sheets; so it needs no server and
 * works from a file. It has no life of its own: this page looks after it twice a second, fills it again when it was
 * reloaded, and finds it by its name when this page was. Keys pressed in it do what they do here.
 * Most common change: what stands in it, in `fill`.
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const NAME = "timeline-notes",
    OPEN = "timeline-notes-open",
    BEGAN = "timeline-notes-began",
    EVERY = 500;
  const mine = String(Math.random());
  let other = null,
    beat = 0,
    shown = null,
    press = (/** @type {KeyboardEvent} */ _event) => false;

  const memory = {
    get: (key) => {
      try {
        return root.sessionStorage.getItem(key);
      } catch {
        return null;
      }
    },
    set: (key, value) => {
      try {
        root.sessionStorage.setItem(key, value);
      } catch {
        /* a private window keeps nothing */
      }
    },
    drop: (key) => {
      try {
        root.sessionStorage.removeItem(key);
      } catch {
        /* nothing was kept */
      }
    },
  };

  /** Open the window, or bring it to the front; `keys(event)` says whether a key was understood. */
  function open(keys) {
    press = keys;
    other = root.open("", NAME, "popup,width=1000,height=720");
    if (!other) return false;
    memory.set(OPEN, "1");
    if (!memory.get(BEGAN)) memory.set(BEGAN, String(Date.now()));
    other.focus();
    clearInterval(beat);
    beat = setInterval(tend, EVERY);
    tend();
    return true;
  }

  /** After a reload of this page: take the window up again if it is still there. */
  function resume(keys) {
    if (memory.get(OPEN) && !other) open(keys);
  }

  function close() {
    if (other && !other.closed) other.close();
    forget();
    memory.drop(BEGAN);
  }
  function forget() {
    clearInterval(beat);
    other = null;
    memory.drop(OPEN);
  }

  /** Say what the window shows: {title, note, place, next, event}. */
  function show(scene) {
    shown = scene;
    if (other) tend(true);
  }

  /** Look after the window: forget it when it was closed, fill it when it is empty or holds another scene. */
  function tend(anew = false) {
    if (!other || other.closed) return forget();
    const page = other.document;
    if (!page.body || page.readyState === "loading") return undefined;
    if (page.documentElement.dataset.by !== mine) dress(page);
    if (anew === true || !page.getElementById("notes")) fill(page);
    const clock = page.getElementById("notes-time");
    if (clock) clock.textContent = elapsed();
    return undefined;
  }

  function elapsed() {
    const seconds = Math.max(0, Math.floor((Date.now() - Number(memory.get(BEGAN) || Date.now())) / 1000));
    const two = (number) => String(number).padStart(2, "0"),
      hours = Math.floor(seconds / 3600);
    const minutes = Math.floor(seconds / 60) % 60,
      ahead = hours ? `${hours}:${two(minutes)}` : String(minutes);
    return `${ahead}:${two(seconds % 60)}`;
  }

  /** Give the window this page's looks, and hear its keys. */
  function dress(page) {
    const here = document.documentElement;
    page.documentElement.dataset.by = mine;
    page.documentElement.lang = "en";
    if (here.dataset.theme) page.documentElement.dataset.theme = here.dataset.theme;
    page.title = `Notes: ${document.title}`;
    page.head.replaceChildren(
      page.head.querySelector("title"),
      ...[...document.querySelectorAll("link[rel=stylesheet], style")].map((sheet) => {
        const copy = page.importNode(sheet, true);
        if (sheet.href) copy.href = sheet.href;
        return copy;
      }),
    );
    page.body.className = "notes-body";
    page.body.replaceChildren();
    page.addEventListener("keydown", (event) => {
      if (event.target.closest("button") && ["Enter", " "].includes(event.key)) return;
      if (!event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.altKey && press(event)) event.preventDefault();
    });
  }

  /** What makes elements of that window's page as `timeline.elements.element` makes them of this one. */
  const maker = (page) => (tag, className, text) => page.adoptNode(timeline.elements.element(tag, className, text));

  /** Fill the window with what is shown. */
  function fill(page) {
    if (!shown) return;
    const make = maker(page),
      main = make("main"),
      top = make("p", "notes-top"),
      clock = make("span", "", elapsed()),
      anew = make("button", "button", "Start the clock anew");
    main.id = "notes";
    clock.id = "notes-time";
    anew.type = "button";
    anew.addEventListener("click", () => {
      memory.set(BEGAN, String(Date.now()));
      anew.blur();
      tend();
    });
    top.append(make("span", "notes-place", shown.place), clock, anew);
    main.append(top, make("h1", "", shown.title), make("p", "notes-note", shown.note));
    if (shown.event) main.append(...said(make, shown.event, shown.sources));
    main.append(make("p", "notes-next", shown.next ? `Next: ${shown.next}` : "This is the last scene."));
    page.body.replaceChildren(main);
  }

  /** The verdict's sentence and every claim on the chosen event. */
  function said(make, event, sources) {
    const rows = make("ul", "notes-claims");
    for (const one of event.lines) {
      const row = make("li"),
        words = [one.stance === "asserts" ? "" : one.stance, one.words || "no date", ...(one.figures || [])]
          .filter(Boolean)
          .join("; "),
        text = one.text ? ` (“${one.text}”)` : "";
      row.append(make("b", "", `${sources[one.slot].label}: `), make("span", "", `${words}${text}. ${one.claim || ""}`));
      rows.append(row);
    }
    return [make("h2", "", `${event.sign} ${event.title}`), make("p", "notes-verdict", event.sentence || ""), rows];
  }

  timeline.notes = { open, close, resume, show };
})(window);
