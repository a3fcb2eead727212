"""How everything looks: colours, type sizes and stroke widths, as plain values.

`THEMES` holds light, dark and print, each also as it is projected. Every renderer takes a `Theme` and a
`Scale`; the browser gets the same values from ``assets/css/theme.css``, which ``python -m
tests.makers.theme_css`` writes. Most common change: a colour; it stands in `timeline.looks.palettes`.
"""

from timeline.looks.contrast import contrast
from timeline.looks.sizes import FONT_FAMILY, PAGE, PICTURE, Scale
from timeline.looks.themes import MOST_TELLERS, SLOTS, THEMES, VERDICT_KEYS, Ink, Theme

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
