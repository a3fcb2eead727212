"""Contrast and mixing: the little arithmetic that a theme needs.

Most common change: none; the formulas are those of WCAG 2.2 and sRGB (IEC 61966-2-1).
"""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache

LINEAR = tuple(
    v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in (n / 255 for n in range(256))
)
"""Linear light of each of the 256 steps of an sRGB channel."""


@lru_cache(maxsize=8192)
def luminance(colour: str) -> float:
    """Return the relative luminance (0 to 1) of "#rrggbb", as WCAG 2.2 defines it."""
    red, green, blue = bytes.fromhex(colour[1:])
    return 0.2126 * LINEAR[red] + 0.7152 * LINEAR[green] + 0.0722 * LINEAR[blue]


def contrast(one: str, other: str) -> float:
    """Return the WCAG 2.2 contrast ratio of two colours, 1 to 21."""
    first, second = luminance(one), luminance(other)
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)


def mix(one: str, other: str, share: float) -> str:
    """Return `one` with `share` (0 to 1) of `other` in it, mixed in sRGB as an opacity would."""
    pairs = zip(bytes.fromhex(one[1:]), bytes.fromhex(other[1:]), strict=True)
    return "#" + bytes(round(a + (b - a) * share) for a, b in pairs).hex()


def reach(colour: str, towards: str, grounds: tuple[str, ...], ratio: float) -> str:
    """Return `colour` moved towards `towards` until it has `ratio` with each of `grounds`, in steps of 1 %.

    `towards` must contrast more than `colour`; it is returned itself if even that is not enough.
    """

    def enough(per_cent: int) -> bool:
        mixed = mix(colour, towards, per_cent / 100)
        return all(contrast(mixed, ground) >= ratio for ground in grounds)

    return mix(colour, towards, bisect_left(range(100), True, key=enough) / 100)
