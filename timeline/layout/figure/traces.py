"""Placed things as Plotly traces: one for each style and source, as plain dicts.

Knows how Plotly draws and nothing of the library. `DRAWINGS` is the table of styles in its terms: for the
page, whose scripts fill the empty traces (assets/js/values/traces.js), and for `marks` and `words`, which
fill them for a figure by itself. Most common change: how Plotly draws a style, `drawing`; how it looks stands
in `marks.styles`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from timeline.layout.figure.hover import Hover
from timeline.layout.marks.marks import BAR, DASHED, DAY, DIAMOND, point_share
from timeline.layout.marks.styles import FRONT, STYLE, STYLES, Style
from timeline.layout.placed import Box, Label, Placed
from timeline.layout.placed.across import Across
from timeline.layout.score import Score, Stave
from timeline.looks import Theme
from timeline.looks.plotly_text import bold, coloured, plain, stacked, wrapped
from timeline.looks.textwidth import ARIAL

Trace = dict[str, Any]


@dataclass(frozen=True, slots=True)
class FigureStyle:
    """How Plotly draws a style: its key, the type of the trace, what is the same for all its marks."""

    key: str
    trace: str
    fixed: dict[str, Any]


def _bar(key: str, line: float = 0.0, opacity: float = 1.0, depth: int = FRONT) -> FigureStyle:
    marker = {"line": {"width": line}, "opacity": opacity}
    fixed = {
        "orientation": "h",
        "marker": marker,
        "textposition": "none",
        "cliponaxis": False,
        "zorder": depth,
    }
    return FigureStyle(key, "bar", fixed)


def _points(key: str, symbol: str, line: float = 0.0, opacity: float = 1.0) -> FigureStyle:
    marker = {"symbol": symbol, "opacity": opacity, "line": {"width": line}}
    return FigureStyle(key, "scatter", {"mode": "markers", "marker": marker, "cliponaxis": False})


def _shape(key: str, mode: str, line: dict[str, Any], depth: int) -> FigureStyle:
    return FigureStyle(key, "scatter", {"mode": mode, "line": line, "fill": "toself", "zorder": depth})


SYMBOLS: Mapping[str, str] = MappingProxyType(
    {"diamond": "diamond", "ring": "circle-open", "cross": "x-thin-open"}
)
"""What Plotly calls the forms of points."""


def drawing(style: Style) -> FigureStyle:
    """Return how Plotly draws a style: points, bars, what is dashed or a hair as a shape."""
    if style.symbol:
        return _points(style.key, SYMBOLS[style.symbol], style.width)
    if style.dashes:
        dash = ",".join(f"{part:g}px" for part in style.dashes)
        return _shape(style.key, "lines", {"width": style.width, "dash": dash}, style.layer)
    if style.key == "hair":
        return _shape(style.key, "none", {"simplify": False}, style.layer)
    return _bar(style.key, style.width, style.opacity, style.layer)


DRAWINGS = tuple(map(drawing, STYLES))
"""All styles from back to front. `dashed` is drawn with one trace per colour, made from this row; the hair
lines, most of what there is, are one shape, which costs the browser one element."""

AREA, POINT = _bar("area", opacity=0.0), _points("point", "square", opacity=0.0)
"""What is only touched, not seen: Plotly feels no inside of an outline, and no bar thinner than a pixel."""
TOUCH, NARROW, OUT = 8.0, 2.0, 1.0
"""Pixels up to which a bar is also touched as a point; those that it has at least to be seen; and by which a
frame is higher, to clear the hair lines at its edge."""
GAP, CHIP, FAR = 8.0, 12.5, 11.0
"""Size of the unseen point that a name stands beside, and type sizes of chips and of what lies beyond."""
SENTENCE, MOST_TITLES = 72, 12
"""Characters of a line that is read at the pointer, and titles that are named there."""
TELLERS: Mapping[str, str] = MappingProxyType({"full": "■", "ring": "○", "cross": "×", "": "–"})
"""The signs before a name of how each source tells it, as letters: their distance bears any zoom."""


def trace(style: FigureStyle) -> Trace:
    """The empty trace of a style; `meta` names it for who fills it."""
    return {
        "type": style.trace,
        "meta": style.key,
        "x": [],
        "y": [],
        "hoverinfo": "skip",
        "showlegend": False,
        **style.fixed,
    }


@dataclass(frozen=True, slots=True)
class FigurePlot:
    """What is to be drawn: a placed score, where its days stand, its theme, what is said at the pointer."""

    score: Score
    placed: Placed
    across: Across
    theme: Theme
    hover: Hover

    def colour(self, box: Box, part: str = "") -> str:
        """Return the colour of a part of a box's ink, if none is named of that which fills it."""
        colour: str = getattr(self.theme.named(box.ink), part or STYLE[box.style].fill or "edge")
        return colour

    def said(self, stave: int, claim: int) -> str:
        """Return in markup a claim on a stave, by its position; -1 stands for all claims on its event."""
        event = self.score.staves[stave].event
        title, *lines = self.hover.claim(claim) if claim >= 0 else self.hover.event(event)
        return stacked([bold(title), *(wrapped(line, SENTENCE) for line in lines)])

    def titles(self, staves: Sequence[int]) -> str:
        """Return in markup the titles of events, one a line; of many the first."""
        titles, more = [self.score.staves[one].title for one in staves], len(staves) - MOST_TITLES
        return stacked([*map(plain, titles[:MOST_TITLES]), f"and {more:,} more" if more > 0 else ""])

    def told(self, boxes: Sequence[Box]) -> Trace:
        """Return what boxes say when they are pointed at, and the ids of their events as `customdata`."""
        staves = self.score.staves
        return {
            "hoverinfo": "text",
            "hovertext": [self.said(box.stave, box.row.mark.claim if box.row else -1) for box in boxes],
            "customdata": [staves[box.stave].event_id for box in boxes],
        }

    def group(self, source: int) -> Trace:
        """Return what ties a trace to the entry of its source in the legend; -1 is none."""
        if source < 0:
            return {}
        key, label = self.score.sources[source]
        return {"legendgroup": f"source-{key}", "name": plain(label)}


