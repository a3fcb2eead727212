"""Which stretch of time is seen at first, and which events a stretch touches.

The window never filters: it only limits what is seen. To change where the first view ends, change `FAR` or
`MIDDLE`.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from timeline.dates import civil, day
from timeline.evidence import Evidence
from timeline.evidence.frames import BoolArray, FloatArray, IntArray, bounds
from timeline.query.named_days import spans
from timeline.query.view import View

FAR = 0.375
"""A gap wider than this share of the time walked so far cuts off what lies beyond it.

Ours must let the thin years 1925–1928 through and stop at what sources say of the dead after 1941.
"""
MIDDLE = (0.1, 0.9)
"""The walk starts with what lies between these shares of all dates."""
_NO_DATES = (day(1900), day(2001))


@lru_cache(maxsize=4)
def reaches(evidence: Evidence) -> tuple[FloatArray, FloatArray]:
    """Return the first and the last day that any claim names for each event, shapes (E,); NaN if undated.

    An end that is not given reaches as far as its known bound: beyond it nothing is asserted.
    """
    size = len(evidence.events)
    earliest, latest = spans(evidence)
    event = evidence.claims["event"].to_numpy(dtype=np.int64)
    first, last = np.full(size, np.inf), np.full(size, -np.inf)
    np.minimum.at(first, event, earliest)
    np.maximum.at(last, event, latest)
    undated = first > last
    first[undated] = last[undated] = np.nan
    return first, last


@lru_cache(maxsize=4)
def time_order(evidence: Evidence) -> IntArray:
    """Return all events by first day, the shorter first where they begin together, the undated last."""
    first, last = reaches(evidence)
    return np.lexsort((np.arange(len(first)), last, first))


def in_window(evidence: Evidence, events: IntArray, start: float, end: float) -> BoolArray:
    """Return which of `events` touch the window from `start` to `end` (exclusive, days); undated never do."""
    first, last = reaches(evidence)
    touching: BoolArray = (first[events] < end) & (last[events] + 1 > start)
    return touching


def undated(evidence: Evidence, events: IntArray) -> BoolArray:
    """Return which of `events` no claim dates, whatever else is said of them."""
    nowhere: BoolArray = np.isnan(reaches(evidence)[0][events])
    return nowhere


@lru_cache(maxsize=4)
def home(evidence: Evidence) -> tuple[int, int]:
    """Return the window seen at first: whole years around the dated claims, the end exclusive, in days.

    Outliers do not stretch it: from the middle four fifths of all bounds it walks outwards, nearest first,
    until a gap is wider than the share `FAR` of the time walked so far. Open and unbounded datings do not
    count. Without any date it is the twentieth century.
    """
    claims = evidence.claims
    ends = bounds(claims)
    closed = ~(np.isnan(ends).any(axis=1) | claims["open_start"].to_numpy() | claims["open_end"].to_numpy())
    days = np.sort(ends[closed].ravel())
    if not len(days):
        return _NO_DATES
    low, high = (int(share * (len(days) - 1)) for share in MIDDLE)
    low, high = _walked(np.unique(days), days[low], days[high])
    return day(civil(low)[0]), day(civil(high)[0] + 1)


def _walked(days: FloatArray, low: float, high: float) -> tuple[int, int]:
    before, after = days[days < low][::-1].tolist(), days[days > high].tolist()
    ahead, behind = 0, 0
    while ahead < len(after) or behind < len(before):
        right = after[ahead] - high if ahead < len(after) else np.inf
        left = low - before[behind] if behind < len(before) else np.inf
        if min(left, right) > FAR * (high - low):
            break
        if right <= left:
            high, ahead = after[ahead], ahead + 1
        else:
            low, behind = before[behind], behind + 1
    return int(low), int(high)


def whole(evidence: Evidence, home: tuple[float, float]) -> tuple[float, float]:
    """Return the time from the first to the last day that any claim names, and at least home; in days."""
    first, last = reaches(evidence)
    dated = ~np.isnan(first)
    return min([home[0], *first[dated]]), max([home[1], *(last[dated] + 1)])


def window(view: View, home: tuple[float, float]) -> tuple[float, float]:
    """Return what a view shows, in days, the end exclusive; what it leaves open is taken from home.

    Where the one end that the view gives lies beyond the other end of home, the window is as long as home.
    """
    first, last = home
    start, end = view.start, view.end
    if start is None:
        end = last if end is None else end
        return (first if first < end else end - (last - first)), end
    if end is None:
        return start, (last if start < last else start + (last - first))
    return start, end
