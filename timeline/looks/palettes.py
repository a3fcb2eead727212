"""The colours that are chosen: one palette each for light, dark and print.

Source colours keep the hue families of Okabe & Ito (orange, blue, vermilion, green, purple, sky, yellow,
black), moved until each is seen on its paper and told apart by colour-blind eyes; in print each also has a
lightness of its own. Most common change: another colour for a source. Change it here, run ``python -m
tests.makers.theme_css``, then ``python -m tests.house.colour_vision``; `tests/looks/test_theme.py` holds the
floors.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """The colours of what is no mark, which a theme takes from its palette as they are.

    `ground` is the page, `paper` the plot, `raised` panels and menus. `line` parts things, `hair` is an
    empty slot or a grid line, `border` bounds a control, `shade` veils what lies outside the overview's
    window, `hover` lies under the pointer, `accent_tint` under what is pressed or chosen.
    """

    ground: str
    paper: str
    raised: str
    line: str
    hair: str
    border: str
    shade: str
    hover: str
    accent_tint: str
    text: str
    muted: str
    focus: str
    accent: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette(Colours):
    """What is chosen by eye and by measure; everything else follows from it.

    `strong_text` and `strong_muted` serve projection. `sources` are in slot order, `verdicts` in the order
    of `looks.VERDICT_KEYS`. `one` and `many` end the scale of how many sources tell an event, `exact` and
    `vague` that of precision; `light` and `tint` are the contrast ratios of light fills and of tints with
    the paper.
    """

    strong_text: str
    strong_muted: str
    sources: tuple[str, ...]
    verdicts: tuple[str, ...]
    one: str
    many: str
    exact: str
    vague: str
    light: float
    tint: float


LIGHT = Palette(
    ground="#f6f3ec",
    paper="#fffefb",
    raised="#ffffff",
    text="#1f2328",
    muted="#5b6068",
    strong_text="#14171a",
    strong_muted="#45494f",
    accent="#1f2d3d",
    focus="#0b5cad",
    line="#dcd7cb",
    hair="#eeeae3",
    border="#857f73",
    shade="#e6e1d6",
    hover="#f1ede4",
    accent_tint="#e8edf3",
    sources=("#b88105", "#056ad6", "#b23803", "#056d4f", "#882c7b", "#1399ae", "#7f7b47", "#626b77"),
    verdicts=("#2e8a4b", "#5f6f86", "#a30322", "#6a3fc4", "#868b92", "#94897a"),
    one="#2e93b1",
    many="#001d27",
    exact="#03101c",
    vague="#738695",
    light=1.5,
    tint=1.06,
)

DARK = Palette(
    ground="#14181e",
    paper="#1a1f27",
    raised="#242b36",
    text="#e9e6df",
    muted="#a7adb6",
    strong_text="#f7f5f0",
    strong_muted="#c6cbd2",
    accent="#dfe5ec",
    focus="#7cc0ff",
    line="#353d49",
    hair="#29303a",
    border="#788291",
    shade="#2b323d",
    hover="#2c3440",
    accent_tint="#2b3a4d",
    sources=("#f9bc25", "#68baff", "#e9693b", "#61a07d", "#c882b6", "#9df0fe", "#cacb82", "#b8bfc7"),
    verdicts=("#6cc68e", "#93a5c0", "#fe5a57", "#ab8cf5", "#8b8f96", "#7e766d"),
    one="#2a819c",
    many="#e0f6ff",
    exact="#fffbf0",
    vague="#527ca8",
    light=2.0,
    tint=1.1,
)

PRINT = Palette(
    ground="#ffffff",
    paper="#ffffff",
    raised="#ffffff",
    text="#111111",
    muted="#4d4d4d",
    strong_text="#000000",
    strong_muted="#3d3d3d",
    accent="#111111",
    focus="#0b5cad",
    line="#bfbfbf",
    hair="#e8e8e8",
    border="#767676",
    shade="#ececec",
    hover="#f2f2f2",
    accent_tint="#eaeef2",
    sources=("#c5880d", "#0057b6", "#5c1b00", "#034f3e", "#a55881", "#1f8a9e", "#6c6809", "#24272e"),
    verdicts=("#2c8a4a", "#5f6f86", "#a30d28", "#5a2fb4", "#8a8f96", "#9a8f80"),
    one="#3095b3",
    many="#000e14",
    exact="#04101c",
    vague="#83919c",
    light=1.5,
    tint=1.06,
)

PALETTES: Mapping[str, Palette] = MappingProxyType({"light": LIGHT, "dark": DARK, "print": PRINT})
