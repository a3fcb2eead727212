"""Which events each filter keeps, and what each chip would leave.

A facet is a column of values with the events that have each of them, kept as pairs, so that any number of
claims, values and chosen values costs a few array operations. Filters select events, never claims: all
claims of a selected event stay, so that witnesses can be compared.

To add a filter: its field in `view`, its facet in `_facets` if it needs one, its row in `KEEPS`.
"""

from __future__ import annotations

import weakref
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import pandas as pd

from timeline.criticism.verdicts import VERDICTS
from timeline.dates import PRECISIONS, UNDATED
from timeline.evidence import Evidence
from timeline.evidence.columns import BASES, STANCES
from timeline.evidence.frames import BoolArray, IntArray
from timeline.query import search
from timeline.query.view import FIELDS, View

CHIPS = tuple(row.name for row in FIELDS if row.filters and row.name != "q")
"""The facets that are counted, named by the attribute of `View` that a chip changes."""
IMPORTANCES = ("1", "2", "3")


@dataclass(frozen=True, slots=True)
class Facet:
    """Which events have which value: `event[i]` has `values[value[i]]`, each pair once, of `size` events."""

    values: tuple[str, ...]
    event: IntArray
    value: IntArray
    size: int

    def having(self, wanted: Iterable[str]) -> BoolArray:
        """Return which events have any of the wanted values, shape (E,)."""
        chosen = set(wanted)
        asked = np.array([value in chosen for value in self.values], dtype=bool)
        found = np.zeros(self.size, dtype=bool)
        if asked.any():
            found[self.event[asked[self.value]]] = True
        return found

    def count(self, kept: BoolArray) -> dict[str, int]:
        """Return how many of the kept events have each value, in the order of `values`."""
        counts = np.bincount(self.value[kept[self.event]], minlength=len(self.values))
        return dict(zip(self.values, counts.tolist(), strict=True))


