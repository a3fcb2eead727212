"""The picture of two sources face to face: two columns, the lines between them, what both amount to.

On a paper that is asked for by its size what has no room is left out and counted; without one the picture is
as high as it has to be. Most common change: what stands above the columns, `_opening`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from math import ceil

from timeline.criticism.verdicts import VERDICTS
from timeline.export.picture.asked import Asked, shown
from timeline.export.picture.blocks import foot
from timeline.export.picture.columns import BESIDE, BOLD, MARK, PLAIN, Place, largest
from timeline.export.picture.composition import Picture
from timeline.export.picture.inks import Inks
from timeline.export.picture.plot import diamond
from timeline.export.picture.shapes import Curve, Group, Paint, Rectangles, Shape, Words, rectangle
from timeline.export.picture.typesetting import Block, Cell, Run, blank, by_word, set_cells
from timeline.layout.facing.abreast import spread
from timeline.layout.facing.comparison import SAID, Facing, facing
from timeline.layout.facing.entries import SILENT, Entry
from timeline.layout.facing.stack import Stack, fitting, stacked
from timeline.looks import textwidth
from timeline.looks.typesetting import BASELINE
from timeline.query.citations import references

SIGNS = {row.key: row.sign for row in VERDICTS}
FADING = ("fade-1", "fade-2", "fade-3")
STROKES = {"agree": 2.4, "compatible": 1.4, "conflict": 3.0}
"""Width of a line in pixels of a page, by its relation."""
TALLEST = 7_200
"""Pixels that a picture may be high."""


def face_to_face(asked: Asked, two: tuple[int, int], *, grows: bool) -> Picture:
    """Return the picture of two sources, by position; it `grows` where its rows need more than the paper."""
    edition, view = asked.edition, asked.view
    seen = shown(edition, view)
    whole = facing(edition.evidence, two, edition.selection(view).events, edition.window(view))
    inks = Inks(asked.theme, len(edition.evidence.sources), asked.paper.factor)
    both = tuple(edition.vocabulary.sources[source] for source in two)
    named = replace(asked, view=replace(view, sources=both, all=(), without=()))
    top, shapes = _opening(asked, whole, seen.when)
    key = _key(asked)
    below = foot(named, inks)[0] + key.height + asked.paper.type.small
    place, rows = largest(asked, whole, top, asked.paper.height - below - top)
    need = min(TALLEST, ceil(top + rows * place.row + below)) if grows else 0
    height = max(asked.paper.height, need)
    kept, rest = fitting(whole, int((height - below - top) / place.row) - 1)
    named = replace(named, paper=replace(asked.paper, height=height))
    feet, found = foot(named, inks)
    shapes += _names(whole, place, inks, asked)
    shapes += [*_body(kept, place, inks), *_rest(rest, kept, place, inks)]
    shapes += [*key.shapes(asked.paper.margin, height - feet - key.height - 0.4 * key.size), *found]
    title = f"{asked.title}, {whole.labels[0]} and {whole.labels[1]} face to face, {seen.when}"
    ground = None if asked.clear else asked.theme.ground
    cited = references(edition.evidence, named.view)
    return Picture(
        asked.paper.width, height, ground, tuple(shapes), title, said(asked, whole), cited, asked.link
    )


def _opening(asked: Asked, whole: Facing, when: str) -> tuple[float, list[Shape]]:
    """Where the rows begin, and what stands above: title, window, filters, numbers, order."""
    paper, theme, scale = asked.paper, asked.theme, asked.paper.type
    left, room = paper.margin, paper.width - 2 * paper.margin
    title = textwidth.ellipsis(asked.title, scale.title, room, BOLD)
    beside = (
        textwidth.width(title, scale.title, BOLD) + textwidth.width(when, scale.heading, BOLD) + scale.title
        <= room
    )
    baseline = 0.75 * paper.margin + 0.85 * scale.title
    found: list[Shape] = [Words(left, baseline, title, scale.title, theme.text, BOLD)]
    if beside:
        found.append(Words(left + room, baseline, when, scale.heading, theme.muted, BOLD, "end"))
    words = "; ".join(filter(None, ["" if beside else when, asked.filters]))
    size, y = scale.body, baseline + 0.4 * scale.title
    counts = [_signed(asked, key, said) for key, said in whole.said]
    for block in (
        set_cells(by_word(words, theme.muted), size, room, gap=blank(size)),
        set_cells(counts, size, room, gap=0.9 * size),
        set_cells(by_word(_order(whole), theme.muted), scale.small, room, gap=blank(scale.small)),
    ):
        found += block.shapes(left, y)
        y += block.height
    return y + 2.2 * size, found


def _signed(asked: Asked, key: str, words: str) -> Cell:
    """Words after the sign of a relation; bold where there is none."""
    theme = asked.theme
    if key not in SIGNS:
        return Cell((Run(words, theme.text, BOLD),))
    return Cell((Run(f"{SIGNS[key]} ", theme.verdicts[key].text, BOLD), Run(words, theme.text)))


def _order(whole: Facing) -> str:
    kin = "The two are related and count as one witness." if whole.related else ""
    return " ".join(filter(None, [whole.order, kin]))


def _key(asked: Asked) -> Block:
    """What the looks mean."""
    theme, size = asked.theme, asked.paper.type.small
    cells = [_signed(asked, *one) for one in SAID.items()]
    cells.append(
        Cell((Run("bold: ", theme.text, BOLD), Run("the other source does not tell it", theme.text)))
    )
    grey = "grey: the other tells it without a date, outside the window, or rejects it"
    return set_cells(
        [*cells, Cell((Run(grey, theme.muted),))], size, asked.paper.width - 2 * asked.paper.margin
    )


def _names(whole: Facing, place: Place, inks: Inks, asked: Asked) -> Iterator[Shape]:
    """The names of the two over their columns."""
    size = asked.paper.type.body
    y = place.top - 0.5 * size
    for side, (source, label) in enumerate(zip(whole.sources, whole.labels, strict=True)):
        x, anchor = (place.near, "end") if side == 0 else (place.far, "start")
        name = textwidth.ellipsis(label, size, place.near - place.left, BOLD)
        yield Words(x, y, name, size, inks.named(f"source-{source + 1}").text, BOLD, anchor)


def _body(kept: Facing, place: Place, inks: Inks) -> Iterator[Shape]:
    """Heads, lines, and every event as a group that says what it is."""
    theme, size, stack = inks.theme, place.size, stacked(kept)
    for row, head in stack.heads:
        y = place.top + (row + 1) * place.row - 0.2 * size
        yield rectangle((place.left, y, place.right - place.left, 0.05 * size), Paint(theme.line))
        for x, anchor in ((place.left, "start"), (place.right, "end")):
            yield Words(x, y - 0.25 * size, kept.heads[head], size, theme.muted, BOLD, anchor)
    yield from _lines(kept, stack, place, inks)
    for side, row, entry in stack.entries(kept):
        title = f"{kept.labels[side]}: {entry.title}, {entry.dated.words}. {entry.heard}."
        yield Group(tuple(_entry(kept, side, row, entry, place, inks)), title)


def _lines(kept: Facing, stack: Stack, place: Place, inks: Inks) -> Iterator[Shape]:
    """The lines of the middle, and the words on those of conflicts."""
    theme, size = inks.theme, place.size
    lines = stack.lines(kept)
    for _, line, y0, y1 in lines:
        paint = Paint(None, theme.verdicts[line.relation].solid, STROKES[line.relation] * inks.factor * 0.8)
        yield Curve((place.near, place.middle(y0), place.far, place.middle(y1)), paint)
    worded = [one for one in lines if one[1].words]
    spots = spread((y0, y1) for _, _, y0, y1 in worded)
    for (_, line, _, _), (x, row) in zip(worded, spots, strict=True):
        text = f"{SIGNS[line.relation]} {line.words}"
        wide, middle = textwidth.width(text, size, BOLD), place.middle(row)
        at = min(max(place.near + x * (place.far - place.near), place.near + wide / 2), place.far - wide / 2)
        box = (at - wide / 2 - 0.3 * size, middle - 0.62 * size, wide + 0.6 * size, 1.24 * size)
        yield rectangle(box, Paint(theme.ground), 0.4 * size)
        yield Words(
            at, middle + BASELINE * size, text, size, theme.verdicts[line.relation].text, BOLD, "middle"
        )


def _entry(kept: Facing, side: int, row: int, entry: Entry, place: Place, inks: Inks) -> Iterator[Shape]:
    """One event in its column, from the middle outwards: relation, small sign, dating, title."""
    theme, size, middle = inks.theme, place.size, place.middle(row)
    ink = inks.named(f"source-{kept.sources[side] + 1}")
    out, edge, anchor = (-1, place.near, "end") if side == 0 else (1, place.far, "start")
    baseline = middle + BASELINE * size
    if entry.line is not None:
        key = kept.lines[entry.line].relation
        x = edge + out * 0.5 * size
        yield Words(x, baseline, SIGNS[key], size, theme.verdicts[key].text, BOLD, "middle")
    x = edge + out * (1 + BESIDE) * size
    yield from _small(
        entry, x if out > 0 else x - MARK * size, middle, f"source-{kept.sources[side] + 1}", inks, size
    )
    x += out * (MARK + BESIDE) * size
    weight = BOLD if entry.other == SILENT else PLAIN
    title = textwidth.width(entry.title, size, weight) + BESIDE * size
    beside = 0.0 if place.tall else title
    fits = beside + textwidth.width(entry.dated.short, size) <= place.room
    words = textwidth.ellipsis(entry.dated.short if fits else entry.dated.brief, size, place.room)
    half = 0.6 * size if place.tall else 0.0
    yield Words(x, baseline + half, words, size, ink.text, PLAIN, anchor)
    wide = 0.0 if place.tall else textwidth.width(words, size) + BESIDE * size
    name = textwidth.ellipsis(entry.title, size, place.room - wide, weight)
    colour = theme.text if entry.other == SILENT or entry.line is not None else theme.muted
    yield Words(x + out * wide, baseline - half, name, size, colour, weight, anchor)


def _small(entry: Entry, x: float, middle: float, ink: str, inks: Inks, size: float) -> Iterator[Shape]:
    """The small sign of a dating, from its left edge; what is only reported is half as high."""
    wide, high = MARK * size, 0.62 * size * (0.5 if entry.dated.reported else 1)
    box = (x, middle - high / 2, wide, high)
    if entry.sign == "day":
        yield diamond(x + wide / 2, middle, high / 2, inks.paint("diamond", ink))
    elif entry.sign in ("since", "until"):
        fades = FADING if entry.sign == "since" else FADING[::-1]
        for at, tone in enumerate(fades):
            yield Rectangles(((x + at * 0.36 * wide, box[1], 0.28 * wide, high),), inks.paint(tone, ink))
    else:
        style = {"within": "hollow", "doubtful": "dashed", "period": "solid"}[entry.sign]
        yield rectangle(box, inks.paint(style, ink))


def _rest(rest: tuple[int, int], kept: Facing, place: Place, inks: Inks) -> Iterator[Shape]:
    """What of each column has no room, in numbers; of an empty picture that there is nothing."""
    y = place.middle(stacked(kept).rows) + BASELINE * place.size
    for many, x, anchor in zip(rest, (place.near, place.far), ("end", "start"), strict=True):
        if many:
            yield Words(x, y, f"and {many:,} more", place.size, inks.theme.muted, PLAIN, anchor)
    if not kept.rows and not any(rest):
        middle = (place.left + place.right) / 2
        nothing = "Neither of the two dates an event that is left here."
        yield Words(middle, y, nothing, place.size, inks.theme.muted, PLAIN, "middle")


def said(asked: Asked, whole: Facing) -> str:
    """Return the alt text: the two, the numbers, the order, and every event that both date."""
    left, right = whole.labels
    lines = [
        f"{entry.title}: {left} {entry.dated.words}, {right} {whole.columns[1][line.right].dated.words}, "
        f"{SAID[line.relation]}" + (f", {line.words}" if line.words else "")
        for line in whole.lines
        for entry in (whole.columns[0][line.left],)
    ]
    parts = [
        f"{asked.title}: {left} and {right} face to face, each in its own order of time",
        ", ".join(words for _, words in whole.said),
        _order(whole),
        "Dated by both: " + "; ".join(lines) if lines else "Both date no event here",
        asked.filters,
    ]
    return " ".join(part if part.endswith(".") else f"{part}." for part in parts if part)
