"""The bundle that set-up makes of parts of Plotly draws what all of Plotly does, to the last coordinate.

Most common change: another look at the page that draws what no other here does, in `LOOKS`.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.house.programs import lacking
from tests.house.reader import Reader
from timeline.page import plotly_bundle

if TYPE_CHECKING:
    from playwright.sync_api import Page

LOOKS = (
    "",
    "colour=precision&from=1941-06-01&to=1941-07-01",
    "colour=sources&group=source&theme=dark",
    "colour=dating&from=1937-06-01&to=1937-07-01&present=1",
)
SCRIPT = re.compile(r"/plotly-[0-9a-f]+\.js")
OWN_NAMES = re.compile(r"\btrace[0-9a-f]{6}\b")
"""Plotly draws lots for the class of a trace, and for the ids of its clip paths."""


def drawn(page: Page, address: str, look: str, script: Path) -> str:
    """Return what is drawn of a look with one script of Plotly."""
    page.route(SCRIPT, lambda route: route.fulfill(path=script, content_type="text/javascript"))
    Reader(page, address).opens(look).rests()
    assert page.locator("#messages").count() == 0, "every look is one that the page understands"
    graph = page.locator("#timeline-graph")
    lot = graph.evaluate("(node) => node._fullLayout._uid")
    page.unroute(SCRIPT)
    return OWN_NAMES.sub("trace", graph.evaluate("(node) => node.innerHTML").replace(lot, ""))


@pytest.mark.parametrize("look", LOOKS)
def test_the_parts_draw_what_the_whole_of_plotly_draws(page: Page, server: str, look: str):
    own = plotly_bundle.plotly_bundle()
    if own is None or own.name != plotly_bundle.PARTS:
        lacking("set-up could not make the bundle; the page works with a larger one")
    parts, whole = (drawn(page, server, look, script) for script in (own, plotly_bundle.plotly_full()))
    assert len(parts) == len(whole)
    assert parts == whole
    assert "<path" in parts
