"""The score of a picture: laid out for one window and one room, with the bands and names that tell most.

Most common change: how much room a band needs (`_afford`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from timeline.export.picture.asked import Asked, Shown
from timeline.export.picture.inks import Inks
from timeline.export.picture.legend import Key, colours, counts, kinds, signs, spacing
from timeline.export.picture.papers import GRADES, LABEL, SPACING
from timeline.export.picture.plot import Ground
from timeline.export.picture.typesetting import Block, set_cells
from timeline.layout import axis
from timeline.layout.bands import BANDS
from timeline.layout.placed import Look, Placed, place
from timeline.layout.score import Score, Sheet, Wanted
from timeline.looks import textwidth

GUTTER = 0.14
"""Share of the width that the names of the bands may take."""


@dataclass(frozen=True, slots=True)
class Laid:
    """The score laid out, placed in the pixels of a picture, on its ground."""

    score: Score
    placed: Placed
    ground: Ground
    mode: str

    def key(self, most: int) -> Block:
        """Return the key to what is drawn, in at most so many lines."""
        size = self.ground.type.small
        key = Key(self.score, self.placed.boxes, self.ground.inks, self.mode)
        cells = [
            *spacing(key),
            *colours(key, size),
            *counts(key, size, self.placed),
            *kinds(key, size),
            *signs(key, size, self.placed),
        ]
        block = set_cells(cells, size, self.ground.width + self.ground.gutter, gap=1.3 * size)
        return replace(block, lines=block.lines[:most])


def laid(asked: Asked, seen: Shown, inks: Inks, room: tuple[float, float]) -> Laid:
    """Return the layout in the room between two heights of the picture: from the overview to the key.

    Bands give way where there is no room for each of them.
    """
    banded = _laid(asked, seen, inks, room, asked.view.group)
    return banded if _afford(banded, asked) else _laid(asked, seen, inks, room, "none")


def _laid(asked: Asked, seen: Shown, inks: Inks, room: tuple[float, float], group: str) -> Laid:
    paper, f, (top, bottom) = asked.paper, asked.paper.factor, room
    evidence, events = asked.edition.evidence, (*seen.dated, *seen.undated)
    tempo = asked.edition.tempo(asked.view)
    rows = 2 if tempo.even or _has_spans(seen, paper.width - 2 * paper.margin, f) else 1
    y = top + rows * 1.35 * paper.type.axis
    aside = _gutter_width(BANDS[group](evidence, events).names, asked)
    width = paper.width - 2 * paper.margin - aside
    sheet = Sheet(width / f, (bottom - y) / f, LABEL, GRADES, SPACING, shelf=False, still=True)
    scored = asked.edition.laid_out(asked.view, Wanted(events, seen.window, group), sheet)
    goggles = next((at for at, (key, _) in enumerate(scored.sources) if key == asked.view.goggles), -1)
    look = Look(asked.view.colour, goggles, (asked.view.event,), asked.view.signs)
    placed = place(scored, tempo.units(seen.window), look).times(f)
    ground = Ground(paper.margin + aside, y, width, bottom - y, aside, inks, paper.type, asked.clear)
    return Laid(scored, placed, ground, asked.view.colour)


def _afford(laid: Laid, asked: Asked) -> bool:
    """Whether each band is high enough for its name and for the number of those that wait in it."""
    scale, waiting = asked.paper.type, laid.placed.waiting
    return len(laid.score.bands) == 1 or all(
        bottom - top >= scale.band + (scale.small if waiting.get(band) else 0.0)
        for band, (top, bottom) in enumerate(laid.placed.bands)
    )


def _has_spans(seen: Shown, width: float, factor: float) -> bool:
    return bool(axis.axis(*seen.window, width / factor).spans)


def _gutter_width(names: tuple[str, ...], asked: Asked) -> float:
    """Pixels that the names of the bands need beside the plot."""
    scale, most = asked.paper.type, GUTTER * asked.paper.width
    if not any(names):
        return 0.0
    wide = max(textwidth.width(name, scale.band, 600) for name in names)
    return min(most, max(wide, textwidth.width("+99 ○ 99", scale.small)) + 0.6 * scale.band)
