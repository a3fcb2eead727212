/* The stage: what stands on the page between the axis and the bottom edge, for the window that is looked at.
 *
 * It takes a score (`setScore`), an event that is chosen (`choose`) and a look (`setLook`); how it is drawn and moved say stage/drawing.js and
 * stage/moving.js, and all that others do with it is handed on here. Most common change: another look is a field of stage/state.js.
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const { state, tell } = timeline.stageState;
  const { clear, renumber } = timeline.names;
  const { arrange, draw, paint } = timeline.drawing,
    { halt } = timeline.moving,
    { clamp, onSheet, dates } = timeline.sheet;

  /** Take a score (at first, or after a filter) and show a window of true days, home where an end is null. */
  function setScore(score, start, end) {
    const before = state.score;
    if (before && String(before.knots) !== String(score.knots)) {
      // a flight leads to a place on another sheet
      halt();
      state.moving = false;
    }
    state.given = score;
    state.score = timeline.score.times(dressed(score), state.room);
    state.width = state.score.width;
    state.height = state.score.height;
    [state.a, state.b] = clamp(...onSheet(start, end));
    const kept = Boolean(before?.held && score.held),
      stood = before && timeline.translated.named(before, state.layout);
    const focus = kept ? renumber(before) : -1;
    if (!kept) clear("labels");
    ["chips", "pins", "passing", "beyond"].forEach(clear);
    state.focus = focus;
    arrange(stood && timeline.translated.numbered(stood, state.score));
    return draw(state.live && !kept);
  }

  /** The score as it is drawn: with signs beside its names where they are wanted. */
  const dressed = (score) => (state.signs || state.mode === "sources" ? timeline.score.signed(score) : score);

  /** Choose an event: it stands with its name from now on, and so do those that are `opened` with it, as from a chip. */
  function choose(event, opened = state.opened) {
    state.chosen = event;
    state.opened = opened;
    if (state.live && (named(event) || !arrange())) paint();
    else if (state.live) draw(true);
    tell("chosen");
  }
  /** Whether an event has its name in the picture already, or has no place in it. */
  function named(event) {
    const numbers = state.score.staves.map((_, at) => at).filter((at) => state.score.staves[at].id === event);
    return numbers.every((at) => state.painted.some((one) => one.stave === at));
  }

  /** Show marks in another colour mode, with signs beside names or without, or through the goggles of a source: fields of the state. */
  function setLook(look) {
    Object.assign(state, look);
    const wider = state.score && Boolean(dressed(state.given).signed) !== Boolean(state.score.signed);
    if (wider) {
      clear("labels");
      setScore(state.given, ...dates());
    } else if (state.live) draw(false);
  }

  /** Draw in the colours of another theme. */
  const repaintTheme = () => {
    timeline.colours.forget();
    if (state.live) draw(false);
  };

  /** The chip of the window with this key, its number in the layout. */
  const chipOf = (key) => state.chips.find((chip) => String(chip.at) === String(key));

  timeline.stage = {
    ...timeline.stageState,
    ...timeline.sheet,
    ...timeline.drawing,
    ...timeline.moving,
    setScore,
    choose,
    setLook,
    repaintTheme,
    nodeOf: timeline.names.nodeOf,
    chipOf,
  };
})(window);
