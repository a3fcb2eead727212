"""The hook through which the benchmark asks the page: what it answers is what a reader has."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.bench import __main__ as command
from tests.bench import moving
from tests.house.reader import Reader

if TYPE_CHECKING:
    from playwright.sync_api import Page

DAY = moving.DAY


# ---- the hook: window.__bench ----


LIVE = "window.__bench && __bench.live()"


def until(page: Page, condition: str) -> None:
    Reader(page, "").waits_until(condition)


@pytest.fixture
def live(page: Page, server: str) -> Page:
    page.goto(server)
    until(page, LIVE)
    return page


def window_of(page: Page) -> tuple[float, float]:
    """The window of the page, in days since 1970."""
    start, end = page.evaluate("__bench.visibleRange()")
    return start / DAY, end / DAY


def test_the_hook_says_that_events_are_seen_before_gestures_work(page: Page, server: str):
    page.route("**/plotly-*.js", lambda route: route.fulfill(body=""))  # without it the page is never live
    page.goto(server, wait_until="commit")
    until(page, "window.__bench && __bench.ready()")
    assert not page.evaluate("__bench.live()")
    page.unroute_all(behavior="ignoreErrors")
    page.goto(server)
    until(page, LIVE)
    assert page.evaluate("__bench.ready()")


def test_the_hook_goes_to_a_window_and_says_when_all_of_it_is_drawn(live: Page):
    first, last = -12_000, -11_900
    live.evaluate("([a, b]) => __bench.zoomTo(a, b)", [first * DAY, last * DAY])
    until(live, f"__bench.settled({first * DAY}, {last * DAY})")
    assert window_of(live) == pytest.approx((first, last))
    assert not live.evaluate(f"__bench.settled({first * DAY}, {(last + 1) * DAY})")


def test_the_hook_shows_where_one_can_drag_and_nothing_is_settled_while_one_does(live: Page):
    live.evaluate("([a, b]) => __bench.zoomTo(a, b)", [-12_000 * DAY, -11_900 * DAY])
    live.evaluate("__bench.preparePan()")
    area = live.evaluate("__bench.area()")
    x, y = area["x"] + area["w"] / 2, area["y"] + area["h"] / 2
    live.mouse.move(x, y)
    live.mouse.down()
    live.mouse.move(x - area["w"] / 10, y, steps=4)
    start, end = window_of(live)
    moved = 10 * area["w"] / (area["w"] - live.evaluate("dash_clientside.timeline.stage.left()"))
    assert (start, end) == pytest.approx((-12_000 + moved, -11_900 + moved), abs=1)
    assert not live.evaluate("([a, b]) => __bench.settled(a, b)", [start * DAY, end * DAY])
    live.mouse.up()
    until(live, f"__bench.settled({start * DAY}, {end * DAY})")


def test_the_hook_tells_the_boxes_of_all_labels_and_none_touches_another(live: Page):
    boxes = live.evaluate("__bench.labelBoxes()")
    assert len(boxes) > 10
    for one, two in combinations(boxes, 2):
        assert one[2] <= two[0] or two[2] <= one[0] or one[3] <= two[1] or two[3] <= one[1], (one, two)


def test_the_watching_script_measures_zooms_and_frames(page: Page, server: str):
    page.add_init_script(path=Path(command.__file__).with_name("page.js"))
    page.goto(server, wait_until="commit")
    until(page, "window.__watch.opened()")
    times = page.evaluate("window.__watch.opened()")
    assert 0 < times["asked"] <= times["answered"] <= times["painted"] <= times["live"]
    span = [-12_000 * DAY, -11_900 * DAY]
    assert (
        len(page.evaluate("(spans) => window.__watch.zooms(spans, 9000)", [span, [span[0], span[0] + DAY]]))
        == 2
    )
    page.evaluate("window.__watch.frames.start()")
    Reader(page, server).draws(5)
    frames = page.evaluate("window.__watch.frames.stop()")
    assert len(frames) >= 3 and all(frame > 0 for frame in frames)
