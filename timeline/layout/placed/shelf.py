"""The shelf in pixels: what only passes through a window, one small line each.

The twin of assets/js/values/passing.js. Most common change: what a sign says, `sign`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.dates import civil, spans
from timeline.layout.marks import marks
from timeline.layout.placed.boxes import without_date
from timeline.layout.placed.values import Frame, Passing
from timeline.layout.score import ScoreMark, Stave
from timeline.looks import textwidth

SIGN_STEP, TEXT_GAP, RIGHT_AIR = 10.0, 6.0, 14.0
"""Pixels from one sign to the next, between signs and name, and right of a line."""
WHEN = 12 / 14
"""Size of the years beside a name as a share of the size of the name."""


def passing(frame: Frame) -> Iterator[Passing]:
    """Yield the lines of the shelf, column by column."""
    shelf, spacing = frame.layout.shelf, frame.score.sheet.spacing
    if not shelf.rows:
        return
    row, column = spacing.shelf_row * frame.layout.type, frame.width / shelf.columns
    for at, key in enumerate(shelf.keys):
        stave = frame.score.staves[key]
        x = (at // shelf.rows) * column
        y = shelf.top + spacing.shelf_head + (at % shelf.rows + 0.5) * row
        signs = tuple(sign(frame.rows.get(key, ()), slot, frame) for slot in range(frame.score.slots))
        when = years(stave)
        yield Passing(key, x, y, column, _words(stave, when, len(signs), column, frame), when, signs)


def sign(rows: Sequence[ScoreMark], slot: int, frame: Frame) -> str:
    """Return how the source of a slot speaks of these days (see `Passing`)."""
    start = frame.layout.sheet.start
    end = start + (frame.width - frame.left) / frame.layout.sheet.scale
    mine = [row.mark for row in rows if row.mark.slot == slot]
    here = [mark for mark in mine if mark.first_day <= start and mark.last_day >= end]
    if any(mark.shape == marks.CROSS for mark in mine):
        return "cross"
    if any(mark.tone == marks.SOLID and mark.shape == marks.BAR for mark in here):
        return "full"
    if any(mark.shape == marks.BAR for mark in here):
        return "open"
    if any(without_date(mark) for mark in mine):
        return "ring"
    return "away" if mine else ""


def years(stave: Stave) -> str:
    """Return the years over which the datings of a stave reach: "1930–39"."""
    first, last = civil(int(stave.dates[0]))[0], civil(int(stave.dates[1]) - 1)[0]
    return spans.era(first) if first == last else f"{spans.era(first)}–{spans.era(last)}"


def _words(stave: Stave, when: str, signs: int, column: float, frame: Frame) -> str:
    """The title, shortened to the room beside its signs and years."""
    size = frame.score.sheet.label_size * frame.layout.type
    room = column - signs * SIGN_STEP - 2 * TEXT_GAP - RIGHT_AIR - textwidth.width(when, size * WHEN)
    if stave.sign:
        room -= textwidth.width(stave.sign, size, 600) + 0.3 * size
    return textwidth.ellipsis(stave.title, size, room)
