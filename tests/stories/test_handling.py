"""Stories of readers who handle the page: menus, focus, search field, goggles, low and narrow windows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.house.browser import every_scheme
from tests.house.reader import READY, Reader

if TYPE_CHECKING:
    from playwright.sync_api import Page

SIZES = [(390, 844), (844, 390), (720, 600), (721, 900), (1024, 600), (1024, 768), (1366, 768), (2100, 900)]
LOW = [(844, 390), (667, 375), (1024, 600), (1366, 600)]
ON = """() => {
    const on = document.activeElement, names = ["step", "toggle", "set", "clear", "do"];
    const name = names.find((one) => on.dataset[one] !== undefined);
    return name ? name + " " + on.dataset[name] : on.id || on.className || on.tagName;
}"""
"""What has the focus: what it does, else its id or class."""
CUT = """() => {
    const view = document.querySelector("#legend").getBoundingClientRect();
    const list = document.querySelector("#legend ul"), held = list.getBoundingClientRect();
    const entries = [...list.children].map((node) => [node.textContent, node.getBoundingClientRect()]);
    const right = Math.min(held.right, view.right) + 1;
    return entries.filter(([, box]) => box.left < held.left - 1 || box.right > right
        || box.bottom > view.bottom + 1 || box.top < view.top - 1).map(([words]) => words);
}"""
"""Entries of the legend that are not whole."""


@pytest.fixture
def reader(page: Page, server: str) -> Reader:
    return Reader(page, server)


def sized(reader: Reader, size: tuple[int, int], query: str = "") -> Reader:
    reader.page.set_viewport_size({"width": size[0], "height": size[1]})
    return reader.opens(query).rests()


def answered(reader: Reader) -> Reader:
    """Wait until the server's chips stand in the place of those that were there."""
    reader.waits_until(
        "!document.querySelector('[data-toggle].before') && !document.querySelector('.waiting')"
    )
    return reader.rests()


def mark(reader: Reader, region: str) -> None:
    reader.page.evaluate(
        "(region) => document.querySelectorAll(region + ' [data-toggle], ' + region + ' [data-step]')"
        ".forEach((node) => node.classList.add('before'))",
        region,
    )


# ---- menus


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_every_menu_opens_within_the_window(reader: Reader, size: tuple[int, int]):
    page = sized(reader, size).page
    if page.locator("#page .drawer summary").is_visible():
        page.locator("#page .drawer summary").click()
    for name in ("View", "Export", "More"):
        summary = page.locator("#page summary", has_text=name)
        summary.click()
        sheet = page.locator("#page .menu[open] .menu-sheet")
        reader.waits_until("document.querySelector('#page .menu[open] .menu-sheet').getClientRects().length")
        page.evaluate("() => new Promise(requestAnimationFrame)")
        box = sheet.bounding_box()
        assert box is not None
        assert box["x"] >= 0, name
        assert box["x"] + box["width"] <= size[0], name
        assert box["y"] + box["height"] <= size[1], name
        last = sheet.locator("a, button").last
        last.scroll_into_view_if_needed()
        row = last.bounding_box()
        assert row is not None
        assert row["y"] + row["height"] <= size[1], name
        page.keyboard.press("Escape")
        assert page.locator("#page .menu[open]").count() == 0


# ---- low and narrow windows


@pytest.mark.parametrize("size", LOW, ids=lambda size: f"{size[0]}x{size[1]}")
def test_in_a_low_window_the_plot_keeps_a_height_and_the_page_scrolls_to_its_end(
    reader: Reader, size: tuple[int, int]
):
    page = sized(reader, size).page
    assert reader.plot()["h"] >= 320
    page.locator("#legend").scroll_into_view_if_needed()
    page.locator(".status").scroll_into_view_if_needed()
    foot = page.locator(".status").bounding_box()
    assert foot is not None
    assert foot["y"] + foot["height"] <= size[1] + 1
    assert page.evaluate("() => document.documentElement.scrollWidth - innerWidth") <= 0
    bottom = page.evaluate(
        """() => Math.max(...[...document.querySelectorAll("#labels > *")]
            .map((node) => node.getBoundingClientRect().bottom))"""
    )
    assert bottom <= reader.plot()["y"] + reader.plot()["h"] + 1


