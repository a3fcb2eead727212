"""The ways in which a stave may stand on a sheet, best first: where its name is, and what it then takes.

A name never stands upon its stave, where it would hide marks. Most common change: the order of the ways.
"""

from __future__ import annotations

from timeline.layout.engraving.lanes import Way
from timeline.layout.engraving.values import BARE, LEFT, MARGIN, OVER, RIGHT, Item, Sheet, Spacing


def named(item: Item, sheet: Sheet, spacing: Spacing, type_: float) -> tuple[Way, ...]:
    """Return the ways to stand with a name: right or left of the stave where there is room, else over it.

    Every name is whole in view.
    """
    left, right = sheet.ends(item)
    gap, label = spacing.event_gap, shown_width(item.label * type_, sheet, spacing)
    wide = spacing.label_gap + label
    found = []
    if right + wide <= sheet.right - spacing.edge:
        found.append(Way(RIGHT, left, right + wide + gap))
    if left - wide >= sheet.left + spacing.edge:
        found.append(Way(LEFT, left - wide, right + gap))
    if found:
        return tuple(found)
    x = over(left, right, label, sheet, spacing)
    return (Way(OVER, min(left, x), max(right, x + label) + gap, tall=True),)


def in_margin(sheet: Sheet) -> tuple[Way, ...]:
    """Return the only way to stand with a name in the margin: alone in its lane."""
    return (Way(MARGIN, 0.0, sheet.right),)


def bare(item: Item, sheet: Sheet, spacing: Spacing) -> tuple[Way, ...]:
    """Return the only way to stand without a name."""
    left, right = sheet.ends(item)
    return (Way(BARE, left, right + spacing.event_gap),)


def over(left: float, right: float, label: float, sheet: Sheet, spacing: Spacing) -> float:
    """Return where a name over its stave begins: within the stave as far as it can be, always in view."""
    gap, edge = spacing.label_gap, spacing.edge
    x = max(left + gap, sheet.left + edge)
    x = min(x, right - gap - label, sheet.right - edge - label)
    return max(sheet.left + edge, x)


def shown_width(label: float, sheet: Sheet, spacing: Spacing) -> float:
    """Return the width in which a name is shown: a very long one is shortened."""
    return min(label, spacing.label_share * sheet.right)
