"""What the claims on each event amount to in numbers, before any verdict.

To let a verdict depend on something new, count it here, one value per event, and use it in the rule's row in
`verdicts`.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from timeline.criticism.limits import CONSTRAINING, ODDS, Datings, Limits, apart, datings, limits, uniform
from timeline.criticism.witnesses import related_groups
from timeline.evidence import Evidence
from timeline.evidence.columns import ASSERTS, DISPUTES, REPORTS, STANCES
from timeline.evidence.frames import BoolArray, IntArray


@dataclass(frozen=True)
class Members:
    """A set of sources for each event: all in one list, with the place where each event starts."""

    starts: list[int]
    sources: list[int]

    def of(self, event: int) -> tuple[int, ...]:
        """Return the positions of the sources of one event, ascending."""
        return tuple(self.sources[self.starts[event] : self.starts[event + 1]])


@dataclass(frozen=True)
class Tally:
    """Counts over E events; arrays have shape (E,), positions in `dated` are -1 where there is no conflict.

    `gap` is the days that the furthest two claims are apart (0: one dating satisfies all), `odds` the row of
    `limits.ODDS` that says how, `first` and `second` the positions in `dated` of the claim that ends too
    early and of the one that begins too late. `daters` and `witnesses` count the sources and the independent
    sources that date the event, `tellers` all sources that speak of it. `alike`: all its datings have equal
    bounds and kind.
    """

    witness: IntArray
    dated: Datings
    limits: Limits
    gap: IntArray
    odds: IntArray
    first: IntArray
    second: IntArray
    alike: BoolArray
    disputed: BoolArray
    daters: IntArray
    witnesses: IntArray
    tellers: IntArray
    dated_by: Members
    undated_by: Members
    asserted_by: Members
    reported_by: Members
    disputed_by: Members


def tally(evidence: Evidence) -> Tally:
    """Return the counts for every event of the evidence."""
    claims, events, sources = evidence.claims, len(evidence.events), len(evidence.sources)
    witness = related_groups(evidence.sources)
    dated = datings(claims)
    common = limits(dated, dated.event, events)
    gap, odds = apart(common.low, common.high)
    first, second = _furthest(common, gap, odds)
    pair = claims["event"].to_numpy(np.int64) * sources + claims["source"].to_numpy(np.int64)
    stances = {key: _distinct(pair[(claims["stance"] == key).to_numpy()]) for key in STANCES}
    dating = _distinct(dated.event * sources + dated.source)
    telling = _distinct(np.concatenate([stances[key] for key in CONSTRAINING]))
    return Tally(
        witness=witness,
        dated=dated,
        limits=common,
        gap=gap,
        odds=odds,
        first=first,
        second=second,
        alike=uniform(dated, dated.event, events),
        disputed=_count(stances[DISPUTES], sources, events) > 0,
        daters=_count(dating, sources, events),
        witnesses=_count(_distinct(dated.event * sources + witness[dated.source]), sources, events),
        tellers=_count(_distinct(pair), sources, events),
        dated_by=_members(dating, sources, events),
        undated_by=_members(np.setdiff1d(telling, dating, assume_unique=True), sources, events),
        asserted_by=_members(stances[ASSERTS], sources, events),
        reported_by=_members(stances[REPORTS], sources, events),
        disputed_by=_members(stances[DISPUTES], sources, events),
    )


def _distinct(values: IntArray) -> IntArray:
    """Return the distinct values, ascending; faster than `numpy.unique` for numbers nearly in order."""
    ordered = np.sort(values, kind="stable")
    distinct: IntArray = ordered[np.flatnonzero(np.diff(ordered, prepend=-1))]
    return distinct


def _count(pairs: IntArray, sources: int, events: int) -> IntArray:
    return np.bincount(pairs // max(sources, 1), minlength=events)


def _members(pairs: IntArray, sources: int, events: int) -> Members:
    starts = np.searchsorted(pairs, np.arange(events + 1) * sources)
    return Members(starts.tolist(), (pairs % max(sources, 1)).tolist())


def _furthest(common: Limits, gap: IntArray, odds: IntArray) -> tuple[IntArray, IntArray]:
    """Return the positions of the two datings furthest apart, the earlier first; -1 where none are."""
    event = np.arange(len(gap))
    earlier = np.array([row.earlier for row in ODDS])[odds]
    later = np.array([row.later for row in ODDS])[odds]
    none = gap == 0
    return (
        np.where(none, -1, common.high_by[earlier, event]),
        np.where(none, -1, common.low_by[later, event]),
    )


def inconsistent(counts: Tally) -> dict[int, tuple[int, ...]]:
    """Return the sources of each event whose own datings of it cannot all be true.

    Events without such sources are left out.
    """
    dated = counts.dated
    pair = dated.event * len(counts.witness) + dated.source
    own, group = np.unique(pair, return_inverse=True)
    mine = limits(dated, group, len(own))
    found: dict[int, tuple[int, ...]] = {}
    for key in own[apart(mine.low, mine.high)[0] > 0].tolist():
        event, source = divmod(key, len(counts.witness))
        found[event] = (*found.get(event, ()), source)
    return found
