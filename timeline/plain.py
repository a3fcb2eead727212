"""A score as lists and numbers for JSON: what the server sends and assets/40-score.js reads.

Floor 5, above `score`. Marks and places are columns instead of rows, names of shapes and tones their numbers.
Most common change: one more fact about a stave or a mark; name it here and in the browser.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from timeline import marks
from timeline.ladder import Chip, Rung
from timeline.overview import Overview
from timeline.score import Score, ScoreMark, Shelf, Stave

MOST_TELLERS = 53
"""Bits that a number keeps in the browser; of more sources only the first so many are told apart in a set."""
MOST_NAMED = 10
"""Staves of a chip that travel in an excerpt: as many as the card at the pointer names."""
MOST_SHELVED = 50
"""Events of a shelf that travel in an excerpt; the rest is counted."""
MOST_TICKS = 1_000
"""Conflicts on the overview of an excerpt: more would not be told apart on a strip as wide as a screen."""


def plain(score: Score) -> dict[str, Any]:
    """Return the score as lists, numbers and texts.

    Heights are rounded to a hundredth of a pixel, days of chips to ten seconds: less than a pixel at any
    zoom. Of an excerpt only those staves travel that it names, with numbers of their own.
    """
    sent = _sent(score)
    number = {stave: at for at, stave in enumerate(sent)}
    drawn = {place.key for rung in score.rungs for place in rung.places}
    least = None if score.held is None else MOST_SHELVED
    return {
        "sources": [{"id": key, "label": label} for key, label in score.sources],
        "bands": list(score.bands),
        "slots": score.slots,
        "total": score.total,
        "oldStyle": score.old_style,
        "home": list(score.home),
        "whole": list(score.whole),
        "width": score.width,
        "height": score.height,
        "scales": list(score.scales),
        "held": None if score.held is None else list(score.held),
        "staves": [_stave(score.staves[stave], whole=stave in drawn or score.held is None) for stave in sent],
        "marks": {"stave": [number[row.stave] for row in score.marks], **_marks(score.marks)},
        "shelves": [_shelf(shelf, least) for shelf in score.shelves],
        "rungs": [_rung(rung, number) for rung in score.rungs],
        "overview": _overview(score.overview, None if score.held is None else score.home),
    }


def _sent(score: Score) -> Sequence[int]:
    """Numbers of the staves that travel: all, or those that an excerpt places or names in a chip."""
    if score.held is None:
        return range(len(score.staves))
    (rung,) = score.rungs
    named = (key for chip in rung.chips for key in chip.keys[:MOST_NAMED])
    return list(dict.fromkeys([*(place.key for place in rung.places), *named]))


def _shelf(shelf: Shelf, most: int | None) -> dict[str, Any]:
    return {
        "band": shelf.band,
        "count": len(shelf.events),
        "events": list(shelf.events[:most]),
        "told": [list(one) for one in shelf.told[:most]],
    }


def _stave(stave: Stave, *, whole: bool) -> dict[str, Any]:
    """A stave; of one that only waits in a chip, what the chip tells of it."""
    told = {"said": stave.said, "lines": [list(line) for line in stave.lines]} if whole else {}
    return {
        "event": stave.event,
        "id": stave.event_id,
        "title": stave.title,
        "sign": stave.sign,
        "verdict": stave.verdict,
        "band": stave.band,
        "tellers": stave.tellers & ((1 << MOST_TELLERS) - 1),
        "label": round(stave.label, 1),
        "reach": stave.reach.numbers(),
        **told,
    }


def _marks(rows: Sequence[ScoreMark]) -> dict[str, list[Any]]:
    return {
        "shape": [marks.SHAPES.index(row.mark.shape) for row in rows],
        "tone": [marks.TONES.index(row.mark.tone) for row in rows],
        "slot": [row.mark.slot for row in rows],
        "source": [row.source for row in rows],
        "precision": [row.precision for row in rows],
        "x0": [row.mark.first_day for row in rows],
        "p0": [row.mark.first_px for row in rows],
        "x1": [row.mark.last_day for row in rows],
        "p1": [row.mark.last_px for row in rows],
        "h": [round(row.mark.height, 4) for row in rows],
        "dy": [round(row.mark.offset, 4) or 0 for row in rows],
    }


def _rung(rung: Rung, number: Mapping[int, int]) -> dict[str, Any]:
    return {
        "scale": rung.scale,
        "thickness": rung.thickness,
        "height": rung.height,
        "staves": [number[place.key] for place in rung.places],
        "tops": [round(place.top, 2) for place in rung.places],
        "sides": "".join(place.side[0] for place in rung.places),
        "lanes": [place.lane for place in rung.places],
        "chips": [_chip(chip, number) for chip in rung.chips],
        "bands": [[round(top, 2), round(bottom, 2)] for top, bottom in rung.bands],
    }


def _chip(chip: Chip, number: Mapping[int, int]) -> dict[str, Any]:
    return {
        "band": chip.band,
        "top": round(chip.top, 2),
        "day": round(chip.day, 4),
        "from": chip.first_day,
        "to": chip.last_day,
        "count": len(chip.keys),
        "staves": [number[key] for key in chip.keys if key in number],
    }


def _overview(strip: Overview, thinned: tuple[float, float] | None) -> dict[str, Any]:
    """The strip; where `thinned` is the window that it shows, conflicts that fall on one tick are one."""
    conflicts = strip.conflicts
    if thinned is not None:
        width = (thinned[1] - thinned[0]) / MOST_TICKS
        conflicts = tuple({int(day // width): day for day in conflicts}.values())
    return {
        "edges": list(strip.edges),
        "exact": [list(row) for row in strip.exact],
        "vague": [list(row) for row in strip.vague],
        "conflicts": list(conflicts),
    }
