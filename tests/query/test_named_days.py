"""A search that names days finds what some source dates so, in every way of writing a date."""

from __future__ import annotations

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.house.small_evidence import evidence_of, told
from timeline.dates import day
from timeline.query.named_days import inside, parted, touched

JUNE = (day(1937, 6), day(1937, 6, 30))
YEARS = (day(1936), day(1938, 12, 31))

EXAMPLES = [
    ("1937-06", *JUNE, "in June 1937", "EDTF"),
    ("June 1937", *JUNE, "in June 1937", "words"),
    ("june 1937", *JUNE, "in June 1937", "nobody types capitals"),
    ("in June of 1937", *JUNE, "in June 1937", "with the small words"),
    ("Jun 37", *JUNE, "in June 1937", "the year as it is spoken"),
    ("1937-06-11", day(1937, 6, 11), day(1937, 6, 11), "on 11 June 1937", "an ISO day"),
    ("11 June 1937", day(1937, 6, 11), day(1937, 6, 11), "on 11 June 1937", "a day in words"),
    ("June 11, 1937", day(1937, 6, 11), day(1937, 6, 11), "on 11 June 1937", "as Americans write"),
    ("11.6.1937", day(1937, 6, 11), day(1937, 6, 11), "on 11 June 1937", "as Germans write"),
    ("1936/1938", *YEARS, "in 1936–1938", "an EDTF interval"),
    ("1936-1938", *YEARS, "in 1936–1938", "a span as it is typed"),
    ("1936–38", *YEARS, "in 1936–1938", "a span as it is printed"),
    ("spring 1937", day(1937, 3), day(1937, 5, 31), "in March–May 1937", "a season, and how it is read"),
    ("1930s", day(1930), day(1939, 12, 31), "in 1930–1939", "a decade"),
    ("193X", day(1930), day(1939, 12, 31), "in 1930–1939", "a decade in EDTF"),
    ("early June 1937", day(1937, 6), day(1937, 6, 10), "within 1–10 June 1937", "the cut-offs of the data"),
    ("since 1937", day(1937), inf, "from 1 January 1937 on", "open at its end"),
    ("1937-06/..", day(1937, 6), inf, "from 1 June 1937 on", "open in EDTF"),
    ("before 1939", -inf, day(1938, 12, 31), "until 31 December 1938", "open at its beginning"),
]


@pytest.mark.parametrize(
    ("text", "first", "last", "said"),
    [row[:4] for row in EXAMPLES],
    ids=[f"{row[0]}, {row[4]}" for row in EXAMPLES],
)
def test_a_text_that_names_days_is_understood(text: str, first: float, last: float, said: str) -> None:
    found = parted(text).stretch
    assert found is not None
    assert (found.first, found.last, found.said) == (first, last, said)
    assert parted(text).rest == ""


@pytest.mark.parametrize(
    "text", ["", "June", "may", "Stalin", "227", "58", "order 227", "article 58", "37", "5 marshals", "a 1 b",
             "1937 " * 40]
)  # fmt: skip
def test_a_text_that_names_no_day_is_left_to_the_words(text: str) -> None:
    assert parted(text).stretch is None
    assert parted(text).rest == text


@pytest.mark.parametrize(
    ("text", "named", "rest"),
    [
        ("purge June 1937", "June 1937", "purge"),
        ("1937 purge", "1937", "purge"),
        ("Tukhachevskii 11 June", "11 June", "Tukhachevskii"),
        ("purge of 1937", "of 1937", "purge"),
    ],
)
def test_words_may_stand_beside_the_days(text: str, named: str, rest: str) -> None:
    assert (parted(text).named, parted(text).rest) == (named, rest)


def test_a_day_without_a_year_is_that_day_of_any_year() -> None:
    for text in ("11 June", "June 11", "11th of June"):
        found = parted(text).stretch
        assert found is not None
        assert (found.day, found.said, found.window) == ((6, 11), "on 11 June of any year", None)
    assert parted("29 February").stretch is not None


def test_a_window_shows_the_days_and_no_more() -> None:
    found = parted("June 1937").stretch
    assert found is not None
    assert found.window == (day(1937, 6), day(1937, 7))
    assert parted("since 1937").stretch.window is None  # type: ignore[union-attr]


CLAIMS = (
    "a 1937-06-11", "a 1937-06", "a 1937", "a 1936/1938", "a 1937-07", "a", "a [1937-06-01..1937-06-10]",
    "a 1938-06-11", "a 1937-06-11/..", "a /1937-06-11",
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "touching", "within"),
    [
        ("June 1937", "yyyynnynyy", "yynnnnynnn"),
        ("11 June 1937", "yyyynnnnyy", "ynnnnnnnnn"),
        ("1938", "nnnynnnynn", "nnnnnnnynn"),
        ("11 June", "ynnnnnnyyy", "ynnnnnnynn"),
        ("3 June", "nnnnnnynnn", "nnnnnnynnn"),
    ],
)
def test_claims_touch_days_by_their_own_bounds(text: str, touching: str, within: str) -> None:
    evidence = evidence_of(told(*CLAIMS))
    stretch = parted(text).stretch
    assert stretch is not None
    for found, expected in ((touched(evidence, stretch), touching), (inside(evidence, stretch), within)):
        assert "".join("ny"[int(one)] for one in found) == expected


@given(st.text(alphabet="0123456789-/.~?X abejnuty", max_size=24))
def test_any_text_is_parted_into_all_its_words(text: str) -> None:
    found = parted(text)
    if found.stretch is None:
        assert found.rest == text
    else:
        assert found.stretch.first <= found.stretch.last
        assert sorted(f"{found.named} {found.rest}".split()) == sorted(text.split())
