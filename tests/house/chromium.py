"""Finds the Chromium that the browser tests drive; run as a module, it installs Debian's where it can.

The most common change: another browser name goes into ``NAMES``, another switch into ``SWITCHES`` with its
reason.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from tests.house import programs

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

SWITCHES = (
    "--no-sandbox",  # tests may run as root, where Chromium refuses its sandbox
    "--disable-gpu",  # the same drawing on every machine
    "--disable-quic",  # the rest: nothing but the page under test speaks to any network
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)

ADVICE = (
    "Name one in the environment variable CHROMIUM, install the system's package chromium, "
    "or run .venv/bin/playwright install chromium"
)


def find() -> Path | None:
    """Return the path of a Chromium, or None: CHROMIUM first, then the usual names, then Playwright's own.

    Raises FileNotFoundError where CHROMIUM names something that is not a program.
    """
    named = os.environ.get("CHROMIUM")
    if named:
        path = shutil.which(named)
        if path is None:
            raise FileNotFoundError(f"CHROMIUM names {named}, which is not a program")
        return Path(path)
    usual = next((path for name in NAMES if (path := shutil.which(name))), None)
    return Path(usual) if usual else _playwrights_own()


def _playwrights_own() -> Path | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = Path(playwright.chromium.executable_path)
    return path if path.is_file() else None


if __name__ == "__main__":
    if find() is None:
        programs.install(["chromium"])
    if find() is None:
        print(f"No Chromium: the browser tests cannot run. {ADVICE}.", file=sys.stderr)
