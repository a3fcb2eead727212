/* Sharing: files of the view that is on the screen, and what can be copied: its picture, citation, address, a frame for
 * another page.
 *
 * Links to files are plain links, `<a data-export href="export/timeline.png">`; they get the view when they are reached. A
 * plain click fetches the file instead, with a note that counts the seconds and lets it be cancelled. In a file that is
 * offline there is no server, so nothing of this is offered. Most common change: a row of COPIES.
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const PATIENCE = 400,
    SECOND = 1000,
    FORGET = 60000;
  const { page, say } = timeline.page,
    { element } = timeline.elements;
  const query = () => timeline.view.write(page.view);

  /** The address of a file of the view; wishes that a link has already (`size`, `paper`, `title`) are kept. */
  function fileOf(link, now) {
    const [path, had = ""] = link.split("#")[0].split("?");
    const wishes = had.split("&").filter((part) => /^(size|paper|title)=/.test(part));
    const said = [now, ...wishes].filter(Boolean).join("&");
    return said ? `${path}?${said}` : path;
  }

  /** The address of the view on a path beside this page's. */
  const address = (name) => new URL(name, root.location.href).href + (query() ? `?${query()}` : "");

  /** A frame that shows a view in another page: as wide as there is room, with a title. */
  function frame(address, title) {
    const safe = (text) => text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
    return (
      `<iframe src="${safe(address)}" title="${safe(title)}" loading="lazy" allowfullscreen ` +
      'style="width:100%;aspect-ratio:16/9;min-height:420px;border:1px solid #bbb"></iframe>'
    );
  }

  /** The name that the server gives to a file. */
  const nameIn = (header) => ((header || "").match(/filename="([^"]+)"/) || [])[1] || "timeline";

  /** How to cite a view, from what its JSON says of itself; as timeline/query/citations.py says it. */
  function citation({ title, filters, address, evidence, generated, references }) {
    const stopped = (words) => (/[.!?]$/.test(words) ? words : `${words}.`);
    return [
      stopped(`${title}: ${filters || "all events"}`),
      address,
      `Evidence ${evidence}, accessed ${generated}.`,
      `Sources: ${references.join(" ")}`,
    ].join("\n");
  }

  timeline.share = { fileOf, frame, nameIn, citation };

  /* ---- the note of a file in the making ---- */
  let making = null;
  function note(words, cancel) {
    const host = element("div", "making"),
      clock = element("span", "making-clock"),
      stop = element("button", "button small", "Cancel");
    const began = Date.now(),
      beat = setInterval(() => {
        clock.textContent = `${Math.round((Date.now() - began) / SECOND)} s`;
      }, SECOND);
    host.setAttribute("role", "status");
    stop.type = "button";
    stop.addEventListener("click", cancel);
    host.append(element("span", "", words), clock, stop);
    document.body.append(host);
    return () => {
      clearInterval(beat);
      host.remove();
    };
  }

  /** The answer of the server to an address; says what it is doing while that takes long, and why it failed. */
  async function fetched(address, words) {
    if (making) making.abort();
    const mine = new AbortController();
    making = mine;
    let gone = () => {};
    const late = setTimeout(() => {
      gone = note(words, () => mine.abort());
    }, PATIENCE);
    try {
      const answer = await fetch(address, { signal: mine.signal });
      if (!answer.ok)
        throw new Error(
          answer.status === 400
            ? await answer.text()
            : `The server answers with status ${answer.status}. Reload the page and try again.`,
        );
      return { body: await answer.blob(), name: nameIn(answer.headers.get("Content-Disposition")) };
    } catch (error) {
      if (error.name !== "AbortError")
        say(error instanceof TypeError ? "The server does not answer. Try again when it is back." : error.message);
      else if (making === mine) say("Cancelled");
      return null;
    } finally {
      clearTimeout(late);
      gone();
      if (making === mine) making = null;
    }
  }

  async function take(link) {
    const words = `Making: ${link.dataset.words || link.textContent.trim()} …`,
      made = await fetched(link.href, words);
    if (!made) return;
    const down = document.createElement("a");
    down.href = URL.createObjectURL(made.body);
    down.download = made.name;
    document.body.append(down);
    down.click();
    down.remove();
    setTimeout(() => URL.revokeObjectURL(down.href), FORGET);
    say(`${made.name} is saved`);
  }

  /* ---- what can be copied ---- */
  async function text(words, said) {
    try {
      await navigator.clipboard.writeText(words);
    } catch {
      return show(said, words);
    }
    return say(`${said} copied`);
  }

  async function copyPicture() {
    if (!root.ClipboardItem || !navigator.clipboard?.write)
      return say("This browser cannot copy pictures from this address. Take the PNG from the menu.");
    const made = fetched(fileOf("export/timeline.png", query()), "Making the picture …").then((file) =>
      file ? file.body : Promise.reject(new Error("none")),
    );
    try {
      await navigator.clipboard.write([new root.ClipboardItem({ "image/png": made })]);
    } catch {
      const failed = await made.then(
        () => false,
        () => true,
      );
      return failed ? undefined : say("The browser does not allow it. Take the PNG from the menu.");
    }
    return say("Picture copied");
  }

  async function copyCitation() {
    const made = await fetched(fileOf("export/timeline.json", query()), "Making the citation …");
    if (made) await text(citation(JSON.parse(await made.body.text())), "Citation");
  }

  const title = () => `${document.title}: ${timeline.days.span(...timeline.stage.dates())}`;
  const copyFrame = () =>
    show(
      "Frame for another page",
      frame(address("embed"), title()),
      "Paste it into the page. The server must be one that its readers reach, and must allow that page to frame it.",
    );

  /** A text to copy by hand, where the browser does not do it, or to be read before. */
  function show(name, words, advice = "Copy it from here.") {
    const dialog = element("dialog", "share-sheet"),
      area = document.createElement("textarea"),
      copy = element("button", "button", "Copy"),
      close = element("button", "button", "Close");
    dialog.setAttribute("aria-label", name);
    Object.assign(area, { value: words, readOnly: true, rows: 5 });
    area.setAttribute("aria-label", name);
    copy.type = close.type = "button";
    copy.addEventListener("click", async () => {
      area.select();
      try {
        await navigator.clipboard.writeText(words);
      } catch {
        document.execCommand("copy");
      }
      say(`${name} copied`);
    });
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => dialog.remove());
    /* The page's own keys would take Escape for themselves. */
    dialog.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      dialog.close();
    });
    dialog.append(element("h2", "", name), element("p", "", advice), area, copy, close);
    document.body.append(dialog);
    dialog.showModal();
    area.select();
  }

  const COPIES = [
    { command: "copy-picture", words: "Picture", does: copyPicture },
    { command: "copy-citation", words: "Citation", does: copyCitation },
    { command: "copy-address", words: "Link", does: () => text(root.location.href, "Link") },
    { command: "copy-frame", words: "Frame (HTML)", does: copyFrame },
  ];

  /* ---- on the page ---- */
  /** The rows of the menu that copy, below those that make files. */
  function menu() {
    const first = document.querySelector("#page .menu-sheet .export");
    if (!first || document.getElementById("copies")) return Boolean(first);
    const rows = element("div", "choices");
    rows.id = "copies";
    for (const row of COPIES) {
      const button = element("button", "", row.words);
      button.type = "button";
      button.dataset.do = row.command;
      rows.append(button);
    }
    first.closest(".menu-sheet").append(element("p", "menu-title", "Copy"), rows);
    return true;
  }

  function begin() {
    if (!timeline.asking.files) return;
    timeline.commands.add(Object.fromEntries(COPIES.map((row) => [row.command, row.does])));
    for (const kind of ["pointerover", "focusin", "contextmenu", "click"]) document.addEventListener(kind, reached, true);
    document.addEventListener("click", clicked);
    if (/\/embed\/?$/.test(root.location.pathname)) embedded();
    (function look() {
      if (!menu()) root.requestAnimationFrame(look);
    })();
  }

  const linkOf = (event) => event.target.closest?.("a[data-export]");
  /** A link to a file names the view that is on the screen, also for "save as" and a new tab. */
  function reached(event) {
    const link = linkOf(event);
    if (link) link.href = fileOf(link.getAttribute("href"), query());
  }

  function clicked(event) {
    const link = linkOf(event);
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button) return;
    event.preventDefault();
    const open = link.closest("details.menu[open]");
    if (open) open.open = false;
    take(link);
  }

  /** In a frame of another page: the timeline alone, and a way to the whole page. */
  function embedded() {
    document.body.classList.add("embedded");
    const whole = element("a", "whole", "Open the whole timeline");
    whole.target = "_blank";
    whole.rel = "noopener";
    whole.href = address(".");
    for (const kind of ["pointerover", "focus"])
      whole.addEventListener(kind, () => {
        whole.href = address(".");
      });
    (function look() {
      const bar = document.querySelector("#page .status");
      if (bar) bar.append(whole);
      else root.requestAnimationFrame(look);
    })();
  }

  begin();
})(window);