def marks(drawn: FigurePlot) -> Iterator[Trace]:
    """Yield the traces of all boxes, back to front: one for each style and source that occurs.

    Dashed outlines and frames have one for each ink; then follows what is only touched.
    """
    for style in DRAWINGS:
        for (source, _), boxes in _grouped(drawn.placed.boxes, style.key).items():
            yield {**FILLERS.get(style.key, _of_type(style))(style, boxes, drawn), **drawn.group(source)}
    bars = [box for box in drawn.placed.boxes if box.row and box.row.mark.shape == BAR]
    wide = [box for box in bars if box.style == DASHED]
    thin = [box for box in bars if box.style != DAY and box.right - box.left <= TOUCH]
    for style, touched in ((AREA, wide), (POINT, thin)):
        for source in sorted({whose(box) for box in touched}):
            boxes = [box for box in touched if whose(box) == source]
            yield {**_of_type(style)(style, boxes, drawn), **drawn.group(source)}


def whose(box: Box) -> int:
    """Return the position of the source whose mark a box is; -1 for frames, hair lines and slivers."""
    return box.row.source if box.row else -1


def _grouped(boxes: Sequence[Box], style: str) -> dict[tuple[int, str], list[Box]]:
    found: dict[tuple[int, str], list[Box]] = {}
    for box in boxes:
        if box.style == style:
            ink = box.ink if style in (DASHED, "frame") else ""
            found.setdefault((whose(box), ink), []).append(box)
    return found


def _bars(style: FigureStyle, boxes: Sequence[Box], drawn: FigurePlot) -> Trace:
    """Bars on their days; those too thin to be seen have an outline that is, and are no higher for it."""
    made, across = trace(style), drawn.across
    spans = [across.span(box) for box in boxes]
    thin = [(last - first) * across.scale < NARROW for first, last in spans]
    usual = style.fixed["marker"]["line"]["width"]
    lines = [NARROW if t else min(usual, box.outline) for box, t in zip(boxes, thin, strict=True)]
    out = OUT if style.key == "frame" else 0.0
    heights = [box.height - (line - usual) + out for box, line in zip(boxes, lines, strict=True)]
    line = {"color": [drawn.colour(box, "edge") for box in boxes], "width": lines}
    return {
        **made,
        "base": [across.at(first) for first, _ in spans],
        "x": [across.length(*span) for span in spans],
        "y": [round(box.middle, 2) for box in boxes],
        "width": [round(max(1.0, height), 2) for height in heights],
        "marker": {**made["marker"], "color": [drawn.colour(box) for box in boxes], "line": line},
        **drawn.told(boxes),
    }


def _signs(style: FigureStyle, boxes: Sequence[Box], drawn: FigurePlot) -> Trace:
    """Pointed marks in their middle."""
    made = trace(style)
    edge = [drawn.theme.paper if style.key == DIAMOND else drawn.colour(box, "edge") for box in boxes]
    marker = {
        **made["marker"],
        "color": [drawn.colour(box) for box in boxes],
        "size": [round(max(box.size * point_share(box.share), TOUCH * (not box.size)), 2) for box in boxes],
        "line": {**made["marker"]["line"], "color": edge},
    }
    return {
        **made,
        "x": [drawn.across.here(box.centre) for box in boxes],
        "y": [round(box.middle, 2) for box in boxes],
        "marker": marker,
        **drawn.told(boxes),
    }


def _outlines(boxes: Sequence[Box], drawn: FigurePlot) -> Trace:
    """Boxes as closed ways, one after the other."""
    x: list[Any] = []
    y: list[float | None] = []
    for box in boxes:
        left, right = map(drawn.across.at, drawn.across.span(box))
        top, bottom = round(box.top, 2), round(box.top + box.height, 2)
        x += [left, right, right, left, left, None]
        y += [top, top, bottom, bottom, top, None]
    return {"x": x, "y": y}


