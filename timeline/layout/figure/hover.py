"""What a mark says when it is pointed at: the event, the source, its words and what was understood.

Lines of plain words, which a renderer writes in its own markup. Most common change: what is said of a claim,
in `Hover.claim`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from timeline.criticism.verdicts import VERDICTS
from timeline.dates import NO_DATE
from timeline.evidence import Evidence

READS = {row.key: f"{row.sign} {row.reads}" for row in VERDICTS}
COLUMNS = ["event", "source", "stance", "date", "date_text", "words"]


@dataclass(frozen=True, slots=True)
class Hover:
    """All claims and events of an evidence, to tell any of them; events have the positions of their claims.

    `stances` says how each stance reads.
    """

    claims: list[dict[Any, Any]]
    events: list[tuple[str, str, list[int]]]
    labels: list[str]
    stances: Mapping[str, str]

    @classmethod
    def of(cls, evidence: Evidence, verdicts: pd.DataFrame, stances: Mapping[str, str]) -> Hover:
        """Return what is told of an evidence with its verdicts."""
        claims = evidence.claims[COLUMNS].to_dict("records")
        judged = zip(verdicts["verdict"].map(READS), verdicts["sentence"], strict=True)
        titles = zip(evidence.events["title"], judged, strict=True)
        events: list[tuple[str, str, list[int]]] = [(title, ": ".join(two), []) for title, two in titles]
        for at in evidence.claims.sort_values("source", kind="stable").index:
            events[claims[at]["event"]][2].append(at)
        return cls(claims, events, evidence.sources["label"].tolist(), stances)

    def claim(self, at: int) -> tuple[str, ...]:
        """Return the claim at a position in four lines: event; source, dating; EDTF, stance; verdict."""
        row = self.claims[at]
        title, verdict, _ = self.events[row["event"]]
        edtf = f"EDTF {row['date']} · " if row["date"] else ""
        return title, self._dated(at), edtf + self.stances[row["stance"]], verdict

    def event(self, at: int) -> tuple[str, ...]:
        """Return the event at a position in lines: its title; its verdict; each source with its dating."""
        title, verdict, claims = self.events[at]
        return title, verdict, *map(self._dated, claims)

    def _dated(self, at: int) -> str:
        """A source and its dating: `Annals: “in early June” → 1–10 June 1937`."""
        row = self.claims[at]
        understood = row["words"] if row["date"] else NO_DATE
        said = f"“{row['date_text']}” → {understood}" if row["date_text"] else understood
        return f"{self.labels[row['source']]}: {said}"
