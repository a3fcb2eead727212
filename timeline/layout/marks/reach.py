"""How far a stave goes: places in time that are days plus pixels.

A day moves with the scale and a pixel does not, so which of a stave's marks lies outermost may depend on the
scale: the dashes of an open end are 32 pixels long, a year or an hour. A reach keeps every pair of day and
pixels that is outermost at some scale. Most common change: none; `marks` decides what is drawn.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import zip_longest

End = tuple[float, float]
"""A place in time: a day number and an offset in pixels."""


@dataclass(frozen=True, slots=True)
class Reach:
    """From `first_day` + `first_px` to `last_day` + `last_px`, the outermost days.

    `beyond` has a row of four such numbers for each further pair of ends that is outermost at some scale;
    most reaches have none.
    """

    first_day: float
    first_px: float
    last_day: float
    last_px: float
    beyond: tuple[tuple[float, float, float, float], ...] = ()

    def ends(self, scale: float) -> tuple[float, float]:
        """Return the left and the right end in pixels from day 0 at a scale in pixels per day."""
        left, right = self.first_day * scale + self.first_px, self.last_day * scale + self.last_px
        for first, first_px, last, last_px in self.beyond:
            left, right = min(left, first * scale + first_px), max(right, last * scale + last_px)
        return left, right

    def moved(self, place: Callable[[float], float]) -> Reach:
        """Return the reach with its days where `place` has them, which keeps their order."""
        beyond = tuple((place(first), px0, place(last), px1) for first, px0, last, px1 in self.beyond)
        return Reach(place(self.first_day), self.first_px, place(self.last_day), self.last_px, beyond)

    def numbers(self) -> list[float]:
        """Return the reach as one row of numbers, four for each pair of ends, as the browser reads it."""
        own = (self.first_day, self.first_px, self.last_day, self.last_px)
        return [number for row in (own, *self.beyond) for number in row]


def reach_over(starts: Iterable[End], ends: Iterable[End], margin: float) -> Reach:
    """Return the reach that covers all these ends at every scale, with a margin in pixels at either side.

    Raises ValueError where there are none.
    """
    firsts = [(day, px - margin) for day, px in _outermost(starts)]
    lasts = [(-day, margin - px) for day, px in _outermost((-day, -px) for day, px in ends)]
    further = zip_longest(firsts[1:], lasts[1:])
    beyond = tuple((*(first or firsts[0]), *(last or lasts[0])) for first, last in further)
    return Reach(*firsts[0], *lasts[0], beyond)


def _outermost(ends: Iterable[End]) -> list[End]:
    """Ends that lie leftmost at some scale, the earliest day first; each later one has the smaller offset."""
    ordered = sorted(ends)
    if not ordered:
        raise ValueError("a reach needs at least one end")
    found = ordered[:1]
    for end in ordered:
        if end[1] < found[-1][1]:
            found.append(end)
    return found
