"""The slide of two sources face to face: two columns of native texts and signs, curves between them.

What has no room is counted under its column and told in the notes. Most common change: the sizes below, in
pixels of a slide 1920 pixels wide.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.export.slides import colours, drawn
from timeline.export.slides.arranged import OnSlide
from timeline.export.slides.composition import AIR, MAGNIFIED, MARGIN, ROOM, TITLE, Page, foot, notes
from timeline.export.slides.shapes import WIDTH, Run, Shape, Thing
from timeline.export.stills import face_to_face as facing_
from timeline.export.stills import parts
from timeline.export.stills.face_to_face import Columns
from timeline.export.stills.parts import MUTED, Line
from timeline.export.stills.typeface import DECK, flowed
from timeline.layout.facing.comparison import Facing, facing
from timeline.layout.facing.stack import fitting
from timeline.looks import Theme

WORDS, COUNTS, NAMES = 24.0, 28.0, 32.0
"""Type of events, of the numbers above them, of the names of the two."""
GAP = 230.0
"""Width of the middle."""
LEADING = 1.3
"""Height of a line in its type."""
MORE = ", told in the notes"


def face_to_face(asked: OnSlide, two: tuple[int, int]) -> Page:
    """Return the slide of two sources, by position."""
    edition, view, theme = asked.edition, asked.view, asked.theme
    whole = facing(edition.evidence, two, edition.selection(view).events, edition.window(view))
    top, below = TITLE.bottom + AIR, foot(asked)
    key = _flowed("key", facing_.key(), below.box.top - AIR, WORDS, theme)
    first = top + LEADING * (COUNTS + WORDS) + 1.4 * NAMES
    middle = (WIDTH - GAP) / 2, (WIDTH + GAP) / 2
    columns = Columns(MARGIN, WIDTH - MARGIN, *middle, first, WORDS, DECK, MAGNIFIED)
    kept, rest = fitting(whole, int((key[0].box.top - first) / columns.row) - 1)
    things: list[Thing] = [*_opening(whole, top, theme)]
    things += drawn.drawn(facing_.names(whole, columns, NAMES), theme)
    things += [*drawn.drawn(facing_.body(kept, rest, columns, MORE), theme), *key, below]
    title = asked.title or facing_.whole_title(whole)
    told = (Run(said, WORDS, colours.TEXT) for said in facing_.told(whole))
    return Page(title, tuple(things), (*notes(asked, asked.note), *told))


def _opening(whole: Facing, top: float, theme: Theme) -> Iterator[Shape]:
    """The numbers and the order."""
    yield from _flowed("numbers", facing_.numbers(whole), top + LEADING * COUNTS, COUNTS, theme)
    order = (parts.Run(facing_.order(whole), MUTED),)
    yield from _flowed("order", [order], top + LEADING * (COUNTS + WORDS), WORDS, theme)


def _flowed(
    name: str, entries: Iterable[tuple[parts.Run, ...]], bottom: float, size: float, theme: Theme
) -> list[Shape]:
    """Entries in as many lines as they need, the last of which ends at `bottom`."""
    whole, high, between = tuple(entries), LEADING * size, (parts.Run("    "),)
    wide = [sum(DECK.width(run.text, size, run.weight) for run in runs) for runs in whole]
    lines = flowed(wide, ROOM, DECK.width("    ", size))
    found = []
    for at, line in enumerate(lines, start=1):
        runs = tuple(
            run for one in line for run in ((*between, *whole[one]) if one != line[0] else whole[one])
        )
        y = bottom - high * (len(lines) - at + 0.5)
        found.append(drawn.line(Line(MARGIN, y, runs, size, "left", ROOM, high, name), theme))
    return found
