"""Where things stand: the zoom ladder, a pure function from events, scales and height to places.

Floor 4 (looking). Knows no evidence, no colour and no library: an `Item` says how far an event reaches and how much
its label needs, a `Rung` says where it goes. A rung is laid out once, for all time, so panning never moves anything
up or down; a scale between two rungs uses the coarser one, where everything has at least the room it was given.

Most common change: the spacing. All of it stands in `Spacing`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from math import ceil, log

THICKNESSES = (10.0, 8.0, 6.5, 5.0, 4.0)
"""Pixels per slot, tried from the first to the last until everything fits."""

RIGHT, LEFT, OVER = "right", "left", "over"
"""Where the label of an event stands: beside its stave, or on a line of its own above it."""


@dataclass(frozen=True, slots=True)
class Spacing:
    """Distances in pixels that every layout keeps."""

    lane_gap: float = 4.5
    band_padding: float = 4.0
    label_gap: float = 9.0
    event_gap: float = 22.0
    label_line: float = 17.0
    lane_minimum: float = 19.0
    chip_row: float = 19.0
    chip_character: float = 7.5
    chip_padding: float = 18.0
    chip_gap: float = 4.0
    long_stave: float = 420.0

    def scaled(self, factor: float) -> Spacing:
        """The same proportions for larger type (a projected or printed picture)."""
        return Spacing(**{name: getattr(self, name) * factor for name in self.__slots__})


@dataclass(frozen=True, slots=True)
class Item:
    """One stave as the ladder sees it, known by its `key`: reach as day plus pixels at either end, label width in pixels, rank.

    `rank` orders who is placed first: the larger the sooner (importance, independent sources, conflict).
    """

    key: int
    band: int
    rank: tuple[float, ...]
    first_day: float
    first_px: float
    last_day: float
    last_px: float
    label: float


@dataclass(frozen=True, slots=True)
class Place:
    """A stave's place on a rung: top of its stave in pixels, where its label stands, which lane of the rung."""

    key: int
    top: float
    side: str
    lane: int


@dataclass(frozen=True, slots=True)
class Chip:
    """Staves that wait together: `+7` in the middle of their days, `top` pixels from the top of the plot."""

    band: int
    top: float
    day: float
    first_day: float
    last_day: float
    keys: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Rung:
    """A layout for one scale (pixels per day), for all time. Heights in pixels from the top of the plot."""

    scale: float
    thickness: float
    slots: int
    places: tuple[Place, ...]
    chips: tuple[Chip, ...]
    bands: tuple[tuple[float, float], ...]
    height: float

    @property
    def stave(self) -> float:
        """Height of one stave in pixels."""
        return self.thickness * self.slots


@dataclass(slots=True)
class _Lane:
    """Intervals taken in one lane, kept sorted and disjoint, in pixels on the rung's scale."""

    tall: bool
    starts: list[float] = field(default_factory=list)
    ends: list[float] = field(default_factory=list)

    def free(self, left: float, right: float) -> bool:
        at = bisect_left(self.starts, right)
        return at == 0 or self.ends[at - 1] <= left

    def take(self, left: float, right: float) -> None:
        at = bisect_left(self.starts, left)
        self.starts.insert(at, left)
        self.ends.insert(at, right)


