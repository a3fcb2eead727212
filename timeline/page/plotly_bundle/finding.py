"""Finds the partial Plotly bundle that set-up installed, an eighth of the size of the full one.

The bundle is third-party code and is not kept in this repository: ``timeline.page.plotly_bundle.install``
makes it from plotly.js, with ``scatter`` and ``bar`` and nothing that the page does by itself, in the
environment that runs the app. Where that could not be done it installs the npm package
``plotly.js-basic-dist-min``, a quarter of the full one.

The most common change: to take another published bundle, change ``PACKAGE`` and ``FILE`` here; what is in
our own is said in ``parts/``.
"""

from __future__ import annotations

import logging
import re
import sys
from importlib.machinery import PathFinder
from pathlib import Path

PACKAGE = "plotly.js-basic-dist-min"
FILE = "plotly-basic.min.js"
PARTS = "plotly-parts.min.js"
_BANNER = re.compile(rb"plotly\.js (?:\([^)]*\) )?v(\d+\.\d+\.\d+[-.\w]*)")
_BANNER_BYTES = 400
_log = logging.getLogger(__name__)


def plotly_js_version() -> str | None:
    """Return the version of plotly.js that the installed plotly carries, such as ``4.1.1``.

    It is read from the banner of plotly's own script, so that plotly need not be imported. None where
    plotly is not installed or its script has no banner.
    """
    spec = PathFinder.find_spec("plotly")
    folders = (spec.submodule_search_locations if spec else None) or ()
    return next((_version(Path(folder) / "package_data" / "plotly.min.js") for folder in folders), None)


def plotly_bundle(prefix: Path | None = None) -> Path | None:
    """Return the path of the partial bundle, or None where the page must load the full one.

    ``prefix`` is the environment to look in, that of the running Python where it is not given. The bundle
    counts only when its banner names the version that the installed plotly carries: with any other, figures
    may be drawn differently or not at all. A bundle that is missing or of another version is logged, never
    raised.
    """
    wanted, folder = plotly_js_version(), prefix or Path(sys.prefix)
    candidates = (parts(folder), folder / "plotly-basic" / "node_modules" / PACKAGE / FILE)
    found = {version: path for path in reversed(candidates) if (version := _version(path)) is not None}
    if wanted in found:
        return found[wanted]
    _log.warning(
        "The partial Plotly bundle %s is %s; the page loads the full bundle.",
        wanted,
        f"installed as {' and '.join(found)}" if found else "not installed",
    )
    return None


def parts(prefix: Path) -> Path:
    """Return where set-up puts the bundle that it makes itself, there or not."""
    return prefix / "plotly-parts" / PARTS


def _version(script: Path) -> str | None:
    """Return the version in the banner of a plotly.js script; None where there is no such file or banner."""
    try:
        with script.open("rb") as file:
            banner = _BANNER.search(file.read(_BANNER_BYTES))
    except OSError:
        return None
    return banner[1].decode("ascii") if banner else None


def plotly_full() -> Path:
    """Return the path of the full script that the installed plotly carries.

    Raises FileNotFoundError where there is none.
    """
    spec = PathFinder.find_spec("plotly")
    for folder in (spec.submodule_search_locations if spec else None) or ():
        path = Path(folder) / "package_data" / "plotly.min.js"
        if path.is_file():
            return path
    raise FileNotFoundError("plotly.min.js")
