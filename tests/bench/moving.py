"""Moves in the page: zooms down a ladder of windows, and drags with the mouse while frames are counted.

The most common change: which windows are zoomed to, `windows`.
"""

from __future__ import annotations

import time
from statistics import median, quantiles
from typing import TYPE_CHECKING

from tests.bench.sampling import Reach, sampled

if TYPE_CHECKING:
    from playwright.sync_api import Page

DAY = 86_400_000
"""Milliseconds of a day."""
CENTRES = (0.82, 0.33)
"""Where in the whole time the zoom goes in: in ours and in the generated evidence 1936-37 and 1925 or so."""
STEP = 3.0
PATIENCE = 20_000
LAYOUTS, SEED = 200, 1
"""How many windows are laid out, and by which seed they are drawn."""
DRAG_SECONDS, DRAG_STEP = 1.6, 1 / 120


def windows(start: float, end: float) -> list[tuple[float, float]]:
    """Return windows to zoom to, in the unit of the arguments: in to some days, out again, elsewhere in."""
    span, found = end - start, []
    for share in CENTRES:
        middle, wide = start + share * span, span / STEP
        while wide > span / 5000:
            left = min(max(middle - wide / 2, start), end - wide)
            found.append((left, left + wide))
            wide /= STEP
        found.append((start, end))
    return found


def zoomed(page: Page) -> dict[str, float]:
    """Return the figures of zooming down the ladder and back, twice. Raises the page's own error."""
    start, end = page.evaluate("window.__bench.visibleRange()")
    took = page.evaluate(
        "([all, patience]) => window.__watch.zooms(all, patience)", [windows(start, end), PATIENCE]
    )
    return {"zoom": median(took), "zoom slowest": max(took)}


def laid_out(page: Page) -> dict[str, float]:
    """Return the figures of the pure layout of many windows, nothing of them drawn."""
    start, end = page.evaluate("window.__bench.visibleRange()")
    reaches = [Reach(event, a / DAY, b / DAY) for event, a, b in page.evaluate("window.__bench.events()")]
    spans = [
        (one.start * DAY, one.end * DAY) for one in sampled(reaches, (start / DAY, end / DAY), LAYOUTS, SEED)
    ]
    took = page.evaluate("(spans) => spans.map(([a, b]) => window.__bench.layoutTime(a, b))", spans)
    return {"layout": median(took), "layout p95": quantiles(took, n=20)[-1]}


def panned(page: Page) -> dict[str, float]:
    """Return the figures of dragging to and fro."""
    prepared(page)
    frames = dragged(page)
    return {"pan": median(frames), "pan p95": quantiles(frames, n=20)[-1]}


def prepared(page: Page) -> None:
    """Stand, all drawn, in a quarter of the time that is seen, where there is room to drag."""
    start, end = page.evaluate("window.__bench.visibleRange()")
    middle, wide = start + 0.7 * (end - start), (end - start) / 4
    page.evaluate("([a, b]) => window.__watch.zooms([[a, b]], 20000)", [middle - wide / 2, middle + wide / 2])
    page.evaluate("window.__bench.preparePan()")
    page.wait_for_timeout(300)


def dragged(page: Page) -> list[float]:
    """Drag with a real mouse for a while; return the milliseconds between frames."""
    area = page.evaluate("window.__bench.area()")
    x, y = area["x"] + area["w"] / 2, area["y"] + area["h"] / 2
    line = page.context.new_cdp_session(page)

    def mouse(kind: str, at: float, buttons: int) -> None:
        button = "left" if kind != "mouseMoved" or buttons else "none"
        said = {"type": kind, "x": at, "y": y, "button": button, "buttons": buttons, "clickCount": 1}
        line.send("Input.dispatchMouseEvent", said)

    mouse("mouseMoved", x, 0)
    mouse("mousePressed", x, 1)
    page.evaluate("window.__watch.frames.start()")
    begun = time.perf_counter()
    while (now := time.perf_counter() - begun) < DRAG_SECONDS:
        share = now / DRAG_SECONDS
        mouse("mouseMoved", x + area["w"] * 0.42 * _swing(share), 1)
        time.sleep(max(0.0, DRAG_STEP - (time.perf_counter() - begun - now)))
    frames: list[float] = page.evaluate("window.__watch.frames.stop()")
    mouse("mouseReleased", x, 0)
    line.detach()
    return frames


def _swing(share: float) -> float:
    """From 0 to 1, to -1 and back to 0, at an even pace."""
    quarter = 4 * share
    return quarter if quarter < 1 else 2 - quarter if quarter < 3 else quarter - 4
