"""The window to which a chip zooms; the Python twin of `openChip` in assets/js/stage/gestures.js.

What it holds is seen whole if that brings it out. Most common change: how far in one goes at least and at
most, `LEAST_IN` and `MOST_IN`.
"""

from __future__ import annotations

from timeline.layout.placed.values import Chip

AIR = 1.15
"""The window is so many times as wide as the days that the chip stands for."""
LEAST_IN, MOST_IN = 2.8, 16.0
"""It is at least so many times narrower than the one before (an octave and a half), and at most."""
LEAST_DAYS = 1.5


def zoomed(chip: Chip, window: tuple[float, float]) -> tuple[float, float]:
    """Return the window (days of the sheet, the end exclusive) that shows what a chip in `window` holds."""
    span = window[1] - window[0]
    wide = min(max((chip.last_day - chip.first_day) * AIR, span / MOST_IN, LEAST_DAYS), span / LEAST_IN)
    middle = (chip.first_day + chip.last_day) / 2
    middle = min(max(middle, chip.day - wide / 2), chip.day + wide / 2)
    return middle - wide / 2, middle + wide / 2
