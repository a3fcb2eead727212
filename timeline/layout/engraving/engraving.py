"""Engraving: where everything stands in a window, a pure function from staves, window and paper to places.

Most common change: how much of a layout must be told for lanes to be kept, `KEPT`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.layout.engraving.finishing import finished
from timeline.layout.engraving.heights import THICKER
from timeline.layout.engraving.places import Before, Layout
from timeline.layout.engraving.plans import Plan, PlanAsked, best, ways
from timeline.layout.engraving.values import Crowd, Item, Paper, Window

KEPT = 0.85
"""Lanes are kept if what is then told is worth this share of what could be told at all."""
BESIDE = 1.0
"""So many windows on either side staves stand where there is room anyway."""
NOTHING = Before(0.0)


def engrave(
    items: Sequence[Item],
    window: Window,
    paper: Paper,
    before: Before | None = None,
    crowds: Sequence[Crowd] = (),
) -> Layout:
    """Return the layout of staves, the first ranked first, for a window on a paper.

    Everything that touches the window stands with its name, stands without it, is a sliver, is on the shelf
    or is counted by a chip; what is wanted always has its name. `before` is where things stood: who is in
    sight then keeps its lane if it can.
    """
    seen = sorted((item for item in items if item.touches(window)), key=lambda item: _order(item, window))
    asked = PlanAsked(seen, window, paper, tuple(crowd for crowd in crowds if crowd.touches(window)))
    plan = best(asked, NOTHING)
    if before:
        plan = _kept(asked, before, plan)
    for item in items:
        if not item.touches(window) and _near(item, window):
            plan.draft.bare(item, inside=False)
    return finished(plan, seen, asked.crowds)


def _kept(asked: PlanAsked, before: Before, fresh: Plan) -> Plan:
    """The plan that keeps most of what stood before and still tells enough beside a fresh one."""
    whole = not fresh.draft.rest
    held = next((plan for way in ways(asked, before) if (plan := way.steady(whole=whole))), None)
    if held and _enough(held, fresh):
        return held
    kept = best(asked, before, whole=whole)
    if whole and kept.height < THICKER * fresh.height:
        kept = best(asked, replace(before, type=fresh.draft.grade.type))
    return fresh if kept.draft.rest and kept.worth < KEPT * fresh.worth else kept


def _enough(held: Plan, fresh: Plan) -> bool:
    """Whether what is held tells nearly as much as a fresh plan, in staves nearly as high."""
    if held.height < THICKER * fresh.height or len(held.draft.chipped) > len(fresh.draft.chipped):
        return False
    return held.worth >= (KEPT if fresh.draft.rest else 1.0) * fresh.worth


def _order(item: Item, window: Window) -> int:
    """What is wanted comes first, what only passes through last; within that the order is the staves' own."""
    return 0 if item.wanted else 2 if item.passes(window) else 1


def _near(item: Item, window: Window) -> bool:
    beside = BESIDE * (window[1] - window[0])
    return item.touches((window[0] - beside, window[1] + beside))
