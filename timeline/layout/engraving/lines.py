"""Elastic lines: how the height of a stave is shared among its sources, in the same order on every stave.

A line that is silent is thin, those that speak share the rest by their weight: two voices, or what is only
reported, need more height to be seen. The twin of assets/js/values/engraving/lines.js. Most common change:
how thin silence is, `SILENT`.
"""

from __future__ import annotations

from collections.abc import Sequence

SILENT, SILENT_SHARE = 2.0, 0.4
"""Pixels of a silent line at most, and the share of a stave's height that all of them take at most."""
SILENT_LEAST, ALL_SILENT = 1.0, 4.0
"""Pixels of a silent line at least, unless so many lines would then take more together than the second."""
THIN = 0.08
"""Silent lines are this share of the stave's height, between the least and the most."""
THICKEST = 30.0
"""Pixels of a line that speaks, at most: thicker bars tell no more."""
ALONE, AMONG = 4.0, 2.0
"""Pixels of a bar at least: where one source speaks, and where others do."""
BAR = 0.74
"""Height of a bar as a share of its line; `marks.BAR_HEIGHT`."""


def lines(weights: Sequence[float], height: float) -> tuple[tuple[float, float], ...]:
    """Return top and thickness of each line in pixels; a weight of 0 is silence."""
    silent = sum(not weight for weight in weights)
    total = sum(weights)
    if not total:
        return tuple((at * height / len(weights), height / len(weights)) for at in range(len(weights)))
    thin = min(max(THIN * height, SILENT_LEAST), SILENT, SILENT_SHARE * height / len(weights))
    if silent:  # silence grows only with what the bars leave
        thin = min(thin, max(_thinnest(weights), (height - _spoken(weights)) / silent))
    room = height - silent * thin
    thick = [min(room * weight / total, THICKEST) for weight in weights]
    left = room - sum(thick)
    thin += left / silent if silent else 0.0
    top, found = 0.0 if silent else left / 2, []
    for weight, wide in zip(weights, thick, strict=True):
        found.append((top, wide if weight else thin))
        top += found[-1][1]
    return tuple(found)


def least(weights: Sequence[float]) -> float:
    """Return the height of a stave in pixels at which no bar on it is too thin."""
    return _spoken(weights) + sum(not weight for weight in weights) * _thinnest(weights)


def _spoken(weights: Sequence[float]) -> float:
    """The height without which a bar would be too thin, silent lines apart."""
    speaking = [weight for weight in weights if weight]
    bar = ALONE if len(speaking) == 1 else AMONG
    return sum(bar * weight / BAR for weight in speaking)


def _thinnest(weights: Sequence[float]) -> float:
    return min(SILENT_LEAST, ALL_SILENT / len(weights))
