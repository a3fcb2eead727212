"""One history, several witnesses: a timeline that keeps apart what each source says.

The floors, from the ground up; a package may use what stands below it and knows nothing of what stands above:

- `dates` (when), `looks` (colours, sizes, widths of text), `ours` (our own evidence)
- `evidence` (who says what, as three frames)
- `criticism` (what the claims amount to: verdicts)
- `query` (what is asked, which events answer) and `layout` (what each thing looks like and where it stands)
- `edition` (one evidence on show, and every answer that is asked of it)
- `plotly_figure` (a view as a Plotly figure) and `page` (what is on the page), above them `export` (what can
be taken away)
- `server` and `__main__` (wiring and the command line); `app.py` is the door

For a notebook or a program of one's own (docs/notebook.md) the package hands on three names: `open_edition`
reads and judges the files, `View` says what is asked of them, `figure` draws it with Plotly. Each is imported
when it is asked for first.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from timeline.edition import open_edition
    from timeline.plotly_figure import figure
    from timeline.query.view import View

__all__ = ["View", "figure", "open_edition"]
__version__ = "0.1.0"

HOMES = {
    "View": "timeline.query.view",
    "figure": "timeline.plotly_figure",
    "open_edition": "timeline.edition",
}
"""Where a name that is handed on is at home."""


def __getattr__(name: str) -> Any:
    """Return a name that is handed on. Raises AttributeError for any other."""
    if name not in HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(HOMES[name]), name)
