"""Time evenly spaced: order is kept, each step is as wide as the next, and the page reckons alike."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.house.twins import asked
from timeline.layout.tempo import MOST, STEADY, Tempo, evenly

KNOTS = st.lists(st.integers(-800_000, 800_000), min_size=2, max_size=60, unique=True).map(
    lambda days: Tempo(tuple(sorted(days)))
)
DAYS = st.floats(-1_000_000, 1_000_000)


@given(KNOTS)
def test_each_step_between_two_knots_is_as_wide_as_the_next(tempo: Tempo):
    assert [tempo.unit(knot) for knot in tempo.knots] == list(range(len(tempo.knots)))
    assert [tempo.day(at) for at in range(len(tempo.knots))] == list(tempo.knots)


@given(KNOTS, DAYS, DAYS)
def test_what_is_earlier_stands_further_left(tempo: Tempo, one: float, other: float):
    first, last = sorted((one, other))
    assert tempo.unit(first) <= tempo.unit(last)
    if last - first > 1e-3:
        assert tempo.unit(first) < tempo.unit(last)


@given(KNOTS, DAYS)
def test_a_day_is_read_off_the_sheet_where_it_was_put(tempo: Tempo, day: float):
    assert tempo.day(tempo.unit(day)) == pytest.approx(day, abs=1e-5)


@given(KNOTS, st.integers(-1_000_000, 1_000_000))
def test_a_whole_day_comes_back_whole(tempo: Tempo, day: int):
    assert tempo.day(tempo.unit(day)) == day


@given(KNOTS, st.floats(-100, 200))
def test_a_day_is_never_wider_than_a_step(tempo: Tempo, place: float):
    assert 0 < tempo.least(place) <= 1.000_001


def test_time_at_one_pace_is_as_it_was():
    assert not STEADY.even
    assert (STEADY.unit(0.1), STEADY.day(0.1), STEADY.least(-7.3)) == (0.1, 0.1, 1.0)


@pytest.mark.parametrize(
    ("bounds", "knots"),
    [
        ([], ()),
        ([5.0], ()),
        ([5.0, 5.0, 9.0], (5, 9)),
        ([5.5], (5, 6)),
        ([9.0, 5.0, 5.5, 6.0], (5, 6, 9)),
    ],
    ids=["nothing is dated", "one day", "each day once", "a part of a day is the day", "in their order"],
)
def test_knots_are_the_days_on_which_something_begins_or_ends(bounds: list[float], knots: tuple[int, ...]):
    assert evenly(bounds).knots == knots


def test_of_very_many_days_so_many_are_kept_evenly_by_rank():
    days = sorted(random.Random(7).sample(range(200_000), 5 * MOST))  # noqa: S311  # the same days each time
    kept = evenly(map(float, days)).knots
    assert len(kept) == MOST
    assert (kept[0], kept[-1]) == (days[0], days[-1])
    ranks = [days.index(knot) for knot in kept]
    gaps = {after - before for before, after in pairwise(ranks)}
    assert gaps <= {5, 6}


def test_the_page_reckons_with_the_same_days():
    dice = random.Random(3)  # noqa: S311  # the same worlds each time
    worlds = []
    for count in (0, 1, 2, 3, 30, 300):
        knots = sorted(dice.sample(range(-40_000, 40_000), count))
        days = [dice.uniform(-60_000, 60_000) for _ in range(40)] + list(map(float, knots))
        units = [dice.uniform(-20, count + 20) for _ in range(40)]
        worlds.append({"knots": knots, "days": days, "units": units, "bounds": [*knots, *days[:9]]})
    worlds[-1]["bounds"] = [dice.uniform(-90_000, 90_000) for _ in range(3 * MOST)]
    for world, said in zip(worlds, asked(tempos=worlds)["tempos"], strict=True):
        tempo = Tempo(tuple(world["knots"]))
        assert [tempo.unit(day) for day in world["days"]] == said["units"]
        assert [tempo.day(unit) for unit in world["units"]] == pytest.approx(said["days"], abs=2e-6)
        assert [tempo.least(unit) for unit in world["units"]] == pytest.approx(said["least"], abs=1e-4)
        assert list(evenly(world["bounds"]).knots) == said["knots"]
