"""What the page tells of its windows is what stands on it.

Most common change: another place that is looked at, in `PLACES`.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest

from tests.bench import windows
from tests.bench.sampling import SPANS
from tests.house.reader import DAY, Reader

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

HOME = (-19_358.0, -10_227.0)


# ---- the hook: what stands on the page ----

PLACES = [HOME, (-12_053.0, -11_688.0), (-11_892.0, -11_891.0), (-13_172.1, -13_141.7)]
"""All of time, 1937, a day of June 1937, and a month through which a dashed bar of many years runs."""
LOST = """() => {
  const { stage, seen } = window.dash_clientside.timeline, plot = stage.parts.plot.getBoundingClientRect();
  const thin = ({ key, top, height }) => [key, [0, top, 0, top + height]];
  const slivers = new Map(stage.state.layout.slivers.map(thin));
  return seen.marks().filter(({ stave, box }) => {
    const [, top, , bottom] = stage.boxOf(stave) || slivers.get(stave);
    return box[1] - plot.top < top - 4 || box[3] - plot.top > bottom + 4;
  });
}"""


@pytest.mark.parametrize("place", PLACES)
def test_every_mark_lies_on_the_stave_of_its_event_and_in_the_plot(
    page: Page, server: str, place: tuple[float, float]
):
    if place == PLACES[-1]:
        page.set_viewport_size({"width": 3840, "height": 2160})  # there is room for that bar
    Reader(page, server).opens().goes_to(*place).rests()
    assert page.evaluate(LOST) == []
    area, marks = page.evaluate("__bench.area()"), page.evaluate("__bench.marks()")
    assert len(marks) >= 10
    for _, x0, y0, x1, y1 in marks:
        assert area["x"] <= x0 < x1 <= area["x"] + area["w"]
        assert area["y"] <= y0 < y1 <= area["y"] + area["h"]


@pytest.mark.parametrize("place", PLACES)
def test_counts_are_those_of_what_is_seen(page: Page, server: str, place: tuple[float, float]):
    Reader(page, server).opens().goes_to(*place).rests()
    counts = page.evaluate("__bench.counts()")
    named = {event for event, *_ in page.evaluate("__bench.labels()")}
    drawn = {event for event, *_ in page.evaluate("__bench.marks()")}
    assert counts["named"] == len(named) == page.locator("#labels .event-label").count()
    assert counts["unnamed"] + counts["slivers"] >= len(drawn - named)
    assert counts["chips"] == sum(
        int(text.strip("+")) for text in page.locator(".wait-chip:visible").all_inner_texts()
    )
    assert (
        counts["named"] + counts["unnamed"] + counts["slivers"] + counts["shelf"] + counts["chips"]
        >= counts["touch"]
    )
    assert 0 < counts["height"] < 1 and counts["bar"] > 0


def test_the_picture_that_arrives_has_the_marks_of_the_live_one(page: Page, server: str):
    reader = Reader(page, server)
    page.route("**/plotly-*.js", lambda route: route.fulfill(body=""))  # without it the page is never live
    page.goto(server)
    reader.waits_until("window.__bench")
    assert not page.evaluate("__bench.live()")
    arrived, counted = page.evaluate("__bench.marks()"), page.evaluate("__bench.counts()")
    page.unroute_all(behavior="ignoreErrors")
    reader.opens().rests()
    live, now = page.evaluate("__bench.marks()"), page.evaluate("__bench.counts()")
    assert reach(arrived).keys() == reach(live).keys()
    for event, box in reach(live).items():
        assert reach(arrived)[event] == pytest.approx(box, abs=1.5), event
    assert counted == {
        **now,
        "touch": None,
        "height": pytest.approx(now["height"], abs=0.03),
        "bar": pytest.approx(now["bar"], abs=0.3),
    }


def reach(marks: list[list[Any]]) -> dict[str, list[float]]:
    """Number of marks and outermost edges of each event."""
    found: dict[str, list[list[float]]] = {}
    for event, *box in marks:
        found.setdefault(event, []).append(box)
    sides = {event: list(zip(*boxes, strict=True)) for event, boxes in found.items()}
    return {event: [len(x0), min(x0), min(y0), max(x1), max(y1)] for event, (x0, y0, x1, y1) in sides.items()}


def test_the_hook_leads_where_zoom_to_it_leads(page: Page, server: str):
    reader = Reader(page, server).opens("event=great-terror")
    page.evaluate("__bench.zoomToEvent('great-terror')")
    reader.rests()
    hooked = reader.sees()
    reader.goes_to(*HOME).rests()
    page.click("[data-do=zoom-event]")
    reader.waits_until(f"Math.abs(__bench.visibleRange()[0] - {hooked[0] * DAY}) < 3600000").rests()
    assert reader.sees() == pytest.approx(hooked, abs=0.1)
    assert "great-terror" in {event for event, *_ in page.evaluate("__bench.marks()")}
    assert page.evaluate("__bench.zoomToEvent('nothing')") is False


def test_a_layout_alone_is_timed_and_moves_nothing(page: Page, server: str):
    reader = Reader(page, server).opens().rests()
    before = reader.sees()
    took = page.evaluate(f"__bench.layoutTime({-12_000 * DAY}, {-11_900 * DAY})")
    assert took >= 0
    assert reader.sees() == before


def test_the_command_looks_at_a_page_that_runs_already(server: str, browser: Browser):
    wanted = windows.asked(["--no-zoom"])
    seen = windows.looked(browser, f"{server}/?", "1024x768", len(SPANS), wanted)
    assert Counter(one.span for one in seen.windows) == dict.fromkeys(SPANS, 1)
    assert all(one.counts["touch"] is not None for one in seen.windows)
    assert (seen.size, seen.zoomed, seen.hidden) == ("1024x768", 0, [])
