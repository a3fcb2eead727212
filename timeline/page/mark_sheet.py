"""The looks of marks as CSS: what ``assets/css/marks.css`` holds, for marks that stand in rooms and legends.

Most common change: none here; how a mark looks stands in `timeline.layout.marks.styles`, which form and size
a symbol has on a page in ``assets/css/rooms.css``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from timeline.layout.marks.styles import STYLES, Style

HEAD = "/* Made from timeline/layout/marks/styles.py by `python -m tests.makers.marks_css`. */\n"
COLOURS: Mapping[str, str] = MappingProxyType(
    {"solid": "var(--ink)", "light": "var(--ink-light)", "edge": "var(--ink-edge)", "paper": "var(--paper)"}
)
"""The custom properties that hold the parts of an ink; what has other parts stands in no room."""


def sheet() -> str:
    """Return the whole of ``assets/css/marks.css``, a style a line."""
    rules = (f".mark.m-{row.key} {{ {' '.join(_declared(row))} }}\n" for row in STYLES if _stands(row))
    return HEAD + "".join(rules)


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
