"""Inks as paints of a slide, in the deck's theme colours where it has them.

Within `timeline.slides`, above `shapes`. The first six sources are the theme's accents 1 to 6: a teacher
who changes accent 3 recolours everything the third source says, pale tones included. Most common change:
which part of an ink fills a style, in `filling`; its twin is in assets/js/values/traces.js.
"""

from __future__ import annotations

from colorsys import rgb_to_hls

from timeline.slides.shapes import Paint
from timeline.theme import THEMES, Theme

LOOKS = ("light", "dark", "print")
"""The themes that slides come in."""
ACCENTS = 6
TEXT, PAPER, MUTED = (Paint(name) for name in ("tx1", "bg1", "tx2"))
"""Text, what it stands on, and quieter text, in the deck's theme."""


def theme_of(name: str) -> Theme:
    """Return the projected look of "light", "dark" or "print"; light for any other name."""
    return THEMES.get(f"{name}-projected", THEMES["light-projected"])


def scheme(theme: Theme) -> dict[str, str]:
    """Return the deck's theme colours, "#rrggbb" by the names that PowerPoint gives them.

    The names `dk1` and `lt1` mean text and ground, whichever of them is dark.
    """
    accents = {f"accent{slot}": theme.source(slot).solid for slot in range(1, ACCENTS + 1)}
    return {
        "dk1": theme.text,
        "lt1": theme.paper,
        "dk2": theme.muted,
        "lt2": theme.ground,
        **accents,
        "hlink": theme.focus,
        "folHlink": theme.muted,
    }


def paint(theme: Theme, name: str, part: str, alpha: float = 1.0) -> Paint:
    """Return the paint of one part ("solid", "light", "edge", "text", "tint") of an ink."""
    ink = theme.named(name)
    colour: str = getattr(ink, part)
    kind, _, key = name.partition("-")
    if kind == "source" and int(key) <= ACCENTS and part != "text":
        return Paint(f"accent{key}", luminance(ink.solid, colour), alpha)
    return Paint(colour, alpha=alpha)


def luminance(solid: str, other: str) -> tuple[float, float]:
    """Return by what to multiply and what to add to the HSL luminance of `solid` to come to that of `other`.

    A paler colour keeps its share of white, as PowerPoint's own "lighter 60 %" does; a darker one is only
    multiplied.
    """
    have, want = _hsl_luminance(solid), _hsl_luminance(other)
    if abs(have - want) < 0.002:
        return 1.0, 0.0
    if want < have:
        return want / have, 0.0
    kept = (1 - want) / (1 - have)
    return kept, 1 - kept


def _hsl_luminance(colour: str) -> float:
    red, green, blue = bytes.fromhex(colour[1:])
    return rgb_to_hls(red / 255, green / 255, blue / 255)[1]


def filling(style: str) -> str:
    """Return which part of its ink fills a style."""
    if style == "frame":
        return "tint"
    return "light" if style in ("light", "dashed", "hollow") else "solid"
