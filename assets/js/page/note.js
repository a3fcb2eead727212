/* The passing note: what the page has to say for a moment, also to a screen reader; and what is copied, which it says.
 *
 * Most common change: how long a note stays (STAYS).
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const STAYS = 2600;
  let going = 0;

  /** Say something in the live region and in the passing note.
   * @type {Timeline["note"]["say"]} */
  function say(text) {
    const region = document.getElementById("note");
    if (!region) return;
    region.textContent = text;
    region.classList.add("shown");
    clearTimeout(going);
    going = setTimeout(() => region.classList.remove("shown"), STAYS);
  }

  /** Copy a text and say so; where the browser keeps its clipboard to itself, as a selected field does.
   * @type {Timeline["note"]["copy"]} */
  async function copy(text, said) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = document.createElement("textarea");
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
    say(said);
  }

  timeline.note = { say, copy };
})(window);
