"""Two sources face to face: every event in its place, lines between what both date, relations proved."""

from __future__ import annotations

from math import isnan

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.house.small_evidence import evidence_of, told
from timeline.criticism.verdicts import judge
from timeline.dates import day
from timeline.evidence import Evidence
from timeline.layout.facing.comparison import BEFORE, Facing, between, facing, sensible
from timeline.layout.facing.entries import BOTH, ELSEWHERE, REJECTED, SILENT, UNDATED

ALL = (day(1900), day(2000))
DATES = ("1936", "1937", "1937-06", "1937-06-11", "1936/1938", "1937-06/", "[..1937]", "1937~", "1950", "")
ROWS = st.lists(
    st.tuples(
        st.sampled_from("EFGHI"),
        st.sampled_from("ab"),
        st.sampled_from(("asserts", "asserts", "reports", "disputes")),
        st.sampled_from(DATES),
    ),
    min_size=1,
    max_size=14,
)


def world(rows, related=None) -> Evidence:
    return evidence_of(rows, related, sources=("a", "b"), events=tuple("EFGHI"))


def faced(evidence: Evidence, window=ALL, two=(0, 1)) -> Facing:
    return facing(evidence, two, np.arange(len(evidence.events)), window)


def bounds(evidence: Evidence, source: int, event: int) -> list[float]:
    claims = evidence.claims
    own = claims[(claims["source"] == source) & (claims["event"] == event) & (claims["stance"] != "disputes")]
    return [
        bound
        for four in own[["es", "ls", "ee", "le"]].to_numpy().tolist()
        for bound in four
        if not isnan(bound)
    ]


def seen(evidence: Evidence, source: int, window) -> set[int]:
    """The events that a source dates in a window, counted anew."""
    known = {event: bounds(evidence, source, event) for event in range(len(evidence.events))}
    return {
        event for event, days in known.items() if days and min(days) < window[1] and max(days) + 1 > window[0]
    }


WINDOWS = st.sampled_from(
    [ALL, (day(1937), day(1938)), (day(1937, 6, 11), day(1937, 6, 12)), (day(1940), day(1960))]
)


@given(ROWS, WINDOWS)
def test_every_event_that_a_source_dates_in_the_window_stands_once_in_its_column(rows, window):
    evidence = world(rows)
    shown = faced(evidence, window)
    for source, column in enumerate(shown.columns):
        assert sorted(entry.event for entry in column) == sorted(seen(evidence, source, window))
    for column, name in zip(shown.columns, ("left", "right"), strict=True):
        places = [getattr(row, name) for row in shown.rows if getattr(row, name) is not None]
        assert places == list(range(len(column)))


@given(ROWS, WINDOWS)
def test_lines_stand_exactly_between_what_both_date_in_the_window(rows, window):
    evidence = world(rows)
    shown = faced(evidence, window)
    assert {line.event for line in shown.lines} == seen(evidence, 0, window) & seen(evidence, 1, window)
    for at, line in enumerate(shown.lines):
        left, right = shown.columns[0][line.left], shown.columns[1][line.right]
        assert left.event == right.event == line.event
        assert left.line == right.line == at
    joined = {entry.event for column in shown.columns for entry in column if entry.other == BOTH}
    assert joined == {line.event for line in shown.lines}


@given(ROWS)
def test_a_relation_is_the_verdict_on_what_the_two_say_alone(rows):
    evidence = world(rows)
    shown = faced(evidence)
    verdicts = judge(between(evidence, (0, 1), [line.event for line in shown.lines]))
    assert [line.relation for line in shown.lines] == verdicts["verdict"].tolist()
    assert [line.gap for line in shown.lines] == verdicts["gap"].tolist()


@given(ROWS)
def test_each_column_keeps_its_own_order_of_time(rows):
    for column in faced(world(rows)).columns:
        begins = [entry.dated.begin for entry in column]
        assert begins == sorted(begins)
        assert [entry.head for entry in column] == sorted(entry.head for entry in column)


@given(ROWS)
def test_exchanged_sources_show_the_same_the_other_way_round(rows):
    evidence = world(rows)
    one, other = faced(evidence), faced(evidence, two=(1, 0))
    assert one.counts == other.counts
    assert one.alone == other.alone[::-1]
    assert one.columns[0] == tuple(
        entry if entry.line is None else next(e for e in one.columns[0] if e.event == entry.event)
        for entry in other.columns[1]
    )
    assert (one.crossings, one.certain) == (other.crossings, other.certain)


