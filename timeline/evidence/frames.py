"""The evidence: sources, events and claims as three documented frames.

What stands in the files is named in `columns`. To add what is understood of a dating, give it a row in
`UNDERSTOOD` and fill it in `understand`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from timeline import dates
from timeline.evidence.columns import EVENTS_FILE, OF_THE_EVENT, SOURCES_FILE, names

# Column name -> type. "str" never holds a missing value: blank is "".
SOURCES = {**dict.fromkeys(names(SOURCES_FILE), "str"), "slot": "int64"}
EVENTS = {"event_id": "str", "title": "str", "kind": "str", "category": "str", "importance": "int64"}
OF_THE_CLAIM = [name for name in names(EVENTS_FILE) if name not in ("event_id", *OF_THE_EVENT)]
WRITTEN = {"row": "int64", "event": "int64", **dict.fromkeys(OF_THE_CLAIM, "str"), "source": "int64"}
UNDERSTOOD = {
    "when": "str",
    "es": "float64",
    "ls": "float64",
    "ee": "float64",
    "le": "float64",
    "precision": "str",
    "approximate": "bool",
    "uncertain": "bool",
    "open_start": "bool",
    "open_end": "bool",
    "words": "str",
}

BOUNDS = ["es", "ls", "ee", "le"]

Column = Sequence[Any] | npt.NDArray[Any]
IntArray = npt.NDArray[np.int64]
FloatArray = npt.NDArray[np.float64]
BoolArray = npt.NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Evidence:
    """Who says what happened when. Frames are never changed after they are made.

    `sources`: index 0..S-1 in slot order, columns `SOURCES`; ids of related ones are joined by ";".
    `events`: index 0..E-1 in order of first appearance, columns `EVENTS`.
    `claims`: index 0..C-1 in the order of the file, columns `WRITTEN` (as written; `row` is the line in the
    file, `event` and `source` are positions in the other two frames) and `UNDERSTOOD` (`when` is moment,
    period or undated; `es` `ls` `ee` `le` are the earliest and latest start and end in days since 1970-01-01,
    NaN = unknown).
    """

    sources: pd.DataFrame
    events: pd.DataFrame
    claims: pd.DataFrame

    @cached_property
    def fingerprint(self) -> str:
        """16 hexadecimal digits that are equal for equal content, in every process: a key for caches."""
        digest = hashlib.blake2b(digest_size=8)
        for frame in (self.sources, self.events, self.claims[list(WRITTEN)]):
            digest.update(",".join(frame.columns).encode())
            digest.update(pd.util.hash_pandas_object(frame, index=False).to_numpy().tobytes())
        return digest.hexdigest()


def bounds(claims: pd.DataFrame) -> FloatArray:
    """Return the earliest and latest start and end of claims, shape (C, 4); NaN where unknown."""
    return claims[BOUNDS].to_numpy(dtype=np.float64)


def frame(types: Mapping[str, str], columns: Mapping[str, Column]) -> pd.DataFrame:
    """Return a frame with exactly the columns of `types`, in their order and type.

    A column that is not given is blank: "", 0 or False.
    """
    length = len(next(iter(columns.values()), ()))
    blank = {"str": "", "bool": False}
    return pd.DataFrame(
        {
            name: pd.Series(columns[name] if name in columns else [blank.get(kind, 0)] * length, dtype=kind)
            for name, kind in types.items()
        }
    )


def understand(written: Column, calendars: Column) -> dict[str, Column]:
    """Return the columns `UNDERSTOOD` for datings as written; each distinct one is read once.

    Raises `dates.EDTFError` where a dating cannot be read: the checks sort those out before.
    """
    place = {pair: at for at, pair in enumerate(dict.fromkeys(zip(written, calendars, strict=True)))}
    read = [dates.parse(*pair) for pair in place]
    take = np.fromiter(map(place.__getitem__, zip(written, calendars, strict=True)), dtype=np.intp)
    by_name: dict[str, list[Any]] = {
        "when": [d.kind for d in read],
        "es": [d.earliest_start for d in read],
        "ls": [d.latest_start for d in read],
        "ee": [d.earliest_end for d in read],
        "le": [d.latest_end for d in read],
        "precision": [d.precision for d in read],
        "approximate": [d.approximate for d in read],
        "uncertain": [d.uncertain for d in read],
        "open_start": [d.open_start for d in read],
        "open_end": [d.open_end for d in read],
        "words": [dates.words(d) for d in read],
    }
    numpy_type = {"str": "object"}
    return {
        name: np.array(by_name[name], dtype=numpy_type.get(kind, kind))[take]
        for name, kind in UNDERSTOOD.items()
    }


def assemble(
    sources: Mapping[str, Column],
    events: Mapping[str, Column],
    claims: Mapping[str, Column],
) -> Evidence:
    """Return evidence from plain columns; of `claims` the `date` and `calendar` are understood here.

    An event whose `kind` is blank is a period if a claim dates it as one, else a moment. A claim that places
    something which lasted only within bounds reads "some time in 1937", not "some day in 1937".
    Raises `dates.EDTFError` where a dating cannot be read.
    """
    understood = understand(claims["date"], claims["calendar"])
    told = frame(WRITTEN | UNDERSTOOD, {**claims, **understood})
    happened = frame(EVENTS, events)
    periods = happened.index.isin(told.loc[told["when"] == dates.PERIOD, "event"])
    derived = np.where(periods, dates.PERIOD, dates.MOMENT)
    happened["kind"] = happened["kind"].where(happened["kind"] != "", derived)
    lasted = told["event"].isin(happened.index[happened["kind"] == dates.PERIOD])
    loosely = told["words"].str.replace(r"^some day ", "some time ", regex=True)
    told["words"] = told["words"].where(~lasted, loosely)
    return Evidence(sources=frame(SOURCES, sources), events=happened, claims=told)