@pytest.mark.parametrize("colour", ["both", "sources", "dating", "precision"])
@pytest.mark.parametrize("size", [(390, 844), (1024, 768), (1366, 768)], ids=lambda size: f"{size[0]}")
def test_no_entry_of_the_legend_is_out_of_reach(reader: Reader, size: tuple[int, int], colour: str):
    page = sized(reader, size, f"colour={colour}").page
    entries = set(page.locator("#legend li").all_text_contents())
    whole = entries - set(page.evaluate(CUT))
    if colour == "both" and size[0] > 1000:
        assert whole >= {entry for entry in entries if not entry.startswith("thin line")}
    more = page.locator(".legend-more")
    for _ in range(6):
        if whole == entries or not more.is_visible():
            break
        more.click()
        whole |= entries - set(page.evaluate(CUT))
    assert whole == entries


def test_on_a_phone_too_the_legend_does_not_change_the_height_of_the_plot(reader: Reader):
    page = sized(reader, (390, 844)).page
    heights, said = set(), set()
    for mode in ("sources", "dating", "precision", "both"):
        page.evaluate("(mode) => dash_clientside.timeline.page.change({ colour: mode })", mode)
        reader.draws().rests()
        said.add(reader.text("#legend"))
        heights.add(reader.plot()["h"])
    assert (len(said), len(heights)) == (4, 1)


# ---- the focus


@pytest.mark.parametrize("chip", ["verdicts:agree", "sources:houser"])
def test_a_chip_that_was_pressed_keeps_the_focus(reader: Reader, chip: str):
    page = reader.opens().rests().page
    for pressed in ("true", "false"):
        mark(reader, "#filters")
        page.locator(f"[data-toggle='{chip}']").focus()
        page.keyboard.press("Enter")
        answered(reader)
        assert page.evaluate(ON) == f"toggle {chip}"
        assert page.locator(f"[data-toggle='{chip}']").get_attribute("aria-pressed") == pressed
    page.keyboard.press("Tab")
    assert page.evaluate(ON).startswith("toggle ")


def test_more_stays_open_with_the_focus_and_where_it_was_scrolled_to(reader: Reader):
    page = sized(reader, (1366, 520)).page
    page.locator("#filters summary").press("Enter")
    chip = page.locator("[data-toggle='without:houser']")
    chip.scroll_into_view_if_needed()
    chip.focus()
    scrolled = page.locator("#filters .menu-sheet").evaluate("(node) => node.scrollTop")
    assert scrolled > 0
    mark(reader, "#filters")
    page.keyboard.press("Enter")
    answered(reader)
    assert page.evaluate(ON) == "toggle without:houser"
    assert page.locator("#filters details[open]").count() == 1
    assert page.locator("#filters .menu-sheet").evaluate("(node) => node.scrollTop") == scrolled
    page.keyboard.press("Escape")
    assert page.locator("#filters details[open]").count() == 0


def test_the_focus_steps_with_the_panel_from_event_to_event(reader: Reader):
    page = reader.opens("event=murder-of-kirov").rests().page
    page.locator("[data-step='after']").focus()
    for _ in range(2):
        title = page.locator("#panel h2").inner_text()
        page.keyboard.press("Enter")
        reader.waits_until(f"document.querySelector('#panel h2').textContent !== {title!r}")
        assert page.evaluate(ON) == "step after"


def test_what_vanishes_hands_the_focus_to_its_neighbour(reader: Reader):
    page = reader.opens("verdicts=agree&event=murder-of-kirov").rests().page
    page.locator("#filters [data-clear='verdicts']").press("Enter")
    reader.waits_until("!location.search.includes('verdicts')")
    answered(reader)
    assert page.evaluate(ON) == "toggle verdicts:agree"
    page.locator("[data-do='close-panel']").press("Enter")
    reader.shows("#panel h2", "How to read it")
    assert "Murder of Kirov" in reader.focus()


def test_a_reader_who_clicked_elsewhere_is_not_called_back(reader: Reader):
    page = reader.opens().rests().page
    page.locator("[data-toggle='verdicts:agree']").focus()
    page.locator(".status").click(position={"x": 700, "y": 10})
    assert page.evaluate(ON) not in ("toggle verdicts:agree", "search")
    mark(reader, "#filters")
    page.evaluate("() => dash_clientside.timeline.page.change({ verdicts: ['agree'] })")
    answered(reader)
    assert page.evaluate(ON) != "toggle verdicts:agree"


def test_a_label_keeps_the_focus_when_the_picture_is_laid_out_anew(reader: Reader):
    page = sized(reader, (1366, 768)).page
    page.locator("#plot").focus()
    page.keyboard.press("ArrowRight")
    on = "() => document.activeElement.dataset.event"
    walked = page.evaluate(on)
    score = page.evaluate_handle("() => dash_clientside.timeline.stage.state.score")
    page.set_viewport_size({"width": 1400, "height": 900})
    while page.evaluate("(score) => dash_clientside.timeline.stage.state.score === score", score):
        page.evaluate("() => new Promise(requestAnimationFrame)")
    assert walked
    assert page.evaluate(on) == walked


