"""Who tells what: events that one source alone tells, that others tell without it, how pairs agree.

To *tell* is to speak of an event in any way, also without a date or in order to reject it. Most common
change: how many independent others make an omission worth naming, `OTHERS`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import pandas as pd

from timeline.criticism.agreement import RELATIONS, agreement
from timeline.criticism.witnesses import related_groups
from timeline.evidence import Evidence
from timeline.evidence.frames import BoolArray, IntArray

OTHERS = 2
"""Independent witnesses that must tell an event before a source's silence on it is named."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """What one source (its position) tells: number of events, those it alone tells, those it leaves out."""

    source: int
    told: int
    alone: tuple[int, ...]
    omitted: tuple[int, ...]


def coverage(evidence: Evidence, events: IntArray) -> tuple[Coverage, ...]:
    """Return one row per source in slot order for `events`, whose order its lists keep.

    An event is omitted where the source does not tell it and `OTHERS` or more independent witnesses do.
    """
    tells = _tells(evidence)[:, events]
    count = tells.sum(axis=0)
    witness = related_groups(evidence.sources)
    heads = np.unique(witness)
    by_witness = np.array([tells[witness == head].any(axis=0) for head in heads], dtype=bool).sum(axis=0)
    return tuple(
        Coverage(
            source,
            int(own.sum()),
            tuple(events[own & (count == 1)].tolist()),
            tuple(events[~own & (by_witness >= OTHERS)].tolist()),
        )
        for source, own in enumerate(tells)
    )


@lru_cache(maxsize=4)
def _tells(evidence: Evidence) -> BoolArray:
    """Return whether a source tells an event, shape (S, E)."""
    tells = np.zeros((len(evidence.sources), len(evidence.events)), dtype=bool)
    tells[evidence.claims["source"].to_numpy(), evidence.claims["event"].to_numpy()] = True
    return tells


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sources (a < b): how many events both tell, and the events both date by how they relate."""

    a: int
    b: int
    both: int
    related: bool
    events: dict[str, tuple[int, ...]]

    @property
    def dated(self) -> int:
        """How many events both date."""
        return sum(map(len, self.events.values()))


def told_by_both(evidence: Evidence, events: IntArray, a: int, b: int) -> BoolArray:
    """Return which of `events` two sources, given by position, both tell."""
    tells = _tells(evidence)
    both: BoolArray = tells[a, events] & tells[b, events]
    return both


def pairs(evidence: Evidence, events: IntArray) -> tuple[Pair, ...]:
    """Return every two sources with what they have in common among `events`."""
    rows = _relations(evidence)
    rows = rows[rows["event"].isin(events)]
    found: dict[tuple[int, int, str], list[int]] = {}
    for a, b, event, relation in zip(*(rows[name].tolist() for name in rows.columns), strict=True):
        found.setdefault((a, b, relation), []).append(event)
    witness = related_groups(evidence.sources)
    sources = range(len(evidence.sources))
    return tuple(
        Pair(
            a,
            b,
            int(told_by_both(evidence, events, a, b).sum()),
            bool(witness[a] == witness[b]),
            {relation: tuple(found.get((a, b, relation), ())) for relation in RELATIONS},
        )
        for a in sources
        for b in sources[a + 1 :]
    )


@lru_cache(maxsize=4)
def _relations(evidence: Evidence) -> pd.DataFrame:
    return agreement(evidence)[["a", "b", "event", "relation"]]