@dataclass(slots=True)
class _Draft:
    """One attempt at a rung with a given thickness: lanes per band, height spent, who is placed and who waits."""

    scale: float
    thickness: float
    stave: float
    spacing: Spacing
    limit: float
    edges: tuple[float, float]
    lanes: list[list[_Lane]]
    spent: float
    placed: list[tuple[Item, int, int, str]] = field(default_factory=list)
    waiting: list[Item] = field(default_factory=list)
    chip_rows: set[int] = field(default_factory=set)

    def lane_height(self, tall: bool) -> float:
        plain = max(self.stave, self.spacing.lane_minimum) + self.spacing.lane_gap
        return plain + (self.spacing.label_line if tall else 0.0)

    def reach(self, item: Item) -> tuple[float, float]:
        return (
            item.first_day * self.scale + item.first_px,
            item.last_day * self.scale + item.last_px,
        )

    def options(self, item: Item) -> tuple[tuple[str, float, float], ...]:
        """Ways to stand, best first: side of the label and the pixels then taken."""
        left, right = self.reach(item)
        gap = self.spacing.event_gap
        with_label = item.label + self.spacing.label_gap
        if right - left > max(self.spacing.long_stave, 1.5 * item.label):
            return ((OVER, left, right + gap),)
        on_right = (RIGHT, left, right + with_label + gap)
        on_left = (LEFT, left - with_label, right + gap)
        start, end = self.edges
        if left < end < right + with_label:
            return (on_left,)
        if left - with_label < start < right:
            return (on_right,)
        return (on_right, on_left)

    def place(self, item: Item) -> None:
        options = self.options(item)
        if not (self._in_open_lane(item, options) or self._in_new_lane(item, options)):
            self.wait(item)

    def _in_open_lane(self, item: Item, options: Sequence[tuple[str, float, float]]) -> bool:
        for number, lane in enumerate(self.lanes[item.band]):
            for side, left, right in options:
                if (side == OVER) <= lane.tall and lane.free(left, right):
                    lane.take(left, right)
                    self.placed.append((item, item.band, number, side))
                    return True
        return False

    def _in_new_lane(self, item: Item, options: Sequence[tuple[str, float, float]]) -> bool:
        side, left, right = options[0]
        cost = self.lane_height(side == OVER)
        if not self.lanes[item.band]:
            cost -= self.lane_height(False)  # every band has one lane from the beginning
        if self.spent + cost > self.limit:
            return False
        self.spent += cost
        lane = _Lane(side == OVER)
        lane.take(left, right)
        self.lanes[item.band].append(lane)
        self.placed.append((item, item.band, len(self.lanes[item.band]) - 1, side))
        return True

    def wait(self, item: Item) -> None:
        self.waiting.append(item)
        self.chip_rows.add(item.band)


def _draft(
    items: Sequence[Item],
    scale: float,
    thickness: float,
    slots: int,
    height: float,
    bands: int,
    edge_days: tuple[float, float],
    spacing: Spacing,
    reserve: frozenset[int],
) -> _Draft:
    """Place items in order of rank; every band keeps one lane, bands in `reserve` a row for their chips."""
    draft = _Draft(
        scale=scale,
        thickness=thickness,
        stave=thickness * slots,
        spacing=spacing,
        limit=height,
        edges=(edge_days[0] * scale, edge_days[1] * scale),
        lanes=[[] for _ in range(bands)],
        spent=0.0,
    )
    draft.spent = bands * (2 * spacing.band_padding + draft.lane_height(False)) + len(reserve) * spacing.chip_row
    for item in items:
        draft.place(item)
    return draft


def _settle(
    items: Sequence[Item],
    scale: float,
    slots: int,
    height: float,
    bands: int,
    edge_days: tuple[float, float],
    spacing: Spacing,
    thicknesses: Sequence[float],
) -> _Draft:
    """The thickest layout in which nothing waits; else the thinnest one, with room for the chips of who waits."""
    draft = None
    for thickness in thicknesses:
        draft = _draft(items, scale, thickness, slots, height, bands, edge_days, spacing, frozenset())
        if not draft.waiting:
            return draft
    assert draft is not None
    reserve = frozenset(draft.chip_rows)
    for _ in range(bands):
        draft = _draft(items, scale, thicknesses[-1], slots, height, bands, edge_days, spacing, reserve)
        if draft.chip_rows <= reserve:
            break
        reserve |= draft.chip_rows
    return draft


