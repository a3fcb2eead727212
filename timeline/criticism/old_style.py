"""Days that may be one day under the labels of two calendars.

A text that keeps the Julian calendar writes 25 October 1917 for the day that the Gregorian calendar calls 7
November. The two labels are 13 days apart from March 1900 to February 2100, 12 in the nineteenth century, 11
and 10 before. To compare other calendars, add the shift of each here.
"""

from __future__ import annotations

import numpy as np

from timeline import dates
from timeline.criticism.limits import ENDS, Datings
from timeline.evidence.frames import IntArray

JULIAN_MARCH_ZERO = -719470
"""1 March of the year 0 in the Julian calendar, in days since 1970-01-01."""


def shift(days: IntArray) -> IntArray:
    """Return by how many days the Julian label lags behind the Gregorian one: 13 in 1917, 12 in 1850.

    `days` in days since 1970-01-01. Counted in years that begin on 1 March, so that a leap day is the last
    day of its year; each century year that is no leap year in the Gregorian calendar adds a day (Meeus,
    Astronomical Algorithms, chapter 7).
    """
    year = (4 * (days - JULIAN_MARCH_ZERO) + 3) // 1461
    return year // 100 - year // 400 - 2


def same_label(gregorian: int, julian: int) -> bool:
    """Whether the Gregorian label of one day is the Julian label of another."""
    return gregorian != julian and dates.civil(gregorian) == dates.julian_civil(julian)


def twins(event: IntArray, day: IntArray) -> list[tuple[int, int]]:
    """Return pairs of readings of one event whose days may be one, the first as a Julian label of the second.

    `event` and `day` have one entry per reading; a pair is two positions in them, in the order of the second.
    A match across events is no match of labels, so the last line drops it with the leap days.
    """
    if not len(day):
        return []
    span = int(day.max() - day.min()) + 1
    key = event * span + (day - day.min())
    order = np.argsort(key, kind="stable")
    wanted = key - shift(day)
    place = np.minimum(np.searchsorted(key, wanted, sorter=order), len(key) - 1)
    found = np.flatnonzero(key[order[place]] == wanted)
    pairs = zip(order[place[found]].tolist(), found.tolist(), strict=True)
    return [(a, b) for a, b in pairs if same_label(int(day[a]), int(day[b]))]


def twin_days(dated: Datings) -> dict[int, tuple[int, int, int]]:
    """Return two readings of each event, precise to the day and of the same end, that may be one day.

    Events without such readings are left out. A value is the end (a row of `limits.ENDS`), then the positions
    in `dated` of the reading that may be a Julian label and of the one that is the same day in the Gregorian
    calendar.
    """
    found: dict[int, tuple[int, int, int]] = {}
    for end in reversed(range(len(ENDS))):
        at = np.flatnonzero(dated.low[end] == dated.high[end])
        for first, second in reversed(twins(dated.event[at], dated.low[end, at].astype(np.int64))):
            found[int(dated.event[at[second]])] = (end, int(at[first]), int(at[second]))
    return found
