"""Where the folders lie that are no modules: beside the package in a checkout, within it when installed.

Most common change: none; a further folder that an installed timeline needs is a row of ``PACKED`` in
``setup.py``.
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
