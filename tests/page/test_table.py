"""The table holds every claim of the selection, and the page sorts it without asking the server."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.house.rooms import attribute, classed, links, named, text
from tests.house.small_evidence import evidence_of, told
from timeline.edition import Edition
from timeline.page.parts.table_heads import FILTERS
from timeline.page.rooms.table import COLUMNS, MOST_ROWS, PAGE_ROWS
from timeline.page.rooms.table import room as contents
from timeline.page.rows import UNKNOWN_LAST, rows
from timeline.query.lists import SORTS
from timeline.query.view import View


@pytest.fixture(scope="module")
def edition(evidence) -> Edition:
    return Edition("Title", evidence)


@pytest.fixture(scope="module")
def room(edition: Edition) -> list:
    return contents(edition, View())


def small(*claims, **options) -> Edition:
    return Edition("Small", evidence_of([*claims], **options))


def cells(room: list, column: str) -> list[str]:
    (body,) = named(room, "Tbody")
    return [text(cell) for cell in classed(body, f"c-{column}")]


def test_every_claim_has_its_row(room: list, edition: Edition):
    assert len(cells(room, "event")) == len(edition.evidence.claims)
    assert "287 claims on 145 events" in text(room)


def test_all_that_a_claim_carries_stands_in_some_column(edition: Edition):
    carried = ["stance", "date", "date_text", "basis", "calendar", "claim", "locator", "note", "precision"]
    claims = edition.evidence.claims
    full = claims[(claims[carried] != "").all(axis=1)]
    assert len(full) > 100
    said = [" ".join(map(text, named(row, "Td"))) for row in named(contents(edition, View()), "Tr")]
    for claim in full.to_dict("records"):
        (row,) = (one for one in said if claim["claim"] in one)
        assert [name for name in carried if claim[name] not in row] == []


def test_events_stand_in_time_order_and_their_claims_in_slot_order():
    edition = small(*told("b 1938", "a 1938", event="late"), *told("b 1936", event="early"))
    room = contents(edition, View())
    assert cells(room, "event") == ["early", "late", "late"]
    assert cells(room, "source") == ["Book, 2015", "Annals", "Book, 2015"]


def test_a_selection_leaves_all_claims_of_its_events(edition: Edition):
    room = contents(edition, View(sources=("essay",), verdicts=("conflict",)))
    assert set(cells(room, "verdict")) == {"≠ conflict"}
    assert "Houser, blog 2021" in cells(room, "source")


def test_a_column_is_sorted_by_numbers_where_words_would_mislead():
    edition = small(*told("a 1937", event="day"), *told("a", event="undated"))
    keys = {row["event_id"]: row["first_day"] for row in rows(edition, View())}
    assert keys["undated"] == UNKNOWN_LAST
    (body,) = named(contents(edition, View()), "Tbody")
    assert [attribute(cell, "data-by") for cell in classed(body, "c-understood")] == ["-12053", "1e+12"]


def test_headings_are_buttons_in_column_heads(room: list):
    heads = named(named(room, "Thead"), "Th")
    buttons = [named(head, "Button")[0] for head in heads]
    assert [text(button) for button in buttons] == [column.heading for column in COLUMNS]
    assert {attribute(head, "scope") for head in heads} == {"col"}
    assert [attribute(button, "data-sort") for button in buttons] == [c.key for c in COLUMNS]


def test_every_column_can_be_named_in_an_address(room: list):
    assert tuple(column.key for column in COLUMNS) == SORTS


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
    from tests.house.tree import ROOT

    sheet = (ROOT / "assets" / "css" / "rooms.css").read_text(encoding="utf-8")
    for column in COLUMNS[1:]:
        assert f'.claims[data-hide~="{column.key}"] .c-{column.key}' in sheet


def test_an_event_leads_to_its_panel_and_keeps_the_filters(edition: Edition):
    room = contents(edition, View(view="table", verdicts=("disputed",)))
    address = links(room)["Alleged military conspiracy"]
    assert address == "/?view=table&verdicts=disputed&event=alleged-military-conspiracy"


def test_hits_of_the_search_are_marked(edition: Edition):
    room = contents(edition, View(q="tukhachevsky"))
    marked = {text(hit) for hit in named(room, "Mark")}
    assert marked >= {"Tukhachevsky", "Tukhachevskii"}


def test_without_a_search_nothing_is_marked(room: list):
    assert named(room, "Mark") == []


def test_the_selection_can_be_downloaded(edition: Edition):
    room = contents(edition, View(view="table", sources=("houser",)))
    assert links(room)["Download CSV"] == "export/claims.csv?view=table&sources=houser"
    assert links(room)["Download JSON"] == "export/claims.json?view=table&sources=houser"


@pytest.fixture(scope="module")
def long() -> Edition:
    """More rows than one page has; titles are numbered against the order of time."""
    most = MOST_ROWS + 1
    return small(*(row for at in range(most) for row in told(f"a {1000 + at}", event=f"e{most - at}")))


def test_a_long_table_comes_in_pages(long: Edition):
    first, last = contents(long, View()), contents(long, View(page=3))
    assert len(cells(first, "event")) == PAGE_ROWS
    assert "Rows 1–500 of 1,001." in text(first)
    assert cells(last, "event") == ["e1"] == cells(contents(long, View(page=99)), "event")
    assert {words: address for words, address in links(first).items() if "rows" in words} == {
        "Next rows": "/?page=2"
    }
    (step,) = named(classed(first, "table-pages"), "A")
    assert attribute(step, "data-set") == "page:2"


def test_rows_keep_their_place_in_time_over_pages(long: Edition):
    (body,) = named(contents(long, View(page=2)), "Tbody")
    assert attribute(named(body, "Tr")[0], "data-at") == str(PAGE_ROWS)


def test_a_long_table_is_sorted_over_all_its_pages(long: Edition):
    up, down = contents(long, View(sort="event")), contents(long, View(sort="-event", page=3))
    assert cells(up, "event")[:3] == ["e1", "e2", "e3"]
    assert cells(down, "event") == ["e1"]
    (head,) = [head for head in named(up, "Th") if attribute(head, "aria-sort")]
    assert attribute(head, "aria-sort") == "ascending"
    assert "c-event" in attribute(head, "className")
    assert attribute(named(named(up, "Tbody"), "Tr")[0], "data-at") == str(MOST_ROWS)


@pytest.mark.parametrize("column", [column.key for column in COLUMNS])
@pytest.mark.parametrize("way", ["", "-"])
def test_every_column_sorts_the_same_rows_with_blanks_last(edition: Edition, column: str, way: str):
    view = View(view="table", sources=("houser",))
    rows_in_time, rows_sorted = rows(edition, view), rows(edition, view, sort=way + column)
    assert sorted(row["place"] for row in rows_sorted) == [row["place"] for row in rows_in_time]
    of = next(one for one in COLUMNS if one.key == column)
    if of.sort:
        numbers = [of.sort(row) for row in rows_sorted]
        assert numbers == sorted(numbers, reverse=bool(way))
    else:
        words = [str(row["title" if column == "event" else column]) for row in rows_sorted]
        blank = [not word for word in words]
        assert blank == sorted(blank)


def test_a_window_in_the_address_limits_the_table_until_the_reader_wants_all_times(edition: Edition):
    june = "view=table&from=1937-06-01&to=1937-07-01"
    only, every = (contents(edition, View.from_query(query)) for query in (june, f"{june}&beyond=1"))
    assert "144 claims on 60 events in June 1937" in text(only)
    assert "287 claims on 145 events" in text(every)
    for room, current in ((only, "Only June 1937 60 events"), (every, "All times 145 events")):
        (choice,) = classed(room, "within")
        said = {text(link): attribute(link, "aria-current") for link in named(choice, "A")}
        assert [words for words, now in said.items() if now] == [current]
        assert set(said) == {"Only June 1937 60 events", "All times 145 events"}


def test_a_window_without_events_says_so_and_offers_all_times(edition: Edition):
    room = contents(edition, View.from_query("view=table&from=1800-01-01&to=1801-01-01"))
    assert "None of the 145 events touches this window." in text(room)
    assert links(room)["All times 145 events"] == "/?view=table&from=1800-01-01&to=1801-01-01&beyond=1"


def test_the_head_of_a_column_filters_with_the_counts_of_what_is_listed(edition: Edition):
    view = View.from_query("view=table&from=1937-06-01&to=1937-07-01&verdicts=conflict")
    room = contents(edition, view)
    menus = {attribute(menu, "data-filters"): menu for menu in named(room, "Details")}
    assert set(menus) - {None} == set(FILTERS)
    counts = {
        attribute(value, "data-toggle"): int(text(classed(value, "count")).replace(",", ""))
        for value in classed(menus["source"], "chip")
        if attribute(value, "data-toggle")
    }
    assert len(counts) > 2
    for source, events in counts.items():
        left = edition.listed(replace(view, sources=(source.partition(":")[2],)))
        assert len(left) == events, source
    pressed = [one for one in classed(menus["verdict"], "chip") if attribute(one, "aria-pressed") == "true"]
    assert [attribute(one, "data-toggle") for one in pressed] == ["verdicts:conflict"]


def test_a_column_with_one_value_has_no_menu():
    room = contents(small(*told("a 1937", "a 1938")), View())
    assert "source" not in {attribute(menu, "data-filters") for menu in named(room, "Details")}


def test_a_short_table_has_no_pages(room: list):
    assert named(room, "Nav") == []


def test_an_empty_selection_says_what_to_loosen(edition: Edition):
    room = contents(edition, View(verdicts=("agree",), q="barbarossa"))
    assert "No event passes all filters." in text(room)
    assert "Drop the filter" in text(room)


def test_text_of_the_data_stands_as_text():
    room = contents(small(("<b>x</b>", "a", "asserts", "1937")), View())
    assert cells(room, "event") == ["<b>x</b>"]