def _chips(waiting: Sequence[Item], band: int, top: float, scale: float, spacing: Spacing) -> list[Chip]:
    """Neighbours that wait in one band, gathered until no two chips touch."""
    groups: list[list[Item]] = []
    spans: list[tuple[float, float]] = []

    def span(group: Sequence[Item]) -> tuple[float, float]:
        middle = _middle(group) * scale
        half = (spacing.chip_padding + spacing.chip_character * (1 + len(str(len(group))))) / 2 + spacing.chip_gap
        return middle - half, middle + half

    for item in sorted((i for i in waiting if i.band == band), key=lambda i: (_middle([i]), i.key)):
        group = [item]
        left, right = span(group)
        while groups and spans[-1][1] > left:
            group = groups.pop() + group
            spans.pop()
            left, right = span(group)
        groups.append(group)
        spans.append((left, right))
    return [
        Chip(
            band,
            top,
            _middle(group),
            min(i.first_day for i in group),
            max(i.last_day for i in group),
            tuple(i.key for i in sorted(group, key=lambda i: i.rank, reverse=True)),
        )
        for group in groups
    ]


def _middle(group: Sequence[Item]) -> float:
    return sum((i.first_day + i.last_day) / 2 for i in group) / len(group)


def _rung(draft: _Draft, slots: int, height: float) -> Rung:
    """Heights for lanes and bands, spare height shared among the bands' lanes."""
    spacing = draft.spacing
    lanes = sum(max(1, len(band)) for band in draft.lanes)
    share = max(0.0, height - draft.spent) / max(1, lanes)
    share = min(share, 0.6 * draft.lane_height(False))
    tops: dict[tuple[int, int], float] = {}
    spans: list[tuple[float, float]] = []
    chips: list[Chip] = []
    y = 0.0
    number = 0
    numbers: dict[tuple[int, int], int] = {}
    for band, rows in enumerate(draft.lanes):
        start = y
        y += spacing.band_padding
        for at, lane in enumerate(rows):
            room = draft.lane_height(lane.tall) + share
            inner = draft.stave + (spacing.label_line if lane.tall else 0.0)
            tops[band, at] = y + (room - inner) / 2 + (spacing.label_line if lane.tall else 0.0)
            numbers[band, at] = number
            number += 1
            y += room
        if not rows:
            y += draft.lane_height(False) + share
        if band in draft.chip_rows:
            chips += _chips(draft.waiting, band, y, draft.scale, spacing)
            y += spacing.chip_row
        y += spacing.band_padding
        spans.append((start, y))
    places = tuple(
        Place(item.key, tops[band, lane], side, numbers[band, lane]) for item, band, lane, side in draft.placed
    )
    return Rung(draft.scale, draft.thickness, slots, places, tuple(chips), tuple(spans), y)


def ladder(
    items: Sequence[Item],
    scales: Sequence[float],
    *,
    slots: int,
    height: float,
    bands: int,
    edge_days: tuple[float, float],
    spacing: Spacing | None = None,
    thicknesses: Sequence[float] = THICKNESSES,
) -> tuple[Rung, ...]:
    """One rung per scale (pixels per day, coarse to fine).

    `edge_days` are the first and the last day that are seen at first: a label that would reach beyond one of them goes
    to the other side of its stave. Every item is either in a rung's `places` or in one of its `chips`, never in both. `height` and all results are in pixels.
    """
    spacing = spacing or Spacing()
    ordered = sorted(items, key=lambda item: (tuple(-part for part in item.rank), item.first_day, item.key))
    return tuple(
        _rung(
            _settle(ordered, scale, slots, height, bands, edge_days, spacing, thicknesses),
            slots,
            height,
        )
        for scale in scales
    )


def scales(width: float, home_days: float, all_days: float, finest_days: float = 1.0) -> tuple[float, ...]:
    """The ladder's scales in pixels per day, coarse to fine, by the square root of two.

    One rung fits the home window exactly; those before it reach out to all data, those after it go in until
    `finest_days` fill the width.
    """
    step = 2**0.5
    home = width / home_days
    outward = ceil(log(max(1.0, all_days / home_days), step) - 1e-9)
    inward = ceil(log(max(1.0, home_days / finest_days), step) - 1e-9)
    return tuple(home * step**rung for rung in range(-outward, inward + 1))
