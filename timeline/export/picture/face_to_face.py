"""The picture of two sources face to face: two columns, the lines between them, what both amount to.

On a paper that is asked for by its size what has no room is left out and counted; without one the picture is
as high as it has to be. Most common change: what stands above the columns, `_opening`.
"""

from __future__ import annotations

from dataclasses import replace
from math import ceil

from timeline.export.picture.asked import OnPaper
from timeline.export.picture.blocks import foot, stacked, titled
from timeline.export.picture.columns import largest
from timeline.export.picture.composition import Picture, framed
from timeline.export.picture.drawn import drawn
from timeline.export.picture.shapes import Form
from timeline.export.picture.typesetting import blank, by_word, set_entries
from timeline.export.stills import face_to_face as facing_
from timeline.export.stills.asked import sentences, shown
from timeline.export.stills.shapes import MUTED, KeyEntry
from timeline.layout.facing.comparison import Facing, facing
from timeline.layout.facing.stack import fitting

TALLEST = 7_200
"""Pixels that a picture may be high."""


def face_to_face(asked: OnPaper, two: tuple[int, int], *, grows: bool) -> Picture:
    """Return the picture of two sources, by position; it `grows` where its rows need more than the paper."""
    edition, view, paper = asked.edition, asked.view, asked.paper
    when = shown(edition, view).when
    whole = facing(edition.evidence, two, edition.selection(view).events, edition.window(view))
    both = tuple(edition.vocabulary.sources[source] for source in two)
    named = replace(asked, view=replace(view, sources=both, all=(), without=()))
    top, shapes = _opening(asked, whole, when)
    key = set_entries(map(KeyEntry, facing_.key()), paper.type.small, asked.room)
    below = foot(named)[0] + key.height + paper.type.small
    columns, rows = largest(asked, whole, top, paper.height - below - top)
    need = min(TALLEST, ceil(top + rows * columns.row + below)) if grows else 0
    height = max(paper.height, need)
    kept, rest = fitting(whole, int((height - below - top) / columns.row) - 1)
    named = replace(named, paper=replace(paper, height=height))
    feet, found = foot(named)
    shapes += drawn(facing_.names(whole, columns, paper.type.body), asked.theme)
    shapes += drawn(facing_.body(kept, rest, columns), asked.theme)
    shapes += key.shapes(paper.margin, height - feet - key.height - 0.4 * key.size, asked.theme)
    title = f"{asked.title}, {facing_.whole_title(whole)}, {when}"
    return framed(named, height, [*shapes, *found], title, said(asked, whole))


def _opening(asked: OnPaper, whole: Facing, when: str) -> tuple[float, list[Form]]:
    """Where the rows begin, and what stands above: title, window, filters, numbers, order."""
    scale, room = asked.paper.type, asked.room
    size, small = scale.body, scale.small
    y, window, found = titled(asked, when)
    words = "; ".join(filter(None, [window, asked.filters]))
    blocks = (
        set_entries(by_word(words, MUTED), size, room, gap=blank(size)),
        set_entries(map(KeyEntry, facing_.numbers(whole)), size, room, gap=0.9 * size),
        set_entries(by_word(facing_.order(whole), MUTED), small, room, gap=blank(small)),
    )
    y, more = stacked(asked, y, blocks)
    return y + 2.2 * size, found + more


def said(asked: OnPaper, whole: Facing) -> str:
    """Return the alt text: the two, the numbers, the order, and every event that both date."""
    lines = "; ".join(facing_.shared(whole))
    return sentences(
        (
            f"{asked.title}: {facing_.whole_title(whole)}, each in its own order of time",
            ", ".join(words for _, words in whole.said),
            facing_.order(whole),
            f"Dated by both: {lines}" if lines else "Both date no event here",
            asked.filters,
        )
    )
