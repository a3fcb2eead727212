"""The score at one window as plain placed things: boxes, labels, chips and ticks in pixels.

Floor 5, above `score` and `axis`; what pictures, slides and the first paint draw. It is the Python twin of
assets/40-score.js, 45-labels.js and of the axis in 50-stage.js: the same window gives the same places, and a
test compares the two. Most common change: a distance below; its twin in those scripts changes with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import floor, log2

from timeline import axis, ladder, marks, textwidth
from timeline.score import FRAMED, Score, ScoreMark, Stave

LEAST, DAY_SHARE = 3.0, 0.3
FRAME_X, FRAME_Y = 3.0, 1.5
GAP, AIR, EDGE = 8.0, 6.0, 2.0
OVER_MIDDLE = 9.0
"""A label on a line of its own has its middle so far above its stave."""
TICK_SIZE, SPAN_SIZE = 13.0, 14.0
"""Type sizes of the two rows of the axis, in pixels."""

BACK_TO_FRONT = (
    "frame", "hair", "day", "light", "hollow", "dashed", "solid", "fade-1", "fade-2", "fade-3",
    "diamond", "ring", "cross",
)  # fmt: skip
"""Styles of boxes in the order of drawing, as `figure.STYLES` has them."""


@dataclass(frozen=True, slots=True)
class Box:
    """A thing of one style from `left` to `right`, `middle` and `height` pixels; `ink` names its colour.

    `share` is the height as a share of its slot, less than 1 for what is only reported.
    """

    style: str
    left: float
    right: float
    middle: float
    height: float
    ink: str
    stave: int
    share: float = 1.0

    @property
    def top(self) -> float:
        """Upper edge in pixels."""
        return self.middle - self.height / 2

    @property
    def centre(self) -> float:
        """Middle between its left and right end, in pixels."""
        return (self.left + self.right) / 2


@dataclass(frozen=True, slots=True)
class Label:
    """A stave's label: left end, middle of its line, width; `side` is r, l, o (over) or u (upon)."""

    stave: int
    x: float
    y: float
    side: str
    width: float


@dataclass(frozen=True, slots=True)
class Chip:
    """A chip that counts the staves that wait: its middle across, its top, its width in pixels."""

    band: int
    x: float
    top: float
    width: float
    staves: tuple[int, ...]
    first_day: float
    last_day: float


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the grid: strong where a larger unit begins."""

    x: float
    strong: bool


@dataclass(frozen=True, slots=True)
class Word:
    """A text of the axis: where it begins or, if `middle`, where its middle is; `row` is tick or span."""

    x: float
    text: str
    row: str
    middle: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """Everything to draw for one window of a score, in pixels from the plot's top left corner."""

    start: float
    end: float
    width: float
    height: float
    rung: ladder.Rung
    point: float
    boxes: tuple[Box, ...]
    labels: tuple[Label, ...]
    chips: tuple[Chip, ...]
    lines: tuple[Line, ...]
    words: tuple[Word, ...]

    def of_stave(self) -> Mapping[int, tuple[Box, ...]]:
        """Return the boxes of each stave that is drawn, back to front."""
        found: dict[int, list[Box]] = {}
        for box in self.boxes:
            found.setdefault(box.stave, []).append(box)
        return {stave: tuple(boxes) for stave, boxes in found.items()}


@dataclass(frozen=True, slots=True)
class Look:
    """How marks are inked: the colour mode, and the slot of the source whose goggles are on (-1: none)."""

    mode: str = "both"
    goggles: int = -1


def place(score: Score, window: tuple[float, float], look: Look | None = None, room: float = 1.0) -> Placed:
    """Return the score at a window (days, the end exclusive) that fills its sheet's width.

    The rung is the finest one that the window's scale may use. `room` is the scale of the type, as for
    `exhibit.sheet`.
    """
    start, end = window
    scale = score.width / (end - start)
    rung = rung_for(score, scale)
    frame = _Frame(score, rung, start, scale, look or Look(), room)
    lines, words = ticks(score, window, room)
    return Placed(
        start,
        end,
        score.width,
        score.height,
        rung,
        point_size(rung, room),
        tuple(boxes(frame)),
        tuple(labels(frame)),
        chips(frame),
        lines,
        words,
    )


