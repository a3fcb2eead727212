"""The plot of a picture: laid out for one window and one room, with the bands and names that tell most.

Most common change: how much room the names of the bands get (`GUTTER`).
"""

from __future__ import annotations

from dataclasses import dataclass

from timeline.export.picture.asked import OnPaper
from timeline.export.picture.papers import SPACING
from timeline.export.stills.arranged import LABEL, Plot, Spot, arranged
from timeline.export.stills.asked import Shown
from timeline.layout import axis
from timeline.layout.bands import BANDS
from timeline.layout.engraving.values import PROJECTED
from timeline.layout.score import ScorePaper
from timeline.looks import textwidth

GUTTER = 0.14
"""Share of the width that the names of the bands may take."""


@dataclass(frozen=True, slots=True)
class Laid:
    """A plot on a paper: its height in the picture, and the width left of it for the names of the bands."""

    plot: Plot
    height: float
    gutter: float
    asked: OnPaper


def laid(asked: OnPaper, seen: Shown, room: tuple[float, float]) -> Laid:
    """Return the layout in the room between two heights of the picture: from the overview to the key.

    Bands give way where there is no room for each of them.
    """
    banded = _laid(asked, seen, room, asked.view.group)
    scale = asked.paper.type
    return banded if banded.plot.affords(scale.band, scale.small) else _laid(asked, seen, room, "none")


def _laid(asked: OnPaper, seen: Shown, room: tuple[float, float], group: str) -> Laid:
    paper, f, (top, bottom) = asked.paper, asked.paper.factor, room
    even = asked.edition.tempo(asked.view).even
    rows = 2 if even or axis.axis(*seen.window, asked.room / f).spans else 1
    y = top + rows * 1.35 * paper.type.axis
    aside = _gutter_width(BANDS[group](asked.edition.evidence, seen.events).names, asked)
    width = asked.room - aside
    sheet = ScorePaper(width / f, (bottom - y) / f, LABEL, PROJECTED, SPACING, shelf=False, still=True)
    plot = arranged(asked, seen, group, sheet, Spot(paper.margin + aside, y, f))
    return Laid(plot, bottom - y, aside, asked)


def _gutter_width(names: tuple[str, ...], asked: OnPaper) -> float:
    """Pixels that the names of the bands need beside the plot."""
    scale, most = asked.paper.type, GUTTER * asked.paper.width
    if not any(names):
        return 0.0
    wide = max(textwidth.width(name, scale.band, 600) for name in names)
    return min(most, max(wide, textwidth.width("+99 ○ 99", scale.small)) + 0.6 * scale.band)
