"""The marks of a score as boxes in pixels; the Python twin of assets/js/values/marks.js.

Most common change: how a mark's place becomes pixels (`_mark`), or which ink a colour mode gives (`ink`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from math import floor

from timeline.criticism.verdicts import FRAMED
from timeline.layout.engraving import Place, Sliver
from timeline.layout.engraving.lines import ALONE, AMONG
from timeline.layout.marks import marks
from timeline.layout.marks.styles import STYLE, STYLES
from timeline.layout.placed.tellers import count
from timeline.layout.placed.values import Box, Frame
from timeline.layout.score import Score, ScoreMark

LEAST, NARROW, DAY_SHARE, HAIR = 3.0, 2.0, 0.3, 1.0
PIN, PIN_AIR = 9.0, 3.0
"""Columns of marks without a date beside the sheet where names stand in the margin, in pixels."""
OUT = 8.0
"""A mark whose middle is so many pixels out of view cannot be seen."""
FRAME_X, FRAME_Y = 2.0, 1.0
POINT_LEAST, POINT_MOST, RING_MOST, POINT, JUT = 5.0, 14.0, 10.0, 1.2, 1.0
"""Pixels of a pointed mark at least and at most (a diamond, others), and its size as a share of its line."""
SLIVER = "sliver"
OUTLINED = frozenset(row.key for row in STYLES if row.outline and not row.symbol)
POINTED = frozenset(row.key for row in STYLES if row.symbol)
TIE = 1e-6
"""Pixels by which an edge may lie before the middle of a row and still be rounded up, as in the browser."""


BY_SOURCE = ("both", "sources")
"""Colour modes in which legends give a source a colour; in the others its line in the stave tells it."""


def point_size(line: float, style: str) -> float:
    """Return the size of a pointed mark on a line so thick, in pixels: a little larger than the line."""
    return max(POINT_LEAST, min(POINT_MOST if style == marks.DIAMOND else RING_MOST, line * POINT))


def ink(score: Score, mode: str, mark: ScoreMark) -> str:
    """Return the ink of a mark in a colour mode: "source-1", "tellers-2", "verdict-agree", "precision-0"."""
    if mode in ("sources", "dating"):
        return _ink_of(score, mode, mark.stave)
    return f"precision-{mark.precision}" if mode == "precision" else f"source-{mark.source + 1}"


def _ink_of(score: Score, mode: str, number: int) -> str:
    """The ink of a stave as a whole: how many tell it, or its verdict."""
    stave = score.staves[number]
    return f"tellers-{count(stave.tellers)}" if mode == "sources" else f"verdict-{stave.verdict}"


def boxes(frame: Frame) -> list[Box]:
    """Return every box that the window shows, back to front."""
    places = frame.layout.tops()
    found = [box for number, place in places.items() for box in _ground(frame, number, place)]
    found += [
        box
        for number, place in places.items()
        for mark in frame.rows.get(number, ())
        for box in _mark(frame, mark, place)
    ]
    if frame.look.goggles >= 0:
        found += _omitted(frame, places)
    found += _slivers(frame)
    order = {style: at for at, style in enumerate(STYLE)}
    return sorted(map(_snapped, found), key=lambda box: order[box.style])


def _snapped(box: Box) -> Box:
    """The box on whole rows of pixels, the middle of its outline on the middle of one.

    Between two rows a line of one pixel is two rows of half the contrast.
    """
    if box.style in POINTED:
        return box
    top, bottom = (floor(edge + 0.5 + TIE) for edge in (box.top, box.top + box.height))
    height = max(1, bottom - top)
    return replace(box, middle=top + height / 2 - (0.5 if box.style in OUTLINED else 0.0), height=height)


def _ground(frame: Frame, number: int, place: Place) -> Iterator[Box]:
    """A stave's frame, where its verdict has one, and the hair lines of its slots."""
    stave, (left, right) = frame.score.staves[number], frame.reach(frame.score.staves[number])
    if not frame.seen(left, right):
        return
    if stave.verdict in FRAMED:
        yield Box(
            "frame", max(left - FRAME_X, frame.left - FRAME_X), right + FRAME_X, place.top + place.height / 2,
            place.height + 2 * FRAME_Y, f"verdict-{stave.verdict}", number,
        )  # fmt: skip
    for top, line in frame.lines(number, place.height):
        yield Box("hair", max(left, frame.left), right, place.top + top + line / 2, HAIR, "hair", number)


