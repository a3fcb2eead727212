"""Which sources are independent witnesses.

Two sources are related where either names the other in its `related` column (same author, or one drawn from
the other). Related is taken as mutual and passed on: whoever is related to a related source belongs to the
same witness. To weigh relation in another way, change `related_groups`; everything else asks only whether two
numbers are equal.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pandas as pd

from timeline.evidence.frames import IntArray


def related_groups(sources: pd.DataFrame) -> IntArray:
    """Return one witness number per source, shape (S,): the position of the first source of its group.

    Ids in `related` that name no source are passed over here; the checks report them.
    """
    ids = {source: at for at, source in enumerate(sources["source"].tolist())}
    head = list(range(len(sources)))

    def find(at: int) -> int:
        while head[at] != at:
            head[at] = head[head[at]]
            at = head[at]
        return at

    for at, related in enumerate(sources["related"].tolist()):
        for named in related.split(";"):
            other = ids.get(named.strip())
            if other is not None:
                low, high = sorted((find(at), find(other)))
                head[high] = low
    return np.array([find(at) for at in range(len(head))], dtype=np.int64)


def kin(members: Iterable[int], witness: IntArray) -> list[tuple[int, ...]]:
    """Return the sets of two or more `members` (source positions) that are one witness."""
    groups: dict[int, list[int]] = {}
    for source in members:
        groups.setdefault(int(witness[source]), []).append(source)
    return [tuple(group) for group in groups.values() if len(group) > 1]
