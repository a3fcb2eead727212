"""The page and the server mean the same day by the same number, in both calendars."""

from __future__ import annotations

import random

import pytest

from tests.twins import asked
from timeline.axis import weekday
from timeline.dates import civil, day, iso, julian_civil

EDGES = [
    day(1970), day(1970) - 1, day(2000, 2, 29), day(1900, 2, 28), day(1900, 3), day(1582, 10, 15), day(1),
    day(0, 2, 29), day(0) - 1, day(-4, 3), day(-9999), day(9999, 12, 31), day(1917, 11, 7), day(1918, 2, 14),
]  # fmt: skip
"""Where calendars have their turns: leap days, centuries, the years around nought, the Russian reforms."""


@pytest.fixture(scope="module")
def numbers() -> list[int]:
    dice = random.Random(1937)  # noqa: S311 - nothing here is secret
    seeded = [dice.randint(day(-9999), day(9999, 12, 31)) for _ in range(100)]
    return [*EDGES, *seeded, *(dice.randint(day(1900), day(1950)) for _ in range(100))]


def test_two_hundred_days_are_the_same_on_the_page_and_on_the_server(numbers: list[int]):
    for number, said in zip(numbers, asked(days=numbers)["days"], strict=True):
        assert tuple(said["civil"]) == civil(number)
        assert tuple(said["julian"]) == julian_civil(number)
        assert said["iso"] == iso(number)
        assert said["weekday"] == weekday(number)
        assert said["read"] == said["day"] == number
