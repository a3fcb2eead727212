"""Fixtures for stories in a real browser: ``page`` and ``new_page``, in every size and colour scheme.

A test that takes ``page`` gets a fresh context in a far time zone. When the test ends, anything the page
said to the console, failed at, or asked of another host is a failure; a screenshot of a failed test is kept
in ``tests/artifacts``. The fixtures ``viewport``, ``scheme`` and ``motion`` say how the page is shown;
override one for a test with ``@pytest.mark.parametrize("viewport", ["phone"])``, or take
``@every_viewport``, ``@every_scheme``.

The most common change: another screen goes into ``VIEWPORTS``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.house import chromium as finder
from tests.house.heard import Heard
from tests.house.programs import lacking

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

VIEWPORTS = {"projector": (1920, 1080), "laptop": (1366, 768), "phone": (390, 844)}  # CSS pixels
SCHEMES = ("light", "dark")
FAR_ZONE = "America/Adak"  # ten hours behind UTC, while the tests' own clock is fourteen ahead
PATIENCE = 30_000  # milliseconds that any one wait in the browser may take

TESTS = Path(__file__).parents[1]
OWN_TESTS = [TESTS / "house" / "test_browser.py"]
"""Who opens a browser elsewhere: the test of these fixtures."""

every_viewport = pytest.mark.parametrize("viewport", tuple(VIEWPORTS))
every_scheme = pytest.mark.parametrize("scheme", SCHEMES)

_FAILED = pytest.StashKey[bool]()
_NO_BROWSER = f"no Chromium was found. {finder.ADVICE}"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark as ``browser`` each test that needs one, and see that it stands among the stories."""
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker("browser")
            elsewhere = item.path.is_relative_to(TESTS) and not item.path.is_relative_to(TESTS / "stories")
            if elsewhere and item.path not in OWN_TESTS:
                raise pytest.UsageError(f"{item.nodeid} opens a browser: its place is tests/stories/.")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """Remember a failure, so that the page's fixture can keep a screenshot of it."""
    report = yield
    item.stash[_FAILED] = item.stash.get(_FAILED, False) or report.failed  # type: ignore[attr-defined]
    return report


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say loudly when no browser test could run."""
    skipped = [r for r in terminalreporter.stats.get("skipped", ()) if _NO_BROWSER in str(r.longrepr)]
    if skipped:
        terminalreporter.section("BROWSER TESTS DID NOT RUN", red=True)
        terminalreporter.write_line(f"{len(skipped)} tests were skipped: {_NO_BROWSER}")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One headless Chromium for all tests. Without one, tests are skipped; with CI=true they fail."""
    from playwright.sync_api import sync_playwright

    path = finder.find()
    if path is None:
        lacking(_NO_BROWSER)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=list(finder.SWITCHES))
        yield chromium
        chromium.close()


@pytest.fixture
def viewport() -> str:
    """The key in ``VIEWPORTS`` of the screen on which ``page`` is shown."""
    return "projector"


@pytest.fixture
def scheme() -> str:
    """The colour scheme that the reader's system asks for: ``light`` or ``dark``."""
    return "light"


@pytest.fixture
def motion() -> str:
    """The motion that the reader's system asks for: ``no-preference`` or ``reduce``."""
    return "no-preference"


@pytest.fixture
def heard() -> Heard:
    """What this test's pages said. ``heard.expect(r"404")`` names noise that the test provokes on purpose."""
    return Heard()


@pytest.fixture
def new_page(
    browser: Browser, request: pytest.FixtureRequest, heard: Heard, viewport: str, scheme: str, motion: str
) -> Iterator[Callable[..., Page]]:
    """Open fresh pages, each as in a browser of its own: ``new_page(viewport="phone", scheme="dark")``."""
    contexts: list[BrowserContext] = []

    def open_page(viewport: str = viewport, scheme: str = scheme, motion: str = motion) -> Page:
        width, height = VIEWPORTS[viewport]
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme=scheme,  # type: ignore[arg-type]
            reduced_motion=motion,  # type: ignore[arg-type]
            timezone_id=FAR_ZONE,
            locale="en-GB",
        )
        context.set_default_timeout(PATIENCE)
        heard.listen(context)
        contexts.append(context)
        return context.new_page()

    yield open_page
    pages = [page for context in contexts for page in context.pages]
    for page in pages:
        page.evaluate("0")  # what the page said before this answer has arrived with it
    complaints = heard.complaints()
    if complaints or request.node.stash.get(_FAILED, False):
        _keep_screenshots(request.config.rootpath / "tests" / "artifacts", request.node.nodeid, pages)
    for context in contexts:
        context.close()
    assert not complaints, "the page was not silent:\n" + "\n".join(complaints)


@pytest.fixture
def page(new_page: Callable[..., Page]) -> Page:
    """One fresh page, shown as the fixtures ``viewport``, ``scheme`` and ``motion`` say."""
    return new_page()


def _keep_screenshots(folder: Path, test: str, pages: list[Page]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    name = re.sub(r"[^\w.-]+", "-", test.removeprefix("tests/"))
    for number, page in enumerate(pages, start=1):
        page.screenshot(path=folder / f"{name}-{number}.png")
