"""How far a group of datings lets one start, one end and one moment go.

Every dating is three ranges of days, of its start, its end and its moment; where it says nothing a range is
without bound. A group of datings can all be true exactly when the common part of each of the three has a day
and a start, a moment and an end can be picked from them in that order. All six ways to fail set a first day
of one dating against a last day of another, so the two claims that are furthest apart prove the conflict:
`ODDS` is the table of those ways. To admit or forbid a combination, change its row there.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from timeline import dates
from timeline.evidence.columns import ASSERTS, REPORTS
from timeline.evidence.frames import BoolArray, FloatArray, IntArray, bounds

START, END, MOMENT = 0, 1, 2
ENDS = ("start", "end", "moment")

CONSTRAINING = (ASSERTS, REPORTS)


@dataclass(frozen=True, slots=True)
class Odds:
    """One way for two claims to be at odds: where one begins its `later` end, the other's `earlier` is over.

    `opening`, `exact`, `loose` and `tail` are the words for it; `loose` where the later claim names no single
    day.
    """

    later: int
    earlier: int
    opening: str
    exact: str
    loose: str
    tail: str


ODDS = (
    Odds(MOMENT, MOMENT, "No one day fits", "comes", "begins", ""),
    Odds(START, START, "No start fits", "starts", "starts at the earliest", " for the start"),
    Odds(END, END, "No end fits", "ends", "ends at the earliest", " for the end"),
    Odds(START, MOMENT, "No dating fits", "starts", "starts at the earliest", ""),
    Odds(MOMENT, END, "No dating fits", "comes", "begins", " for the end"),
    Odds(START, END, "No dating fits", "starts", "starts at the earliest", " for the end"),
)


@dataclass(frozen=True)
class Datings:
    """The N claims that constrain: dated, not disputed, with a known bound; sorted by event, source, bounds.

    `at` is the position in the claims frame; `low` and `high`, shape (3, N), are the first and last day of
    start, end and moment in days since 1970-01-01, infinite where the dating sets no bound.
    """

    at: IntArray
    event: IntArray
    source: IntArray
    low: FloatArray
    high: FloatArray


@dataclass(frozen=True)
class Limits:
    """What G groups of datings leave open: `low` and `high`, shape (3, G), infinite where nothing binds.

    `low_by` and `high_by`, shape (3, G), are the positions in `Datings` of the dating that sets each limit
    (the first of several), -1 where none does.
    """

    low: FloatArray
    high: FloatArray
    low_by: IntArray
    high_by: IntArray

    @property
    def bound(self) -> BoolArray:
        """Whether any dating bounds the start, end or moment of each group, shape (3, G)."""
        return np.isfinite(self.low) | np.isfinite(self.high)


def datings(claims: pd.DataFrame) -> Datings:
    """Return the claims of a frame that constrain, sorted so that the order of its rows does not matter."""
    ends = bounds(claims)
    dated = ~np.isnan(ends).all(axis=1) & claims["when"].isin((dates.MOMENT, dates.PERIOD)).to_numpy()
    at = np.flatnonzero(dated & claims["stance"].isin(CONSTRAINING).to_numpy())
    event = claims["event"].to_numpy(dtype=np.int64)[at]
    source = claims["source"].to_numpy(dtype=np.int64)[at]
    wording = pd.factorize(claims["words"].to_numpy(dtype=object)[at], sort=True)[0]
    order = np.lexsort((at, wording, *ends[at].T[::-1], source, event))
    at = at[order]
    moment = (claims["when"] == dates.MOMENT).to_numpy()[at]
    es, ls, ee, le = np.where(moment, np.nan, ends[at].T)
    first, last, _, _ = np.where(moment, ends[at].T, np.nan)
    low, high = np.array([es, ee, first]), np.array([ls, le, last])
    return Datings(
        at=at,
        event=event[order],
        source=source[order],
        low=np.nan_to_num(low, nan=-np.inf),
        high=np.nan_to_num(high, nan=np.inf),
    )


def limits(dated: Datings, group: IntArray, groups: int) -> Limits:
    """Return the limits that the datings set for each of G groups; `group`, shape (N,), ascends."""
    low, low_by = tightest(dated.low, group, groups)
    high, high_by = tightest(-dated.high, group, groups)
    return Limits(low, -high, low_by, high_by)


def tightest(values: FloatArray, group: IntArray, groups: int) -> tuple[FloatArray, IntArray]:
    """Return the largest value of each group and the position of the first member that has it, shapes (K, G).

    `values` has shape (K, N), minus infinity where a member sets no bound; `group`, shape (N,), ascends.
    Where no member of a group sets a bound the value is minus infinity and the position -1.
    """
    best = np.full((len(values), groups), -np.inf)
    by = np.full((len(values), groups), -1, dtype=np.int64)
    if len(group):
        starts = np.flatnonzero(np.diff(group, prepend=-1))
        best[:, group[starts]] = np.maximum.reduceat(values, starts, axis=1)
        for row, value in enumerate(values):
            setters = np.flatnonzero(np.isfinite(value) & (value == best[row, group]))[::-1]
            by[row, group[setters]] = setters
    return best, by


def apart(low: FloatArray, high: FloatArray) -> tuple[IntArray, IntArray]:
    """Return how many days the furthest two claims of each group are apart, 0 if none, and the row of `ODDS`.

    `low` and `high` as in `Limits`. The days are those from the last day of one to the first of the other, so
    ranges that touch on neighbouring days are 1 day apart. The row is that of the widest gap, the first of
    several.
    """
    gaps = np.array([low[odds.later] - high[odds.earlier] for odds in ODDS])
    row = gaps.argmax(axis=0)
    widest = np.take_along_axis(gaps, row[np.newaxis], axis=0)[0]
    return np.maximum(widest, 0).astype(np.int64), row.astype(np.int64)


def leeway(common: Limits) -> tuple[FloatArray, FloatArray]:
    """Return the first and last day that start, end and moment can take, shapes (3, G), if all can be true.

    A start lies before the moment and the moment before the end, so their limits narrow each other.
    """
    low, high = common.low.copy(), common.high.copy()
    high[START] = common.high.min(axis=0)
    low[END] = common.low.max(axis=0)
    low[MOMENT] = np.maximum(common.low[START], common.low[MOMENT])
    high[MOMENT] = np.minimum(common.high[END], common.high[MOMENT])
    return low, high


def uniform(dated: Datings, group: IntArray, groups: int) -> BoolArray:
    """Return for each group whether all its datings have equal bounds and kind; true where it has none.

    A moment never equals a period here, since the one bounds no start and no end, and the other no moment.
    """
    same = np.ones(groups, dtype=np.bool_)
    if len(group):
        first = np.flatnonzero(np.diff(group, prepend=-1))
        lead = np.repeat(first, np.diff(np.append(first, len(group))))
        equal = (dated.low == dated.low[:, lead]) & (dated.high == dated.high[:, lead])
        same[group[~equal.all(axis=0)]] = False
    return same


def couples(group: IntArray) -> tuple[IntArray, IntArray]:
    """Return the positions of all couples within a group, the earlier position first; `group` ascends."""
    ends = np.searchsorted(group, group, side="right")
    later = ends - np.arange(len(group)) - 1
    one = np.repeat(np.arange(len(group)), later)
    nth = np.arange(len(one)) - np.repeat(np.cumsum(later) - later, later)
    return one, one + 1 + nth
