"""Inks, frames and marks as CSS: what ``assets/css/marks.css`` holds, for what stands in rooms and legends.

Most common change: none here; how a mark looks stands in `timeline.layout.marks.styles`, which form and size
a symbol has on a page in ``assets/css/rooms.css``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from timeline.criticism.verdicts import VERDICTS
from timeline.layout.marks.styles import STYLES, Style
from timeline.looks import SLOTS

HEAD = "/* Made from the tables of styles and verdicts by `python -m tests.makers.marks_css`. */\n"
NOBODYS = (
    '[class*="ink-source-"] { --ink: var(--muted); --ink-light: var(--hair); --ink-edge: var(--muted); }\n'
)
"""The ink of sources beyond those that have one of their own."""
COLOURS: Mapping[str, str] = MappingProxyType(
    {"solid": "var(--ink)", "light": "var(--ink-light)", "edge": "var(--ink-edge)", "paper": "var(--paper)"}
)
"""The custom properties that hold the parts of an ink; what has other parts stands in no room."""


def sheet() -> str:
    """Return the whole of ``assets/css/marks.css``: a line for each source, verdict and style."""
    marks = (f".mark.m-{row.key} {{ {' '.join(_declared(row))} }}\n" for row in STYLES if _stands(row))
    return "".join((HEAD, NOBODYS, *_inks(), *_verdicts(), *marks))


def _inks() -> Iterator[str]:
    """The ink of each source."""
    parts = {"--ink": "solid", "--ink-light": "light", "--ink-edge": "edge"}
    for slot in range(1, SLOTS + 1):
        said = " ".join(f"{name}: var(--source-{slot}-{part});" for name, part in parts.items())
        yield f".ink-source-{slot} {{ {said} }}\n"


def _verdicts() -> Iterator[str]:
    """The frame of each verdict, the colour of its sign, and that of a card where it is a disagreement."""
    parts = {"--frame": "solid", "--frame-tint": "tint", "--frame-light": "light", "--frame-text": "text"}
    for row in VERDICTS:
        one = f".verdict-{row.key}"
        said = " ".join(f"{name}: var(--verdict-{row.key}-{part});" for name, part in parts.items())
        text = f"color: var(--verdict-{row.key}-text);"
        yield f"{one} {{ {said} }}\n"
        yield f"{one} .sign, .sign{one}{f', .card-verdict{one}' if row.framed else ''} {{ {text} }}\n"


def _stands(row: Style) -> bool:
    return {row.fill, row.outline} <= {"", *COLOURS}


def _declared(row: Style) -> Iterator[str]:
    """The declarations of a style; of a symbol without a fill the colour and width of its strokes."""
    if row.fill:
        yield f"background-color: {COLOURS[row.fill]};"
    if row.outline:
        line = f"{row.width:g}px {'dashed' if row.dashes else 'solid'} {COLOURS[row.outline]}"
        if not row.symbol:
            yield f"border: {line};"
        elif row.fill:
            yield f"outline: {line};"
        else:
            yield f"color: {COLOURS[row.outline]}; --stroke: {row.width:g}px;"
    if row.opacity < 1:
        yield f"opacity: {row.opacity:g};"
