"""An excerpt of a score: of many staves those that rank first near a window, and counts of the others.

A score of few staves travels whole, once. Of many the browser gets an excerpt, and asks for the next one when
its window has settled outside of it, or well within it, so what is sent does not grow with the data. Most
common change: how many travel, `MOST`; how far the neighbourhood goes, `NEAR`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import ceil, floor, log2
from operator import attrgetter

import numpy as np

from timeline.layout.engraving import Crowd
from timeline.layout.score import Score, ScoreMark, Stave

MANY = 1_000
"""A score of more staves than this is sent in excerpts; one of just as many takes 160 kB, compressed."""
MOST = 500
"""Staves of an excerpt: several times as many as have room for a name on a usual screen."""
NEAR = 1.0
"""An excerpt reaches at least so many windows beyond either end of its window."""
GRID = 4
"""It begins and ends on a grid of so many lines a window: windows close to each other share one excerpt."""
CELLS = 64
"""Those that do not travel are counted by the cells, so many to an excerpt, in which they begin and end."""

Window = tuple[float, float]
"""Days, the end exclusive."""


def in_excerpts(score: Score) -> bool:
    """Return whether a score is sent in excerpts."""
    return len(score.staves) > MANY


def neighbourhood(window: Window) -> Window:
    """Return the stretch that an excerpt for a window holds: `NEAR` more at both ends, on a coarse grid."""
    start, end = window
    span = 2.0 ** ceil(log2(end - start) - 1e-9)
    unit = span / GRID
    return floor((start - NEAR * span) / unit) * unit, ceil((end + NEAR * span) / unit) * unit


def excerpt(score: Score, held: Window, wanted: str = "") -> Score:
    """Return the staves of a score that rank first in a stretch, and `crowds` that count the others.

    What begins or ends in the stretch comes before what passes through it; the event that is `wanted` comes
    first of all. Staves are numbered anew, in the order of their rank.
    """
    groups: tuple[list[int], list[int], list[int]] = ([], [], [])
    for number, stave in enumerate(score.staves):
        if stave.days[0] < held[1] and stave.days[1] > held[0]:
            groups[_order(stave, held, wanted)].append(number)
    numbers = [number for group in groups for number in group]
    chosen = sorted(numbers[:MOST])
    anew = {number: at for at, number in enumerate(chosen)}
    marks = tuple(
        replace(mark, stave=anew[number]) for number in chosen for mark in _marks(score.marks, number)
    )
    rest = [score.staves[number] for number in numbers[MOST:]]
    return replace(
        score,
        staves=tuple(score.staves[number] for number in chosen),
        marks=marks,
        held=held,
        crowds=tuple(_crowds(rest, held)),
    )


def window_of_event(score: Score, event_id: str) -> Window | None:
    """Return a window that shows an event with some air, as the page zooms to it; None if it has no date."""
    days = next((stave.days for stave in score.staves if stave.event_id == event_id), None)
    if days is None:
        return None
    span = max(days[1] - days[0], 10.0)
    return days[0] - 0.35 * span - 2, days[1] + 0.65 * span + 2


def _order(stave: Stave, held: Window, wanted: str) -> int:
    if stave.event_id == wanted:
        return 0
    beyond = bisect_right(stave.bounds, held[0])
    return 1 if beyond < len(stave.bounds) and stave.bounds[beyond] < held[1] else 2


def _crowds(rest: Sequence[Stave], held: Window) -> Iterator[Crowd]:
    """Counts of staves by band and by the cells in which what is seen of them begins and ends.

    Cells are shorter where more begins or ends; where days are few, each is one. A crowd reaches from the
    first to the last day of its staves, so that a window within the stretch knows which crowds it touches.
    """
    if not rest:
        return
    band, first, last = np.array([(stave.band, *stave.days) for stave in rest]).T
    days = np.concatenate([first, last])
    days = np.sort(days[(held[0] < days) & (days < held[1])])
    edges = np.unique(days)
    if len(edges) > CELLS:
        edges = np.unique(days[np.linspace(0, len(days) - 1, CELLS).astype(int)])
    where = np.stack([band, np.searchsorted(edges, first, "right"), np.searchsorted(edges, last)])
    cells, group, count = np.unique(where, axis=1, return_inverse=True, return_counts=True)
    low, high = np.full(len(count), np.inf), np.full(len(count), -np.inf)
    np.minimum.at(low, group.ravel(), first)
    np.maximum.at(high, group.ravel(), last)
    yield from map(Crowd, cells[0].astype(int).tolist(), count.tolist(), low.tolist(), high.tolist())


def _marks(marks: tuple[ScoreMark, ...], stave: int) -> Iterator[ScoreMark]:
    """The marks of one stave; all marks stand in the order of their staves."""
    at = bisect_left(marks, stave, key=attrgetter("stave"))
    while at < len(marks) and marks[at].stave == stave:
        yield marks[at]
        at += 1
