"""The plot of a slide: of several ways to lay it out the one that shows most.

Most common change: the ways, `_ways`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from timeline.export.stills.arranged import LABEL, Plot, Spot, arranged
from timeline.export.stills.asked import Asked, Shown
from timeline.export.stills.typeface import DECK
from timeline.layout.engraving.values import HEIGHTS, Grade
from timeline.layout.engraving.values import SPACING as DISTANCES
from timeline.layout.score import ScorePaper
from timeline.query.view import View

WIDTH, HEIGHT = 1920.0, 1080.0
"""The slide in pixels: 13⅓ × 7½ inches, two pixels of type to the point."""
SPACING = replace(DISTANCES, event_gap=12.0)
"""What differs from the distances of a page, in its pixels: a slide has few lanes and must not waste them."""
GRADES = (Grade((*HEIGHTS, 16.5)),)
CLOSE = (Grade(HEIGHTS[:9]),)
"""Heights of a stave, few events to many; staves are higher where one event is the matter."""
ALONE = ((Grade((90.0,)),), (Grade((77.0,)),), CLOSE)
"""Those where one event is all that matters: the largest that has room, however many others wait for it."""
MANY_MORE = 1.5
"""So many times as many names are worth more than the names of the categories."""
BAND = 12.0
"""Height that the name of a band needs, and as much again its counts, in pixels of a page."""
TOLERANCE = 0.5
"""Pixels of a page by which a layout may be higher than its room."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OnSlide(Asked):
    """A view on a slide, under a note: title and note are blank for those that the view itself gives.

    Where the chosen event is `alone` what matters its stave is as large as can be, and others wait.
    """

    note: str = ""
    alone: bool = False


def laid(asked: OnSlide, seen: Shown, spot: Spot, width: float, height: float) -> Plot:
    """Return the plot of what is shown on its spot, in so many pixels of a page.

    The chosen event is as large as can be where it is `alone` what matters. Else categories give way where
    without them there is room for many more names; slots grow thin, and any bands give way, where they would
    need more height than there is, or where a band is too low for its name.
    """
    ways = list(_ways(asked.view, alone=asked.alone))
    tries = [
        arranged(asked, seen, group, _sheet(group, grades, width, height), spot) for group, grades in ways
    ]
    most, band = (height + TOLERANCE) * spot.factor, BAND * spot.factor
    fitting = [one for one in tries if one.placed.used <= most and one.affords(band, band)] or tries[-1:]
    fitting = [one for one in fitting if _shows(one)] or fitting
    best = fitting[0]
    if asked.view.group == "category" and not asked.alone:
        many = MANY_MORE * len(best.placed.labels)
        best = next((one for one in fitting[1:] if len(one.placed.labels) > many), best)
    return best


def _shows(plot: Plot) -> bool:
    """Whether the chosen event, if there is one, has room for its name."""
    named = (plot.score.staves[label.stave].event_id for label in plot.placed.labels)
    return not plot.chosen or plot.chosen in named


def _ways(view: View, *, alone: bool) -> Iterator[tuple[str, tuple[Grade, ...]]]:
    """Bands and heights to try, best first."""
    if alone:
        yield from (("none", grades) for grades in ALONE)
        return
    for grades in (CLOSE, GRADES) if view.event else (GRADES,):
        yield from ((group, grades) for group in dict.fromkeys((view.group, "none")))


def _sheet(group: str, grades: tuple[Grade, ...], width: float, height: float) -> ScorePaper:
    """A page's sheet with closer distances, and room for the deck's own, wider face.

    Where there are bands, what waits is counted beside their names and needs no row of its own.
    """
    spacing = replace(SPACING, chip_row=18.0 if group == "none" else 0.0)
    return ScorePaper(
        width, height, LABEL * DECK.plain, grades, spacing, shelf=False, margins=False, still=True
    )
