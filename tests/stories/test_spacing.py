"""Stories of an evenly spaced axis: the crowded month opens, and every date that is said stays true."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.house.reader import WRITTEN, Reader
from timeline.dates import day
from timeline.export import standalone
from timeline.export.order import Order
from timeline.layout.tempo import SAID
from timeline.query.view import View

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

    from timeline.edition import Edition

STAGE = "dash_clientside.timeline.stage"
EVEN, STEADY = f"{STAGE}.state.score?.knots", f"{STAGE}.state.live && !{STAGE}.state.score.knots"
SHARE = """([first, last]) => {
    const { stage } = dash_clientside.timeline, [from, to] = stage.onSheet(first, last);
    return (stage.pixel(to) - stage.pixel(from)) / (stage.state.width - stage.left());
}"""
"""What share of the plot's width a stretch of true days takes."""
JUNE, MAY_TO_JULY = (day(1937, 6), day(1937, 7)), (day(1937, 5, 25), day(1937, 7, 5))
HALF_PIXEL = 0.5


@pytest.fixture
def reader(page: Page, server: str) -> Reader:
    return Reader(page, server)


def near(reader: Reader, window: tuple[float, float], pixels: float = HALF_PIXEL) -> bool:
    """Whether the window is this one, to within so many pixels of the sheet at either end."""
    found: list[float] = reader.page.evaluate(
        """([first, last]) => {
            const { stage } = dash_clientside.timeline, { a, b } = stage.state;
            return stage.onSheet(first, last).map((at, n) => Math.abs(at - [a, b][n]) * stage.scaleOf());
        }""",
        list(window),
    )
    return max(found) <= pixels


def switches(reader: Reader, choice: str, until: str) -> Reader:
    """Choose a spacing in the menu."""
    page = reader.page
    page.locator("#page .header summary", has_text="View").click()
    page.get_by_role("menuitemradio", name=choice).click()
    return reader.waits_until(until).rests()


def window_in_address(url: str) -> tuple[str, ...]:
    return tuple(found[1] for name in ("from", "to") if (found := re.search(rf"\b{name}=([^&]+)", url)))


def test_a_reader_opens_the_crowded_month_and_comes_back(reader: Reader):
    page = reader.opens().rests().page
    assert page.evaluate(SHARE, list(JUNE)) < 0.004
    assert page.locator(".axis-note").is_hidden()

    switches(reader, "Even spacing", EVEN)
    reader.waits_until("location.search === '?axis=even'")
    assert page.evaluate(SHARE, list(JUNE)) > 0.07
    assert page.locator("#stage .axis-note").inner_text().replace("\n", " ") == SAID
    reader.shows("#status-words", "window 1917–1941, evenly spaced")
    assert reader.text("#window-words") == "1917–1941"
    assert not reader.overlaps()

    switches(reader, "True time", STEADY)
    reader.waits_until("location.search === ''")
    assert page.evaluate(SHARE, list(JUNE)) < 0.004
    assert page.locator(".axis-note").is_hidden()


def test_the_window_is_true_days_before_and_after_the_switch_and_a_reload(reader: Reader):
    page = reader.opens("from=1937-05-25&to=1937-07-05").rests().page
    page.keyboard.press("e")
    reader.waits_until(EVEN).rests()
    assert near(reader, MAY_TO_JULY)
    reader.waits_until("location.search.includes('axis=even')")
    assert window_in_address(page.url) == ("1937-05-25", "1937-07-05")
    assert page.evaluate(SHARE, [day(1937, 6, 11), day(1937, 6, 12)]) > 0.08

    plot = reader.plot()
    page.mouse.move(plot["x"] + 500, plot["y"] + 30)
    reader.wheels(-300).rests()
    page.mouse.down()
    page.mouse.move(plot["x"] + 380, plot["y"] + 30, steps=4)
    page.mouse.up()
    moved = reader.rests().sees()
    assert moved != MAY_TO_JULY
    reader.waits_until(WRITTEN)
    page.reload()
    reader.waits_until("window.__bench && __bench.live()").waits_until(EVEN).rests()
    assert near(reader, moved, 2 * HALF_PIXEL)

    page.keyboard.press("e")
    reader.waits_until(STEADY).rests()
    assert reader.sees() == pytest.approx(moved, abs=0.5)


