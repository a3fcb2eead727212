"""The overview strip: how many claims speak of each quarter, source by source, and where conflicts lie.

Plain counts; the strip is drawn by the renderers. Most common change: what counts as an exact dating,
`EXACT_DAYS`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from timeline.criticism.verdicts import CONFLICT
from timeline.dates import civil, day
from timeline.evidence import Evidence
from timeline.evidence.columns import DISPUTES

EXACT_DAYS = 31
"""A dating that reaches over at most so many days (a month) counts as exact."""
MOST_COLUMNS = 400
BOUNDS = ["es", "ls", "ee", "le"]

FloatArray = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Overview:
    """Claims per column and source. `edges` are the first days of the columns, and the day after the last.

    `exact` (to a month or better) and `vague` have a row per source slot and a number per column; `conflicts`
    are the days on which conflicts lie.
    """

    edges: tuple[int, ...]
    exact: tuple[tuple[int, ...], ...]
    vague: tuple[tuple[float, ...], ...]
    conflicts: tuple[float, ...]


def overview(
    evidence: Evidence, verdicts: pd.DataFrame, events: Sequence[int], home: tuple[float, float]
) -> Overview:
    """Return the claims on `events` per quarter of the home window, those that dispute left out.

    An exact dating counts once, in the quarter of its middle; a vague one is spread evenly over the quarters
    that its bounds reach, so that a year weighs a quarter of a claim in each.
    """
    edges = quarters(*home)
    bins = np.asarray(edges, dtype=float)
    claims = evidence.claims
    told = claims[claims["event"].isin(events) & (claims["stance"] != DISPUTES)]
    told = told[told[BOUNDS].notna().any(axis=1)]
    low = told[BOUNDS].min(axis=1).to_numpy(dtype=float)
    high = told[BOUNDS].max(axis=1).to_numpy(dtype=float) + 1
    slot = told["source"].to_numpy()
    exact = high - low <= EXACT_DAYS
    mine = [slot == number for number in range(len(evidence.sources))]
    points = [np.histogram((low + high)[exact & own] / 2, bins)[0] for own in mine]
    spread = [_spread(low[~exact & own], high[~exact & own], bins) for own in mine]
    return Overview(
        edges,
        tuple(tuple(int(count) for count in row) for row in points),
        tuple(tuple(abs(round(float(share), 3)) for share in row) for row in spread),
        _conflicts(verdicts, told["event"].to_numpy(), low, high),
    )


def quarters(start: float, end: float) -> tuple[int, ...]:
    """Return the first days of the quarters that hold the window, and the day after the last of them.

    Where there would be over `MOST_COLUMNS` quarters, several of them make a column.
    """
    first, last = (civil(int(at)) for at in (np.floor(start), np.ceil(end) - 1))
    begin, finish = (year * 4 + (month - 1) // 3 for year, month, _ in (first, last))
    step = -(-(finish - begin + 1) // MOST_COLUMNS)
    numbers = range(begin, finish + step + 1, step)
    return tuple(day(number // 4, number % 4 * 3 + 1) for number in numbers)


def _spread(low: FloatArray, high: FloatArray, bins: FloatArray) -> FloatArray:
    """For each bin the sum of the shares of the ranges [low, high) that lie in it."""
    weight = 1 / (high - low)

    def since(ends: FloatArray) -> FloatArray:
        """For each edge the sum of weight × days by which it lies beyond the ends before it."""
        order = np.argsort(ends)
        before = np.searchsorted(ends[order], bins)
        weights = np.concatenate(([0.0], np.cumsum(weight[order])))[before]
        moments = np.concatenate(([0.0], np.cumsum((weight * ends)[order])))[before]
        return np.asarray(bins * weights - moments)

    return np.diff(since(low) - since(high))


def _conflicts(
    verdicts: pd.DataFrame, event: npt.NDArray[np.int64], low: FloatArray, high: FloatArray
) -> tuple[float, ...]:
    """The middle of all datings of each event that is in conflict, in order of time."""
    reaches = pd.DataFrame({"low": low, "high": high}).groupby(event).agg({"low": "min", "high": "max"})
    conflicts = reaches[verdicts["verdict"].loc[reaches.index] == CONFLICT]
    return tuple(sorted(((conflicts["low"] + conflicts["high"]) / 2).tolist()))
