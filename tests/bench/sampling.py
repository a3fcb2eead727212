"""Which windows are looked at: from all of time to one day, around events and anywhere, the same for a seed.

The most common change: another span is a row of ``SPANS``.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from typing import NamedTuple

YEAR = 365.25
SPANS: dict[str, float] = {
    "home": 0.0,
    "10 y": 10 * YEAR,
    "3 y": 3 * YEAR,
    "1 y": YEAR,
    "3 m": YEAR / 4,
    "1 m": YEAR / 12,
    "1 w": 7.0,
    "1 d": 1.0,
}
"""Names of the spans, and how many days they are; home is the window of the first visit."""
NEAR = ("3 m", "1 m", "1 w", "1 d")
"""Spans in which nothing may wait in a chip."""
BESIDE = (0.2, 0.8)
"""Where in a window the day of its event may stand, as shares of the width."""


class Window(NamedTuple):
    """The name of its span, its first day, and the day on which it ends, both in days since 1970."""

    span: str
    start: float
    end: float


class Reach(NamedTuple):
    """An event, and the days over which its datings reach."""

    event: str
    first: float
    last: float


def sampled(reaches: Sequence[Reach], home: tuple[float, float], many: int, seed: int) -> list[Window]:
    """Return some `many` windows: home, and as many of each other span, by turns at an event and anywhere."""
    dice = random.Random(seed)  # noqa: S311 - nothing here is secret
    each = max(1, round((many - 1) / (len(SPANS) - 1)))
    found = [Window("home", *home)]
    for span, days in SPANS.items():
        if span != "home":
            found += [_one(span, days, reaches if at % 2 else (), home, dice) for at in range(each)]
    return found


def _one(
    span: str, days: float, reaches: Sequence[Reach], home: tuple[float, float], dice: random.Random
) -> Window:
    if reaches:
        one = dice.choice(reaches)
        start = dice.choice((one.first, one.last)) - dice.uniform(*BESIDE) * days
    else:
        start = dice.uniform(home[0], max(home[0], home[1] - days))
    return Window(span, start, start + days)


def around(reaches: Sequence[Reach]) -> Iterator[Window]:
    """Yield a window of each near span around the first day of every event."""
    for span in NEAR:
        for one in reaches:
            start = one.first + 0.5 - SPANS[span] / 2
            yield Window(span, start, start + SPANS[span])