def rung_for(score: Score, scale: float) -> ladder.Rung:
    """Return the finest rung that a scale (pixels per day) may use; the coarsest if it fits none."""
    fitting = [rung for rung in score.rungs if rung.scale <= scale * (1 + 1e-6)]
    return fitting[-1] if fitting else score.rungs[0]


def rung_scale(width: float, home: tuple[float, float], window: tuple[float, float]) -> float:
    """Return the scale (pixels per day) of the rung that serves a window of a sheet `width` pixels wide.

    It is the scale that `ladder.scales` has for it, so a score laid out for this one scale has the same rung.
    """
    at_home, scale = width / (home[1] - home[0]), width / (window[1] - window[0])
    return float(at_home * (2**0.5) ** floor(2 * log2(scale / at_home) + 1e-6))


def clamped(score: Score, window: tuple[float, float]) -> tuple[float, float]:
    """Return the window as the page shows it: at least a day long, and within all there is."""
    low, high = score.whole
    span = min(max(window[1] - window[0], 1.0), high - low)
    start = min(max((window[0] + window[1] - span) / 2, low), high - span)
    return start, start + span


def point_size(rung: ladder.Rung, room: float = 1.0) -> float:
    """Return the size of the pointed marks on a rung, in pixels; `room` is the scale of the type."""
    return max(8.0 * room, min(14.0 * room, rung.thickness * 1.35))


def stroke(room: float) -> float:
    """Return how much thicker strokes are than on a page: a little less than the type is larger."""
    return 1 + 0.8 * (room - 1)


def ink(score: Score, mode: str, mark: ScoreMark) -> str:
    """Return the ink of a mark in a colour mode: "source-1", "set-5", "verdict-agree", "precision-0"."""
    stave = score.staves[mark.stave]
    if mode == "sources":
        return f"set-{stave.tellers}"
    if mode == "dating":
        return f"verdict-{stave.verdict}"
    return f"precision-{mark.precision}" if mode == "precision" else f"source-{mark.source + 1}"


@dataclass(frozen=True, slots=True)
class _Frame:
    """A score on a rung, seen from day `start` on at `scale` pixels per day."""

    score: Score
    rung: ladder.Rung
    start: float
    scale: float
    look: Look
    room: float

    @property
    def width(self) -> float:
        return self.score.width

    @property
    def stave_height(self) -> float:
        return self.rung.thickness * self.score.slots

    def x(self, day: float, px: float = 0.0) -> float:
        return (day - self.start) * self.scale + px

    def reach(self, stave: Stave) -> tuple[float, float]:
        """Left and right end of a stave in pixels."""
        reach = stave.reach
        return self.x(reach.first_day, reach.first_px), self.x(reach.last_day, reach.last_px)

    def seen(self, left: float, right: float) -> bool:
        return right >= 0 and left <= self.width


def boxes(frame: _Frame) -> list[Box]:
    """Return every box that the window shows, back to front."""
    tops = {place.key: place.top for place in frame.rung.places}
    found = [box for number, top in tops.items() for box in _ground(frame, number, top)]
    found += [box for mark in frame.score.marks if mark.stave in tops for box in _mark(frame, mark, tops)]
    if frame.look.goggles >= 0:
        found += _omitted(frame, tops)
    order = {style: at for at, style in enumerate(BACK_TO_FRONT)}
    return sorted(found, key=lambda box: order[box.style])


