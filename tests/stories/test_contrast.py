"""Every mark can be seen as the screen shows it: in each colour mode, light and dark, far away and near.

Most common change: another window in which marks are looked at, in `WINDOWS`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.house import rendered
from tests.house.browser import every_scheme
from tests.house.reader import Reader

if TYPE_CHECKING:
    from playwright.sync_api import Page

MODES = ("both", "sources", "dating", "precision")
WINDOWS = {
    "home": "",
    "1936-39": "from=1936-01-01&to=1940-01-01",
    "June 1937": "from=1937-06-01&to=1937-07-01",
}


@every_scheme
@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("window", WINDOWS)
def test_the_strongest_pixel_of_every_mark_stands_out(page: Page, server: str, window: str, mode: str):
    Reader(page, server).opens(f"{WINDOWS[window]}&colour={mode}".strip("&")).rests()
    assert rendered.faint(page) == []


def test_the_page_shows_its_marks_and_faint_ones_are_named(page: Page, server: str):
    Reader(page, server).opens().rests()
    marks = page.evaluate("() => __bench.marks()")
    page.add_style_tag(content="#graph-frame path, .pin { opacity: .05 !important }")
    said = rendered.faint(page)
    assert len(said) == len(marks)
    assert all(one.partition(":")[0] in {event for event, *_ in marks} and " px at " in one for one in said)
