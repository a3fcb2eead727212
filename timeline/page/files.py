"""The page's own files as they travel: one style sheet, one script, and a small one that starts it.

Few large files come sooner than many small ones and are compressed better. Most common change: a new script
is a line of ``assets/js/order.json``, a new sheet one of `SHEETS`; a test says so where it is missing.
"""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from rjsmin import jsmin

from timeline.ours import folder

ASSETS = folder("assets")
ORDER = ASSETS / "js" / "order.json"
"""The one table of scripts: their paths below ``assets/js/`` in the order in which they run."""
OFFLINE = "offline/"
"""The folder of scripts that answer in a file without a server; the page has one."""
SHEETS = ("theme", "page", "marks", "rooms", "face-to-face", "places", "present", "print", "share")
"""The style sheets of ``assets/css/`` in their order; a later one may say otherwise than an earlier one."""
ICON = (
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E"
    "%3Cpath fill='%23b57f05' d='M1 3h9v3H1z'/%3E%3Cpath fill='%23056ad6' d='M4 7h11v3H4z'/%3E"
    "%3Cpath fill='%23b23803' d='M2 11h8v3H2z'/%3E%3C/svg%3E"
)
"""The page's sign in a browser's tab: three sources, one stave."""
EARLY = "js/early.js"
"""Not one of the page's scripts: it stands in the page and keeps what comes before they listen."""
START = "js/start.js"
"""Not one of the page's scripts: it starts them (and `timeline.server.app` writes it into the page)."""


@dataclass(frozen=True, slots=True)
class Inline:
    """A script as it stands in a page, and its hash for the policy."""

    text: str

    @property
    def source(self) -> str:
        """What a Content-Security-Policy calls it."""
        return f"'sha256-{base64.b64encode(hashlib.sha256(self.text.encode()).digest()).decode()}'"


def sheets(assets: Path = ASSETS) -> list[Path]:
    """Return the page's style sheets in their order."""
    return [assets / "css" / f"{name}.css" for name in SHEETS]


def ordered() -> list[str]:
    """Return the paths of all scripts below ``assets/js/``, in the order in which they run."""
    return [str(name) for name in json.loads(ORDER.read_text("utf-8"))]


def scripts(assets: Path = ASSETS) -> list[Path]:
    """Return the scripts of a page with a server, in their order."""
    return [assets / "js" / name for name in ordered() if not name.startswith(OFFLINE)]


def named(path: Path) -> str:
    """Return what the table of scripts calls a file."""
    return path.as_posix().rpartition("/js/")[2]


def script(assets: Path = ASSETS, *, whole: bool = False) -> str:
    """Return all of the page's scripts as one, before each its name, without what only their readers need.

    `whole` keeps every line as it stands in the files, for looking into it.
    """
    return "\n".join(f"/* {named(path)} */\n{body(path, whole=whole)}" for path in scripts(assets))


def starter(assets: Path = ASSETS) -> str:
    """Return the script that stands in a page with a server: what comes early waits, and all others start."""
    return "\n".join(body(assets / name) for name in (EARLY, START))


def body(path: Path, *, whole: bool = False) -> str:
    """Return a script without its remarks and indents, or whole; its lines stay lines."""
    text = path.read_text("utf-8")
    return text if whole else str(jsmin(text))


def stamp(data: bytes) -> str:
    """Return a short name for these bytes: an address with it can be kept for ever."""
    return hashlib.sha256(data).hexdigest()[:10]
