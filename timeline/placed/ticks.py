"""The words of the axis and the lines of the grid in pixels, as assets/50-stage.js paints them.

Within `timeline.placed`. Most common change: the type sizes of the two rows, together with page.css.
"""

from __future__ import annotations

from dataclasses import replace

from timeline import axis, textwidth
from timeline.placed.values import Line, Word
from timeline.score import Score

TICK_SIZE, SPAN_SIZE = 13.0, 14.0
"""Type sizes of the two rows of the axis, in pixels."""


def ticks(
    score: Score, window: tuple[float, float], left: float = 0.0
) -> tuple[tuple[Line, ...], tuple[Word, ...]]:
    """Return the lines of the grid and the words of the axis for a window whose sheet begins at `left`."""
    start, end = window
    width = score.width - left
    rows = axis.axis(start, end, width, 1.0, score.old_style)
    scale = width / (end - start)
    lines = [
        Line(left + (period.start - start) * scale, strong)
        for periods, strong in ((rows.spans, True), (rows.ticks, False))
        for period in periods
        if period.start > start
    ]
    words = [_tick(tick, start, scale, width) for tick in rows.ticks]
    words += [_span(span, start, scale, width, alone=len(rows.spans) == 1) for span in rows.spans]
    return tuple(lines), tuple(replace(word, x=word.x + left) for word in words if word)


def _tick(tick: axis.Period, start: float, scale: float, width: float) -> Word | None:
    """The word of a tick, if its period or, for a point, the window has room for it."""
    left, right = (tick.start - start) * scale, (tick.end - start) * scale
    wide = textwidth.width(tick.text, TICK_SIZE)
    if tick.point:
        return Word(left + 4, tick.text, "tick") if left >= 0 and left + wide <= width else None
    middle = min(max((left + right) / 2, wide / 2 + 2), width - wide / 2 - 2)
    fits = middle - wide / 2 >= left - 1 and middle + wide / 2 <= right + 1
    return Word(middle, tick.text, "tick", middle=True) if fits else None


def _span(span: axis.Period, start: float, scale: float, width: float, *, alone: bool) -> Word | None:
    """The word of a larger unit where it begins to be seen, if it has room or nothing else says it."""
    left, right = max((span.start - start) * scale, 0.0), min((span.end - start) * scale, width)
    wide = textwidth.width(span.text, SPAN_SIZE) + 10
    return Word(left + 4, span.text, "span") if alone or right - left >= wide else None
