"""The colour of a set of sources, for the colour mode in which a whole stave shows who speaks of its event.

Within `timeline.theme`, above `looks`. One source alone keeps its own ink. For several, the number of
sources sets how dark the colour is (on dark paper how bright) and how quiet: two are the liveliest, all of
them nearly the colour of text. Sets of one size share the hue circle evenly, in the order of the mean hue
of their sources, so a set keeps its colour whatever is filtered. Most common change: `PAIR` and `ALL`, the
two ends of that way.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import combinations
from math import atan2, cos, degrees, hypot, radians, sin

from timeline.theme.looks import PROJECTED_RATIO, SLOTS, TEXT_RATIO, Ink, Theme, ink
from timeline.theme.palettes import PALETTES

HUES = (75.0, 255.0, 40.0, 165.0, 340.0, 215.0, 108.0, 285.0)
"""OKLCH hue in degrees of the family of each slot; the same for all themes, so the order of sets is too."""

PAIR = {"light": (0.60, 0.125), "dark": (0.70, 0.12), "print": (0.60, 0.12)}
ALL = {"light": (0.30, 0.015), "dark": (0.95, 0.015), "print": (0.24, 0.01)}
"""OKLCH lightness and chroma of sets of two, and of the set of all sources."""


def oklch(lightness: float, chroma: float, hue: float) -> str:
    """Return "#rrggbb" of an OKLCH colour (Ottosson 2020); chroma is lowered until it fits into sRGB."""
    while True:
        a, b = chroma * cos(radians(hue)), chroma * sin(radians(hue))
        long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
        middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
        short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
        light = (
            4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
            -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
            -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
        )
        if all(-0.001 <= value <= 1.001 for value in light):
            return "#" + "".join(f"{_byte(value):02x}" for value in light)
        chroma *= 0.96


def _byte(light: float) -> int:
    """Return linear light from 0 to 1 as an sRGB value from 0 to 255."""
    light = min(1.0, max(0.0, light))
    return round(255 * (12.92 * light if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055))


def _members(tellers: int) -> tuple[int, ...]:
    """Return the slots, counted from 1, whose bits are set in `tellers`."""
    return tuple(bit + 1 for bit in range(tellers.bit_length()) if tellers >> bit & 1)


def _mean_hue(members: tuple[int, ...]) -> float:
    """Return the direction of the sum of the members' hues, in degrees; 0 where they cancel out."""
    angles = [radians(HUES[(slot - 1) % SLOTS]) for slot in members]
    across, up = sum(map(cos, angles)), sum(map(sin, angles))
    return degrees(atan2(up, across)) % 360 if hypot(across, up) > 1e-9 else 0.0


@lru_cache(maxsize=64)
def _order(size: int, sources: int) -> dict[tuple[int, ...], float]:
    """Return the hue of every set of `size` of the slots 1 to `sources`, evenly spread by mean hue."""
    every = sorted(
        combinations(range(1, sources + 1), size), key=lambda set_: (round(_mean_hue(set_), 6), set_)
    )
    return {
        members: (_mean_hue(every[0]) + 360 * rank / len(every)) % 360 for rank, members in enumerate(every)
    }


@lru_cache(maxsize=4096)
def _set_ink(base: str, projected: bool, tellers: int, sources: int) -> Ink:
    """Return the ink of two sources or more; see `set_ink`."""
    members = _members(tellers)
    spread = sources <= SLOTS and members[-1] <= sources
    hue = _order(len(members), sources)[members] if spread else _mean_hue(members)
    way = min(1.0, (len(members) - 2) / (sources - 2)) if sources > 2 else 0.0
    (light, chroma), (light_all, chroma_all) = PAIR[base], ALL[base]
    colour = oklch(light + (light_all - light) * way, chroma + (chroma_all - chroma) * way, hue)
    return ink(colour, PALETTES[base], PROJECTED_RATIO if projected else TEXT_RATIO)


def set_ink(theme: Theme, tellers: int, sources: int) -> Ink:
    """Return the ink for the set `tellers`, one bit per slot (bit 0 is slot 1), out of `sources` sources.

    More than eight sources have more sets than hues: those sets then take the mean hue of their members,
    and several share a colour. Raises ValueError if no bit is set.
    """
    if tellers <= 0:
        raise ValueError("a set of sources has at least one member")
    members = _members(tellers)
    if len(members) == 1:
        return theme.source(members[0])
    return _set_ink(theme.base, theme.projected, tellers, sources)
