"""Days are numbers that two calendars name; history supplies the anchors."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates.calendars import civil, day, iso, julian_civil, julian_day

days = st.integers(day(-9999), day(9999, 12, 31))


def test_the_count_begins_on_the_first_of_january_1970() -> None:
    assert (day(1970), day(1970, 1, 2), day(1969, 12, 31)) == (0, 1, -1)
    assert day(1937, 6, 11) == (date(1937, 6, 11) - date(1970, 1, 1)).days


@given(st.dates())
def test_every_day_of_the_standard_library_has_the_same_number(known: date) -> None:
    assert day(known.year, known.month, known.day) == (known - date(1970, 1, 1)).days
    assert iso(day(known.year, known.month, known.day)) == known.isoformat()


@given(days)
def test_a_number_becomes_a_date_and_the_same_number_again(number: int) -> None:
    assert day(*civil(number)) == number
    assert julian_day(*julian_civil(number)) == number


@given(days)
def test_iso_writes_ten_characters_that_sort_and_read_back(number: int) -> None:
    written = iso(number)
    year, month, dom = written.removeprefix("-").split("-")
    assert (len(year), len(month), len(dom)) == (4, 2, 2)
    assert day(-int(year) if written.startswith("-") else int(year), int(month), int(dom)) == number


@given(days)
def test_the_next_number_is_the_next_day_in_both_calendars(number: int) -> None:
    for name in (civil, julian_civil):
        (year, month, dom), following = name(number), name(number + 1)
        assert following > (year, month, dom)
        assert following in {(year, month, dom + 1), (year, month + 1, 1), (year + 1, 1, 1)}


@pytest.mark.parametrize(
    ("julian", "gregorian", "event"),
    [
        ((1917, 10, 25), (1917, 11, 7), "the October Revolution"),
        ((1918, 1, 31), (1918, 2, 13), "the last Julian day of Soviet Russia, before 14 February"),
        ((1752, 9, 2), (1752, 9, 13), "the last Julian day of Great Britain, before the fourteenth"),
        ((1582, 10, 4), (1582, 10, 14), "the last Julian day of Rome, before 15 October"),
        ((1900, 2, 28), (1900, 3, 12), "the last day with twelve days between the calendars"),
        ((1900, 2, 29), (1900, 3, 13), "the day from which there are thirteen"),
        ((325, 5, 20), (325, 5, 21), "the Council of Nicaea"),
        ((300, 2, 28), (300, 2, 28), "the calendars agree in the third century"),
        ((-43, 3, 15), (-43, 3, 13), "the Ides of March"),
        ((4, 3, 1), (4, 2, 28), "the first leap year after Augustus mended the count"),
    ],
)
def test_a_julian_date_is_the_day_that_history_names(
    julian: tuple[int, int, int], gregorian: tuple[int, int, int], event: str
) -> None:
    assert civil(julian_day(*julian)) == gregorian, event
    assert julian_civil(day(*gregorian)) == julian, event


@given(st.integers(-99, 99), st.integers(1, 12), st.integers(1, 28))
def test_the_calendars_drift_apart_by_three_days_in_four_centuries(
    century: int, month: int, dom: int
) -> None:
    year = 100 * century + 50
    apart = julian_day(year, month, dom) - day(year, month, dom)
    assert apart == century - century // 4 - 2


@pytest.mark.parametrize(
    "wrong", [(1937, 2, 29), (1900, 2, 29), (1937, 13, 1), (1937, 0, 1), (1937, 6, 0), (1937, 6, 31)]
)
def test_a_day_that_does_not_exist_has_no_number(wrong: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match=f"the gregorian calendar has no day {wrong[2]} of month {wrong[1]}"):
        day(*wrong)


def test_only_the_julian_calendar_has_a_leap_day_in_1900() -> None:
    assert julian_day(1900, 2, 29) == day(1900, 3, 13)
    with pytest.raises(ValueError, match="the julian calendar has no day 29 of month 2 in year 1901"):
        julian_day(1901, 2, 29)


def test_years_before_christ_are_padded_and_signed() -> None:
    assert iso(day(-43, 3, 15)) == "-0043-03-15"
    assert iso(day(0)) == "0000-01-01"
    assert iso(day(14, 8, 19)) == "0014-08-19"


def test_the_far_zone_of_the_tests_shifts_no_day() -> None:
    assert date(1970, 1, 1) + timedelta(days=day(1937, 6, 11)) == date(1937, 6, 11)
