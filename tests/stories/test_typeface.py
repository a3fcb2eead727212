"""Text is as wide in a browser as we say: on the page and in a drawing."""

from __future__ import annotations

import base64
import unicodedata
from typing import TYPE_CHECKING

import pytest

from tests.house.tree import ROOT
from tests.makers.fonts import WEIGHTS
from timeline.dates import day
from timeline.export.order import Order
from timeline.export.picture import picture, svg
from timeline.looks import textwidth
from timeline.query.view import View

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from timeline.edition import Edition
    from timeline.evidence import Evidence

WOFF2 = ROOT / "assets" / "fonts"
SIGNS = "≠≈=·○●◆◇✓✗★←→−×±"

weights = pytest.mark.parametrize("weight", WEIGHTS)


LOAD = """async ([regular, semibold]) => {
  for (const [weight, data] of [[400, regular], [600, semibold]]) {
    const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
    const face = new FontFace("Witness Sans", bytes, { weight: String(weight) });
    document.fonts.add(await face.load());
  }
}"""
MEASURE = """([lines, weight, kerning]) => {
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = `${weight} 100px "Witness Sans"`;
  pen.fontKerning = kerning;
  return lines.map((line) => pen.measureText(line).width);
}"""


def in_browser(page: Page, lines: list[str], weight: int, kerning: str) -> list[float]:
    """Return the widths at 100 px that the browser gives `lines`."""
    data = [base64.b64encode((WOFF2 / f"witness-sans-{w}.woff2").read_bytes()).decode() for w in WEIGHTS]
    page.evaluate(LOAD, data)
    widths: list[float] = page.evaluate(MEASURE, [lines, weight, kerning])
    return widths


@weights
def test_the_browser_sets_our_titles_as_wide_as_we_say(page: Page, evidence: Evidence, weight: int) -> None:
    """Without kerning to a tenth of a per cent; with kerning never more than 1 % wider than we say."""
    lines = [unicodedata.normalize("NFC", title) for title in evidence.events["title"]] + [
        SIGNS,
        "Łódź",
        "Тухачевский",
    ]
    said = [textwidth.width(line, 100, weight) for line in lines]
    assert in_browser(page, lines, weight, "none") == pytest.approx(said, rel=0.001)
    kerned = in_browser(page, lines, weight, "normal")
    ratios = {line: real / ours_ for line, real, ours_ in zip(lines, kerned, said, strict=True)}
    assert {line: ratio for line, ratio in ratios.items() if not 0.9 < ratio <= 1.01} == {}


def test_a_browser_sets_the_drawing_in_its_own_face(edition: Edition, page: Page) -> None:
    page.set_content(svg(picture(edition, View(), Order("16:9", "light", today=day(2026, 11, 22)))))
    page.evaluate("document.fonts.ready")
    found = page.evaluate(
        "() => [...document.querySelectorAll('text')].map((one) => [one.textContent,"
        " one.getComputedTextLength(), parseFloat(getComputedStyle(one).fontSize),"
        " getComputedStyle(one).fontWeight])"
    )
    assert len(found) > 30
    for text, long, size, weight in found:
        assert long == pytest.approx(textwidth.width(text.strip(), size, int(weight)), rel=0.03, abs=1), text