def test_in_a_room_that_was_opened_by_its_address_buttons_and_keys_work(reader: Reader):
    page = reader.page
    page.goto(f"{reader.address}/?view=disagreements&event=murder-of-kirov&verdicts=conflict")
    page.locator(READY).wait_for(state="attached")
    reader.shows("#panel h2", "Murder of Kirov")
    page.locator("[data-do='close-panel']").press("Enter")
    reader.waits_until("!location.search.includes('event=')")
    assert page.evaluate(ON) == "page-view"
    page.keyboard.press("?")
    page.locator("#help-sheet").get_by_role("button", name="Close").click()
    page.locator("#page > .status [data-do='clear-filters']").click()
    reader.waits_until("!location.search.includes('verdicts=')")
    assert page.evaluate(ON) == "page-view"


# ---- search and keys


def test_escape_closes_the_list_then_clears_the_search_field_and_then_leaves_it(reader: Reader):
    page = reader.opens("q=Kirov").rests().page
    page.keyboard.press("/")
    page.keyboard.type("Tukhachevsky")
    page.locator(".found").first.wait_for()
    page.keyboard.press("Escape")
    assert page.locator(".found-box").is_hidden()
    assert page.locator("#search").input_value() == "Tukhachevsky"
    page.keyboard.press("Escape")
    assert page.locator("#search").input_value() == ""
    assert reader.focus() == "Search events and claims"
    reader.waits_until("!location.search.includes('q=')").shows("#status-words", "145 of 145")
    page.keyboard.press("Escape")
    assert page.evaluate(ON) == "plot"


def test_from_the_search_field_a_key_leads_to_the_first_event_found(reader: Reader):
    page = reader.opens().rests().page
    page.keyboard.press("/")
    page.keyboard.type("Kirov")
    page.keyboard.press("Enter")
    reader.waits_until("document.activeElement.closest('#labels')")
    assert "q=Kirov" in page.url
    found = page.evaluate("() => dash_clientside.timeline.stage.state.score.staves.map((one) => one.title)")
    title = page.evaluate("() => document.activeElement.querySelector('.title').textContent")
    assert len(found) < 20
    assert title in found
    page.keyboard.press("Enter")
    reader.shows("#panel h2", title)


def test_the_list_of_keys_opens_at_its_top(reader: Reader):
    page = sized(reader, (1024, 400)).page
    page.locator("#plot").focus()
    page.keyboard.press("?")
    sheet = page.locator("#help-sheet")
    assert sheet.evaluate("(node) => [node.scrollTop, node.scrollHeight > node.clientHeight]") == [0, True]
    said = sheet.inner_text()
    assert "in the search field" in said
    assert "hold 1–9, Enter" in said
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.type") == "checkbox"


# ---- goggles


@every_scheme
def test_pinned_goggles_say_so_and_come_off(reader: Reader, scheme: str):
    from axe_playwright_python.sync_playwright import Axe

    page = reader.opens("goggles=houser").rests().page
    sign = page.locator(".status").get_by_role("button", name="As told by Houser, blog 2021")
    assert sign.is_visible()
    found: list[dict[str, Any]] = Axe().run(page).response["violations"]
    assert [(fault["id"], [node["target"] for node in fault["nodes"]]) for fault in found] == []
    assert page.locator("#labels .omitted").count() > 5
    sign.press("Enter")
    assert not sign.is_visible()
    assert "goggles" not in page.url
    assert page.locator("#labels .omitted").count() == 0
    assert page.evaluate(ON) == "plot"


def test_goggles_are_pinned_by_enter_and_by_the_menu_of_views(reader: Reader):
    page = reader.opens().rests().page
    page.locator("#plot").focus()
    page.keyboard.down("3")
    page.keyboard.press("Enter")
    page.keyboard.up("3")
    assert "goggles=houser" in page.url
    assert page.locator(".status .goggles:visible").inner_text().startswith("As told by Houser, blog 2021")
    page.keyboard.press("Escape")
    assert "goggles" not in page.url
    page.locator("summary", has_text="View").click()
    page.get_by_role("menuitemradio", name="Great Purge, web article").click()
    assert page.locator(".status .goggles:visible").inner_text().startswith("As told by Great Purge")
    page.locator(".status .goggles:visible").click()
    assert "goggles" not in page.url


def test_on_a_phone_the_sign_of_the_goggles_is_in_sight(reader: Reader):
    page = sized(reader, (390, 844), "goggles=houser").page
    box = page.locator(".goggles:visible").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
    assert box["y"] + box["height"] <= 844
