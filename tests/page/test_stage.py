"""The first paint: the page's own stage as SVG, readable and open to a click before any script has run."""

from __future__ import annotations

import re
import zlib
from dataclasses import replace

import pytest
from lxml import etree

from tests.house.tree import ROOT
from timeline import edition as editions
from timeline.dates import day
from timeline.layout.marks.styles import STYLE
from timeline.layout.placed import Look, place
from timeline.layout.score import ScorePaper
from timeline.looks.textwidth import width
from timeline.page.first_paint.around import Geometry, wrapped
from timeline.page.first_paint.stage import rule, stage_svg
from timeline.query.view import View

SVG = "{http://www.w3.org/2000/svg}"
USUAL = (1436.0, 844.0)
LARGEST, PACKED = 96_000, 20_000
"""Bytes of the first paint of our data at the home window, where 126 events stand, before and after
compression."""


@pytest.fixture(scope="module")
def edition():
    return editions.open_edition(
        ROOT / "data" / "events.csv", ROOT / "data" / "sources.csv", "A title", "1917/1941"
    )


def painted(edition, query="", size=USUAL, geometry=None):
    view, _ = edition.view(query)
    score = edition.score(view, ScorePaper(*size))
    return stage_svg(score, view, edition.window(view), geometry)


def test_the_first_paint_of_our_data_is_small(edition):
    said = painted(edition).encode()
    assert len(said) <= LARGEST
    assert len(zlib.compress(said)) <= PACKED


@pytest.mark.parametrize("query", ["", "from=1936-06-01&to=1939-07-01", "from=1937-06-08&to=1937-06-15"])
@pytest.mark.parametrize("size", [USUAL, (390.0, 520.0)])
def test_every_event_in_the_window_is_a_link_or_waits_in_a_chip_or_for_the_shelf(edition, query, size):
    view, _ = edition.view(query)
    score = edition.score(view, ScorePaper(*size))
    placed = place(score, edition.window(view), Look(wanted=(view.event,)))
    svg = painted(edition, query, size)
    start, end = edition.window(view)
    waiting = {key for chip in placed.chips for key in chip.staves} | set(placed.unshelved)
    waiting |= {line.stave for line in placed.passing}  # the live page writes the shelf
    for at, stave in enumerate(score.staves):
        if stave.days[0] < end and stave.days[1] > start and at not in waiting:
            assert f"event={stave.event_id}" in svg, stave.title
    for chip in placed.chips:
        assert f">+{chip.count}<" in svg


def test_the_same_view_gives_the_same_bytes(edition):
    assert painted(edition) == painted(edition)


@pytest.mark.parametrize("colour", ["both", "sources", "dating", "precision"])
def test_it_is_xml_and_names_every_colour_instead_of_giving_it(edition, colour):
    svg = painted(edition, f"colour={colour}")
    etree.fromstring(svg)
    assert not re.search(r"#[0-9a-f]{3,6}\b|rgb\(", svg)
    named = set(re.findall(r"var\(--([\w-]+)\)", svg))
    sheet = (ROOT / "assets" / "css" / "theme.css").read_text("utf-8")
    assert {name for name in named if f"--{name}:" not in sheet} == {"s", "l", "e", "t"}


def test_every_class_that_draws_has_its_rule(edition):
    root = etree.fromstring(painted(edition, "colour=precision&goggles=houser"))
    rules = root.findtext(f"{SVG}style")
    for node in root.iter():
        for name in (node.get("class") or "").split():
            assert name in ("stage-svg", "label", "w", "mid") or f".stage-svg .{name}" in rules, name


def test_a_bar_too_low_for_its_outline_has_a_thinner_one(edition):
    root = etree.fromstring(painted(edition, "from=1936-06-01&to=1939-07-01", size=(1436.0, 560.0)))
    thin = [node.get("class") for node in root.iter() if "s-thin" in (node.get("class") or "")]
    assert thin
    assert all(name.startswith(("s-hollow", "s-light")) for name in thin)
    assert not re.search("s-thin", painted(edition, "verdicts=agree", size=(1436.0, 900.0)))


def test_each_event_is_a_link_that_says_what_it_is_and_keeps_the_view(edition):
    root = etree.fromstring(painted(edition, "verdicts=conflict&colour=dating"))
    links = [node for node in root.iter(f"{SVG}a") if node.get("data-event")]
    assert len(links) > 3
    for link in links:
        assert link.get("href") == f"/?verdicts=conflict&event={link.get('data-event')}&colour=dating"
        assert "conflict" in link.findtext(f"{SVG}title")


