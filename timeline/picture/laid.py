"""The score of a picture: laid out for one window and one room, with the bands and names that tell most.

Within `timeline.picture`, under `page`. Most common change: how much room a band needs (`_afford`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from timeline import axis, textwidth
from timeline.bands import BANDS
from timeline.evidence import Evidence
from timeline.picture.asked import Asked, Shown
from timeline.picture.inks import Inks
from timeline.picture.legend import Key, colours, counts, kinds
from timeline.picture.named import Name, named
from timeline.picture.papers import LABEL, SPACING, THICKNESSES
from timeline.picture.plot import Ground
from timeline.picture.setting import Block, set_cells
from timeline.placed import Look, Placed, place
from timeline.score import PASSING, Score, Sheet, Wanted, score

GUTTER = 0.14
"""Share of the width that the names of the bands may take."""
FIRST = 9
"""Importance of the chosen event, above every other: it is placed first, so it is always seen."""
LONG = (1.0, 0.5, 0.25)
"""What is tried: from which length on a stave has its label over it, as a share of the usual length."""
LESSER = 0.3
"""Worth of a name that is shortened or hides marks."""


@dataclass(frozen=True, slots=True)
class Laid:
    """The score laid out, placed in the pixels of a picture, on its ground, with the names that have room."""

    score: Score
    placed: Placed
    ground: Ground
    names: Mapping[int, Name]
    mode: str

    @property
    def told(self) -> float:
        """How much the names tell: one that is shortened, or hides marks, counts less."""
        titles = {number: self.score.staves[number].title for number in self.names}
        whole = (name.label.side != "u" and name.words == titles[at] for at, name in self.names.items())
        return sum(1.0 if good else LESSER for good in whole)

    def key(self, most: int) -> Block:
        """Return the key to what is drawn, in at most so many lines."""
        size = self.ground.type.small
        key = Key(self.score, self.placed.boxes, self.ground.inks, self.mode)
        cells = [*colours(key, size), *counts(key, size, self.placed), *kinds(key, size)]
        block = set_cells(cells, size, self.ground.width + self.ground.gutter, gap=1.3 * size)
        return replace(block, lines=block.lines[:most])


def best(asked: Asked, seen: Shown, inks: Inks, room: tuple[float, float]) -> Laid:
    """Return the layout whose names tell most, in the room between two heights of the picture.

    A long stave may have its label over it, which takes a line more.
    """
    return max((_laid(asked, seen, inks, room, long) for long in LONG), key=lambda laid: laid.told)


def _laid(asked: Asked, seen: Shown, inks: Inks, room: tuple[float, float], long: float) -> Laid:
    """The score in the room from the overview to the key, its axis above it.

    Staves count as long from so large a share of the width that `score` has for them, times `long`.
    """
    paper, f, (top, bottom) = asked.paper, asked.paper.factor, room
    evidence, group = _first(asked), asked.view.group
    events = (*seen.dated, *seen.undated)
    names = BANDS[group](evidence, events).names
    rows = 2 if _has_spans(seen, paper.width - 2 * paper.margin, f) else 1
    y = top + rows * 1.35 * paper.type.axis
    if not _afford(len(names), len(evidence.sources), (bottom - y) / f):
        group, names = "none", ("",)
    aside = _gutter_width(names, asked)
    width = paper.width - 2 * paper.margin - aside
    scale = width / f / (seen.window[1] - seen.window[0])
    sheet = Sheet(long * width / f, (bottom - y) / f, LABEL, SPACING, THICKNESSES, PASSING / long)
    wanted = Wanted(events, seen.window, group, (scale,))
    scored = replace(score(evidence, asked.exhibit.verdicts, wanted, sheet), width=width / f)
    goggles = next((at for at, (key, _) in enumerate(scored.sources) if key == asked.view.goggles), -1)
    look = Look(asked.view.colour, goggles)
    placed = _within(place(scored, seen.window, look), scored, everything=group != "source").times(f)
    ground = Ground(paper.margin + aside, y, width, bottom - y, aside, inks, paper.type, asked.clear)
    return Laid(scored, placed, ground, named(scored, placed, paper.type.label), asked.view.colour)


def _within(placed: Placed, scored: Score, *, everything: bool) -> Placed:
    """Only the staves that belong to the window, and in `waiting` all of those that are not drawn.

    Unless `everything` does, a stave belongs to it if it has a mark there: in the band of one source an event
    may lie elsewhere in time, and only its margin would be seen.
    """
    rows = list(enumerate(scored.staves))
    touch = {at for at, one in rows if one.reach.first_day < placed.end and one.reach.last_day > placed.start}
    mine = {at for at, _ in rows} if everything else touch
    boxes = tuple(box for box in placed.boxes if box.stave in touch)
    labels = tuple(label for label in placed.labels if label.stave in touch)
    missing = Counter(scored.staves[at].band for at in mine - {box.stave for box in boxes})
    return replace(placed, boxes=boxes, labels=labels, waiting=missing)


def _first(asked: Asked) -> Evidence:
    """The evidence with the chosen event ranked first."""
    evidence = asked.exhibit.evidence
    chosen = evidence.events["event_id"] == asked.view.event
    if not chosen.any():
        return evidence
    events = evidence.events.assign(importance=evidence.events["importance"].mask(chosen, FIRST))
    return replace(evidence, events=events)


def _has_spans(seen: Shown, width: float, factor: float) -> bool:
    return bool(axis.axis(*seen.window, width / factor).spans)


def _afford(bands: int, sources: int, height: float) -> bool:
    """Whether each band can have two lanes; else they would hide more than they tell."""
    lane = max(SPACING.lane_minimum, THICKNESSES[-1] * sources) + SPACING.lane_gap
    return bands * (2 * SPACING.band_padding + 1.5 * lane) <= height


def _gutter_width(names: tuple[str, ...], asked: Asked) -> float:
    """Pixels that the names of the bands need beside the plot."""
    scale, most = asked.paper.type, GUTTER * asked.paper.width
    if not any(names):
        return 0.0
    wide = max(textwidth.width(name, scale.band, 600) for name in names)
    return min(most, max(wide, textwidth.width("+99 ○ 99", scale.small)) + 0.6 * scale.band)
