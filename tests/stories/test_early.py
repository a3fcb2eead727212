"""The page can be used before Dash has begun; what a reader did until then stands when it has.

Most common change: another thing a reader may have done in the meantime is one more line of the story.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.house.reader import ANSWERED, Reader

if TYPE_CHECKING:
    from playwright.sync_api import Page, Route

REGIONS = ("filters", "panel", "page-view", "nothing", "status-words")


def holding(page: Page, pattern: str) -> list[Route]:
    """What the page asks for at such addresses from now on, which nobody answers."""
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route(pattern, hold)
    return held


def opened_without_dash(page: Page, address: str, query: str = "") -> tuple[Reader, list[Route]]:
    """A live page whose Dash waits for its layout, and what it waits for."""
    held = holding(page, "**/_dash-layout")
    reader = Reader(page, address)
    page.goto(f"{address}/{query}")
    reader.waits_until("window.__bench && __bench.live()")
    return reader, held


def dash_begins(reader: Reader, held: list[Route]) -> None:
    reader.waits_until("!document.querySelector('#told')")
    while not held:
        reader.page.evaluate("() => new Promise(requestAnimationFrame)")
    held[0].continue_()
    reader.waits_until(ANSWERED)


def test_a_reader_zooms_chooses_and_opens_a_menu_before_dash_has_begun(page: Page, server: str):
    reader, held = opened_without_dash(page, server)
    reader.goes_to(-11_000, -10_000).rests()
    assert reader.sees() == (-11_000, -10_000)
    label = page.locator("#labels .event-label .title").first
    title = label.inner_text()
    label.click()
    assert "event=" in reader.waits_until("location.search.includes('event=')").page.url
    menu = page.locator("#filters details").first
    menu.locator("summary").click()
    dash_begins(reader, held)
    reader.shows("#panel h2", title)
    assert page.locator("#filters details").first.get_attribute("open") is not None
    assert page.locator("#filters details summary").first.evaluate(
        "(node) => node === document.activeElement"
    )


def test_what_arrived_stands_until_the_first_answer_and_every_region_is_there_once(page: Page, server: str):
    reader, held = opened_without_dash(page, server, "?view=table&importance=2")
    before = {one: page.locator(f"#{one}").inner_text() for one in ("filters", "status-words")}
    rows = page.locator("#page-view tbody tr").count()
    assert rows > 10
    dash_begins(reader, held)
    assert {one: page.locator(f"#{one}").inner_text() for one in before} == before
    assert page.locator("#page-view tbody tr").count() == rows
    for one in REGIONS:
        assert page.locator(f"#{one}").count() == 1
        assert page.locator(f"#page #{one}").count() == 1


def test_a_filter_clicked_before_the_page_s_own_script_has_come_holds_when_it_has(page: Page, server: str):
    held, reader = holding(page, "**/page-*.js"), Reader(page, server)
    page.goto(server, wait_until="commit")
    page.click("#arrival .filters [data-toggle='verdicts:conflict']")
    while not held:
        page.evaluate("() => new Promise(requestAnimationFrame)")
    held[0].continue_()
    reader.waits_until("location.search.includes('verdicts=conflict')")
    reader.waits_until(ANSWERED)
    assert page.locator("#labels .event-label").count() == 6
