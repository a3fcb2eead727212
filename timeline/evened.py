"""A score in sheet days: every place in time moved to where an evenly spaced sheet has it.

Floor 5, above `score`. Whatever places and draws a score need not know of it; `Stave.dates` keep the true
days for words, and the overview stays in true time. timeline/standalone/laying.js is the twin for a file
without a server. Most common change: a new thing of a score that stands in time is moved here too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import lru_cache

from timeline.drawings import drawings
from timeline.evidence import Evidence
from timeline.reach import Reach
from timeline.score import Score, bounds_of
from timeline.tempo import Tempo, evenly

Unit = Callable[[float], float]


def tempo_of(evidence: Evidence, events: Iterable[int]) -> Tempo:
    """Return the tempo at which each day that ends a mark of these events ends a step."""
    drawn = drawings(evidence)
    found: set[float] = set()
    for event in events:
        one = drawn.of(event)
        if one.reach is not None:
            found |= bounds_of(mark for mark, _, _ in one.marks)
    return evenly(found)


def evened(score: Score, tempo: Tempo) -> Score:
    """Return a score of true days as one of sheet days."""
    if not tempo.even:
        return score
    unit = lru_cache(maxsize=None)(tempo.unit)  # few days, and many marks on each

    def pair(window: tuple[float, float]) -> tuple[float, float]:
        return unit(window[0]), unit(window[1])

    staves = tuple(
        replace(
            stave,
            reach=_moved(stave.reach, unit),
            days=pair(stave.days),
            bounds=tuple(map(unit, stave.bounds)),
        )
        for stave in score.staves
    )
    marks = tuple(
        replace(
            row,
            mark=replace(row.mark, first_day=unit(row.mark.first_day), last_day=unit(row.mark.last_day)),
        )
        for row in score.marks
    )
    home, whole = pair(score.home), pair(score.whole)
    return replace(score, staves=staves, marks=marks, home=home, whole=whole, tempo=tempo)


def _moved(reach: Reach, unit: Unit) -> Reach:
    beyond = tuple((unit(first), px0, unit(last), px1) for first, px0, last, px1 in reach.beyond)
    return Reach(unit(reach.first_day), reach.first_px, unit(reach.last_day), reach.last_px, beyond)
