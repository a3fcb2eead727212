"""What a picture is asked to show, what of the evidence that is, and how it is said where it cannot be seen.

Most common change: the words of the alt text (`said`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil, floor

from timeline.criticism.verdicts import VERDICTS
from timeline.dates import span_words
from timeline.edition import Edition
from timeline.export.picture.papers import Paper
from timeline.layout.placed import Placed
from timeline.layout.score import Stave
from timeline.layout.tempo import SAID
from timeline.looks import Theme
from timeline.query.citations import references
from timeline.query.selection import in_window, undated
from timeline.query.view import View, window_words


@dataclass(frozen=True, slots=True)
class Asked:
    """A view of an edition, on a paper, in a theme.

    `clear` leaves out the ground, `link` is the address of the view, `day` the day that is written on the
    picture.
    """

    edition: Edition
    view: View
    paper: Paper
    theme: Theme
    clear: bool
    title: str
    link: str
    day: int

    @property
    def filters(self) -> str:
        """The filters in words, without the window, and whose history it is; "" where nothing is filtered."""
        words = replace(self.view, start=None, end=None).words(self.edition.labels)
        goggles = self.edition.labels["sources"].get(self.view.goggles, "")
        return "; ".join(filter(None, [words, f"as {goggles} tells it" if goggles else ""]))


@dataclass(frozen=True, slots=True)
class Shown:
    """What of the evidence is shown: the window, the events in it, those without any date.

    `many` says how many events are selected and how many of them are in the window, `counts` how many of the
    selected there are by verdict: both as the page has them for the same view.
    """

    window: tuple[float, float]
    dated: tuple[int, ...]
    undated: tuple[int, ...]
    many: str
    counts: Mapping[str, int]

    @property
    def when(self) -> str:
        """The window in words, to the day; a day that is seen in part is named."""
        start, end = self.window
        return window_words(floor(start), ceil(end))


def shown(edition: Edition, view: View) -> Shown:
    """Return what a picture of a view shows."""
    window = edition.window(view)
    selection = edition.selection(view)
    events = selection.events
    dated = events[in_window(edition.evidence, events, *window)]
    waiting = events[undated(edition.evidence, events)]
    return Shown(
        window,
        tuple(dated.tolist()),
        tuple(waiting.tolist()),
        edition.how_many(view, window),
        selection.counts,
    )


def counted(seen: Shown) -> Iterator[tuple[str, str, str]]:
    """Yield key, sign and count in words of every verdict that occurs: "agree", "=", "23 agree"."""
    for row in VERDICTS:
        if count := seen.counts.get(row.key, 0):
            yield row.key, row.sign, f"{count:,} {row.name}"


def said(asked: Asked, seen: Shown, staves: Sequence[Stave], placed: Placed) -> str:
    """Return the alt text: what is shown, the verdicts, every named event in order of time, the sources."""
    named = sorted(staves, key=lambda stave: stave.reach.first_day)
    waiting = sum(placed.waiting.values())
    parts = [
        f"{asked.title}, {seen.when}: {seen.many}, source by source",
        SAID if asked.edition.tempo(asked.view).even else "",
        asked.filters,
        "Verdicts: " + ", ".join(words for _, _, words in counted(seen)),
        "Named: " + "; ".join(dict.fromkeys(stave.said for stave in named)) if named else "No event is named",
        f"{waiting:,} more have no room and are counted beside the plot" if waiting else "",
        "Sources: " + " ".join(references(asked.edition.evidence, asked.view)),
        f"{asked.link}, {span_words(asked.day, asked.day)}".strip(", "),
    ]
    return " ".join(part if part.endswith(".") else f"{part}." for part in parts if part)
