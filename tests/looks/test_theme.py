"""Every colour can be read, told apart by every eye, and is the one the browser gets.

The floors below are what the palettes reach, rounded down; ``python -m tests.house.colour_vision`` prints
what they reach. Most common change: a palette was changed and a floor fails; choose again rather than lower
the floor.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, fields
from itertools import combinations, pairwise

import pytest

from tests.house.colour_vision import VISIONS, ciede2000, closest, contrast, distance, lab, lightness, linear
from tests.makers.theme_css import SHEET
from timeline import looks as house
from timeline.criticism.verdicts import VERDICTS
from timeline.dates import PRECISIONS
from timeline.looks import MOST_TELLERS, PAGE, PICTURE, SLOTS, THEMES, VERDICT_KEYS, Ink, Theme
from timeline.looks.stylesheet import stylesheet
from timeline.looks.themes import PRECISION_STEPS

FIRST_FIVE = 13.0
"""Least CIEDE2000 between two of the first five sources, under every vision, light and dark."""
FIRST_FIVE_PRINT = 11.5
ALL_SLOTS = 10.0
VERDICTS_APART = 10.0
TELLERS_APART = 6.0
PRECISIONS_APART = 4.0
LIGHTNESS_STEPS = {5: 8.0, 8: 4.5}
"""Least step of L* between sources in print, for the first five and for all eight."""

themes = pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
visions = pytest.mark.parametrize("vision", VISIONS)


def inks(theme: Theme) -> Iterator[tuple[str, Ink]]:
    """Yield every ink of a theme with a name to complain about."""
    yield from ((f"source {slot}", theme.source(slot)) for slot in range(1, SLOTS + 1))
    yield from theme.verdicts.items()
    yield from ((f"precision {rank}", ink) for rank, ink in enumerate(theme.precisions))
    yield from ((f"tellers {count}", ink) for count, ink in enumerate(theme.tellers, start=1))


def grounds(theme: Theme) -> tuple[str, ...]:
    """Return what marks and texts stand on: page, plot, panel, and the tints of frames."""
    tints = (theme.verdicts[key].tint for key in ("conflict", "disputed"))
    return (theme.ground, theme.paper, theme.raised, *tints)


def least(colour: str, papers: tuple[str, ...]) -> float:
    """Return the smallest contrast of a colour with any of the papers."""
    return min(contrast(colour, paper) for paper in papers)


@themes
def test_every_mark_is_seen_on_every_ground(theme: Theme) -> None:
    faint = {name: least(ink.edge, grounds(theme)) for name, ink in inks(theme)}
    assert {name: ratio for name, ratio in faint.items() if ratio < 3} == {}


@themes
def test_what_is_certain_has_no_need_of_its_outline(theme: Theme) -> None:
    assert [name for name, ink in inks(theme) if ink.solid != ink.edge] == []


@themes
def test_every_text_can_be_read_on_every_ground(theme: Theme) -> None:
    floor = 7.0 if theme.name.endswith("projected") else 4.5
    papers = (*grounds(theme), theme.hover, theme.accent_tint)
    texts = {"text": theme.text, "muted": theme.muted}
    ratios = {name: least(colour, papers) for name, colour in texts.items()}
    ratios |= {name: least(ink.text, (*grounds(theme), ink.tint)) for name, ink in inks(theme)}
    ratios["on accent"] = contrast(theme.on_accent, theme.accent)
    assert {name: ratio for name, ratio in ratios.items() if ratio < floor} == {}


@themes
def test_text_can_be_read_on_every_tint(theme: Theme) -> None:
    floor = 7.0 if theme.name.endswith("projected") else 4.5
    ratios = {
        name: min(contrast(theme.text, ink.tint), contrast(theme.muted, ink.tint))
        for name, ink in inks(theme)
    }
    assert {name: ratio for name, ratio in ratios.items() if ratio < floor} == {}


@themes
def test_controls_and_the_focus_ring_can_be_seen(theme: Theme) -> None:
    papers = (theme.ground, theme.paper, theme.raised)
    assert least(theme.border, papers) >= 3
    assert least(theme.focus, papers) >= 4.5


@themes
def test_hair_lines_are_seen_but_stay_behind_the_marks(theme: Theme) -> None:
    assert 1.15 <= contrast(theme.hair, theme.paper) <= 1.25


@themes
def test_a_light_fill_differs_from_paper_and_from_what_is_certain(theme: Theme) -> None:
    fills = dict(inks(theme))
    assert {name for name, ink in fills.items() if contrast(ink.light, theme.paper) < 1.35} == set()
    assert {name for name, ink in fills.items() if contrast(ink.light, ink.solid) < 1.8} == set()


@visions
@themes
def test_five_sources_are_told_apart_by_every_eye(theme: Theme, vision: str) -> None:
    five = [theme.source(slot).solid for slot in range(1, 6)]
    assert closest(five, vision) >= (FIRST_FIVE_PRINT if theme.name.startswith("print") else FIRST_FIVE)


@visions
@themes
def test_eight_sources_are_told_apart_by_every_eye(theme: Theme, vision: str) -> None:
    assert closest([ink.solid for ink in theme.sources], vision) >= ALL_SLOTS


@visions
@themes
def test_verdicts_are_told_apart_by_every_eye(theme: Theme, vision: str) -> None:
    assert closest([ink.solid for ink in theme.verdicts.values()], vision) >= VERDICTS_APART


@themes
def test_a_red_frame_is_no_claim_of_the_red_source(theme: Theme) -> None:
    assert distance(theme.verdicts["conflict"].solid, theme.source(3).solid) >= 11


@pytest.mark.parametrize("sources", LIGHTNESS_STEPS)
def test_print_survives_a_greyscale_copier(sources: int) -> None:
    levels = sorted(lightness(THEMES["print"].source(slot).solid) for slot in range(1, sources + 1))
    assert min(after - before for before, after in pairwise(levels)) >= LIGHTNESS_STEPS[sources]


@themes
def test_the_vaguer_the_paler(theme: Theme) -> None:
    steps = [contrast(ink.solid, theme.paper) for ink in theme.precisions]
    assert steps == sorted(set(steps), reverse=True)
    assert len(steps) == PRECISION_STEPS
    solids = [ink.solid for ink in theme.precisions]
    assert min(distance(one, other) for one, other in pairwise(solids)) >= PRECISIONS_APART


@themes
def test_the_more_sources_the_further_from_the_paper(theme: Theme) -> None:
    colours = [ink.solid for ink in theme.tellers]
    steps = [contrast(colour, theme.paper) for colour in colours]
    assert steps == sorted(set(steps))
    assert len(steps) == MOST_TELLERS
    assert min(distance(one, other) for one, other in pairwise(colours)) >= TELLERS_APART


def test_every_ink_is_found_by_its_name() -> None:
    theme = THEMES["dark"]
    assert theme.named("source-9") == theme.sources[0]
    assert theme.named("tellers-1") == theme.tellers[0]
    assert theme.named("tellers-12") == theme.tellers[-1]
    assert theme.named("verdict-agree") == theme.verdicts["agree"]
    assert theme.named("precision-8") == theme.precisions[-1]
    assert (theme.named("omitted").edge, theme.named("omitted").light) == (theme.border, theme.paper)


def test_verdicts_and_precisions_are_those_of_the_evidence() -> None:
    assert tuple(row.key for row in VERDICTS) == VERDICT_KEYS
    assert len(PRECISIONS) == PRECISION_STEPS


def test_projection_changes_texts_only() -> None:
    for base in ("light", "dark", "print"):
        near, far = THEMES[base], THEMES[f"{base}-projected"]
        assert [ink.solid for ink in near.sources] == [ink.solid for ink in far.sources]
        assert (near.ground, near.paper, near.hair) == (far.ground, far.paper, far.hair)
        assert near.muted != far.muted


def test_nothing_in_a_picture_is_smaller_than_22_pixels() -> None:
    assert (PAGE.label, PAGE.axis, PICTURE.label, PICTURE.axis) == (14, 13, 32, 28)
    assert min(PICTURE.small, PICTURE.axis, PICTURE.body, PICTURE.label, PICTURE.band, PICTURE.heading) >= 22
    assert all(asdict(PICTURE)[field.name] > asdict(PAGE)[field.name] for field in fields(PAGE))


def test_a_scale_fits_a_width() -> None:
    half = PICTURE.times(0.5)
    assert (half.label, half.small, half.frame) == (16, 11, 1.1)


def test_the_sheet_is_the_one_the_command_makes() -> None:
    assert SHEET.read_text(encoding="utf-8") == stylesheet(), "run python -m tests.makers.theme_css"


def test_the_sheet_says_each_colour_of_the_theme_for_each_way_to_choose_it() -> None:
    sheet = stylesheet()
    dark = THEMES["dark"]
    media, chosen = (sheet.partition(start)[2].partition("}")[0] for start in DARK_BLOCKS)
    for block in (media, chosen):
        assert f"--ground: {dark.ground};" in block
        assert f"--source-3-light: {dark.source(3).light};" in block
        assert f"--verdict-conflict-tint: {dark.verdicts['conflict'].tint};" in block
        assert f"--tellers-5-solid: {dark.tellers[4].solid};" in block


DARK_BLOCKS = (":root:not([data-theme]) {\n", ':root[data-theme="dark"] {\n')


def test_the_house_and_the_test_agree_on_contrast() -> None:
    pairs = list(combinations(["#000000", "#ffffff", "#767676", "#b3122e"], 2))
    assert [house.contrast(*pair) for pair in pairs] == pytest.approx([contrast(*pair) for pair in pairs])
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.005)


# Sharma, Wu & Dalal 2005, table 1: first colour, second colour, distance.
SHARMA = [
    ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
    ((50.0, 3.1571, -77.2803), (50.0, 0.0, -82.7485), 2.8615),
    ((50.0, 2.8361, -74.0200), (50.0, 0.0, -82.7485), 3.4412),
    ((50.0, -1.3802, -84.2814), (50.0, 0.0, -82.7485), 1.0000),
    ((50.0, 0.0, 0.0), (50.0, -1.0, 2.0), 2.3669),
    ((50.0, 2.4900, -0.0010), (50.0, -2.4900, 0.0009), 7.1792),
    ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
    ((50.0, 2.5, 0.0), (61.0, -5.0, 29.0), 22.8977),
    ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
]


@pytest.mark.parametrize(("one", "other", "apart"), SHARMA)
def test_distance_is_that_of_the_published_examples(
    one: tuple[float, float, float], other: tuple[float, float, float], apart: float
) -> None:
    assert ciede2000(one, other) == pytest.approx(apart, abs=0.0001)
    assert ciede2000(other, one) == pytest.approx(apart, abs=0.0001)


def test_grey_stays_grey_for_every_eye() -> None:
    for vision in VISIONS:
        assert distance("#808080", "#808080", vision) == 0
        assert closest(["#000000", "#ffffff"], vision) == pytest.approx(100, abs=0.5)


def test_lightness_runs_from_black_to_white() -> None:
    assert lightness("#000000") == pytest.approx(0, abs=0.01)
    assert lightness("#ffffff") == pytest.approx(100, abs=0.01)
    assert lab(linear("#ff0000")) == pytest.approx((53.24, 80.09, 67.20), abs=0.02)