def test_every_way_to_move_leads_to_true_days(reader: Reader):
    page = reader.opens("axis=even").rests().page
    home = reader.sees()
    page.fill("#search", "11 June 1937")
    reader.waits_until("document.querySelector('#search[aria-expanded=true]')")
    page.keyboard.press("Enter")
    reader.waits_until("location.search.includes('from=1937')").waits_until(WRITTEN)
    first, last = reader.sees()
    assert first <= day(1937, 6, 11) < day(1937, 6, 12) <= last

    page.keyboard.press("Escape")
    page.evaluate("() => document.activeElement.blur()")
    page.keyboard.press("0")
    reader.waits_until(f"{STAGE}.dates()[0] <= {home[0]} && {STAGE}.dates()[1] >= {home[1]}").rests()
    reader.waits_until("!location.search.includes('from=')")
    page.go_back()
    reader.waits_until(f"Math.abs({STAGE}.dates()[0] - {first}) < 1").rests()
    page.go_forward()
    reader.waits_until(f"Math.abs({STAGE}.dates()[0] - {home[0]}) < 0.01").rests()

    reader.opens("axis=even&event=murder-of-kirov").rests()
    page.keyboard.press("z")
    reader.waits_until(f"{STAGE}.dates()[1] < {day(1938)}").rests()
    first, last = reader.sees()
    assert first < day(1934, 12) < last
    assert reader.label("Murder of Kirov").is_visible()


def test_a_switch_in_mid_flight_lands_where_the_flight_was_going(reader: Reader):
    page = reader.opens("event=murder-of-kirov").rests().page
    page.evaluate(
        "() => { const { run } = dash_clientside.timeline.commands; run('zoom-event'); run('axis'); }"
    )
    reader.waits_until(EVEN).waits_until(f"!{STAGE}.state.moving && !{STAGE}.state.goal").waits_until(WRITTEN)
    first, last = reader.sees()
    assert day(1932) < first < day(1934, 12) < last < day(1937)
    assert reader.label("Murder of Kirov").is_visible()


def test_keys_and_the_strip_move_the_window(reader: Reader):
    page = reader.opens("axis=even&from=1937-01-01&to=1938-01-01").rests().page
    page.locator(".brush").focus()
    page.keyboard.press("ArrowLeft")
    reader.waits_until(f"{STAGE}.dates()[0] < {day(1937)} - 30").rests()
    first, last = reader.sees()
    assert last - first == pytest.approx(365, abs=0.01)
    assert page.locator(".brush").get_attribute("aria-valuetext") == "November 1936 – November 1937"

    box = page.locator(".brush").bounding_box()
    assert box
    middle = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(*middle)
    page.mouse.down()
    page.mouse.move(middle[0] - 200, middle[1], steps=5)
    page.mouse.up()
    reader.waits_until(f"{STAGE}.dates()[1] < {day(1936)}").rests()
    first, last = reader.sees()
    assert last - first == pytest.approx(365, abs=0.01), "in the strip time is true time"

    page.locator("#plot").focus()
    page.keyboard.press("End")
    reader.waits_until("document.activeElement.closest('#labels')").rests()
    page.keyboard.press("+")
    page.keyboard.press("Shift+ArrowLeft")
    reader.rests()
    assert not reader.overlaps()


def test_the_line_at_the_mouse_says_the_true_date(reader: Reader):
    page = reader.opens("axis=even").rests().page
    plot = reader.plot()

    def said(number: float) -> str:
        x = page.evaluate(f"() => {STAGE}.pixel({STAGE}.onSheet({number}, {number})[0])")
        page.mouse.move(plot["x"] + x, plot["y"] + plot["h"] - 3)
        return page.locator(".cross-date").inner_text()

    assert said(day(1937, 6, 11) + 0.5) == "11 June 1937"
    assert said(day(1926, 7)) == "1926"
    assert said(day(1938, 8, 15)) == "August 1938"


