"""The score at one window as plain placed things: boxes, labels, chips and ticks in pixels.

Floor 5, above `score` and `axis`; what pictures, slides and the first paint draw. It is the Python twin of
assets/40-score.js, 45-labels.js and of the axis in 50-stage.js: the same window gives the same places, and a
test compares the two. Most common change: a distance in `boxes`, `labels` or `ticks`, together with its twin
in those scripts.
"""

from __future__ import annotations

from math import floor, log2

from timeline import ladder
from timeline.placed.boxes import BACK_TO_FRONT, boxes, ink, point_size
from timeline.placed.labels import chips, labels, waiting
from timeline.placed.ticks import ticks
from timeline.placed.values import Box, Chip, Frame, Label, Line, Look, Placed, Word
from timeline.score import Score

__all__ = [
    "BACK_TO_FRONT", "Box", "Chip", "Label", "Line", "Look", "Placed", "Word", "clamped", "ink", "place",
    "rung_for", "rung_scale", "ticks",
]  # fmt: skip


def place(score: Score, window: tuple[float, float], look: Look | None = None) -> Placed:
    """Return the score at a window (days, the end exclusive) that fills its sheet's width.

    The rung is the finest one that the window's scale may use.
    """
    start, end = window
    scale = score.width / (end - start)
    rung = rung_for(score, scale)
    frame = Frame(score, rung, start, scale, look or Look())
    lines, words = ticks(score, window)
    return Placed(
        start,
        end,
        score.width,
        score.height,
        rung,
        point_size(rung),
        tuple(boxes(frame)),
        tuple(labels(frame)),
        chips(frame),
        lines,
        words,
        rung.bands,
        waiting(frame),
    )


def rung_for(score: Score, scale: float) -> ladder.Rung:
    """Return the finest rung that a scale (pixels per day) may use; the coarsest if it fits none."""
    fitting = [rung for rung in score.rungs if rung.scale <= scale * (1 + 1e-6)]
    return fitting[-1] if fitting else score.rungs[0]


def rung_scale(width: float, home: tuple[float, float], window: tuple[float, float]) -> float:
    """Return the scale (pixels per day) of the rung that serves a window of a sheet `width` pixels wide.

    It is the scale that `ladder.scales` has for it, so a score laid out for this one scale has the same rung.
    """
    at_home, scale = width / (home[1] - home[0]), width / (window[1] - window[0])
    return float(at_home * (2**0.5) ** floor(2 * log2(scale / at_home) + 1e-6))


def clamped(score: Score, window: tuple[float, float]) -> tuple[float, float]:
    """Return the window as the page shows it: at least a day long, and within all there is."""
    low, high = score.whole
    span = min(max(window[1] - window[0], 1.0), high - low)
    start = min(max((window[0] + window[1] - span) / 2, low), high - span)
    return start, start + span
