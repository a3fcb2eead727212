"""Stories of readers who look for something: the list under the field, the window in the rooms, the table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.house.browser import every_scheme, every_viewport
from tests.house.reader import READY, Reader
from timeline.dates import day

if TYPE_CHECKING:
    from playwright.sync_api import Page

JUNE = "from=1937-06-01&to=1937-07-01"
TRIAL = "trial-of-the-tukhachevskii-group"


@pytest.fixture
def reader(page: Page, server: str) -> Reader:
    return Reader(page, server)


def types(reader: Reader, text: str) -> Page:
    """Type a search and wait for its list."""
    page = reader.page
    page.locator("#search").click()
    page.keyboard.type(text)
    page.locator(".found-said:not(:empty)").wait_for()
    return page


def chosen(page: Page) -> str:
    """The words of the row of the list that the keys stand on."""
    at = page.locator("#search").get_attribute("aria-activedescendant")
    return page.locator(f"#{at} .found-title, #{at}.all").inner_text() if at else ""


# ---- the list under the field


def test_the_list_says_what_is_found_and_where_and_marks_it(reader: Reader):
    page = types(reader.opens().rests(), "Tukhachevsky")
    assert page.locator(".found-said").inner_text() == "23 events"
    assert page.locator(".found").count() == 9
    assert page.locator(".found mark").first.inner_text() == "Tukhachevskii"
    assert "claim: " in page.locator(".found-where").first.inner_text()
    assert page.locator(".found.all").inner_text() == "Show all 23 events"
    assert "q=" not in page.url, "nothing is filtered while one types"


def test_the_keys_walk_the_list_and_enter_opens_the_event_and_flies_to_it(reader: Reader):
    page = types(reader.opens().rests(), "trial of the Tukhachevskii group")
    field = page.locator("#search")
    assert field.get_attribute("aria-expanded") == "true"
    assert chosen(page) == ""
    page.keyboard.press("ArrowUp")
    assert chosen(page).startswith("Show ")
    page.keyboard.press("Home")
    assert chosen(page) == "Trial of the Tukhachevskii group"
    page.keyboard.press("End")
    page.keyboard.press("ArrowDown")
    assert chosen(page) == ""
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    reader.shows("#panel h2", "Trial of the Tukhachevskii group").rests()
    reader.waits_until("__bench.visibleRange()[1] - __bench.visibleRange()[0] < 40 * 86400000")
    first, last = reader.sees()
    assert first < day(1937, 6, 11) < last
    assert field.get_attribute("aria-expanded") == "false"
    assert reader.focus() == "Search events and claims"
    assert f"event={TRIAL}" in page.url
    assert "q=" not in page.url


def test_a_row_is_chosen_by_the_mouse_as_well(reader: Reader):
    page = types(reader.opens().rests(), "Kirov")
    row = page.locator(".found").first
    title = row.locator(".found-title").inner_text()
    row.click()
    reader.shows("#panel h2", title)
    assert page.locator(".found-box").is_hidden()


def test_a_date_is_understood_and_enter_flies_to_its_days(reader: Reader):
    page = types(reader.opens().rests(), "1937-06-11")
    assert page.locator(".found-said").inner_text().startswith("dated on 11 June 1937: ")
    page.keyboard.press("Enter")
    reader.waits_until("document.activeElement.closest('#labels')")
    assert reader.sees() == (day(1937, 6, 11), day(1937, 6, 12))
    assert "q=1937-06-11" in page.url


def test_all_results_filter_and_back_gives_the_whole_again(reader: Reader):
    page = types(reader.opens().rests(), "dossier")
    page.locator(".found.all").click()
    reader.shows("#status-words", "search: dossier")
    page.go_back()
    reader.shows("#status-words", "145 of 145 events").waits_until("!location.search.includes('q=')")
    assert "q=" not in page.url


def test_a_field_that_is_emptied_filters_no_longer(reader: Reader):
    page = reader.opens("q=dossier").rests().page
    page.locator("#search").fill("")
    reader.waits_until("!location.search.includes('q=')").shows("#status-words", "145 of 145 events")


def test_in_a_room_the_chosen_event_opens_beside_it(reader: Reader):
    reader.page.goto(f"{reader.address}/?view=table")
    reader.page.locator("#page-view .claims").wait_for()
    reader.page.locator(READY).wait_for(state="attached")
    page = types(reader, "Murder of Kirov")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    reader.shows("#panel h2", "Murder of Kirov")
    assert "view=table" in page.url
    page.locator("#page-view tr.chosen").first.wait_for()


def test_text_of_a_search_is_never_markup(reader: Reader):
    page = types(reader.opens().rests(), "<img src=x> Kirov")
    assert page.locator(".found-box img").count() == 0
    page.keyboard.press("Enter")
    reader.shows("#status-words", "search: <img src=x> Kirov").shows("#nothing", "<img src=x> Kirov")
    assert page.locator("img").count() == 0


@every_scheme
@every_viewport
def test_axe_finds_nothing_while_the_list_is_open(reader: Reader):
    from axe_playwright_python.sync_playwright import Axe

    page = types(reader.opens().rests(), "june 1937")
    page.keyboard.press("ArrowDown")
    found: list[dict[str, Any]] = Axe().run(page).response["violations"]
    assert [(fault["id"], [node["target"] for node in fault["nodes"]]) for fault in found] == []
    box = page.locator(".found-box").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= page.evaluate("innerWidth")


# ---- the window in the rooms


def room(reader: Reader, query: str) -> Page:
    page = reader.page
    page.goto(f"{reader.address}/?{query}")
    page.locator(READY).wait_for(state="attached")
    page.locator("#page-view h2").first.wait_for()
    return page


@pytest.mark.parametrize("view", ["table", "disagreements", "list"])
def test_a_room_says_the_window_of_its_address_and_lists_it(reader: Reader, view: str):
    page = room(reader, f"view={view}&{JUNE}")
    reader.shows("#status-words", "145 of 145 events, 60 of them in the window")
    reader.shows("#status-words", "window June 1937")
    now = page.locator(".within [aria-current]")
    assert now.inner_text().startswith("Only June 1937 60")
    page.locator(".within a", has_text="All times").click()
    reader.waits_until("location.search.includes('beyond=1')")
    reader.waits_until("document.querySelector('.within [aria-current]').textContent.startsWith('All')")
    page.go_back()
    reader.waits_until("!location.search.includes('beyond')")
    reader.waits_until("document.querySelector('.within [aria-current]').textContent.startsWith('Only')")


def test_the_window_of_the_timeline_is_that_of_the_table(reader: Reader):
    page = reader.opens(JUNE).rests().page
    page.locator("[data-set='view:table']").click()
    reader.shows(".table-tools p", "144 claims on 60 events in June 1937")


def test_the_list_is_read_and_an_event_opens_its_panel(reader: Reader):
    page = room(reader, f"view=list&{JUNE}")
    assert page.locator(".told").count() == 60
    assert page.locator("#page-view img, #page-view svg").count() == 0
    page.get_by_role("link", name="Trial of the Tukhachevskii group").click()
    reader.shows("#panel h2", "Trial of the Tukhachevskii group")
    assert page.locator(".told.chosen a[aria-current]").inner_text() == "Trial of the Tukhachevskii group"
    assert JUNE in page.url
    assert "view=list" in page.url


@pytest.mark.parametrize("viewport", ["phone"])
def test_a_phone_offers_the_list(reader: Reader):
    page = reader.opens(JUNE).rests().page
    page.get_by_role("button", name="Read it as a list").click()
    page.locator(".told").first.wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


# ---- the table


def titles(page: Page) -> list[str]:
    return page.locator("#page-view .claims td.c-event").all_text_contents()


def test_order_and_back_and_reload_go_by_the_address(reader: Reader):
    page = room(reader, "view=table")
    in_time = titles(page)
    page.locator("th.c-event .sort").click()
    page.locator("th.c-event .sort").click()
    assert "sort=-event" in page.url
    downwards = titles(page)
    assert downwards == sorted(in_time, key=str.casefold, reverse=True)
    page.reload()
    reader.waits_until("document.querySelector('#page-view th.c-event[aria-sort=descending]')")
    assert titles(page) == downwards
    page.go_back()
    page.go_back()
    reader.waits_until("!document.querySelector('#page-view th[aria-sort]')")
    assert titles(page) == in_time


def test_the_head_of_a_column_filters_and_stays_open(reader: Reader):
    page = room(reader, f"view=table&{JUNE}")
    page.locator("th.c-source summary").click()
    value = page.locator("[data-filters='source'] [data-toggle='sources:houser']")
    events = int(value.locator(".count").inner_text())
    value.click()
    reader.shows(".table-tools p", f"on {events} events in June 1937")
    value.wait_for()
    assert value.get_attribute("aria-pressed") == "true"
    reader.waits_until("document.activeElement.dataset.toggle === 'sources:houser'")
    page.keyboard.press("Escape")
    reader.waits_until("!document.querySelector('[data-filters][open]')")
    assert "sources=houser" in page.url


@every_viewport
def test_the_menu_of_a_head_stands_within_the_window(reader: Reader):
    page = room(reader, "view=table")
    heads = page.locator("#page-view [data-filters] summary").locator("visible=true").all()
    assert len(heads) == 3
    for head in heads:
        head.scroll_into_view_if_needed()
        head.click()
        box = page.locator("[data-filters][open] .menu-sheet").bounding_box()
        assert box is not None
        width, height = page.evaluate("[innerWidth, innerHeight]")
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        assert box["y"] + box["height"] <= height
        page.keyboard.press("Escape")
