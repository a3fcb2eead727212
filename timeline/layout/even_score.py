"""A score in sheet days: every place in time moved to where an evenly spaced sheet has it.

Whatever places and draws a score need not know of it; `Stave.dates` keep the true days for words, and the
overview stays in true time. assets/js/offline/scores.js is the twin for a file without a server. Most common
change: a new thing of a score that stands in time is moved here too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import lru_cache

from timeline.evidence import Evidence
from timeline.layout.marks.event_marks import drawings
from timeline.layout.score import Score, ScoreMark, Stave, bounds_of
from timeline.layout.tempo import Tempo, evenly


def tempo_of(evidence: Evidence, events: Iterable[int], home: tuple[float, float]) -> Tempo:
    """Return the tempo at which each day that ends a mark of these events ends a step.

    So do the ends of the home window: the years before the first event take one step, too.
    """
    drawn = drawings(evidence)
    found: set[float] = set()
    for event in events:
        one = drawn.of(event)
        if one.reach is not None:
            found |= bounds_of(mark for mark, _, _ in one.marks)
    return evenly({*found, *home} if found else ())


def evened(score: Score, tempo: Tempo) -> Score:
    """Return a score of true days as one of sheet days."""
    if not tempo.even:
        return score
    place = lru_cache(maxsize=None)(tempo.unit)  # few days, and many marks on each
    return replace(
        score,
        staves=tuple(_moved(stave, place) for stave in score.staves),
        marks=tuple(
            ScoreMark(row.stave, row.mark.moved(place), row.source, row.precision) for row in score.marks
        ),
        home=tempo.units(score.home),
        whole=tempo.units(score.whole),
        tempo=tempo,
    )


def _moved(stave: Stave, place: Callable[[float], float]) -> Stave:
    return replace(
        stave,
        reach=stave.reach.moved(place),
        days=(place(stave.days[0]), place(stave.days[1])),
        bounds=tuple(map(place, stave.bounds)),
    )
