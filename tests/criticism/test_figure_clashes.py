"""Figures that cannot both be true."""

from __future__ import annotations

from itertools import combinations

import hypothesis.strategies as st
import numpy as np
import pytest
from hypothesis import given

from tests.house.small_evidence import Row, evidence_of
from timeline.criticism.figure_clashes import figure_clashes
from timeline.evidence.figures import parse_figures


def said(source: str, figures: str, stance: str = "asserts", event: str = "E") -> Row:
    return (event, source, stance, "", "gregorian", figures)


@pytest.mark.parametrize(
    ("one", "other", "gap", "sentence", "reason"),
    [
        (
            "shot=683000",
            "shot=700000",
            17000,
            "Shot: Annals gives 683,000 and Book gives 700,000, 17,000 apart.",
            "two exact numbers",
        ),
        (
            "shot=>750000",
            "shot=683000",
            67000,
            "Shot: Book gives 683,000 and Annals gives 750,000 or more, at least 67,000 apart.",
            "a least number above another's number: the lower comes first",
        ),
        (
            "shot=600000..700000",
            "shot=750000..1200000",
            50000,
            "Shot: Annals gives 600,000 to 700,000 and Book gives 750,000 to 1,200,000, "
            "at least 50,000 apart.",
            "two ranges without a common number",
        ),
        (
            "generals_tried=<7",
            "generals_tried=8",
            1,
            "Generals tried: Annals gives 7 or less and Book gives 8, at least 1 apart.",
            "a name is read as words",
        ),
        (
            "share=0.25",
            "share=0.5",
            0.25,
            "Share: Annals gives 0.25 and Book gives 0.5, 0.25 apart.",
            "a fraction stays one",
        ),
    ],
)
def test_ranges_without_a_common_number_clash(
    one: str, other: str, gap: float, sentence: str, reason: str
) -> None:
    (row,) = figure_clashes(evidence_of([said("a", one), said("b", other)])).itertuples()
    assert (row.gap, row.sentence) == (gap, sentence), reason


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("shot=683000", "shot=683000", "the same number"),
        ("shot=683000", "shot=600000..1200000", "a number inside a range"),
        ("shot=600000..750000", "shot=750000..1200000", "ranges that share one number"),
        ("shot=>750000", "shot=>600000", "two least numbers"),
        ("shot=>750000", "shot=<750000", "both bounds belong to their ranges"),
        ("shot=683000", "arrested=1150000", "different names ask different questions"),
        ("shot=683000", "", "a source that gives no figure"),
    ],
)
def test_figures_that_can_both_be_true_do_not_clash(one: str, other: str, reason: str) -> None:
    assert figure_clashes(evidence_of([said("a", one), said("b", other)])).empty, reason


def test_a_name_is_compared_across_events() -> None:
    small = evidence_of([said("a", "shot=1", event="E"), said("b", "shot=2", event="F")])
    assert figure_clashes(small)[["first", "second"]].to_numpy().tolist() == [[0, 1]]


def test_one_source_does_not_clash_with_itself() -> None:
    assert figure_clashes(evidence_of([said("a", "shot=1"), said("a", "shot=2")])).empty


def test_what_is_reported_counts_and_what_is_disputed_does_not() -> None:
    rows = [said("a", "shot=1"), said("b", "shot=2", "reports"), said("c", "shot=9", "disputes")]
    found = figure_clashes(evidence_of(rows))
    assert found[["first_source", "second_source"]].to_numpy().tolist() == [[0, 1]]


def test_of_several_claims_the_furthest_two_stand_for_a_pair_of_sources() -> None:
    rows = [said("a", "shot=5"), said("a", "shot=3"), said("b", "shot=7"), said("b", "shot=9")]
    (row,) = figure_clashes(evidence_of(rows)).itertuples()
    assert (row.first, row.second, row.gap) == (1, 3, 6)


def test_where_two_sources_clash_both_ways_the_wider_gap_is_told() -> None:
    rows = [said("a", "shot=1"), said("a", "shot=10"), said("b", "shot=5")]
    (row,) = figure_clashes(evidence_of(rows)).itertuples()
    assert (row.first, row.second, row.gap) == (2, 1, 5)


def test_related_sources_clash_too_and_it_is_said() -> None:
    (row,) = figure_clashes(evidence_of([said("a", "shot=1"), said("b", "shot=2")], {"a": "b"})).itertuples()
    assert row.related
    assert row.sentence.endswith("1 apart. Annals and Book are related and count as one witness.")


def test_clashes_come_by_name_and_the_widest_first_whatever_the_order_of_rows() -> None:
    rows = [said("a", "shot=1; freed=1"), said("b", "shot=2; freed=4"), said("c", "freed=9")]
    forwards, backwards = (figure_clashes(evidence_of(order)) for order in (rows, rows[::-1]))
    assert forwards["name"].tolist() == ["freed", "freed", "freed", "shot"]
    assert forwards["gap"].tolist() == [8, 5, 3, 1]
    assert forwards["sentence"].tolist() == backwards["sentence"].tolist()


def test_a_cell_that_cannot_be_read_is_left_to_the_checks() -> None:
    assert figure_clashes(evidence_of([said("a", "shot=many"), said("b", "shot=2")])).empty


def test_no_figures_no_clashes_but_all_columns() -> None:
    empty = figure_clashes(evidence_of([]))
    assert empty.empty
    assert list(empty) == list(figure_clashes(evidence_of([said("a", "n=1"), said("b", "n=2")])))


VALUES = st.one_of(
    st.integers(0, 6).map(str),
    st.integers(0, 6).map(">{}".format),
    st.integers(0, 6).map("<{}".format),
    st.tuples(st.integers(0, 3), st.integers(0, 3)).map(lambda pair: f"{pair[0]}..{pair[0] + pair[1]}"),
)
FIGURES = st.tuples(st.sampled_from("abc"), st.sampled_from(["n", "m"]), VALUES)


@given(st.lists(FIGURES, max_size=7))
def test_the_clashes_are_those_that_comparing_every_two_claims_finds(
    figures: list[tuple[str, str, str]],
) -> None:
    rows = [said(source, f"{name}={value}") for source, name, value in figures]
    found = figure_clashes(evidence_of(rows, sources="abc", events="E"))
    widest: dict[tuple[str, frozenset[str]], float] = {}
    for (a, name, one), (b, other_name, other) in combinations(figures, 2):
        if a != b and name == other_name:
            gap = distance(f"{name}={one}", f"{name}={other}")
            key = (name, frozenset((a, b)))
            widest[key] = max(gap, widest.get(key, 0))
    ours = {
        (row.name, frozenset(("abc"[row.first_source], "abc"[row.second_source]))): row.gap
        for row in found.itertuples()
    }
    assert ours == {key: gap for key, gap in widest.items() if gap > 0}


def distance(one: str, other: str) -> float:
    (first,), (second,) = parse_figures(one), parse_figures(other)
    bounds = [
        (-np.inf if each.lo is None else each.lo, np.inf if each.hi is None else each.hi)
        for each in (first, second)
    ]
    return max(bounds[1][0] - bounds[0][1], bounds[0][0] - bounds[1][1])


def test_a_name_within_a_question_is_spelled_as_the_evidence_spells_it():
    rows = [
        said("a", "tried_tukhachevskii_group=7", event="Trial of the Tukhachevskii group"),
        said("b", "tried_tukhachevskii_group=8", event="Trial of the Tukhachevskii group"),
    ]
    (sentence,) = figure_clashes(evidence_of(rows))["sentence"]
    assert sentence.startswith("Tried Tukhachevskii group: ")
