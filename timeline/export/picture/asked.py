"""What a picture is asked to show beyond what every still is, and how it is said where it cannot be seen.

Most common change: the words of the alt text (`said`).
"""

from __future__ import annotations

from dataclasses import dataclass

from timeline.dates import span_words
from timeline.export.picture.papers import PaperSize
from timeline.export.stills.arranged import Plot
from timeline.export.stills.asked import Asked, Shown, sentences
from timeline.layout.tempo import SAID
from timeline.query.citations import references


@dataclass(frozen=True, slots=True, kw_only=True)
class OnPaper(Asked):
    """A view on a paper; `clear` leaves out the ground, `day` is the day that is written on the picture."""

    paper: PaperSize
    clear: bool
    day: int

    @property
    def room(self) -> float:
        """Width between the margins."""
        return self.paper.width - 2 * self.paper.margin


def said(asked: OnPaper, seen: Shown, plot: Plot) -> str:
    """Return the alt text: what is shown, the verdicts, every named event in order of time, the sources."""
    staves = [plot.score.staves[label.stave] for label in plot.placed.labels]
    named = sorted(staves, key=lambda stave: stave.reach.first_day)
    waiting = sum(plot.placed.waiting.values())
    return sentences(
        (
            f"{asked.title}, {seen.when}: {seen.many}, source by source",
            SAID if plot.score.tempo.even else "",
            asked.filters,
            "Verdicts: " + ", ".join(words for _, _, words in seen.counted()),
            "Named: " + "; ".join(dict.fromkeys(stave.said for stave in named))
            if named
            else "No event is named",
            f"{waiting:,} more have no room and are counted beside the plot" if waiting else "",
            "Sources: " + " ".join(references(asked.edition.evidence, asked.view)),
            f"{asked.link}, {span_words(asked.day, asked.day)}".strip(", "),
        )
    )
