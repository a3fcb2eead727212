"""The part of a score that one slide shows: laid out for its window alone, so that all its room is used.

A slide does not pan: what lies outside its window need not keep a place, and names stay within the window's
edges. Most common change: `SPACING`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from timeline.edition import Edition
from timeline.export.slides.wording import FACE
from timeline.layout.engraving.values import HEIGHTS, Grade
from timeline.layout.engraving.values import SPACING as DISTANCES
from timeline.layout.placed import Look, Placed, place
from timeline.layout.score import Score, Sheet, Wanted
from timeline.query.view import View
from timeline.query.window import in_window, undated

LABEL = 14.0
SPACING = replace(DISTANCES, event_gap=12.0)
"""What differs from the distances of a page, in its pixels: a slide has few lanes and must not waste them."""
GRADES = (Grade((*HEIGHTS, 16.5)),)
CLOSE = (Grade(HEIGHTS[:9]),)
"""Heights of a stave, few events to many; staves are higher where one event is the matter."""
ALONE = ((Grade((90.0,)),), (Grade((77.0,)),), CLOSE)
"""Those where one event is all that matters: the largest that has room, however many others wait for it."""
MANY_MORE = 1.5
"""So many times as many names are worth more than the names of the categories."""
TOLERANCE = 0.5
"""Pixels by which a layout may be higher than its room."""


def laid(
    edition: Edition, view: View, width: float, height: float, *, alone: bool = False
) -> tuple[Score, Placed]:
    """Return the score of what the view's window shows, and its places, for so many pixels of a page.

    The chosen event is as large as can be where it is `alone` what matters. Else categories give way where
    without them there is room for many more names; slots grow thin, and any bands give way, where they would
    need more height than there is.
    """
    tries = [_laid(edition, view, _sheet(*way, width, height), way[0]) for way in _ways(view, alone=alone)]
    fitting = [one for one in tries if one[1].used <= height + TOLERANCE] or tries[-1:]
    fitting = [one for one in fitting if _shows(one, view.event)] or fitting
    best = fitting[0]
    if view.group == "category" and not alone:
        best = next((one for one in fitting[1:] if _names(one) > MANY_MORE * _names(best)), best)
    return best


def _names(laid_out: tuple[Score, Placed]) -> int:
    return len(laid_out[1].labels)


def _shows(laid_out: tuple[Score, Placed], event: str) -> bool:
    """Whether an event, if one is chosen, has room for its name."""
    score, placed = laid_out
    return not event or any(score.staves[label.stave].event_id == event for label in placed.labels)


def _ways(view: View, *, alone: bool) -> Iterator[tuple[str, tuple[Grade, ...]]]:
    """Bands and heights to try, best first."""
    if alone:
        yield from (("none", grades) for grades in ALONE)
        return
    for grades in (CLOSE, GRADES) if view.event else (GRADES,):
        yield from ((group, grades) for group in dict.fromkeys((view.group, "none")))


def _laid(edition: Edition, view: View, sheet: Sheet, group: str) -> tuple[Score, Placed]:
    window = edition.window(view)
    scored = edition.laid_out(view, Wanted(shown(edition, view), window, group), sheet)
    goggles = next((at for at, (key, _) in enumerate(scored.sources) if key == view.goggles), -1)
    return scored, place(
        scored, scored.tempo.units(window), Look(view.colour, goggles, (view.event,), view.signs)
    )


def shown(edition: Edition, view: View) -> list[int]:
    """Return the positions of the selected events that the window touches or that nobody dates."""
    chosen = edition.selection(view).events
    seen = in_window(edition.evidence, chosen, *edition.window(view))
    kept: list[int] = chosen[seen | undated(edition.evidence, chosen)].tolist()
    return kept


def _sheet(group: str, grades: tuple[Grade, ...], width: float, height: float) -> Sheet:
    """A page's sheet with closer distances, and room for the deck's own, wider face.

    Where there are bands, what waits is counted beside their names and needs no row of its own.
    """
    spacing = replace(SPACING, chip_row=18.0 if group == "none" else 0.0)
    return Sheet(width, height, LABEL * FACE, grades, spacing, shelf=False, margins=False, still=True)
