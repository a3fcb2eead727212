"""What the ladder promises of every layout, tried on random staves, scales and heights."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations, pairwise
from typing import NamedTuple

import hypothesis.strategies as st
import pytest
from hypothesis import given

from timeline.drafts import LEFT, OVER, RIGHT, SPACING, THICKNESSES, Draft, Item, Paper, Spacing, settle
from timeline.ladder import Place, Rung, ladder, scales
from timeline.lanes import Band, Way
from timeline.reach import Reach, reach_over

STEPS = (0.02, 0.3, 4.0, 300.0)
"""Pixels per day, coarse to fine."""
BEYOND = (1.0, 1.2, 2**0.5)
"""A rung serves its own scale and those up to the next rung."""
TOUCH = 1e-6
"""Pixels by which boxes that only touch may seem to overlap."""


class Box(NamedTuple):
    """Something drawn: pixels from day 0 and from the top."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        across = self.left < other.right - TOUCH and other.left < self.right - TOUCH
        return across and self.top < other.bottom - TOUCH and other.top < self.bottom - TOUCH


BANDS = 4


def crowd(seed: int, size: int) -> list[Item]:
    """Staves of all kinds, most of them in a few bad years: days, months, years, ends that are not given."""
    dice = random.Random(seed)  # noqa: S311 - nothing here is secret
    found = []
    for number in range(size):
        day = float(dice.randint(0, 3_000) if dice.random() < 0.5 else dice.randint(1_000, 1_200))
        last = day + dice.choice((1.0, 1.0, 30.0, 365.0, 1_500.0))
        starts, ends = [(day, dice.choice((0.0, 0.0, -20.0, -32.0)))], [(last, dice.choice((0.0, 0.0, 32.0)))]
        if dice.random() < 0.4:
            inside = day + dice.randint(0, int(last - day))
            starts.append((inside, -32.0))
            ends.append((inside, 32.0))
        rank = (float(dice.randint(1, 3)), float(dice.randint(1, 3)))
        reach = reach_over(starts, ends, 6.0)
        found.append(Item(number, dice.randrange(BANDS), rank, reach, float(dice.randint(20, 320))))
    return found


CROWDS = st.builds(crowd, st.integers(0, 10_000), st.integers(0, 70))
HEIGHTS = st.sampled_from((40.0, 150.0, 260.0, 420.0, 700.0, 2_000.0))
SPACINGS = st.sampled_from(
    (
        SPACING,
        replace(SPACING, label_line=39.0, lane_gap=10.0, event_gap=50.0),
        replace(SPACING, chip_row=0.0, lane_minimum=16.5),
    )
)


def passing(item: Item, rung: Rung, paper: Paper) -> bool:
    left, right = item.reach.ends(rung.scale)
    return right - left > paper.passing


EDGES = st.sampled_from(((0.0, 3_000.0), (500.0, 900.0), (-2_000.0, 9_000.0)))
PASSING = st.sampled_from((float("inf"), 300.0, 2_000.0))
PAPERS = st.builds(
    Paper, HEIGHTS, st.just(BANDS), st.integers(1, 7), EDGES, SPACINGS, st.just(THICKNESSES), PASSING
)


def boxes(item: Item, place: Place, rung: Rung, scale: float, spacing: Spacing) -> Iterator[Box]:
    """A stave and its label; a label above may stand anywhere over its stave, so it takes all of it."""
    left, right = item.reach.ends(scale)
    stave = rung.thickness * rung.slots
    yield Box(left, place.top, right, place.top + stave)
    if place.side == OVER:
        yield Box(left, place.top - spacing.label_line, right, place.top)
        return
    middle, half = place.top + stave / 2, spacing.lane_minimum / 2
    far = item.label + spacing.label_gap
    ends = (right, right + far) if place.side == RIGHT else (left - far, left)
    yield Box(ends[0], middle - half, ends[1], middle + half)


def chip_boxes(rung: Rung, scale: float, spacing: Spacing) -> Iterator[Box]:
    for chip in rung.chips:
        half = (spacing.chip_padding + spacing.chip_character * (1 + len(str(len(chip.keys))))) / 2
        middle = chip.day * scale
        yield Box(middle - half, chip.top, middle + half, chip.top + spacing.chip_row)


