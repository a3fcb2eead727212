"""The words of the axis and the lines of the grid in pixels, as assets/js/stage/around.js paints them.

Most common change: the type sizes of the two rows, together with page.css.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from timeline.layout import axis
from timeline.layout.even_axis import even_axis
from timeline.layout.placed.values import GridLine, Word
from timeline.layout.score import Score
from timeline.looks import textwidth

TICK_SIZE, SPAN_SIZE = 13.0, 14.0
"""Type sizes of the two rows of the axis, in pixels."""

Pixel = Callable[[float], float]
"""Where a true day stands, in pixels from the left end of the sheet."""


def ticks(
    score: Score, window: tuple[float, float], left: float = 0.0
) -> tuple[tuple[GridLine, ...], tuple[Word, ...]]:
    """Return the lines of the grid and the words of the axis for a window whose sheet begins at `left`."""
    start, end = window
    width = score.width - left
    rows = rows_of(score, window, width)
    scale = width / (end - start)

    def x(day: float) -> float:
        return (score.tempo.unit(day) - start) * scale

    lines = [
        GridLine(left + x(period.start), strong)
        for periods, strong in ((rows.spans, True), (rows.ticks, False))
        for period in periods
        if x(period.start) > 0
    ]
    words = [_tick(tick, x, width) for tick in rows.ticks]
    words += [_span(span, x, width, alone=len(rows.spans) == 1) for span in rows.spans]
    return tuple(lines), tuple(replace(word, x=word.x + left) for word in words if word)


def rows_of(score: Score, window: tuple[float, float], width: float) -> axis.Axis:
    """Return the rows of the axis of a score for a window of the sheet over `width` pixels, in true days."""
    if score.tempo.even:
        return even_axis(score.tempo, window, width, 1.0, score.old_style)
    return axis.axis(*window, width, 1.0, score.old_style)


def _tick(tick: axis.Period, x: Pixel, width: float) -> Word | None:
    """The word of a tick, if its period or, for a point, the window has room for it."""
    left, right = x(tick.start), x(tick.end)
    wide = textwidth.width(tick.text, TICK_SIZE)
    if tick.point:
        return Word(left + 4, tick.text, "tick") if left >= 0 and left + wide <= width else None
    middle = min(max((left + right) / 2, wide / 2 + 2), width - wide / 2 - 2)
    fits = middle - wide / 2 >= left - 1 and middle + wide / 2 <= right + 1
    return Word(middle, tick.text, "tick", middle=True) if fits else None


def _span(span: axis.Period, x: Pixel, width: float, *, alone: bool) -> Word | None:
    """The word of a larger unit where it begins to be seen, if it has room or nothing else says it."""
    left, right = max(x(span.start), 0.0), min(x(span.end), width)
    wide = textwidth.width(span.text, SPAN_SIZE) + 10
    return Word(left + 4, span.text, "span") if alone or right - left >= wide else None
