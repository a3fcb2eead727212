"""An excerpt of a score: the rung that serves a window, and of it what reaches into its neighbourhood.

Floor 5, above `score`. A score of few staves travels whole, once. Of many the browser gets an excerpt, and
asks for the next one when its window has settled outside of it, so what is sent does not grow with the data.
Most common change: how far the neighbourhood goes, `NEAR`; assets/40-score.js asks where half of it is left.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import replace
from math import ceil, floor
from operator import attrgetter

from timeline.ladder import Chip, Rung
from timeline.score import Score, ScoreMark

MANY = 1_000
"""A score of more staves than this is sent in excerpts; one of just as many takes 160 kB, compressed."""
NEAR = 1.0
"""An excerpt reaches at least so many windows beyond either end of its window."""
GRID = 4
"""It begins and ends on a grid of so many lines a screen: windows close to each other share one excerpt."""
SLACK = 32.0
"""Pixels beyond a stave's reach that its frame and the air around labels may touch."""
SPACIOUS = 1e-6

Window = tuple[float, float]
"""Days, the end exclusive."""


def many(score: Score) -> bool:
    """Return whether a score is sent in excerpts."""
    return len(score.staves) > MANY


def scale_for(score: Score, window: Window) -> float:
    """Return the scale (pixels per day) of the rung that serves a window: the finest one that it may use."""
    scale = score.width / (window[1] - window[0])
    fitting = [step for step in score.scales if step <= scale * (1 + SPACIOUS)]
    return fitting[-1] if fitting else score.scales[0]


def neighbourhood(score: Score, window: Window) -> Window:
    """Return the stretch that an excerpt for a window holds: `NEAR` more at both ends, rounded up."""
    start, end = window
    beyond = NEAR * (end - start)
    unit = score.width / scale_for(score, window) / GRID
    return floor((start - beyond) / unit) * unit, ceil((end + beyond) / unit) * unit


def excerpt(score: Score, held: Window) -> Score:
    """Return what a score on a single rung has in a stretch; all staves stay, so their numbers do.

    That is: places and marks of the staves that reach into it, chips that stand in it or hold what does.
    Every window in the stretch that the rung serves shows the same as it would of the whole score.
    """
    (rung,) = score.rungs
    rung = _within(score, rung, held)
    marks = tuple(mark for place in rung.places for mark in _marks(score.marks, place.key))
    return replace(score, rungs=(rung,), marks=tuple(sorted(marks, key=attrgetter("stave"))), held=held)


def around(score: Score, event_id: str) -> Window | None:
    """Return a window that shows an event with some air, as the page zooms to it; None if it has no date."""
    reach = next((stave.reach for stave in score.staves if stave.event_id == event_id), None)
    if reach is None:
        return None
    span = max(reach.last_day - reach.first_day, 10.0)
    return reach.first_day - 0.35 * span - 2, reach.last_day + 0.65 * span + 2


def _within(score: Score, rung: Rung, held: Window) -> Rung:
    """A rung with what touches the stretch; pixels are longest on its own scale, the coarsest it serves."""
    left, right = (day * rung.scale for day in held)

    def touches(number: int) -> bool:
        start, end = score.staves[number].reach.ends(rung.scale)
        return end + SLACK >= left and start - SLACK <= right

    return replace(
        rung,
        places=tuple(place for place in rung.places if touches(place.key)),
        chips=tuple(_chips(rung, held, touches)),
    )


def _chips(rung: Rung, held: Window, touches: Callable[[int], bool]) -> Iterator[Chip]:
    """The chips that stand in the stretch whole, and of the others what reaches into it."""
    for chip in rung.chips:
        if held[0] <= chip.day <= held[1]:
            yield chip
        elif keys := tuple(key for key in chip.keys if touches(key)):
            yield replace(chip, keys=keys)


def _marks(marks: tuple[ScoreMark, ...], stave: int) -> Iterator[ScoreMark]:
    """The marks of one stave; all marks stand in the order of their staves."""
    at = bisect_left(marks, stave, key=attrgetter("stave"))
    while at < len(marks) and marks[at].stave == stave:
        yield marks[at]
        at += 1