def test_a_filter_spaces_what_is_left_and_keeps_the_window(reader: Reader):
    page = reader.opens("axis=even&from=1936-01-01&to=1939-01-01").rests().page
    knots = page.evaluate(f"() => {STAGE}.state.score.knots.length")
    page.locator("#filters [data-toggle='verdicts:conflict']").click()
    reader.waits_until(f"{STAGE}.state.score.knots.length < {knots}").rests()
    assert near(reader, (day(1936), day(1939)))
    assert window_in_address(page.url) == ("1936-01-01", "1939-01-01")


def test_on_paper_in_a_presentation_and_on_a_phone_it_is_said_too(reader: Reader):
    page = reader.opens("axis=even&present=1").rests().page
    assert page.locator(".axis-note").is_visible()
    reader.opens("axis=even&group=none&present=1").rests()
    assert page.locator("#legend li", has_text=SAID).is_visible()
    page.set_viewport_size({"width": 390, "height": 844})
    reader.opens("axis=even").rests()
    box = page.locator("#stage .axis-note").bounding_box()
    assert box and box["x"] >= 0 and box["width"] <= 26
    assert page.goto(f"{reader.address}/print?axis=even").ok
    assert SAID in page.content()


def test_where_nothing_is_in_time_the_axis_does_nothing(reader: Reader):
    page = reader.opens().rests().page
    page.locator("[data-set='view:table']").click()
    page.locator("#page-view .claims").wait_for()
    page.keyboard.press("e")
    reader.draws()
    assert page.evaluate("() => dash_clientside.timeline.page.page.view.axis") == "time"
    assert "axis" not in page.url
    reader.opens("verdicts=undated&axis=even").rests()
    assert page.evaluate(f"() => !{STAGE}.state.score.knots")


def test_one_file_without_a_server_spaces_evenly_too(page: Page, edition: Edition, tmp_path: Path):
    file = tmp_path / "timeline.html"
    file.write_bytes(standalone.page(edition, View(axis="even"), Order(today=day(2026, 11, 22))))
    page.context.set_offline(True)
    reader = Reader(page, file.as_uri())
    page.goto(reader.address)
    reader.waits_until(EVEN)
    assert page.evaluate(SHARE, list(JUNE)) > 0.07
    assert page.locator("#stage .axis-note").is_visible()
    reader.shows("#status-words", "evenly spaced")
    page.keyboard.press("e")
    reader.waits_until(STEADY)
    assert page.evaluate(SHARE, list(JUNE)) < 0.004
    page.keyboard.press("e")
    reader.waits_until(EVEN)
    assert near(reader, (day(1917), day(1942)))


SIZES = [(1920, 1080), (1366, 768), (844, 390), (700, 900), (667, 375), (390, 844)]


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_what_is_said_of_the_axis_is_read_and_moves_nothing(reader: Reader, size: tuple[int, int]):
    page = reader.page
    page.set_viewport_size({"width": size[0], "height": size[1]})
    reader.opens().rests()
    plot = reader.plot()
    page.keyboard.press("e")
    reader.waits_until(EVEN).rests()
    assert reader.plot() == plot
    said = page.locator("#stage .axis-note, #legend li:has(.spaced)").filter(visible=True)
    assert said.count() == 1
    box, stage = said.bounding_box(), page.locator("#stage").bounding_box()
    assert box and stage and box["x"] >= 0
    assert box["y"] >= stage["y"] and box["y"] + box["height"] <= stage["y"] + stage["height"]
    if said.get_attribute("class") == "axis-note":
        assert box["x"] + box["width"] <= plot["x"]
        assert box["y"] + box["height"] <= plot["y"]
