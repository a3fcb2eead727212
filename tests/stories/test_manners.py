"""Stories of the controls' manners: what a click, a drag, a key or Back does, and what it leaves alone."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from tests.house.browser import every_viewport
from tests.house.reader import Reader

if TYPE_CHECKING:
    from playwright.sync_api import Page, Request

ASKED = ("score", "_dash-update-component")
QUIET = "!document.querySelector('.waiting')"
STATE = "dash_clientside.timeline.stage.state"
HOME = f"Math.abs({STATE}.a - {STATE}.score.home[0]) + Math.abs({STATE}.b - {STATE}.score.home[1]) < 1"
GEOMETRY = """() => ["[data-toggle='verdicts:single']", "[data-toggle='sources:houser']", "#plot", "#labels"]
    .map((one) => document.querySelector(one).getBoundingClientRect())
    .map((box) => [box.left, box.top, box.width, box.height].map(Math.round))"""
BLANK = """() => {
    const { stage } = dash_clientside.timeline, { width, height } = stage.state;
    const frame = document.querySelector("#plot").getBoundingClientRect();
    for (let y = height - 8; y > 8; y -= 7)
        for (let x = width * 0.2; x < width - 320; x += 11) {
            const free = (at) => stage.staveAt(at, y) < 0
                && !document.elementFromPoint(frame.x + at, frame.y + y).closest("button");
            if ([0, 60, 120, 180, 240, 300].every((far) => free(x + far))) return [frame.x + x, frame.y + y];
        }
    return null;
}"""
"""A point of the plot with nothing on it, nor for 300 pixels to its right."""


@pytest.fixture
def reader(page: Page, server: str) -> Reader:
    return Reader(page, server)


def heard(reader: Reader) -> Counter[str]:
    """Count what the page asks of its server from now on."""
    asked: Counter[str] = Counter()

    def note(request: Request) -> None:
        name = request.url.rpartition("/")[2].partition("?")[0]
        if name in ASKED:
            asked[name] += 1

    reader.page.on("request", note)
    return asked


def blank(reader: Reader) -> tuple[float, float]:
    x, y = reader.page.evaluate(BLANK)
    return x, y


def drag_box(reader: Reader, start: tuple[float, float], end: tuple[float, float], *, escape: bool = False):
    page = reader.page
    page.keyboard.down("Shift")
    page.mouse.move(*start)
    page.mouse.down()
    page.mouse.move((start[0] + end[0]) / 2, end[1])
    page.mouse.move(*end)
    assert page.locator(".zoom-box").count() == 1
    if escape:
        page.keyboard.press("Escape")
        assert page.locator(".zoom-box").count() == 0
    page.mouse.up()
    page.keyboard.up("Shift")


# ---- filters


@every_viewport
def test_a_filter_costs_one_request_of_a_kind_and_moves_nothing(reader: Reader, viewport: str):
    page = reader.opens().rests().page
    reader.shows("#status-words", "145 of 145")
    if viewport == "phone":
        page.locator("#page .drawer summary").click()
    asked = heard(reader)
    for chip, words in (("verdicts:single", "dated by one"), ("sources:houser", "Houser")):
        asked.clear()
        page.locator(f"[data-toggle='{chip}']").scroll_into_view_if_needed()
        before = page.evaluate(GEOMETRY)
        page.locator(f"[data-toggle='{chip}']").click()
        reader.shows("#status-words", words).waits_until(QUIET).rests()
        reader.is_left_alone(700)  # for what might be asked late
        assert dict(asked) == {"score": 1, "_dash-update-component": 1}
        assert page.evaluate(GEOMETRY) == before


def test_what_one_source_tells_is_not_what_one_source_dates(reader: Reader):
    page = reader.opens().rests().page
    assert page.locator("[data-toggle='verdicts:single']").inner_text().split() == [
        "·",
        "dated",
        "by",
        "one",
        "88",
    ]
    page.locator("#filters summary").click()
    chip = page.locator("[data-toggle='tellers:1']")
    assert chip.inner_text().split() == ["one", "source", "77"]
    chip.click()
    reader.shows("#status-words", "77 of 145 events").shows("#status-words", "told by one source")
    assert "tellers=1" in page.url


def test_no_importance_looks_chosen_before_one_is(reader: Reader):
    page = reader.opens().rests().page
    page.locator("#filters summary").click()
    assert page.locator("#filters .menu-sheet [aria-pressed='true']").count() == 0
    two = page.locator("[data-set='importance:2']")
    for pressed, words in (("true", "importance at least 2"), ("false", "145 of 145")):
        two.click()
        reader.shows("#status-words", words)
        reader.waits_until(
            f"document.querySelector(\"[data-set='importance:2']\").ariaPressed === '{pressed}'"
        )


# ---- boxes, clicks and Back


def test_a_box_zooms_and_neither_chooses_nor_closes(reader: Reader):
    page = reader.opens("event=murder-of-kirov").rests().page
    label = reader.label("Red Terror instituted").bounding_box()
    assert label is not None
    x, y = label["x"] + 4, label["y"] + label["height"] / 2
    for start in ((x, y), None):
        first, last = reader.sees()
        begin = start or blank(reader)
        drag_box(reader, begin, (begin[0] + 260, begin[1]))
        reader.waits_until(f"{STATE}.b - {STATE}.a < {(last - first) * 0.5}").rests()
        assert "event=murder-of-kirov" in page.url


def test_escape_gives_up_a_box(reader: Reader):
    page = reader.opens("event=murder-of-kirov").rests().page
    seen, begin = reader.sees(), blank(reader)
    drag_box(reader, begin, (begin[0] + 200, begin[1]), escape=True)
    assert reader.rests().sees() == seen
    assert "event=murder-of-kirov" in page.url


def test_back_undoes_a_leap_and_leaves_the_chosen_event(reader: Reader):
    page = reader.opens().rests().page
    reader.label("Moscow show trials").click()
    reader.waits_until("location.search.includes('event=moscow-show-trials')")
    begin = blank(reader)
    leaps = (
        lambda: page.locator("[data-do='zoom-event']").click(),
        lambda: drag_box(reader, begin, (begin[0] + 200, begin[1])),
    )
    for leap in leaps:
        page.evaluate("() => dash_clientside.timeline.page.change({ event: 'moscow-show-trials' })")
        chosen = page.url
        leap()
        reader.waits_until(f"location.href !== {chosen!r} && location.search.includes('from=')").rests()
        page.evaluate("() => history.back()")
        reader.waits_until("location.search.includes('event=moscow-show-trials')")
        reader.waits_until(HOME).rests()
    page.mouse.dblclick(*begin)
    reader.waits_until("location.search.includes('from=')").rests()
    page.evaluate("() => history.back()")
    reader.waits_until(HOME).rests()


def test_moving_step_by_step_has_no_place_in_the_history(reader: Reader):
    page = reader.opens("from=1936-01-01&to=1939-01-01").rests().page
    entries = page.evaluate("() => history.length")
    page.locator("#plot").hover()
    page.mouse.wheel(0, -240)
    reader.waits_until("!location.search.includes('1936-01-01')").rests()
    assert page.evaluate("() => history.length") == entries
    page.keyboard.press("0")
    reader.waits_until("location.search === ''")
    page.evaluate("() => history.back()")
    reader.waits_until("location.search.includes('from=193')")


def test_a_double_click_on_a_name_zooms_to_its_event(reader: Reader):
    page = reader.opens().rests().page
    reader.label("Moscow show trials").dblclick()
    reader.waits_until("location.search.includes('from=193')").rests()
    first, last = reader.sees()
    assert last - first < 7 * 366
    assert "event=moscow-show-trials" in page.url


# ---- dialogs and keys


def test_escape_closes_a_list(reader: Reader):
    page = reader.opens("event=murder-of-kirov").rests().page
    page.locator(".shelf-chip").first.click()
    assert page.locator("dialog[open]").count() == 1
    page.keyboard.press("Escape")
    assert page.locator("dialog[open]").count() == 0
    assert "event=murder-of-kirov" in page.url


def test_enter_speaks_the_verdict_and_f6_goes_to_the_panel_and_back(reader: Reader):
    page = reader.opens().rests().page
    reader.label("Murder of Kirov").focus()
    page.keyboard.press("Enter")
    reader.shows("#spoken", "Murder of Kirov. ≈ Can all be right.")
    assert page.locator("#spoken").get_attribute("role") == "status"
    assert reader.focus().startswith("Murder of Kirov")
    page.keyboard.press("F6")
    assert reader.focus() == "Chosen event"
    page.keyboard.press("F6")
    assert reader.focus().startswith("Murder of Kirov")


def test_no_name_that_is_heard_gives_a_day_to_what_has_none(reader: Reader):
    reader.opens().rests()
    said = reader.page.evaluate(f"() => {STATE}.score.staves.map((one) => one.said)")
    assert "Great Terror planned in advance, two sources, disputed: in 1932 or later" in said
    assert not [one for one in said if "1 January 19" in one]


# ---- home


def test_home_holds_until_it_is_left_on_purpose(reader: Reader):
    page = reader.opens("from=1926-01-01&to=1941-01-01").rests().page
    page.locator("[data-do='zoom-out']").click()
    reader.waits_until(HOME).rests()
    page.locator("#plot").focus()
    page.keyboard.press("Shift+ArrowRight")
    assert reader.rests().sees() == tuple(page.evaluate(f"() => {STATE}.score.home"))
    assert page.locator(".overview-reach").is_hidden()
    page.locator("[data-do='zoom-out']").click()
    reader.shows("#note", "all data, 1917–19").rests()
    assert page.locator(".overview-reach").inner_text().startswith("all data: 1917–19")


def test_the_end_of_the_overview_is_that_of_what_it_shows(reader: Reader):
    page = reader.opens("from=1926-01-01&to=1927-01-01").rests().page
    page.locator(".brush").press("End")
    home = page.evaluate(f"() => {STATE}.score.home")
    reader.waits_until(f"Math.abs({STATE}.b - {home[1]}) < 1").rests()
    assert page.locator(".overview-reach").is_hidden()


def test_the_handles_of_a_narrow_window_stand_beside_it(reader: Reader):
    page = reader.opens("from=1937-06-01&to=1937-07-01").rests().page
    inside = page.evaluate(
        """() => {
            const brush = document.querySelector(".brush").getBoundingClientRect();
            const { left, right } = brush, middle = (one) => (one.left + one.right) / 2;
            const grips = [...document.querySelectorAll(".grip")].map((node) => node.getBoundingClientRect());
            return grips.map((box) => Math.min(box.right, right) - Math.max(box.left, left));
        }"""
    )
    assert max(inside) <= 2
