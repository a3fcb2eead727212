"""Random worlds of staves for the tests of layouts, and what the browser's twin makes of them.

The most common change: what a world may hold, `world`.
"""

from __future__ import annotations

import json
import random
import subprocess
from dataclasses import asdict, dataclass
from typing import Any

from tests.house.node import node
from tests.house.tree import ROOT
from timeline.layout.engraving import Crowd, Item, Layout, Paper, engrave
from timeline.layout.marks.reach import reach_over

SCRIPT = ROOT / "tests" / "js" / "engraved.js"
WIDTHS = (320, 390, 760, 1024, 1436, 1920, 3840)
HEIGHTS = (260, 432, 620, 816, 1900)
YEAR = 365.2425


@dataclass(frozen=True)
class World:
    """Staves, a paper, and windows that are looked at one after the other."""

    items: tuple[Item, ...]
    paper: Paper
    windows: tuple[tuple[float, float], ...]
    crowds: tuple[Crowd, ...] = ()

    def layouts(self) -> list[Layout]:
        """Return the layout of each window, lanes kept from one to the next."""
        found: list[Layout] = []
        for window in self.windows:
            before = found[-1].before() if found else None
            found.append(engrave(self.items, window, self.paper, before, self.crowds))
        return found


def world(seed: int) -> World:
    """Return a world: up to 160 staves in some bands, and windows from a day to 300 years around them.

    Every seventh is a still.
    """
    dice = random.Random(seed)  # noqa: S311  # the same world each time
    bands = dice.choice((1, 1, 3, 6, 9))
    span = dice.choice((30.0, 2 * YEAR, 24 * YEAR, 300 * YEAR))
    items = tuple(item(key, dice, bands, span) for key in range(dice.choice((1, 6, 30, 80, 160))))
    paper = Paper(float(dice.choice(WIDTHS)), float(dice.choice(HEIGHTS)), bands, still=not seed % 7)
    start, wide = dice.uniform(-0.2, 0.8) * span, span * 10 ** dice.uniform(-2.5, 0.1)
    wide = min(max(wide, 1.0), 300 * YEAR)
    windows = ((start, start + wide), (start + wide / 4, start + wide * 1.25), (start, start + wide / 2.5))
    count = dice.choice((0, 0, 0, 3))
    crowds = tuple(
        Crowd(dice.randrange(bands), dice.randint(1, 400), start + n * wide / 4, start + (n + 0.5) * wide / 4)
        for n in range(count)
    )
    return World(items, paper, windows, crowds)


def item(key: int, dice: random.Random, bands: int, span: float) -> Item:
    """Return a stave: short or long, one dating or two far apart, sometimes with rings at its left."""
    first = dice.uniform(0, span)
    long = span * 10 ** dice.uniform(-4, 0)
    bounds = [first, first + long]
    if dice.random() < 0.3:
        bounds += [first + 2 * long, first + 2 * long + dice.choice((1.0, 30.0))]
    days = (min(bounds), max(*bounds, min(bounds) + 1.0))
    left = -20.0 if dice.random() < 0.2 else 0.0
    right = 32.0 if dice.random() < 0.1 else 0.0
    reach = reach_over([(days[0], left)], [(days[1], 0.0), (bounds[0], right)], 6.0)
    label = float(dice.choice((60, 120, 180, 260, 420)))
    least = dice.choice((7.0, 9.4, 11.0, 13.5, 24.0))
    return Item(
        key, dice.randrange(bands), reach, days, tuple(sorted(bounds)), label, least, dice.random() < 0.02
    )


def twins(worlds: list[World]) -> list[list[dict[str, Any]]]:
    """Return what the browser's script makes of these worlds, a layout for each window of each."""
    program = node()
    assert program, "node comes with the test requirements"
    asked = json.dumps({"worlds": [_plain(one) for one in worlds]})
    done = subprocess.run(
        [program, SCRIPT], input=asked, capture_output=True, text=True, timeout=120, check=True
    )
    answer: list[list[dict[str, Any]]] = json.loads(done.stdout)
    return answer


def _plain(one: World) -> dict[str, Any]:
    paper = {key: getattr(one.paper, key) for key in ("width", "height", "bands", "still")}
    items = [{**asdict(item), "reach": item.reach.numbers()} for item in one.items]
    crowds = [
        {"band": crowd.band, "count": crowd.count, "from": crowd.first_day, "to": crowd.last_day}
        for crowd in one.crowds
    ]
    return {"items": items, "paper": paper, "windows": one.windows, "crowds": crowds}
