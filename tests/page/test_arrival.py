"""The page as it arrives: the same in every process, and its views are links that work without scripts."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest

from tests.house.tree import ROOT

WRITES = """
import sys
from timeline.edition import open_edition
from timeline.ours import DATA, FRAME, TITLE
from timeline.page import frame
from timeline.page.first_paint.arrival import arrival
from timeline.page.parts.markup import markup

edition = open_edition(DATA, None, TITLE, FRAME)
for query in ("", "goggles=houser&theme=dark", "view=table&page=2", "view=disagreements", "view=about"):
    sys.stdout.write(arrival(edition, query, (1436, 816), (1920, 1080)))
sys.stdout.write(markup(frame.page(edition)))
"""
"""Writes the arrivals of some addresses, then the live page."""
ARRIVALS, VIEWS = 5, 6


def written(seed: str) -> str:
    """What a process of its own writes, in which Python orders its sets by this seed."""
    return subprocess.run(
        [sys.executable, "-c", WRITES],
        cwd=ROOT, env=os.environ | {"PYTHONHASHSEED": seed}, check=True, capture_output=True, text=True,
        timeout=90,
    ).stdout  # fmt: skip


@pytest.fixture(scope="module")
def pages() -> tuple[str, str]:
    return written("0"), written("1")


def test_another_process_writes_the_same_page(pages: tuple[str, str]):
    assert pages[0] == pages[1]


def test_a_reader_without_scripts_has_links_to_the_views_a_search_and_a_print(pages: tuple[str, str]):
    arrivals, live = pages[0].rsplit('<div id="page"', 1)
    assert len(re.findall(r'<a class="view-button" href="/', arrivals)) == ARRIVALS * VIEWS
    assert len(re.findall(r'<button class="view-button"', live)) == VIEWS
    assert arrivals.count('<form action="/" class="search-box" role="search">') == ARRIVALS
    assert arrivals.count('<a class="export" href="/print?') == ARRIVALS
    assert "view-button" not in re.sub(r'<a class="view-button".*?</a>', "", arrivals)
