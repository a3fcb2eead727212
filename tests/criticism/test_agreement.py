"""How two sources stand to each other, event by event."""

from __future__ import annotations

import hypothesis.strategies as st
import pandas as pd
import pytest
from hypothesis import given

from tests.house.small_evidence import Row, evidence_of, told
from timeline.criticism.agreement import RELATIONS, agreement
from timeline.criticism.verdicts import judge


def rows_of(frame: pd.DataFrame) -> list[tuple[int, int, int, str, int]]:
    return list(frame[["event", "a", "b", "relation", "gap"]].itertuples(index=False, name=None))


def test_each_two_sources_that_date_an_event_are_compared() -> None:
    small = evidence_of([*told("a 1937", "b 1937-06", "c 1938", "d"), *told("a 1938", "c 1938", event="F")])
    assert rows_of(agreement(small)) == [
        (0, 0, 1, "compatible", 0),
        (0, 0, 2, "conflict", 1),
        (0, 1, 2, "conflict", 185),  # from 30 June 1937
        (1, 0, 2, "agree", 0),
    ]


@pytest.mark.parametrize(
    ("one", "other", "relation", "reason"),
    [
        ("a 1937", "b 1937", "agree", "the same bounds"),
        ("a 1937/1938", "b 1937/1938", "agree", "the same two ends"),
        ("a 1937", "b 1937/1937", "compatible", "equal bounds, but a day is no period"),
        ("a [1937-06-01..1937-06-10]", "b 1937-06", "compatible", "they begin together, and one ends sooner"),
        ("a 1937-06/", "b 1937-06/1938", "compatible", "an end not given fits any"),
        ("a 1937", "b 1936/1938", "compatible", "a moment inside a period"),
        ("a 1939", "b 1936/1938", "conflict", "a moment after a period"),
        ("a 1938/", "b /1937", "conflict", "a start after the end"),
    ],
)
def test_two_datings_relate_as_argued(one: str, other: str, relation: str, reason: str) -> None:
    assert agreement(evidence_of(told(one, other)))["relation"].tolist() == [relation], reason


def test_a_source_that_dates_an_event_twice_agrees_only_if_both_datings_do() -> None:
    twice = evidence_of(told("a 1937", "a 1937-06", "b 1937"))
    assert agreement(twice)["relation"].tolist() == ["compatible"]
    itself = evidence_of(told("a 1936", "a 1938", "b 1938"))
    assert agreement(itself)["relation"].tolist() == ["conflict"]


def test_related_sources_are_compared_like_others() -> None:
    assert agreement(evidence_of(told("a 1937", "b 1937"), {"a": "b"}))["relation"].tolist() == ["agree"]


def test_a_denial_is_compared_with_nothing() -> None:
    assert agreement(evidence_of([*told("a 1937"), ("E", "b", "disputes", "1938")])).empty


def test_nothing_to_compare_is_an_empty_frame_with_its_columns() -> None:
    for small in (evidence_of([]), evidence_of(told("a 1937")), evidence_of(told("a", "b"))):
        assert list(agreement(small)) == ["a", "b", "event", "relation", "gap"]
        assert agreement(small).empty


DATES = st.sampled_from(["", "1937", "1937-06", "1937/1938", "1937-06/", "/1937-06", "[..1937]", "1938"])
CLAIMS = st.tuples(st.sampled_from("EF"), st.sampled_from("abc"), st.just("asserts"), DATES)


@given(st.lists(CLAIMS, max_size=10))
def test_a_pair_relates_as_the_verdict_on_its_claims_alone(rows: list[Row]) -> None:
    small = evidence_of(rows, sources="abc", events="EF")
    for row in agreement(small).itertuples():
        alone = [claim for claim in rows if claim[1] in ("abc"[row.a], "abc"[row.b])]
        judged = judge(evidence_of(alone, sources="abc", events="EF")).loc[row.event]
        assert (row.relation, row.gap) == (judged["verdict"], judged["gap"])


@given(st.lists(CLAIMS, max_size=10))
def test_an_event_conflicts_exactly_when_two_sources_do_or_one_contradicts_itself(rows: list[Row]) -> None:
    small = evidence_of(rows, sources="abc", events="EF")
    pairs = agreement(small)
    each_alone = [event + source for event in "EF" for source in "abc"]
    by_source = judge(evidence_of([(row[0] + row[1], *row[1:]) for row in rows], events=each_alone))
    contradicts = (by_source["verdict"] == "conflict").to_numpy().reshape(2, 3).any(axis=1)
    for event, verdict in judge(small)["verdict"].items():
        between = pairs.loc[pairs["event"] == event, "relation"].eq("conflict").any()
        assert (verdict == "conflict") == (between or contradicts[event])


def test_relations_are_verdicts_by_the_same_names() -> None:
    assert RELATIONS == ("agree", "compatible", "conflict")
