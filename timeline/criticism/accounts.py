"""An event told source by source: what each says of it, who is silent, and what that amounts to.

The panel, a slide and presenting all build on this one value. Most common change: what it has of an event
besides its claims, a field of `Account`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from timeline.criticism.verdicts import VERDICT, Verdict
from timeline.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Testimony:
    """What one source says of an event: its slot (from 0), its label, its claims in the order of the file.

    A claim is a row of `Evidence.claims` by the names of its columns, with its `index`.
    """

    slot: int
    label: str
    claims: tuple[Mapping[Any, Any], ...]


@dataclass(frozen=True, slots=True)
class Account:
    """An event as its sources tell it, in slot order, and the labels of those that say nothing of it."""

    event_id: str
    title: str
    verdict: Verdict
    sentence: str
    gap: int
    testimonies: tuple[Testimony, ...]
    silent: tuple[str, ...]


def account(evidence: Evidence, verdicts: pd.DataFrame, event: int) -> Account:
    """Return the account of an event, given by its position in `evidence.events`."""
    happened, judged = evidence.events.iloc[event], verdicts.iloc[event]
    rows = evidence.claims[evidence.claims["event"] == event].reset_index().to_dict("records")
    labels = evidence.sources["label"].tolist()
    tellers = sorted({row["source"] for row in rows})
    testimonies = (
        Testimony(slot, labels[slot], tuple(row for row in rows if row["source"] == slot)) for slot in tellers
    )
    return Account(
        str(happened["event_id"]),
        str(happened["title"]),
        VERDICT[judged["verdict"]],
        str(judged["sentence"]),
        int(judged["gap"]),
        tuple(testimonies),
        tuple(label for slot, label in enumerate(labels) if slot not in tellers),
    )