def _ground(frame: _Frame, number: int, top: float) -> Iterator[Box]:
    """A stave's frame, where its verdict has one, and the hair lines of its slots."""
    stave = frame.score.staves[number]
    left, right = frame.reach(stave)
    if not frame.seen(left, right):
        return
    height, room = frame.stave_height, frame.room
    if stave.verdict in FRAMED:
        yield Box(
            "frame", left - FRAME_X * room, right + FRAME_X * room, top + height / 2,
            height + 2 * FRAME_Y * room, f"verdict-{stave.verdict}", number,
        )  # fmt: skip
    for slot in range(frame.score.slots):
        middle = top + (slot + 0.5) * frame.rung.thickness
        yield Box("hair", left, right, middle, stroke(room), "hair", number)


def _mark(frame: _Frame, row: ScoreMark, tops: Mapping[int, float]) -> Iterator[Box]:
    """The box of one mark, if it is seen; bars of a moment are never too narrow to see."""
    mark, thickness = row.mark, frame.rung.thickness
    left, right = frame.x(mark.first_day, mark.first_px), frame.x(mark.last_day, mark.last_px)
    if not frame.seen(left, right) or frame.look.goggles not in (-1, row.source):
        return
    style = mark.tone if mark.shape == marks.BAR else mark.shape
    missing = LEAST * frame.room - (right - left)
    if mark.shape == marks.BAR and mark.tone not in (marks.LIGHT, marks.SOLID) and missing > 0:
        left, right = left - missing / 2, right + missing / 2
    height = (DAY_SHARE if style == marks.DAY else mark.height) * thickness
    middle = tops[row.stave] + (mark.slot + 0.5) * thickness
    yield Box(
        style, left, right, middle, height, ink(frame.score, frame.look.mode, row), row.stave, mark.height
    )


def _omitted(frame: _Frame, tops: Mapping[int, float]) -> Iterator[Box]:
    """With one source's goggles on: what that source does not tell, as one hollow box each."""
    for number, top in tops.items():
        stave = frame.score.staves[number]
        left, right = frame.reach(stave)
        if not stave.tellers >> frame.look.goggles & 1 and frame.seen(left, right):
            middle, height = top + frame.stave_height / 2, frame.rung.thickness * 1.2
            yield Box(marks.HOLLOW, left, right, middle, height, "omitted", number)


@dataclass(frozen=True, slots=True)
class _Standing:
    """A stave in its lane: where it stands, its label's side and width, and its rank among all."""

    number: int
    left: float
    right: float
    side: str
    top: float
    label: float
    order: int


def labels(frame: _Frame) -> list[Label]:
    """Return the labels that are seen in the window, so that none touches anything, most important first.

    A label stands at its home on the rung where that is in view; else on the other side, else upon its own
    stave where that is long enough; else it waits.
    """
    lanes: dict[int, list[_Standing]] = {}
    for order, place in enumerate(frame.rung.places):
        stave = frame.score.staves[place.key]
        left, right = frame.reach(stave)
        wide = stave.label + 2 * GAP
        if right + wide < 0 or left - wide > frame.width:
            continue
        one = _Standing(place.key, left, right, place.side[0], place.top, stave.label, order)
        lanes.setdefault(place.lane, []).append(one)
    found = [pair for lane in lanes.values() for pair in _settled(lane, frame)]
    return [label for _, label in sorted(found, key=lambda pair: pair[0])]


def _settled(lane: Sequence[_Standing], frame: _Frame) -> Iterator[tuple[int, Label]]:
    """Within one lane: most important first, each at the first place that is in view and free."""
    width = frame.width
    taken = [(one.left, one.right, one.number) for one in lane]
    for one in lane:
        if one.right < 0 or one.left > width:
            continue
        for side, x in _candidates(one, width):
            within = x >= EDGE - 1 and x + one.label <= width - EDGE + 1
            if within and (side == "o" or not _hits(taken, x - AIR / 2, x + one.label + AIR / 2, one.number)):
                if side != "o":
                    taken.append((x, x + one.label, -1))
                over = one.top - OVER_MIDDLE * frame.room
                y = over if side == "o" else one.top + frame.stave_height / 2
                yield one.order, Label(one.number, x, y, side, one.label)
                break


