"""The claims of a selection as files: CSV for spreadsheets, JSON for programs.

The CSV has the columns of an events file and can be loaded again; behind them stand what was understood, the
verdict and the source's reference. A cell that a spreadsheet would run as a formula gets an apostrophe.

The JSON is a GeoJSON FeatureCollection (RFC 7946) with the `when` of GeoJSON-T and the Linked Places
Format. It has one feature per event, `geometry` null since no claim here has a place, and in
`when.timespans` a span for every claim that asserts or reports a date: `start` and `end`, each `in` a day
or between `earliest` and `latest`. That part of the Linked Places Format fits vague dates exactly and its
tools read it; its rules for places (names, types, geometries) do not apply, so a file does not claim to be
one. Every claim carries its own `when` besides, and an end that the source does not give is absent.

Most common change: a column is a row of `COLUMNS`.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from itertools import groupby
from math import isnan
from typing import Any

import orjson

from timeline.dates import UNDATED, EDTFError, iso, parse
from timeline.edition import Edition
from timeline.evidence.columns import DISPUTES, EVENTS_FILE, names
from timeline.evidence.figures import figures_of
from timeline.page.rows import Row, rows
from timeline.query.citations import references
from timeline.query.view import View

LICENCE = (
    "The timeline and its own evidence are under the MIT licence. The words in date_text are the sources’."
)
FORMULA = re.compile(r"[=+\-@\t\r\n＝＋－＠]")
"""A cell that begins so is run by some spreadsheet, be the sign plain or full width."""


def _written(name: str) -> Callable[[Row], Any]:
    key = {"event": "title"}.get(name, name)
    return lambda row: row[key]


def _day(name: str) -> Callable[[Row], str]:
    return lambda row: "" if isnan(row[name]) else iso(int(row[name]))


COLUMNS: tuple[tuple[str, Callable[[Row], Any]], ...] = (
    *((name, _written(name)) for name in names(EVENTS_FILE)),
    ("understood", lambda row: row["words"]),
    ("earliest_start", _day("es")),
    ("latest_start", _day("ls")),
    ("earliest_end", _day("ee")),
    ("latest_end", _day("le")),
    ("precision", lambda row: row["precision"]),
    ("verdict", lambda row: row["verdict"]),
    ("source_label", lambda row: row["label"]),
    ("source_reference", lambda row: row["reference"]),
)
"""Columns of the CSV: those of an events file, then what was made of them."""


def claims_csv(edition: Edition, view: View) -> bytes:
    """Return the claims of the selection of a view as CSV, UTF-8 with a byte order mark (for Excel)."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([name for name, _ in COLUMNS])
    writer.writerows([safe(str(cell(row))) for _, cell in COLUMNS] for row in rows(edition, view))
    return out.getvalue().encode("utf-8-sig")


def safe(cell: str) -> str:
    """Return a cell that no spreadsheet runs as a formula; a dating such as `-0044` stays as it is."""
    return f"'{cell}" if FORMULA.match(cell) and not _is_dating(cell) else cell


def _is_dating(cell: str) -> bool:
    try:
        parse(cell)
    except EDTFError:
        return False
    return cell == cell.strip()


def claims_json(
    edition: Edition, view: View, address: str, generated: str = "", licence: str = LICENCE
) -> bytes:
    """Return the selection of a view as GeoJSON with `when` (see above), UTF-8.

    `address` is the address of the view, `generated` the day on which the file is made, as YYYY-MM-DD; the
    same arguments give the same bytes.
    """
    features = [
        _feature(list(own)) for _, own in groupby(rows(edition, view), key=lambda row: row["event_id"])
    ]
    provenance = {
        "title": edition.title,
        "address": address,
        "filters": view.words(edition.labels) or "all events",
        "generated": generated,
        "evidence": edition.evidence.fingerprint,
        "references": list(references(edition.evidence)),
        "licence": licence,
    }
    whole = {"type": "FeatureCollection", **_filled(provenance), "features": features}
    return orjson.dumps(whole, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def _feature(claims: list[Row]) -> dict[str, Any]:
    """Return one event with its claims."""
    event = claims[0]
    spans = [timespan(row) for row in claims if row["stance"] != DISPUTES and row["when"] != UNDATED]
    return {
        "type": "Feature",
        "id": event["event_id"],
        "geometry": None,
        **({"when": {"timespans": spans}} if spans else {}),
        "properties": {
            **{key: event[key] for key in ("title", "kind", "category", "importance")},
            "verdict": event["verdict"],
            "verdict_sentence": event["sentence"],
            "claims": [_claim(row) for row in claims],
        },
    }


def _claim(row: Row) -> dict[str, Any]:
    """Return one claim; what is blank is left out."""
    keys = ("source", "label", "stance", "date", "date_text", "basis", "calendar", "claim", "locator", "note")
    figures = [
        {"name": figure.name, **_filled({"low": figure.lo, "high": figure.hi})}
        for figure in figures_of(row["figures"])
    ]
    when = {"timespans": [timespan(row)], "label": row["words"]} if row["when"] != UNDATED else None
    marks = {name: True for name in ("approximate", "uncertain") if row[name]}
    return _filled({**{key: row[key] for key in keys}, **marks, "figures": figures, "when": when})


def timespan(row: Row) -> dict[str, dict[str, str]]:
    """Return a dating as a timespan: `start` and `end`, each `in` a day or between `earliest` and `latest`.

    A moment somewhere within bounds has the same bounds at both ends. An end that is not known is absent.
    """
    ends = {"start": _end(row["es"], row["ls"]), "end": _end(row["ee"], row["le"])}
    return {name: end for name, end in ends.items() if end}


def _end(low: float, high: float) -> dict[str, str]:
    if low == high:
        return {"in": iso(int(low))}
    bounds = (("earliest", low), ("latest", high))
    return {name: iso(int(bound)) for name, bound in bounds if not isnan(bound)}


def _filled(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value not in (None, "", [], {})}