def test_a_chip_leads_to_the_window_that_its_events_fill(edition):
    root = etree.fromstring(painted(edition, size=(700.0, 240.0)))
    chips = [node for node in root.iter(f"{SVG}a") if not node.get("data-event")]
    assert chips
    for chip in chips:
        view, dropped = edition.view(chip.get("href").partition("?")[2])
        assert not dropped
        assert view.start < view.end


def test_hostile_titles_stay_text(edition):
    score = edition.score(View(), ScorePaper(*USUAL))
    hostile = '</title><script>alert(1)</script>"\x00\ud800&amp;'
    staves = tuple(replace(stave, title=hostile, said=hostile, event_id='"><b>') for stave in score.staves)
    svg = stage_svg(replace(score, staves=staves, bands=(hostile,) * 9), View(), score.home)
    root = etree.fromstring(svg.encode())
    assert {node.tag for node in root.iter()} <= {
        SVG + tag for tag in ("svg", "style", "g", "path", "rect", "text", "tspan", "a", "title")
    }
    assert "<script" not in svg
    assert '</title><script>alert(1)</script>"\ufffd\ufffd&amp;' in [
        node.text for node in root.iter(f"{SVG}title")
    ]


def test_the_plot_has_the_place_and_size_of_the_page(edition):
    root = etree.fromstring(painted(edition))
    assert (root.get("width"), root.get("height")) == ("1548", "952")
    plot = root.find(f"{SVG}svg")
    assert [plot.get(name) for name in ("x", "y", "width", "height")] == ["100", "108", "1436", "844"]


def test_the_geometry_follows_the_style_sheet_of_the_page():
    sheet = (ROOT / "assets" / "css" / "page.css").read_text("utf-8")
    wide, low, narrow = Geometry.of(1920, 1080), Geometry.of(1366, 768), Geometry.of(390, 844)
    assert f"--gutter: {wide.gutter:g}px; padding: 0 {wide.right:g}px 0 {wide.left:g}px" in sheet
    assert f"--gutter: {narrow.gutter:g}px; padding: 0 {narrow.right:g}px 0 {narrow.left:g}px" in sheet
    assert f"position: relative; height: {wide.axis:g}px; overflow: hidden" in sheet
    assert f".axis {{ height: {low.axis:g}px; }}" in sheet
    assert "height: 66px" in sheet
    assert wide.y == 66 + 42
    assert narrow.y == 32 + 38
    assert ".overview { height: 32px; }" in sheet
    assert Geometry.of(600, 844).gutter == 56
    assert Geometry.of(844, 390).y == 38  # the overview stands under the plot


@pytest.mark.parametrize("style", STYLE.values(), ids=lambda style: style.key)
def test_a_style_is_drawn_as_its_row_says(style):
    said = dict(one.split(":") for one in rule(style).split(";"))
    assert ("stroke-width" in said) == bool(style.outline)
    assert float(said.get("stroke-width", 0)) == style.width
    assert float(said.get("opacity", 1)) == style.opacity
    assert ("stroke-dasharray" in said) == bool(style.dashes)
    assert said["fill"] == {"solid": "var(--s)", "light": "var(--l)", "tint": "var(--t)"}.get(
        style.fill, "none"
    )


def test_labels_stand_within_the_plot_where_they_were_placed(edition):
    score = edition.score(View(), ScorePaper(*USUAL))
    root = etree.fromstring(stage_svg(score, View(), score.home))
    drawn = {
        "".join(node.itertext()): float(node.get("x"))
        for node in root.iter(f"{SVG}text")
        if node.get("class") == "label"
    }
    placed = place(score, score.home).labels
    assert len(drawn) == len(placed)
    for label in placed:
        stave = score.staves[label.stave]
        assert drawn[stave.sign + stave.title] == pytest.approx(label.x, abs=0.51)


def test_a_name_too_long_for_the_gutter_is_broken_so_that_each_piece_fits():
    lines = wrapped("War and Internationalpolitics", 14, 60, 600)
    assert "".join(lines).replace(" ", "") == "WarandInternationalpolitics"
    assert all(width(line, 14, 600) <= 60 for line in lines)
    assert wrapped("", 14, 60) == []


def test_a_window_beyond_home_shows_all_the_data_in_the_overview(edition):
    view, _ = edition.view("from=1910-01-01&to=1950-01-01")
    score = edition.score(view, ScorePaper(*USUAL))
    svg = stage_svg(score, view, (float(day(1910)), float(day(1950))))
    assert years_of(svg)[-1] > 1980
    assert 1930 < years_of(painted(edition))[-1] < 1942


def years_of(svg: str) -> list[int]:
    """The years that stand on the overview."""
    said = etree.fromstring(svg).iter(f"{SVG}text")
    return [int("".join(node.itertext())) for node in said if "y" in (node.get("class") or "").split()]
