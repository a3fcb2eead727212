"""How many sources tell an event: the numbers that have a colour, how they read, how many events each has.

The twin of `numbers` in assets/js/stage/legend.js. Most common change: how a number reads, `sources`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from timeline.dates.numerals import counted
from timeline.layout.score import Score
from timeline.looks import MOST_TELLERS


def count(tellers: int) -> int:
    """Return how many sources a set of them has, one bit each; the last number stands for more, too."""
    return min(tellers.bit_count(), MOST_TELLERS)


def numbers(score: Score, staves: Iterable[int]) -> list[tuple[int, int]]:
    """Return each number of sources and how many of the events on some staves so many tell, fewest first."""
    events = {score.staves[key].event: count(score.staves[key].tellers) for key in staves}
    return sorted(Counter(events.values()).items())


def sources(number: int) -> str:
    """Return "1 source", "2 sources", "6 sources or more"."""
    more = " or more" if number == MOST_TELLERS else ""
    return f"{counted(number, 'source')}{more}"
