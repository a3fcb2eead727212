"""The part of a score that one slide shows: laid out for its window alone, so that all its room is used.

Within `timeline.slides`, above the score. A slide does not pan: what lies outside its window need not keep
a place, and names stay within the window's edges. Most common change: `SPACING`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from timeline.evidence import Evidence
from timeline.exhibit import Exhibit
from timeline.ladder import Place
from timeline.placed import Chip, Look, Placed, place
from timeline.score import Score, Sheet, Wanted, score
from timeline.slides.wording import FACE
from timeline.view import View
from timeline.window import in_window, undated

LABEL = 14.0
SPACING = {"lane_gap": 3.5, "band_padding": 3.0, "event_gap": 16.0, "lane_minimum": 17.5}
"""What differs from the distances of a page, in its pixels: a slide has few lanes and must not waste them."""
THICKNESSES = (13.0, 10.0, 8.0, 6.5, 5.0, 4.0, 3.3)
CLOSE = THICKNESSES[:4]
"""Pixels of a page for a slot, few events to many; slots are thicker where one event is the matter."""
ALONE = (18.0, 15.5, *CLOSE)
"""Those where one event is all that matters: the largest that has room, however many others wait for it."""
CHIP = 38.0
"""Width of a chip, in pixels of a page."""
MANY_MORE = 1.5
"""So many times as many names are worth more than the names of the categories."""
TOLERANCE = 0.5
"""Pixels by which a layout may be higher than its room."""
FIRST = 4
"""Importance of the chosen event: nothing else has as much, so it always has its place."""


def laid(
    exhibit: Exhibit, view: View, width: float, height: float, *, alone: bool = False
) -> tuple[Score, Placed]:
    """Return the score of what the view's window shows, and its places, for so many pixels of a page.

    The chosen event is as large as can be where it is `alone` what matters. Else categories give way where
    without them there is room for many more names; slots grow thin, and any bands give way, where they would
    need more height than there is.
    """
    tries = [_laid(exhibit, view, _sheet(*way, width, height), way[0]) for way in _ways(view, alone=alone)]
    fitting = [one for one in tries if one[1].rung.height <= height + TOLERANCE] or tries[-1:]
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


def _ways(view: View, *, alone: bool) -> Iterator[tuple[str, tuple[float, ...]]]:
    """Bands and thicknesses to try, best first."""
    if alone:
        yield from (("none", (thickness,)) for thickness in ALONE)
        return
    for thicknesses in (CLOSE, THICKNESSES) if view.event else (THICKNESSES,):
        yield from ((group, thicknesses) for group in dict.fromkeys((view.group, "none")))


def _laid(exhibit: Exhibit, view: View, sheet: Sheet, group: str) -> tuple[Score, Placed]:
    window = exhibit.window(view)
    scales = (sheet.width / (window[1] - window[0]),)
    wanted = Wanted(shown(exhibit, view), window, group, scales)
    laid_out = score(_with_first(exhibit.evidence, view.event), exhibit.verdicts, wanted, sheet)
    goggles = next((at for at, (key, _) in enumerate(laid_out.sources) if key == view.goggles), -1)
    return laid_out, named(laid_out, place(laid_out, window, Look(view.colour, goggles)))


def named(score: Score, placed: Placed) -> Placed:
    """Return only staves that have room for their name; each of the others is a chip in its place.

    On a page such a stave tells its name when it is pointed at; a slide has no pointer. Chips of bands that
    have a name are left out: the band counts what waits beside its name.
    """
    names = {label.stave for label in placed.labels}
    unnamed = placed.of_stave().keys() - names
    chips = tuple(_chip(score, placed, one) for one in placed.rung.places if one.key in unnamed)
    kept = () if any(score.bands) else _gathered(placed)
    return replace(
        placed, boxes=tuple(box for box in placed.boxes if box.stave in names), chips=(*kept, *chips)
    )


def _gathered(placed: Placed) -> tuple[Chip, ...]:
    """The chips of a layout without bands, those beyond the edges too; chips that would touch are one."""
    scale, found = placed.width / (placed.end - placed.start), list[Chip]()
    for chip in sorted(placed.rung.chips, key=lambda one: one.day):
        x = min(max((chip.day - placed.start) * scale, CHIP / 2), placed.width - CHIP / 2)
        before = found.pop() if found and x - found[-1].x < CHIP else None
        keys = (*(before.staves if before else ()), *chip.keys)
        at = (before.x + x) / 2 if before else x
        found.append(Chip(chip.band, at, chip.top, CHIP, keys, chip.first_day, chip.last_day))
    return tuple(found)


def _chip(score: Score, placed: Placed, stands: Place) -> Chip:
    """A chip for one stave, in the middle of what is seen of it."""
    stave = score.staves[stands.key]
    scale = placed.width / (placed.end - placed.start)
    edges = (min(max(end - placed.start * scale, 0.0), placed.width) for end in stave.reach.ends(scale))
    x = min(max(sum(edges) / 2, CHIP / 2), placed.width - CHIP / 2)
    top = stands.top + placed.rung.thickness * score.slots / 2 - 9
    return Chip(stave.band, x, top, CHIP, (stands.key,), stave.reach.first_day, stave.reach.last_day)


def shown(exhibit: Exhibit, view: View) -> list[int]:
    """Return the positions of the selected events that the window touches or that nobody dates."""
    chosen = exhibit.selection(view).events
    seen = in_window(exhibit.evidence, chosen, *exhibit.window(view))
    kept: list[int] = chosen[seen | undated(exhibit.evidence, chosen)].tolist()
    return kept


def _with_first(evidence: Evidence, event: str) -> Evidence:
    """The evidence in which the chosen event is the most important one."""
    events = evidence.events
    if not event:
        return evidence
    importance = events["importance"].mask(events["event_id"] == event, FIRST)
    return replace(evidence, events=events.assign(importance=importance))


def _sheet(group: str, thicknesses: tuple[float, ...], width: float, height: float) -> Sheet:
    """A page's sheet with closer distances, and room for the deck's own, wider face.

    Where there are bands, what waits is counted beside their names and needs no row of its own.
    """
    plain = Sheet(width, height)
    spacing = replace(plain.spacing, **SPACING, chip_row=18.0 if group == "none" else 0.0)
    return Sheet(width, height, LABEL * FACE, spacing, thicknesses)
