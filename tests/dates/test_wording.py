"""Stretches of days in the shortest exact English."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.house.twins import asked
from timeline.dates import briefly, civil, day, julian_day, old_style, parse, span_words, words


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ((1937, 6, 11), (1937, 6, 11), "11 June 1937"),
        ((1937, 6, 1), (1937, 6, 10), "1–10 June 1937"),
        ((1937, 6, 1), (1937, 6, 30), "June 1937"),
        ((1936, 2, 1), (1936, 2, 29), "February 1936"),
        ((1936, 2, 1), (1936, 2, 28), "1–28 February 1936"),
        ((1937, 6, 1), (1937, 8, 31), "June–August 1937"),
        ((1937, 5, 28), (1937, 6, 3), "28 May – 3 June 1937"),
        ((1937, 6, 1), (1937, 8, 30), "1 June – 30 August 1937"),
        ((1937, 12, 1), (1938, 2, 28), "December 1937 – February 1938"),
        ((1937, 12, 28), (1938, 1, 3), "28 December 1937 – 3 January 1938"),
        ((1937, 1, 1), (1937, 12, 31), "1937"),
        ((1936, 1, 1), (1938, 12, 31), "1936–1938"),
        ((1937, 1, 1), (1938, 12, 30), "1 January 1937 – 30 December 1938"),
        ((-43, 3, 15), (-43, 3, 15), "15 March 44 BC"),
        ((-99, 1, 1), (-43, 12, 31), "100–44 BC"),
        ((-4, 1, 1), (3, 12, 31), "5 BC – AD 3"),
        ((14, 1, 1), (37, 12, 31), "AD 14–37"),
        ((980, 1, 1), (1020, 12, 31), "AD 980–1020"),
        ((12000, 1, 1), (12999, 12, 31), "12,000–12,999"),
    ],
)
def test_a_stretch_of_days_has_its_shortest_name(
    first: tuple[int, int, int], last: tuple[int, int, int], expected: str
) -> None:
    assert span_words(day(*first), day(*last)) == expected


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("1937", "in 1937"),
        ("1937-06-11", "11 June 1937"),
        ("1937-06/", "from June 1937"),
        ("../1939", "until 1939"),
        ("[1932..]", "in 1932 or later"),
        ("[..1939]", "by the end of 1939"),
        ("193X", "in the 1930s"),
        ("[1937-05-28..1937-06-03]", "some day from 28 May to 3 June 1937"),
    ],
)
def test_a_line_of_a_list_says_a_dating_in_few_words(edtf: str, expected: str) -> None:
    assert briefly(words(parse(edtf))) == expected
    assert asked(briefs=[words(parse(edtf))])["briefs"] == [expected]


days = st.integers(day(-9999), day(9999, 12, 31))


@given(days, st.integers(0, 1500), st.integers(0, 1500))
def test_different_stretches_have_different_names(first: int, length: int, other: int) -> None:
    same = span_words(first, first + length) == span_words(first, first + other)
    assert same == (length == other)


@given(days)
def test_a_day_is_named_as_its_calendar_names_it(number: int) -> None:
    assert span_words(number, number).startswith(f"{civil(number)[2]} ")


def test_old_style_is_the_julian_name_of_a_day() -> None:
    assert old_style(day(1917, 11, 7)) == "25 October 1917"
    assert old_style(day(1918, 1, 13)) == "31 December 1917"
    assert old_style(julian_day(1752, 9, 2)) == "2 September 1752"


@pytest.mark.parametrize(
    ("text", "calendar", "expected"),
    [
        ("1917-10-25~", "julian", "about 7 November 1917 (25 October Old Style)"),
        ("1917-10?", "julian", "some day from 14 October to 13 November 1917 (October Old Style) (doubtful)"),
        ("191X", "julian", "some day from 14 January 1910 to 13 January 1920 (the 1910s Old Style)"),
        ("[..1917-10]", "julian", "before the end of 14 October – 13 November 1917 (October Old Style)"),
        ("1917-10-25/", "julian", "from 7 November 1917 (25 October Old Style), end not given"),
        (
            "[1917-10-25,1917-10-26]",
            "unknown",
            "25 October 1917 (calendar not known: 25 October – 7 November 1917)"
            " or 26 October 1917 (calendar not known: 26 October – 8 November 1917)",
        ),
        (
            "1917-XX-11?",
            "julian",
            "some day from 24 January to 24 December 1917 (11 January – 11 December Old Style)"
            " (doubtful) (written 1917-XX-11?)",
        ),
        (
            "19XX-12-25/1950",
            "gregorian",
            "from 25 December 1900 – 25 December 1999 (written 19XX-12-25) to 1950",
        ),
        ("{1937-02?,1937-03}", "gregorian", "in February 1937 (doubtful) and March 1937"),
        ("{1936-02,1937-03}", "gregorian", "in February 1936 and March 1937"),
        ("[1937-02,1937-03,1937-06]", "gregorian", "some day in February, March or June 1937"),
        ("[1937-06-11,1937-06-12]", "gregorian", "11 June or 12 June 1937"),
        ("{1937-02,1937-06-11}", "gregorian", "in February 1937 and 11 June 1937"),
        ("{1937-21,1937-24}", "gregorian", "in spring 1937 and winter 1937/38"),
        ("{1937..}", "gregorian", "in 1937 or later"),
        ("[1937..1938~]", "gregorian", "about 1937–1938"),
        ("[1936-06?..1938]", "gregorian", "some day from June 1936 to December 1938 (doubtful)"),
        ("193X?", "gregorian", "some day in the 1930s (doubtful)"),
    ],
)
def test_qualifiers_and_calendars_combine(text: str, calendar: str, expected: str) -> None:
    assert words(parse(text, calendar)) == expected
