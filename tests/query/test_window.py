"""The first window holds what matters and whole years; a window shows what touches it and filters nothing."""

from __future__ import annotations

import numpy as np
import pytest

from tests.house.small_evidence import evidence_of, told
from timeline.dates import day, iso
from timeline.evidence import Evidence
from timeline.query.view import View
from timeline.query.window import home, in_window, time_order, window


def years(*texts: str) -> Evidence:
    return evidence_of([row for at, text in enumerate(texts) for row in told(f"a {text}", event=f"{at}")])


def first_and_last(evidence: Evidence) -> tuple[str, str]:
    start, end = home(evidence)
    return iso(start), iso(end)


def test_the_first_window_of_our_evidence_is_1917_to_1941(evidence: Evidence) -> None:
    assert first_and_last(evidence) == ("1917-01-01", "1942-01-01")


@pytest.mark.parametrize(
    ("texts", "start", "end"),
    [
        (("1937-06-11",), "1937-01-01", "1938-01-01"),
        (("1917", "1922", "1927", "1932", "1937", "1941"), "1917-01-01", "1942-01-01"),
        ((*["1930", "1935", "1937", "1940"] * 9, "1992"), "1930-01-01", "1941-01-01"),  # an outlier after
        (("1066", *["1930", "1935", "1937", "1940"] * 9), "1930-01-01", "1941-01-01"),  # and one before
        ((*["1930", "1937", "1940"] * 9, "1943"), "1930-01-01", "1944-01-01"),  # a near neighbour is none
        (("1930", "1940", "1800/..", "../1999", "[..1700]"), "1930-01-01", "1941-01-01"),  # open ends
        ((*["1930", "1937", "1940"] * 9, "1935/1999"), "1930-01-01", "1941-01-01"),  # one far end
        (("-0043-03-15", "-0041"), "-0043-01-01", "-0040-01-01"),
        (("", ""), "1900-01-01", "2001-01-01"),
    ],
)
def test_the_first_window_is_whole_years_without_outliers(
    texts: tuple[str, ...], start: str, end: str
) -> None:
    assert first_and_last(years(*texts)) == (start, end)


def test_events_are_in_time_order_the_shorter_first_and_the_undated_last() -> None:
    evidence = years("", "1938", "1937", "1937-01-01", "[..1936]", "1937-01")
    assert time_order(evidence).tolist() == [4, 3, 5, 2, 1, 0]


@pytest.mark.parametrize(
    ("text", "touches"),
    [
        ("1937-06-11", True),
        ("1937-05-31", False),
        ("1937-06-01", True),
        ("1937-06-30", True),
        ("1937-07-01", False),  # the end is exclusive
        ("1937", True),
        ("1936/1938", True),
        ("1937-05/", False),  # what is not given is not seen
        ("1937-06/", True),
        ("", False),
    ],
)
def test_an_event_touches_a_window_with_any_day_that_is_named(text: str, touches: bool) -> None:
    evidence = years(text)
    assert in_window(evidence, np.array([0]), day(1937, 6, 1), day(1937, 7, 1)).tolist() == [touches]


def test_an_instant_within_a_day_is_touched_by_that_day() -> None:
    evidence = years("1937-06-11", "1937-06-12")
    noon = day(1937, 6, 11) + 0.5
    assert in_window(evidence, np.array([1, 0]), noon, noon + 0.25).tolist() == [False, True]


@pytest.mark.parametrize(
    ("query", "seen"),
    [
        ("", ("1930-01-01", "1941-01-01")),
        ("from=1936", ("1936-01-01", "1941-01-01")),
        ("to=1936", ("1930-01-01", "1936-01-01")),
        ("from=1936&to=1937", ("1936-01-01", "1937-01-01")),
        ("from=1950", ("1950-01-01", "1961-01-01")),  # as long as the home window
        ("to=1920", ("1908-12-31", "1920-01-01")),
        ("from=1800&to=1900", ("1800-01-01", "1900-01-01")),
    ],
)
def test_a_view_that_names_one_end_takes_the_other_from_home(query: str, seen: tuple[str, str]) -> None:
    start, end = window(View.from_query(query), home(years("1930", "1935", "1940")))
    assert (iso(int(start)), iso(int(end))) == seen
