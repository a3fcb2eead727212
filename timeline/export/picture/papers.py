"""What pictures are drawn on: sizes, type, margins, and the themes they come in.

Most common change: a new size is a row of `PAPERS`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from timeline.export.stills.arranged import LABEL
from timeline.layout.engraving.values import Spacing
from timeline.looks import PICTURE, THEMES, Scale, Theme

SPACING = Spacing(
    band_padding=2.5,
    label_line=16.5,
    chip_row=0.0,
    margin_share=0.34,
)
"""Distances of a page, tighter: type is large, so there is less room. What waits is counted beside the names
of the bands, not in a row of its own."""


@dataclass(frozen=True, slots=True)
class PaperSize:
    """A size of picture, in logical pixels; PNG has twice as many each way.

    `type` are the type sizes, `margin` is left free all around, `full` says whether the references of the
    sources stand in the picture or only their names (the file's metadata have them in any case), `strip`
    whether there is room for the overview, `keys` how many lines the key may have.
    """

    width: float
    height: float
    type: Scale
    margin: float
    full: bool = True
    strip: bool = True
    keys: int = 4

    @property
    def factor(self) -> float:
        """How much larger everything is than on a page."""
        return self.type.label / LABEL


PAPERS: Mapping[str, PaperSize] = MappingProxyType(
    {
        "16:9": PaperSize(1920, 1080, PICTURE, 44),
        "4:3": PaperSize(1440, 1080, PICTURE, 40),
        "half": PaperSize(960, 1080, PICTURE, 32, full=False),
        "strip": PaperSize(1920, 540, PICTURE, 36, full=False, strip=False, keys=2),
        "a4": PaperSize(1684, 1191, PICTURE.times(0.6875), 56),
        "a4-upright": PaperSize(1191, 1684, PICTURE.times(0.6875), 56),
    }
)
"""Sizes by key: a slide, one of the older shape, half of one, a strip across one, A4 across and upright. Type
is that of a slide 1920 pixels wide (design, section 9); A4 is read in the hand, its labels are 11 points
high."""

POINTS = 0.5
"""Points of a printed page in a logical pixel: 1920 pixels are 13⅓ inches, the width of a slide."""

PICTURE_THEMES: Mapping[str, Theme] = MappingProxyType(
    {
        "light": THEMES["light-projected"],
        "dark": THEMES["dark-projected"],
        "print": THEMES["print-projected"],
        "transparent": THEMES["light-projected"],
    }
)
"""Themes by key, with the text contrast of a projector. `transparent` has no ground, for a pale slide."""
