"""Verdicts: the argued examples, and what holds for every evidence."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

import hypothesis.strategies as st
import numpy as np
import pandas as pd
import pytest
from hypothesis import given

from tests.house.argued import DISPUTED, KIN, PEACEFUL, Case
from tests.house.argued_conflicts import CONFLICTS
from tests.house.small_evidence import Row, evidence_of, told
from timeline import dates
from timeline.criticism.tally import tally
from timeline.criticism.verdicts import VERDICTS, judge, why
from timeline.evidence import Evidence

CASES = (*PEACEFUL, *CONFLICTS)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.verdict}: {case.reason}")
def test_a_verdict_is_as_argued(case: Case) -> None:
    row = judge(evidence_of(case.rows, case.related)).iloc[0]
    assert (row["verdict"], row["gap"]) == (case.verdict, case.gap)
    assert row["sentence"] == case.sentence


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.verdict}: {case.reason}")
def test_the_order_of_rows_decides_nothing(case: Case) -> None:
    rows = list(case.rows)
    random.Random(1937).shuffle(rows)  # noqa: S311  # a shuffle that is the same every time
    forwards, backwards, shuffled = (
        judge(evidence_of(order, case.related)) for order in (case.rows, list(case.rows)[::-1], rows)
    )
    numbers = ["verdict", "sentence", "gap", "witnesses", "tellers"]
    pd.testing.assert_frame_equal(forwards[numbers], backwards[numbers])
    pd.testing.assert_frame_equal(forwards[numbers], shuffled[numbers])


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.verdict}: {case.reason}")
def test_exactly_one_rule_holds_for_an_argued_case(case: Case) -> None:
    counts = tally(evidence_of(case.rows, case.related))
    assert [row.key for row in VERDICTS if row.holds(counts)[0]] == [case.verdict]


def test_many_who_tell_what_is_disputed_are_counted_too() -> None:
    dozen = told(*(f"s{at:02d} 1937" for at in range(12)))
    sentence = judge(evidence_of([DISPUTED, *dozen])).iloc[0]["sentence"]
    assert sentence == "Annals disputes it; 12 sources tell it."


def test_all_verdicts_are_argued_and_the_table_is_in_the_agreed_order() -> None:
    assert [row.key for row in VERDICTS] == [
        "agree",
        "compatible",
        "conflict",
        "disputed",
        "single",
        "undated",
    ]
    assert {case.verdict for case in CASES} == {row.key for row in VERDICTS}
    assert [row.sign for row in VERDICTS] == ["=", "≈", "≠", "✗", "·", "○"]


def test_every_row_of_the_table_reads_and_explains_itself_in_words_of_its_own() -> None:
    for column in ("sign", "name", "reads", "explains"):
        said = [getattr(row, column) for row in VERDICTS]
        assert all(said)
        assert len(set(said)) == len(VERDICTS)
    assert all(row.explains.endswith(".") for row in VERDICTS)


def test_one_evidence_holds_many_events_and_each_has_its_own_verdict() -> None:
    rows = [
        row for at, case in enumerate(CASES) for row in renamed(case.rows, f"E{at:03d}") if not case.related
    ]
    cases = [case for case in CASES if not case.related]
    judged = judge(evidence_of(rows))
    assert judged["verdict"].tolist() == [case.verdict for case in cases]
    assert judged["sentence"].tolist() == [case.sentence for case in cases]
    assert judged["gap"].tolist() == [case.gap for case in cases]


def test_the_furthest_pair_is_named_by_its_claims_the_earlier_first() -> None:
    row = judge(evidence_of(told("a 1938", "b 1937-06", "c 1937-02"))).iloc[0]
    assert (row["first"], row["second"]) == (2, 0)


def test_where_nothing_is_apart_no_pair_is_named() -> None:
    judged = judge(evidence_of([*told("a 1937", "b 1937-06", event="E"), *told("a", event="F")]))
    assert judged[["first", "second"]].to_numpy().tolist() == [[-1, -1], [-1, -1]]


def test_witnesses_count_the_independent_who_date_it_tellers_all_who_speak_of_it() -> None:
    rows = [*told("a 1937", "b 1938", "c"), ("E", "d", "disputes", "")]
    row = judge(evidence_of(rows, KIN)).iloc[0]
    assert (row["witnesses"], row["tellers"]) == (1, 4)


def test_the_answer_has_the_agreed_columns_and_the_index_of_the_events() -> None:
    small = evidence_of([*told("a 1937", event="E"), *told("b 1938", event="F")])
    judged = judge(small)
    assert list(judged) == ["verdict", "sentence", "gap", "first", "second", "witnesses", "tellers"]
    assert judged.index.equals(small.events.index)
    numbers = judged[["gap", "first", "second", "witnesses", "tellers"]]
    assert all(np.issubdtype(kind, np.integer) for kind in numbers.dtypes)


def test_evidence_without_claims_or_events_has_no_verdicts() -> None:
    assert judge(evidence_of([])).empty


def test_an_event_of_which_nobody_speaks_is_undated() -> None:
    row = judge(evidence_of(told("a 1937"), events=["E", "F"])).iloc[1]
    assert (row["verdict"], row["sentence"]) == ("undated", "No source here speaks of it.")


def test_many_sources_are_counted_instead_of_named() -> None:
    dozen = [f"s{at:02d}" for at in range(12)]
    sentence = judge(evidence_of(told(*(f"{source} 1937" for source in dozen)))).iloc[0]["sentence"]
    assert sentence == "12 sources date it alike: some day in 1937."
    spread = judge(evidence_of(told("t 1937-06", *(f"{source} 1937" for source in dozen)))).iloc[0][
        "sentence"
    ]
    assert spread == "The datings differ, yet all 13 sources fit June 1937."


def test_claims_left_out_by_a_filter_do_not_shift_the_pair() -> None:
    whole = evidence_of(told("a 1935", "b 1937", "c 1938"))
    part = replace(whole, claims=whole.claims[whole.claims["source"] > 0])
    row = judge(part).iloc[0]
    assert (row["verdict"], row["first"], row["second"]) == ("conflict", 1, 2)


DATES = (
    "",
    "1937",
    "1937-06",
    "1937-06-11",
    "1937-06-24",
    "1937/1938",
    "1937-06/",
    "/1937-06",
    "[..1937]",
    "1938",
)
CLAIMS = st.tuples(
    st.sampled_from(["E", "F"]),
    st.sampled_from(["a", "b", "c", "d"]),
    st.sampled_from(["asserts", "asserts", "reports", "disputes"]),
    st.sampled_from(DATES),
)


@given(st.lists(CLAIMS, max_size=8), st.sampled_from([{}, KIN, {"a": "b", "d": "c"}]))
def test_exactly_one_rule_holds_for_every_event(rows: list[Row], related: dict[str, str]) -> None:
    small = evidence_of(rows, related, sources="abcd", events="EF")
    held = np.array([row.holds(tally(small)) for row in VERDICTS])
    assert held.sum(axis=0).tolist() == [1, 1]


@given(st.lists(CLAIMS, max_size=8), st.randoms(use_true_random=False))
def test_no_order_of_rows_changes_a_verdict_or_its_sentence(rows: list[Row], chance: random.Random) -> None:
    shuffled = chance.sample(rows, len(rows))
    one, other = (judge(evidence_of(order, KIN, sources="abcd", events="EF")) for order in (rows, shuffled))
    assert one["sentence"].tolist() == other["sentence"].tolist()
    assert one["gap"].tolist() == other["gap"].tolist()


@given(st.lists(CLAIMS, max_size=8))
def test_the_gap_is_the_distance_of_the_two_claims_it_names(rows: list[Row]) -> None:
    small = evidence_of(rows, sources="abcd", events="EF")
    for row in judge(small).itertuples():
        if row.gap:
            earlier, later = small.claims.loc[row.first], small.claims.loc[row.second]
            distances = later[["es", "ee"]].to_numpy(float)[:, None] - earlier[["ls", "le"]].to_numpy(float)
            assert row.gap in distances
            assert earlier["event"] == later["event"] == row.Index


@given(st.lists(CLAIMS, max_size=6))
def test_a_further_claim_never_mends_a_conflict(rows: list[Row]) -> None:
    whole = judge(evidence_of(rows, sources="abcd", events="EF"))["gap"]
    fewer = judge(evidence_of(rows[:-1], sources="abcd", events="EF"))["gap"]
    assert (whole >= fewer).all()


def test_why_names_the_rule_and_who_sets_each_limit() -> None:
    small = evidence_of([*told("a 1917", event="D"), *told("a 1938", "b 1937-06", "c [..1937-03]")])
    reason = why(small, 1)
    assert (reason.verdict.key, reason.gap) == ("conflict", 276)
    assert reason.sentence == judge(small)["sentence"][1]
    (limit,) = reason.limits
    assert (limit.end, limit.low, limit.high) == ("moment", dates.day(1938), dates.day(1937, 3, 31))
    assert (
        limit.sentence == "Moment: not before 1 January 1938 (Annals), not after 31 March 1937 (Chronicle)."
    )


def test_why_shows_only_the_ends_and_sides_that_some_claim_bounds() -> None:
    reason = why(evidence_of(told("a 1937-06/", "b [..1939]")), 0)
    assert [(limit.end, limit.sentence) for limit in reason.limits] == [
        ("start", "Start: not before 1 June 1937 (Annals), not after 30 June 1937 (Annals)."),
        ("moment", "Moment: not after 31 December 1939 (Book)."),
    ]
    assert reason.limits[1].low is None


def test_why_has_no_limits_where_nothing_is_dated() -> None:
    reason = why(evidence_of(told("a")), 0)
    assert (reason.verdict.key, reason.limits) == ("undated", ())


@pytest.mark.parametrize("event", [-1, 1])
def test_why_refuses_an_event_that_is_not_there(event: int) -> None:
    with pytest.raises(IndexError, match=f"no event {event}"):
        why(evidence_of(told("a 1937")), event)


@given(st.lists(CLAIMS, max_size=8))
def test_why_says_what_the_verdict_says(rows: list[Row]) -> None:
    small = evidence_of(rows, KIN, sources="abcd", events="EF")
    judged = judge(small)
    assert [why(small, event).sentence for event in (0, 1)] == judged["sentence"].tolist()


def renamed(rows: Sequence[Row], event: str) -> list[Row]:
    return [(event, *row[1:]) for row in rows]


def test_the_evidence_of_this_repository_is_judged_with_a_sentence_for_each_event(evidence: Evidence) -> None:
    judged = judge(evidence)
    assert {"conflict", "disputed"} <= set(judged["verdict"]) <= {row.key for row in VERDICTS}
    assert judged["sentence"].str.endswith(".").all()
    assert not judged["sentence"].str.contains("nan|None|inf |  ").any()
