"""A presenter in front of a class: what the stories of presenting do and see, in words.

The most common change: one more thing that a room can see is one more method.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.house.reader import ANSWERED, STILL, Reader
from tests.house.tree import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Page

SEEN = (ROOT / "tests" / "js" / "seen.js").read_text(encoding="utf-8").partition("\n")[2].rstrip(";\n")
"""An object of questions to the page."""


class Presenter(Reader):
    """Somebody who presents the timeline at `address` in a page."""

    def presents(self, query: str = "present=1") -> Presenter:
        """Open an address that presents, and wait for its picture."""
        self.page.goto(f"{self.address}/?{query}")
        self.waits_until(f"window.__bench && __bench.live() && {ANSWERED}")
        return self.stands()

    def stands(self) -> Presenter:
        """Wait until the picture of the scene is drawn and has come up."""
        self.waits_until("!document.body.matches('.waiting, .composing')").rests()
        self.draws().waits_until(STILL)
        return self

    def presses(self, *keys: str) -> Presenter:
        for key in keys:
            self.page.keyboard.press(key)
        return self

    def is_at(self, place: str) -> Presenter:
        """Wait until the counter says so: "3 / 8"."""
        self.waits_until(f"document.getElementById('present-count').textContent === '{place}'")
        return self

    @property
    def title(self) -> str:
        return self.text("#present-title")

    @property
    def presenting(self) -> bool:
        on: bool = self.page.evaluate("() => document.body.classList.contains('presenting')")
        return on

    def asks(self, question: str) -> Any:
        """The page's answer to one of the questions in tests/js/seen.js."""
        return self.page.evaluate(f"() => {SEEN}.{question}()")

    def marks_itself(self) -> None:
        """Leave a mark that a reload would take away."""
        self.page.evaluate("() => { window.marked = true; }")

    def was_reloaded(self) -> bool:
        gone: bool = self.page.evaluate("() => !window.marked")
        return gone

    def opens_notes(self) -> Page:
        with self.page.expect_popup() as popup:
            self.page.keyboard.press("o")
        notes = popup.value
        notes.wait_for_selector("#notes")
        return notes
