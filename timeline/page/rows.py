"""Every claim that a view lists as one plain row: what the table shows and the downloads carry.

Events stand in time order, the claims on one event in slot order, unless they are sorted by a column. Most
common change: a field that a row carries; it is one line in `_told`, and one in `rooms.table.COLUMNS` or
`export.data.COLUMNS`; a column that is not sorted by its words has its numbers in `NUMBERS`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any

import numpy as np
import pandas as pd

from timeline.criticism.verdicts import VERDICTS
from timeline.dates import PRECISIONS
from timeline.edition import Edition
from timeline.evidence.frames import BOUNDS, IntArray
from timeline.query.citations import reference
from timeline.query.view import View

Row = Mapping[Any, Any]
KEPT = 8
"""Orders that are remembered, so that going through the pages of a long table sorts once."""
UNKNOWN_LAST = 1e12
"""Stands for a day that is not known where rows are sorted by date."""
RANKS = {row.key: at for at, row in enumerate(VERDICTS)}
PRECISION_RANKS = {name: at for at, name in enumerate(PRECISIONS)}
_DIGITS = re.compile(r"[0-9]+")


def rows(edition: Edition, view: View, first: int = 0, last: int | None = None, sort: str = "") -> list[Row]:
    """Return a mapping for each claim that a view lists, or for those from `first` to before `last`.

    Keys: the columns of `Evidence.claims`, with the `source` as its id; `claim_index` and `source_index`; the
    columns of `Evidence.events`; `label` and `reference` of the source; `verdict` and `sentence`;
    `first_day`, the first day that the claim allows (`UNKNOWN_LAST` where it names none);
    `precision_rank`, 0 for a day; `place`, where the row stands in order of time. `sort` is a column as in
    `view.SORTS`, downwards with a minus before it.
    """
    plain = replace(view, sort="", page=1, event="")
    places = _places(edition, plain.to_query(), sort)[first:last]
    return _told(edition, edition.evidence.claims.iloc[_in_time(edition, plain.to_query())[places]], places)


@lru_cache(maxsize=KEPT)
def _in_time(edition: Edition, query: str) -> IntArray:
    """Return the claims that a view lists in order of time, as positions in the evidence."""
    evidence, chosen = edition.evidence, edition.listed(View.from_query(query))
    own = np.flatnonzero(chosen.claims)
    place = np.empty(len(evidence.events), dtype=np.int64)
    place[chosen.events] = np.arange(len(chosen.events))
    event, source = (evidence.claims[name].to_numpy()[own] for name in ("event", "source"))
    return own[np.lexsort((own, source, place[event]))]


@lru_cache(maxsize=KEPT)
def _places(edition: Edition, query: str, sort: str) -> IntArray:
    """Return where the rows of a view stand in order of time, sorted by a column; blank is by none."""
    order = _in_time(edition, query)
    return _sorted(edition, sort, edition.evidence.claims.iloc[order]) if sort else np.arange(len(order))


NUMBERS: Mapping[str, Callable[[Edition, pd.DataFrame], Any]] = {
    "verdict": lambda edition, claims: edition.verdicts["verdict"].map(RANKS).to_numpy()[claims["event"]],
    "importance": lambda edition, claims: edition.evidence.events["importance"].to_numpy()[claims["event"]],
    "source": lambda edition, claims: claims["source"].to_numpy(),
    "understood": lambda edition, claims: first_days(claims).to_numpy(),
    "precision": lambda edition, claims: claims["precision"].map(PRECISION_RANKS).to_numpy(),
    "row": lambda edition, claims: claims["row"].to_numpy(),
}
"""Columns that are sorted by a number: key, the numbers of claims."""
TITLES = {"event": "title"}
"""Columns of the table that are called otherwise in the evidence."""


def _sorted(edition: Edition, sort: str, claims: pd.DataFrame) -> IntArray:
    """Return the places of claims sorted by a column; equal ones keep their order, blank ones come last."""
    column, down = sort.removeprefix("-"), sort.startswith("-")
    if column in NUMBERS:
        keys = np.asarray(NUMBERS[column](edition, claims), dtype=np.float64)
        return np.argsort(-keys if down else keys, kind="stable")
    words = _texts(edition, TITLES.get(column, column), claims)
    distinct = sorted(set(words), key=_as_read)
    number = {text: at for at, text in enumerate(distinct, start=1)}
    keys = np.array([number[text] for text in words], dtype=np.int64)
    blank = np.array([not text for text in words], dtype=bool)
    return np.lexsort((-keys if down else keys, blank))


def _texts(edition: Edition, column: str, claims: pd.DataFrame) -> list[str]:
    if column in claims:
        return [str(text) for text in claims[column]]
    return [str(text) for text in edition.evidence.events[column].to_numpy()[claims["event"]]]


def _as_read(text: str) -> list[tuple[int, str]]:
    """Return the key of a text as a reader sorts: letters of either case alike, numbers by their size."""
    words, numbers = _DIGITS.split(text.casefold()), _DIGITS.findall(text)
    return [(0, words[0]), *((int(number), word) for number, word in zip(numbers, words[1:], strict=True))]


def first_days(claims: pd.DataFrame) -> pd.Series[float]:
    """Return the first day that each claim allows."""
    return claims[BOUNDS].min(axis=1).fillna(UNKNOWN_LAST)


def _told(edition: Edition, claims: pd.DataFrame, places: IntArray) -> list[Row]:
    evidence = edition.evidence
    event, source = claims["event"].to_numpy(), claims["source"].to_numpy()
    references = np.array([reference(row) for row in evidence.sources.to_dict("records")], dtype=object)
    told = claims.assign(
        claim_index=claims.index,
        source_index=source,
        source=evidence.sources["source"].to_numpy()[source],
        label=evidence.sources["label"].to_numpy()[source],
        reference=references[source],
        verdict=edition.verdicts["verdict"].to_numpy()[event],
        sentence=edition.verdicts["sentence"].to_numpy()[event],
        first_day=first_days(claims),
        precision_rank=claims["precision"].map(PRECISION_RANKS),
        place=places,
    ).reset_index(drop=True)
    happened = evidence.events.iloc[event].reset_index(drop=True)
    return [*pd.concat([told.drop(columns="event"), happened], axis=1).to_dict("records")]
