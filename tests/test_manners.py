"""Stories of the controls' manners: what a click, a drag, a key or Back does, and what it leaves alone."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from tests.house.browser import every_viewport
from tests.reader import Reader

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
    asked = heard(reader)
    for chip, words in (("verdicts:single", "dated by one"), ("sources:houser", "Houser")):
        asked.clear()
        page.locator(f"[data-toggle='{chip}']").scroll_into_view_if_needed()
        before = page.evaluate(GEOMETRY)
        page.locator(f"[data-toggle='{chip}']").click()
        reader.shows("#status-words", words).waits_until(QUIET).rests()
        page.wait_for_timeout(700)  # for what might be asked late: nothing says that nothing more comes
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


# ---- reading aids

CARD = """() => {
    const card = document.querySelector("#hover-card"), box = card.getBoundingClientRect();
    return card.hidden ? null : [box.left, box.top, box.right, box.bottom];
}"""


def test_the_card_is_small_and_beside_the_event(reader: Reader):
    page = reader.opens().rests().page
    plot = reader.plot()
    shares, covered = [], 0
    names = list(reader.labels().items())[::2]
    for title, box in names:
        x, y = box["x"] + box["w"] / 2, box["y"] + box["h"] / 2
        page.mouse.move(x, y)
        reader.waits_until(f"document.querySelector('#hover-card .card-title')?.textContent === {title!r}")
        left, top, right, bottom = page.evaluate(CARD)
        assert right - left <= 260
        assert not (left < x < right and top < y < bottom)
        shares.append((right - left) * (bottom - top) / (plot["w"] * plot["h"]))
        others = [one for name, one in names if name != title]
        covered += any(
            left < one["x"] + one["w"]
            and one["x"] < right
            and top < one["y"] + one["h"]
            and one["y"] < bottom
            for one in others
        )
    assert sum(shares) / len(shares) < 0.025
    assert max(shares) < 0.035
    assert covered < len(names) / 3


def test_a_click_takes_the_card_away(reader: Reader):
    page = reader.opens().rests().page
    label = reader.label("Murder of Kirov")
    label.hover()
    reader.waits_until("!document.querySelector('#hover-card').hidden")
    assert "1 December 1934" in page.locator("#hover-card").inner_text()
    label.click()
    reader.shows("#panel h2", "Murder of Kirov")
    box = label.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 9, box["y"] + 9)
    assert page.locator("#hover-card").is_hidden()
    reader.label("Death of Lenin").hover()
    reader.waits_until("!document.querySelector('#hover-card').hidden")


def test_a_line_follows_the_mouse_and_says_its_date(reader: Reader):
    page = reader.opens("from=1937-06-01&to=1937-07-01").rests().page
    plot = reader.plot()
    page.mouse.move(plot["x"] + plot["w"] * 10.5 / 30, plot["y"] + 200)
    assert page.locator(".cross-date").inner_text() == "11 June 1937"
    page.keyboard.press("0")
    reader.waits_until(HOME).rests()
    page.mouse.move(plot["x"] + plot["w"] * (20 * 365.25 + 5 + 161) / 9131, plot["y"] + 210)
    assert page.locator(".cross-date").inner_text() == "June 1937"
    page.mouse.move(plot["x"] + 100, plot["y"] - 120)
    assert page.locator(".cross-date").is_hidden()
    assert page.locator(".crosshair").is_hidden()


def test_the_guide_closes_stays_closed_and_comes_back(reader: Reader):
    page = reader.opens().rests().page
    wide = reader.plot()["w"]
    page.locator("[data-do='close-guide']").click()
    reader.waits_until(f"__bench.area().w > {wide + 300}").rests()
    assert not page.locator("#panel").is_visible()
    page.reload()
    reader.waits_until("window.__bench && __bench.live()").rests()
    assert not page.locator("#panel").is_visible()
    assert reader.plot()["w"] > wide + 300
    reader.label("Murder of Kirov").click()
    reader.shows("#panel h2", "Murder of Kirov").waits_until("document.querySelector('#panel').offsetWidth")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="How to read it").click()
    reader.shows("#panel h2", "How to read it").waits_until(f"__bench.area().w === {wide}")


# ---- what can be read

CUT = """() => [...document.querySelectorAll(".header h1, .header .subtitle, #search")].filter((node) => {
    if (!node.getClientRects().length) return false;
    if (node.id !== "search") return node.scrollWidth > node.clientWidth;
    const text = document.createElement("span");
    text.textContent = node.placeholder;
    const { font } = getComputedStyle(node);
    text.style.cssText = "position:absolute;visibility:hidden;white-space:nowrap;font:" + font;
    document.body.append(text);
    const room = node.clientWidth - 42, wide = text.offsetWidth;
    text.remove();
    return wide > room;
}).map((node) => node.id || node.className || node.tagName)"""


@pytest.mark.parametrize("width", [320, 390, 720, 1021, 1024, 1279, 1280, 1366, 1501, 1920])
def test_no_title_and_no_hint_is_cut(reader: Reader, width: int):
    reader.page.set_viewport_size({"width": width, "height": 800})
    page = reader.opens().rests().page
    assert page.evaluate(CUT) == []
    assert page.evaluate("() => document.documentElement.scrollWidth - innerWidth") <= 0


@pytest.mark.parametrize(
    ("query", "words", "left"),
    [
        ("from=2500-01-01&to=2600-01-01", "is outside the time of these data", "from="),
        ("event=unknown", "event=unknown is not in these data", "event="),
        ("event=unknown&from=1937-01-01&to=1938-01-01", "event=unknown is not", "event="),
    ],
)
def test_what_an_address_cannot_mean_is_said_and_leaves_it(reader: Reader, query: str, words: str, left: str):
    page = reader.opens(query).rests().page
    assert words in page.locator("#messages").inner_text()
    reader.waits_until(f"!location.search.includes({left!r})")
    assert page.url.count("from=") == query.count("from=1937")


def test_the_status_tells_the_window_at_once(reader: Reader):
    reader.opens("event=murder-of-kirov&from=1934-11-01&to=1935-01-01")
    reader.shows("#status-words", "events")
    assert "window November – December 1934" in reader.text("#status-words")


def test_goggles_say_what_their_source_tells(reader: Reader):
    page = reader.opens("goggles=houser").rests().page
    reader.shows("#status-words", "Houser, blog 2021 tells 84, leaves out 61")
    page.keyboard.press("Escape")
    reader.waits_until("!document.querySelector('#status-words').textContent.includes('leaves out')")


def test_with_forced_colours_frames_keep_theirs_and_bands_have_lines(reader: Reader):
    reader.page.emulate_media(forced_colors="active")
    page = reader.opens().rests().page
    frames = page.locator("#legend .framed").evaluate_all(
        "(nodes) => nodes.map((node) => getComputedStyle(node).outlineColor)"
    )
    assert len(set(frames)) == 2
    lines = page.locator(".band-line").evaluate_all(
        """(nodes) => nodes.map((node) => getComputedStyle(node))
            .map((look) => [look.borderTopWidth, look.borderTopColor])"""
    )
    assert lines
    assert {width for width, _ in lines} == {"1px"}
    assert not {colour for _, colour in lines} & {
        page.evaluate("getComputedStyle(document.body).backgroundColor")
    }
