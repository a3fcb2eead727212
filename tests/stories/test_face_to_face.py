"""Stories of a reader who sets two sources face to face, on the page and in the offline file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.house.reader import READY, Reader

if TYPE_CHECKING:
    from playwright.sync_api import Page

ADDRESS = "view=pair&a=houser&b=whitewood-book&from=1934-01-01&to=1942-01-01"
EXECUTION = "execution-of-the-tukhachevskii-group"


# ---- in the browser


def open_pair(page: Page, server: str, query: str = ADDRESS) -> None:
    page.goto(f"{server}/?{query}")
    page.locator(READY).wait_for(state="attached")
    page.locator("#page-view .facing-list").first.wait_for()


def test_a_reader_sets_two_sources_face_to_face_from_the_matrix(page: Page, server: str):
    page.goto(f"{server}/?view=disagreements")
    page.locator(READY).wait_for(state="attached")
    words = "face to face: Whitewood, book 2015 and Houser, blog 2021"
    page.locator("#page-view .matrix a", has_text=words).click()
    page.locator("#page-view .facing-counts", has_text="10 fit").wait_for()
    assert "view=pair&a=whitewood-book&b=houser" in page.url


def test_the_window_of_the_timeline_holds_face_to_face_and_back(page: Page, server: str):
    page.goto(f"{server}/?from=1937-01-01&to=1938-01-01&event=great-terror-ends")
    page.locator(READY).wait_for(state="attached")
    page.locator("#panel").get_by_role("link", name="face to face").click()
    page.locator("#page-view .facing-order", has_text="Window: 1937.").wait_for()
    assert (
        "view=pair&a=whitewood-book&b=houser&from=1937-01-01&to=1938-01-01&event=great-terror-ends"
        in page.url
    )
    page.locator("#page-view").get_by_role("link", name="Show the whole time").click()
    page.locator("#page-view .facing-counts", has_text="10 fit").wait_for()
    page.go_back()
    page.locator("#page-view .facing-order", has_text="Window: 1937.").wait_for()
    page.get_by_role("button", name="Timeline").click()
    page.locator("#window-words", has_text="1937").wait_for()


def test_swapped_the_two_change_sides_and_the_focus_stays(page: Page, server: str):
    open_pair(page, server)
    page.locator("#page-view .swap").focus()
    page.keyboard.press("Enter")
    page.locator("#page-view .picker.left", has_text="Whitewood, book 2015").wait_for()
    assert "a=whitewood-book&b=houser" in page.url
    Reader(page, server).waits_until("document.activeElement.matches('.swap')")
    page.go_back()
    page.locator("#page-view .picker.left > summary", has_text="Houser, blog 2021").wait_for()


def test_another_source_is_chosen_from_the_name_with_keys(page: Page, server: str):
    open_pair(page, server)
    page.locator("#page-view .picker.right > summary").focus()
    page.keyboard.press("Enter")
    for _ in range(5):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.locator("#page-view .picker.right > summary", has_text="Great Purge, web article").wait_for()
    assert "a=houser&b=web-article" in page.url
    assert "from=1934-01-01" in page.url


def test_enter_on_an_event_opens_it_and_marks_both_its_ends_in_sight(page: Page, server: str):
    open_pair(page, server)
    link = page.locator(f'#page-view .left[data-of="{EXECUTION}"] a')
    link.focus()
    assert page.locator("#page-view .line.lit").count() == 1
    assert page.locator("#page-view li.lit").count() == 2
    page.keyboard.press("Enter")
    page.locator("#panel h2", has_text="Execution of the Tukhachevskii group").wait_for()
    assert page.locator("#page-view li.chosen").count() == 2
    assert link.get_attribute("aria-current") == "true"
    box, view = link.bounding_box(), page.locator("#page-view").bounding_box()
    assert box is not None
    assert view is not None
    assert view["y"] <= box["y"] <= view["y"] + view["height"]


def test_arrows_walk_in_a_column_and_across_a_line(page: Page, server: str):
    open_pair(page, server)
    page.locator('#page-view .left[data-of="great-terror-ends"] a').focus()
    focused = "document.activeElement.closest('li')"
    page.keyboard.press("ArrowRight")
    assert page.evaluate(f"{focused}.matches('.right[data-of=great-terror-ends]')")
    page.keyboard.press("ArrowDown")
    assert page.evaluate(f"{focused}.dataset.of") == "army-purge-ends"
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowLeft")
    assert page.evaluate(f"{focused}.matches('.left[data-of=great-terror-ends]')")


def test_words_on_a_line_open_the_event(page: Page, server: str):
    open_pair(page, server)
    page.locator("#page-view .line-words").last.click()
    page.locator("#panel h2", has_text="Great Terror ends").wait_for()


def test_a_filter_holds_in_the_room(page: Page, server: str):
    open_pair(page, server)
    page.locator('[data-toggle="verdicts:conflict"]').first.click()
    page.locator("#page-view .facing-counts", has_text="0 dated alike").wait_for()
    assert page.locator("#page-view li.left").count() == 5


def test_lines_meet_the_rows_that_they_join(page: Page, server: str):
    open_pair(page, server)
    off = page.evaluate(
        """() => [...document.querySelectorAll('#page-view .facing-lines .line')].map((path) => {
          const { top, bottom } = path.getBoundingClientRect();
          const ends = [...document.querySelectorAll(`#page-view li[data-line="${path.dataset.line}"]`)]
            .map((item) => item.getBoundingClientRect()).map((box) => (box.top + box.bottom) / 2);
          ends.sort((one, other) => one - other);
          return Math.max(Math.abs(top - ends[0]), Math.abs(bottom - ends[1]));
        })"""
    )
    assert len(off) == 15
    assert max(off) <= 3


@pytest.mark.parametrize("width", [320, 390, 800, 1024, 1366, 1920])
def test_no_word_is_clipped_and_nothing_scrolls_sideways(page: Page, server: str, width: int):
    page.set_viewport_size({"width": width, "height": 844})
    open_pair(page, server, f"{ADDRESS}&event=great-terror")
    found = page.evaluate(
        """() => {
          const room = document.getElementById('page-view'), edge = room.getBoundingClientRect();
          const shown = (node) => node.offsetParent !== null;
          const words = [...room.querySelectorAll('.facing-list .words')].filter(shown);
          const over = words.filter((node) => {
            const own = node.getBoundingClientRect(), item = node.closest('li').getBoundingClientRect();
            return own.height > item.height + 1 || own.left < edge.left || own.right > edge.right + 1;
          });
          return { over: over.map((node) => node.textContent), words: words.length,
            across: document.documentElement.scrollWidth - window.innerWidth };
        }"""
    )
    assert found["over"] == []
    assert found["across"] <= 0
    assert found["words"] > 90


def test_on_a_phone_each_row_tells_both_datings_and_each_shared_event_stands_once(page: Page, server: str):
    page.set_viewport_size({"width": 390, "height": 844})
    open_pair(page, server)
    row = page.locator("#page-view li", has_text="Murder of Kirov").locator("visible=true")
    assert row.count() == 1
    assert "in 1934" in row.inner_text()
    assert "Whitewood, book 2015: in December 1934 (one date fits both)" in row.inner_text()
