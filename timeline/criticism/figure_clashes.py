"""Figures that cannot both be true: ranges under one name with no number in common.

Names are compared as they stand, whatever the event: a name asks one question, and the data dictionary says
which. As with dates, a claim that disputes constrains nothing. To say a clash in other words, change
`_sentences`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import pandas as pd

from timeline.criticism.limits import couples, tightest
from timeline.criticism.witnesses import related_groups
from timeline.evidence import Evidence
from timeline.evidence.columns import DISPUTES
from timeline.evidence.figure_wording import name_words, number, range_words
from timeline.evidence.figures import figures_of
from timeline.evidence.frames import FloatArray, IntArray
from timeline.evidence.short_names import short_names

FIGURES = {"name": "str", "source": "int64", "claim": "int64", "low": "float64", "high": "float64"}


@lru_cache(maxsize=4)
def figure_clashes(evidence: Evidence) -> pd.DataFrame:
    """Return the figures of two sources that cannot both be true, by name, the widest gap first.

    One row for each name and two sources that clash over it: their two claims that are furthest apart.
    Columns: `name`; `first` and `second` (claims by index, the one with the lower number first);
    `first_source`, `second_source` (positions); `first_low`, `first_high`, `second_low`, `second_high` (their
    ranges, infinite where unbounded); `gap` (the least difference, > 0, in the unit of the figure); `related`
    (the two sources are one witness); `sentence`. Cells that cannot be read are passed over here; the checks
    report them.
    """
    figures = _figures(evidence)
    lower, higher, gap = _furthest(figures)
    one, two = figures.iloc[lower], figures.iloc[higher]
    witness = related_groups(evidence.sources)
    clashes = pd.DataFrame(
        {
            "name": one["name"].array,
            "first": one["claim"].array,
            "second": two["claim"].array,
            "first_source": one["source"].array,
            "second_source": two["source"].array,
            "first_low": one["low"].array,
            "first_high": one["high"].array,
            "second_low": two["low"].array,
            "second_high": two["high"].array,
            "gap": gap,
            "related": witness[one["source"]] == witness[two["source"]],
        }
    )
    order = {"name": True, "gap": False, "first_source": True, "second_source": True}
    clashes = clashes.sort_values(list(order), ascending=list(order.values()), ignore_index=True)
    return clashes.assign(sentence=pd.Series(_sentences(clashes, evidence), dtype="str"))


def _figures(evidence: Evidence) -> pd.DataFrame:
    """Return one row per figure told, columns `FIGURES`; the order of the claims does not matter."""
    rows = [
        (
            name,
            answer.source,
            answer.claim,
            -np.inf if answer.low is None else answer.low,
            np.inf if answer.high is None else answer.high,
        )
        for name, answers in questions(evidence).items()
        for answer in answers
    ]
    figures = pd.DataFrame(rows, columns=list(FIGURES)).astype(FIGURES)
    return figures.sort_values(["name", "source", "low", "high", "claim"], ignore_index=True)


def _furthest(figures: pd.DataFrame) -> tuple[IntArray, IntArray, FloatArray]:
    """Return a couple of rows for each name and two sources that clash: lower, higher, their gap."""
    name = figures.groupby("name").ngroup().to_numpy().astype(np.int64)
    group = figures.groupby(["name", "source"]).ngroup().to_numpy().astype(np.int64)
    heads = np.flatnonzero(np.diff(group, prepend=-1))
    low, low_by = tightest(figures["low"].to_numpy()[np.newaxis], group, len(heads))
    high, high_by = tightest(-figures["high"].to_numpy()[np.newaxis], group, len(heads))
    one, two = couples(name[heads])
    rising, falling = low[0, two] + high[0, one], low[0, one] + high[0, two]
    lower = np.where(rising >= falling, high_by[0, one], high_by[0, two])
    higher = np.where(rising >= falling, low_by[0, two], low_by[0, one])
    gap = np.maximum(rising, falling)
    clash = gap > 0
    return lower[clash], higher[clash], gap[clash]


def _sentences(clashes: pd.DataFrame, evidence: Evidence) -> list[str]:
    labels = short_names(evidence.sources["label"].tolist())
    said = []
    for row in clashes.to_dict("records"):
        lower, higher = labels[row["first_source"]], labels[row["second_source"]]
        exact = row["first_low"] == row["first_high"] and row["second_low"] == row["second_high"]
        apart = f"{'' if exact else 'at least '}{number(row['gap'])} apart"
        name = name_words(evidence, row["name"])
        below = range_words(row["first_low"], row["first_high"])
        above = range_words(row["second_low"], row["second_high"])
        kin = f" {lower} and {higher} are related and count as one witness." if row["related"] else ""
        said.append(f"{name}: {lower} gives {below} and {higher} gives {above}, {apart}.{kin}")
    return said


@dataclass(frozen=True, slots=True)
class Answer:
    """What one claim (its index) of a source (its position) answers to a question; None = no bound there."""

    source: int
    claim: int
    low: float | None
    high: float | None


@lru_cache(maxsize=4)
def questions(evidence: Evidence) -> dict[str, tuple[Answer, ...]]:
    """Return the answers to every figure's name, by name, then by source; claims that dispute give none."""
    claims = evidence.claims[(evidence.claims["figures"] != "") & (evidence.claims["stance"] != DISPUTES)]
    asked: dict[str, list[Answer]] = {}
    for claim, source, text in zip(claims.index, claims["source"], claims["figures"], strict=True):
        for figure in figures_of(text):
            asked.setdefault(figure.name, []).append(Answer(source, claim, figure.lo, figure.hi))
    return {
        name: tuple(sorted(asked[name], key=lambda one: (one.source, one.claim))) for name in sorted(asked)
    }


def opposed(evidence: Evidence, claim: int, name: str) -> tuple[tuple[int, str], ...]:
    """Return who contradicts a figure of a claim (its index): position of the source, the range it gives."""
    rows = figure_clashes(evidence)
    rows = rows[rows["name"] == name]
    found = []
    for one, other in (("first", "second"), ("second", "first")):
        against = rows[rows[one] == claim]
        found += [
            (int(row[f"{other}_source"]), range_words(row[f"{other}_low"], row[f"{other}_high"]))
            for row in against.to_dict("records")
        ]
    return tuple(sorted(found))
