"""A score as lists and numbers for JSON: what the server sends and assets/js/values/score.js reads.

Marks and places are columns instead of rows, names of shapes and tones their numbers. Most common change: one
more fact about a stave or a mark; name it here and in the browser.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from timeline.dates import NO_DATE
from timeline.layout.engraving import Crowd
from timeline.layout.marks import marks
from timeline.layout.overview import Overview
from timeline.layout.score import Score, ScoreMark, Stave, UndatedShelf

MOST_TELLERS = 53
"""Bits that a number keeps in the browser; of more sources only the first so many are told apart in a set."""
MOST_SHELVED = 50
"""Events of a shelf that travel in an excerpt; the rest is counted."""
MOST_TICKS = 1_000
"""Conflicts on the overview of an excerpt: more would not be told apart on a strip as wide as a screen."""


def json_values(score: Score) -> dict[str, Any]:
    """Return the score as lists, numbers and texts; the browser lays it out for its window."""
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
        "held": None if score.held is None else list(score.held),
        "staves": [_stave(stave, even=score.tempo.even) for stave in score.staves],
        "marks": {"stave": [row.stave for row in score.marks], **_marks(score.marks)},
        "shelves": [_shelf(shelf, least) for shelf in score.shelves],
        "crowds": [_crowd(crowd) for crowd in score.crowds],
        **({"knots": list(score.tempo.knots)} if score.tempo.even else {}),
        "overview": _overview(score.overview, None if score.held is None else score.home),
    }


def _shelf(shelf: UndatedShelf, most: int | None) -> dict[str, Any]:
    return {
        "band": shelf.band,
        "count": len(shelf.events),
        "events": list(shelf.events[:most]),
        "told": [list(one) for one in shelf.named[:most]],
    }


def _stave(stave: Stave, *, even: bool) -> dict[str, Any]:
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
        "days": list(stave.days),
        **({"dates": list(stave.dates)} if even else {}),
        "weights": list(stave.weights),
        "said": stave.said,
        "lines": [[*line[:3], line.words or NO_DATE] for line in stave.lines],
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


def _crowd(crowd: Crowd) -> dict[str, Any]:
    return {"band": crowd.band, "count": crowd.count, "from": crowd.first_day, "to": crowd.last_day}


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
