"""The net under the browser tests hears every noise, lets no request out, and shows pages as asked."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.house.browser import VIEWPORTS, every_scheme, every_viewport
from tests.house.heard import Heard
from tests.house.tree import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


LINES = {
    "console error": ("console.error('alas')", r"console error: alas"),
    "console log": ("console.log('hm')", r"console log: hm"),
    "page error": ("setTimeout(() => { throw new Error('broken') })", r"page error: .*broken"),
    "rejected promise": ("Promise.reject(new Error('promised')), 0", r"page error: .*promised"),
    "another host": ("fetch('http://elsewhere.invalid/x').catch(() => 0)", r"another host: .*elsewhere"),
    "another loopback address": (
        "fetch('http://127.0.0.2:50099/x').catch(() => 0)",
        r"another host: .*127\.0\.0\.2",
    ),
}


@pytest.fixture
def blank(page: Page, tmp_path: Path) -> Page:
    file = tmp_path / "blank.html"
    file.write_text("<!doctype html><title>blank</title>", encoding="utf-8")
    page.goto(file.as_uri())
    return page


def waited_for(page: Page, ask: Callable[[], object], answer: object) -> bool:
    """Ask again, for ten seconds of frames at most, until the answer comes."""
    for _ in range(600):
        if ask() == answer:
            return True
        page.evaluate("() => new Promise(requestAnimationFrame)")
    return False


@pytest.mark.parametrize("noise", LINES)
def test_a_noise_is_heard(blank: Page, heard: Heard, noise: str):
    script, sentence = LINES[noise]
    blank.evaluate(script)
    if "another" in noise:
        heard.expect("Failed to load resource|request failed|blocked by CORS")
    heard.expect(sentence)
    assert waited_for(blank, heard.complaints, [])


def test_a_request_to_another_host_is_stopped_before_it_leaves(blank: Page, heard: Heard):
    blank.evaluate("fetch('http://127.0.0.2:50099/x', {mode: 'no-cors'}).catch(() => 0)")
    heard.expect("127.0.0.2")
    heard.expect("ERR_NAME_NOT_RESOLVED")
    assert waited_for(blank, heard.complaints, [])


def test_silence_leaves_nothing_to_complain_of(blank: Page, heard: Heard):
    blank.evaluate("1 + 1")
    assert heard.complaints() == []


def test_what_is_said_unexpectedly_and_what_is_missing_are_both_complaints():
    heard = Heard()
    heard.said.append("console error: alas")
    heard.expect("404")
    assert heard.complaints() == ["console error: alas", "expected, but not heard: 404"]


@every_viewport
@every_scheme
def test_a_page_is_shown_in_the_size_and_colours_asked_for(blank: Page, viewport: str, scheme: str):
    assert blank.evaluate("[innerWidth, innerHeight]") == list(VIEWPORTS[viewport])
    assert blank.evaluate("matchMedia('(prefers-color-scheme: dark)').matches") is (scheme == "dark")


def test_two_pages_of_one_test_share_nothing(new_page: Callable[..., Page]):
    first, second = new_page(), new_page(viewport="phone")
    assert first.context is not second.context


def test_the_browser_lives_in_a_far_zone(blank: Page):
    assert blank.evaluate("new Date(Date.UTC(1937, 5, 11)).getDate()") == 10


def run_story(folder: Path, story: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run one test file in a folder of its own, with the browser's fixtures alone."""
    (folder / "test_story.py").write_text(story, encoding="utf-8")
    (folder / "pytest.ini").write_text("[pytest]\nmarkers = browser\n", encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-p", "no:dash", "-p", "tests.house.browser", "test_story.py"]
    kept = {name: value for name, value in os.environ.items() if name not in ("CI", "CHROMIUM")}
    environment = {**kept, "PYTHONPATH": str(ROOT), **environment}
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, timeout=60, check=False
    )


def test_a_noisy_page_fails_its_test_and_leaves_a_screenshot(tmp_path: Path, browser: Browser):
    done = run_story(tmp_path, "def test_noisy(page):\n    page.evaluate(\"console.warn('alas')\")\n")
    assert "the page was not silent" in done.stdout
    assert "console warning: alas" in done.stdout
    assert [path.name for path in (tmp_path / "tests" / "artifacts").iterdir()] == [
        "test_story.py-test_noisy-1.png"
    ]


def test_without_a_browser_its_tests_are_skipped_loudly_and_fail_under_ci(tmp_path: Path):
    nowhere = {"PATH": str(tmp_path), "PLAYWRIGHT_BROWSERS_PATH": str(tmp_path)}
    skipped = run_story(tmp_path, "def test_quiet(page):\n    pass\n", **nowhere)
    assert skipped.returncode == 0
    assert "BROWSER TESTS DID NOT RUN" in skipped.stdout
    assert "1 skipped" in skipped.stdout
    failed = run_story(tmp_path, "def test_quiet(page):\n    pass\n", **nowhere, CI="true")
    assert failed.returncode == 1
    assert "no Chromium was found" in failed.stdout
