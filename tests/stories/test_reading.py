"""Stories of readers who explore: with mouse, wheel, fingers and keys, on every screen."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from tests.house.browser import VIEWPORTS, every_viewport
from tests.house.reader import ANSWERED, Reader
from timeline.dates import day

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ORDER = "Purge of the Red Army ordered"
HOME = (day(1917), day(1942))


@pytest.fixture
def reader(page: Page, server: str) -> Reader:
    return Reader(page, server)


def test_a_reader_finds_that_one_source_puts_the_order_to_purge_the_army_in_1938(reader: Reader):
    page = reader.opens().page
    assert page.locator("#filters [data-toggle^='sources:']").count() == 5
    page.get_by_role("button", name="dates conflict").click()
    reader.shows("#status-words", "verdict: dates conflict").rests()
    assert "verdicts=conflict" in page.url
    reader.goes_to(day(1936, 6), day(1939, 7))
    reader.label(ORDER).click()
    reader.shows("#panel h2", ORDER)
    told = reader.text("#panel")
    assert "In 1938" in told
    assert "1–10 June 1937" in told
    assert "Essay on the 1938 purge" in told


def test_two_historians_of_one_name_are_one_witness_and_the_reader_is_told(reader: Reader):
    reader.opens("event=mass-operations").shows("#panel", "Mass operations")
    assert "one witness" in reader.text("#panel")


def test_the_picture_is_there_before_any_script_and_does_not_jump(
    browser: Browser, server: str, new_page: Callable[..., Page]
):
    width, height = VIEWPORTS["projector"]
    plain = browser.new_context(viewport={"width": width, "height": height}, java_script_enabled=False)
    page = plain.new_page()
    page.goto(server)
    early = {
        link.get_attribute("data-event"): link.locator("text").first.bounding_box()
        for link in page.locator(".stage-svg a[data-event]").all()
        if link.locator("text").count()
    }
    plain.close()
    reader = Reader(new_page(), server).opens()
    live = reader.page.evaluate(
        """() => Object.fromEntries([...document.querySelectorAll("#labels .event-label")].map((node) => {
            const box = node.getBoundingClientRect();
            return [node.dataset.event, [box.x, box.y + box.height / 2]];
        }))"""
    )
    assert len(live) > 30
    assert set(early) == set(live)
    for event, (x, y) in live.items():
        box = early[event]
        assert box is not None
        assert abs(box["x"] - x) < 2, event
        assert abs(box["y"] + box["height"] / 2 - y) < 4, event


def test_the_wheel_zooms_around_the_day_under_the_pointer(reader: Reader):
    page = reader.opens().page
    area = reader.plot()
    share = 0.78
    first, last = reader.sees()
    under = first + share * (last - first)
    page.mouse.move(area["x"] + share * area["w"], area["y"] + 200)
    reader.wheels(-240, times=4)
    reader.waits_until(
        f"__bench.visibleRange()[1] - __bench.visibleRange()[0] < {0.5 * (last - first) * 86_400_000}"
    )
    reader.rests()
    a, b = reader.sees()
    assert abs(a + share * (b - a) - under) < 0.01 * (b - a)


STANDING = """() => dash_clientside.timeline.stage.state.layout.places.filter((one) => one.inside)
    .map((one) => dash_clientside.timeline.stage.state.score.staves[one.key].title)"""
"""Titles of the events that stand as rows of lines; thin lines have no lane to keep."""
GLIDED = "!document.getElementById('labels').getAnimations({ subtree: true }).length"


def test_dragging_moves_the_window_and_nothing_up_or_down(reader: Reader):
    page = reader.opens("from=1936-01-01&to=1939-01-01").rests().waits_until(GLIDED).page
    before, window, standing = reader.labels(), reader.sees(), set(page.evaluate(STANDING))
    area = reader.plot()
    x, y = area["x"] + 0.6 * area["w"], area["y"] + area["h"] - 8
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - 150, y, steps=6)
    page.mouse.up()
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    reader.rests().waits_until(GLIDED)
    after, now = reader.labels(), reader.sees()
    assert now[0] > window[0]
    assert now[1] - now[0] == pytest.approx(window[1] - window[0])
    both = before.keys() & after.keys() & standing & set(page.evaluate(STANDING))
    beside = [title for title in both if abs(before[title]["x"] - after[title]["x"] - 150) < 2]
    assert len(beside) > 10, "names on the side where they were, moved with the sheet"
    assert all(abs(before[title]["y"] - after[title]["y"]) < 0.5 for title in beside)


def test_shift_and_drag_marks_a_stretch_and_zooms_to_it(reader: Reader):
    page = reader.opens().page
    area = reader.plot()
    page.keyboard.down("Shift")
    page.mouse.move(area["x"] + 0.75 * area["w"], area["y"] + 20)
    page.mouse.down()
    page.mouse.move(area["x"] + 0.90 * area["w"], area["y"] + 60, steps=5)
    page.mouse.up()
    page.keyboard.up("Shift")
    days = HOME[1] - HOME[0]
    reader.waits_until(
        f"__bench.visibleRange()[1] - __bench.visibleRange()[0] < {0.16 * days * 86_400_000}"
    ).rests()
    first, _ = reader.sees()
    assert first == pytest.approx(HOME[0] + 0.75 * days, abs=20)


@every_viewport
def test_no_label_lies_upon_another_at_any_zoom(reader: Reader, viewport: str):
    reader.opens().rests()
    centre, span = day(1937, 6, 11) + 0.5, float(HOME[1] - HOME[0])
    seen = 0
    while span > 1:
        reader.goes_to(centre - 0.6 * span, centre + 0.4 * span).rests()
        assert reader.overlaps() == [], f"at {span:.0f} days across"
        seen += len(reader.labels())
        span /= 2.3
    assert seen > 20


@pytest.mark.parametrize("size", [(360, 640), (768, 1024), (1280, 720), (3840, 2160)])
def test_the_plot_fits_any_window_without_overlaps(reader: Reader, size: tuple[int, int]):
    reader.page.set_viewport_size({"width": size[0], "height": size[1]})
    reader.opens().rests()
    assert reader.overlaps() == []
    bottom = reader.page.evaluate(
        """() => Math.max(...[...document.querySelectorAll("#labels > *")]
            .map((node) => node.getBoundingClientRect().bottom))"""
    )
    area = reader.plot()
    assert bottom <= area["y"] + area["h"] + 1
    wide = reader.page.evaluate("() => document.documentElement.scrollWidth - innerWidth")
    assert wide <= 0


def test_everything_is_reachable_what_is_not_drawn_is_counted(reader: Reader):
    counted = reader.opens().page.evaluate(
        """() => {
            const { state } = dash_clientside.timeline.stage, { layout, score } = state;
            const within = (one) => one.days[0] < state.b && one.days[1] > state.a;
            const waiting = layout.chips.flatMap((chip) => chip.keys).concat(layout.shelf.waiting);
            const standing = layout.places.filter((one) => one.inside).concat(layout.slivers);
            const all = [...standing.map((one) => one.key), ...layout.shelf.keys, ...waiting];
            const shelved = score.shelves.flatMap((shelf) => shelf.events);
            const touching = score.staves.filter(within).length;
            return [all.length, new Set(all).size, touching, score.staves.length + shelved.length];
        }"""
    )
    assert counted[0] == counted[1] == counted[2]
    assert counted[3] >= 145


def test_a_chip_opens_what_waits_in_it(reader: Reader):
    reader.page.set_viewport_size({"width": 800, "height": 420})
    page = reader.opens().page
    span = HOME[1] - HOME[0]
    chip = page.locator("#labels .wait-chip").last
    chip.hover()
    reader.shows("#hover-card", "more event")
    chip.click()
    reader.waits_until(
        f"__bench.visibleRange()[1] - __bench.visibleRange()[0] < {0.6 * span * 86_400_000}"
    ).rests()


def test_undated_events_are_listed_beside_their_band(reader: Reader):
    page = reader.opens().page
    page.locator(".shelf-chip").first.click()
    dialog = page.get_by_role("dialog")
    title = dialog.locator(".event-line span").nth(1).inner_text()
    dialog.locator(".event-line").first.click()
    reader.shows("#panel", title)


def test_with_keys_alone_a_reader_walks_opens_closes_and_keeps_the_focus(reader: Reader):
    page = reader.opens().page
    page.locator("#plot").focus()
    page.keyboard.press("ArrowRight")
    first = reader.focus()
    page.keyboard.press("ArrowRight")
    second = reader.focus()
    assert first != second
    assert "source" in second
    page.keyboard.press("ArrowLeft")
    assert reader.focus() == first
    page.keyboard.press("Enter")
    reader.waits_until("document.querySelector('#panel h2') && location.search.includes('event=')")
    page.keyboard.press("Escape")
    reader.waits_until("!location.search.includes('event=')")
    assert reader.focus() == first
    page.keyboard.press("End")
    reader.rests()
    assert reader.sees()[1] > HOME[1]
    page.keyboard.press("0")
    reader.waits_until(f"Math.abs(__bench.visibleRange()[0] - {HOME[0] * 86_400_000}) < 1000").rests()


def test_single_keys_can_be_switched_off(reader: Reader):
    page = reader.opens().page
    page.keyboard.press("?")
    page.get_by_role("checkbox").uncheck()
    page.keyboard.press("Escape")
    page.locator("body").click(position={"x": 400, "y": 20})
    before = reader.sees()
    page.keyboard.press("+")
    reader.rests()
    assert reader.sees() == before


def test_goggles_show_what_one_source_tells_while_the_key_is_held(reader: Reader):
    page = reader.opens().page
    page.keyboard.down("4")
    reader.waits_until("document.body.dataset.goggles === '4'")
    assert page.locator("#labels .event-label.omitted").count() > 5
    page.keyboard.up("4")
    reader.waits_until("!document.body.dataset.goggles")
    assert page.locator("#labels .event-label.omitted").count() == 0


def test_back_and_reload_bring_the_same_view(reader: Reader):
    page = reader.opens("from=1936-06-01&to=1939-07-01").rests().page
    page.get_by_role("button", name="dates conflict").click()
    reader.shows("#status-words", "dates conflict")
    reader.label(ORDER).click()
    reader.shows("#panel h2", ORDER)
    address, window = page.url, reader.sees()
    page.reload()
    reader.waits_until(f"window.__bench && __bench.live() && {ANSWERED}").shows("#panel h2", ORDER)
    assert page.url == address
    assert reader.sees() == pytest.approx(window, abs=0.01)
    page.go_back()
    reader.waits_until("!location.search.includes('event=')")
    page.go_back()
    reader.waits_until("!location.search.includes('verdicts=')")
    reader.shows("#status-words", "all five sources")


def test_what_an_address_says_wrongly_is_dropped_and_named(reader: Reader):
    page = reader.opens("from=19xx&sources=housr&verdicts=conflict").page
    said = page.locator("#messages").inner_text()
    assert "from=19xx is not a date" in said
    assert "did you mean houser?" in said
    assert page.locator("[data-toggle='verdicts:conflict']").get_attribute("aria-pressed") == "true"
    assert "housr" not in page.url
    page.locator("#messages").get_by_role("button").click()
    assert page.locator("#messages").count() == 0


def test_search_forgives_spelling_and_an_empty_result_says_what_to_loosen(reader: Reader):
    page = reader.opens().page
    page.keyboard.press("/")
    page.keyboard.type("Tukhachevsky")
    page.keyboard.press("Enter")
    reader.waits_until("location.search.includes('Tukhachevsky')").shows("#status-words", "search:")
    reader.waits_until("document.activeElement.closest('#labels')")
    assert any("Tukhachevskii" in title for title in reader.labels())
    page.locator("#search").fill("Tukhachevsky zeppelin")
    reader.shows(".found-said", "no event")
    page.keyboard.press("Enter")
    reader.shows("#nothing", "No event is left")
    page.locator("#nothing").get_by_role("button", name="Clear all filters").click()
    reader.waits_until("!location.search.includes('q=')").shows("#status-words", "145 of 145")


def test_the_overview_window_is_dragged_and_resized_and_obeys_keys(reader: Reader):
    page = reader.opens("from=1930-01-01&to=1934-01-01").rests().page
    brush = page.locator(".brush")
    box = brush.bounding_box()
    assert box is not None
    y = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + box["width"] / 2, y)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] / 2 + 100, y, steps=4)
    page.mouse.up()
    reader.rests()
    first, last = reader.sees()
    assert first > day(1931)
    assert last - first == pytest.approx(day(1934) - day(1930), abs=2)
    box = brush.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] + 1, y)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] + 60, y, steps=4)
    page.mouse.up()
    reader.rests()
    assert reader.sees()[1] > last + 200
    brush.focus()
    before = reader.sees()
    page.keyboard.press("ArrowLeft")
    reader.waits_until(f"__bench.visibleRange()[0] < {(before[0] - 1) * 86_400_000}").rests()


@pytest.mark.parametrize("viewport", ["phone"])
def test_one_finger_pans_and_two_zoom(reader: Reader, viewport: str):
    page = reader.opens().rests().page
    session = page.context.new_cdp_session(page)
    area = reader.plot()
    y, middle = area["y"] + 60, area["x"] + area["w"] / 2

    def touch(kind: str, *xs: float) -> None:
        points = [{"x": x, "y": y, "id": number} for number, x in enumerate(xs)]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    span = reader.sees()[1] - reader.sees()[0]
    touch("touchStart", middle - 20, middle + 20)
    for reach in (40, 60, 90, 120):
        touch("touchMove", middle - reach, middle + reach)
    touch("touchEnd")
    reader.waits_until(
        f"__bench.visibleRange()[1] - __bench.visibleRange()[0] < {0.5 * span * 86_400_000}"
    ).rests()
    before = reader.sees()
    touch("touchStart", middle)
    for step in (15, 40, 80):
        touch("touchMove", middle + step)
    touch("touchEnd")
    reader.waits_until(f"__bench.visibleRange()[0] < {before[0] * 86_400_000} - 1000").rests()


@pytest.mark.parametrize("motion", ["reduce"])
def test_nothing_glides_where_motion_is_not_wanted(reader: Reader, motion: str):
    page = reader.opens().page
    page.locator("[data-do='zoom-in']").first.click()
    span = HOME[1] - HOME[0]
    first, last = reader.sees()
    assert last - first == pytest.approx(span / 2, rel=0.01)
    assert page.locator(".leaving").count() == 0


@pytest.mark.parametrize("mode", ["sources", "dating", "precision"])
def test_every_colour_mode_recolours_the_marks(reader: Reader, mode: str):
    page = reader.opens("from=1936-01-01&to=1939-01-01").rests().page
    colours = """() => [...new Set([...document.querySelectorAll('#timeline-graph .point path')]
        .map((path) => path.style.fill))].sort().join()"""
    before = page.evaluate(colours)
    page.locator("summary", has_text="View").click()
    page.locator(f"[data-set='colour:{mode}']").click()
    reader.waits_until(f"location.search.includes('colour={mode}')").rests()
    assert page.evaluate(colours) != before


def test_the_page_asks_nobody_else_and_keeps_its_scripts_to_itself(reader: Reader):
    policy = reader.page.request.get(reader.address).headers["content-security-policy"]
    assert re.search(r"script-src 'self' 'sha256-[\w+/=]+';", policy)
    assert "connect-src 'self'" in policy
    reader.opens()
    assert reader.page.locator("text=Share chart").count() == 0
