"""A whole picture of a view: heading, overview, axis, plot, key, sources, address and date.

Within `timeline.picture`, above all but the file formats. What stands above and below the plot is set first,
the plot takes what is left, and the score is laid out for exactly that and for the one window that is shown.
Most common change: the order of blocks, in `compose`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from timeline import axis, textwidth
from timeline.bands import BANDS
from timeline.evidence import Evidence
from timeline.overview import overview
from timeline.picture.asked import Asked, Shown, said, shown
from timeline.picture.blocks import foot, heading
from timeline.picture.inks import Inks
from timeline.picture.legend import Key, colours, counts, kinds
from timeline.picture.named import Name, named
from timeline.picture.papers import LABEL, SPACING, THICKNESSES
from timeline.picture.plot import Ground, axis_row, gutter, plot
from timeline.picture.setting import Block, set_cells
from timeline.picture.shapes import Shape
from timeline.picture.strip import ends, strip
from timeline.placed import Look, Placed, place
from timeline.references import references
from timeline.score import Score, Sheet, Wanted, score
from timeline.view import window_words

GUTTER = 0.14
"""Share of the width that the names of the bands may take."""
FIRST = 9
"""Importance of the chosen event, above every other: it is placed first, so it is always seen."""
STRIP = 1.6
"""Height of the overview, in labels."""
MOST_KEYS = 4
"""Lines of the key that are tried."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as plain shapes, and what is said of it where it cannot be seen."""

    width: float
    height: float
    ground: str | None
    shapes: tuple[Shape, ...]
    title: str
    said: str
    references: tuple[str, ...]
    link: str


@dataclass(frozen=True, slots=True)
class Laid:
    """The score laid out for a picture, placed in its pixels, on its ground."""

    score: Score
    placed: Placed
    ground: Ground
    mode: str

    def names(self) -> Mapping[int, Name]:
        """Return the names of the events that are drawn."""
        return named(self.score, self.placed, self.ground.type.label)

    def key(self) -> Block:
        """Return the key to what is drawn."""
        size = self.ground.type.small
        key = Key(self.score, self.placed.boxes, self.ground.inks, self.mode)
        cells = [*colours(key, size), *kinds(key, size), *counts(key, size, self.placed)]
        return set_cells(cells, size, self.ground.width + self.ground.gutter, gap=1.3 * size)


def compose(asked: Asked) -> Picture:
    """Return the whole picture."""
    paper, seen = asked.paper, shown(asked.exhibit, asked.view)
    inks = Inks(asked.theme, len(asked.exhibit.evidence.sources), paper.factor)
    top, shapes = heading(asked, seen)
    first = top
    if paper.strip:
        top += STRIP * paper.type.label + 0.2 * paper.type.small
    below, feet = foot(asked, inks)
    line, air = 1.3 * paper.type.small, 0.4 * paper.type.small
    for lines in range(1, MOST_KEYS + 1):
        laid = _laid(asked, seen, inks, top, paper.height - below - lines * line - 2 * air)
        key = laid.key()
        if len(key.lines) <= lines:
            break
    names = laid.names()
    if paper.strip:
        shapes += _overview(asked, seen, laid.ground, first)
    shapes += [
        *plot(laid.score, laid.placed, names, laid.ground, asked.view.event),
        *axis_row(laid.placed, laid.ground, top),
        *gutter(laid.score, laid.placed, laid.ground),
        *key.shapes(paper.margin, laid.ground.y + laid.ground.height + air),
        *feet,
    ]
    return Picture(
        paper.width,
        paper.height,
        None if asked.clear else asked.theme.ground,
        tuple(shapes),
        f"{asked.title}, {window_words(*seen.window)}",
        said(asked, seen, [laid.score.staves[number] for number in names], laid.placed),
        references(asked.exhibit.evidence, asked.view),
        asked.link,
    )


def _overview(asked: Asked, seen: Shown, ground: Ground, top: float) -> Iterator[Shape]:
    """The strip over the plot; the years of its ends only where the axis below shows others."""
    exhibit, scale = asked.exhibit, asked.paper.type
    home = (min(exhibit.home[0], seen.window[0]), max(exhibit.home[1], seen.window[1]))
    events = exhibit.selection(asked.view).events.tolist()
    view = overview(exhibit.evidence, exhibit.verdicts, events, home)
    box = (ground.x, top, ground.width, STRIP * scale.label)
    yield from strip(view, box, home, seen.window, ground.inks, clear=ground.clear)
    if home != seen.window:
        yield from ends(home, box, scale.small, ground.inks)


def _laid(asked: Asked, seen: Shown, inks: Inks, top: float, bottom: float) -> Laid:
    """The score between the overview and the key, its axis above it."""
    paper, f = asked.paper, asked.paper.factor
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
    sheet = Sheet(width / f, (bottom - y) / f, LABEL, SPACING, THICKNESSES)
    wanted = Wanted(events, seen.window, group, (scale,))
    scored = score(evidence, asked.exhibit.verdicts, wanted, sheet)
    goggles = next((at for at, (key, _) in enumerate(scored.sources) if key == asked.view.goggles), -1)
    placed = place(scored, seen.window, Look(asked.view.colour, goggles)).times(f)
    ground = Ground(paper.margin + aside, y, width, bottom - y, aside, inks, paper.type, asked.clear)
    return Laid(scored, placed, ground, asked.view.colour)


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
