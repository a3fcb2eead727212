"""The marks of a score as boxes in pixels; the Python twin of assets/40-score.js.

Within `timeline.placed`. Most common change: how a mark's place on a rung becomes pixels (`_mark`), or which
ink a colour mode gives (`ink`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from timeline import ladder, marks
from timeline.placed.values import Box, Frame
from timeline.score import FRAMED, Score, ScoreMark

LEAST, DAY_SHARE, HAIR = 3.0, 0.3, 1.0
OUT = 8.0
"""A mark whose middle is so many pixels out of view cannot be seen."""
FRAME_X, FRAME_Y = 3.0, 1.5
BACK_TO_FRONT = (
    "frame", "hair", "day", "light", "hollow", "dashed", "solid", "fade-1", "fade-2", "fade-3",
    "diamond", "ring", "cross",
)  # fmt: skip
"""Styles of boxes in the order of drawing, as `figure.STYLES` has them."""


def point_size(rung: ladder.Rung) -> float:
    """Return the size of the pointed marks on a rung, in pixels: little larger than their slot."""
    return max(6.0, min(12.0, rung.thickness * 1.2))


def ink(score: Score, mode: str, mark: ScoreMark) -> str:
    """Return the ink of a mark in a colour mode: "source-1", "set-5", "verdict-agree", "precision-0"."""
    stave = score.staves[mark.stave]
    if mode == "sources":
        return f"set-{stave.tellers}"
    if mode == "dating":
        return f"verdict-{stave.verdict}"
    return f"precision-{mark.precision}" if mode == "precision" else f"source-{mark.source + 1}"


def boxes(frame: Frame) -> list[Box]:
    """Return every box that the window shows, back to front."""
    tops = {place.key: place.top for place in frame.rung.places}
    found = [box for number, top in tops.items() for box in _ground(frame, number, top)]
    found += [box for mark in frame.score.marks if mark.stave in tops for box in _mark(frame, mark, tops)]
    if frame.look.goggles >= 0:
        found += _omitted(frame, tops)
    order = {style: at for at, style in enumerate(BACK_TO_FRONT)}
    return sorted(found, key=lambda box: order[box.style])


def _ground(frame: Frame, number: int, top: float) -> Iterator[Box]:
    """A stave's frame, where its verdict has one, and the hair lines of its slots."""
    stave = frame.score.staves[number]
    left, right = frame.reach(stave)
    if not frame.seen(left, right):
        return
    height = frame.stave_height
    if stave.verdict in FRAMED:
        yield Box(
            "frame", left - FRAME_X, right + FRAME_X, top + height / 2,
            height + 2 * FRAME_Y, f"verdict-{stave.verdict}", number,
        )  # fmt: skip
    for slot in range(frame.score.slots):
        middle = top + (slot + 0.5) * frame.rung.thickness
        yield Box("hair", left, right, middle, HAIR, "hair", number)


def _mark(frame: Frame, row: ScoreMark, tops: Mapping[int, float]) -> Iterator[Box]:
    """The box of one mark, if it is seen; bars of a moment are never too narrow to see."""
    mark, thickness = row.mark, frame.rung.thickness
    left, right = frame.x(mark.first_day, mark.first_px), frame.x(mark.last_day, mark.last_px)
    if without_date(mark):
        left = right = _pinned(frame, row, left)
    if not frame.seen(left, right) or frame.look.goggles not in (-1, row.source):
        return
    style = mark.tone if mark.shape == marks.BAR else mark.shape
    missing = LEAST - (right - left)
    if mark.shape == marks.BAR and mark.tone not in (marks.LIGHT, marks.SOLID) and missing > 0:
        left, right = left - missing / 2, right + missing / 2
    height = (min(DAY_SHARE, mark.height) if style == marks.DAY else mark.height) * thickness
    middle = tops[row.stave] + (mark.slot + 0.5 + mark.offset) * thickness
    yield Box(
        style, left, right, middle, height, ink(frame.score, frame.look.mode, row),
        row.stave, mark.height, mark.reported,
    )  # fmt: skip


def without_date(mark: marks.Mark) -> bool:
    """Return whether a mark stands for a claim without a date; a cross for one with a date has no offset."""
    return mark.shape in (marks.RING, marks.CROSS) and bool(mark.first_px)


def _pinned(frame: Frame, row: ScoreMark, x: float) -> float:
    """The place of a claim without a date: the left edge where its stave is seen and its own place is not."""
    edge = marks.RING_OFFSET * (1 + row.mark.slot % 2)
    _, end = frame.reach(frame.score.staves[row.stave])
    return edge if x < -OUT and edge < end else x


def _omitted(frame: Frame, tops: Mapping[int, float]) -> Iterator[Box]:
    """With one source's goggles on: what that source does not tell, as one hollow box each."""
    for number, top in tops.items():
        stave = frame.score.staves[number]
        left, right = frame.reach(stave)
        if not stave.tellers >> frame.look.goggles & 1 and frame.seen(left, right):
            middle, height = top + frame.stave_height / 2, frame.rung.thickness * 1.2
            yield Box(marks.HOLLOW, left, right, middle, height, "omitted", number)
