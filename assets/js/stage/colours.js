/* Colours: what an ink looks like in the theme of the page, read once for each from the custom properties of assets/css/theme.css.
 *
 * Most common change: none here; a colour is changed in timeline/theme.
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const { parts } = timeline.stageState;
  let known = {};

  /** The colours of an ink: {solid, light, edge, tint, ground}.
   * @type {Timeline["colours"]["colours"]} */
  function colours(ink) {
    known[ink] ??= mixed(ink);
    return known[ink];
  }
  function mixed(ink) {
    const style = getComputedStyle(parts.stage),
      of = (name) => style.getPropertyValue(name).trim();
    const solid = of(`--${ink}-solid`) || of(`--${ink}`) || of("--line");
    const light = ink === "omitted" ? of("--paper") : of(`--${ink}-light`) || solid;
    return {
      solid,
      light,
      edge: of(`--${ink}-edge`) || solid,
      tint: of(`--${ink}-tint`) || light,
      ground: of("--paper"),
    };
  }

  /** Read them again: the page has another theme.
   * @type {Timeline["colours"]["forget"]} */
  const forget = () => {
    known = {};
  };

  timeline.colours = { colours, forget };
})(window);
