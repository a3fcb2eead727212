"""A chip's number is what a click on it leaves: compared with making that click."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.house.small_evidence import evidence_of
from timeline.criticism.verdicts import judge
from timeline.evidence import Evidence
from timeline.query.facets import CHIPS, dropping, facets, indexed
from timeline.query.selection import select, vocabulary
from timeline.query.view import View

SOURCES = ("a", "b", "c")
ROWS = [
    ("alone", "a", "asserts", "1937-06-11"),
    ("both", "a", "asserts", "1937"),
    ("both", "b", "reports", "1937-06"),
    ("clash", "a", "asserts", "1937"),
    ("clash", "b", "asserts", "1938"),
    ("clash", "c", "asserts", ""),
    ("denied", "b", "asserts", "1936/1938"),
    ("denied", "c", "disputes", ""),
    ("silent", "c", "asserts", ""),
]


def shown() -> tuple[Evidence, pd.DataFrame]:
    evidence = evidence_of(ROWS, sources=SOURCES)
    evidence.events["importance"] = [3, 2, 2, 1, 1]
    evidence.events["category"] = ["War", "Army", "Army", "War", "War"]
    return evidence, judge(evidence)


EVIDENCE, VERDICTS = shown()
KNOWN = vocabulary(EVIDENCE)


def some(values: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(values), max_size=2, unique=True).map(tuple)


VIEWS = st.builds(
    View,
    sources=some(SOURCES),
    all=some(SOURCES),
    without=some(SOURCES),
    verdicts=some(KNOWN.verdicts),
    categories=some(KNOWN.categories),
    precision=some(KNOWN.precision),
    stance=some(KNOWN.stance),
    tellers=some(KNOWN.tellers),
    basis=some(KNOWN.basis),
    importance=st.integers(1, 3),
    q=st.sampled_from(["", "", "", "clash", "1937"]),
)


def number(view: View) -> int:
    return len(select(EVIDENCE, VERDICTS, view))


def clicked(view: View, chip: str, value: str) -> View:
    """The view with `value` alone chosen in this facet; in `all` and `without` it is added."""
    if chip == "importance":
        return replace(view, importance=int(value))
    return replace(view, **{chip: (*getattr(view, chip), value) if chip in ("all", "without") else (value,)})


@given(VIEWS)
def test_each_chip_counts_what_a_click_on_it_leaves(view: View) -> None:
    counts = facets(EVIDENCE, VERDICTS, view)
    assert tuple(counts) == CHIPS
    for chip, values in counts.items():
        assert values == {value: number(clicked(view, chip, value)) for value in values}


@given(VIEWS)
def test_loosening_counts_what_is_left_without_a_filter(view: View) -> None:
    assert dropping(EVIDENCE, VERDICTS, view) == {name: number(view.cleared(name)) for name in view.filters()}


@pytest.mark.parametrize(
    ("filters", "titles"),
    [
        ({}, {"alone", "both", "clash", "denied", "silent"}),
        ({"sources": ("a",)}, {"alone", "both", "clash"}),
        ({"sources": ("a", "c")}, {"alone", "both", "clash", "denied", "silent"}),  # any of
        ({"all": ("a", "b")}, {"both", "clash"}),  # all of
        ({"all": ("a", "b"), "without": ("c",)}, {"both"}),
        ({"without": ("a", "b")}, {"silent"}),
        ({"verdicts": ("conflict", "disputed")}, {"clash", "denied"}),
        ({"categories": ("Army",)}, {"both", "clash"}),
        ({"precision": ("undated",)}, {"clash", "denied", "silent"}),
        ({"precision": ("day",)}, {"alone"}),
        ({"stance": ("reports",)}, {"both"}),
        ({"tellers": ("1",)}, {"alone", "silent"}),
        ({"tellers": ("1", "3")}, {"alone", "silent", "clash"}),
        ({"importance": 2}, {"alone", "both", "clash"}),
        ({"q": "clash"}, {"clash"}),
        ({"sources": ("nobody",)}, set()),
        ({"all": ("a", "nobody")}, set()),
        ({"without": ("nobody",)}, {"alone", "both", "clash", "denied", "silent"}),
    ],
)
def test_a_filter_selects_events(filters: dict[str, object], titles: set[str]) -> None:
    selection = select(EVIDENCE, VERDICTS, View(**filters))
    assert set(EVIDENCE.events["title"][selection.events]) == titles


def test_values_stand_in_an_order_that_does_not_depend_on_the_rows() -> None:
    counts = facets(EVIDENCE, VERDICTS, View())
    assert list(counts["sources"]) == list(SOURCES)
    assert list(counts["verdicts"]) == ["agree", "compatible", "conflict", "disputed", "single", "undated"]
    assert list(counts["precision"]) == ["day", "month", "year", "range", "undated"]
    assert list(counts["stance"]) == ["asserts", "reports", "disputes"]
    assert counts["importance"] == {"1": 5, "2": 3, "3": 1}


def test_new_verdicts_on_the_same_evidence_are_counted_anew() -> None:
    evidence, verdicts = shown()
    assert facets(evidence, verdicts, View())["verdicts"]["conflict"] == 1
    changed = verdicts.assign(verdict="agree")
    assert facets(evidence, changed, View())["verdicts"]["agree"] == 5
    assert indexed(evidence, changed) is indexed(evidence, changed)


def test_evidence_without_events_has_blank_facets() -> None:
    evidence = evidence_of([], sources=("a",))
    verdicts = pd.DataFrame({"verdict": pd.Series([], dtype="str")})
    counts = facets(evidence, verdicts, View(sources=("a",)))
    assert counts["sources"] == {"a": 0}
    assert counts["categories"] == {}
    assert select(evidence, verdicts, View()).events.dtype == np.int64
