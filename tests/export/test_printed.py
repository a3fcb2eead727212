"""Paper: the whole view is printed, with its references, and nothing that only a screen needs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from timeline.export.order import Order
from timeline.export.printed import document
from timeline.page.rows import rows
from timeline.query.citations import references
from timeline.query.view import View

if TYPE_CHECKING:
    from timeline.edition import Edition

ORDER = "purge-of-the-red-army-ordered"


# ---- the document


def test_a_table_of_any_length_is_printed_whole(edition: Edition, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("timeline.page.rooms.table.MOST_ROWS", 20)
    text = document(edition, View(view="table"), Order(today=0))
    assert text.count(" data-of=") == len(rows(edition, View()))
    assert "Next rows" not in text


def test_the_document_has_nothing_to_press_and_nothing_folded(edition: Edition):
    for view in ("timeline", "disagreements", "table", "about"):
        text = document(edition, View(view=view, event=ORDER), Order(address="https://example.org/", today=0))
        assert not re.search(r"<(button|input|select|details(?! open))", text)
        assert " id=" not in text


def test_the_document_says_what_is_shown_from_where_and_when(edition: Edition):
    view, _ = edition.view("view=table&sources=houser&from=1937-01-01&to=1938-01-01&theme=dark")
    text = document(edition, view, Order(address="https://example.org/", today=0))
    for words in (
        "Sources: Houser, blog 2021; 1937.",
        "84 of 145 events",
        "1 January 1970",
        edition.evidence.fingerprint,
    ):
        assert words in text
    assert (
        "https://example.org/?view=table&amp;from=1937-01-01&amp;to=1938-01-01&amp;sources=houser ·" in text
    )
    assert references(edition.evidence, view)[0][:20] in text and "Essay on the 1938 purge:" not in text
