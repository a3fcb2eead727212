"""Leaf: the page's own files as they travel: one style sheet, one script, and a small one that starts it.

Few large files come sooner than many small ones and are compressed better. Most common change: a sheet or
script in ``assets/`` needs none here; its place is that of its name.
"""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from pathlib import Path

from rjsmin import jsmin

ASSETS = Path(__file__).parents[1] / "assets"
FIRST_SHEET = "theme.css"
ICON = (
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E"
    "%3Cpath fill='%23b57f05' d='M1 3h9v3H1z'/%3E%3Cpath fill='%23056ad6' d='M4 7h11v3H4z'/%3E"
    "%3Cpath fill='%23b23803' d='M2 11h8v3H2z'/%3E%3C/svg%3E"
)
"""The page's sign in a browser's tab: three sources, one stave."""
START = "start.js"
"""Not one of the page's scripts: it starts them (and `timeline.server` writes it into the page)."""


@dataclass(frozen=True, slots=True)
class Inline:
    """A script as it stands in a page, and its hash for the policy."""

    text: str

    @property
    def source(self) -> str:
        """What a Content-Security-Policy calls it."""
        return f"'sha256-{base64.b64encode(hashlib.sha256(self.text.encode()).digest()).decode()}'"


def sheets(assets: Path = ASSETS) -> list[Path]:
    """Return the style sheets in their order: theme.css first, the others by name."""
    return sorted(assets.glob("*.css"), key=lambda path: (path.name != FIRST_SHEET, path.name))


def scripts(assets: Path = ASSETS) -> list[Path]:
    """Return the page's scripts in their order, that of their names."""
    return sorted(path for path in assets.glob("*.js") if path.name != START)


def script(assets: Path = ASSETS, *, whole: bool = False) -> str:
    """Return all of the page's scripts as one, before each its name, without what only their readers need.

    `whole` keeps every line as it stands in the files, for looking into it.
    """
    return "\n".join(f"/* {path.name} */\n{body(path, whole=whole)}" for path in scripts(assets))


def body(path: Path, *, whole: bool = False) -> str:
    """Return a script without its remarks and indents, or whole; its lines stay lines."""
    text = path.read_text("utf-8")
    return text if whole else str(jsmin(text))


def stamp(data: bytes) -> str:
    """Return a short name for these bytes: an address with it can be kept for ever."""
    return hashlib.sha256(data).hexdigest()[:10]
