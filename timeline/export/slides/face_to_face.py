"""The slide of two sources face to face: two columns of native texts and signs, curves between them.

What has no room is counted under its column and told in the notes. Most common change: the sizes below, in
pixels of a slide 1920 pixels wide.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from timeline.export.slides.arranged import WIDTH, OnSlide
from timeline.export.slides.composition import AIR, MAGNIFIED, MARGIN, ROOM, TITLE, Page, foot, notes
from timeline.export.stills import face_to_face as facing_
from timeline.export.stills.face_to_face import Columns
from timeline.export.stills.shapes import MUTED, Run, Shape, Thing
from timeline.export.stills.shapes import line as line_of
from timeline.export.stills.typeface import DECK, flowed
from timeline.layout.facing.comparison import Facing, facing
from timeline.layout.facing.stack import fitting

WORDS, COUNTS, NAMES = 24.0, 28.0, 32.0
"""Type of events, of the numbers above them, of the names of the two."""
GAP = 230.0
"""Width of the middle."""
LEADING = 1.3
"""Height of a line in its type."""
MORE = ", told in the notes"


def face_to_face(asked: OnSlide, two: tuple[int, int]) -> Page:
    """Return the slide of two sources, by position."""
    edition, view = asked.edition, asked.view
    whole = facing(edition.evidence, two, edition.selection(view).events, edition.window(view))
    top, below = TITLE.bottom + AIR, foot(asked)
    key = _flowed("key", facing_.key(), below.box.top - AIR, WORDS)
    first = top + LEADING * (COUNTS + WORDS) + 1.4 * NAMES
    middle = (WIDTH - GAP) / 2, (WIDTH + GAP) / 2
    columns = Columns(MARGIN, WIDTH - MARGIN, *middle, first, WORDS, DECK, MAGNIFIED)
    kept, rest = fitting(whole, int((key[0].box.top - first) / columns.row) - 1)
    things: list[Thing] = [*_opening(whole, top)]
    things += facing_.names(whole, columns, NAMES)
    things += [*facing_.body(kept, rest, columns, MORE), *key, below]
    title = asked.title or facing_.whole_title(whole)
    told = (Run(said, size=WORDS) for said in facing_.told(whole))
    return Page(title, tuple(things), (*notes(asked, asked.note), *told))


def _opening(whole: Facing, top: float) -> Iterator[Shape]:
    """The numbers and the order."""
    yield from _flowed("numbers", facing_.numbers(whole), top + LEADING * COUNTS, COUNTS)
    order = (Run(facing_.order(whole), MUTED),)
    yield from _flowed("order", [order], top + LEADING * (COUNTS + WORDS), WORDS)


def _flowed(name: str, entries: Iterable[tuple[Run, ...]], bottom: float, size: float) -> list[Shape]:
    """Entries in as many lines as they need, the last of which ends at `bottom`."""
    high, between = LEADING * size, (Run("    ", size=size),)
    whole = [tuple(replace(run, size=size) for run in runs) for runs in entries]
    wide = [sum(DECK.width(run.text, size, run.weight) for run in runs) for runs in whole]
    lines = flowed(wide, ROOM, DECK.width("    ", size))
    found = []
    for at, line in enumerate(lines, start=1):
        runs = tuple(
            run for one in line for run in ((*between, *whole[one]) if one != line[0] else whole[one])
        )
        y = bottom - high * (len(lines) - at + 0.5)
        found.append(line_of(name, (MARGIN, y), runs, "left", (ROOM, high)))
    return found
