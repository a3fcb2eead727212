"""The table holds every claim of the selection, and the page sorts it without asking the server."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.rooms import attribute, classed, links, named, text
from tests.small_evidence import evidence_of, told
from timeline.exhibit import Exhibit
from timeline.rows import UNKNOWN_LAST, rows
from timeline.table import COLUMNS, MOST_ROWS, PAGE_ROWS
from timeline.table import room as contents
from timeline.view import View

if TYPE_CHECKING:
    pass


@pytest.fixture(scope="module")
def exhibit(evidence) -> Exhibit:
    return Exhibit("Title", evidence)


@pytest.fixture(scope="module")
def room(exhibit: Exhibit) -> list:
    return contents(exhibit, View())


def small(*claims, **options) -> Exhibit:
    return Exhibit("Small", evidence_of([*claims], **options))


def cells(room: list, column: str) -> list[str]:
    (body,) = named(room, "Tbody")
    return [text(cell) for cell in classed(body, f"c-{column}")]


def test_every_claim_has_its_row(room: list, exhibit: Exhibit):
    assert len(cells(room, "event")) == len(exhibit.evidence.claims)
    assert "287 claims on 145 events" in text(room)


def test_all_that_a_claim_carries_stands_in_some_column(exhibit: Exhibit):
    row = exhibit.evidence.claims.iloc[5]
    shown = " ".join(text(cell) for cell in named(contents(exhibit, View()), "Td"))
    for name in ("stance", "date", "date_text", "basis", "calendar", "claim", "locator", "note", "precision"):
        assert row[name] in shown


def test_events_stand_in_time_order_and_their_claims_in_slot_order():
    exhibit = small(*told("b 1938", "a 1938", event="late"), *told("b 1936", event="early"))
    room = contents(exhibit, View())
    assert cells(room, "event") == ["early", "late", "late"]
    assert cells(room, "source") == ["Book, 2015", "Annals", "Book, 2015"]


def test_a_selection_leaves_all_claims_of_its_events(exhibit: Exhibit):
    room = contents(exhibit, View(sources=("essay",), verdicts=("conflict",)))
    assert set(cells(room, "verdict")) == {"≠ conflict"}
    assert "Houser, blog 2021" in cells(room, "source")


def test_a_column_is_sorted_by_numbers_where_words_would_mislead():
    exhibit = small(*told("a 1937", event="day"), *told("a", event="undated"))
    keys = {row["event_id"]: row["first_day"] for row in rows(exhibit, View())}
    assert keys["undated"] == UNKNOWN_LAST
    (body,) = named(contents(exhibit, View()), "Tbody")
    assert [attribute(cell, "data-by") for cell in classed(body, "c-understood")] == ["-12053", "1e+12"]


def test_headings_are_buttons_in_column_heads(room: list):
    heads = named(named(room, "Thead"), "Th")
    assert [text(head) for head in heads] == [column.heading for column in COLUMNS]
    assert {attribute(head, "scope") for head in heads} == {"col"}
    assert [attribute(named(head, "Button")[0], "data-sort") for head in heads] == [c.key for c in COLUMNS]


def test_the_table_names_itself(room: list):
    assert text(named(room, "Caption")) == "287 claims on 145 events, in time order unless sorted otherwise"


def test_columns_can_be_chosen_and_some_wait_hidden(room: list):
    choices = {
        attribute(node, "data-column"): attribute(node, "aria-pressed")
        for node in classed(room, "column-choice")
    }
    assert choices["claim"] == "true"
    assert choices["note"] == "false"
    assert "event" not in choices
    hidden = attribute(classed(room, "claims")[0], "data-hide").split()
    assert set(hidden) == {key for key, pressed in choices.items() if pressed == "false"}


def test_the_style_sheet_can_hide_every_column_that_can_be_chosen():
    from tests.conftest import ROOT

    sheet = (ROOT / "assets" / "pages.css").read_text(encoding="utf-8")
    for column in COLUMNS[1:]:
        assert f'.claims[data-hide~="{column.key}"] .c-{column.key}' in sheet


def test_an_event_leads_to_its_panel_and_keeps_the_filters(exhibit: Exhibit):
    room = contents(exhibit, View(view="table", verdicts=("disputed",)))
    address = links(room)["Alleged military conspiracy"]
    assert address == "/?view=table&verdicts=disputed&event=alleged-military-conspiracy"


def test_hits_of_the_search_are_marked(exhibit: Exhibit):
    room = contents(exhibit, View(q="tukhachevsky"))
    marked = {text(hit) for hit in named(room, "Mark")}
    assert marked >= {"Tukhachevsky", "Tukhachevskii"}


def test_without_a_search_nothing_is_marked(room: list):
    assert named(room, "Mark") == []


def test_the_selection_can_be_downloaded(exhibit: Exhibit):
    room = contents(exhibit, View(view="table", sources=("houser",)))
    assert links(room)["Download CSV"] == "export/claims.csv?view=table&sources=houser"
    assert links(room)["Download JSON"] == "export/claims.json?view=table&sources=houser"


def test_a_long_table_comes_in_pages():
    exhibit = small(*(row for at in range(MOST_ROWS + 1) for row in told("a 1937", event=f"e{at}")))
    first, last = contents(exhibit, View()), contents(exhibit, View(), page=3)
    assert len(cells(first, "event")) == PAGE_ROWS
    assert "Rows 1–500 of 1,001. Sorting holds for these rows." in text(first)
    assert cells(last, "event") == [cells(contents(exhibit, View(), page=99), "event")[0]]
    buttons = named(named(first, "Nav"), "Button")
    assert [attribute(node, "disabled") for node in buttons] == [True, False]
    assert attribute(buttons[1], "data-page") == "2"


def test_rows_keep_their_place_in_time_over_pages():
    exhibit = small(*(row for at in range(MOST_ROWS + 1) for row in told("a 1937", event=f"e{at}")))
    (body,) = named(contents(exhibit, View(), page=2), "Tbody")
    assert attribute(named(body, "Tr")[0], "data-at") == str(PAGE_ROWS)


def test_a_short_table_has_no_pages(room: list):
    assert named(room, "Nav") == []


def test_an_empty_selection_says_what_to_loosen(exhibit: Exhibit):
    room = contents(exhibit, View(verdicts=("agree",), q="barbarossa"))
    assert "No event passes all filters." in text(room)
    assert "Drop the filter" in text(room)


def test_text_of_the_data_stands_as_text():
    room = contents(small(("<b>x</b>", "a", "asserts", "1937")), View())
    assert cells(room, "event") == ["<b>x</b>"]
