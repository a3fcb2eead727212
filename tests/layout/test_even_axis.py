"""The axis of an evenly spaced sheet names every stretch truly and is that of the page's script."""

from __future__ import annotations

import random
import re
from itertools import pairwise

import pytest

from tests.house.twins import asked
from timeline.dates import civil, day
from timeline.dates.spans import MONTHS
from timeline.layout.axis import Axis, Period
from timeline.layout.even_axis import AGE, even_axis
from timeline.layout.placed.ticks import SPAN_SIZE, TICK_SIZE
from timeline.layout.tempo import Tempo
from timeline.looks import textwidth

WIDTHS = (240, 330, 640, 932, 1436, 1920, 3840)
SHORT = [month[:3] for month in MONTHS]
YEARS = re.compile(r"(\d+)(?:–(\d+))?")
IN_YEAR = re.compile(r"([A-Z][a-z]+)(?:–([A-Z][a-z]+))?")
IN_MONTH = re.compile(r"(?:[A-Z][a-z]+day )?(\d+)(?:–(\d+))? ([A-Z][a-z]+)(?: \(\d+ [A-Z][a-z]{2} O\.S\.\))?")

World = tuple[Tempo, tuple[float, float], float, float, bool]


def world(seed: int) -> World:
    """Knots crowded in a few places, as evidence is, and a window of a day or of all there is."""
    dice = random.Random(seed)  # noqa: S311  # the same world each time
    middles = [dice.uniform(day(1800), day(1960)) for _ in range(dice.choice((1, 2, 5)))]
    count = dice.choice((2, 12, 90, 400))
    knots = {round(dice.gauss(dice.choice(middles), dice.choice((3, 60, 3000)))) for _ in range(count)}
    tempo = Tempo(tuple(sorted(knots | {round(middles[0]), round(middles[0]) + 1})))
    wide = (len(tempo.knots) + 6) * 10 ** dice.uniform(-3, 0)
    start = dice.uniform(-3, len(tempo.knots))
    window = start, start + max(wide, tempo.least(start + wide / 2))
    return tempo, window, float(dice.choice(WIDTHS)), dice.choice((1.0, 1.6)), dice.random() < 0.5


WORLDS = [world(seed) for seed in range(120)]


def rows(made: World) -> Axis:
    return even_axis(*made)


@pytest.fixture(scope="module")
def axes() -> list[Axis]:
    return [rows(one) for one in WORLDS]


def test_the_server_and_the_page_write_the_same_axis(axes: list[Axis]):
    questions = [[list(tempo.knots), *more] for tempo, *more in WORLDS]
    for found, said in zip(axes, asked(evens=questions)["evens"], strict=True):
        for mine, theirs in ((found.ticks, said["ticks"]), (found.spans, said["spans"])):
            assert [(p.start, p.end, p.text) for p in mine] == [
                (p["from"], p["to"], p["text"]) for p in theirs
            ]


def test_years_follow_each_other_and_fill_the_window_and_days_lie_in_their_years(axes: list[Axis]):
    for (tempo, window, *_), found in zip(WORLDS, axes, strict=True):
        start, end = tempo.days(window)
        assert found.spans[0].start <= start < found.spans[0].end
        assert found.spans[-1].start < end <= found.spans[-1].end
        assert all(one.end == other.start for one, other in pairwise(found.spans))
        assert all(one.end <= other.start for one, other in pairwise(found.ticks))
        assert all(any(s.start <= t.start and t.end <= s.end for s in found.spans) for t in found.ticks)


def test_every_name_says_the_days_of_its_stretch_and_no_others(axes: list[Axis]):
    for found in axes:
        assert all(named_years(span) for span in found.spans)
        for tick in found.ticks:
            assert named_days(tick), tick


def named_years(span: Period) -> bool:
    first, last = YEARS.fullmatch(span.text).groups()
    until = last and (first[: -len(last)] + last if len(last) < len(first) else last)
    return (day(int(first)), day(int(until or first) + 1)) == (span.start, span.end)


def named_days(tick: Period) -> bool:
    year, month, _ = civil(tick.start)
    if months := IN_YEAR.fullmatch(tick.text):
        first, last = (SHORT.index(name[:3]) + 1 if name else 0 for name in months.groups())
        return (day(year, first), day(year + (last or first) // 12, (last or first) % 12 + 1)) == (
            tick.start, tick.end,
        )  # fmt: skip
    dom, until, name = IN_MONTH.fullmatch(tick.text).groups()
    assert SHORT.index(name[:3]) + 1 == month
    return (day(year, month, int(dom)), day(year, month, int(until or dom)) + 1) == (tick.start, tick.end)


def test_what_has_a_name_of_its_own_has_room_for_it(axes: list[Axis]):
    """Only the rest between two wide neighbours may be too narrow; its name is then left out when drawn.

    Years of two ages, months of two years and days of two months share no name.
    """
    for (tempo, window, width, room, _), found in zip(WORLDS, axes, strict=True):
        scale = width / (window[1] - window[0])
        for row, size, weight in ((found.spans, SPAN_SIZE, 600), (found.ticks, TICK_SIZE, 400)):
            narrow = [
                shares(one, row is found.spans)
                if (tempo.unit(one.end) - tempo.unit(one.start)) * scale
                < textwidth.width(one.text, size * room, weight)
                else None
                for one in row
            ]
            assert not any(one == other is not None for one, other in pairwise(narrow))


def shares(one: Period, years: bool) -> tuple[int, ...]:
    """The larger unit in which it could share a name: an age, a year, or of days a month."""
    year, month, _ = civil(one.start)
    return (year // AGE,) if years else (year, month) if one.text[0].isdigit() else (year,)


def test_names_stand_still_while_the_window_moves():
    stood = 0
    for tempo, (start, end), width, room, old in WORLDS[:40]:
        step = (end - start) / 7
        here = even_axis(tempo, (start, end), width, room, old)
        there = even_axis(tempo, (start + step, end + step), width, room, old)
        both = tempo.days((start + step, end))
        for mine, theirs in ((here.spans, there.spans), (here.ticks, there.ticks)):
            seen = [[p for p in row if p.start < both[1] and p.end > both[0]] for row in (mine, theirs)]
            assert seen[0] == seen[1]
            stood += len(seen[0])
    assert stood > 200


def test_within_a_day_the_day_and_its_year_are_named():
    tempo = Tempo((day(1930), day(1937, 6, 11), day(1937, 6, 12), day(1938)))
    found = even_axis(tempo, (1.0, 2.0), 1000.0)
    assert [span.text for span in found.spans] == ["1937"]
    assert [tick.text for tick in found.ticks] == ["Friday 11 June"]
    assert even_axis(tempo, (1.0, 2.0), 1000.0, 1.0, True).ticks[0].text == "Friday 11 June (29 May O.S.)"


def test_years_before_christ_and_ages_are_named_too():
    tempo = Tempo((day(-9000), day(-43, 3, 15), day(-43, 3, 16), day(1900)))
    whole = even_axis(tempo, (-0.2, 3.2), 900.0)
    assert "51–42 BC" in [span.text for span in whole.spans]
    assert len(whole.spans) < 20
