"""The slide of two sources face to face: two columns of native texts and signs, curves between them.

What has no room is counted under its column and told in the notes. Most common change: the sizes below, in
pixels of a slide 1920 pixels wide.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from timeline.criticism.verdicts import VERDICTS
from timeline.export.slides import colours
from timeline.export.slides.composition import AIR, BOTTOM, MARGIN, OPEN, ROOM, TITLE, Asked, Page, notes
from timeline.export.slides.shapes import (
    CURVE,
    DIAMOND,
    HEIGHT,
    ROUND,
    WIDTH,
    Box,
    Group,
    Paint,
    Run,
    Shape,
    Stroke,
    Thing,
)
from timeline.export.slides.wording import BOLD_FACE, FACE, width
from timeline.layout.facing.abreast import spread
from timeline.layout.facing.comparison import SAID, Facing, facing
from timeline.layout.facing.entries import SILENT, Entry
from timeline.layout.facing.stack import fitting, stacked
from timeline.layout.marks.styles import FADES
from timeline.looks import textwidth

WORDS, COUNTS, NAMES = 24.0, 28.0, 32.0
"""Type of events, of the numbers above them, of the names of the two."""
ROW, GAP = 33.0, 230.0
"""Height of a row, width of the middle."""
MARK, HIGH, PAD = 36.0, 15.0, 12.0
"""Width and height of a small sign, and what parts it from its neighbours."""
SIGN = 30.0
"""Width of the sign of a relation."""
STROKES = {"agree": 5.0, "compatible": 2.5, "conflict": 6.0}
SIGNS = {row.key: row.sign for row in VERDICTS}
NOTHING = "Neither of the two dates an event that is left here."


@dataclass(frozen=True, slots=True)
class Columns:
    """What is drawn, where its rows begin, and in which inks."""

    kept: Facing
    top: float
    asked: Asked

    @property
    def near(self) -> float:
        """Where the left column ends."""
        return (WIDTH - GAP) / 2

    @property
    def far(self) -> float:
        """Where the right column begins."""
        return (WIDTH + GAP) / 2

    def middle(self, row: float) -> float:
        """Return the middle of a row."""
        return self.top + (row + 0.5) * ROW

    def verdict(self, key: str, part: str = "text") -> Paint:
        """Return the paint of a relation."""
        return colours.paint(self.asked.theme, f"verdict-{key}", part)

    def source(self, side: int, part: str, alpha: float = 1.0) -> Paint:
        """Return the paint of a source."""
        return colours.paint(self.asked.theme, f"source-{self.kept.sources[side] + 1}", part, alpha)


def face_to_face(asked: Asked, two: tuple[int, int]) -> Page:
    """Return the slide of two sources, by position."""
    edition, view = asked.edition, asked.view
    whole = facing(edition.evidence, two, edition.selection(view).events, edition.window(view))
    top = TITLE.bottom + AIR
    columns = Columns(whole, top + 2.6 * COUNTS + 1.4 * NAMES, asked)
    foot = _foot(asked)
    kept, rest = fitting(whole, int((foot.box.top - AIR - columns.top) / ROW) - 2)
    columns = replace(columns, kept=kept)
    things: list[Thing] = [*_opening(whole, columns, top), *_heads(columns), *_lines(columns)]
    things += [_event(columns, side, row, entry) for side, row, entry in stacked(kept).entries(kept)]
    things += [*_words(columns), *_rest(columns, rest), _key(columns, foot.box.top - AIR), foot]
    title = asked.heading.title or f"{whole.labels[0]} and {whole.labels[1]} face to face"
    return Page(title, tuple(things), (*notes(asked, asked.heading.note), *_told(whole)))


def _line(name: str, box: Box, runs: tuple[Run, ...], side: str = "left") -> Shape:
    return Shape(name, box, lines=(runs,), side=side)


def _opening(whole: Facing, columns: Columns, top: float) -> Iterator[Shape]:
    """The numbers, the order, the names of the two."""
    runs: list[Run] = []
    for key, words in whole.said:
        sign = [Run(f"{SIGNS[key]} ", COUNTS, columns.verdict(key), bold=True)] if key in SIGNS else []
        runs += [*sign, Run(f"{words}    ", COUNTS, colours.TEXT, bold=key == SILENT)]
    yield _line("numbers", Box(MARGIN, top, ROOM, 1.3 * COUNTS), tuple(runs))
    order = Run(whole.order, WORDS, colours.MUTED)
    yield _line("order", Box(MARGIN, top + 1.3 * COUNTS, ROOM, 1.3 * WORDS), (order,))
    y = columns.top - 1.4 * NAMES
    for side, label in enumerate(whole.labels):
        box = Box(MARGIN, y, columns.near - MARGIN, 1.3 * NAMES)
        box = replace(box, left=columns.far) if side else box
        name = textwidth.ellipsis(label, NAMES * BOLD_FACE, box.width, 600)
        run = Run(name, NAMES, columns.source(side, "text"), bold=True)
        yield _line(f"source {side + 1}", box, (run,), "left" if side else "right")


def _heads(columns: Columns) -> Iterator[Shape]:
    """A line under each year, which is named at both ends."""
    for row, head in stacked(columns.kept).heads:
        y = columns.top + row * ROW
        yield Shape(
            "line", Box(MARGIN, y + ROW - 3, ROOM, 1.5), fill=Paint(columns.asked.theme.line), decorative=True
        )
        run = Run(columns.kept.heads[head], WORDS, colours.MUTED, bold=True)
        for side in ("left", "right"):
            yield _line("head", Box(MARGIN, y, ROOM, ROW - 4), (run,), side)


def _lines(columns: Columns) -> Iterator[Shape]:
    """A curve for each event that both date."""
    for _, line, first, last in stacked(columns.kept).lines(columns.kept):
        y0, y1 = columns.middle(first), columns.middle(last)
        box = Box(columns.near, min(y0, y1), GAP, max(abs(y1 - y0), 1.0))
        ends = (float(y0 > y1), float(y1 > y0))
        stroke = Stroke(columns.verdict(line.relation, "solid"), STROKES[line.relation])
        entry = columns.kept.columns[0][line.left]
        said = ", ".join(filter(None, [SAID[line.relation], line.words]))
        yield Shape(
            f"line of {entry.title}", box, CURVE, stroke=stroke, rows=ends, alt=f"{entry.title}: {said}."
        )


def _words(columns: Columns) -> Iterator[Shape]:
    """The days apart, upon the lines of conflicts."""
    worded = [one for one in stacked(columns.kept).lines(columns.kept) if one[1].words]
    spots = spread((first, last) for _, _, first, last in worded)
    for (_, line, _, _), (x, row) in zip(worded, spots, strict=True):
        text = f"{SIGNS[line.relation]} {line.words}"
        wide = width(text, WORDS, bold=True) + PAD
        left = min(max(columns.near + x * GAP - wide / 2, columns.near), columns.far - wide)
        box = Box(left, columns.middle(row) - ROW / 2 + 2, wide, ROW - 4)
        run = Run(text, WORDS, columns.verdict(line.relation), bold=True)
        yield Shape("days apart", box, ROUND, fill=colours.PAPER, lines=((run,),), side="middle")


def _event(columns: Columns, side: int, row: int, entry: Entry) -> Group:
    """One event in its column, from the middle outwards: relation, small sign, dating and title."""
    kept, middle = columns.kept, columns.middle(row)
    edge, out = (columns.far, 1) if side else (columns.near, -1)
    members: list[Shape] = []
    if entry.line is not None:
        key = kept.lines[entry.line].relation
        run = Run(SIGNS[key], WORDS, columns.verdict(key), bold=True)
        box = Box(edge if side else edge - SIGN, middle - ROW / 2, SIGN, ROW)
        members.append(_line("relation", box, (run,), "middle"))
    x = edge + out * (SIGN + PAD)
    members += _small(columns, side, entry, x if side else x - MARK, middle)
    x += out * (MARK + PAD)
    room = columns.near - SIGN - MARK - 2 * PAD - MARGIN
    box = Box(x if side else MARGIN, middle - ROW / 2, room, ROW)
    members.append(_line("name", box, _runs(columns, side, entry, room), "left" if side else "right"))
    told = f"{kept.labels[side]}: {entry.title}, {entry.dated.words}. {entry.heard}."
    return Group(entry.title, tuple(members), told)


def _runs(columns: Columns, side: int, entry: Entry, room: float) -> tuple[Run, ...]:
    """Dating and title, the dating next to the middle; what is too long is shortened."""
    alone = entry.other == SILENT
    title = width(f"{entry.title}  ", WORDS, bold=alone)
    fits = title + width(entry.dated.short, WORDS) <= room
    when = textwidth.ellipsis(entry.dated.short if fits else entry.dated.brief, WORDS * FACE, room)
    face = BOLD_FACE if alone else FACE
    left = room - width(f"{when}  ", WORDS)
    name = textwidth.ellipsis(entry.title, WORDS * face, left, 600 if alone else 400)
    colour = colours.TEXT if alone or entry.line is not None else colours.MUTED
    runs = (
        Run(name, WORDS, colour, bold=alone),
        Run("  ", WORDS, colour),
        Run(when, WORDS, columns.source(side, "text")),
    )
    return runs[::-1] if side else runs


def _small(columns: Columns, side: int, entry: Entry, x: float, middle: float) -> Iterator[Shape]:
    """The small sign of a dating, from its left edge; what is only reported is half as high."""
    high = HIGH * (0.5 if entry.dated.reported else 1)
    box = Box(x, middle - high / 2, MARK, high)
    edge = Stroke(columns.source(side, "edge"), 2.5, dashed=entry.sign == "doubtful")
    if entry.sign == "day":
        around = Box(x + MARK / 2 - HIGH * 0.7, middle - HIGH * 0.7, HIGH * 1.4, HIGH * 1.4)
        yield Shape("a day", around, DIAMOND, fill=columns.source(side, "solid"))
    elif entry.sign in ("since", "until"):
        for at, alpha in enumerate(FADES if entry.sign == "since" else FADES[::-1]):
            part = Box(x + at * 0.36 * MARK, box.top, 0.28 * MARK, high)
            yield Shape("end not given", part, fill=columns.source(side, "solid", alpha))
    elif entry.sign == "period":
        yield Shape("certain", box, fill=columns.source(side, "solid"))
    else:
        yield Shape("some time within", box, fill=columns.source(side, "light"), stroke=edge)


def _rest(columns: Columns, rest: tuple[int, int]) -> Iterator[Shape]:
    """How many of each column have no room; of an empty slide that there is nothing."""
    y = columns.top + stacked(columns.kept).rows * ROW
    for many, left, side in zip(rest, (MARGIN, columns.far), ("right", "left"), strict=True):
        if many:
            run = Run(f"and {many:,} more, told in the notes", WORDS, colours.MUTED)
            yield _line("more", Box(left, y, columns.near - MARGIN, ROW), (run,), side)
    if not columns.kept.rows and not any(rest):
        yield _line("nothing", Box(MARGIN, y, ROOM, ROW), (Run(NOTHING, WORDS, colours.MUTED),), "middle")


def _key(columns: Columns, bottom: float) -> Shape:
    """What the looks mean."""
    runs = [
        run
        for key, words in SAID.items()
        for run in (
            Run(f"{SIGNS[key]} ", WORDS, columns.verdict(key), bold=True),
            Run(f"{words}    ", WORDS, colours.TEXT),
        )
    ]
    runs += [Run("Bold: ", WORDS, colours.TEXT, bold=True), Run("told by one    ", WORDS, colours.TEXT)]
    runs.append(Run("Grey: the other gives no date here", WORDS, colours.MUTED))
    return _line("key", Box(MARGIN, bottom - 1.3 * WORDS, ROOM, 1.3 * WORDS), tuple(runs))


def _foot(asked: Asked) -> Group:
    """The two at work in words, and the link to the view where there is an address."""
    high = 1.25 * WORDS
    top = HEIGHT - BOTTOM - high
    wide = width(OPEN, WORDS) if asked.link else 0.0
    said = textwidth.ellipsis(asked.status, WORDS * FACE, ROOM - wide - 40)
    members = [_line("counts", Box(MARGIN, top, ROOM - wide - 40, high), (Run(said, WORDS, colours.MUTED),))]
    if wide:
        link = Run(OPEN, WORDS, colours.TEXT, link=asked.link)
        members.append(_line("link", Box(WIDTH - MARGIN - wide, top, wide, high), (link,), "right"))
    return Group("footer", tuple(members), f"{asked.status}.")


def _told(whole: Facing) -> Iterator[Run]:
    """Both columns in full, a paragraph for each event, in its own order."""
    for label, column in zip(whole.labels, whole.columns, strict=True):
        yield Run(f"{label}, in its own order of time:", WORDS, colours.TEXT)
        for entry in column:
            line = None if entry.line is None else whole.lines[entry.line]
            said = f", {SAID[line.relation]}" + (f", {line.words}" if line.words else "") if line else ""
            yield Run(f"{entry.title}: {entry.dated.words}. {entry.heard}{said}.", WORDS, colours.TEXT)
