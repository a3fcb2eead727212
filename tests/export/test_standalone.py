"""The offline file: what is put into it, and that its scripts choose and lay out as the server does."""

from __future__ import annotations

import base64
import gzip
import json
import re
import subprocess
from collections.abc import Callable
from typing import Any

import orjson
import pytest

from tests.house.node import node
from tests.house.tree import ROOT
from timeline.dates import day
from timeline.edition import Edition, ScoreAsked
from timeline.export import standalone
from timeline.export.order import Order
from timeline.export.standalone.inlined import LEFT_OUT, closed
from timeline.export.standalone.known import gathered
from timeline.page import files
from timeline.page.plotly_bundle import plotly_bundle, plotly_full
from timeline.query.view import View

ORDER = Order(today=day(2026, 11, 22))
QUERIES = (
    "",
    "verdicts=conflict",
    "sources=houser",
    "sources=essay&group=source",
    "all=essay,houser&group=none",
    "without=houser",
    "categories=Terror&verdicts=agree,compatible",
    "precision=day&importance=2",
    "stance=disputes",
    "q=purge",
    "q=Tukhachevsky",
    "q=Yezhov+arrested",
    "verdicts=disputed&from=1937-01-01&to=1938-01-01",
    "sources=essay&verdicts=undated",
    "axis=even",
    "sources=houser&group=source&axis=even",
    "sources=essay&verdicts=undated&axis=even",
)
PLOTS = ((1436, 844), (932, 495), (290, 430), (546, 296))
"""Sizes of the plot in a wide window, on a laptop, on a phone, and while presenting."""


@pytest.fixture(scope="module")
def made(edition: Edition) -> bytes:
    return standalone.page(edition, View(), ORDER)


@pytest.fixture(scope="module")
def known(edition: Edition) -> Any:
    return orjson.loads(gathered(edition, View()))


def block(made: bytes, name: str) -> bytes:
    found = re.search(rf'id="{name}">([^<]*)</script>', made.decode())
    assert found
    return gzip.decompress(base64.b64decode(found[1]))


# ---- the file


def test_the_file_is_small(made: bytes) -> None:
    limit = 2.0e6 if plotly_bundle() else 3.5e6
    assert len(made) <= limit


def test_the_same_view_gives_the_same_file(edition: Edition, made: bytes) -> None:
    assert standalone.page(edition, View(), ORDER) == made


def test_scripts_stand_in_it_unchanged(made: bytes) -> None:
    text = made.decode()
    for path in files.scripts():
        script = path.read_text("utf-8")
        assert (files.named(path) in LEFT_OUT) != (f"<script>{script}</script>" in text), path
    bundle = plotly_bundle() or plotly_full()
    assert block(made, "offline-plotly") == bundle.read_bytes()


def test_a_script_cannot_end_its_element() -> None:
    assert closed('a = "</script><!-- </SCRIPT>";') == 'a = "\\x3C/script>\\x3C!-- \\x3C/SCRIPT>";'


def test_it_names_no_other_address(made: bytes) -> None:
    head = made.decode().partition("<body")[0]
    assert "connect-src &#x27;none&#x27;" in head
    assert re.findall(r'(?:src|href|action)="(?:https?:)?//[^"]*"', made.decode()) == []
    assert re.findall(r"url\((?!\"?data:)[^)]*\)|@import", head) == []


@pytest.mark.parametrize("order", [Order(size="a4"), Order(theme="transparent")], ids=["size", "theme"])
def test_what_a_page_has_not_is_refused_with_advice(edition: Edition, order: Order) -> None:
    with pytest.raises(ValueError, match=r"leave the size out|Choose one of these"):
        standalone.page(edition, View(), order)


def test_evidence_too_large_for_a_file_is_refused_with_advice(
    edition: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("timeline.export.standalone.known.in_excerpts", lambda score: True)
    with pytest.raises(ValueError, match="Choose fewer events"):
        standalone.page(edition, View(), ORDER)


# ---- what it works out for itself is what the server says


@pytest.fixture(scope="module")
def answers(known: Any) -> Callable[..., Any]:
    program = node()
    assert program, "node comes with the test requirements"

    def ask(**question: Any) -> Any:
        done = subprocess.run(
            [program, ROOT / "tests" / "js" / "offline.js"],
            input=json.dumps({"known": known, **question}),
            capture_output=True,
            text=True,
            timeout=100,
            check=True,
        )
        return json.loads(done.stdout)

    return ask


def test_filters_and_the_status_sentence_are_those_of_the_server(
    answers: Callable[..., Any], edition: Edition
) -> None:
    said = answers(queries=QUERIES)
    for query, events, status in zip(QUERIES, said["events"], said["status"], strict=True):
        view, dropped = edition.view(query)
        assert not dropped
        assert sorted(events) == sorted(edition.selection(view).events.tolist()), query
        assert status == edition.status(view, edition.window(view))


def test_the_counts_of_chips_are_those_of_the_server(answers: Callable[..., Any], edition: Edition) -> None:
    asked = [
        (query, field, value, count)
        for query in QUERIES[1:8]
        for field, values in edition.facets(edition.view(query)[0]).items()
        for value, count in values.items()
    ]
    assert answers(chips=[row[:3] for row in asked])["counts"] == [row[3] for row in asked]


def test_scores_are_those_of_the_server(answers: Callable[..., Any], edition: Edition) -> None:
    """Its offline/scores.js picks what layout.score lays out; where that has a new fact, it follows."""
    plots = [(query, *size) for query in QUERIES for size in PLOTS]
    scores = answers(plots=[{"query": q, "width": w, "height": h} for q, w, h in plots])["scores"]
    for (query, width, height), score in zip(plots, scores, strict=True):
        served = json.loads(edition.score_text(ScoreAsked(query, width, height)))
        del score["fixed"]
        assert rounded(score) == rounded(served), (query, width, height)


def rounded(value: Any) -> Any:
    """The same value with numbers to a twentieth, as far as the server's own rounding lets them differ."""
    if isinstance(value, dict):
        return {key: rounded(one) for key, one in sorted(value.items())}
    if isinstance(value, list):
        return [rounded(one) for one in value]
    return Near(value) if isinstance(value, float | int) and not isinstance(value, bool) else value


class Near(float):
    """A number that equals what is nearer than a fiftieth."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, float) and abs(self - other) < 0.02

    __hash__ = float.__hash__
