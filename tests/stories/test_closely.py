"""Stories of readers who look closely: what a narrow window shows, counts, and keeps in view."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.house.reader import Reader

if TYPE_CHECKING:
    from playwright.sync_api import Page


@pytest.fixture
def reader(page: Page, server: str) -> Reader:
    return Reader(page, server)


def test_what_only_passes_through_a_day_stands_on_the_shelf_and_can_be_opened(reader: Reader):
    page = reader.opens("from=1937-06-11&to=1937-06-12").page
    reader.rests()
    assert reader.label("Trial of the Tukhachevskii group").is_visible()
    counted = page.evaluate(
        """() => {
            const { state } = dash_clientside.timeline.stage;
            const { places, slivers, shelf, chips } = state.layout;
            const within = (one) => one.days[0] < state.b && one.days[1] > state.a;
            const seen = [...state.score.staves.keys()].filter((at) => within(state.score.staves[at]));
            const waiting = chips.flatMap((chip) => chip.keys).concat(shelf.waiting);
            const drawn = [...places, ...slivers].map((one) => one.key);
            const told = new Set([...drawn, ...shelf.keys, ...waiting]);
            return [seen.length, seen.filter((at) => !told.has(at)).length];
        }"""
    )
    assert counted[0] > 10 and counted[1] == 0
    line = page.locator("#labels .passing").first
    title = line.locator(".title").inner_text()
    line.click()
    reader.shows("#panel", title)


@pytest.mark.parametrize(
    "event", ["trial-of-the-tukhachevskii-group", "murder-of-kirov", "operation-barbarossa"]
)
def test_zooming_to_an_event_brings_it_onto_the_screen(reader: Reader, event: str):
    page = reader.opens(f"event={event}").page
    page.locator("#panel [data-do='zoom-event']").click()
    reader.rests()
    assert page.locator(f"#labels .event-label[data-event='{event}']").is_visible()


def test_the_status_counts_what_stands_in_the_window_of_the_address(reader: Reader):
    reader.opens("from=1937-05-20&to=1937-06-20").shows("#status-words", "20 May – 19 June 1937")
    counted = re.search(r"(\d+) of them in the window", reader.text("#status-words"))
    assert counted and 20 < int(counted[1]) < 124


def test_what_has_no_date_stays_in_view_beside_what_has_one(reader: Reader):
    reader.opens("from=1937-05-20&to=1937-06-20")
    rings = reader.page.locator("#labels .pin")
    assert rings.count() >= 2
    plot = reader.page.locator("#plot").bounding_box()
    before = rings.first.bounding_box()
    sheet = reader.page.evaluate("dash_clientside.timeline.stage.left()")
    assert plot and before and abs(plot["x"] + sheet - before["x"]) < 40
    reader.page.mouse.move(900, 500)
    reader.page.mouse.down()
    window = reader.sees()
    reader.page.mouse.move(700, 500, steps=5)
    reader.waits_until(f"__bench.visibleRange()[0] / 86400000 > {window[0] + 1}").draws()
    assert rings.first.bounding_box() == before
    reader.page.mouse.up()
    reader.rests()
