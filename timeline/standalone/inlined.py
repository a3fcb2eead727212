"""One file from many: scripts, styles and fonts in the page, and a policy that allows no request.

Within `timeline.standalone`. Scripts stand unchanged, each with its hash in the policy; the large one and
the data are packed and unpacked by the browser. Most common change: a script that a file has no use for, in
`LEFT_OUT`.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

ASSETS = Path(__file__).parents[2] / "assets"
HERE = Path(__file__).parent
FIRST_SHEET = "theme.css"
LEFT_OUT = ("start.js", "95-bench.js")
"""Scripts that speak to a server or measure one."""
OWN = ("choosing.js", "laying.js", "offline.js")
BEFORE = "80-page.js"
"""The script that must find those of this folder in its place."""
_FONT = re.compile(r'url\("(fonts/[\w.-]+\.woff2)"\)')
_END = re.compile(r"<(?=/script|!--)", re.IGNORECASE)

POLICY = (
    "default-src 'none'; script-src {hashes}; style-src 'unsafe-inline'; img-src data: blob:; "
    "font-src data:; "
    "connect-src 'none'; form-action 'none'; base-uri 'none'; object-src 'none'"
)


@dataclass(frozen=True, slots=True)
class Script:
    """A script as it stands in the page, and its hash for the policy."""

    text: str

    @property
    def source(self) -> str:
        """What the policy calls it."""
        digest = hashlib.sha256(self.text.encode()).digest()
        return f"'sha256-{base64.b64encode(digest).decode()}'"


def scripts(assets: Path = ASSETS) -> tuple[Script, ...]:
    """Return the page's scripts in their order, those of this folder before the one that uses them."""
    files = sorted(path for path in assets.glob("*.js") if path.name not in LEFT_OUT)
    at = next(number for number, path in enumerate(files) if path.name == BEFORE)
    ordered = [*files[:at], *(HERE / name for name in OWN), *files[at:]]
    return tuple(Script(closed(path.read_text("utf-8"))) for path in ordered)


def closed(script: str) -> str:
    """Return a script in which nothing ends the element that holds it; in a text it is the same."""
    return _END.sub(r"\\x3C", script)


def styles(assets: Path = ASSETS) -> str:
    """Return all style sheets as one, with their fonts in it."""
    sheets = sorted(assets.glob("*.css"), key=lambda path: (path.name != FIRST_SHEET, path.name))
    text = "".join(path.read_text("utf-8") for path in (*sheets, HERE / "offline.css"))
    return _FONT.sub(lambda found: f'url("{_as_data(assets / found[1])}")', text).replace("</", "<\\/")


def _as_data(font: Path) -> str:
    return f"data:font/woff2;base64,{base64.b64encode(font.read_bytes()).decode()}"


def packed(name: str, data: bytes) -> str:
    """Return a data block: what gzip makes of the data, in base64. The same data give the same block."""
    text = base64.b64encode(gzip.compress(data, 9, mtime=0)).decode()
    return f'<script type="text/plain" id="{name}">{text}</script>'


def policy(every: Iterable[Script]) -> str:
    """Return the policy as an element of the head."""
    said = POLICY.format(hashes=" ".join(script.source for script in every))
    return f'<meta http-equiv="Content-Security-Policy" content="{escape(said)}">'


def inline(every: Sequence[Script]) -> str:
    """Return scripts as elements."""
    return "".join(f"<script>{script.text}</script>\n" for script in every)