@given(CROWDS, PAPERS)
def test_nothing_stands_in_the_way_of_anything_from_one_rung_to_the_next(given: list[Item], paper: Paper):
    for rung in ladder(given, STEPS, paper):
        for scale in (rung.scale * factor for factor in BEYOND):
            groups = [
                list(boxes(given[place.key], place, rung, scale, paper.spacing)) for place in rung.places
            ]
            groups += [[box] for box in chip_boxes(rung, scale, paper.spacing)]
            for one, other in combinations(groups, 2):
                assert not any(box.meets(against) for box in one for against in other)


@given(CROWDS, PAPERS)
def test_everything_is_drawn_or_counted_and_nothing_is_both(given: list[Item], paper: Paper):
    for rung in ladder(given, STEPS, paper):
        counted = [key for chip in rung.chips for key in chip.keys]
        assert sorted([*counted, *(place.key for place in rung.places)]) == list(range(len(given)))
        for chip in rung.chips:
            held = [given[key] for key in chip.keys]
            assert {item.band for item in held} == {chip.band}
            assert chip.first_day == min(item.reach.first_day for item in held)
            assert chip.last_day == max(item.reach.last_day for item in held)
            assert chip.first_day <= chip.day <= chip.last_day
            order = [(passing(item, rung, paper), *(-part for part in item.rank)) for item in held]
            assert order == sorted(order)


@given(CROWDS, PAPERS)
def test_bands_follow_each_other_and_hold_what_stands_in_them(given: list[Item], paper: Paper):
    for rung in ladder(given, STEPS, paper):
        assert len(rung.bands) == paper.bands
        assert [top for top, _ in rung.bands] == [0.0, *(bottom for _, bottom in rung.bands[:-1])]
        assert rung.bands[-1][1] == rung.height
        for place in rung.places:
            top, bottom = rung.bands[given[place.key].band]
            above = paper.spacing.label_line if place.side == OVER else 0.0
            assert top <= place.top - above
            assert place.top + rung.thickness * rung.slots <= bottom + TOUCH
        for chip in rung.chips:
            top, bottom = rung.bands[chip.band]
            assert top <= chip.top <= chip.top + paper.spacing.chip_row <= bottom + TOUCH
        lanes = {place.lane: given[place.key].band for place in rung.places}
        assert [lanes[number] for number in sorted(lanes)] == sorted(lanes.values())


@given(CROWDS, PAPERS)
def test_the_height_is_kept_wherever_it_can_be(given: list[Item], paper: Paper):
    """It cannot be where one thinnest lane a band and the rows of the chips that are then needed are more."""
    for rung in ladder(given, STEPS, paper):
        least = paper.least_height(len({chip.band for chip in rung.chips}))
        assert rung.height <= max(paper.height, least) + TOUCH
        if rung.height > paper.height + TOUCH:
            lanes = {(given[place.key].band, place.lane) for place in rung.places}
            assert len({band for band, _ in lanes}) == len(lanes), "one lane a band, and not one more"
            assert rung.thickness == paper.thinnest


@given(CROWDS, PAPERS)
def test_slots_are_as_thick_as_can_be_and_thin_before_anything_waits(given: list[Item], paper: Paper):
    for scale in STEPS:
        draft = settle(sorted_by_rank(given), scale, paper)
        if draft.waiting:
            assert draft.thickness == paper.thinnest
            continue
        thicker = [thickness for thickness in paper.thicknesses if thickness > draft.thickness]
        for thickness in thicker:
            assert sum(paper.band_height(band.lanes, thickness) for band in draft.bands) > paper.height


def sorted_by_rank(given: Sequence[Item]) -> list[Item]:
    return sorted(given, key=lambda item: ([-part for part in item.rank], item.reach.first_day, item.key))


