"""A chip zooms to what it holds, far enough in to bring it out: the same window with and without scripts."""

from __future__ import annotations

import re

import pytest

from tests.house.tree import ROOT
from timeline.layout.placed import Chip, zoomed
from timeline.layout.placed.zoomed import AIR, LEAST_DAYS, LEAST_IN, MOST_IN

SCRIPT = (ROOT / "assets" / "js" / "stage" / "gestures.js").read_text("utf-8")


def chip(first: float, last: float, day: float) -> Chip:
    return Chip(0, 100.0, 0.0, 20.0, (), first, last, 3, day)


@pytest.mark.parametrize(
    ("first", "last", "day", "window", "why"),
    [
        (100.0, 200.0, 150.0, (92.5, 207.5), "what it holds, with air"),
        (150.0, 150.5, 150.0, (119.0, 181.5), "a sixteenth at least: no further in at one go"),
        (0.0, 900.0, 450.0, (450 - 1000 / 5.6, 450 + 1000 / 5.6), "an octave and a half in at least"),
        (-5000.0, 900.0, 450.0, (450 - 1000 / 2.8, 450.0), "the chip itself stays in view"),
    ],
)
def test_a_chip_zooms_to_what_it_holds(first: float, last: float, day: float, window, why: str):
    assert zoomed(chip(first, last, day), (0.0, 1000.0)) == pytest.approx(window), why


def test_the_page_zooms_by_the_same_numbers():
    (wide,) = re.findall(r"const wide = (.*);\n.*chip\.day", SCRIPT)
    assert re.findall(r"[\d.]+(?=[,)])", wide) == [
        f"{number:g}" for number in (AIR, MOST_IN, LEAST_DAYS, LEAST_IN)
    ]
