from __future__ import annotations

import subprocess
import sys

import numpy as np
import pandas as pd
import pytest

from tests.house.tree import ROOT
from tests.house.written import events_file, generated
from timeline import dates
from timeline.evidence import Evidence, assemble, frames, understand
from timeline.evidence.load import load_bytes


def told(*rows: tuple[str, str, str]) -> Evidence:
    """Evidence of (event, source, date)."""
    cells = [dict(zip(("event", "source", "date"), row, strict=True)) for row in rows]
    return load_bytes(events_file(*cells)).evidence


def test_every_frame_has_its_documented_columns_and_types() -> None:
    made = told(("A", "essay", "1937"), ("B", "houser", ""))
    wanted = (frames.SOURCES, frames.EVENTS, frames.WRITTEN | frames.UNDERSTOOD)
    for frame, types in zip((made.sources, made.events, made.claims), wanted, strict=True):
        assert {name: str(kind) for name, kind in frame.dtypes.items()} == types
        assert list(frame.index) == list(range(len(frame)))
        assert not frame.select_dtypes("str").isna().any().any()


def test_evidence_without_a_claim_has_the_same_columns() -> None:
    empty, one = load_bytes(b"event,source,date\n").evidence, told(("A", "essay", "1937"))
    assert empty.claims.dtypes.equals(one.claims.dtypes)
    assert empty.events.dtypes.equals(one.events.dtypes)
    assert empty.sources.dtypes.equals(one.sources.dtypes)
    assert (len(empty.claims), len(empty.events), len(empty.sources)) == (0, 0, 0)
    assert len(empty.fingerprint) == 16


def test_a_vague_date_is_kept_as_written_beside_its_bounds() -> None:
    claim = told(("A", "essay", "1937-06")).claims.loc[0]
    assert (claim["date"], claim["when"], claim["precision"]) == ("1937-06", "moment", "month")
    assert [claim[end] for end in ("es", "ls", "ee", "le")] == [
        dates.day(1937, 6, 1), dates.day(1937, 6, 30), dates.day(1937, 6, 1), dates.day(1937, 6, 30),
    ]  # fmt: skip
    assert claim["words"] == dates.words(dates.parse("1937-06"))


def test_unknown_and_open_ends_are_no_numbers() -> None:
    claims = told(("A", "essay", "1937-06/"), ("A", "houser", "1937-06/.."), ("A", "web", "")).claims
    assert claims["le"].isna().all()
    assert claims["open_end"].tolist() == [False, True, False]
    assert claims["when"].tolist() == ["period", "period", "undated"]
    assert np.isnan(claims.loc[2, "es"])


def test_the_julian_date_of_the_revolution_is_thirteen_days_later() -> None:
    understood = understand(["1917-10-25", "1917-10-25"], ["julian", "gregorian"])
    assert understood["es"][0] - understood["es"][1] == 13


def test_every_column_of_understanding_is_what_dates_says() -> None:
    texts = ["1937", "1937-06-11", "1936/1938", "", "1937~", "[..1939]", "193X", "1937?", "1937"]
    understood = understand(texts, ["gregorian"] * len(texts))
    read = [dates.parse(text) for text in texts]
    names = {
        "when": "kind",
        "es": "earliest_start",
        "ls": "latest_start",
        "ee": "earliest_end",
        "le": "latest_end",
    }
    for column in frames.UNDERSTOOD:
        if column != "words":
            wanted = [getattr(dating, names.get(column, column)) for dating in read]
            told_of = [None if pd.isna(value) else value for value in understood[column]]
            assert told_of == wanted, column


def test_a_dating_that_was_not_checked_is_an_error() -> None:
    with pytest.raises(dates.EDTFError):
        understand(["Febuary 1937"], ["gregorian"])


def test_an_event_without_a_kind_is_a_period_if_a_claim_dates_it_as_one() -> None:
    sources = {"source": ["essay"], "label": ["essay"], "slot": [1]}
    events = {
        "event_id": ["a", "b", "c"],
        "title": ["A", "B", "C"],
        "kind": ["", "", "moment"],
        "importance": [2, 2, 2],
    }
    dated = ["1936/1938", "1937", "1936/1938"]
    claims = {
        "row": [2, 3, 4],
        "event": [0, 1, 2],
        "source": [0, 0, 0],
        "date": dated,
        "calendar": ["gregorian"] * 3,
    }
    assert assemble(sources, events, claims).events["kind"].tolist() == ["period", "moment", "moment"]


def test_the_fingerprint_is_that_of_the_content() -> None:
    one, same = told(("A", "essay", "1937")), told(("A", "essay", "1937"))
    others = [told(("A", "essay", "1938")), told(("A", "houser", "1937")), told(("B", "essay", "1937"))]
    assert one.fingerprint == same.fingerprint
    assert len({one.fingerprint, *(other.fingerprint for other in others)}) == 4


def test_the_fingerprint_is_the_same_in_another_process() -> None:
    code = (
        "from tests.house.written import generated; from timeline.evidence.load import load_bytes;"
        "print(load_bytes(generated(30)).evidence.fingerprint)"
    )
    said = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert said.stdout.strip() == load_bytes(generated(30)).evidence.fingerprint


def test_what_lasted_is_placed_at_some_time_and_what_happened_on_some_day():
    frames = assemble(
        {"source": ["a"]},
        {
            "event_id": ["x", "y"],
            "title": ["X", "Y"],
            "kind": ["period", "moment"],
            "category": ["", ""],
            "importance": [1, 1],
        },
        {"event": [0, 1], "source": [0, 0], "date": ["1937", "1937"], "calendar": ["gregorian", "gregorian"]},
    )
    assert frames.claims["words"].tolist() == ["some time in 1937", "some day in 1937"]