def _mark(frame: Frame, row: ScoreMark, place: Place) -> Iterator[Box]:
    """The box of one mark, if it is seen; bars of a moment are never too narrow to see."""
    mark = row.mark
    left, right = frame.x(mark.first_day, mark.first_px), frame.x(mark.last_day, mark.last_px)
    pin = _pinned(frame, row, left) if without_date(mark) else None
    if pin is not None:
        left = right = pin
    elif not _sighted(frame, mark, left, right):
        return
    if frame.look.goggles not in (-1, row.source):
        return
    style = mark.tone if mark.shape == marks.BAR else mark.shape
    missing = (NARROW if mark.tone in (marks.LIGHT, marks.SOLID) else LEAST) - (right - left)
    if mark.shape == marks.BAR and missing > 0:
        left, right = left - missing / 2, right + missing / 2
    if mark.shape == marks.BAR:
        left = max(left, frame.left) if frame.left else left
    top, line = frame.lines(row.stave, place.height)[mark.slot]
    y, size = place.top + top + (0.5 + mark.offset) * line, point_size(line, style)
    y = y if mark.shape == marks.BAR else _held(y, size * marks.point_share(mark.height), place)
    yield Box(
        style, left, right, y, _height(frame, row, line),
        ink(frame.score, frame.look.mode, row), row.stave, mark.height, mark.reported, size, row,
    )  # fmt: skip


def _held(y: float, size: float, place: Place) -> float:
    """Where a sign stands: it juts out of its stave by a pixel at most, to meet no name of the next."""
    top, bottom = place.top + size / 2 - JUT, place.top + place.height - size / 2 + JUT
    return min(max(y, top), bottom)


def _sighted(frame: Frame, mark: marks.Mark, left: float, right: float) -> bool:
    """Whether a mark is seen; a point whose middle lies in the margin is not."""
    if mark.shape != marks.BAR and frame.left and left < frame.left:
        return False
    return frame.seen(left, right)


def _height(frame: Frame, row: ScoreMark, line: float) -> float:
    """The height of a mark on a line: never too thin to be seen, but for the day under a diamond."""
    if row.mark.tone == marks.DAY:
        return max(min(DAY_SHARE, row.mark.height) * line, AMONG)
    alone = sum(weight > 0 for weight in frame.score.staves[row.stave].weights) == 1
    return max(row.mark.height * line, ALONE if alone else AMONG)


def _slivers(frame: Frame) -> Iterator[Box]:
    """One thin line for each stave that has no room: over its days, and a hair where it says nothing."""
    for sliver in frame.layout.slivers:
        own, middle = _sliver_ink(frame, sliver.key), sliver.top + sliver.height / 2
        yield Box("hair", sliver.left, sliver.right, middle, HAIR, "hair", sliver.key)
        for stretch in _stretches(frame, frame.rows.get(sliver.key, ())):
            left, right = _cut(stretch, sliver)
            if right > left:  # what an edge cuts is seen, too
                wide = min(left, right - LEAST), max(right, left + LEAST)
                yield Box(SLIVER, *_cut(wide, sliver), middle, sliver.height, own, sliver.key)


def _sliver_ink(frame: Frame, number: int) -> str:
    """That of its marks where they are alike, else of its verdict; with goggles on that of their source."""
    goggles = frame.look.goggles
    return _ink_of(frame.score, frame.look.mode, number) if goggles < 0 else f"source-{goggles + 1}"


def _cut(span: tuple[float, float], sliver: Sliver) -> tuple[float, float]:
    return max(span[0], sliver.left), min(span[1], sliver.right)


def _stretches(frame: Frame, rows: Iterable[ScoreMark]) -> list[tuple[float, float]]:
    """The stretches in pixels that the datings seen of a stave cover, those that touch joined."""
    spans = []
    for row in rows:
        left, right = frame.x(row.mark.first_day), frame.x(row.mark.last_day)
        if not without_date(row.mark) and frame.look.goggles in (-1, row.source):
            missing = max(0.0, LEAST - (right - left)) / 2
            spans.append((left - missing, right + missing))
    found: list[tuple[float, float]] = []
    for left, right in sorted(spans):
        if found and left <= found[-1][1] + 1:
            found[-1] = found[-1][0], max(found[-1][1], right)
        else:
            found.append((left, right))
    return found


def without_date(mark: marks.Mark) -> bool:
    """Return whether a mark stands for a claim without a date; a cross for one with a date has no offset."""
    return mark.shape in (marks.RING, marks.CROSS) and bool(mark.first_px)


def _pinned(frame: Frame, row: ScoreMark, x: float) -> float | None:
    """Where a claim without a date is kept: the left edge, if its stave is seen and its own place is not."""
    column = 1 + row.mark.slot % 2
    edge = frame.left - PIN * column + PIN_AIR if frame.left else marks.RING_OFFSET * column
    _, end = frame.reach(frame.score.staves[row.stave])
    out = frame.left - (0.0 if frame.left else OUT)
    return edge if x < out and frame.left < end else None


def _omitted(frame: Frame, places: Mapping[int, Place]) -> Iterator[Box]:
    """With one source's goggles on: what that source does not tell, as one hollow box each."""
    for number, place in places.items():
        stave = frame.score.staves[number]
        left, right = frame.reach(stave)
        if not stave.tellers >> frame.look.goggles & 1 and frame.seen(left, right):
            middle, height = place.top + place.height / 2, max(AMONG, place.height / 5)
            left = max(left, frame.left) if frame.left else left
            yield Box(marks.HOLLOW, left, right, middle, height, "omitted", number)
