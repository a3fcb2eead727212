"""The claims of a selection as files that other programs read, and that can be loaded again."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.house.small_evidence import evidence_of, told
from timeline.dates import day
from timeline.edition import Edition
from timeline.evidence.columns import EVENTS_FILE, names
from timeline.evidence.load import load_bytes
from timeline.export.data import COLUMNS, claims_csv, claims_json, safe
from timeline.query.view import View

ADDRESS = "http://127.0.0.1:8050/?verdicts=conflict"


@pytest.fixture(scope="module")
def edition(evidence) -> Edition:
    return Edition("Civil War to Barbarossa", evidence)


def small(*claims, **options) -> Edition:
    return Edition("Small", evidence_of([*claims], **options))


def read(edition: Edition, view: View | None = None) -> list[dict[str, str]]:
    text = claims_csv(edition, view or View()).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def features(edition: Edition, view: View | None = None) -> list[dict]:
    return json.loads(claims_json(edition, view or View(), ADDRESS))["features"]


def test_a_spreadsheet_gets_every_column_of_the_events_file_and_what_was_made_of_it(edition: Edition):
    first = read(edition)[0]
    assert list(first) == [*names(EVENTS_FILE), *(name for name, _ in COLUMNS[len(EVENTS_FILE) :])]
    assert {"verdict", "understood", "earliest_start", "source_label", "source_reference"} <= set(first)


def test_dates_stand_as_written_and_as_understood():
    row = read(small(*told("a 1937-06")))[0]
    assert (row["date"], row["understood"]) == ("1937-06", "some day in June 1937")
    assert [row[name] for name in ("earliest_start", "latest_start")] == ["1937-06-01", "1937-06-30"]


def test_an_end_that_is_not_given_is_blank():
    row = read(small(*told("a 1937-06/")))[0]
    assert (row["earliest_end"], row["latest_end"]) == ("", "")


def test_only_the_selection_is_written(edition: Edition):
    rows = read(edition, View(verdicts=("conflict",)))
    assert {row["verdict"] for row in rows} == {"conflict"}
    assert len({row["event_id"] for row in rows}) == 6


def test_a_view_that_lists_a_window_writes_what_it_lists(edition: Edition):
    june = "from=1937-06-01&to=1937-07-01"
    ways = (f"view=table&{june}", f"view=table&{june}&beyond=1&sort=-claim", june)
    views = [View.from_query(query) for query in ways]
    assert [len(read(edition, view)) for view in views] == [144, 287, 287]
    assert read(edition, views[1]) == read(edition, views[2]), "a file stands in order of time"


def test_what_is_written_can_be_loaded_again_without_a_problem_and_is_the_same_evidence(edition: Edition):
    loaded = load_bytes(claims_csv(edition, View()))
    assert [problem.sentence() for problem in loaded.problems if problem.severity == "error"] == []
    assert sorted(loaded.evidence.claims["claim"]) == sorted(edition.evidence.claims["claim"])
    assert sorted(loaded.evidence.claims["date"]) == sorted(edition.evidence.claims["date"])


def test_excel_is_told_the_encoding():
    assert claims_csv(small(*told("a 1937")), View()).startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize(
    "cell", ["=1+1", "+1", "-1+2", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠x", "\n=1"]
)
def test_a_cell_that_a_spreadsheet_would_run_gets_an_apostrophe(cell: str):
    assert safe(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["-0044", "-0044-03-15", "-0044/-0043", "1937", "", "a=b", "p. 3", "'=1"])
def test_datings_and_plain_words_stay_as_they_are(cell: str):
    assert safe(cell) == cell


RUN = "=+-@\t\r\n＝＋－＠"
"""What makes a spreadsheet take a cell for a formula, also as Excel folds full-width signs."""
ODD = st.tuples(st.sampled_from(RUN), st.text("0123456789-/X~?%.,=A(! ", max_size=12)).map("".join)


@given(ODD | st.text())
def test_no_cell_but_a_dating_begins_as_a_formula(cell: str):
    written = safe(cell)
    assert written[:1] not in list(RUN) or re.fullmatch(r"-[\dX]+[-\d.~?%/,X]*", written)
    assert written.removeprefix("'") == cell.removeprefix("'")


def test_hostile_titles_reach_the_file_disarmed():
    assert read(small(("=cmd|' /C calc'!A0", "a", "asserts", "1937")))[0]["event"].startswith("'=")


def test_the_json_is_geojson_whose_features_have_no_place(edition: Edition):
    whole = json.loads(claims_json(edition, View(), ADDRESS))
    assert whole["type"] == "FeatureCollection"
    for feature in whole["features"]:
        assert feature["type"] == "Feature"
        assert feature["geometry"] is None
        assert isinstance(feature["properties"], dict)
    assert len({feature["id"] for feature in whole["features"]}) == 145


def test_the_json_says_where_it_comes_from(edition: Edition):
    view = View(verdicts=("conflict",))
    whole = json.loads(claims_json(edition, view, ADDRESS, "2026-11-22"))
    assert whole["title"] == "Civil War to Barbarossa"
    assert whole["address"] == ADDRESS
    assert whole["filters"] == "verdict: dates conflict"
    assert whole["generated"] == "2026-11-22"
    assert whole["evidence"] == edition.evidence.fingerprint
    assert len(whole["references"]) == 5
    assert "MIT" in whole["licence"]


def test_the_same_question_to_the_same_evidence_gives_the_same_bytes(edition: Edition):
    again = Edition(edition.title, replace(edition.evidence))
    assert claims_json(again, View(), ADDRESS) == claims_json(edition, View(), ADDRESS)
    assert claims_csv(again, View()) == claims_csv(edition, View())


@pytest.mark.parametrize(
    ("edtf", "span"),
    [
        ("1937-06-11", {"start": {"in": "1937-06-11"}, "end": {"in": "1937-06-11"}}),
        (
            "1937-06",
            {
                "start": {"earliest": "1937-06-01", "latest": "1937-06-30"},
                "end": {"earliest": "1937-06-01", "latest": "1937-06-30"},
            },
        ),
        (
            "1936/1938",
            {
                "start": {"earliest": "1936-01-01", "latest": "1936-12-31"},
                "end": {"earliest": "1938-01-01", "latest": "1938-12-31"},
            },
        ),
        ("1937-06-11/", {"start": {"in": "1937-06-11"}}),
        ("/1938-01-02", {"end": {"in": "1938-01-02"}}),
        ("[..1939]", {"start": {"latest": "1939-12-31"}, "end": {"latest": "1939-12-31"}}),
        ("-0043-03-15", {"start": {"in": "-0043-03-15"}, "end": {"in": "-0043-03-15"}}),
    ],
)
def test_a_dating_becomes_a_timespan_with_its_four_bounds(edtf: str, span: dict):
    (feature,) = features(small(*told(f"a {edtf}")))
    assert feature["when"]["timespans"] == [span]
    assert feature["properties"]["claims"][0]["when"]["timespans"] == [span]


def test_every_timespan_of_the_evidence_is_ordered_and_has_an_end(edition: Edition):
    def days(end: dict[str, str]) -> list[int]:
        return [
            day(stood.year, stood.month, stood.day)
            for key in ("earliest", "in", "latest")
            if key in end
            for stood in [date.fromisoformat(end[key])]
        ]

    spans = [span for feature in features(edition) for span in feature.get("when", {}).get("timespans", ())]
    assert spans
    for span in spans:
        assert set(span) <= {"start", "end"}
        assert span
        for end in span.values():
            assert set(end) in ({"in"}, {"earliest", "latest"}, {"earliest"}, {"latest"})
            assert days(end) == sorted(days(end))


def test_what_disputes_dates_its_own_claim_and_not_the_event():
    (feature,) = features(small(("E", "a", "disputes", "1937")))
    assert "when" not in feature
    assert "when" in feature["properties"]["claims"][0]


def test_an_undated_claim_has_no_when():
    (feature,) = features(small(*told("a")))
    assert "when" not in feature["properties"]["claims"][0]


def test_figures_are_ranges_in_which_an_absent_end_is_unbounded():
    (feature,) = features(small(("E", "a", "asserts", "1937", "gregorian", "dead=>750000; shot=7")))
    assert feature["properties"]["claims"][0]["figures"] == [
        {"name": "dead", "low": 750000},
        {"name": "shot", "low": 7, "high": 7},
    ]


def test_a_doubtful_date_says_so():
    (feature,) = features(small(*told("a 1937~")))
    assert feature["properties"]["claims"][0]["approximate"] is True


def test_an_empty_selection_is_still_a_file():
    edition = small(*told("a 1937"))
    assert features(edition, View(q="nothing like it")) == []
    assert read(edition, View(q="nothing like it")) == []
