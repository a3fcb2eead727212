"""The first paint: the stage of the page as SVG, in the page's own geometry and with its colours by name.

It stands where the live figure will stand and must not jump when that replaces it: every distance is that of
assets/css/page.css and stage/sheet.js, colours are the custom properties of theme.css. Each event is a link,
so that a reader without a script can open it. Most common change: the words and
sizes of `SHEET`; how a style is drawn stands in `marks.styles`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import floor

from timeline.criticism.verdicts import VERDICTS
from timeline.edition import look
from timeline.layout.marks.marks import HOLLOW, LIGHT
from timeline.layout.marks.styles import STYLE, Style
from timeline.layout.placed import Box, Chip, Label, Placed, clamped, place, zoomed
from timeline.layout.placed.signs import places
from timeline.layout.score import Score, Stave
from timeline.layout.tempo import SAID
from timeline.looks import SLOTS, textwidth
from timeline.looks.svg import NAMESPACE, element, number, rectangles, words
from timeline.looks.typesetting import BASELINE
from timeline.page.first_paint import aside
from timeline.page.first_paint.around import CHIP, LABEL_DROP, Geometry, axis_row, gutter, note, overview
from timeline.page.first_paint.outlines import cross, outline, ring
from timeline.query.view import View, href, window_words

LABEL = 14.0

PARTS = {"solid": "s", "edge": "e", "light": "l", "tint": "t"}
"""Custom properties of an ink, by its parts."""
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


def stage_svg(score: Score, view: View, window: tuple[float, float], geometry: Geometry | None = None) -> str:
    """Return the stage of the page at a window (days, the end exclusive) as an SVG element.

    It is as large as the page's stage around a plot of the score's size. `view` says the colour mode and the
    goggles, and every link keeps it.
    """
    shape, seen = geometry or Geometry(), clamped(score, window)
    placed = place(score, seen, look(view, score))
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
    rules = [f".s-{style}{{{rule(STYLE[style])}}}" for style in styles]
    rules += [f".i-{ink}{{{_ink(ink)}}}" for ink in sorted(inks)]
    rules += [THIN] if any(_thin(box) for box in placed.boxes) else []
    rules += [aside.RULES] if placed.passing else []
    rules += [aside.FAR] if placed.beyond else []
    rules += [f".v-{row.key}{{fill:var(--verdict-{row.key}-text)}}" for row in VERDICTS if row.signed]
    return "".join(_scoped(rule) for rule in (SHEET + "".join(rules)).split("}")[:-1])


def rule(style: Style) -> str:
    """Return the declarations of a style, in the colours of its ink."""
    if style.key == "hair":
        return "stroke:var(--hair);fill:none"  # here a line, in the figure a thin shape
    said = [f"fill:var(--{PARTS[style.fill]})" if style.fill else "fill:none"]
    if style.outline:
        said += [f"stroke:var(--{PARTS.get(style.outline, style.outline)})", f"stroke-width:{style.width:g}"]
    if style.dashes:
        said.append(f"stroke-dasharray:{' '.join(f'{part:g}' for part in style.dashes)}")
    if style.opacity != 1:
        said.append(f"opacity:{style.opacity:g}")
    return ";".join(said)


def _scoped(rule: str) -> str:
    selectors, _, said = rule.partition("{")
    return ",".join(f".stage-svg {one}" for one in selectors.split(",")) + "{" + said + "}"


def _ink(ink: str) -> str:
    """Custom properties of an ink."""
    if ink == "omitted":
        return "--s:var(--omitted);--e:var(--omitted);--l:var(--paper)"
    parts = {part: letter for part, letter in PARTS.items() if part != "tint" or ink.startswith("verdict")}
    return ";".join(f"--{letter}:var(--{ink}-{part})" for part, letter in parts.items())


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
        yield _chip(score, chip, view, (placed.start, placed.end))
    if placed.left:
        box = {"x": placed.left - 1, "width": 1, "height": placed.shelf}
        yield element("rect", {"class_": "s-line", **box})
    yield from aside.beyond(placed)
    yield from aside.folds(score, placed)
    yield from aside.shelf(score, placed, lambda stave, drawn: _event(stave, view, *drawn, kind="passing"))


def _event(stave: Stave, view: View, *drawn: str, kind: str | None = None) -> str:
    """One event: a link that says what it is, around its marks and its label."""
    address = href(view, event=stave.event_id)
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
    return box.style in (HOLLOW, LIGHT) and box.outline < STYLE[box.style].width


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


def _chip(score: Score, chip: Chip, view: View, window: tuple[float, float]) -> str:
    """A chip, linked to the window to which the page zooms."""
    text = f"+{chip.count:,}"
    wide = textwidth.width(text, CHIP) + 18
    x, top = _whole(chip.x), _whole(chip.top + 1)
    start, end = map(round, score.tempo.days(zoomed(chip, window)))
    box = {"x": x - wide / 2 + 0.5, "y": top + 0.5, "width": wide - 1, "height": 17, "rx": 8.5}
    return element(
        "a",
        {"href": href(view, start=float(start), end=float(end))},
        element("title", None, f"{chip.count:,} more events here: see them"),
        element("rect", {"class_": "s-chip", **box}),
        element("text", {"class_": "c mid", "x": x, "y": top + 9 + BASELINE * CHIP}, text),
    )