@given(CROWDS, PAPERS)
def test_who_waits_is_kept_out_by_nothing_that_ranks_below_it(given: list[Item], paper: Paper):
    """In each lane that could hold it stands something that ranks no lower, and no further lane can be paid.

    Something that ranks below may stand all the same: it is shorter, or needs no tall lane.
    """
    order = sorted_by_rank(given)
    rank = {item.key: number for number, item in enumerate(order)}
    for scale in STEPS:
        draft = settle(order, scale, paper)
        taken = [(one, way_of(draft, one.item, one.side)) for one in draft.placed]
        for item in draft.waiting:
            band = draft.bands[item.band]
            ways = draft.ways(item.label, *item.reach.ends(scale))
            for number, lane in enumerate(band.lanes):
                before = [
                    way
                    for one, way in taken
                    if (one.item.band, one.lane) == (item.band, number)
                    and rank[one.item.key] < rank[item.key]
                ]
                for way in ways:
                    blocked = any(way.left < other.right and other.left < way.right for other in before)
                    assert blocked or way.tall > lane.tall
            cost = draft.lane_height(ways[0].tall) - (0.0 if band.lanes else draft.lane_height())
            assert band.lanes or ways[0].tall, "the first lane of a band is there for nothing"
            assert draft.spent + cost > paper.height


def way_of(draft: Draft, item: Item, side: str) -> Way:
    """The pixels that an item takes with its label on this side."""
    return next(way for way in draft.ways(item.label, *item.reach.ends(draft.scale)) if way.side == side)


@given(CROWDS, PAPERS, st.integers(0, 9))
def test_the_order_in_which_items_come_decides_nothing(given: list[Item], paper: Paper, seed: int):
    shuffled = random.Random(seed).sample(given, len(given))  # noqa: S311 - nothing here is secret
    assert ladder(shuffled, STEPS, paper) == ladder(given, STEPS, paper)


@given(CROWDS, PAPERS)
def test_each_rung_is_laid_out_for_itself(given: list[Item], paper: Paper):
    assert ladder(given, STEPS, paper) == tuple(ladder(given, (step,), paper)[0] for step in STEPS)


@given(CROWDS, PAPERS)
def test_a_label_does_not_reach_beyond_the_window_that_is_seen_at_first(given: list[Item], paper: Paper):
    start, end = paper.edge_days
    for rung in ladder(given, STEPS, paper):
        for place in rung.places:
            item = given[place.key]
            left, right = item.reach.ends(rung.scale)
            far = item.label + paper.spacing.label_gap
            if place.side == RIGHT:
                assert not left < end * rung.scale < right + far
            if place.side == LEFT and not left < end * rung.scale < right + far:
                assert not left - far < start * rung.scale < right


def test_where_nothing_is_the_bands_are_there_all_the_same():
    paper = Paper(400.0, 3, 5, (0.0, 100.0))
    (rung,) = ladder([], (1.0,), paper)
    assert (rung.places, rung.chips, len(rung.bands)) == ((), (), 3)
    assert rung.thickness == paper.thicknesses[0]


def test_chips_of_neighbours_are_gathered_and_count_them():
    """Ten at one place and one far away: the band has room for a single lane."""
    close = [
        Item(number, 0, (1.0,), reach_over([(5.0, 0.0)], [(6.0, 0.0)], 6.0), 100.0) for number in range(11)
    ]
    far = [Item(11, 0, (0.0,), reach_over([(904.0, 0.0)], [(906.0, 0.0)], 6.0), 100.0)]
    far.append(replace(far[0], key=12))
    (rung,) = ladder([*close, *far], (1.0,), Paper(60.0, 1, 5, (0.0, 2_000.0)))
    assert [place.key for place in rung.places] == [0, 11]
    assert [(chip.keys, chip.day) for chip in rung.chips] == [(tuple(range(1, 11)), 5.5), ((12,), 905.0)]


def test_a_short_height_still_shows_one_lane_a_band_and_says_what_it_needs():
    paper = Paper(10.0, 2, 5, (0.0, 2_000.0))
    staves = [Item(number, number % 2, (1.0,), Reach(9.0, -6.0, 10.0, 6.0), 80.0) for number in range(4)]
    (rung,) = ladder(staves, (1.0,), paper)
    assert [place.key for place in rung.places] == [0, 1]
    assert rung.height == paper.least_height(2) == 2 * (2 * 4.0 + 20.0 + 4.5 + 19.0)


