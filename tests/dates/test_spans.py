"""The page and the server mean the same day by the same number, in both calendars."""

from __future__ import annotations

import random

import pytest

from tests.house.twins import asked
from timeline.dates import civil, day, iso, julian_civil
from timeline.dates.spans import span, weekday

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


def test_a_window_has_the_same_words_on_the_page_and_on_the_server():
    dice = random.Random(1941)  # noqa: S311 - nothing here is secret
    starts = [float(dice.randint(day(-50), day(1950))) for _ in range(300)]
    lengths = [dice.choice((1, 4, 30, 31, 119, 120, 121, 122, 365, 366, 1095, 1096, 1097)) for _ in starts]
    spans = [(start, start + length) for start, length in zip(starts, lengths, strict=True)]
    spans += [(start + 0.5, end + 0.5) for start, end in spans[:80]] + [
        (a + 1e-7, b - 1e-7) for a, b in spans
    ]
    spans += [(float(day(y, m)), float(day(y + dy, dm))) for y in (-44, 0, 1937)
              for m in (1, 6) for dy in (0, 1, 4) for dm in (1, 7) if (y, m) < (y + dy, dm)]  # fmt: skip
    for (start, end), said in zip(spans, asked(spans=spans)["spans"], strict=True):
        assert span(start, end) == said, (start, end)
