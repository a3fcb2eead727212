"""A reader at the page: what the browser stories do and see, in words.

Waits are bounded and look at conditions frame by frame; the page's content policy forbids the evaluated
predicates of `wait_for_function`. The most common change: one more thing a reader can see is one more method.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

PATIENCE = 60.0
"""Seconds that a condition may take: on a busy machine a page of thousands of events takes its time."""
STATE = "dash_clientside.timeline.stage.state"
RESTING = f"!{STATE}.moving && !{STATE}.goal && __bench.settled(...__bench.visibleRange())"
"""Nothing flies or is about to, and the window that is shown is drawn."""
WRITTEN = """(() => {
    const { view, page, stage, tempo } = dash_clientside.timeline, { a, b, score, width } = stage.state;
    const now = { ...page.page.view, ...view.ends([a, b], score.home, width, tempo.of(score)) };
    return location.search === (view.write(now) && "?" + view.write(now));
})()"""
"""The address holds the view and the window that are seen."""
STILL = """!document.getAnimations().some((one) => one.playState === "running"
    && one.effect.getComputedTiming().endTime < Infinity)"""
"""Nothing fades or glides."""
READY = "body.live:has(#told):not(:has([id^=new-]))"
"""A page whose gestures work and in whose regions the first answer stands."""
ANSWERED = f"document.querySelector('{READY}')"
DAY = 86_400_000
OVERLAPS = """() => {
    const sides = (box) => [box.left, box.top, box.right, box.bottom];
    const chips = [...document.querySelectorAll("#labels .wait-chip")]
        .map((node) => sides(node.getBoundingClientRect()));
    const boxes = __bench.labelBoxes().concat(chips);
    const shared = (a, b, side) => Math.min(a[side + 2], b[side + 2]) - Math.max(a[side], b[side]);
    return boxes.flatMap((a, i) => boxes.slice(i + 1)
        .filter((b) => shared(a, b, 0) > 1 && shared(a, b, 1) > 6).map((b) => [a, b]));
}"""


class Reader:
    """Somebody who reads the timeline at `address` in a page."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address

    def opens(self, query: str = "") -> Reader:
        """Open a view and wait until its gestures work and the first answer stands in its regions."""
        self.page.goto(f"{self.address}/{'?' + query if query else ''}")
        return self.waits_until(f"window.__bench && __bench.live() && {ANSWERED}")

    def waits_until(self, condition: str) -> Reader:
        """Look at a JavaScript condition frame by frame until it holds."""
        end = time.monotonic() + PATIENCE
        while not self.page.evaluate(f"() => Boolean({condition})"):
            assert time.monotonic() < end, f"never came true: {condition}"
            self.page.evaluate("() => new Promise(requestAnimationFrame)")
        return self

    def rests(self) -> Reader:
        """Wait until nothing moves, or is about to, and the window that is shown is drawn."""
        return self.waits_until(RESTING)

    def wheels(self, amount: float, times: int = 1) -> Reader:
        """Turn the wheel where the mouse is; a turn comes when the browser likes, so each is waited for."""
        for _ in range(times):
            span = self.page.evaluate(f"() => {STATE}.b - {STATE}.a")
            self.page.mouse.wheel(0, amount)
            self.waits_until(f"{STATE}.b - {STATE}.a !== {span!r}")
        return self

    def draws(self, frames: int = 2) -> Reader:
        """Let the page draw: what was begun before has been done when the second frame is there."""
        for _ in range(frames):
            self.page.evaluate("() => new Promise(requestAnimationFrame)")
        return self

    def is_left_alone(self, milliseconds: int) -> Reader:
        """Wait for what must not come: nothing on the page says that nothing more will."""
        self.page.wait_for_timeout(milliseconds)
        return self

    def sees(self) -> tuple[float, float]:
        """The window in days since 1970."""
        first, last = self.page.evaluate("() => __bench.visibleRange()")
        return first / DAY, last / DAY

    def goes_to(self, first: float, last: float) -> Reader:
        self.page.evaluate("([a, b]) => __bench.zoomTo(a, b)", [first * DAY, last * DAY])
        return self

    def text(self, selector: str) -> str:
        return self.page.inner_text(selector)

    def shows(self, selector: str, words: str) -> Reader:
        """Wait until an element says these words."""
        end = time.monotonic() + PATIENCE
        while words not in (self.page.locator(selector).first.text_content() or ""):
            assert time.monotonic() < end, f"{selector} never said “{words}” but {self.text(selector)!r}"
            self.page.evaluate("() => new Promise(requestAnimationFrame)")
        return self

    def label(self, title: str) -> Locator:
        return self.page.locator("#labels .event-label", has=self.page.locator(f'.title:text-is("{title}")'))

    def labels(self) -> dict[str, dict[str, float]]:
        """Where each label stands: its title and its box."""
        found: dict[str, dict[str, float]] = self.page.evaluate(
            """() => Object.fromEntries([...document.querySelectorAll("#labels .event-label")].map((node) => {
                const box = node.getBoundingClientRect();
                const title = node.querySelector(".title").textContent;
                return [title, {x: box.x, y: box.y, w: box.width, h: box.height}];
            }))"""
        )
        return found

    def overlaps(self) -> list[Any]:
        """Pairs of labels and chips whose boxes lie upon each other."""
        found: list[Any] = self.page.evaluate(OVERLAPS)
        return found

    def plot(self) -> dict[str, float]:
        found: dict[str, float] = self.page.evaluate("() => __bench.area()")
        return found

    def focus(self) -> str:
        """What has the keyboard's focus, by its spoken name or id."""
        said: str = self.page.evaluate(
            """() => {
                const on = document.activeElement;
                return on.getAttribute("aria-label") || on.id || on.tagName;
            }"""
        )
        return said
