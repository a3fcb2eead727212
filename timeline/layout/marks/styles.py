"""How each kind of mark looks: one table that every medium draws from, and the words of its legends.

A style says which part of an ink fills it and which outlines it; whose ink that is, a source's or a
verdict's, is said elsewhere. Most common change: a row of `STYLES`, whose order is that of drawing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from timeline.dates import NO_DATE_BRIEFLY
from timeline.evidence.columns import DISPUTES

BACK, MIDDLE, FRONT = -2, -1, 0
"""Layers of the page's figure: within one, Plotly draws what is made of lines and points over bars."""


@dataclass(frozen=True, slots=True)
class Style:
    """One way to draw a mark.

    `fill` and `outline` name a part of an ink ("solid", "light", "edge", "tint"), "paper" for the ground, or
    nothing. `width` of the outline and `dashes` are pixels of a page. `symbol` is "" for a bar, else the form
    of a point. `words` is how a legend reads it, blank where it stands in none; `name` what one such mark is
    called, where that is something else.
    """

    key: str
    fill: str
    outline: str = ""
    width: float = 0.0
    dashes: tuple[float, ...] = ()
    opacity: float = 1.0
    symbol: str = ""
    words: str = ""
    name: str = ""
    layer: int = FRONT

    @property
    def called(self) -> str:
        """What one mark of this style is called."""
        return self.name or self.words


WITHIN, NOT_GIVEN = "some time within", "end not given"
"""A hollow bar may stand for a day or for what lasted, and dashes that fade for a beginning or an end."""

STYLES = (
    Style("frame", "tint", "edge", 1.0, name="frame of the verdict", layer=BACK),
    Style("hair", "hair", layer=MIDDLE),
    Style("sliver", "solid", words="no room for its lines"),
    Style("day", "solid", name="a day"),
    Style("light", "light", "edge", 1.0, name="uncertain"),
    Style("hollow", "light", "edge", 1.4, words=WITHIN),
    Style("dashed", "light", "edge", 1.5, (3.0, 2.0), words="about, doubtful", name="about", layer=MIDDLE),
    Style("solid", "solid", words="a period", name="certain"),
    Style("fade-1", "solid", words=NOT_GIVEN),
    Style("fade-2", "solid", opacity=0.55, name=NOT_GIVEN),
    Style("fade-3", "solid", opacity=0.3, name=NOT_GIVEN),
    Style("diamond", "solid", "paper", 1.0, symbol="diamond", words="a day"),
    Style("ring", "", "edge", 2.0, symbol="ring", words=NO_DATE_BRIEFLY),
    Style("cross", "", "edge", 2.0, symbol="cross", words=DISPUTES),
)
"""Styles from back to front. `light` is the uncertain part of a period and is explained with `solid`."""

STYLE: Mapping[str, Style] = MappingProxyType({row.key: row for row in STYLES})
LEGEND = ("diamond", "hollow", "solid", "fade-1", "dashed", "ring", "cross", "sliver")
"""The styles that legends explain, in their order."""
REPORTS = "reported"
"""How a legend reads a mark of half the height, whatever its style."""
SIGNS: Mapping[str, str] = MappingProxyType(
    {"full": "dates it", "ring": NO_DATE_BRIEFLY, "cross": "rejects it", "silent": "silent"}
)
"""The small signs of the sources beside a name, and how a legend reads them."""


def explained(drawn: Iterable[str]) -> tuple[str, ...]:
    """Return the styles that a legend explains where these are drawn, in their order."""
    there = {"solid" if key == "light" else key for key in drawn}
    return tuple(key for key in LEGEND if key in there)
