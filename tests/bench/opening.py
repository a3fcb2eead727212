"""Opens the page as a first visitor does, and counts what it takes: time, bytes, requests, heap, elements.

Every opening is a context of its own: no cache, no cookies. The most common change: a thing that is counted
is one more line of `opened`.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Browser, CDPSession, Page, ViewportSize

WINDOW = (1920, 1080)
PATIENCE = 120.0
"""Seconds that a page may take to be live."""
IDLE = 600
"""Milliseconds after which a new page's process has started: the browser's own work is not the timeline's."""
LOOK = 250
"""Milliseconds between two looks for the times, which the page notes itself: looking takes time from it."""
QUIET = 0.6
"""Seconds without a request after which a page counts as loaded."""
WATCH = Path(__file__).with_name("page.js")


@dataclass
class Wire:
    """What came over the line: bytes by address, as sent, headers included; and when the last came."""

    sent: dict[str, float] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    requests: int = 0
    last: float = 0.0

    def listen(self, line: CDPSession) -> None:
        """Hear everything that this page asks for."""
        line.on("Network.requestWillBeSent", self._asked)
        line.on("Network.loadingFinished", self._came)
        line.send("Network.enable")

    def _asked(self, said: dict[str, Any]) -> None:
        if not said["request"]["url"].startswith(("data:", "blob:")):
            self.requests += 1
            self.names[said["requestId"]] = said["request"]["url"]
        self.last = time.perf_counter()

    def _came(self, said: dict[str, Any]) -> None:
        name = self.names.get(said["requestId"])
        if name is not None:
            self.sent[name] = self.sent.get(name, 0.0) + said["encodedDataLength"]
        self.last = time.perf_counter()


@contextmanager
def fresh(browser: Browser, width: int = WINDOW[0], height: int = WINDOW[1]) -> Iterator[Page]:
    """A page that never was anywhere, with the watching script in it."""
    screen: ViewportSize = {"width": width, "height": height}
    context = browser.new_context(viewport=screen, locale="en-GB", timezone_id="UTC")
    context.set_default_timeout(PATIENCE * 1000)
    context.add_init_script(path=WATCH)
    page = context.new_page()
    page.goto("about:blank")
    page.wait_for_timeout(IDLE)
    try:
        yield page
    finally:
        context.close()


def go(page: Page, address: str) -> dict[str, float]:
    """Go there and wait until the page is live; return its times in milliseconds. Raises TimeoutError."""
    page.goto(address, wait_until="commit")
    until = time.perf_counter() + PATIENCE
    while time.perf_counter() < until:
        times: dict[str, float] | None = page.evaluate("window.__watch.opened()")
        if times:
            return times
        page.wait_for_timeout(LOOK)
    raise TimeoutError(f"{address} was not live after {PATIENCE:.0f} s")


def opened(browser: Browser, address: str) -> tuple[dict[str, float], dict[str, float]]:
    """Return the figures of one opening, and the bytes of each address that came."""
    with fresh(browser) as page:
        line, wire = page.context.new_cdp_session(page), Wire()
        wire.listen(line)
        line.send("Network.setCacheDisabled", {"cacheDisabled": False})
        times = go(page, address)
        quiet(page, wire)
        line.send("HeapProfiler.enable")
        line.send("HeapProfiler.collectGarbage")
        heap = line.send("Runtime.getHeapUsage")["usedSize"]
        figures = {
            "painted": times["painted"],
            "live": times["live"],
            "bytes": sum(wire.sent.values()) / 1000,
            "requests": float(wire.requests),
            "heap": heap / 1e6,
            "nodes": float(page.evaluate("document.getElementsByTagName('*').length")),
        }
        return figures, wire.sent


def floor(browser: Browser, address: str) -> dict[str, float]:
    """Return when a page of one word from the same server is painted: what no page could be quicker than."""
    with fresh(browser) as page:
        page.goto(f"{address}/healthz")
        page.wait_for_timeout(200)
        (paint,) = page.evaluate(
            "performance.getEntriesByName('first-contentful-paint').map((e) => e.startTime)"
        )
        return {"floor": paint}


def pictured(browser: Browser, address: str) -> float:
    """Return when the plain picture at an address is painted, in milliseconds. Raises TimeoutError."""
    with fresh(browser) as page:
        page.goto(address, wait_until="commit")
        until = time.perf_counter() + PATIENCE
        while time.perf_counter() < until:
            page.wait_for_timeout(LOOK)
            painted: float | None = page.evaluate("window.__watch.painted()")
            if painted:
                return painted
    raise TimeoutError(f"{address} was not painted after {PATIENCE:.0f} s")


def quiet(page: Page, wire: Wire) -> None:
    """Wait until nothing has come for a while."""
    while time.perf_counter() - wire.last < QUIET:
        page.wait_for_timeout(100)
