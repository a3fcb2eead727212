"""Stories in the rooms beside the timeline: a reader finds, compares, sorts, and comes back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from tests.house.browser import every_scheme, every_viewport
from tests.house.reader import READY, Reader

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ORDER = "purge-of-the-red-army-ordered"
ROOMS = {
    "panel": (f"event={ORDER}", "#panel .telling"),
    "guide": ("", "#panel .examples"),
    "disagreements": ("view=disagreements", "#page-view .matrix"),
    "pair": ("view=pair&a=houser&b=whitewood-book", "#page-view .facing-list"),
    "table": ("view=table&q=tukhachevsky", "#page-view mark"),
    "list": ("view=list&from=1937-06-01&to=1937-07-01", "#page-view .told"),
    "about": ("view=about", "#page-view .citation"),
    "tellers": ("colour=sources", "#legend .swatch"),
}


def open_room(page: Page, server: str, query: str, sight: str) -> None:
    page.goto(f"{server}/?{query}")
    page.locator(READY).wait_for(state="attached")
    page.locator(sight).first.wait_for(state="attached")


def rows(page: Page, column: str) -> list[str]:
    return page.locator(f"#page-view .claims td.c-{column}").all_text_contents()


@every_scheme
@every_viewport
@pytest.mark.parametrize("room", ROOMS)
def test_axe_finds_nothing_in_any_room(page: Page, server: str, room: str):
    from axe_playwright_python.sync_playwright import Axe

    open_room(page, server, *ROOMS[room])
    page.evaluate(
        "document.querySelectorAll('#page-view details, #panel details').forEach((d) => (d.open = true))"
    )
    found: list[dict[str, Any]] = Axe().run(page).response["violations"]
    assert [(fault["id"], [node["target"] for node in fault["nodes"]]) for fault in found] == []


@pytest.mark.parametrize("room", ["disagreements", "pair", "table", "list", "about"])
def test_a_room_can_be_read_and_left_without_any_script(browser: Browser, server: str, room: str):
    plain = browser.new_context(java_script_enabled=False, viewport={"width": 1366, "height": 768})
    try:
        page = plain.new_page()
        page.goto(f"{server}/?view={room}&sources=houser")
        assert page.locator(".page-view h2").first.is_visible()
        assert page.locator(".stage-svg, .panel").locator("visible=true").count() == 0
        page.locator(".views").get_by_role("link", name="Timeline").click()
        page.locator(".stage-svg").wait_for(state="visible")
        assert page.url == f"{server}/?sources=houser"
    finally:
        plain.close()


def test_two_historians_disagree_and_the_reader_sees_both(page: Page, server: str):
    open_room(page, server, "view=disagreements", ".dispute")
    page.locator(".dispute a").first.click()
    panel = page.locator("#panel")
    panel.get_by_role("heading", name="Decision to purge the Red Army").wait_for()
    told = panel.locator(".telling").inner_text()
    assert "Essay on the 1938 purge" in told
    assert "some day in 1938" in told
    assert "Houser, blog 2021" in told
    assert "view=disagreements" in page.url
    assert "event=decision-to-purge-the-red-army" in page.url


def test_a_cell_of_the_matrix_leads_to_the_events_that_both_tell(page: Page, server: str):
    open_room(page, server, "view=disagreements", ".matrix")
    page.locator(".matrix a", has_text="both tell 17").click()
    page.locator("#status-words", has_text="17 of 145 events").wait_for()
    assert "all=essay,whitewood-book" in page.url


def test_a_reader_sorts_the_claims_by_date_and_back_to_the_order_of_time(page: Page, server: str):
    open_room(page, server, "view=table", "#page-view .claims")
    in_time = rows(page, "understood")
    heading = page.locator(".claims th.c-understood")
    heading.get_by_role("button").click()
    assert heading.get_attribute("aria-sort") == "ascending"
    assert rows(page, "understood")[-1] == "no date given"
    assert rows(page, "understood") != in_time
    heading.get_by_role("button").click()
    assert heading.get_attribute("aria-sort") == "descending"
    heading.get_by_role("button").click()
    assert heading.get_attribute("aria-sort") is None
    assert rows(page, "understood") == in_time


def test_the_order_stays_when_a_filter_changes_the_rows(page: Page, server: str):
    open_room(page, server, "view=table", "#page-view .claims")
    page.locator(".claims th.c-event button").click()
    page.locator('[data-toggle="verdicts:conflict"]').first.click()
    page.locator("#page-view", has_text="claims on 6 events").wait_for()
    titles = rows(page, "event")
    assert titles[0] == "Decision to purge the Red Army"
    assert titles == sorted(titles)


def test_a_reader_chooses_columns_and_finds_them_again_after_a_reload(page: Page, server: str):
    open_room(page, server, "view=table", "#page-view .claims")
    note = page.locator("#page-view .claims th.c-note")
    assert not note.is_visible()
    page.locator(".table-tools summary").click()
    page.locator('[data-column="note"]').click()
    note.wait_for(state="visible")
    assert page.locator('[data-column="note"]').get_attribute("aria-pressed") == "true"
    page.reload()
    note.wait_for(state="visible")


def test_the_chosen_event_is_marked_and_in_sight_in_the_table(page: Page, server: str):
    open_room(page, server, "view=table&event=death-of-stalin", "#page-view tr.chosen")
    row = page.locator("#page-view tr.chosen").first
    assert row.locator("a").get_attribute("aria-current") == "true"
    box, room = row.bounding_box(), page.locator(".claims-scroller").bounding_box()
    assert box is not None
    assert room is not None
    assert room["y"] <= box["y"] <= room["y"] + room["height"]


def test_a_title_in_the_table_opens_the_panel_and_marks_its_rows(page: Page, server: str):
    open_room(page, server, "view=table", "#page-view .claims")
    page.locator(".claims a", has_text="Murder of Kirov").first.click()
    page.locator("#panel h2", has_text="Murder of Kirov").wait_for()
    assert page.locator("#page-view tr.chosen").count() == 4


def test_the_heads_of_the_table_stay_in_sight(page: Page, server: str):
    open_room(page, server, "view=table", "#page-view .claims")
    page.locator(".claims-scroller").evaluate("(node) => node.scrollTo(0, 3000)")
    head, room = (
        page.locator(".claims th").first.bounding_box(),
        page.locator(".claims-scroller").bounding_box(),
    )
    assert head is not None
    assert room is not None
    assert abs(head["y"] - room["y"]) <= 2


def test_next_steps_to_the_neighbour_in_time_and_back_returns(page: Page, server: str):
    open_room(page, server, f"event={ORDER}", "#panel .telling")
    link = page.locator("#panel").get_by_role("link", name="Next in time")
    said = link.get_attribute("aria-label")
    assert said
    title = said.removeprefix("Next in time: ")
    assert title and title not in (said, "Purge of the Red Army ordered")
    link.click()
    page.locator("#panel h2", has_text=title).wait_for()
    page.go_back()
    page.locator("#panel h2", has_text="Purge of the Red Army ordered").wait_for()


def test_the_panel_closes_and_the_guide_returns(page: Page, server: str):
    open_room(page, server, f"event={ORDER}", "#panel .telling")
    page.get_by_role("button", name="Close the panel").click()
    page.locator("#panel h2", has_text="How to read it").wait_for()
    assert "event=" not in page.url


def test_the_strongest_conflict_is_one_click_from_the_start(page: Page, server: str):
    open_room(page, server, "", "#panel .starts")
    page.locator("#panel .starts a").first.click()
    page.locator("#panel .verdict-box", has_text="276 days").wait_for()


def test_the_bracket_spans_the_days_between_the_two_claims(page: Page, server: str):
    open_room(page, server, f"event={ORDER}", "#panel .stave")
    bracket = page.locator("#panel .measure.apart i").bounding_box()
    later = page.locator("#panel .line.ink-source-1 .mark").bounding_box()
    assert bracket is not None
    assert later is not None
    assert abs(bracket["x"] + bracket["width"] - later["x"]) <= 1


def test_the_legend_does_not_change_the_height_of_the_plot(page: Page, server: str):
    open_room(page, server, "", "#legend li")
    reader, heights, said = Reader(page, server).rests(), set(), set()
    for mode in ("sources", "dating", "precision", "both"):
        page.evaluate("(mode) => dash_clientside.timeline.page.change({ colour: mode })", mode)
        reader.draws().rests()
        said.add(reader.text("#legend"))
        heights.add(reader.plot()["h"])
    assert (len(said), len(heights)) == (4, 1)


def test_the_legend_counts_the_events_that_so_many_sources_tell(page: Page, server: str):
    open_room(page, server, "colour=sources", "#legend .swatch")
    said = page.locator("#legend li").all_text_contents()
    told = [re.fullmatch(r"(\d) sources? \((\d+)\)", one) for one in said[:5]]
    assert [one and one[1] for one in told] == ["1", "2", "3", "4", "5"]
    assert sum(int(one[2]) for one in told if one) == 132


def test_on_320_pixels_as_at_four_times_the_size_no_room_scrolls_sideways(page: Page, server: str):
    page.set_viewport_size({"width": 320, "height": 640})
    for query, sight in ROOMS.values():
        open_room(page, server, query, sight)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, query
        assert page.locator("#page-view").evaluate("(node) => node.scrollWidth - node.clientWidth") <= 0, (
            query
        )
