"""The first paint: the stage of the page as SVG, in the page's own geometry and with its colours by name.

Within `timeline.picture`. It stands where the live figure will stand and must not jump when that replaces
it: every distance is that of assets/css/page.css and stage/stage.js, colours are the custom properties of
theme.css. Each event is a link, so that a reader without a script can open it. Most common change: how a
style is drawn (`RULES`), together with its row in `traces.STYLES`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import floor

from timeline import textwidth
from timeline.marks import HOLLOW, LIGHT
from timeline.picture import aside
from timeline.picture.around import (
    BASELINE,
    CHIP,
    LABEL_DROP,
    Geometry,
    axis_row,
    gutter,
    note,
    overview,
)  # fmt: skip
from timeline.picture.drawing import NAMESPACE, cross, element, number, outline, rectangles, ring, words
from timeline.picture.inks import STROKES
from timeline.placed import Box, Chip, Label, Look, Placed, clamped, place
from timeline.placed.signs import places
from timeline.score import Score, Stave
from timeline.tempo import SAID
from timeline.theme import SLOTS
from timeline.view import View, window_words

LABEL = 14.0

RULES = {
    "frame": "fill:var(--t);stroke:var(--e);stroke-width:1",
    "hair": "stroke:var(--hair);fill:none",
    "sliver": "fill:var(--s)",
    "day": "fill:var(--s)",
    "light": "fill:var(--l);stroke:var(--e);stroke-width:1",
    "hollow": "fill:var(--l);stroke:var(--e);stroke-width:1.4",
    "dashed": "fill:var(--l);stroke:var(--e);stroke-width:1.5;stroke-dasharray:3 2",
    "solid": "fill:var(--s)",
    "fade-1": "fill:var(--s)",
    "fade-2": "fill:var(--s);opacity:.55",
    "fade-3": "fill:var(--s);opacity:.3",
    "diamond": "fill:var(--s);stroke:var(--paper)",
    "ring": "fill:none;stroke:var(--e);stroke-width:2",
    "cross": "fill:none;stroke:var(--e);stroke-width:2",
}
"""How a style is drawn, in colours of its ink: solid, light, edge and tint."""
THIN = ".s-thin{stroke-width:.7}"
"""Outline of a bar that is too low for the usual one: it would look solid."""

SHEET = (
    "text{font:400 14px 'Witness Sans',system-ui,sans-serif;font-kerning:none;fill:var(--text)}"
    ".k,.b{font-weight:600}.b,.m,.y,.c{fill:var(--muted)}"
    ".m{font-size:13px}.y{font-size:12px}.c{font-size:12.5px}"
    ".mid{text-anchor:middle}.end{text-anchor:end}"
    ".s-fine{fill:var(--grid)}.s-line{fill:var(--line)}.s-paper{fill:var(--paper)}"
    ".s-shade{fill:var(--shade)}"
    ".s-chip{fill:var(--raised);stroke:var(--line)}.s-old{opacity:.42}.s-handle{fill:var(--text)}"
    ".t-full{fill:var(--e)}.t-line{fill:none;stroke:var(--e);stroke-width:1.4}.t-silent{fill:var(--muted)}"
    ".s-omitted{fill:var(--muted);font-style:italic}"
    ".s-shelf{fill:none;stroke:var(--muted);stroke-dasharray:2 2}"
    ".s-brush{fill:none;stroke:var(--text);stroke-width:1.6}a:hover .w{text-decoration:underline}"
)
"""Rules of the first paint, each within `.stage-svg`; classes that start with s- are its own."""

SIGNED = ("agree", "compatible", "conflict", "disputed", "undated")


def stage_svg(score: Score, view: View, window: tuple[float, float], geometry: Geometry | None = None) -> str:
    """Return the stage of the page at a window (days, the end exclusive) as an SVG element.

    It is as large as the page's stage around a plot of the score's size. `view` says the colour mode and the
    goggles, and every link keeps it.
    """
    shape, seen = geometry or Geometry(), clamped(score, window)
    goggles = next((at for at, (key, _) in enumerate(score.sources) if key == view.goggles), -1)
    placed = place(score, seen, Look(view.colour, goggles, (view.event,), view.signs))
    width, height = shape.x + score.width + shape.right, shape.y + score.height
    frame: dict[str, str | float] = {
        "xmlns": NAMESPACE, "class": "stage-svg", "width": width, "height": height,
        "viewBox": f"0 0 {number(width)} {number(height)}", "role": "group", "aria-label": _name(score, seen),
    }  # fmt: skip
    box = {"x": shape.x, "y": shape.y, "width": score.width, "height": score.height}
    return element(
        "svg",
        frame,
        f"<style>{_sheet(placed, len(score.sources))}</style>",
        _moved(shape.x, 0.0, overview(score, seen, shape) if shape.overview else iter(())),
        _moved(shape.x, shape.overview, axis_row(placed, shape)),
        _moved(0.0, 0.0, note(score, shape)),
        _moved(0.0, shape.y, gutter(score, placed, shape)),
        element("svg", box, *_plot(score, placed, view)),
    )


def _name(score: Score, seen: tuple[float, float]) -> str:
    start, end = score.tempo.days(seen)
    return f"Timeline, {window_words(round(start), round(end))}{f'. {SAID}' if score.tempo.even else ''}"


def _moved(x: float, y: float, children: Iterator[str]) -> str:
    """A group that only the eye needs: every event in the plot says in words what it is."""
    return element(
        "g", {"transform": f"translate({number(x)} {number(y)})", "aria-hidden": "true"}, *children
    )


def _sheet(placed: Placed, sources: int) -> str:
    """The style sheet: rules of the styles and inks in use, all within `.stage-svg`."""
    inks = {box.ink for box in placed.boxes if box.style != "hair"} | {"verdict-conflict"}
    inks |= {f"source-{slot + 1}" for slot in range(sources)}
    styles = dict.fromkeys([*(box.style for box in placed.boxes), "solid"])
    rules = [f".s-{style}{{{RULES[style]}}}" for style in styles]
    rules += [f".i-{ink}{{{_ink(ink)}}}" for ink in sorted(inks)]
    rules += [THIN] if any(_thin(box) for box in placed.boxes) else []
    rules += [aside.RULES] if placed.passing else []
    rules += [aside.FAR] if placed.beyond else []
    rules += [f".v-{key}{{fill:var(--verdict-{key}-text)}}" for key in SIGNED]
    return "".join(_scoped(rule) for rule in (SHEET + "".join(rules)).split("}")[:-1])


def _scoped(rule: str) -> str:
    selectors, _, said = rule.partition("{")
    return ",".join(f".stage-svg {one}" for one in selectors.split(",")) + "{" + said + "}"


def _ink(ink: str) -> str:
    """Custom properties of an ink."""
    if ink == "omitted":
        return "--s:var(--omitted);--e:var(--omitted);--l:var(--paper)"
    parts = {"s": "solid", "e": "edge", "l": "light", "t": "tint"}
    if not ink.startswith("verdict"):
        del parts["t"]
    return ";".join(f"--{letter}:var(--{ink}-{part})" for letter, part in parts.items())


def _plot(score: Score, placed: Placed, view: View) -> Iterator[str]:
    """Ground, grid, bands, then every event as a link, then the chips."""
    yield element("rect", {"class_": "s-paper", "width": score.width, "height": score.height})
    for kind, strong in (("s-fine", False), ("s-line", True)):
        rows = [(line.x, 0.0, 1.0, score.height) for line in placed.lines if line.strong is strong]
        yield element("path", {"class_": kind, "d": rectangles(rows)})
    bands = [(0.0, bottom, score.width, 1.0) for _, bottom in placed.bands[:-1]]
    yield element("path", {"class_": "s-line", "d": rectangles(bands)})
    labels = {label.stave: label for label in placed.labels}
    omitted = {box.stave for box in placed.boxes if box.ink == "omitted"}
    for number_, boxes in placed.of_stave().items():
        stave, label = score.staves[number_], labels.get(number_)
        said = _label(stave, label, placed.type, omitted=number_ in omitted) if label else ()
        yield _event(stave, view, *_marks(boxes), *said)
    for chip in placed.chips:
        yield _chip(score, chip, view)
    if placed.left:
        box = {"x": placed.left - 1, "width": 1, "height": placed.shelf}
        yield element("rect", {"class_": "s-line", **box})
    yield from aside.beyond(placed)
    yield from aside.folds(score, placed)
    yield from aside.shelf(score, placed, lambda stave, drawn: _event(stave, view, *drawn, kind="passing"))


def _event(stave: Stave, view: View, *drawn: str, kind: str | None = None) -> str:
    """One event: a link that says what it is, around its marks and its label."""
    address = "/?" + replace(view, event=stave.event_id).to_query()
    return element(
        "a",
        {"class_": kind, "href": address, "data-event": stave.event_id},
        element("title", None, words(stave.said)),
        *drawn,
    )


def _marks(boxes: Sequence[Box]) -> Iterator[str]:
    """Boxes of one stave; those of one style and ink are one path, but for diamonds, which may overlap."""
    groups: dict[tuple[str, str, bool, int], list[str]] = {}
    for at, box in enumerate(boxes):
        key = (box.style, box.ink, _thin(box), at if box.style == "diamond" else -1)
        groups.setdefault(key, []).append(outline(box))
    for (style, ink, thin, _), paths in groups.items():
        kind = "s-hair" if style == "hair" else f"s-{style} i-{ink}" + " s-thin" * thin
        yield element("path", {"class_": kind, "d": "".join(paths)})


def _thin(box: Box) -> bool:
    return box.style in (HOLLOW, LIGHT) and box.outline < STROKES[box.style]


def _label(stave: Stave, label: Label, type_: float, *, omitted: bool) -> Iterator[str]:
    """Sign and title where the page puts its button: whole pixels, the line's middle at `y`."""
    x, middle = _whole(label.x), _whole(label.y)
    size = LABEL * type_
    said = element("tspan", {"class_": "w", "dx": 0.3 * size if stave.sign else None}, words(label.words))
    if stave.sign:
        said = element("tspan", {"class_": f"k v-{stave.verdict}"}, words(stave.sign)) + said
    kind = "label s-omitted" if omitted else "label"
    style = None if type_ == 1 else f"font-size:{number(size)}px"
    yield from _signs(label, middle)
    yield element(
        "text", {"class_": kind, "x": x + label.indent, "y": middle + LABEL_DROP, "style": style}, said
    )


