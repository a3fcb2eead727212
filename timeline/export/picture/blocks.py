"""The blocks of words around the plot: heading with counts above, sources, address and date below.

Most common change: what the heading says (`heading`).
"""

from __future__ import annotations

from timeline.dates import span_words
from timeline.export.picture.asked import Asked, Shown, counted
from timeline.export.picture.inks import Inks
from timeline.export.picture.legend import source, swatch
from timeline.export.picture.shapes import Paint, Shape, Words
from timeline.export.picture.typesetting import Block, Cell, Run, blank, by_word, set_cells
from timeline.looks import textwidth
from timeline.looks.typesetting import BASELINE, wrapped
from timeline.query.citations import reference

MOST_LINES = 2
"""Lines that the filters, the chosen event and the address may take each; what is longer is cut, and stands
whole in the file's metadata."""


def heading(asked: Asked, seen: Shown) -> tuple[float, list[Shape]]:
    """Return where the heading ends, and its shapes: title, window, filters, the chosen event, counts."""
    paper, theme, scale = asked.paper, asked.theme, asked.paper.type
    left, room = paper.margin, paper.width - 2 * paper.margin
    window = seen.when
    title = textwidth.ellipsis(asked.title, scale.title, room, 600)
    wide = textwidth.width(title, scale.title, 600) + textwidth.width(window, scale.heading, 600)
    beside = wide + scale.title <= room
    baseline = 0.75 * paper.margin + 0.85 * scale.title
    found: list[Shape] = [Words(left, baseline, title, scale.title, theme.text, 600)]
    if beside:
        found.append(Words(left + room, baseline, window, scale.heading, theme.muted, 600, "end"))
    y = baseline + 0.4 * scale.title
    for block in (_filters(asked, "" if beside else window), _chosen(asked), _counts(asked, seen)):
        found += block.shapes(left, y)
        y += block.height
    return y + 0.4 * scale.body, found


def _room(asked: Asked) -> float:
    return asked.paper.width - 2 * asked.paper.margin


def _running(cells: list[Cell], asked: Asked) -> Block:
    """Running text in at most `MOST_LINES` lines."""
    size, room = asked.paper.type.body, _room(asked)
    return set_cells(cells, size, room, gap=blank(size), leading=1.25).cut(MOST_LINES, room)


def _filters(asked: Asked, window: str) -> Block:
    """The filters in words, after the window where that has no room beside the title."""
    words = "; ".join(filter(None, [window, asked.filters]))
    return _running(by_word(words[:1].upper() + words[1:], asked.theme.muted), asked)


def _chosen(asked: Asked) -> Block:
    """The chosen event: its title, and its verdict in a sentence."""
    theme, edition = asked.theme, asked.edition
    ids = edition.evidence.events["event_id"].tolist()
    if asked.view.event not in ids:
        return _running([], asked)
    at = ids.index(asked.view.event)
    verdict = edition.verdicts.iloc[at]
    words = f"{edition.evidence.events['title'].iloc[at]}:"
    title = [Cell((Run(word, theme.text, 600),)) for word in words.split()]
    return _running(title + by_word(verdict["sentence"], theme.verdicts[verdict["verdict"]].text), asked)


def _counts(asked: Asked, seen: Shown) -> Block:
    """How many events, and how many of each verdict; in the mode that colours by verdict with its colour."""
    theme, size = asked.theme, asked.paper.type.body
    cells = [Cell((Run(seen.many, theme.text, 600),))]
    for key, sign, words in counted(seen):
        ink = theme.verdicts[key]
        draw = swatch(Paint(ink.solid), 0.72 * size, size) if asked.view.colour == "dating" else None
        runs = (Run(f"{sign} ", ink.text, 600), Run(words, theme.text))
        cells.append(Cell(runs, 0.72 * size, draw))
    return set_cells(cells, size, _room(asked), gap=0.9 * size)


def foot(asked: Asked, inks: Inks) -> tuple[float, list[Shape]]:
    """Return the height of what stands under the key, and its shapes at the foot of the page."""
    paper, theme, size = asked.paper, asked.theme, asked.paper.type.small
    blocks = [*_sources(asked, inks)]
    left, bottom = paper.margin, paper.height - 0.7 * paper.margin
    date = span_words(asked.day, asked.day)
    room = _room(asked) - textwidth.width(date, size) - size
    link = _link(asked.link, size, room)
    height = sum(block.height for block in blocks) + 1.3 * size * max(1, len(link)) + 0.25 * size
    y, found = bottom - height, []
    for block in blocks:
        found += block.shapes(left, y)
        y += block.height
    y += 0.25 * size
    for at, line in enumerate(link or [""]):
        middle = y + (at + 0.5) * 1.3 * size + BASELINE * size
        found.append(Words(left, middle, line, size, theme.muted))
    found.append(Words(left + _room(asked), middle, date, size, theme.muted, 400, "end"))
    return paper.height - (bottom - height), found


def _link(link: str, size: float, room: float) -> list[str]:
    """The address in at most `MOST_LINES` lines, broken before a part of its query where that is possible."""
    parts = " &".join(link.split("&"))
    lines = [line.replace(" &", "&") for line in wrapped(parts, size, room)]
    if len(lines) > MOST_LINES:
        lines[MOST_LINES - 1] = textwidth.ellipsis(lines[MOST_LINES - 1] + "…", size, room)
    return lines[:MOST_LINES]


def _sources(asked: Asked, inks: Inks) -> list[Block]:
    """The sources that are asked for: each with its reference, or their names in a row on a small paper."""
    size, mode, room = asked.paper.type.small, asked.view.colour, _room(asked)
    rows = asked.edition.evidence.sources.to_dict("records")
    shown_ = [(slot, row) for slot, row in enumerate(rows) if _is_asked(asked, row["source"])]
    names = [source(slot, row["label"], inks, mode, size) for slot, row in shown_]
    if not asked.paper.full:
        return [set_cells(names, size, room)]
    colour = asked.theme.muted
    texts = [by_word(reference(row), colour) for _, row in shown_]
    return [
        set_cells([name, *text], size, room, gap=blank(size), leading=1.25, indent=1.07 * size).cut(
            MOST_LINES, room
        )
        for name, text in zip(names, texts, strict=True)
    ]


def _is_asked(asked: Asked, key: str) -> bool:
    """Whether the view speaks of a source, as `references.references` has it."""
    wanted = {*asked.view.sources, *asked.view.all}
    return key not in asked.view.without and (not wanted or key in wanted)
