"""What a still is asked to show, and what of the evidence that is.

Most common change: how filters and goggles are said (`Asked.filters`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from math import ceil, floor

from timeline.criticism.verdicts import VERDICTS
from timeline.edition import Edition
from timeline.looks import Theme
from timeline.query.view import View, window_words
from timeline.query.window import in_window, undated


@dataclass(frozen=True, slots=True)
class Asked:
    """A view of an edition in a theme; `title` stands above it, `link` is its address, "" for none."""

    edition: Edition
    view: View
    theme: Theme
    title: str = ""
    link: str = ""

    @property
    def filters(self) -> str:
        """The filters in words, without the window, and whose history it is; "" where nothing is filtered."""
        return _words(self.edition, replace(self.view, start=None, end=None))

    @property
    def words(self) -> str:
        """The window and the filters in words, and whose history it is."""
        return _words(self.edition, self.view)

    @property
    def status(self) -> str:
        """Counts, window and filters in one sentence."""
        return self.edition.status(self.view, self.edition.window(self.view))


def _words(edition: Edition, view: View) -> str:
    whose = edition.labels["sources"].get(view.goggles, "")
    return "; ".join(filter(None, [view.words(edition.labels), f"as {whose} tells it" if whose else ""]))


@dataclass(frozen=True, slots=True)
class Shown:
    """What of the evidence is shown: the window, the events in it and those without any date.

    `events` are their positions.
    `many` says how many events are selected and how many of them are in the window, `counts` how many of the
    selected there are by verdict: both as the page has them for the same view.
    """

    window: tuple[float, float]
    events: tuple[int, ...]
    many: str
    counts: Mapping[str, int]

    @property
    def when(self) -> str:
        """The window in words, to the day; a day that is seen in part is named."""
        start, end = self.window
        return window_words(floor(start), ceil(end))

    def counted(self) -> Iterator[tuple[str, str, str]]:
        """Yield key, sign and count in words of every verdict that occurs: "agree", "=", "23 agree"."""
        for row in VERDICTS:
            if count := self.counts.get(row.key, 0):
                yield row.key, row.sign, f"{count:,} {row.name}"


def shown(edition: Edition, view: View) -> Shown:
    """Return what a still of a view shows."""
    window, selection, evidence = edition.window(view), edition.selection(view), edition.evidence
    events = selection.events
    seen = events[in_window(evidence, events, *window) | undated(evidence, events)]
    return Shown(window, tuple(seen.tolist()), edition.how_many(view, window), selection.counts)


def sentences(parts: Iterable[str]) -> str:
    """Return parts as sentences, each with its full stop; blank ones are left out."""
    return " ".join(part if part.endswith(".") else f"{part}." for part in parts if part)
