"""What lies beyond the edges of a window: where a source dates an event to days that are not in view.

The twin of assets/js/values/beyond.js. An arrow always stands on the line of its source, its words only where
they meet no mark. Most common change: the size of the words, `SIZE`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.criticism.verdicts import FRAMED
from timeline.layout.engraving import Place
from timeline.layout.placed.boxes import without_date
from timeline.layout.placed.values import Beyond, Frame
from timeline.layout.score import ScoreMark

SIZE, ARROW, EDGE, EM, HALF = 11.0, 9.0, 4.0, 0.5, 3.8
"""Type size of the words, width of an arrow, its distance from the edge, a letter in ems, half the height of
its letters."""

INSIDE, OUTSIDE = 1.0, 2.0
"""Pixels that words keep from a frame, and by which they may stand out of a stave that has none."""

_Box = tuple[float, float, float, float]


def beyond(frame: Frame) -> Iterator[Beyond]:
    """Yield an arrow for each source that dates a stave of the window to days beyond it."""
    for place in frame.layout.places:
        if place.inside:
            rows = [row for row in frame.rows.get(place.key, ()) if not without_date(row.mark)]
            yield from _of_stave(frame, place, rows)


def _of_stave(frame: Frame, place: Place, rows: Sequence[ScoreMark]) -> Iterator[Beyond]:
    lines, (start, end) = frame.lines(place.key, place.height), frame.window
    taken = [_box(frame, place, row) for row in rows if _seen(row, start, end)]
    for slot in range(frame.score.slots):
        mine = [row for row in rows if row.mark.slot == slot]
        if not mine or any(_seen(row, start, end) for row in mine):
            continue
        late = [row.mark.first_px >= 0 and row.mark.first_day >= end for row in mine]
        if any(late) and not all(late):
            continue
        side = "right" if all(late) else "left"
        top, line = lines[slot]
        y, words = place.top + top + line / 2, _said(frame, place.key, mine[0].source)
        x = frame.width - EDGE if side == "right" else frame.left + EDGE
        wide = len(words) * EM * SIZE + ARROW
        left, right = (x - wide, x) if side == "right" else (x, x + wide)
        box = (left, y - HALF, right, y + HALF)
        room = _within(frame, place, box) and not any(_meet(box, one) for one in taken)
        taken += [box] if room else []
        yield Beyond(place.key, slot, mine[0].source, side, x, y, words if room else "")


def _within(frame: Frame, place: Place, box: _Box) -> bool:
    """Whether words stay within the frame of their stave or, where it has none, near it."""
    air = -INSIDE if frame.score.staves[place.key].verdict in FRAMED else OUTSIDE
    return box[1] >= place.top - air and box[3] <= place.top + place.height + air


def _seen(row: ScoreMark, start: float, end: float) -> bool:
    """Whether a mark lies in the window; an end that is not given may lie anywhere."""
    mark = row.mark
    return (mark.last_px > 0 or mark.last_day > start) and (mark.first_px < 0 or mark.first_day < end)


def _box(frame: Frame, place: Place, row: ScoreMark) -> _Box:
    top, line = frame.lines(place.key, place.height)[row.mark.slot]
    middle, half = place.top + top + (0.5 + row.mark.offset) * line, row.mark.height * line / 2
    return frame.x(row.mark.first_day), middle - half, frame.x(row.mark.last_day), middle + half


def _meet(one: _Box, other: _Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _said(frame: Frame, stave: int, source: int) -> str:
    """The dates that a source gives, in words."""
    lines = frame.score.staves[stave].lines
    return "; ".join(dict.fromkeys(line.words for line in lines if line.slot == source and line.words))
