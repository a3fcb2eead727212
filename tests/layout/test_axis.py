"""The axis says where one is at every zoom, and as the page's script says it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.house.twins import asked
from timeline.dates import day
from timeline.dates.spans import era, weekday
from timeline.layout.axis import UNITS, axis, bounds

WINDOWS = [
    (day(1917), day(1942), 1436),  # every year has its label
    (day(1917), day(1942), 430),  # one label for five years
    (day(1936, 6), day(1939, 7), 1436),  # quarters
    (day(1936, 6), day(1939, 7), 3000),  # months by three letters
    (day(1937), day(1938), 1200),  # months in full
    (day(1937, 5, 20), day(1937, 6, 20), 932),  # days by number
    (day(1937, 4, 20), day(1937, 8, 20), 932),  # weeks by their Mondays
    (day(1968, 4, 20), day(1970, 3, 20) - 400, 2000),  # the same before the first day that is counted
    (day(1937, 6, 9), day(1937, 6, 16), 600),  # days by weekday
    (day(1937, 6, 11), day(1937, 6, 12), 1436),  # one day across the screen
    (day(1937, 6, 10) + 0.4, day(1937, 6, 12) + 0.9, 800.5),  # no whole day at either end
    (day(-500), day(500), 1000),  # before Christ
    (day(1), day(2000), 300),  # centuries
    (day(-9999), day(9999), 60),  # the coarsest row takes what no other has room for
]


@pytest.mark.parametrize("window", WINDOWS, ids=lambda w: f"{w[1] - w[0]:.0f} days on {w[2]} px")
@pytest.mark.parametrize(("room", "old_style"), [(1.0, False), (2.3, True)])
def test_the_server_and_the_page_write_the_same_axis(window, room, old_style):
    found = axis(*window, room, old_style)
    said = asked(axes=[[*window, room, old_style]])["axes"][0]
    assert (found.unit, found.step) == (said["unit"], said["step"])
    for mine, theirs in ((found.ticks, said["ticks"]), (found.spans, said["spans"])):
        assert [(p.start, p.end, p.text) for p in mine] == [(p["from"], p["to"], p["text"]) for p in theirs]
    assert [p.point for p in found.ticks] == [bool(p["point"]) for p in said["ticks"]]


def test_a_year_is_a_stretch_and_not_its_first_of_january():
    year = next(tick for tick in axis(day(1936), day(1939), 300).ticks if tick.text == "1937")
    assert (year.start, year.end, year.point) == (day(1937), day(1938), False)


def test_where_every_fifth_year_is_named_the_name_marks_its_beginning():
    found = axis(day(1917), day(1942), 430)
    assert found.step == 5
    assert all(tick.point for tick in found.ticks)


def test_between_a_month_and_six_a_tick_marks_each_monday():
    found = axis(day(1937, 5), day(1937, 8), 900)
    assert (found.unit, [span.text for span in found.spans]) == (
        "week",
        ["May 1937", "June 1937", "July 1937"],
    )
    assert [tick.text for tick in found.ticks][:6] == ["26", "3", "10", "17", "24", "31"]
    assert all(tick.point and weekday(tick.start) == "Monday" for tick in found.ticks)


def test_on_one_day_the_weekday_and_the_old_style_date_are_said():
    found = axis(day(1917, 11, 7), day(1917, 11, 8), 1000, old_style=True)
    assert [tick.text for tick in found.ticks] == ["Wednesday 7 November (25 Oct O.S.)"]
    assert [span.text for span in found.spans] == ["November 1917"]


def test_there_is_no_year_nought():
    assert [era(year) for year in (-1, 0, 1)] == ["2 BC", "1 BC", "1"]


def test_weekdays_are_right_before_and_after_1970():
    assert weekday(day(1937, 6, 11)) == "Friday"
    assert weekday(0) == "Thursday"
    assert weekday(day(2026, 11, 22)) == "Sunday"


def test_an_empty_window_has_no_axis():
    with pytest.raises(ValueError, match="no days"):
        axis(10.0, 10.0, 100.0)


@given(st.sampled_from(UNITS), st.integers(day(-3000), day(3000)))
def test_every_day_lies_in_its_own_step_and_the_steps_leave_no_gap(unit, number):
    first, after = bounds(unit.key, unit.step, number)
    assert first <= number < after
    assert bounds(unit.key, unit.step, after)[0] == after


@given(
    st.floats(day(-3000), day(3000)),
    st.floats(1, 300_000),
    st.floats(200, 4000),
    st.sampled_from([1.0, 1.6, 2.3]),
)
def test_ticks_cover_the_window_and_are_few_enough_to_read(start, days, width, room):
    found = axis(start, start + days, width, room)
    assert found.ticks[0].start <= start
    assert found.ticks[-1].end >= start + days
    assert len(found.ticks) <= width / (20 * room) + 3
