"""What is ours: the folders beside the code, and our own evidence with its title and first window.

Most common change: `FRAME`, when evidence of other years joins.
"""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).parent
PACKED = "packed"
"""What the folder within an installed package is called; in a checkout there is none."""


def folder(name: str, package: Path = PACKAGE) -> Path:
    """Return the folder of that name, "assets" or "data", there or not.

    What was packed comes first: beside an installed package stand folders of others, some of that name.
    """
    packed = package / PACKED / name
    return packed if packed.is_dir() else package.parent / name


DATA = folder("data") / "events.csv"
TITLE = "Civil War to Barbarossa"
FRAME = "1917/1941"
"""The window at the start, an EDTF interval."""


def titled(path: Path) -> str:
    """Return a title from the name of a file: "Red Army purge" from Red_Army-purge.csv."""
    words = path.stem.replace("_", " ").replace("-", " ")
    return words[:1].upper() + words[1:]
