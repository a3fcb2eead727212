"""Stories on a small screen: one row of chrome, the picture at once, and the rest behind one button."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.house.reader import Reader

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

SCREENS = [(390, 844), (320, 568), (430, 932), (844, 390), (683, 384)]
"""Phones upright and on their side, and a laptop's window at 200 %."""
small = pytest.mark.parametrize("screen", SCREENS, ids=lambda size: f"{size[0]}x{size[1]}")
PHONE = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/150.0 Mobile Safari/537.36"
TOP = "() => document.querySelector('#plot').getBoundingClientRect().top"
SMALL_TARGETS = """() => [".header", ".filters", ".panel-head", ".panel-actions", ".zoom-buttons"]
    .flatMap((part) => [...document.querySelectorAll("#page " + part + " :is(button, a, summary, input)")])
    .filter((node) => node.offsetWidth && !node.closest(".menu-sheet"))
    .map((node) => [node.getAttribute("aria-label") || node.textContent, node.getBoundingClientRect()])
    .filter(([, box]) => box.width < 43.5 || box.height < 43.5)
    .map(([name, box]) => [name, box.width, box.height])"""
OVERLAPS = """() => {
    const parts = "h1 .search-box .drawer #overview #axis #plot #zoom-buttons #legend .status".split(" ")
        .map((part) => [part, document.querySelector("#page " + part).getBoundingClientRect()])
        .filter(([, box]) => box.width && box.height);
    return parts.flatMap(([one, a], at) => parts.slice(at + 1)
        .filter(([, b]) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
            Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1)
        .map(([other]) => one + " on " + other));
}"""


@pytest.fixture
def reader(page: Page, server: str) -> Reader:
    return Reader(page, server)


def held(reader: Reader, screen: tuple[int, int], query: str = "") -> Page:
    width, height = screen
    reader.page.set_viewport_size({"width": width, "height": height})
    return reader.opens(query).rests().page


def wide(page: Page) -> int:
    found: int = page.evaluate("() => document.documentElement.scrollWidth")
    return found


@small
def test_the_plot_begins_in_the_first_quarter_and_nothing_overlaps(reader: Reader, screen: tuple[int, int]):
    page = held(reader, screen)
    assert page.evaluate(TOP) <= screen[1] / 4
    assert page.evaluate(OVERLAPS) == []
    assert wide(page) == screen[0]
    header = page.locator("#page .header").bounding_box()
    assert header is not None and header["height"] <= 50
    assert page.locator("#page .filters").is_visible() is False


@small
def test_one_button_opens_views_menus_and_filters(reader: Reader, screen: tuple[int, int]):
    page = held(reader, screen)
    before = reader.plot()["h"]
    page.locator("#page .drawer summary").click()
    assert page.locator("#filters [data-toggle='sources:houser']").is_visible()
    assert page.locator("#page .header").get_by_text("Present").is_visible()
    assert page.evaluate(SMALL_TARGETS) == []
    assert wide(page) == screen[0]
    assert reader.plot()["h"] == before
    page.locator("#filters [data-toggle='sources:houser']").click()
    reader.shows("#status-words", "84 of 145 events")
    assert page.locator("#filters").is_visible()
    page.keyboard.press("Escape")
    assert page.locator("#filters").is_visible() is False
    assert reader.focus() == "Views, filters, colours and more"
    page.locator("#page .drawer summary").click()
    page.locator("#page .views").get_by_text("Table").click()
    page.locator("#page-view .claims").wait_for()
    assert page.locator("#filters").is_visible() is False


@small
def test_the_search_is_a_sign_that_opens(reader: Reader, screen: tuple[int, int]):
    page = held(reader, screen)
    box = page.locator("#search").bounding_box()
    assert box is not None and box["width"] == 44 and box["height"] == 44
    page.locator("#search").click()
    reader.waits_until("document.querySelector('#search').offsetWidth > 180")
    page.keyboard.type("tukhachevsky")
    page.locator(".found").first.wait_for()
    page.keyboard.press("Enter")
    reader.waits_until("location.search.includes('tukhachevsky')")
    assert page.evaluate("() => document.querySelector('#search').offsetWidth") > 180
    assert wide(page) == screen[0]


@small
def test_the_chosen_event_comes_as_a_sheet_that_closes(reader: Reader, screen: tuple[int, int]):
    page = held(reader, screen, "event=great-terror")
    sheet = page.locator("#panel")
    sheet.locator(".telling").wait_for()
    box = sheet.bounding_box()
    assert box is not None and abs(box["y"] + box["height"] - screen[1]) < 1
    assert page.evaluate(SMALL_TARGETS) == []
    page.mouse.move(box["x"] + 60, box["y"] + box["height"] - 60)
    page.mouse.wheel(0, 500)
    page.get_by_role("button", name="Close the panel").click()
    assert sheet.is_visible() is False


@pytest.mark.parametrize("viewport", ["phone"])
def test_the_keyboard_goes_from_the_search_through_the_drawer_into_the_picture(reader: Reader):
    page = reader.opens().rests().page
    page.locator("#search").focus()
    page.keyboard.press("Tab")
    assert reader.focus() == "Views, filters, colours and more"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.textContent") == "Timeline"
    page.locator("#page .drawer summary").click()
    page.keyboard.press("Tab")
    assert reader.focus() == "Window of the timeline"


@small
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_with_the_drawer_open_or_shut(reader: Reader, screen: tuple[int, int], scheme: str):
    from axe_playwright_python.sync_playwright import Axe

    page = held(reader, screen, "event=great-terror")
    for _ in range(2):
        found: list[dict[str, Any]] = Axe().run(page).response["violations"]
        assert [(fault["id"], [node["target"] for node in fault["nodes"]]) for fault in found] == []
        page.evaluate("document.querySelector('#page .drawer').open = true")


@small
def test_a_phone_is_sent_its_own_picture_which_stays_where_it_is(
    browser: Browser, server: str, screen: tuple[int, int]
):
    width, height = screen
    shown = {"viewport": {"width": width, "height": height}, "user_agent": PHONE}
    phone = browser.new_context(**shown)
    plain = browser.new_context(**shown, java_script_enabled=False)
    try:
        page = phone.new_page()
        Reader(page, server).opens()
        live = page.locator("#plot").bounding_box()
        plain.add_cookies(phone.cookies(server))  # type: ignore[arg-type]
        still = plain.new_page()
        still.goto(f"{server}/")
        painted = still.locator(".stage-svg > svg rect").first.bounding_box()
        assert live is not None and painted is not None
        for side in ("x", "y", "width", "height"):
            assert abs(live[side] - painted[side]) <= 1.0, side
        foot, stage = (still.locator(part).bounding_box() for part in (".arrival .status", ".stage-svg"))
        assert foot is not None and stage is not None
        assert foot["y"] >= stage["y"] + stage["height"]
        still.locator(".arrival .drawer summary").click()
        assert still.locator(".arrival .filters").is_visible()
        assert still.evaluate("document.documentElement.scrollWidth") == width
    finally:
        phone.close()
        plain.close()


def test_the_first_visit_of_a_phone_needs_no_cookie(browser: Browser, server: str):
    phone = browser.new_context(
        viewport={"width": 390, "height": 844}, user_agent=PHONE, java_script_enabled=False
    )
    try:
        page = phone.new_page()
        page.goto(f"{server}/")
        assert page.locator(".stage-svg").get_attribute("width") == "390"
    finally:
        phone.close()
