"""Two sources face to face as parts: two columns, the lines between them, what both amount to in words.

Most common change: the measures below, in ems of the type of the rows.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from timeline.criticism.verdicts import AGREE, COMPATIBLE, CONFLICT, VERDICT
from timeline.export.stills.marks import FADING, bar, point
from timeline.export.stills.shapes import CURVE, MUTED, ROUND, TEXT, Group, Rect, Run, Shape, Thing
from timeline.export.stills.shapes import line as line_of
from timeline.export.stills.typeface import BOLD, PLAIN, Face
from timeline.layout.facing import comparison
from timeline.layout.facing.abreast import spread
from timeline.layout.facing.comparison import SAID, Facing
from timeline.layout.facing.entries import SILENT, Entry
from timeline.layout.facing.stack import Stack, stacked
from timeline.looks.typesetting import BASELINE

ROW, TALL = 1.36, 2.65
"""Height of a row: with title and dating on one line, and on a narrow paper on two."""
SIGN, MARK, HIGH, BESIDE = 1.0, 1.5, 0.62, 0.5
"""Widths of the sign of a relation and of the small sign of a dating, its height, the gaps beside both."""
STROKES = {AGREE: 2.4, COMPATIBLE: 1.4, CONFLICT: 3.0}
"""Width of a line in pixels of a page, by its relation."""
NOTHING = "Neither of the two dates an event that is left here."
GREY = "grey: the other tells it without a date, outside the window, or rejects it"
STYLES = {"within": "hollow", "doubtful": "dashed", "period": "solid"}
"""How the small signs of datings are drawn that are bars."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns stand: outer edges, edges of the middle, top of the first row; type and face.

    `factor` enlarges strokes, in `tall` rows the dating stands under its title.
    """

    left: float
    right: float
    near: float
    far: float
    top: float
    size: float
    face: Face
    factor: float
    tall: bool = False

    @property
    def row(self) -> float:
        """Height of a row."""
        return (TALL if self.tall else ROW) * self.size

    def middle(self, row: float) -> float:
        """Return the middle of a row."""
        return self.top + (row + 0.5) * self.row

    @property
    def room(self) -> float:
        """Width that the words of a column have."""
        return self.near - self.left - beside(self.size)

    def side(self, side: int) -> tuple[float, int, str]:
        """Return the inner edge of a column, the direction that leads outwards, the side of its words."""
        return (self.far, 1, "left") if side else (self.near, -1, "right")

    def words(self, name: str, x: float, y: float, runs: tuple[Run, ...], side: str) -> Shape:
        """Return words in the type of the rows, with the room of a column."""
        sized = (replace(run, size=self.size) for run in runs)
        return line_of(name, (x, y), sized, side, (self.room, self.row))


def beside(size: float) -> float:
    """Return the pixels of a column that are not for its words."""
    return (SIGN + MARK + 3 * BESIDE) * size


def whole_title(whole: Facing) -> str:
    """Return which two stand face to face."""
    return f"{whole.labels[0]} and {whole.labels[1]} face to face"


def numbers(whole: Facing) -> Iterator[tuple[Run, ...]]:
    """Yield the counts, each after the sign of its relation; bold where it has none."""
    yield from (_signed(key, words) for key, words in whole.said)


def key() -> Iterator[tuple[Run, ...]]:
    """Yield what the looks mean."""
    yield from (_signed(relation, words) for relation, words in SAID.items())
    yield Run("bold: ", bold=True), Run("the other source does not tell it")
    yield (Run(GREY, MUTED),)


def _signed(key: str, words: str) -> tuple[Run, ...]:
    if key not in VERDICT:
        return (Run(words, bold=True),)
    return Run(f"{VERDICT[key].sign} ", f"verdict-{key}", bold=True), Run(words)


def order(whole: Facing) -> str:
    """Return how the two order what both date, and whether they are one witness."""
    kin = "The two are related and count as one witness." if whole.related else ""
    return " ".join(filter(None, [whole.order, kin]))


def names(whole: Facing, columns: Columns, size: float) -> Iterator[Shape]:
    """Yield the names of the two over their columns, in a type of their own."""
    y, room = columns.top - (0.5 + BASELINE) * size, columns.near - columns.left
    for side, (source, label) in enumerate(zip(whole.sources, whole.labels, strict=True)):
        x, _, words = columns.side(side)
        name = columns.face.ellipsis(label, size, room, BOLD)
        run = Run(name, f"source-{source + 1}", bold=True, size=size)
        yield line_of(f"source {side + 1}", (x, y), (run,), words, (room, 1.3 * size))


def body(kept: Facing, rest: tuple[int, int], columns: Columns, more: str = "") -> Iterator[Thing]:
    """Yield heads, lines, every event as a group that says what it is, and what has no room.

    `rest` is how many of each column are left out, `more` what is said after that.
    """
    stack = stacked(kept)
    yield from _heads(kept, stack, columns)
    yield from _lines(kept, stack, columns)
    for side, row, entry in stack.entries(kept):
        said = f"{kept.labels[side]}: {entry.title}, {entry.dated.words}. {entry.heard}."
        yield Group(entry.title, tuple(_entry(kept, side, row, entry, columns)), said)
    yield from _rest(kept, rest, columns, more)


def _heads(kept: Facing, stack: Stack, columns: Columns) -> Iterator[Thing]:
    """A line under each year, which is named at both ends."""
    size, wide = columns.size, columns.right - columns.left
    for row, head in stack.heads:
        y = columns.top + (row + 1) * columns.row - 0.2 * size
        yield Shape("line", Rect(columns.left, y, wide, 0.05 * size), fill="line", decorative=True)
        run = Run(kept.heads[head], MUTED, bold=True)
        for x, side in ((columns.left, "left"), (columns.right, "right")):
            yield columns.words("head", x, y - (0.25 + BASELINE) * size, (run,), side)


def _lines(kept: Facing, stack: Stack, columns: Columns) -> Iterator[Thing]:
    """A curve for each event that both date, and the days apart upon those of conflicts."""
    lines = stack.lines(kept)
    for _, line, y0, y1 in lines:
        title = kept.columns[0][line.left].title
        said = f"{title}: {_relation(line)}."
        ends = columns.middle(y0), columns.middle(y1)
        box = Rect(columns.near, min(ends), columns.far - columns.near, max(abs(ends[1] - ends[0]), 1.0))
        look = Shape(f"line of {title}", box, CURVE, f"verdict-{line.relation}", edge="solid", alt=said)
        stroke = STROKES[line.relation] * columns.factor * 0.8
        yield replace(look, stroke=stroke, rows=(float(y0 > y1), float(y1 > y0)))
    worded = [one for one in lines if one[1].words]
    spots = spread((y0, y1) for _, _, y0, y1 in worded)
    size, near, far = columns.size, columns.near, columns.far
    for (_, line, _, _), (x, row) in zip(worded, spots, strict=True):
        run = Run(f"{VERDICT[line.relation].sign} {line.words}", f"verdict-{line.relation}", True, size)
        wide = columns.face.width(run.text, size, BOLD)
        at = min(max(near + x * (far - near), near + wide / 2), far - wide / 2)
        air = (wide + 0.6 * size, 1.24 * size)
        words = line_of("days apart", (at, columns.middle(row)), (run,), "middle", air)
        yield replace(words, form=ROUND, fill="ground", radius=0.4 * size)


def _relation(line: comparison.Line) -> str:
    return ", ".join(filter(None, [SAID[line.relation], line.words]))


def _entry(kept: Facing, side: int, row: int, entry: Entry, columns: Columns) -> Iterator[Shape]:
    """One event in its column, from the middle outwards: relation, small sign, dating, title."""
    size, middle = columns.size, columns.middle(row)
    edge, out, words = columns.side(side)
    if entry.line is not None:
        key = kept.lines[entry.line].relation
        run, x = Run(VERDICT[key].sign, f"verdict-{key}", True, size), edge + out * 0.5 * SIGN * size
        yield line_of("relation", (x, middle), (run,), "middle", (SIGN * size, columns.row))
    x = edge + out * (SIGN + BESIDE) * size
    ink = f"source-{kept.sources[side] + 1}"
    yield from small(entry, x if out > 0 else x - MARK * size, middle, ink, columns)
    x += out * (MARK + BESIDE) * size
    when, name = _words(entry, ink, columns)
    if columns.tall:
        half = 0.6 * size
        yield columns.words("dating", x, middle + half, (when,), words)
        yield columns.words("name", x, middle - half, (name,), words)
    else:
        yield replace(columns.words("name", x, middle, (when, name), words), gap=BESIDE * size)


def _words(entry: Entry, ink: str, columns: Columns) -> tuple[Run, Run]:
    """Dating and title; what is too long is shortened, the title last."""
    face, size, room, dated = columns.face, columns.size, columns.room, entry.dated
    alone = entry.other == SILENT
    weight = BOLD if alone else PLAIN
    title = 0.0 if columns.tall else face.width(entry.title, size, weight) + BESIDE * size
    fits = title + face.width(dated.short, size) <= room
    when = face.ellipsis(dated.short if fits else dated.brief, size, room)
    left = room - (0.0 if columns.tall else face.width(when, size) + BESIDE * size)
    name = face.ellipsis(entry.title, size, left, weight)
    return Run(when, ink), Run(name, TEXT if alone or entry.line is not None else MUTED, alone)


def small(entry: Entry, x: float, middle: float, ink: str, columns: Columns) -> Iterator[Shape]:
    """Yield the small sign of a dating, from its left edge; what is only reported is half as high."""
    size, factor = columns.size, columns.factor
    wide, high = MARK * size, HIGH * size * (0.5 if entry.dated.reported else 1)
    top = middle - high / 2
    if entry.sign == "day":
        yield point("diamond", ink, x + wide / 2, middle, high, factor)
    elif entry.sign in ("since", "until"):
        for at, tone in enumerate(FADING if entry.sign == "since" else FADING[::-1]):
            yield bar(tone, ink, Rect(x + at * 0.36 * wide, top, 0.28 * wide, high), factor)
    else:
        yield bar(STYLES[entry.sign], ink, Rect(x, top, wide, high), factor)


def _rest(kept: Facing, rest: tuple[int, int], columns: Columns, more: str) -> Iterator[Shape]:
    """What of each column has no room, in numbers; where nothing is left that there is nothing."""
    y = columns.middle(stacked(kept).rows)
    for side, many in enumerate(rest):
        if many:
            x, _, words = columns.side(side)
            yield columns.words("more", x, y, (Run(f"and {many:,} more{more}", MUTED),), words)
    if not kept.rows and not any(rest):
        x, wide = (columns.left + columns.right) / 2, columns.right - columns.left
        run = Run(NOTHING, MUTED, size=columns.size)
        yield line_of("nothing", (x, y), (run,), "middle", (wide, columns.row))


def shared(whole: Facing) -> Iterator[str]:
    """Yield what both date, an event each: both datings and how they stand to each other."""
    left, right = whole.labels
    for line in whole.lines:
        one, other = whole.columns[0][line.left], whole.columns[1][line.right]
        yield f"{one.title}: {left} {one.dated.words}, {right} {other.dated.words}, {_relation(line)}"


def told(whole: Facing) -> Iterator[str]:
    """Yield both columns in full, a paragraph for each event, in its own order."""
    for label, column in zip(whole.labels, whole.columns, strict=True):
        yield f"{label}, in its own order of time:"
        for entry in column:
            said = "" if entry.line is None else f", {_relation(whole.lines[entry.line])}"
            yield f"{entry.title}: {entry.dated.words}. {entry.heard}{said}."
