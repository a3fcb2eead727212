"""Inks as colours of a slide, in the deck's theme colours where it has them.

The first six sources are the theme's accents 1 to 6: a teacher who changes accent 3 recolours everything the
third source says, pale tones included. Most common change: which colours the deck's theme names, in `scheme`.
"""

from __future__ import annotations

from collections.abc import Mapping
from colorsys import rgb_to_hls
from dataclasses import dataclass
from types import MappingProxyType

from timeline.export.stills.shapes import NEUTRAL, OWN, TEXT
from timeline.looks import THEMES, Theme

LOOKS = ("light", "dark", "print")
"""The themes that slides come in."""
ACCENTS = 6
NAMED: Mapping[str, str] = MappingProxyType({"text": "tx1", "paper": "bg1", "ground": "bg1", "muted": "tx2"})
"""Text, what it stands on, and quieter text, by their names in the deck's theme."""
PALE = 0.35
"""How much of muted text there is in the pale part of a neutral mark."""


@dataclass(frozen=True, slots=True)
class Colour:
    """A colour: "#rrggbb", or the name of one in the deck's own theme, which recolours with it.

    `luminance` makes a theme's colour paler or darker: what its HSL luminance is multiplied by, and what is
    added. `alpha` is 1 where nothing shines through.
    """

    colour: str
    luminance: tuple[float, float] = (1.0, 0.0)
    alpha: float = 1.0


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


def colour(theme: Theme, name: str, part: str, alpha: float = 1.0) -> Colour:
    """Return one part ("solid", "light", "edge", "text", "tint") of an ink, or a colour of the theme."""
    if part in OWN and not (name and part == TEXT):
        return Colour(NAMED.get(part) or getattr(theme, part), alpha=alpha)
    if name == NEUTRAL:
        return Colour(NAMED["muted"], alpha=PALE if part == "light" else alpha)
    ink = theme.named(name)
    found: str = getattr(ink, part)
    kind, _, key = name.partition("-")
    if kind == "source" and int(key) <= ACCENTS and part != "text":
        return Colour(f"accent{key}", luminance(ink.solid, found), alpha)
    return Colour(found, alpha=alpha)


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
