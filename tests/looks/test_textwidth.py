"""The width of a text is the same here and in the fonts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from tests.house.tree import ROOT
from tests.makers.fonts import FAMILY, REQUIRED, WEIGHTS
from timeline.looks import textwidth
from timeline.looks.stylesheet import BASIC

WOFF2 = ROOT / "assets" / "fonts"
MEASURES = json.loads((textwidth.FONTS / "widths.json").read_text(encoding="utf-8"))
SIGNS = "≠≈=·○●◆◇✓✗★←→−×±"
LARGEST_WOFF2 = 32_000

SPOKEN_OF_ONLY = {
    "χ": "a note to editors on transliteration",
    "ʺ": "library transliteration writes ъ so; read in other people's data, shown in the browser's own face",
    **dict.fromkeys("＝＋－＠", "full-width signs that a spreadsheet takes for a formula; never drawn"),
}
"""Signs in our files that are never drawn by us, each with its reason."""

weights = pytest.mark.parametrize("weight", WEIGHTS)


def opened(weight: int) -> TTFont:
    """Return the TTF of the face in one weight."""
    return TTFont(textwidth.font_file(weight))


@weights
def test_widths_are_the_advances_of_the_font(weight: int) -> None:
    font = opened(weight)
    metrics = font["hmtx"].metrics
    advances = {chr(code): metrics[name][0] for code, name in font.getBestCmap().items()}
    assert MEASURES["weights"][str(weight)]["advance"] == advances
    assert MEASURES["units_per_em"] == font["head"].unitsPerEm


@weights
def test_browser_and_pictures_get_the_same_signs(weight: int) -> None:
    web = WOFF2 / f"witness-sans-{weight}.woff2"
    assert TTFont(web).getBestCmap() == opened(weight).getBestCmap()
    assert web.stat().st_size <= LARGEST_WOFF2


@weights
def test_the_file_that_a_page_loads_first_has_the_basic_signs_in_the_same_widths(weight: int) -> None:
    web = WOFF2 / f"witness-sans-{weight}-basic.woff2"
    font, whole = TTFont(web), opened(weight)
    basic = {code for first, last in BASIC for code in range(first, last + 1)} & whole.getBestCmap().keys()
    assert font.getBestCmap().keys() == basic
    assert set(REQUIRED + SIGNS) - {chr(code) for code in basic} <= {"\u0301", "§", "†"}
    for code, name in font.getBestCmap().items():
        assert font["hmtx"].metrics[name] == whole["hmtx"].metrics[whole.getBestCmap()[code]], chr(code)
    assert web.stat().st_size <= LARGEST_WOFF2 / 2


@weights
def test_the_face_has_every_sign_the_product_draws(weight: int) -> None:
    assert set(REQUIRED + SIGNS) - {chr(code) for code in opened(weight).getBestCmap()} == set()


def ours() -> Iterator[Path]:
    """Yield the files whose words the page may show."""
    for folder, pattern in (
        ("timeline", "**/*.py"),
        ("assets/js", "**/*.js"),
        ("assets/css", "*.css"),
        ("data", "*.csv"),
    ):
        yield from sorted((ROOT / folder).glob(pattern))


def test_the_face_has_every_sign_in_our_files() -> None:
    known = set(MEASURES["weights"]["400"]["advance"]) | set(SPOKEN_OF_ONLY) | set("\n\r\t\ufeff")
    strange = {path.name: set(path.read_text(encoding="utf-8")) - known for path in ours()}
    assert {name: signs for name, signs in strange.items() if signs} == {}


@weights
def test_the_face_bears_its_own_name_and_its_licence(weight: int) -> None:
    """The licence reserves "Source" for the original: no name by which a font is chosen may contain it."""
    names = opened(weight)["name"]
    assert names.getDebugName(16) == FAMILY
    assert [n for n in (1, 2, 3, 4, 6, 16, 17) if "source" in names.getDebugName(n).lower()] == []
    assert "SIL Open Font License" in names.getDebugName(13)
    assert "Adobe" in names.getDebugName(0)
    licences = [(folder / "OFL.txt").read_text(encoding="utf-8") for folder in (textwidth.FONTS, WOFF2)]
    assert licences[0] == licences[1]
    assert "SIL OPEN FONT LICENSE" in licences[0]


@weights
def test_figures_stand_in_columns(weight: int) -> None:
    assert len({textwidth.width(figure, 14, weight) for figure in "0123456789"}) == 1


def test_a_width_is_in_pixels_and_grows_with_the_type() -> None:
    assert textwidth.width("", 14) == 0
    assert textwidth.width("Hi", 20) == pytest.approx((652 + 246) / 1000 * 20)
    assert textwidth.width("Hi", 40) == pytest.approx(2 * textwidth.width("Hi", 20))
    assert textwidth.width("Kirov", 14, 600) > textwidth.width("Kirov", 14)


def test_an_unknown_sign_counts_one_em_and_an_accent_nothing() -> None:
    assert textwidth.width("漢", 14) == 14
    assert textwidth.width("e\u0301", 14) == textwidth.width("e", 14)


def test_a_weight_that_the_face_lacks_is_refused() -> None:
    with pytest.raises(KeyError):
        textwidth.width("a", 14, 900)


words = st.text(alphabet=st.sampled_from("Purge of the Red Army, Łódź ≠ 1937 漢"), max_size=40)


@given(words, st.floats(0, 400), st.sampled_from([400, 600]))
def test_a_shortened_text_fits_and_says_that_it_was_shortened(text: str, room: float, weight: int) -> None:
    short = textwidth.ellipsis(text, 14, room, weight)
    assert textwidth.width(short, 14, weight) <= room + 1e-9
    if short != text:
        assert short == "" or short.endswith("…")
        assert text.startswith(short.removesuffix("…"))


@given(words, st.floats(20, 400))
def test_a_shortened_text_is_as_long_as_the_room_allows(text: str, room: float) -> None:
    short = textwidth.ellipsis(text, 14, room)
    if short != text:
        kept = len(short) - 1
        longer = text[: kept + 1]
        while longer != text and longer.endswith(" "):
            longer = text[: len(longer) + 1]
        assert textwidth.width(longer + "…", 14) > room - 1e-9


def test_a_text_that_fits_is_left_alone() -> None:
    assert textwidth.ellipsis("Kirov", 14, 100) == "Kirov"
    assert textwidth.ellipsis("Purge of the Red Army ordered", 14, 100) == "Purge of the R…"
    assert textwidth.ellipsis("Kirov", 14, 3) == ""