def _signs(label: Label, middle: float) -> Iterator[str]:
    """The signs of who tells the event, before its name."""
    for sign, slot, x, side in places(label):
        kind = {"full": "full", "": "silent"}.get(sign, "line")
        half = 0.4 * side
        path = {
            "full": rectangles([(x - side / 2, middle - side / 2, side, side)]),
            "ring": ring(x, middle, half),
            "cross": cross(x, middle, half),
            "": rectangles([(x - 0.2 * side, middle - 0.5, 0.4 * side, 1.0)]),
        }[sign]
        yield element("path", {"class_": f"t-{kind} i-source-{slot % SLOTS + 1}", "d": path})


def _whole(value: float) -> int:
    """Round as the page's script does: halves up."""
    return floor(value + 0.5)


def _chip(score: Score, chip: Chip, view: View) -> str:
    """A chip, linked to the window that its events fill."""
    text = f"+{chip.count:,}"
    wide = textwidth.width(text, CHIP) + 18
    x, top = _whole(chip.x), _whole(chip.top + 1)
    air = 0.1 * (chip.last_day - chip.first_day) + 5
    start, end = map(round, score.tempo.days((chip.first_day - air, chip.last_day + air)))
    box = {"x": x - wide / 2 + 0.5, "y": top + 0.5, "width": wide - 1, "height": 17, "rx": 8.5}
    return element(
        "a",
        {"href": "/?" + replace(view, start=float(start), end=float(end)).to_query()},
        element("title", None, f"{chip.count:,} more events here: see them"),
        element("rect", {"class_": "s-chip", **box}),
        element("text", {"class_": "c mid", "x": x, "y": top + 9 + BASELINE * CHIP}, text),
    )
