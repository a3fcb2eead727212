"""The legends of a Plotly figure as plain dicts: sources that can be switched off, and the key to the rest.

An entry is a trace that draws nothing in the plot. Most common change: how a kind of mark is sampled,
`_example`; how it reads stands in `marks.styles`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil, floor

from timeline.criticism.verdicts import FRAMED, VERDICTS
from timeline.dates import PRECISIONS
from timeline.layout.figure.hover import READS
from timeline.layout.figure.traces import SYMBOLS, Trace, drawing
from timeline.layout.marks.marks import BAR, DASHED
from timeline.layout.marks.styles import REPORTS, SIGNS, STYLE, explained
from timeline.layout.placed import Box, ink
from timeline.layout.placed.boxes import BY_SOURCE
from timeline.layout.placed.tellers import sources as how_many
from timeline.layout.score import Score
from timeline.looks import Theme, textwidth
from timeline.looks.plotly_text import plain
from timeline.looks.textwidth import ARIAL

SIZE, SYMBOL, LONGEST = 12.5, 50.0, 260.0
"""Pixels: type of an entry, what its symbol and its distance take, the longest name of a source."""
REPORTED = f"half height: {REPORTS}"
SIGN_SYMBOLS = {"full": "square", "ring": SYMBOLS["ring"], "cross": SYMBOLS["cross"]}
"""The signs of sources before names, as Plotly draws them."""


@dataclass(frozen=True, slots=True)
class ShownKinds:
    """What there is to explain: styles, inks of marks and of frames, whether anything is only reported."""

    styles: frozenset[str]
    inks: frozenset[str]
    frames: frozenset[str]
    reported: bool
    signs: bool

    @classmethod
    def of(cls, boxes: Sequence[Box], *, signs: bool) -> ShownKinds:
        """Return what is drawn; `signs` says whether names have signs before them."""
        marks = [box for box in boxes if box.row or box.style == "sliver"]
        return cls(
            frozenset(box.style for box in marks),
            frozenset(box.ink for box in marks),
            frozenset(box.ink for box in boxes if box.style == "frame"),
            any(box.reported for box in boxes),
            signs,
        )

    @classmethod
    def at_most(cls, score: Score, mode: str, *, signs: bool) -> ShownKinds:
        """Return what may be drawn of a score, in whatever room."""
        marks = [row.mark for row in score.marks]
        return cls(
            frozenset({"sliver", *(mark.tone if mark.shape == BAR else mark.shape for mark in marks)}),
            frozenset(ink(score, mode, row) for row in score.marks),
            frozenset(f"verdict-{stave.verdict}" for stave in score.staves if stave.verdict in FRAMED),
            any(mark.reported for mark in marks),
            signs,
        )


def rows(entries: Iterable[Trace], room: float) -> int:
    """Return in how many lines Plotly sets a legend: one, or columns as wide as its longest entry."""
    wide = [textwidth.width(entry["name"], SIZE) * ARIAL + SYMBOL for entry in entries]
    if sum(wide) <= room:
        return min(1, len(wide))
    return ceil(len(wide) / max(1, floor(room / max(wide))))


def sources(score: Score, theme: Theme, mode: str) -> Iterator[Trace]:
    """Yield the entries of the sources, in their colours; in a mode without, with their lines in a stave.

    Each is tied to all marks of its source (`traces.FigurePlot.group`).
    """
    for slot, (key, label) in enumerate(score.sources, 1):
        colour, name = theme.source(slot).solid, textwidth.ellipsis(label, SIZE, LONGEST)
        if mode not in BY_SOURCE:
            colour, name = theme.shade, f"{slot} {name}"
        edge = theme.source(slot).edge if mode in BY_SOURCE else theme.muted
        entry = _entry(name, _swatch(colour, edge))
        yield {**entry, "legend": "legend", "legendgroup": f"source-{key}"}


def key(shown: ShownKinds, theme: Theme, mode: str) -> Iterator[Trace]:
    """Yield the entries of what is shown: kinds of marks, frames, colours of the mode, signs before names."""
    yield from (_entry(STYLE[one].words, _example(one, theme)) for one in explained(shown.styles))
    if shown.reported:
        yield _entry(REPORTED, _sign("square", theme))
    for sign, symbol in SIGN_SYMBOLS.items():
        if shown.signs:
            yield _entry(f"sign: {SIGNS[sign]}", _sign(symbol, theme))
    for row in VERDICTS:
        if f"verdict-{row.key}" in shown.frames:
            frame = theme.verdicts[row.key]
            yield _entry(READS[row.key], _swatch(frame.tint, frame.edge))
    if mode != "both":
        yield from _inks(shown.inks, theme, mode)


def _inks(inks: Iterable[str], theme: Theme, mode: str) -> Iterator[Trace]:
    """The colours of a mode, in their order."""
    kind = {"sources": "tellers", "dating": "verdict"}.get(mode, mode)
    keys = {name.partition("-")[2] for name in inks if name.startswith(f"{kind}-")}
    order = [row.key for row in VERDICTS]
    for one in sorted(keys, key=order.index if kind == "verdict" else int):
        colours = theme.named(f"{kind}-{one}")
        yield _entry(_reads(kind, one), _swatch(colours.solid, colours.edge))


def _reads(kind: str, one: str) -> str:
    if kind == "verdict":
        return READS[one]
    return how_many(int(one)) if kind == "tellers" else PRECISIONS[int(one)]


def _entry(name: str, look: Trace) -> Trace:
    """An entry of the key; of its kind nothing stands in the plot."""
    nowhere = {"x": [None], "y": [None], "hoverinfo": "skip", "showlegend": True}
    drawn = {"type": "scatter", "mode": "markers"} if "type" not in look else {}
    return {**drawn, **look, **nowhere, "name": plain(name), "legend": "legend2"}


def _swatch(fill: str, edge: str) -> Trace:
    return {"marker": {"symbol": "square", "size": 12, "color": fill, "line": {"width": 1, "color": edge}}}


def _sign(symbol: str, theme: Theme) -> Trace:
    return {"marker": {"symbol": symbol, "size": 6, "color": theme.muted, "line": {"width": 1.2}}}


def _example(style: str, theme: Theme) -> Trace:
    """A mark of a style in the colour of text."""
    row = drawing(STYLE[style])
    if style in ("sliver", "fade-1"):
        line = {"width": 3, "color": theme.muted} | (
            {"width": 6, "dash": "6px,3px"} if style != "sliver" else {}
        )
        return {"mode": "lines", "line": line}
    if style == DASHED:
        line = {**row.fixed["line"], "color": theme.muted}
        return {"mode": "lines", "line": line, "fill": "toself", "fillcolor": theme.shade}
    if row.trace == "scatter":
        return {"marker": {**row.fixed["marker"], "size": 9, "color": theme.muted}}
    fill = theme.muted if STYLE[style].fill == "solid" else theme.shade
    line = {**row.fixed["marker"]["line"], "color": theme.muted}
    return {"type": "bar", "orientation": "h", "marker": {"color": fill, "line": line}}
