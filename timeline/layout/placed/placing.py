"""The score at one window as plain placed things: boxes, names, chips, shelf and ticks in pixels.

What pictures, slides and the first paint draw. It is the Python twin of assets/js/values/marks.js,
values/labels.js, values/passing.js and of the axis in stage/around.js: the same window gives the same places,
and a test compares the two. Most common change: a distance in `boxes`, `labels` or `ticks`, together with its
twin in those scripts.
"""

from __future__ import annotations

from timeline.layout.engraving import engrave
from timeline.layout.placed.beyond import beyond
from timeline.layout.placed.boxes import boxes
from timeline.layout.placed.labels import chips, labels, waiting
from timeline.layout.placed.shelf import passing
from timeline.layout.placed.signs import shown, signed
from timeline.layout.placed.ticks import ticks
from timeline.layout.placed.values import Frame, Look, Placed
from timeline.layout.score import Score


def place(score: Score, window: tuple[float, float], look: Look | None = None) -> Placed:
    """Return the score laid out for a window (sheet days, the end exclusive) that fills its sheet's width."""
    look = look or Look()
    score = signed(score) if shown(score, look) else score
    layout = engrave(score.items(look.wanted), window, score.paper, None, score.crowds)
    frame = Frame(score, layout, look)
    lines, words = ticks(score, window, layout.sheet.left)
    return Placed(
        *window,
        score.width,
        score.height,
        layout.sheet.left,
        layout.type,
        tuple(boxes(frame)),
        tuple(labels(frame)),
        chips(frame),
        lines,
        words,
        layout.bands,
        layout.folded,
        waiting(frame),
        tuple(passing(frame)),
        layout.shelf.waiting,
        layout.shelf.top,
        layout.used,
        tuple(beyond(frame)),
    )


def clamped(score: Score, window: tuple[float, float]) -> tuple[float, float]:
    """Return a window of days as the page shows it, in sheet days: a day at least, within all there is."""
    (first, last), (low, high) = score.tempo.units(window), score.whole
    middle = (first + last) / 2
    span = min(max(last - first, score.tempo.least(middle)), high - low)
    start = min(max(middle - span / 2, low), high - span)
    return start, start + span