def _hits(taken: Iterable[tuple[float, float, int]], left: float, right: float, own: int) -> bool:
    return any(number != own and start < right and left < end for start, end, number in taken)


def _candidates(one: _Standing, width: float) -> Iterator[tuple[str, float]]:
    """Places to try for one stave's label, best first: side and left end."""
    beside = {"r": one.right + GAP, "l": one.left - GAP - one.label}
    upon = min(max(one.left + GAP, EDGE), one.right - GAP - one.label)
    if one.side == "o":
        yield "o", upon
        return
    other = "l" if one.side == "r" else "r"
    yield one.side, beside[one.side]
    yield other, beside[other]
    if one.right - one.left > 2 * one.label and one.left < width and one.right > 0:
        yield "u", upon


def chips(frame: _Frame) -> tuple[Chip, ...]:
    """Return the chips that are seen, kept whole at the edges of the window and apart from each other."""
    seen = [
        Chip(
            chip.band, frame.x(chip.day), chip.top, 2 * _half(len(chip.keys), frame.room), chip.keys,
            chip.first_day, chip.last_day,
        )
        for chip in frame.rung.chips
        if 0 < frame.x(chip.day) < frame.width
    ]  # fmt: skip
    return tuple(
        chip
        for band in dict.fromkeys(chip.band for chip in seen)
        for chip in _apart(sorted((c for c in seen if c.band == band), key=lambda c: c.x), frame.width)
    )


def _half(count: int, room: float) -> float:
    """Half the width of a chip in pixels."""
    return room * (9 + 3.8 * (1 + len(str(count))))


def _apart(row: Sequence[Chip], width: float) -> list[Chip]:
    """The chips of one band from left to right, moved off the edges and off each other."""
    free, moved = EDGE, []
    for chip in row:
        moved.append(replace(chip, x=max(chip.x, free + chip.width / 2)))
        free = moved[-1].x + chip.width / 2 + EDGE
    free, back = width - EDGE, []
    for chip in reversed(moved):
        back.append(replace(chip, x=min(chip.x, free - chip.width / 2)))
        free = back[-1].x - chip.width / 2 - EDGE
    return back[::-1]


def ticks(
    score: Score, window: tuple[float, float], room: float = 1.0
) -> tuple[tuple[Line, ...], tuple[Word, ...]]:
    """Return the lines of the grid and the words of the axis for a window."""
    start, end = window
    rows = axis.axis(start, end, score.width, room, score.old_style)
    scale = score.width / (end - start)
    lines = [
        Line((period.start - start) * scale, strong)
        for periods, strong in ((rows.spans, True), (rows.ticks, False))
        for period in periods
        if period.start > start
    ]
    words = [_tick(tick, start, scale, score.width, room) for tick in rows.ticks]
    words += [_span(span, start, scale, score.width, room, alone=len(rows.spans) == 1) for span in rows.spans]
    return tuple(lines), tuple(word for word in words if word)


def _tick(tick: axis.Period, start: float, scale: float, width: float, room: float) -> Word | None:
    """The word of a tick, if its period or, for a point, the window has room for it."""
    left, right = (tick.start - start) * scale, (tick.end - start) * scale
    wide = textwidth.width(tick.text, TICK_SIZE * room)
    if tick.point:
        return Word(left + 4, tick.text, "tick") if left >= 0 and left + wide <= width else None
    middle = min(max((left + right) / 2, wide / 2 + 2), width - wide / 2 - 2)
    fits = middle - wide / 2 >= left - 1 and middle + wide / 2 <= right + 1
    return Word(middle, tick.text, "tick", middle=True) if fits else None


def _span(
    span: axis.Period, start: float, scale: float, width: float, room: float, *, alone: bool
) -> Word | None:
    """The word of a larger unit where it begins to be seen, if it has room or nothing else says it."""
    left, right = max((span.start - start) * scale, 0.0), min((span.end - start) * scale, width)
    wide = textwidth.width(span.text, SPAN_SIZE * room) + 10
    return Word(left + 4, span.text, "span") if alone or right - left >= wide else None