def _dashes(style: FigureStyle, boxes: Sequence[Box], drawn: FigurePlot) -> Trace:
    made = trace(style)
    line = {**made["line"], "color": drawn.colour(boxes[0], "edge")}
    return {**made, **_outlines(boxes, drawn), "line": line, "fillcolor": drawn.colour(boxes[0])}


def _hairs(style: FigureStyle, boxes: Sequence[Box], drawn: FigurePlot) -> Trace:
    return {**trace(style), **_outlines(boxes, drawn), "fillcolor": drawn.theme.hair}


Filler = Callable[[FigureStyle, Sequence[Box], FigurePlot], Trace]
FILLERS: Mapping[str, Filler] = MappingProxyType({"dashed": _dashes, "hair": _hairs})
"""What fills the traces of a style; the others go by the type of their trace."""


def _of_type(style: FigureStyle) -> Filler:
    return _bars if style.trace == "bar" else _signs


def words(drawn: FigurePlot) -> Iterator[Trace]:
    """Yield the traces of names, of chips, and for each source of what lies beyond the window."""
    if drawn.placed.labels:
        yield _names(drawn)
    if drawn.placed.chips:
        yield _chips(drawn)
    for source in sorted({one.source for one in drawn.placed.beyond}):
        yield _beyond(drawn, source)


def _text(key: str, size: float, colour: str) -> Trace:
    """An empty trace of words."""
    font = {"size": size, "color": colour}
    return {
        "type": "scatter",
        "meta": key,
        "mode": "markers+text",
        "textfont": font,
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _names(drawn: FigurePlot) -> Trace:
    """The names, each tied to the end of its stave beside which it stands."""
    theme, labels, staves = drawn.theme, drawn.placed.labels, drawn.score.staves
    omitted = {box.stave for box in drawn.placed.boxes if box.ink == "omitted"}
    ends = {"l": lambda one: one.x + one.width + GAP - 2, "r": lambda one: one.x - GAP + 2}
    return {
        **_text("name", round(drawn.score.sheet.label_size / ARIAL * drawn.placed.type, 2), theme.text),
        "x": [drawn.across.here(ends.get(one.side, lambda one: one.x)(one)) for one in labels],
        "y": [round(one.y, 2) for one in labels],
        "text": [_name(staves[one.stave], one, theme, omitted=one.stave in omitted) for one in labels],
        "textposition": ["middle left" if one.side == "l" else "middle right" for one in labels],
        "marker": {"size": [GAP if one.side in ends else 0 for one in labels], "opacity": 0},
        "customdata": [staves[one.stave].event_id for one in labels],
    }


def _name(stave: Stave, label: Label, theme: Theme, *, omitted: bool) -> str:
    """Who tells it, where that is shown, then sign and title."""
    who = [
        coloured(TELLERS[sign], theme.source(slot + 1).edge if sign else theme.muted)
        for slot, sign in enumerate(label.signs)
    ]
    sign = f"<b>{coloured(stave.sign, theme.verdicts[stave.verdict].text)}</b> " if stave.sign else ""
    title = coloured(label.words, theme.muted) if omitted else plain(label.words)
    return "".join(who) + " " * bool(who) + sign + (f"<i>{title}</i>" if omitted else title)


def _chips(drawn: FigurePlot) -> Trace:
    """The numbers of those that have no room; at the pointer their titles."""
    chips = drawn.placed.chips
    return {
        **_text("chip", CHIP, drawn.theme.muted),
        "x": [drawn.across.here(chip.x) for chip in chips],
        "y": [round(chip.top + 9, 2) for chip in chips],
        "text": [f"<b>+{chip.count:,}</b>" for chip in chips],
        "textposition": "middle center",
        "marker": {"size": 16, "opacity": 0},
        "hoverinfo": "text",
        "hovertext": [drawn.titles(chip.staves) for chip in chips],
    }


def _beyond(drawn: FigurePlot, source: int) -> Trace:
    """Arrows at the edges of the window where a source dates an event to days that are not in it."""
    found = [one for one in drawn.placed.beyond if one.source == source]
    right = [one.side == "right" for one in found]
    colour = drawn.theme.source(source + 1).edge
    symbols = ["triangle-right" if r else "triangle-left" for r in right]
    return {
        **_text("beyond", FAR, drawn.theme.muted),
        "x": [drawn.across.here(one.x - 3 if r else one.x + 3) for one, r in zip(found, right, strict=True)],
        "y": [round(one.y, 2) for one in found],
        "text": [plain(one.words) for one in found],
        "textposition": ["middle left" if r else "middle right" for r in right],
        "marker": {"symbol": symbols, "size": 7, "color": colour},
        "cliponaxis": False,
        "hoverinfo": "text",
        "hovertext": [drawn.said(one.stave, -1) for one in found],
        **drawn.group(source),
    }
