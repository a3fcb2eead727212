"""Our own evidence: where it lies, its title, the window it opens with.

Most common change: `FRAME`, when evidence of other years joins.
"""

from __future__ import annotations

from pathlib import Path

from timeline.folders import folder

DATA = folder("data") / "events.csv"
TITLE = "Civil War to Barbarossa"
FRAME = "1917/1941"
"""The window at the start, an EDTF interval."""


def titled(path: Path) -> str:
    """Return a title from the name of a file: "Red Army purge" from Red_Army-purge.csv."""
    words = path.stem.replace("_", " ").replace("-", " ")
    return words[:1].upper() + words[1:]
