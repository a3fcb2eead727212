"""Colour arithmetic for tests: contrast, lightness, distance, and how colour-blind eyes see.

``python -m tests.house.colour_vision`` prints what the themes reach. Nothing here is imported by the product.
Most common change: another measure of distance; replace `distance`, whose published examples stand in
`tests/looks/test_theme.py`.
"""

from __future__ import annotations

import sys
from itertools import combinations
from math import atan2, cos, degrees, exp, hypot, radians, sin, sqrt

from timeline.looks import SLOTS, THEMES, Theme

Triple = tuple[float, float, float]

VISIONS: dict[str, tuple[Triple, Triple, Triple]] = {
    "usual": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
"""Machado, Oliveira & Fernandes 2009, severity 1.0: matrices on linear sRGB."""


def linear(colour: str) -> Triple:
    """Return red, green, blue of "#rrggbb" as linear light from 0 to 1 (IEC 61966-2-1)."""
    values = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in values)
    return red, green, blue


def luminance(colour: str) -> float:
    """Return the relative luminance of "#rrggbb" as WCAG 2.2 defines it."""
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def seen(colour: str, vision: str) -> Triple:
    """Return the linear light of `colour` as somebody with `vision` (a key of `VISIONS`) sees it."""
    light = linear(colour)
    red, green, blue = (sum(a * b for a, b in zip(row, light, strict=True)) for row in VISIONS[vision])
    return red, green, blue


def lab(light: Triple) -> Triple:
    """Return CIELAB (D65) of linear sRGB; light outside the gamut is clipped."""
    red, green, blue = (min(1.0, max(0.0, value)) for value in light)
    x = (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047
    y = 0.2126729 * red + 0.7151522 * green + 0.0721750 * blue
    z = (0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883
    fx, fy, fz = (v ** (1 / 3) if v > 216 / 24389 else (24389 / 27 * v + 16) / 116 for v in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def ciede2000(one: Triple, other: Triple) -> float:
    """Return the CIEDE2000 distance of two CIELAB colours (Sharma, Wu & Dalal 2005, equations 2-22)."""
    (l1, a1, b1), (l2, a2, b2) = one, other
    mean_c7 = ((hypot(a1, b1) + hypot(a2, b2)) / 2) ** 7
    stretch = 1.5 - 0.5 * sqrt(mean_c7 / (mean_c7 + 25.0**7))
    c1, c2 = hypot(a1 * stretch, b1), hypot(a2 * stretch, b2)
    h1, h2 = (degrees(atan2(b, a * stretch)) % 360 if a or b else 0.0 for a, b in ((a1, b1), (a2, b2)))
    turn = 0.0 if c1 * c2 == 0 else (h2 - h1 + 180) % 360 - 180
    hue = h1 + h2 if c1 * c2 == 0 else (h1 + turn / 2) % 360
    light, chroma = (l1 + l2) / 2, (c1 + c2) / 2
    weight = (
        1
        - 0.17 * cos(radians(hue - 30))
        + 0.24 * cos(radians(2 * hue))
        + 0.32 * cos(radians(3 * hue + 6))
        - 0.20 * cos(radians(4 * hue - 63))
    )
    by_light = (l2 - l1) / (1 + 0.015 * (light - 50) ** 2 / sqrt(20 + (light - 50) ** 2))
    by_chroma = (c2 - c1) / (1 + 0.045 * chroma)
    by_hue = 2 * sqrt(c1 * c2) * sin(radians(turn / 2)) / (1 + 0.015 * chroma * weight)
    rotation = (
        -2 * sqrt(chroma**7 / (chroma**7 + 25.0**7)) * sin(radians(60 * exp(-(((hue - 275) / 25) ** 2))))
    )
    return sqrt(by_light**2 + by_chroma**2 + by_hue**2 + rotation * by_chroma * by_hue)


def distance(one: str, other: str, vision: str = "usual") -> float:
    """Return how far apart two colours look (CIEDE2000; about 1 is just visible side by side)."""
    return ciede2000(lab(seen(one, vision)), lab(seen(other, vision)))


def lightness(colour: str) -> float:
    """Return CIELAB L* from 0 to 100: what a greyscale print keeps of a colour."""
    return lab(linear(colour))[0]


def closest(colours: list[str], vision: str) -> float:
    """Return the smallest distance between any two of `colours`."""
    return min(distance(one, other, vision) for one, other in combinations(colours, 2))


def report(theme: Theme) -> str:
    """Return one line: the smallest distances of five and of all slots under each vision."""
    solids = [theme.source(slot).solid for slot in range(1, SLOTS + 1)]
    parts = [
        f"{vision} {closest(solids[:5], vision):.1f}/{closest(solids, vision):.1f}" for vision in VISIONS
    ]
    return f"{theme.name}: " + ", ".join(parts)


if __name__ == "__main__":
    sys.stdout.write("closest two of the first five / of all eight slots, CIEDE2000\n")
    sys.stdout.write("\n".join(report(theme) for theme in THEMES.values()) + "\n")
