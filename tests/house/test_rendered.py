"""The measure of contrast on pixels sees what is there: marks strong and faint, thin, or fading away."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageDraw

from tests.house import rendered
from tests.house.colour_vision import contrast

PAPER, INK, PALE = "#fffefb", "#056ad6", "#dde8f5"
AREA = (0.0, 0.0, 200.0, 100.0)
Box = tuple[float, float, float, float]


def shot(*boxes: tuple[Box, str]) -> bytes:
    """A screenshot of a plot with these boxes; one that covers half a pixel colours it by half."""
    fine = 4
    picture = Image.new("RGB", (200 * fine, 100 * fine), PAPER)
    for (x0, y0, x1, y1), colour in boxes:
        at = (x0 * fine, y0 * fine, x1 * fine - 1, y1 * fine - 1)
        ImageDraw.Draw(picture).rectangle(at, fill=colour)
    out = io.BytesIO()
    picture.resize((200, 100), Image.Resampling.BOX).save(out, "PNG")
    return out.getvalue()


def measured(*boxes: tuple[Box, str]) -> list[float]:
    marks = [(f"event-{at}", box) for at, (box, _) in enumerate(boxes)]
    return [one.contrast for one in rendered.contrasts(shot(*boxes), marks, AREA)]


@pytest.mark.parametrize("colour", [INK, PALE, "#000000", PAPER])
def test_a_large_mark_has_the_contrast_of_its_colour(colour: str):
    assert measured(((20, 20, 60, 30), colour)) == [pytest.approx(contrast(colour, PAPER), rel=1e-3)]


def test_a_bar_of_half_a_pixel_is_half_ground():
    thick, thin = measured(((20, 20, 60, 24), INK), ((20, 50, 60, 50.5), INK))
    assert thick > 4 > rendered.LEAST > thin > 1.3


def test_on_a_dark_ground_the_brightest_pixel_counts():
    picture = Image.new("RGB", (200, 100), "#14171c")
    ImageDraw.Draw(picture).rectangle((20, 20, 59, 29), fill="#ffffff")
    out = io.BytesIO()
    picture.save(out, "PNG")
    (one,) = rendered.contrasts(out.getvalue(), [("white", (20, 20, 60, 30))], AREA)
    assert one.contrast == pytest.approx(contrast("#ffffff", "#14171c"), rel=1e-3)


def test_the_dashes_of_a_bar_that_fades_count_as_the_strongest_of_them():
    dashes = [(20.0, 20.0, 26.0, 24.0), (28.0, 20.0, 34.0, 24.0), (36.0, 20.0, 42.0, 24.0)]
    png = shot(*zip(dashes, (INK, "#8fb9ea", PALE), strict=True))
    seen = rendered.contrasts(png, [("fades", box) for box in dashes], AREA)
    assert [one.contrast for one in seen] == pytest.approx(3 * [contrast(INK, PAPER)], rel=1e-3)
    apart = rendered.contrasts(png, [(f"event {at}", box) for at, box in enumerate(dashes)], AREA)
    assert [one.contrast > rendered.LEAST for one in apart] == [True, False, False]


def test_a_pale_end_that_touches_its_bar_counts_by_itself():
    ends = [(20.0, 20.0, 60.0, 24.0), (60.0, 20.0, 80.0, 24.0)]
    png = shot((ends[0], INK), (ends[1], PALE))
    strong, pale = rendered.contrasts(png, [("period", box) for box in ends], AREA)
    assert strong.contrast > rendered.LEAST > pale.contrast


def test_a_mark_outside_of_the_screenshot_is_left_out():
    assert rendered.contrasts(shot(), [("far", (300, 20, 310, 30))], AREA) == []
