"""What a view selects and what is said of it."""

from __future__ import annotations

import pandas as pd
import pytest

from tests.house.small_evidence import evidence_of
from timeline.criticism.verdicts import judge
from timeline.dates import day
from timeline.evidence import Evidence
from timeline.query.selection import labels, loosen, select, status, vocabulary
from timeline.query.view import View
from timeline.query.window import home, window

ROWS = [
    ("later", "a", "asserts", "1938"),
    ("later", "b", "asserts", "1938-02"),
    ("clash", "a", "asserts", "1937"),
    ("clash", "c", "asserts", "1939"),
    ("denied", "b", "disputes", ""),
    ("early", "a", "asserts", "1936-06-01"),
]


@pytest.fixture(scope="module")
def small() -> tuple[Evidence, pd.DataFrame]:
    evidence = evidence_of(ROWS)
    return evidence, judge(evidence)


def said(small: tuple[Evidence, pd.DataFrame], query: str) -> str:
    evidence, verdicts = small
    view = View.from_query(query)
    return status(evidence, verdicts, select(evidence, verdicts, view), view, window(view, home(evidence)))


def test_a_selection_holds_events_in_time_order_with_all_their_claims(
    small: tuple[Evidence, pd.DataFrame],
) -> None:
    evidence, verdicts = small
    selection = select(evidence, verdicts, View(sources=("b", "c")))
    assert evidence.events["title"][selection.events].tolist() == ["clash", "later", "denied"]
    assert selection.claims.tolist() == [True, True, True, True, True, False]  # also those of the annals
    assert selection.counts == {
        "agree": 0, "compatible": 1, "conflict": 1, "disputed": 1, "single": 0, "undated": 0,
    }  # fmt: skip
    assert len(selection) == 3


def test_the_window_does_not_filter(small: tuple[Evidence, pd.DataFrame]) -> None:
    evidence, verdicts = small
    assert len(select(evidence, verdicts, View(start=day(1938), end=day(1939)))) == 4


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("", "4 of 4 events, 3 of them in the window; 1 conflict; 1 disputed; window 1936–1939; "
         "all three sources"),
        ("verdicts=conflict", "1 of 4 events; 1 conflict; window 1936–1939; all three sources; "
         "verdict: dates conflict"),
        ("sources=a&from=1936-06-01&to=1936-07-01", "3 of 4 events, 1 of them in the window; 1 conflict; "
         "window June 1936; sources: Annals"),
        ("from=1937-06-05T12:00&to=1937-06-20T12:00", "4 of 4 events, 1 of them in the window; 1 conflict; "
         "1 disputed; window 5–20 June 1937; all three sources"),
        ("all=a,b&without=c&q=late", "1 of 4 events; no conflicts; window 1936–1939; "
         "told by Annals and Book, 2015; not told by Chronicle; search: late"),
        ("goggles=a", "4 of 4 events, 3 of them in the window; 1 conflict; 1 disputed; window 1936–1939; "
         "all three sources; Annals tells 3, leaves out 1"),
        ("tellers=1", "2 of 4 events, 1 of them in the window; no conflicts; 1 disputed; window 1936–1939; "
         "all three sources; told by one source"),
        ("q=nothing", "0 of 4 events; no conflicts; window 1936–1939; all three sources; search: nothing"),
        ("q=early&from=1950&to=1951", "1 of 4 events, none of them in the window; no conflicts; window 1950; "
         "all three sources; search: early"),
    ],
)  # fmt: skip
def test_the_status_sentence_says_what_is_seen(
    small: tuple[Evidence, pd.DataFrame], query: str, sentence: str
) -> None:
    assert said(small, query) == sentence


@pytest.mark.parametrize(
    ("number", "words"), [(1, "one source"), (2, "both sources"), (12, "all 12 sources")]
)
def test_all_sources_are_counted_in_words(number: int, words: str) -> None:
    sources = [f"s{at:02d}" for at in range(number)]
    evidence = evidence_of([("E", sources[0], "asserts", "1937")], sources=sources)
    assert said((evidence, judge(evidence)), "").endswith(f"; {words}")


@pytest.mark.parametrize(
    ("query", "sentences"),
    [
        ("q=early&sources=c", (
            "Drop the filter “sources: Chronicle”: 1 event comes back.",
            "Drop the filter “search: early”: 1 event comes back.",
        )),
        ("all=a,b&without=c,b", (
            "Drop the filter “told by Annals and Book, 2015”: 1 event comes back.",
            "Drop the filter “not told by Book, 2015 or Chronicle”: 1 event comes back.",
        )),
        ("q=nothing&sources=nobody", (
            "No single filter keeps them all out. Clear all filters: 4 events come back.",
        )),
        ("", ()),
    ],
)  # fmt: skip
def test_an_empty_result_says_what_to_loosen(
    small: tuple[Evidence, pd.DataFrame], query: str, sentences: tuple[str, ...]
) -> None:
    assert loosen(*small, View.from_query(query)) == sentences


def test_the_vocabulary_and_the_labels_know_every_id(small: tuple[Evidence, pd.DataFrame]) -> None:
    evidence, _ = small
    known, called = vocabulary(evidence), labels(evidence)
    assert known.sources == ("a", "b", "c")
    assert known.events == ("later", "clash", "denied", "early")
    assert called["sources"]["a"] == "Annals"
    assert set(called["verdicts"]) == set(known.verdicts)
    assert called["verdicts"]["conflict"] == "dates conflict"
