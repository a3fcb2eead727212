"""One file from many: scripts, styles and fonts in the page, and a policy that allows no request.

Scripts stand unchanged, each with its hash in the policy; the large one and the data are packed and unpacked
by the browser. Most common change: a script that a file has no use for, in `LEFT_OUT`.
"""

from __future__ import annotations

import base64
import gzip
import re
from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path

from timeline.page import files
from timeline.page.files import ASSETS, Inline

LEFT_OUT = ("bench.js",)
"""Scripts that a file has no use for."""
_FONT = re.compile(r'url\("(fonts/[\w.-]+\.woff2)"\)')
_END = re.compile(r"<(?=/script|!--)", re.IGNORECASE)

POLICY = (
    "default-src 'none'; script-src {hashes}; style-src 'unsafe-inline'; img-src data: blob:; "
    "font-src data:; "
    "connect-src 'none'; form-action 'none'; base-uri 'none'; object-src 'none'"
)


def scripts(assets: Path = ASSETS) -> tuple[Inline, ...]:
    """Return the scripts of a file in their order: the page's, and those that answer in place of a server."""
    paths = [assets / "js" / name for name in files.ordered() if name not in LEFT_OUT]
    return tuple(Inline(closed(path.read_text("utf-8"))) for path in paths)


def first(assets: Path = ASSETS) -> Inline:
    """Return the script that stands before all that can be clicked."""
    return Inline(closed((assets / files.EARLY).read_text("utf-8")))


def closed(script: str) -> str:
    """Return a script in which nothing ends the element that holds it; in a text it is the same."""
    return _END.sub(r"\\x3C", script)


def styles(assets: Path = ASSETS) -> str:
    """Return all style sheets as one, with their fonts in it."""
    text = "".join(
        path.read_text("utf-8") for path in (*files.sheets(assets), assets / "css" / "offline.css")
    )
    return _FONT.sub(lambda found: f'url("{_as_data(assets / found[1])}")', text).replace("</", "<\\/")


def _as_data(font: Path) -> str:
    return f"data:font/woff2;base64,{base64.b64encode(font.read_bytes()).decode()}"


def packed(name: str, data: bytes) -> str:
    """Return a data block: what gzip makes of the data, in base64. The same data give the same block."""
    text = base64.b64encode(gzip.compress(data, 9, mtime=0)).decode()
    return f'<script type="text/plain" id="{name}">{text}</script>'


def policy(every: Iterable[Inline]) -> str:
    """Return the policy as an element of the head."""
    said = POLICY.format(hashes=" ".join(script.source for script in every))
    return f'<meta http-equiv="Content-Security-Policy" content="{escape(said)}">'


def inline(every: Sequence[Inline]) -> str:
    """Return scripts as elements."""
    return "".join(f"<script>{script.text}</script>\n" for script in every)
