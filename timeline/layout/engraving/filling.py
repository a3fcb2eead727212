"""Filling: who stands in which lane, with a name as far as lanes can be had, then without one.

Everything goes by rank: the first in the list is placed first. Most common change: how the budget for names
is found, `settled`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from math import ceil

from timeline.layout.engraving.draft import Draft, middle
from timeline.layout.engraving.lanes import Lane
from timeline.layout.engraving.returning import back, reopen
from timeline.layout.engraving.slivers import Rows
from timeline.layout.engraving.values import Fine, Item, Paper

CROWDED = 0.5
"""Share of the room that lanes for names have where not all have room even as slivers."""
STEPS = 4
"""So often the budget for names is halved in the search for the best one."""


def fill(draft: Draft, items: Sequence[Item], budget: float, *, whole: bool = False) -> None:
    """Place with a name who finds room in lanes that together cost no more than the budget.

    If only the `whole` is wanted, stop where the first has no room.
    """
    draft.middle = middle(items, draft.sheet)
    reopen(draft, items, budget)
    placed = back(draft, items, budget)
    leading = [item for item in _leaders(draft, items, budget) if item.key not in placed]
    placed |= {item.key for item in leading if draft.named_in(item, budget)}
    for number, item in enumerate(items):
        if item.key in placed:
            continue
        if number >= draft.paper.names or not draft.named_in(item, budget):
            draft.rest.append(item)
            if whole:
                return


def _leaders(draft: Draft, items: Sequence[Item], budget: float) -> list[Item]:
    """What is wanted, and the first of each band if all of these together need no more than half."""
    firsts = {item.band: item for item in reversed(items)}
    line = draft.pitch(Lane(-1), draft.thinnest)
    leads = {item.key for item in firsts.values()} if 2 * len(firsts) * line <= budget else set()
    return [item for item in items if item.wanted or item.key in leads]


def slip_in(draft: Draft) -> None:
    """Place without a name who finds a free stretch in a lane that is there; the rest become slivers.

    On a still nobody can point at a stave to learn its name: there it is a sliver.
    """
    if not draft.paper.still:
        draft.rest = [item for item in draft.rest if not draft.bare(item)]
    draft.pack()


def _promoted(draft: Draft, room: float) -> Draft:
    """Open lanes without names for slivers as long as one more has room; return the draft itself."""
    while draft.rest and not draft.paper.still:
        if draft.spent + draft.slivers + draft.bare_cost(draft.rest[0]) > room:
            break
        draft.open_bare(draft.rest[0])
        draft.pack()
    return draft


def _crowd(draft: Draft, room: float) -> None:
    """Where not even slivers have room: chips hold the last of the bands that have most of them."""
    spacing, caps = draft.paper.spacing, {band: len(rows.rows) for band, rows in draft.rows.items()}
    over = draft.spent + draft.slivers - room
    for band in sorted(caps, key=lambda band: (-caps[band], band)):
        if over <= 0:
            break
        over += spacing.chip_row
        cut = min(caps[band], ceil(over / draft.fine.row))
        caps[band] -= cut
        over -= cut * draft.fine.row
    draft.rows = {}
    for item in draft.rest:
        rows = draft.rows.setdefault(item.band, Rows(spacing, draft.fine))
        if not rows.add(item, draft.sheet, caps[item.band]):
            draft.chipped.append(item)


def settled(paper: Paper, items: Sequence[Item], empty: Callable[[Fine], Draft], room: float) -> Draft:
    """Return the draft in which most is told in a room (pixels of height): all at least as slivers.

    `empty` makes one with slivers so fine. As many lanes for names are opened as leave room for the slivers
    of the rest; where names would keep less than their share of the room, slivers are finer.
    """

    def draft(budget: float, fine: Fine) -> Draft:
        made = empty(fine)
        fill(made, items, budget)
        if made.rest:
            slip_in(made)
        made.tidy()
        return made

    slivers = paper.spacing.slivers
    whole = draft(room, slivers[0])
    if not whole.rest:
        return whole
    if whole.fits(room):
        return _promoted(whole, room)
    for fine in () if paper.still else slivers:
        least = draft(fine.names * room, fine)
        if least.fits(room):
            whole.fine = fine
            whole.pack()
            budgets = (max(fine.names * room, room - least.slivers), room - whole.slivers)
            return _promoted(_most(least, budgets, partial(draft, fine=fine), room), room)
    if paper.still:
        return _crowded(partial(draft, fine=slivers[0]), room)
    crowded = draft(CROWDED * room, slivers[-1])
    _crowd(crowded, room)
    return crowded


def _crowded(draft: Callable[[float], Draft], room: float) -> Draft:
    """The draft with as many names as leave room for the chips of the rest."""
    budget = room
    for _ in range(STEPS):
        made = draft(budget)
        _crowd(made, room)
        chips = len({item.band for item in made.chipped}) * made.paper.spacing.chip_row
        over = made.spent + made.slivers + chips - room
        if over <= 0:
            break
        budget = min(budget, made.spent) - over
    return made


def _most(best: Draft, budgets: tuple[float, float], draft: Callable[[float], Draft], room: float) -> Draft:
    """The draft with the greatest budget for names that fits, as near as some halvings come to it.

    It lies between what the slivers leave when there are most of them and when there are fewest.
    """
    low, high = budgets
    for _ in range(STEPS):
        half = (low + high) / 2
        made = draft(half)
        if made.fits(room):
            best, low = made, half
        else:
            high = half
    return best
