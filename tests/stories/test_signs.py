"""A reader has the signs of who tells an event beside every name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.house.reader import ANSWERED, Reader

if TYPE_CHECKING:
    from playwright.sync_api import Page

SIGNS = "#labels .event-label .tellers"


def test_a_reader_has_the_signs_shown_beside_every_name(page: Page, server: str):
    reader = Reader(page, server).opens().rests()
    assert page.locator(SIGNS).count() == 0
    page.get_by_text("View", exact=True).first.click()
    page.locator('[data-set="signs:true"]').click()
    reader.waits_until(f"document.querySelector('{SIGNS}')").rests()
    assert "signs=1" in page.url
    names = page.locator("#labels .event-label").count()
    assert page.locator(SIGNS).count() == names
    page.reload()
    reader.waits_until(f"window.__bench && __bench.live() && {ANSWERED}").rests()
    assert page.locator(SIGNS).count() == page.locator("#labels .event-label").count() > 20


def test_the_mode_of_sources_brings_the_signs_and_takes_them_along(page: Page, server: str):
    reader = Reader(page, server).opens("colour=sources").rests()
    assert page.locator(SIGNS).count() > 20
    said = page.locator("#legend li").all_text_contents()
    assert said[-4:] == ["dates it", "no date", "rejects it", "silent"]
    page.evaluate("() => dash_clientside.timeline.page.change({ colour: 'dating' })")
    reader.waits_until(f"!document.querySelector('{SIGNS}')").rests()
    assert page.locator("#labels .event-label").count() > 20
