"""References that a footnote can hold: complete, in slot order, with the data's fingerprint."""

from __future__ import annotations

import re

import pytest

from tests.house.small_evidence import evidence_of
from timeline.evidence import Evidence
from timeline.query.citations import cite_view, reference, references
from timeline.query.selection import labels
from timeline.query.view import View

ROWS = [("order", "a", "asserts", "1937"), ("order", "b", "asserts", "1938")]


@pytest.fixture
def small() -> Evidence:
    small = evidence_of(ROWS)
    small.sources["reference"] = ["A. Author, Annals (1950).", ""]
    small.sources["part_read"] = ["chapter 3", ""]
    small.sources["author"] = ["", "B. Writer"]
    small.sources["year"] = ["", "2015"]
    small.claims["locator"] = ["p. 12", ""]
    return small


def test_a_source_is_cited_by_its_reference_or_by_what_is_known() -> None:
    blank = {"reference": "", "author": "", "title": "", "year": "", "label": "Annals"}
    assert reference(blank) == "Annals."
    assert reference({**blank, "author": "A. Author", "year": "1950"}) == "A. Author, 1950."
    assert reference({**blank, "reference": "Annals. Oslo 1950."}) == "Annals. Oslo 1950."


def test_all_sources_are_cited_in_slot_order_with_the_part_that_was_read(small: Evidence) -> None:
    assert references(small) == (
        "Annals: A. Author, Annals (1950). Read here: chapter 3.",
        "Book, 2015: B. Writer, 2015.",
    )


@pytest.mark.parametrize(
    ("query", "cited"),
    [
        ("", 2),
        ("sources=b", 1),
        ("all=a", 1),
        ("sources=a&all=b", 2),
        ("without=a", 1),
        ("sources=a&without=a", 0),
    ],
)
def test_a_filtered_view_cites_the_sources_it_shows(small: Evidence, query: str, cited: int) -> None:
    assert len(references(small, View.from_query(query))) == cited


def test_a_view_is_cited_with_filter_address_fingerprint_and_sources(small: Evidence) -> None:
    view = View.from_query("sources=a&from=1937&to=1938")
    text = cite_view(
        small, view, labels(small), title="Witnesses", address="http://localhost/", accessed="1 May 2026"
    )
    assert text.split("\n") == [
        "Witnesses: sources: Annals; 1937.",
        "http://localhost/?from=1937-01-01&to=1938-01-01&sources=a",
        f"Evidence {small.fingerprint}, accessed 1 May 2026.",
        "Sources: Annals: A. Author, Annals (1950). Read here: chapter 3.",
    ]


def test_the_home_view_is_cited_as_all_events(small: Evidence) -> None:
    first, second, third, _ = cite_view(small, View(), labels(small), title="Witnesses", address="a").split(
        "\n"
    )
    assert (first, second) == ("Witnesses: all events.", "a")
    assert re.fullmatch(r"Evidence [0-9a-f]{16}\.", third)
