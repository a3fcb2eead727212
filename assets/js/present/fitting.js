/* Fitting: everything as large as the screen allows, and a picture that fills its room; it is shown when it has its size and its type.
 *
 * Most common change: how large the type of a picture is on a screen of 1920 × 1080 (LABEL).
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const { stage } = timeline,
    { page, change } = timeline.page;
  const WIDTH = 1920,
    HEIGHT = 1080,
    LABEL = 32,
    PAGE_LABEL = 14,
    LEAST = 0.4375,
    MOST = 1.75,
    TALLER = 1.12;
  const GROWN = 1.35,
    LESS = 0.55,
    ATTEMPTS = 3,
    WORTH = 1.05,
    FULL_HEIGHT = 0.97,
    WIDE = 1.6,
    HIDDEN = 2500;
  /** How much larger the picture's type is than on every screen of this size, and how often that was tried for this picture. */
  const type = { grown: 1, tried: 0 };
  let hidden = 0;

  /** The scale of everything: a screen of 1920 × 1080 has labels of 32 pixels. What counts is the diagonal, as on
   * any wall, so that a screen of 4:3 uses its height; the picture's type is `grown` further where it has room. */
  function size() {
    const { innerWidth: wide, innerHeight: high } = root,
      within = (scale) => Math.min(Math.max(scale, LEAST), MOST);
    const fit = Math.min(wide / WIDTH, high / HEIGHT),
      share = Math.min(Math.hypot(wide, high) / Math.hypot(WIDTH, HEIGHT), TALLER * fit);
    stage.state.room = Math.ceil((LABEL / PAGE_LABEL) * within(fit) * type.grown * 1e4) / 1e4;
    const scales = { "--share": within(share), "--whole": within(share), "--fit": within(fit), "--type": stage.state.room };
    for (const [name, scale] of Object.entries(scales)) document.documentElement.style.setProperty(name, scale.toFixed(4));
  }

  /** Give back the sizes of the page. */
  function unsize() {
    stage.state.room = 1;
    for (const name of ["--type", "--share", "--whole", "--fit"]) document.documentElement.style.removeProperty(name);
  }

  /** A new picture is on its way: it is shown when it has its size and its type, never before, never twice. */
  function compose() {
    document.body.classList.add("composing");
    type.tried = 0;
    giveTime();
  }
  /** It is shown in any case where it takes too long, from now on. */
  function giveTime() {
    clearTimeout(hidden);
    hidden = setTimeout(reveal, HIDDEN);
  }
  /** Type as large as on every screen of this size. */
  function plain() {
    type.grown = 1;
    size();
  }
  function reveal() {
    clearTimeout(hidden);
    if (composing()) document.querySelectorAll("#plot .leaving").forEach((old) => old.remove());
    document.body.classList.remove("composing");
  }
  const composing = () => document.body.classList.contains("composing");

  /** A score has been drawn: ask for another where the plot has changed its size, or has room for larger type. */
  function composed() {
    timeline.scores.legend();
    if (asksAnew()) return giveTime();
    const next = growth();
    if (next === type.grown) return reveal();
    type.grown = next;
    type.tried += 1;
    size();
    if (asksAnew()) giveTime();
    else reveal();
  }

  /** Ask for the score of the plot as it is now; whether that is another one. */
  function asksAnew() {
    const before = page.asked;
    change({}, { push: false });
    return page.asked !== before;
  }

  /** How much the picture's type may grow: while all staves keep their names and their places. */
  function growth() {
    const { score, height, painted, layout } = stage.state,
      staves = layout.places.filter(({ inside }) => inside);
    const crowded =
      Boolean(layout.chips.length || layout.slivers.length || layout.shelf.rows || score.held) || painted.length < staves.length;
    if (root.innerWidth / root.innerHeight > WIDE) return 1; // such a screen is filled as it is
    if (type.tried && !crowded) return type.grown;
    if (type.tried) return type.tried < ATTEMPTS ? 1 + LESS * (type.grown - 1) : 1;
    const used = Math.max(1, ...staves.map(({ key }) => stage.boxOf(key)[3])),
      most = Math.min(GROWN, (FULL_HEIGHT * height) / used);
    return crowded || most < WORTH ? 1 : most;
  }

  timeline.fitting = { plain, unsize, compose, composing, composed, reveal };
})(window);
