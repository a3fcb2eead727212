"""What a layout promises of every window, tried on random worlds; and that the browser lays out the same."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import chain, combinations
from statistics import mean, median
from typing import NamedTuple

import pytest

from tests.house.worlds import World, twins, world
from tests.makers.generate import events
from timeline.dates import day
from timeline.edition import Edition, open_edition
from timeline.layout.engraving import Item, Layout, Paper, Sliver, engrave
from timeline.layout.engraving.chips import width
from timeline.layout.engraving.naming import distance
from timeline.layout.engraving.slivers import span
from timeline.layout.engraving.values import GRADES
from timeline.layout.engraving.ways import over, shown_width
from timeline.layout.score import ScorePaper
from timeline.query.view import View

SEEDS = range(150)
GAP = GRADES[0].gap
TOUCH = 1e-6
"""Pixels by which boxes that only touch may seem to overlap."""


@pytest.fixture(scope="module")
def worlds() -> list[World]:
    return [world(seed) for seed in SEEDS]


@pytest.fixture(scope="module")
def layouts(worlds: list[World]) -> list[list[Layout]]:
    return [one.layouts() for one in worlds]


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """Five hundred generated events."""
    path = tmp_path_factory.mktemp("crowd") / "events.csv"
    path.write_bytes(events(500, 1))
    return open_edition(path, None, "Crowd")


def cases(worlds, layouts) -> Iterator[tuple[World, tuple[float, float], Layout]]:
    for one, found in zip(worlds, layouts, strict=True):
        yield from ((one, window, layout) for window, layout in zip(one.windows, found, strict=True))


class Box(NamedTuple):
    """Something drawn: pixels."""

    left: float
    top: float
    right: float
    bottom: float
    key: int = -1

    def meets(self, other: Box) -> bool:
        across = self.left < other.right - TOUCH and other.left < self.right - TOUCH
        return across and self.top < other.bottom - TOUCH and other.top < self.bottom - TOUCH


def test_the_browser_lays_out_every_world_alike(worlds, layouts):
    said = twins(worlds)
    for seed, (mine, theirs) in enumerate(zip(layouts, said, strict=True)):
        for at, (one, other) in enumerate(zip(mine, theirs, strict=True)):
            assert told(one) == said_of(other), (seed, at)


def told(one: Layout):
    near = lambda value: pytest.approx(value, abs=1e-6)  # noqa: E731  # read beside its twin below
    return (
        [(p.key, p.lane, near(p.top), near(p.height), p.side, p.inside) for p in one.places],
        [
            (s.key, near(s.top), s.height, near(s.left), near(s.right), s.side, near(s.middle))
            for s in one.slivers
        ],
        [(c.band, near(c.top), near(c.day), list(c.keys), c.count) for c in one.chips],
        (
            near(one.shelf.top),
            one.shelf.columns,
            one.shelf.rows,
            list(one.shelf.keys),
            list(one.shelf.waiting),
        ),
        [(near(top), near(bottom)) for top, bottom in one.bands],
        (
            near(one.sheet.left),
            near(one.sheet.scale),
            one.height,
            near(one.type),
            list(one.folded),
            near(one.used),
        ),
    )


def said_of(other):
    shelf, sheet = other["shelf"], other["sheet"]
    return (
        [(p["key"], p["lane"], p["top"], p["height"], p["side"], p["inside"]) for p in other["places"]],
        [
            (s["key"], s["top"], s["height"], s["left"], s["right"], s["side"], s["middle"])
            for s in other["slivers"]
        ],
        [(c["band"], c["top"], c["day"], c["keys"], c["count"]) for c in other["chips"]],
        (shelf["top"], shelf["columns"], shelf["rows"], shelf["keys"], shelf["waiting"]),
        [tuple(band) for band in other["bands"]],
        (sheet["left"], sheet["scale"], other["height"], other["type"], other["folded"], other["used"]),
    )


def test_what_touches_the_window_is_drawn_or_counted_once(worlds, layouts):
    for one, window, layout in cases(worlds, layouts):
        found = [place.key for place in layout.places if place.inside]
        found += [sliver.key for sliver in layout.slivers]
        found += [*layout.shelf.keys, *layout.shelf.waiting]
        found += [key for chip in layout.chips for key in chip.keys]
        assert sorted(found) == sorted(item.key for item in one.items if item.touches(window))
        crowds = sum(crowd.count for crowd in one.crowds if crowd.touches(window))
        assert sum(chip.count - len(chip.keys) for chip in layout.chips) == crowds


def test_what_is_wanted_always_has_its_name(worlds, layouts):
    seen = 0
    for one, window, layout in cases(worlds, layouts):
        sides = {place.key: place.side for place in layout.places}
        for item in one.items:
            if item.wanted and item.touches(window):
                seen += 1
                assert sides[item.key] != "n"
    assert seen > 20


def test_nothing_meets_anything(worlds, layouts):
    for one, _, layout in cases(worlds, layouts):
        boxes = list(drawn(one, layout))
        for first, second in combinations(boxes, 2):
            if first.key != second.key or first.key < 0:
                assert not first.meets(second), (first, second)


def drawn(one: World, layout: Layout) -> Iterator[Box]:
    """Every stave, name, sliver and chip in the window as a box."""
    items, spacing, sheet = {item.key: item for item in one.items}, one.paper.spacing, layout.sheet
    for place in layout.places:
        item = items[place.key]
        left, right = sheet.ends(item)
        if place.inside:
            yield Box(
                max(left, sheet.left), place.top, min(right, sheet.right), place.top + place.height, place.key
            )
        yield from name(item, place, layout, spacing)
    for sliver in layout.slivers:
        assert (sliver.left, sliver.right) == span(items[sliver.key], sheet, spacing)
        yield Box(sliver.left, sliver.top, sliver.right, sliver.top + sliver.height, sliver.key)
        yield from beside(items[sliver.key], sliver, layout, spacing)
    for chip in layout.chips:
        x, half = sheet.x(chip.day), width(chip.count, spacing) / 2
        yield Box(x - half, chip.top, x + half, chip.top + spacing.chip_row)
    if layout.shelf.keys or layout.shelf.waiting:
        yield Box(0.0, layout.shelf.top, one.paper.width, one.paper.height)


def beside(item: Item, sliver: Sliver, layout: Layout, spacing) -> Iterator[Box]:
    """The name of a sliver as a box; it stands at the height of its line."""
    if sliver.side == "n":
        return
    wide, high = shown_width(item.label * layout.type, layout.sheet, spacing), 14.0 * layout.type - TOUCH
    gap = distance(layout.fine)
    x = sliver.right + gap if sliver.side == "r" else sliver.left - gap - wide
    assert layout.sheet.left <= x
    assert x + wide <= layout.sheet.right
    assert abs(sliver.middle - sliver.top - sliver.height / 2) < high / 2 + 1
    yield Box(x, sliver.middle - high / 2, x + wide, sliver.middle + high / 2, sliver.key)


def name(item: Item, place, layout: Layout, spacing) -> Iterator[Box]:
    """The name of a stave as a box of its own: it may meet its own stave no more than another one."""
    if place.side == "n":
        return
    sheet, high = layout.sheet, 12.0 * layout.type
    left, right = sheet.ends(item)
    wide, middle = shown_width(item.label * layout.type, sheet, spacing), place.top + place.height / 2
    x = {"r": right + spacing.label_gap, "l": left - spacing.label_gap - wide, "m": 0.0}.get(place.side, 0.0)
    if place.side == "m":
        wide = sheet.left - spacing.margin_air
    if place.side == "o":
        x = over(left, right, wide, sheet, spacing)
        middle = place.top - spacing.label_line * layout.type / 2
    assert sheet.left <= x or place.side == "m"
    assert x + wide <= sheet.right
    yield Box(x, middle - high / 2, x + wide, middle + high / 2)


def test_nothing_is_higher_than_the_paper_unless_one_row_of_each_is(worlds, layouts):
    for one, _, layout in cases(worlds, layouts):
        bottom = max(layout.used, one.paper.height if layout.shelf.rows else 0.0)
        least = sum(40.0 for top, _ in layout.bands) + layout.shelf.rows * 19 + 60
        assert bottom <= max(one.paper.height, least) + TOUCH


def test_the_same_question_has_the_same_answer_whatever_was_asked_in_between(layouts):
    for seed in reversed(SEEDS[:40]):
        assert world(seed).layouts() == layouts[seed]


def moved(first: Layout, second: Layout) -> list[float]:
    """How far each stave that is in sight in both layouts moved up or down, in lanes."""
    one, two = first.tops(), second.tops()
    both = [key for key in one.keys() & two.keys() if one[key].inside and two[key].inside]
    return [abs(one[key].top - two[key].top) / (first.height + GAP) for key in both]


def test_panning_by_a_quarter_moves_what_stays_in_sight_by_less_than_a_third_of_a_lane(layouts):
    far = [move for found in layouts if (move := moved(found[0], found[1]))]
    assert sum(map(len, far)) > 500
    assert median(chain.from_iterable(far)) < 0.01
    assert mean(mean(move) for move in far) < 0.3


@pytest.mark.parametrize(("wide", "most"), [(3650, 1.2), (1095, 0.6), (365, 0.4), (91, 0.2), (7, 0.1)])
def test_panning_through_five_hundred_events_moves_little(crowd: Edition, wide: int, most: float):
    """Where a window is long, much comes into it with each step; half of what stays never moves."""
    dice = random.Random(7)  # noqa: S311  # the same windows each time
    scored, far = crowd.score(View(), ScorePaper(1254.0, 517.0)), []
    items, (first_day, last_day) = scored.items(), scored.whole
    for _ in range(12):
        start = dice.uniform(first_day, last_day - wide * 1.25)
        first = engrave(items, (start, start + wide), scored.paper)
        window = (start + wide / 4, start + wide * 1.25)
        far.append(moved(first, engrave(items, window, scored.paper, first.before())))
    far = [move for move in far if move]
    assert median(chain.from_iterable(far)) < 0.3
    assert mean(mean(move) for move in far) < most


def test_a_pan_that_brings_nothing_new_moves_nothing(edition: Edition):
    scored = edition.score(View(), ScorePaper(1436.0, 816.0))
    items, window = scored.items(), (float(day(1936)), float(day(1939)))
    layout = engrave(items, window, scored.paper)
    for step in range(1, 30):
        seen = (window[0] + step, window[1] + step)
        then, layout = layout, engrave(items, seen, scored.paper, layout.before())
        assert max(moved(then, layout)) < 0.01
        assert list(chain(*layout.bands)) == pytest.approx(list(chain(*then.bands)))


def test_a_paper_for_a_book_has_neither_shelf_nor_margin():
    items = tuple(world(4).items)
    layout = engrave(items, (0.0, 400.0), Paper(1000.0, 700.0, 9, shelf=False, margins=False))
    assert not layout.shelf.keys
    assert layout.sheet.left == 0.0
