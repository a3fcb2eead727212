"""How wide a text is, without a browser: advance widths of the house face, added up.

Whoever keeps room for words asks here, and page, chart and pictures set their words in the same face
(`timeline/looks/fonts/`), so a layout is the same on every machine. Kerning is left out; it changes the width
of an English line by less than 1 % (`tests/stories/test_typeface.py` measures it).

Most common change: a new weight. Make its font with ``tests/makers/fonts.py``; nothing changes here.
"""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

FONTS = Path(__file__).resolve().parent / "fonts"
"""Folder of the TTF files and of ``widths.json``."""

ELLIPSIS = "…"
ARIAL, ARIAL_BOLD = 1.13, 1.16
"""How much wider than the house face Arial sets a title at most, which every machine has or replaces by a
face of the same widths: for slides and figures, which travel without our face. `tests/export/test_slides.py`
measures it over the titles of our data."""


@lru_cache(maxsize=1)
def _measures() -> dict[str, Any]:
    """Return ``widths.json``: family, units per em, and advance by character for each weight."""
    loaded: dict[str, Any] = json.loads((FONTS / "widths.json").read_text(encoding="utf-8"))
    return loaded


@lru_cache(maxsize=8)
def _advances(weight: int) -> dict[str, float]:
    """Return the advance of each character in ems; KeyError if the face has no such weight."""
    measures = _measures()
    em = measures["units_per_em"]
    return {sign: units / em for sign, units in measures["weights"][str(weight)]["advance"].items()}


@lru_cache(maxsize=65536)
def _ems(text: str, weight: int) -> float:
    """Return the width of `text` in ems."""
    advances = _advances(weight)
    return sum(advances.get(sign, 1.0) for sign in text)


def width(text: str, size_px: float, weight: int = 400) -> float:
    """Return the width in pixels of one line of `text` set at `size_px` in the house face.

    `weight` is 400 or 600; any other raises KeyError. A character that the face lacks counts one em (the
    width of a Han character, so a fallback face rarely needs more).
    """
    return _ems(text, weight) * size_px


def ellipsis(text: str, size_px: float, max_px: float, weight: int = 400) -> str:
    """Return `text`, or its longest beginning that fits into `max_px` pixels together with "…".

    A blank before the dots is dropped. Returns "" if not even the dots fit.
    """
    if width(text, size_px, weight) <= max_px:
        return text
    advances, room = _advances(weight), max_px / size_px - _ems(ELLIPSIS, weight)
    if room < 0:
        return ""
    kept = 0
    for sign in text:
        room -= advances.get(sign, 1.0)
        if room < 0:
            break
        kept += 1
    return text[:kept].rstrip() + ELLIPSIS


def font_file(weight: int = 400) -> Path:
    """Return the TTF file of the face in `weight` (400 or 600), for pictures and standalone pages."""
    return FONTS / f"witness-sans-{weight}.ttf"