def test_a_label_stands_on_the_side_with_room():
    """The first takes the right; the one close before it the left; a long one needs a line of its own."""
    first = Item(0, 0, (3.0,), Reach(500.0, -6.0, 510.0, 6.0), 100.0)
    second = Item(1, 0, (2.0,), Reach(460.0, -6.0, 465.0, 6.0), 100.0)
    long = Item(2, 0, (1.0,), Reach(1_000.0, -6.0, 1_500.0, 6.0), 100.0)
    (rung,) = ladder([first, second, long], (1.0,), Paper(90.0, 1, 5, (0.0, 2_000.0)))
    assert [(place.key, place.side, place.lane) for place in rung.places] == [
        (0, RIGHT, 0),
        (1, LEFT, 0),
        (2, OVER, 1),
    ]


class SimpleBand(Band):
    """A band that tries every lane and remembers nothing."""

    def find(self, left: float, right: float, ways: Sequence[Way]) -> tuple[int, Way] | None:
        for number, lane in enumerate(self.lanes):
            for way in ways:
                if way.tall <= lane.tall and lane.gap(way.left, way.right) is not None:
                    lane.take(way.left, way.right)
                    return number, way
        return None


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("long", [0.0, 0.1])
def test_what_makes_it_fast_changes_nothing(seed: int, long: float):
    """Closed gaps and crowded stretches against a search of every lane, where hundreds must wait."""
    dice = random.Random(seed)  # noqa: S311 - nothing here is secret
    fast, simple = Band(70.0), SimpleBand(70.0)
    for band in (fast, simple):
        for _ in range(4):
            band.add(Way(OVER, -50.0, -40.0, tall=True))
        band.add(Way(RIGHT, -50.0, -40.0))
    found = []
    for _ in range(600):
        left = dice.uniform(0, 2_000)
        right = left + (dice.uniform(420, 900) if dice.random() < long else dice.choice((13.0, 13.0, 80.0)))
        wide = dice.uniform(57, 300)
        beside = (Way(RIGHT, left, right + wide), Way(LEFT, left - wide, right + 22))
        ways = (Way(OVER, left, right + 22, tall=True),) if right - left > 420 else beside
        found.append((fast.find(left, right, ways), simple.find(left, right, ways)))
    assert all(one == other for one, other in found)
    assert sum(one is None for one, _ in found) > 300


def test_every_way_to_stand_takes_at_least_what_the_draft_reckons_with():
    staves = [Item(number, 0, (1.0,), Reach(0.0, -6.0, 10.0**number, 6.0), 40.0) for number in range(4)]
    for scale in STEPS:
        draft = settle(staves, scale, Paper(200.0, 1, 3, (-9e9, 9e9)))
        for item in staves:
            for way in draft.ways(item.label, *item.reach.ends(scale)):
                assert way.right - way.left > draft.least


@given(st.integers(300, 4_000), st.floats(1, 40_000), st.floats(0.1, 400_000))
def test_scales_go_from_all_data_to_one_day_by_the_square_root_of_two(width: int, home: float, whole: float):
    steps = scales(width, home, max(home, whole))
    assert any(step == pytest.approx(width / home) for step in steps), "one rung fits the home window exactly"
    assert steps[0] <= width / max(home, whole) * (1 + 1e-9), "the first shows everything"
    assert steps[-1] >= width * (1 - 1e-9), "on the last a day fills the width"
    assert all(finer / coarser == pytest.approx(2**0.5) for coarser, finer in pairwise(steps))
    assert len(steps) == 1 or steps[1] > width / max(home, whole) * (1 - 1e-9), (
        "no rung shows more than there is"
    )


def test_what_only_passes_by_waits_for_what_happens_in_the_window():
    years = Item(0, 0, (3.0,), Reach(-300.0, -6.0, 300.0, 6.0), 100.0)
    day = Item(1, 0, (1.0,), Reach(10.0, -6.0, 11.0, 6.0), 100.0)
    (rung,) = ladder([years, day], (10.0,), Paper(48.0, 1, 5, (-9_000.0, 9_000.0), passing=2_000.0))
    assert [place.key for place in rung.places] == [1]
    assert [chip.keys for chip in rung.chips] == [(0,)]
    (rung,) = ladder([years, day], (0.1,), Paper(48.0, 1, 5, (-9_000.0, 9_000.0), passing=2_000.0))
    assert rung.places[0].key == 0
