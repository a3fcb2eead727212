"""What is printed: every view whole on paper, with its references, in black and white, and without a server.

Most common change: another size of paper, in `PAPERS`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.house import paper
from tests.house.reader import READY
from timeline.criticism.coverage import coverage
from timeline.page.rooms.disagreements import ranked
from timeline.page.rows import rows
from timeline.query.citations import references
from timeline.query.view import View

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from tests.house.heard import Heard
    from timeline.edition import Edition

ORDER = "purge-of-the-red-army-ordered"
PAPERS = {
    "a4": {"format": "A4"},
    "across": {"format": "A4", "landscape": True},
    "letter": {"format": "Letter"},
}
VIEWS = {
    "timeline": (f"event={ORDER}", "#panel .telling"),
    "disagreements": ("view=disagreements", "#page-view .matrix"),
    "table": ("view=table", "#page-view .claims"),
    "about": ("view=about", "#page-view .citation"),
}
CONTROLS = (
    "Export",
    "Present",
    "Columns",
    "Download",
    "Zoom to it",
    "Copy link",
    "Search events",
    "◐",
    "Skip to",
)


def close(text: str) -> str:
    """A text without its blanks, as the pages of a PDF are read."""
    return re.sub(r"\s", "", text)


def shows(page: Page, server: str, name: str) -> None:
    query, sight = VIEWS[name]
    page.goto(f"{server}/?{query}")
    page.locator(READY).wait_for(state="attached")
    page.locator(sight).first.wait_for(state="attached")


def printed(page: Page, size: str = "a4") -> list[str]:
    return paper.pages(page.pdf(print_background=True, **PAPERS[size]))  # type: ignore[arg-type]


def cites(edition: Edition, text: str) -> bool:
    return all(close(line) in text for line in references(edition.evidence))


# ---- on paper


@pytest.mark.parametrize("size", PAPERS)
@pytest.mark.parametrize("name", VIEWS)
def test_every_view_is_printed_with_its_references_and_without_controls(
    page: Page, server: str, edition: Edition, name: str, size: str
):
    shows(page, server, name)
    text = "".join(printed(page, size))
    assert cites(edition, text)
    assert close(edition.title) in text
    if name != "about":  # which speaks of them
        assert [words for words in CONTROLS if close(words) in text] == []


@pytest.mark.parametrize("size", PAPERS)
def test_every_row_of_the_table_is_on_paper_and_its_head_on_every_page(
    page: Page, server: str, edition: Edition, size: str
):
    shows(page, server, "table")
    pages = printed(page, size)
    text = "".join(pages)
    assert [row["claim"] for row in rows(edition, View()) if close(row["claim"]) not in text] == []
    with_rows = [one for one in pages if "asserts" in one]
    assert len(with_rows) > 8
    assert all(close("Stance Date words") in one for one in with_rows)


def test_the_table_is_printed_in_the_readers_own_order_and_columns(page: Page, server: str):
    shows(page, server, "table")
    page.locator("#page-view [data-sort='event']").click()
    page.locator("#page-view .table-tools summary").click()
    page.locator("#page-view [data-column='locator']").click()
    first, *_ = printed(page)
    assert first.index("Allegeddealings") < first.index("Armypurge")
    assert "Where" not in first


def test_every_disagreement_is_on_paper(page: Page, server: str, edition: Edition):
    shows(page, server, "disagreements")
    text = "".join(printed(page))
    events = ranked(edition, edition.selection(View()).events)
    titles = edition.evidence.events["title"]
    assert len(events) == 16
    assert [titles.iloc[event] for event in events if close(titles.iloc[event]) not in text] == []
    assert close("What each source alone tells") in text
    omitted = [
        event for row in coverage(edition.evidence, edition.selection(View()).events) for event in row.omitted
    ]
    assert [titles.iloc[event] for event in omitted if close(titles.iloc[event]) not in text] == []


def test_the_picture_is_printed_for_the_way_the_paper_lies_with_the_words_of_the_chosen_event(
    page: Page, server: str
):
    shows(page, server, "timeline")
    for size in PAPERS:
        first, *rest = printed(page, size)
        assert close("disputes reported") in first.replace("✕", "")
        assert first.count(close("145 of 145 events")) == 1
        assert close("Stalin gives the order for the purge, to the shock of army and public.") in "".join(
            rest
        )
        assert len(rest) == 2


@pytest.mark.parametrize("name", VIEWS)
def test_the_dark_theme_prints_as_the_light_one_and_stays_on_the_screen(page: Page, server: str, name: str):
    shows(page, server, name)
    light = paper.painted(page.pdf(format="A4", print_background=True))
    page.evaluate("window.dash_clientside.timeline.page.change({theme: 'dark'})")
    dark = paper.painted(page.pdf(format="A4", print_background=True))
    assert dark == light
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    assert page.locator(".printed").count() == 0
    assert page.evaluate("document.body.matches('.on-paper')") is False


def test_a_scene_is_printed_as_its_view(page: Page, server: str, edition: Edition):
    page.goto(f"{server}/?present=1&scene=3")
    page.locator("#present-title").wait_for()
    page.locator(READY).wait_for(state="attached")
    first, *rest = printed(page)
    assert close(edition.title) in first
    assert cites(edition, "".join(rest))
    assert page.locator("#present-title").is_visible()


# ---- without a server, without scripts


@pytest.mark.parametrize("name", VIEWS)
def test_when_the_server_is_gone_what_stands_on_the_page_is_printed_whole(
    page: Page, server: str, edition: Edition, heard: Heard, name: str
):
    heard.expect(r"ERR_FAILED|NetworkError|/print")
    page.route("**/print*", lambda route: route.abort())
    shows(page, server, name)
    text = "".join(printed(page))
    assert cites(edition, text)
    if name == "table":
        assert [row["claim"] for row in rows(edition, View()) if close(row["claim"]) not in text] == []
    if name == "timeline":
        assert "PurgeoftheRedArmyordered" in text and close("to the shock of army and public") in text
    assert [words for words in CONTROLS if close(words) in text and name != "about"] == []


@pytest.mark.parametrize("name", VIEWS)
def test_without_scripts_the_page_is_printed_whole(
    browser: Browser, server: str, edition: Edition, name: str
):
    plain = browser.new_context(java_script_enabled=False, color_scheme="dark")
    try:
        page = plain.new_page()
        page.goto(f"{server}/?{VIEWS[name][0]}")
        text = "".join(printed(page))
        assert cites(edition, text)
        if name == "table":
            assert [row["claim"] for row in rows(edition, View()) if close(row["claim"]) not in text] == []
        page.locator("#arrival .menu", has_text="Export").locator("summary").click()
        page.get_by_role("link", name="Print, or save as PDF").click()
        page.locator(".printed").wait_for(state="visible")
        assert "".join(printed(page)).count(close("Essay on the 1938 purge: Unsigned")) >= 1
    finally:
        plain.close()


def test_the_menu_prints(page: Page, server: str):
    shows(page, server, "timeline")
    page.evaluate("window.print = () => { document.body.dataset.asked = 'yes'; }")
    page.locator(".menu", has_text="Export").locator("summary").click()
    page.get_by_role("button", name="Print, or save as PDF").click()
    page.locator("body[data-asked='yes']").wait_for()


@pytest.mark.parametrize("name", VIEWS)
def test_axe_finds_nothing_in_the_document_as_a_page(page: Page, server: str, name: str):
    from axe_playwright_python.sync_playwright import Axe

    page.goto(f"{server}/print?{VIEWS[name][0]}")
    found = Axe().run(page).response["violations"]
    assert [(fault["id"], [node["target"] for node in fault["nodes"]]) for fault in found] == []
