"""One history, several witnesses: a timeline that keeps apart what each source says.

For a notebook or a program of one's own (docs/notebook.md) the package hands on three names: `open_edition`
reads and judges the files, `View` says what is asked of them, `figure` draws it with Plotly. Each is imported
when it is asked for first. Most common change: a further name is a row of `HOMES`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from timeline.exhibit import open_exhibit as open_edition
    from timeline.plotly_figure import figure
    from timeline.view import View

__all__ = ["View", "figure", "open_edition"]
__version__ = "0.1.0"

HOMES = {
    "View": ("timeline.view", "View"),
    "figure": ("timeline.plotly_figure", "figure"),
    "open_edition": ("timeline.exhibit", "open_exhibit"),
}
"""Where a name that is handed on is at home, and what it is called there."""


def __getattr__(name: str) -> Any:
    """Return a name that is handed on. Raises AttributeError for any other."""
    if name not in HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module, own = HOMES[name]
    return getattr(import_module(module), own)
