"""How two sources stand to each other where both date an event.

The same rule as for a verdict, applied to the claims of two sources alone: `RELATIONS` names its outcomes.
Related sources are compared like any others, since a matrix of sources shows them side by side.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from timeline.criticism.limits import apart, couples, datings, limits, uniform
from timeline.evidence import Evidence

RELATIONS = ("agree", "compatible", "conflict")


def agreement(evidence: Evidence) -> pd.DataFrame:
    """Return one row for each event and each two sources that both date it, sorted by event, `a`, `b`.

    Columns: `a` and `b` (positions of the sources, a < b), `event`, `relation` (agree: all datings of both
    have the same bounds and kind; conflict: no dating satisfies all of both; else compatible), `gap` (days
    apart, 0 unless conflict). An event that n sources date has n (n - 1) / 2 rows. A source that contradicts
    itself conflicts with every other.
    """
    dated, sources = datings(evidence.claims), max(len(evidence.sources), 1)
    own, group = np.unique(dated.event * sources + dated.source, return_inverse=True)
    mine = limits(dated, group, len(own))
    constant = uniform(dated, group, len(own))
    one, two = couples(own // sources)
    low, high = (mine.low[:, one], mine.low[:, two]), (mine.high[:, one], mine.high[:, two])
    gap, _ = apart(np.maximum(*low), np.minimum(*high))
    equal = constant[one] & constant[two] & (low[0] == low[1]).all(axis=0) & (high[0] == high[1]).all(axis=0)
    relation = np.where(gap > 0, 2, np.where(equal, 0, 1))
    return pd.DataFrame(
        {
            "a": own[one] % sources,
            "b": own[two] % sources,
            "event": own[one] // sources,
            "relation": pd.Series(np.array(RELATIONS, dtype=object)[relation], dtype="str"),
            "gap": gap,
        }
    )
