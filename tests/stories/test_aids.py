"""Stories of what helps to read: the card and the line at the mouse, the guide, whole titles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.house.reader import ANSWERED, Reader

if TYPE_CHECKING:
    from playwright.sync_api import Page

STATE = "dash_clientside.timeline.stage.state"
HOME = f"Math.abs({STATE}.a - {STATE}.score.home[0]) + Math.abs({STATE}.b - {STATE}.score.home[1]) < 1"


@pytest.fixture
def reader(page: Page, server: str) -> Reader:
    return Reader(page, server)


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


BESIDE = "() => dash_clientside.timeline.stage.left()"  # pixels of the margin of names


def test_a_line_follows_the_mouse_and_says_its_date(reader: Reader):
    page = reader.opens("from=1937-06-01&to=1937-07-01").rests().page
    plot = reader.plot()
    beside = page.evaluate(BESIDE)
    page.mouse.move(plot["x"] + beside + (plot["w"] - beside) * 10.5 / 30, plot["y"] + 200)
    assert page.locator(".cross-date").inner_text() == "11 June 1937"
    page.keyboard.press("0")
    reader.waits_until(HOME).rests()
    beside = page.evaluate(BESIDE)
    share = (20 * 365.25 + 5 + 161) / 9131
    page.mouse.move(plot["x"] + beside + (plot["w"] - beside) * share, plot["y"] + 210)
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
    reader.waits_until(f"window.__bench && __bench.live() && {ANSWERED}").rests()
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
    if (getComputedStyle(node, "::placeholder").color === "rgba(0, 0, 0, 0)") return false;
    const text = document.createElement("span");
    text.textContent = node.placeholder;
    const { font } = getComputedStyle(node);
    text.style.cssText = "position:absolute;visibility:hidden;white-space:nowrap;font:" + font;
    document.body.append(text);
    const room = node.clientWidth - 42, wide = text.offsetWidth;
    text.remove();
    return wide > room;
}).map((node) => node.id || node.className || node.tagName)"""

WIDTHS = [320, 390, 480, 481, 720, 721, 1024, 1099, 1100, 1200, 1279, 1280, 1366, 1560, 1561, 1920]


@pytest.mark.parametrize("width", WIDTHS)
def test_no_title_and_no_hint_is_cut(reader: Reader, width: int):
    reader.page.set_viewport_size({"width": width, "height": 800})
    page = reader.opens().rests().page
    assert page.evaluate(CUT) == []
    page.focus("#search")  # on a phone an icon until then; its hint stands in the room of the title
    assert "search" not in page.evaluate(CUT)
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
