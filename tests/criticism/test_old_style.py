"""Days that two calendars label alike, against the conversion of `dates`."""

from __future__ import annotations

import hypothesis.strategies as st
import numpy as np
import pytest
from hypothesis import example, given

from timeline import dates
from timeline.criticism.old_style import same_label, shift, twins

DAYS = st.integers(dates.day(-4712, 1, 1), dates.day(9999, 12, 31))


def readings(*days: tuple[int, int, int], event: int = 0) -> tuple[np.ndarray, np.ndarray]:
    return np.full(len(days), event), np.array([dates.day(*day) for day in days])


@pytest.mark.parametrize(
    ("day", "behind"),
    [
        ((1582, 10, 15), 10),  # the day after 4 October in Rome
        ((1700, 3, 11), 10),  # 29 February Old Style, a day that the Gregorian calendar lacks
        ((1700, 3, 12), 11),  # 1 March Old Style: the century year added a day
        ((1752, 9, 14), 11),  # Great Britain's change
        ((1812, 9, 7), 12),  # Borodino, 26 August Old Style
        ((1900, 3, 13), 12),  # 29 February Old Style again
        ((1900, 3, 14), 13),
        ((1917, 11, 7), 13),  # 25 October Old Style
        ((2100, 3, 14), 13),
        ((2100, 3, 15), 14),
        ((250, 1, 1), 0),  # in the third century the labels are the same
    ],
)
def test_the_shift_is_that_of_the_history_books(day: tuple[int, int, int], behind: int) -> None:
    assert shift(np.array([dates.day(*day)])).tolist() == [behind]


@given(DAYS)
def test_the_shift_is_the_difference_of_the_two_conversions(day: int) -> None:
    label = dates.julian_civil(day)
    if label[2] <= days_in(*label[:2]):  # it names a day of the Gregorian calendar too
        assert shift(np.array([day])).tolist() == [day - dates.day(*label)]


def days_in(year: int, month: int) -> int:
    return dates.day(year + month // 12, month % 12 + 1) - dates.day(year, month)


def test_the_october_revolution_has_two_labels() -> None:
    event, day = readings((1917, 11, 7), (1917, 10, 25))
    assert twins(event, day) == [(1, 0)]


def test_readings_of_different_events_are_never_one_day() -> None:
    _, day = readings((1917, 10, 25), (1917, 11, 7))
    assert twins(np.array([0, 1]), day) == []


def test_a_leap_day_that_only_the_julian_calendar_has_is_nobodys_label() -> None:
    event, day = readings((1900, 3, 1), (1900, 3, 13))
    assert twins(event, day) == []


def test_a_day_is_no_twin_of_itself_where_the_calendars_agree() -> None:
    event, day = readings((250, 1, 1), (250, 1, 1))
    assert twins(event, day) == []
    assert not same_label(int(day[0]), int(day[0]))


def test_before_the_third_century_the_julian_label_is_the_later_one() -> None:
    event, day = readings((-43, 3, 15), (-43, 3, 13))
    assert twins(event, day) == [(0, 1)]


def test_no_readings_have_no_twins() -> None:
    assert twins(np.array([], dtype=np.int64), np.array([], dtype=np.int64)) == []


@given(
    st.lists(
        st.tuples(st.integers(0, 1), st.integers(dates.day(1900, 2, 20), dates.day(1900, 3, 24))), max_size=30
    )
)
@example([(0, dates.day(1900, 3, 1)), (0, dates.day(1900, 3, 14)), (1, dates.day(1900, 3, 1))])
def test_all_twins_are_found(rows: list[tuple[int, int]]) -> None:
    event, day = (
        (np.array(column, dtype=np.int64) for column in zip(*rows, strict=True)) if rows else ([], [])
    )
    found = {(rows[a], rows[b]) for a, b in twins(np.asarray(event), np.asarray(day))}
    tried = {
        (one, other) for one in rows for other in rows if one[0] == other[0] and same_label(one[1], other[1])
    }
    assert found == tried
