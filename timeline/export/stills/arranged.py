"""A view laid out for its one window, so that all the room of a still is used.

A still does not pan: what lies outside its window need not keep a place. Most common change: what a plot
knows (`Plot`).
"""

from __future__ import annotations

from dataclasses import dataclass

from timeline.edition import look
from timeline.export.stills.asked import Asked, Shown
from timeline.layout.placed import Placed, place
from timeline.layout.score import Score, ScorePaper, Wanted
from timeline.looks import Theme

LABEL = 14.0
"""Type size of labels on a page: a still is laid out like a page and then enlarged, so that nothing changes
its proportions."""


@dataclass(frozen=True, slots=True)
class Plot:
    """A score placed in the pixels of a still.

    `left` and `top` are its upper left corner, `factor` says how much larger it is than a page, `mode` what
    is coloured, `chosen` is the id of the chosen event.
    """

    score: Score
    placed: Placed
    theme: Theme
    mode: str
    chosen: str
    factor: float
    left: float
    top: float

    @property
    def width(self) -> float:
        """Width in pixels."""
        return self.placed.width

    @property
    def banded(self) -> bool:
        """Whether it has bands with names."""
        return any(self.score.bands)

    @property
    def waiting(self) -> dict[int, list[str]]:
        """By band the titles of the events in the window that have no room."""
        found: dict[int, list[str]] = {}
        for chip in self.placed.chips:
            found.setdefault(chip.band, []).extend(self.score.staves[at].title for at in chip.staves)
        return found

    @property
    def undated(self) -> dict[int, list[str]]:
        """By band the titles of the events that nobody dates."""
        return {shelf.band: [title for _, title, _ in shelf.named] for shelf in self.score.shelves}

    def affords(self, name: float, count: float) -> bool:
        """Whether each band is high enough for its name and, where any are counted there, for its counts."""
        lacking = self.waiting.keys() | self.undated.keys()
        return len(self.score.bands) == 1 or all(
            bottom - top >= name + (count if band in lacking else 0.0)
            for band, (top, bottom) in enumerate(self.placed.bands)
        )


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a plot stands: its upper left corner, and how much larger it is than a page."""

    left: float
    top: float
    factor: float


def arranged(asked: Asked, seen: Shown, group: str, sheet: ScorePaper, spot: Spot) -> Plot:
    """Return what is shown in bands of a kind on a sheet of a page, enlarged to stand on its spot."""
    view = asked.view
    score = asked.edition.laid_out(view, Wanted(seen.events, seen.window, group), sheet)
    placed = place(score, score.tempo.units(seen.window), look(view, score)).times(spot.factor)
    return Plot(score, placed, asked.theme, view.colour, view.event, spot.factor, spot.left, spot.top)
