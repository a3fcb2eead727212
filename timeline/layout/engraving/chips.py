"""Chips: what has no room at all is counted at its place, neighbours together.

Most common change: how wide a chip is, `_Gathering.span`; assets/css/page.css has its padding.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline.layout.engraving.draft import Draft
from timeline.layout.engraving.places import ChipPlace
from timeline.layout.engraving.values import Crowd, Sheet, Spacing


@dataclass(frozen=True, slots=True)
class _Waiting:
    """One stave that waits, or a crowd: its place in the order, the middle of what is seen of its days."""

    order: int
    key: int
    count: int
    middle: float
    first: float
    last: float


@dataclass(slots=True)
class _Gathering:
    """Neighbours that share a chip: who they are, how many, the sum of their middles in pixels."""

    members: list[_Waiting]
    count: int
    middles: float

    @property
    def middle(self) -> float:
        return self.middles / self.count

    def span(self, spacing: Spacing) -> tuple[float, float]:
        """Pixels from left to right that the chip takes, with the gap to its neighbours."""
        half = width(self.count, spacing) / 2 + spacing.chip_gap
        return self.middle - half, self.middle + half


def width(count: int, spacing: Spacing) -> float:
    """Return the width in pixels of a chip that counts so many."""
    return spacing.chip_padding + spacing.chip_character * (1 + len(str(count)))


def chips(draft: Draft, crowds: Sequence[Crowd], tops: Mapping[int, float]) -> Iterator[ChipPlace]:
    """Yield the chips of each band from left to right, at the top of the band's row for them."""
    for band in sorted(tops):
        for gathered in _gathered(_waiting(draft, crowds, band), draft.paper.spacing):
            members = sorted(gathered.members, key=lambda one: one.order)
            keys = tuple(one.key for one in members if one.key >= 0)
            yield ChipPlace(
                band,
                tops[band],
                draft.sheet.start + (gathered.middle - draft.sheet.left) / draft.sheet.scale,
                min(one.first for one in members),
                max(one.last for one in members),
                keys,
                gathered.count - len(keys),
            )


def _waiting(draft: Draft, crowds: Sequence[Crowd], band: int) -> list[_Waiting]:
    """Who waits in a band, from left to right."""
    single = [(item.key, 1, *item.days) for item in draft.chipped if item.band == band]
    counted = [(-1, one.count, one.first_day, one.last_day) for one in crowds if one.band == band]
    found = [
        _Waiting(order, key, count, _middle(draft.sheet, first, last), first, last)
        for order, (key, count, first, last) in enumerate([*single, *counted])
    ]
    return sorted(found, key=lambda one: (one.middle, one.order))


def _middle(sheet: Sheet, first: float, last: float) -> float:
    """The middle of what is seen of a stretch, in pixels."""
    return (max(sheet.x(first), sheet.left) + min(sheet.x(last), sheet.right)) / 2


def _gathered(waiting: Sequence[_Waiting], spacing: Spacing) -> list[_Gathering]:
    """Neighbours gathered until no two chips touch."""
    found: list[_Gathering] = []
    for one in waiting:
        new = _Gathering([one], one.count, one.middle * one.count)
        while found and found[-1].span(spacing)[1] > new.span(spacing)[0]:
            left = found.pop()
            left.members.extend(new.members)
            new = _Gathering(left.members, left.count + new.count, left.middles + new.middles)
        found.append(new)
    return found
