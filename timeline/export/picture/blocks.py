"""The blocks of words around the plot: heading with counts above, sources, address and date below.

Most common change: what the heading says (`heading`).
"""

from __future__ import annotations

from collections.abc import Iterable

from timeline.dates import span_words
from timeline.export.picture.asked import OnPaper
from timeline.export.picture.legend import source
from timeline.export.picture.shapes import Form, Words
from timeline.export.picture.typesetting import Block, blank, by_word, set_entries
from timeline.export.stills.asked import Shown
from timeline.export.stills.legend import swatch
from timeline.export.stills.shapes import MUTED, KeyEntry, Run
from timeline.looks import textwidth
from timeline.looks.typesetting import BASELINE, wrapped
from timeline.query.citations import cited, reference

MOST_LINES = 2
"""Lines that the filters, the chosen event and the address may take each; what is longer is cut, and stands
whole in the file's metadata."""


def heading(asked: OnPaper, seen: Shown) -> tuple[float, list[Form]]:
    """Return where the heading ends, and its shapes: title, window, filters, the chosen event, counts."""
    y, window, found = titled(asked, seen.when)
    y, more = stacked(asked, y, (_filters(asked, window), _chosen(asked), _counts(asked, seen)))
    return y + 0.4 * asked.paper.type.body, found + more


def titled(asked: OnPaper, window: str) -> tuple[float, str, list[Form]]:
    """Return where the title ends, the words of the window if they have no room beside it, and the shapes."""
    paper, theme, scale, room = asked.paper, asked.theme, asked.paper.type, asked.room
    title = textwidth.ellipsis(asked.title, scale.title, room, 600)
    wide = textwidth.width(title, scale.title, 600) + textwidth.width(window, scale.heading, 600)
    baseline = 0.75 * paper.margin + 0.85 * scale.title
    end = baseline + 0.4 * scale.title
    found: list[Form] = [Words(paper.margin, baseline, title, scale.title, theme.text, 600)]
    if wide + scale.title > room:
        return end, window, found
    right = paper.margin + room
    return end, "", [*found, Words(right, baseline, window, scale.heading, theme.muted, 600, "end")]


def stacked(asked: OnPaper, y: float, blocks: Iterable[Block]) -> tuple[float, list[Form]]:
    """Return where blocks end that stand under each other from `y` on, and their shapes."""
    found: list[Form] = []
    for block in blocks:
        found += block.shapes(asked.paper.margin, y, asked.theme)
        y += block.height
    return y, found


def _running(entries: list[KeyEntry], asked: OnPaper) -> Block:
    """Running text in at most `MOST_LINES` lines."""
    size, room = asked.paper.type.body, asked.room
    return set_entries(entries, size, room, gap=blank(size), leading=1.25).cut(MOST_LINES, room)


def _filters(asked: OnPaper, window: str) -> Block:
    """The filters in words, after the window where that has no room beside the title."""
    words = "; ".join(filter(None, [window, asked.filters]))
    return _running(by_word(words[:1].upper() + words[1:], MUTED), asked)


def _chosen(asked: OnPaper) -> Block:
    """The chosen event: its title, and its verdict in a sentence."""
    edition = asked.edition
    at = edition.numbers.get(asked.view.event)
    if at is None:
        return _running([], asked)
    verdict, title = edition.verdicts.iloc[at], edition.evidence.events["title"].iloc[at]
    sentence = by_word(verdict["sentence"], f"verdict-{verdict['verdict']}")
    return _running([*by_word(f"{title}:", bold=True), *sentence], asked)


def _counts(asked: OnPaper, seen: Shown) -> Block:
    """How many events, and how many of each verdict; in the mode that colours by verdict with its colour."""
    size = asked.paper.type.body
    entries = [KeyEntry((Run(seen.many, bold=True),))]
    for key, sign, words in seen.counted():
        runs = (Run(f"{sign} ", f"verdict-{key}", bold=True), Run(words))
        coloured = asked.view.colour == "dating"
        entries.append(swatch(runs, f"verdict-{key}", size) if coloured else KeyEntry(runs))
    return set_entries(entries, size, asked.room, gap=0.9 * size)


def foot(asked: OnPaper) -> tuple[float, list[Form]]:
    """Return the height of what stands under the key, and its shapes at the foot of the page."""
    paper, theme, size = asked.paper, asked.theme, asked.paper.type.small
    blocks = _sources(asked)
    left, bottom = paper.margin, paper.height - 0.7 * paper.margin
    date = span_words(asked.day, asked.day)
    room = asked.room - textwidth.width(date, size) - size
    link = _link(asked.link, size, room)
    height = sum(block.height for block in blocks) + 1.3 * size * max(1, len(link)) + 0.25 * size
    y, found = stacked(asked, bottom - height, blocks)
    y += 0.25 * size
    for at, line in enumerate(link or [""]):
        middle = y + (at + 0.5) * 1.3 * size + BASELINE * size
        found.append(Words(left, middle, line, size, theme.muted))
    found.append(Words(left + asked.room, middle, date, size, theme.muted, 400, "end"))
    return paper.height - (bottom - height), found


def _link(link: str, size: float, room: float) -> list[str]:
    """The address in at most `MOST_LINES` lines, broken before a part of its query where that is possible."""
    parts = " &".join(link.split("&"))
    lines = [line.replace(" &", "&") for line in wrapped(parts, size, room)]
    if len(lines) > MOST_LINES:
        lines[MOST_LINES - 1] = textwidth.ellipsis(lines[MOST_LINES - 1] + "…", size, room)
    return lines[:MOST_LINES]


def _sources(asked: OnPaper) -> list[Block]:
    """The sources that are asked for: each with its reference, or their names in a row on a small paper."""
    size, mode, room = asked.paper.type.small, asked.view.colour, asked.room
    rows = cited(asked.edition.evidence, asked.view)
    names = [source(slot, row["label"], mode, size) for slot, row in rows]
    if not asked.paper.full:
        return [set_entries(names, size, room)]
    texts = [by_word(reference(row), MUTED) for _, row in rows]
    return [
        set_entries([name, *text], size, room, gap=blank(size), leading=1.25, indent=1.07 * size).cut(
            MOST_LINES, room
        )
        for name, text in zip(names, texts, strict=True)
    ]
