"""Stories of the last row: what a class can read, see and use while somebody presents."""

from __future__ import annotations

from math import hypot
from typing import TYPE_CHECKING

import pytest

from tests.house.browser import every_scheme
from tests.house.presenter import Presenter

if TYPE_CHECKING:
    from playwright.sync_api import Page


@pytest.fixture
def presenter(page: Page, server: str) -> Presenter:
    return Presenter(page, server)


def floor_of(where: str) -> float:
    """The least size in pixels at 1920 × 1080 of a text that stands there."""
    floors = {"label": 32, "tick": 28, "tick middle": 28, "span": 28, "present-title": 44}
    return floors.get(where, 22)


@every_scheme
def test_everything_can_be_read_from_the_last_row(presenter: Presenter):
    presenter.presents()
    for number in range(1, 9):
        presenter.is_at(f"{number} / 8").stands()
        seen = presenter.asks("texts")
        assert len(seen) > 20
        small = [one for one in seen if one["size"] < floor_of(one["where"])]
        faint = [one for one in seen if one["contrast"] < 7]
        assert (small, faint) == ([], []), number
        presenter.presses("PageDown")


def test_nothing_is_cut_nothing_overlaps_and_nothing_goes_without_its_label(presenter: Presenter):
    presenter.presents()
    for number in range(1, 9):
        presenter.is_at(f"{number} / 8").stands()
        assert presenter.asks("cut") == [], number
        assert presenter.overlaps() == [], number
        assert presenter.asks("unlabelled") == [], number
        presenter.presses("PageDown")


@pytest.mark.parametrize("viewport", ["laptop"])
def test_a_smaller_screen_shows_the_same_slide_smaller(presenter: Presenter):
    presenter.presents("present=1&scene=3").stands()
    size = presenter.asks("type")
    assert 0.99 * 32 * 768 / 1080 <= size <= 1.36 * 32 * 768 / 1080
    assert presenter.asks("cut") == []
    assert len(presenter.labels()) == 3


LEAST_SHARE = 0.0107
"""Share of a screen's diagonal that the smallest type has: 24 pixels of a screen of 1920 × 1080, nearly."""


@pytest.mark.parametrize(("wide", "high"), [(1024, 768), (1280, 1024), (1366, 768)])
def test_an_old_projector_is_read_from_the_last_row_too(presenter: Presenter, wide: int, high: int):
    presenter.page.set_viewport_size({"width": wide, "height": high})
    presenter.presents("present=1&scene=1")
    least = LEAST_SHARE * hypot(wide, high)
    for number in range(1, 9):
        presenter.is_at(f"{number} / 8").stands()
        small = [one for one in presenter.asks("texts") if one["size"] < least]
        assert (small, presenter.asks("cut"), presenter.overlaps()) == ([], [], []), number
        presenter.presses("PageDown")


DOUBLED = """
window.doubled = 0;
(function look() {
  const old = document.querySelector(".leaving"), stage = document.getElementById("stage");
  const seen = (node) => node.checkVisibility() && Number(getComputedStyle(node).opacity) > 0;
  if (old && seen(old) && seen(stage)) window.doubled += 1;
  requestAnimationFrame(look);
})();
"""
"""Counts the frames in which a picture that leaves is seen over the one that comes."""


@pytest.mark.parametrize("query", ["present=1&scene=1", "present=1&scene=4", "present=1&scene=3&group=none"])
def test_a_scene_that_is_opened_by_its_address_appears_once_and_at_once(presenter: Presenter, query: str):
    presenter.page.add_init_script(DOUBLED)
    presenter.presents(query)
    presenter.is_left_alone(600)
    assert presenter.page.evaluate("() => window.doubled") == 0


@pytest.mark.parametrize("viewport", ["phone"])
def test_even_a_phone_held_upright_presents(presenter: Presenter):
    presenter.presents("present=1&scene=2").stands()
    side, stage = presenter.page.locator("#present-side").bounding_box(), presenter.plot()
    assert side and side["y"] >= stage["y"] + stage["h"]
    assert presenter.page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")


def test_strokes_are_thicker_than_on_the_page(presenter: Presenter):
    presenter.opens("verdicts=conflict").rests()
    before = presenter.asks("stroke")
    presenter.presses("Shift+F5").waits_until("document.body.classList.contains('presenting')").stands()
    assert presenter.asks("stroke") > 1.5 * before


def test_the_ring_follows_the_mouse_and_rests_when_it_rests(presenter: Presenter):
    page = presenter.presents().page
    page.mouse.move(300, 400)
    presenter.presses("l")
    ring = page.locator(".ring")
    page.mouse.move(600, 500)
    box = ring.bounding_box()
    assert box and (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2) == (600, 500)
    presenter.waits_until("getComputedStyle(document.querySelector('.ring')).opacity === '0'")
    presenter.presses("l")
    assert ring.count() == 0


@every_scheme
def test_a_machine_finds_no_barrier_on_a_slide(presenter: Presenter):
    from axe_playwright_python.sync_playwright import Axe

    presenter.presents("present=1&scene=3")
    found = Axe().run(presenter.page)
    assert found.violations_count == 0, found.generate_report()
