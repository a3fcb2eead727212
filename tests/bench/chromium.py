"""The browser of the benchmark: a headless Chromium of its own, with the switches of the tests.

The most common change: none here; switches are in ``tests/house/chromium.py``.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tests.house import chromium

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@contextmanager
def launched() -> Iterator[Browser]:
    """A Chromium for the length of a block. Raises FileNotFoundError where there is none."""
    from playwright.sync_api import sync_playwright

    path = chromium.find()
    if path is None:
        raise FileNotFoundError(f"no Chromium was found. {chromium.ADVICE}")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(chromium.SWITCHES))
        yield browser
        browser.close()