def facet(values: Iterable[str], codes: IntArray, event: IntArray, size: int) -> Facet:
    """Return the facet in which `event[i]` has the value `values[codes[i]]`; pairs may repeat."""
    values = tuple(values)
    wide = max(len(values), 1)
    pair = np.unique(event * wide + codes)
    return Facet(values, pair // wide, pair % wide, size)


def _coded(
    column: pd.Series[str], order: Iterable[str], *, shown: bool = False
) -> tuple[tuple[str, ...], IntArray]:
    """Return the values of a column, those of `order` first (absent ones if `shown`), and each row's code."""
    found, names = pd.factorize(column)
    present = [str(name) for name in names]
    values = tuple(dict.fromkeys([v for v in order if shown or v in present] + present))
    place = {value: at for at, value in enumerate(values)}
    return values, np.array([place[name] for name in present], dtype=np.int64)[found] if present else found


@dataclass(frozen=True, slots=True)
class FacetIndex:
    """What does not change while a reader filters: facets, and the importance of each event."""

    facets: Mapping[str, Facet]
    importance: IntArray
    size: int


@lru_cache(maxsize=4)
def _facets(evidence: Evidence) -> dict[str, Facet]:
    claims, events = evidence.claims, evidence.events
    size = len(events)
    event = claims["event"].to_numpy(dtype=np.int64)
    every = np.arange(size, dtype=np.int64)
    numbers = [str(number) for number in range(1, len(evidence.sources) + 1)]
    tellers = claims.groupby("event")["source"].nunique().reindex(every, fill_value=0).to_numpy()
    told = np.flatnonzero(tellers)
    grounded = (claims["basis"] != "").to_numpy()
    dated = claims["precision"].where(claims["when"] != UNDATED, UNDATED)
    return {
        "sources": facet(evidence.sources["source"], claims["source"].to_numpy(np.int64), event, size),
        "categories": facet(*_coded(events["category"], ()), every, size),
        "precision": facet(*_coded(dated, PRECISIONS), event, size),
        "stance": facet(*_coded(claims["stance"], STANCES, shown=True), event, size),
        "tellers": facet(numbers, (tellers[told] - 1).astype(np.int64), told.astype(np.int64), size),
        "basis": facet(*_coded(claims["basis"][grounded], BASES), event[grounded], size),
    }


_Judged = tuple[weakref.ref[pd.DataFrame], FacetIndex]
_JUDGED: weakref.WeakKeyDictionary[Evidence, _Judged] = weakref.WeakKeyDictionary()


def indexed(evidence: Evidence, verdicts: pd.DataFrame) -> FacetIndex:
    """Return the index of an evidence and its verdicts; made once for each pair of objects."""
    known = _JUDGED.get(evidence)
    if known is not None and known[0]() is verdicts:
        return known[1]
    size = len(evidence.events)
    order = [row.key for row in VERDICTS]
    judged = facet(*_coded(verdicts["verdict"], order, shown=True), np.arange(size), size)
    importance = evidence.events["importance"].to_numpy(dtype=np.int64)
    index = FacetIndex({**_facets(evidence), "verdicts": judged}, importance, size)
    _JUDGED[evidence] = (weakref.ref(verdicts), index)
    return index


def _any_of(name: str) -> Callable[[FacetIndex, Evidence, View], BoolArray]:
    return lambda index, _evidence, view: index.facets[name].having(getattr(view, name))


def _all_of(index: FacetIndex, _evidence: Evidence, view: View) -> BoolArray:
    told = index.facets["sources"]
    held = np.ones(index.size, dtype=bool)
    for source in view.all:
        held &= told.having([source])
    return held


KEEPS: Mapping[str, Callable[[FacetIndex, Evidence, View], BoolArray]] = {
    "sources": _any_of("sources"),
    "all": _all_of,
    "without": lambda index, _evidence, view: ~index.facets["sources"].having(view.without),
    "verdicts": _any_of("verdicts"),
    "categories": _any_of("categories"),
    "precision": _any_of("precision"),
    "stance": _any_of("stance"),
    "tellers": _any_of("tellers"),
    "basis": _any_of("basis"),
    "importance": lambda index, _evidence, view: index.importance >= view.importance,
    "q": lambda _index, evidence, view: search.matches(evidence, view.q),
}
"""Attribute of `View` → which events its filter keeps, shape (E,)."""


def kept_by(evidence: Evidence, verdicts: pd.DataFrame, view: View) -> dict[str, BoolArray]:
    """Return which events each filter of the view keeps, only for filters that are set."""
    index = indexed(evidence, verdicts)
    return {name: KEEPS[name](index, evidence, view) for name in view.filters()}


def together(kept: Mapping[str, BoolArray], size: int, *, but: str = "") -> BoolArray:
    """Return which of `size` events all filters keep, or all filters but one."""
    held = np.ones(size, dtype=bool)
    for name, mask in kept.items():
        if name != but:
            held &= mask
    return held


def facets(
    evidence: Evidence, verdicts: pd.DataFrame, view: View, only: BoolArray | None = None
) -> dict[str, dict[str, int]]:
    """Return for every chip how many events have its value under all *other* facets' filters.

    `only` are the events that are counted at all, shape (E,), where a view does not list all of them.

    Keys are those of `CHIPS`, then values. Within a facet values are any-of, so the count of a chip does not
    depend on its neighbours: it is what that chip alone would leave. Two facets narrow within themselves and
    count otherwise: `all` counts what is left with that source required as well, `without` with it excluded
    as well. The counts of `importance` are for "at least".
    """
    index = indexed(evidence, verdicts)
    kept = kept_by(evidence, verdicts, view)
    if only is not None:
        kept["window"] = only
    held = {name: together(kept, index.size, but=name) for name in (*CHIPS, "every")}
    told = index.facets["sources"]
    left = held["every"]
    counts = {name: index.facets[name].count(held[name]) for name in index.facets}
    weight = np.bincount(index.importance[held["importance"]].clip(1, 3), minlength=4)[1:4]
    counts["importance"] = dict(zip(IMPORTANCES, weight[::-1].cumsum()[::-1].tolist(), strict=True))
    counts["all"] = told.count(left)
    counts["without"] = {source: int(left.sum()) - count for source, count in counts["all"].items()}
    return {name: counts[name] for name in CHIPS}


def dropping(evidence: Evidence, verdicts: pd.DataFrame, view: View) -> dict[str, int]:
    """Return for every filter that is set how many events would be left without it, the most first."""
    kept = kept_by(evidence, verdicts, view)
    left = {name: int(together(kept, len(evidence.events), but=name).sum()) for name in kept}
    return dict(sorted(left.items(), key=lambda item: -item[1]))
