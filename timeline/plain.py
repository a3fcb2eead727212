"""A score as lists and numbers for JSON: what the server sends and assets/40-score.js reads.

Floor 5, above `score`. Marks and places are columns instead of rows, names of shapes and tones their numbers.
Most common change: one more fact about a stave or a mark; name it here and in the browser.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from timeline import marks
from timeline.ladder import Chip, Rung
from timeline.overview import Overview
from timeline.score import Score, ScoreMark, Stave

MOST_TELLERS = 53
"""Bits that a number keeps in the browser; of more sources only the first so many are told apart in a set."""


def plain(score: Score) -> dict[str, Any]:
    """Return the score as lists, numbers and texts.

    Heights are rounded to a hundredth of a pixel, days of chips to ten seconds: less than a pixel at any
    zoom.
    """
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
        "staves": [_stave(stave) for stave in score.staves],
        "marks": _marks(score.marks),
        "shelves": [
            {"band": shelf.band, "events": list(shelf.events), "told": [list(one) for one in shelf.told]}
            for shelf in score.shelves
        ],
        "rungs": [_rung(rung) for rung in score.rungs],
        "overview": _overview(score.overview),
    }


def _stave(stave: Stave) -> dict[str, Any]:
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
        "said": stave.said,
        "lines": [list(line) for line in stave.lines],
    }


def _marks(rows: Sequence[ScoreMark]) -> dict[str, list[Any]]:
    return {
        "stave": [row.stave for row in rows],
        "shape": [marks.SHAPES.index(row.mark.shape) for row in rows],
        "tone": [marks.TONES.index(row.mark.tone) for row in rows],
        "slot": [row.mark.slot for row in rows],
        "source": [row.source for row in rows],
        "precision": [row.precision for row in rows],
        "x0": [row.mark.first_day for row in rows],
        "p0": [row.mark.first_px for row in rows],
        "x1": [row.mark.last_day for row in rows],
        "p1": [row.mark.last_px for row in rows],
        "h": [row.mark.height for row in rows],
    }


def _rung(rung: Rung) -> dict[str, Any]:
    return {
        "scale": rung.scale,
        "thickness": rung.thickness,
        "height": rung.height,
        "staves": [place.key for place in rung.places],
        "tops": [round(place.top, 2) for place in rung.places],
        "sides": "".join(place.side[0] for place in rung.places),
        "lanes": [place.lane for place in rung.places],
        "chips": [_chip(chip) for chip in rung.chips],
        "bands": [[round(top, 2), round(bottom, 2)] for top, bottom in rung.bands],
    }


def _chip(chip: Chip) -> dict[str, Any]:
    return {
        "band": chip.band,
        "top": round(chip.top, 2),
        "day": round(chip.day, 4),
        "from": chip.first_day,
        "to": chip.last_day,
        "staves": list(chip.keys),
    }


def _overview(strip: Overview) -> dict[str, Any]:
    return {
        "edges": list(strip.edges),
        "exact": [list(row) for row in strip.exact],
        "vague": [list(row) for row in strip.vague],
        "conflicts": list(strip.conflicts),
    }
