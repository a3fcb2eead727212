"""How everything looks: colours, type sizes and stroke widths, as plain values.

A leaf: imports nothing else from the project. `THEMES` holds light, dark and print, each also as it is
projected. Every renderer takes a `Theme` and a `Scale`; the browser gets the same values from
``assets/css/theme.css``, which ``python -m tests.make_theme_css`` writes. Most common change: a colour; it
stands in `timeline.theme.palettes`.
"""

from timeline.theme.contrast import contrast
from timeline.theme.looks import MOST_TELLERS, SLOTS, THEMES, VERDICT_KEYS, Ink, Theme
from timeline.theme.scale import FONT_FAMILY, PAGE, PICTURE, Scale

__all__ = [
    "FONT_FAMILY",
    "MOST_TELLERS",
    "PAGE",
    "PICTURE",
    "SLOTS",
    "THEMES",
    "VERDICT_KEYS",
    "Ink",
    "Scale",
    "Theme",
    "contrast",
]
