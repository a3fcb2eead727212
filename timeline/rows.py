"""Every claim of a selection as one plain row: what the table shows and the downloads carry (floor 5).

Events stand in time order, the claims on one event in slot order. Most common change: a field that a row
carries; it is one line in `rows`, and one in `COLUMNS` of `table` or `FIELDS` of `download`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from timeline.dates import PRECISIONS
from timeline.exhibit import Exhibit
from timeline.references import reference
from timeline.view import View

Row = Mapping[Any, Any]
UNKNOWN_LAST = 1e12
"""Stands for a day that is not known where rows are sorted by date."""


def rows(exhibit: Exhibit, view: View, first: int = 0, last: int | None = None) -> list[Row]:
    """Return a mapping for each claim of the selection of a view, or for those from `first` to before `last`.

    Keys: the columns of `Evidence.claims`, with the `source` as its id; `claim_index` and `source_index`; the
    columns of `Evidence.events`; `label` and `reference` of the source; `verdict` and `sentence`;
    `first_day`, the first day that the claim allows (`UNKNOWN_LAST` where it names none);
    `precision_rank`, 0 for a day.
    """
    evidence = exhibit.evidence
    chosen = exhibit.selection(view)
    claims = evidence.claims[chosen.claims]
    place = np.empty(len(evidence.events), dtype=np.int64)
    place[chosen.events] = np.arange(len(chosen.events))
    order = np.lexsort((claims.index, claims["source"], place[claims["event"]]))
    claims = claims.iloc[order[first:last]]
    event, source = claims["event"].to_numpy(), claims["source"].to_numpy()
    begins = claims[["es", "ls", "ee", "le"]].min(axis=1).fillna(UNKNOWN_LAST)
    references = np.array([reference(row) for row in evidence.sources.to_dict("records")], dtype=object)
    told = claims.assign(
        claim_index=claims.index,
        source_index=source,
        source=evidence.sources["source"].to_numpy()[source],
        label=evidence.sources["label"].to_numpy()[source],
        reference=references[source],
        verdict=exhibit.verdicts["verdict"].to_numpy()[event],
        sentence=exhibit.verdicts["sentence"].to_numpy()[event],
        first_day=begins,
        precision_rank=claims["precision"].map({name: at for at, name in enumerate(PRECISIONS)}),
    ).reset_index(drop=True)
    happened = evidence.events.iloc[event].reset_index(drop=True)
    return [*pd.concat([told.drop(columns="event"), happened], axis=1).to_dict("records")]
