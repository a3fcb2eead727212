"""How fast time runs along the sheet: at one pace, or a step for each day on which something begins or ends.

Assets/js/values/tempo.js is its twin. What is laid out, drawn, moved and flown stands in *sheet days*. Where
time runs at one pace they are the true days; where it is evenly spaced, true days and sheet days meet here
and only here. Most common change: how many steps a sheet has, `MOST`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil, floor

MOST = 1_000
"""Days that are kept as ends of steps: more would not be told apart on a screen."""
EXACT = 6
"""Decimals of a true day that was read off the sheet, so that a whole day comes back whole."""
SAID = "Even spacing: widths are not durations"
MIDDLE = "widths are "
"""What stands beside an evenly spaced axis, wherever it is shown; `SAID` in assets/js/values/tempo.js. On a
phone it is shorter by its middle."""

Window = tuple[float, float]
"""The first day and the end of the last."""


@dataclass(frozen=True, slots=True)
class Tempo:
    """True days and sheet days of one sheet.

    `knots` are the days between which time takes one step each, in their order; without any, time runs at
    one pace. Before the first and after the last it runs at the average pace.
    """

    knots: tuple[int, ...] = ()

    @property
    def even(self) -> bool:
        """Whether time is evenly spaced."""
        return len(self.knots) > 1

    @property
    def pace(self) -> float:
        """True days of a sheet day beyond the knots: their average, one at least."""
        return max(1.0, (self.knots[-1] - self.knots[0]) / (len(self.knots) - 1))

    def unit(self, day: float) -> float:
        """Return the sheet day of a true day."""
        knots, last = self.knots, len(self.knots) - 1
        if last < 1:
            return day
        if day <= knots[0]:
            return (day - knots[0]) / self.pace
        if day >= knots[last]:
            return last + (day - knots[last]) / self.pace
        at = bisect_right(knots, day) - 1
        return at + (day - knots[at]) / (knots[at + 1] - knots[at])

    def day(self, unit: float) -> float:
        """Return the true day of a sheet day, to a tenth of a second."""
        knots, last = self.knots, len(self.knots) - 1
        if last < 1:
            return unit
        if unit <= 0:
            return round(knots[0] + unit * self.pace, EXACT)
        if unit >= last:
            return round(knots[last] + (unit - last) * self.pace, EXACT)
        at = floor(unit)
        return round(knots[at] + (unit - at) * (knots[at + 1] - knots[at]), EXACT)

    def units(self, window: Window) -> Window:
        """Return a window of true days in sheet days."""
        return self.unit(window[0]), self.unit(window[1])

    def days(self, window: Window) -> Window:
        """Return a window of sheet days in true days."""
        return self.day(window[0]), self.day(window[1])

    def least(self, middle: float) -> float:
        """Return how many sheet days a true day takes around a place on the sheet."""
        if not self.even:
            return 1.0
        day = self.day(middle)
        return self.unit(day + 0.5) - self.unit(day - 0.5)


STEADY = Tempo()
"""Time at one pace: sheet days are true days."""


def evenly(bounds: Iterable[float]) -> Tempo:
    """Return the tempo at which each of these days ends a step; a part of a day counts as all of it.

    Of very many days `MOST` are kept, evenly by rank, the first and the last among them.
    """
    days = sorted({whole for bound in bounds for whole in (floor(bound), ceil(bound))})
    if len(days) < 2:
        return STEADY
    if len(days) > MOST:
        days = [days[at * (len(days) - 1) // (MOST - 1)] for at in range(MOST)]
    return Tempo(tuple(days))
