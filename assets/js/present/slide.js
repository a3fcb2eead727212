/* The slide: what stands around the picture while presenting. Title and note above, the chosen event's claims beside,
 * sources, buttons and the counter below; the curtain; the list of scenes. Text only, never markup.
 *
 * It draws what it is told and knows no keys; present/present.js tells it. Most common change: what stands with a claim, in `line`.
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const { noDate: NO_DATE, stances } = timeline.tables;
  /* What the claims may look like, best first: how much of them there is, and how large their type. */
  const FITS = [
    ...[1.35, 1.25, 1.15, 1.07, 1].map((grown) => ["", grown]),
    ...[1.15, 1.07, 1].map((grown) => ["brief", grown]),
    ["brief tight", 1],
  ];
  const BUTTONS = [
    ["back", "Back"],
    ["next", "Next"],
    ["list", "Scenes"],
    ["notes", "Notes"],
    ["full", "Full screen"],
    ["end", "End"],
  ];
  const parts = {};
  const { element: make } = timeline.elements;
  const set = (node, text) => {
    if (node.textContent !== text) node.textContent = text;
  };

  function part(tag, id, attributes = {}, ...children) {
    const node = make(tag);
    node.id = id;
    for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
    node.append(...children);
    parts[id] = node;
    return node;
  }

  /** Put the slide's parts on the page, once; `press(name)` is what a button does. */
  function build(press) {
    if (parts["present-head"]) return;
    const bar = part("div", "present-bar", { role: "toolbar", "aria-label": "Scenes" });
    for (const [name, reads] of BUTTONS) {
      const button = make("button", "button", reads);
      button.type = "button";
      button.dataset.press = name;
      button.addEventListener("click", () => press(name));
      bar.append(button);
    }
    document.body.append(
      part(
        "header",
        "present-head",
        { "aria-live": "polite", "aria-atomic": "true" },
        part("h1", "present-title"),
        part("p", "present-note"),
        part("span", "present-place", { class: "unseen" }),
      ),
      part("aside", "present-side", { "aria-label": "What the sources say" }),
      part(
        "section",
        "present-foot",
        { "aria-label": "Presentation" },
        part("ul", "present-sources", { "aria-label": "Sources" }),
        bar,
        part("p", "present-count", { "aria-hidden": "true" }),
      ),
      part("div", "curtain", { hidden: "" }),
    );
    parts.curtain.addEventListener("click", () => press("lift"));
  }

  /** Show a scene: {title, note, place: "3 / 8", spoken, event, sources}; `event` may be null. */
  function draw(scene) {
    set(parts["present-title"], scene.title);
    set(parts["present-note"], scene.note);
    set(parts["present-place"], scene.spoken);
    set(parts["present-count"], scene.place);
    parts["present-bar"].classList.toggle("alone", !scene.place);
    sources(scene.sources);
    caption(scene.event, scene.sources);
  }

  function sources(list) {
    const host = parts["present-sources"];
    if (host.children.length === list.length) return;
    host.replaceChildren(
      ...list.map((source, slot) => {
        const item = make("li", `ink-source-${slot + 1}`);
        item.append(make("i", "swatch"), make("b", "", source.label));
        if (source.work) item.append(make("cite", "", source.work));
        return item;
      }),
    );
  }

  let drawn = null;
  /** The chosen event's claims, as much of them as there is room for. */
  function caption(event, list) {
    const host = parts["present-side"];
    if (drawn !== event) {
      drawn = event;
      host.replaceChildren(...(event ? telling(event, list) : []));
    }
    host.hidden = !event;
    if (event) fit(host);
  }

  function fit(host) {
    for (const [size, grown] of FITS) {
      host.className = size;
      host.style.setProperty("--share", `calc(var(--whole) * ${grown})`);
      if (host.scrollHeight <= host.clientHeight + 1 && host.scrollWidth <= host.clientWidth + 1) return;
    }
  }

  function telling(event, list) {
    const verdict = make("p", `present-verdict verdict-${event.verdict}`);
    verdict.append(
      make("b", "sign", event.sign),
      make("span", "", timeline.card.VERDICTS[event.verdict] + (event.gap ? `, ${days(event.gap)} apart` : "")),
    );
    return [
      make("h2", "", event.title),
      verdict,
      ...list.map((source, slot) =>
        voice(
          source,
          slot,
          event.lines.filter((one) => one.slot === slot),
        ),
      ),
    ];
  }
  const days = (number) => number.toLocaleString("en-GB") + (number === 1 ? " day" : " days");

  /** One source: its label, and each of its claims; a source that says nothing is named as silent. */
  function voice(source, slot, lines) {
    const host = make("div", `voice ink-source-${slot + 1}${lines.length ? "" : " silent"}`);
    const name = make("h3");
    name.append(make("i", "swatch"), make("span", "", source.label));
    host.append(name, ...(lines.length ? lines.map(line) : [make("p", "words", "silent")]));
    return host;
  }

  function line(one) {
    const host = make("div", `told ${one.stance}`),
      words = make("p", "words");
    const when = one.words === NO_DATE ? "" : one.words,
      dated = when || (one.stance === "disputes" ? "" : "no date");
    words.append(make("strong", "", [stances[one.stance].shown, dated].filter(Boolean).join(when ? ": " : ", ")));
    for (const figure of one.figures || []) words.append(make("em", "figure", figure));
    host.append(words);
    if (one.text) host.append(make("q", "text", one.text));
    if (one.claim) host.append(make("p", "claim-words", one.claim));
    return host;
  }

  /** Cover the picture with "black" or "white", or lift the curtain with "". */
  function curtain(colour) {
    parts.curtain.hidden = !colour;
    parts.curtain.className = colour;
  }

  /** The list of scenes as a dialog: arrows, page keys and the mouse choose, Esc and S close. */
  function list(scenes, current, jump) {
    const dialog = make("dialog"),
      rows = make("ol");
    dialog.id = "scene-list";
    dialog.setAttribute("aria-label", "Scenes");
    const buttons = scenes.map((scene, at) => {
      const item = make("li"),
        button = make("button", "", scene.title);
      button.type = "button";
      if (at + 1 === current) button.setAttribute("aria-current", "true");
      button.addEventListener("click", () => {
        dialog.close();
        jump(at + 1);
      });
      item.append(button);
      rows.append(item);
      return button;
    });
    dialog.append(make("h2", "", "Scenes"), rows);
    dialog.addEventListener("close", () => dialog.remove());
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog) dialog.close();
    });
    dialog.addEventListener("keydown", (event) => walk(event, dialog, buttons));
    document.body.append(dialog);
    dialog.showModal();
    (buttons[current - 1] || buttons[0]).focus();
  }

  const STEPS = {
    ArrowDown: 1,
    ArrowRight: 1,
    PageDown: 1,
    ArrowUp: -1,
    ArrowLeft: -1,
    PageUp: -1,
    Home: -Infinity,
    End: Infinity,
  };
  function walk(event, dialog, buttons) {
    if (!dialog.open || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = buttons.indexOf(document.activeElement),
      step = STEPS[event.key];
    if (step) buttons[Math.min(Math.max(at + step, 0), buttons.length - 1)].focus();
    else if (event.key.toLowerCase() === "s") dialog.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  timeline.slide = { build, draw, curtain, list, parts };
})(window);
