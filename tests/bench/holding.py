"""What holds up the page: where the time of an opening, a zoom and a frame goes.

Measured apart from the figures, for a trace costs time itself: its shares count, not its milliseconds. The
most common change: another moment that is looked into is one more key of `of_opening` or `of_moving`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench import moving, opening, trace

if TYPE_CHECKING:
    from playwright.sync_api import Browser

LINE, FRAME = "waiting for server and line", "waiting for the next frame"


def of_opening(browser: Browser, address: str) -> dict[str, dict[str, float]]:
    """Return, for `painted` and `live`, the milliseconds of each kind of work from navigation until then."""
    with opening.fresh(browser) as page:
        browser.start_tracing(page=page, categories=list(trace.CATEGORIES))
        opening.go(page, address)
        page.wait_for_timeout(200)
        events = trace.read(browser.stop_tracing())
    start = trace.marks(events, "navigationStart")[-1]
    return {
        key: trace.worked(events, [(start, trace.marks(events, f"bench {key}")[0])], LINE)
        for key in ("painted", "live")
    }


def of_moving(browser: Browser, address: str) -> dict[str, dict[str, float]]:
    """Return, for `zoom` and `pan`, the milliseconds of each kind of work for one zoom and for one frame."""
    with opening.fresh(browser) as page:
        opening.go(page, address)
        page.wait_for_timeout(1500)
        browser.start_tracing(page=page, categories=list(trace.CATEGORIES))
        moving.zoomed(page)
        zooming = trace.read(browser.stop_tracing())
        moving.prepared(page)
        browser.start_tracing(page=page, categories=list(trace.CATEGORIES))
        frames = len(moving.dragged(page))
        dragging = trace.read(browser.stop_tracing())
    spans = list(zip(trace.marks(zooming, "bench zoom"), trace.marks(zooming, "bench zoomed"), strict=True))
    frames_seen = trace.marks(dragging, "FireAnimationFrame")
    return {
        "zoom": _shared(trace.worked(zooming, spans, FRAME), len(spans)),
        "pan": _shared(trace.worked(dragging, [(frames_seen[0], frames_seen[-1])], FRAME), frames),
    }


def _shared(parts: dict[str, float], by: int) -> dict[str, float]:
    return {kind: ms / max(1, by) for kind, ms in parts.items()}