@given(ROWS)
def test_an_order_beyond_doubt_is_a_difference_of_order(rows):
    shown = faced(world(rows))
    assert 0 <= shown.certain <= shown.crossings


def test_what_the_other_source_does_is_told_apart():
    rows = [
        *told("a 1937", "b 1937", event="E"),
        *told("a 1937", "b", event="F"),
        *told("a 1937", "b 1950", event="G"),
        *told("a 1937", event="H"),
        ("H", "b", "disputes", "1937"),
        *told("a 1937", event="I"),
    ]
    shown = faced(world(rows), (day(1930), day(1940)))
    assert {entry.event: entry.other for entry in shown.columns[0]} == {
        0: BOTH,
        1: UNDATED,
        2: ELSEWHERE,
        3: REJECTED,
        4: SILENT,
    }
    assert [entry.heard for entry in shown.columns[0] if entry.other == ELSEWHERE] == [
        "Book, 2015 dates it outside this window: in 1950"
    ]
    assert shown.alone == (1, 0)


@pytest.mark.parametrize(
    ("date", "words", "sign"),
    [
        ("1937-06-11", "11 June 1937", "day"),
        ("1937", "in 1937", "within"),
        ("1936/1938", "from 1936 to 1938", "period"),
        ("1937~", "about 1937", "doubtful"),
        ("1937-06/", "from June 1937, end not given", "since"),
        ("[..1937]", "before the end of 1937", "until"),
    ],
)
def test_each_way_of_dating_has_its_small_sign(date, words, sign):
    entry = faced(world(told(f"a {date}", event="E"))).columns[0][0]
    assert (entry.dated.words, entry.sign) == (words, sign)


def test_two_datings_of_one_source_stand_in_one_row_and_conflict_with_the_other():
    shown = faced(world(told("a 1936", "a 1938", "b 1936", event="E")))
    assert [entry.dated.words for entry in shown.columns[0]] == ["in 1936; in 1938"]
    assert [(line.relation, line.words) for line in shown.lines] == [("conflict", "366 days apart")]


def test_of_many_datings_the_first_is_named_and_the_others_are_counted():
    entry = faced(world(told("a 1936", "a 1937", "a 1938", event="E"))).columns[0][0]
    assert entry.dated.short == "in 1936 and 2 more"


def test_heads_are_years_and_in_short_windows_months_and_what_began_before_stands_first():
    evidence = world([*told("a 1937-06-11", event="E"), *told("a 1936/1938", event="F")])
    assert faced(evidence).heads == ("1936", "1937")
    assert faced(evidence, (day(1937), day(1938))).heads == (BEFORE, "June 1937")


def test_the_order_is_told_in_words():
    crossed = [*told("a 1936", "b 1938", event="E"), *told("a 1938", "b 1936", event="F")]
    assert faced(world(crossed)).order == "1 pair of events stands in different order, beyond doubt."
    open_ = [*told("a 1936", "b 1937-06", event="E"), *told("a 1937", "b 1937", event="F")]
    assert faced(world(open_)).order == "1 pair of events stands in different order, not beyond doubt."
    level = [*told("a 1936", "b 1936", event="E"), *told("a 1938", "b 1938", event="F")]
    assert faced(world(level)).order == "Both tell what they share in the same order."
    assert faced(world(level[:2])).order == ""


def test_what_an_address_leaves_open_is_the_source_that_shares_most():
    rows = [
        *told("a 1936", "b 1936", "c 1936", event="E"),
        *told("b 1937", "c 1937", event="F"),
        *told("a 1937", "b 1938", event="G"),
    ]
    evidence = evidence_of(rows)
    assert sensible(evidence, "", "") == (0, 1)
    assert sensible(evidence, "c", "") == (2, 1)
    assert sensible(evidence, "", "c") == (1, 2)
    assert sensible(evidence, "c", "c") == (2, 1)
    assert sensible(evidence, "c", "a") == (2, 0)
    assert sensible(evidence_of(told("a 1936")), "", "") is None


def test_related_sources_are_named_as_one_witness():
    rows = told("a 1936", "b 1936", event="E")
    shown = faced(world(rows, {"a": "b"}))
    assert shown.related
    assert shown.counts["agree"] == 1


def test_our_two_longest_histories_are_told_in_numbers(evidence):
    two = sensible(evidence, "houser", "whitewood-book")
    shown = facing(evidence, two, np.arange(len(evidence.events)), (day(1934), day(1942)))
    assert [words for _, words in shown.said] == [
        "4 dated alike",
        "9 fit",
        "2 cannot both be right",
        "30 only in Houser, blog 2021",
        "37 only in Whitewood, book 2015",
    ]
