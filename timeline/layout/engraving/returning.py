"""Returning: staves that stood before go back to the lanes in which they stood, their names to the same side.

Most common change: none; `docs/layout.md` says what is kept.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.layout.engraving.draft import Draft, Stand
from timeline.layout.engraving.lanes import Lane
from timeline.layout.engraving.places import Kept
from timeline.layout.engraving.values import BARE, Item


def reopen(draft: Draft, items: Sequence[Item], budget: float) -> None:
    """Open the lanes with names in which these stood, as many as are within the budget."""
    for number in dict.fromkeys(draft.before.lanes.get(item.key, -1) for item in items):
        kept = draft.before.kept.get(number)
        if kept and kept.named:
            lane = _again(number, kept)
            if draft.spent + draft.pitch(lane, draft.thinnest) <= budget:
                draft.open(kept.band, lane)


def hold(draft: Draft) -> None:
    """Open every lane that was there, from the top down; only what is wanted opens another one."""
    draft.closed = True
    for number, kept in sorted(draft.before.kept.items(), key=lambda pair: pair[1].row):
        draft.open(kept.band, _again(number, kept))


def _again(number: int, kept: Kept) -> Lane:
    return Lane(number, kept.least, kept.tall, kept.named, near=kept.top)


def back(draft: Draft, items: Sequence[Item], budget: float) -> set[int]:
    """Let staves stand with their names in the lanes in which they stood; return the keys of those.

    Who can have its name where it was comes first: these did not meet before, so they do not now.
    """
    sides = draft.before.sides
    same = {item.key for item in items if sides.get(item.key, BARE) != BARE and stays(draft, item)}
    return same | {item.key for item in items if item.key not in same and _turns(draft, item, budget)}


def stays(draft: Draft, item: Item, side: str | None = None) -> bool:
    """Let a stave stand where it stood, with its name at this side or where it was, if it can."""
    lane, side = draft.stood(item), side or draft.before.sides.get(item.key, BARE)
    found = draft.bare_ways(item) if side == BARE else draft.ways_for(item)
    return lane is not None and draft.enter(item, lane, [way for way in found if way.side == side])


def _turns(draft: Draft, item: Item, budget: float) -> bool:
    """Let a stave stand where it stood with its name at any side, if it can or the lane can be tall."""
    lane, found = draft.stood(item), draft.ways_for(item)
    if lane is None or not lane.named:
        return False
    grows = found[0].tall and not lane.tall and draft.spent + draft.line <= budget
    lane.tall = lane.tall or grows
    if draft.enter(item, lane, found):
        draft.spent += draft.line if grows else 0.0
        return True
    lane.tall = lane.tall and not grows
    return False


def lift(draft: Draft, stand: Stand, lanes: float) -> None:
    """Give a stave that stands without a name one, if there is room at most so many lanes away."""
    draft.leave(stand)
    most = lanes * draft.pitch(stand.lane, draft.before.height)
    if not draft.named_in(stand.item, 0.0, most):
        draft.enter(stand.item, stand.lane, draft.bare_ways(stand.item))
