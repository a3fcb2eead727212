"""Contrast on rendered pixels: can each mark of a screenshot be told from the ground of the plot?

An ink that has contrast enough as a colour may have lost it by the time it is a pixel: a thin bar is half
ground. So the strongest pixel of each mark is measured, as the reader's screen shows it.

    assert rendered.faint(page) == []       # in a story, where `page` shows the timeline at rest

The most common change: how much contrast a mark needs, `LEAST` (WCAG 2.2, 1.4.11).
"""

from __future__ import annotations

import io
import math
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image

if TYPE_CHECKING:
    from playwright.sync_api import Page

LEAST = 3.0
SAME_ROW, GAP = 0.25, (0.5, 5.0)
"""A bar that fades out is dashes in one row, its edges alike within so many pixels, with such gaps."""
Box = tuple[float, float, float, float]
Light = NDArray[np.float64]


class Seen(NamedTuple):
    """A mark: its event, its box in pixels of the screenshot, the contrast of its strongest pixel (1–21)."""

    event: str
    box: Box
    contrast: float

    def sentence(self) -> str:
        """What a failed test says of it."""
        x0, y0, x1, y1 = self.box
        return f"{self.event}: {self.contrast:.2f}:1, {x1 - x0:.1f} × {y1 - y0:.1f} px at {x0:.0f}, {y0:.0f}"


def faint(page: Page, least: float = LEAST) -> list[str]:
    """Return a sentence for each mark of a page's timeline that stands out too little.

    Raises AssertionError where nothing is drawn: a page without marks proves nothing.
    """
    told = page.evaluate("() => __bench.marks()")
    assert told, "no mark is drawn"
    x, y, wide, high = (page.evaluate("() => __bench.area()")[key] for key in "xywh")
    png = page.screenshot(scale="css", animations="disabled")
    marks = [(row[0], (row[1], row[2], row[3], row[4])) for row in told]
    return [
        one.sentence() for one in contrasts(png, marks, (x, y, x + wide, y + high)) if one.contrast < least
    ]


def contrasts(png: bytes, marks: Iterable[tuple[str, Box]], area: Box) -> list[Seen]:
    """Return the contrast of each mark with the ground of `area`, the commonest colour there.

    A bar that fades out is drawn in parts; each of them counts as seen as well as the strongest is. Marks
    outside of the screenshot are left out.
    """
    light = luminance(png)
    ground, found = _commonest(light[_pixels(area, light.shape)]), []
    for event, box in marks:
        pixels = light[_pixels(box, light.shape)]
        if pixels.size:
            extremes = (float(pixels.min()), float(pixels.max()))
            found.append(Seen(event, box, max(ratio(one, ground) for one in extremes)))
    return list(_joined(found))


def luminance(png: bytes) -> Light:
    """Return the relative luminance (WCAG 2.2) of each pixel of a picture, 0 to 1, as rows of columns."""
    with Image.open(io.BytesIO(png)) as picture:
        pixels = np.asarray(picture.convert("RGB"))
    steps = np.arange(256) / 255
    linear = np.where(steps <= 0.04045, steps / 12.92, ((steps + 0.055) / 1.055) ** 2.4)
    found: Light = linear[pixels] @ np.array([0.2126, 0.7152, 0.0722])
    return found


def ratio(one: float, other: float) -> float:
    """Return the contrast of two luminances, 1 to 21 (WCAG 2.2)."""
    darker, lighter = sorted((one, other))
    return (lighter + 0.05) / (darker + 0.05)


def _commonest(light: Light) -> float:
    values, counts = np.unique(light, return_counts=True)
    return float(values[counts.argmax()])


def _pixels(box: Box, shape: Sequence[int]) -> tuple[slice, slice]:
    """The pixels that a box touches, by rows and columns; none where it lies outside."""
    x0, y0, x1, y1 = box
    down = slice(max(0, math.floor(y0)), max(0, min(shape[0], math.ceil(y1))))
    across = slice(max(0, math.floor(x0)), max(0, min(shape[1], math.ceil(x1))))
    return down, across


def _joined(seen: Sequence[Seen]) -> Iterator[Seen]:
    """Give every part of a bar that fades out the contrast of its strongest part."""
    left = sorted(seen, key=lambda one: (one.event, round(one.box[1]), one.box[0]))
    chain: list[Seen] = []
    for one in left:
        if chain and not _follows(chain[-1], one):
            yield from _strongest(chain)
            chain = []
        chain.append(one)
    yield from _strongest(chain)


def _follows(one: Seen, other: Seen) -> bool:
    rows = all(abs(one.box[side] - other.box[side]) < SAME_ROW for side in (1, 3))
    return one.event == other.event and rows and GAP[0] < other.box[0] - one.box[2] < GAP[1]


def _strongest(chain: Sequence[Seen]) -> list[Seen]:
    best = max((one.contrast for one in chain), default=0.0)
    return [one._replace(contrast=best) for one in chain]
