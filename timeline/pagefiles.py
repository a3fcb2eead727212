"""Leaf: the page's own files as they travel: one style sheet, one script, and a small one that starts it.

Few large files come sooner than many small ones and are compressed better. Most common change: a sheet or
script in ``assets/`` needs none here; its place is that of its name.
"""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

ASSETS = Path(__file__).parents[1] / "assets"
FIRST_SHEET = "theme.css"
OPENING = re.compile(r"\A/\*.*?\*/\s*", re.DOTALL)
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


def script(assets: Path = ASSETS) -> str:
    """Return all of the page's scripts as one; before each stands its name in place of its opening remark."""
    return "\n".join(f"/* {path.name} */\n{body(path)}" for path in scripts(assets))


def body(path: Path) -> str:
    """Return a script without its opening remark, which only readers of the file need."""
    return OPENING.sub("", path.read_text("utf-8"), count=1)


def stamp(data: bytes) -> str:
    """Return a short name for these bytes: an address with it can be kept for ever."""
    return hashlib.sha256(data).hexdigest()[:10]
