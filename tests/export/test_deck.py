"""Decks: the file that slides make, opened by programs that we did not write."""

from __future__ import annotations

import io
import re
import subprocess
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import openxml_audit
import pytest

from tests.house import programs
from timeline.dates import day
from timeline.edition import Edition, open_edition
from timeline.export import slides
from timeline.export.order import Order
from timeline.export.slides.composition import TITLE
from timeline.query.view import View

ADDRESS = "http://127.0.0.1:8050/"
DAY = date(2026, 11, 22)
CHOSEN = "event=purge-of-the-red-army-ordered&from=1936-11-01&to=1939-02-01"
ORDER = Order(address=ADDRESS, today=day(2026, 11, 22))
RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"


@pytest.fixture(scope="module")
def deck(edition: Edition) -> bytes:
    return slides.deck(edition, View(), ORDER)


def opened(data: bytes) -> Any:
    from pptx import Presentation

    return Presentation(io.BytesIO(data))


def test_a_deck_has_a_slide_for_each_scene_in_order(edition: Edition, deck: bytes) -> None:
    assert [slide.shapes.title.text for slide in opened(deck).slides] == [
        scene.title for scene in edition.scenes
    ]


def test_a_deck_without_scenes_says_what_to_do(edition: Edition) -> None:
    with pytest.raises(ValueError, match="write scenes"):
        slides.deck(replace(edition, scenes=()), View(), ORDER)


@pytest.mark.parametrize("order", [Order(size="a4"), Order(theme="transparent")], ids=["size", "theme"])
def test_what_slides_do_not_offer_is_refused_with_advice(edition: Edition, order: Order) -> None:
    with pytest.raises(ValueError, match=r"leave the size out|Choose one of these"):
        slides.slide(edition, View(), order)


def test_an_order_says_theme_and_title(edition: Edition) -> None:
    [slide] = opened(slides.slide(edition, View(), Order(theme="dark", title="Two decades"))).slides
    assert slide.shapes.title.text == "Two decades"


def test_the_slide_is_16_to_9_and_its_title_has_its_place(deck: bytes) -> None:
    made = opened(deck)
    assert (made.slide_width, made.slide_height) == (12_192_000, 6_858_000)
    for slide in made.slides:
        title = slide.shapes.title
        assert title.text
        assert (title.left, title.width) == (round(TITLE.left * 6350), round(TITLE.width * 6350))
        assert title.top + title.height < made.slide_height / 8
    for layout in made.slide_layouts:
        for shape in layout.placeholders:
            assert shape.left + shape.width <= made.slide_width


def test_every_part_of_the_package_is_declared_parses_and_leads_somewhere(deck: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(deck)) as package:
        names = package.namelist()
        assert names[0] == "[Content_Types].xml"
        assert len(names) == len(set(names))
        parts = {name: package.read(name) for name in names}
    types = ElementTree.fromstring(parts["[Content_Types].xml"])  # noqa: S314 - our own file
    declared = {one.get("PartName", "").lstrip("/") for one in types.iter(f"{TYPES}Override")}
    endings = {one.get("Extension") for one in types.iter(f"{TYPES}Default")}
    assert declared <= set(names)
    for name, data in parts.items():
        assert name in declared or name.rpartition(".")[2] in endings or name == "[Content_Types].xml"
        root = ElementTree.fromstring(data)  # noqa: S314 - our own file, all of it XML
        for relation in root.iter(f"{RELATIONS}Relationship"):
            folder = name.replace("_rels/", "").rpartition("/")[0]
            if relation.get("TargetMode") != "External":
                target = Path("/", folder, relation.get("Target", "")).resolve()
                assert str(target).lstrip("/") in names


def test_no_two_shapes_of_a_slide_share_an_id(deck: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(deck)) as package:
        for name in package.namelist():
            if name.startswith("ppt/slides/slide"):
                ids = re.findall(r'<p:cNvPr id="(\d+)"', package.read(name).decode())
                assert len(ids) == len(set(ids)) > 20


def test_nothing_casts_a_shadow_or_is_a_picture(deck: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(deck)) as package:
        drawn = "".join(
            package.read(n).decode() for n in package.namelist() if n.startswith("ppt/slides/slide")
        )
        pictures = [n for n in package.namelist() if n.endswith((".png", ".jpeg", ".svg", ".bin"))]
    assert not re.search(r"<p:style>|effectRef|effectLst|outerShdw|<p:pic>", drawn)
    assert pictures == []


def test_an_event_is_one_group_with_its_title_and_alt_text(edition: Edition) -> None:
    view, _ = edition.view(CHOSEN)
    [slide] = opened(slides.slide(edition, view, ORDER)).slides
    group = next(shape for shape in slide.shapes if shape.name == "Purge of the Red Army ordered")
    assert group.shape_type == 6  # MSO_SHAPE_TYPE.GROUP
    assert "Whitewood, article 2015: “in early June 1937”" in group._element.nvGrpSpPr.cNvPr.get("descr")
    assert {shape.name for shape in group.shapes} >= {"name", "frame of the verdict", "lines of the sources"}


def test_the_notes_of_a_slide_hold_references_and_a_live_link(deck: bytes, edition: Edition) -> None:
    for slide in opened(deck).slides:
        paragraphs = slide.notes_slide.notes_text_frame.paragraphs
        assert "Lawrence: University Press of Kansas, 2015" in slide.notes_slide.notes_text_frame.text
        assert paragraphs[-1].runs[0].hyperlink.address.startswith(ADDRESS)


def test_the_same_view_gives_the_same_file_on_another_day(
    edition: Edition, a_day_passes: Callable[[], None]
) -> None:
    view, _ = edition.view("from=1936-06-01&to=1939-07-01")
    before = slides.slide(edition, view, ORDER)
    a_day_passes()
    assert slides.slide(edition, view, ORDER) == before


def test_a_hostile_title_stays_text(edition: Edition) -> None:
    titles = ['<a:t>&amp;"]]></p:sp>', "\x00\x1f control", "שלום 革命 Żółć"]
    frame = edition.evidence.events.copy()
    frame.loc[[0, 1, 2], "title"] = titles
    hostile = Edition("<b>&", replace(edition.evidence, events=frame), frame=edition.frame)
    for at in (0, 1, 2):
        view, _ = hostile.view(f"event={frame['event_id'][at]}&importance=1&sources=&q=")
        [slide] = opened(slides.slide(hostile, view, ORDER)).slides
        assert slide.shapes.title.text == re.sub("[\x00\x1f]", "\ufffd", titles[at])


def test_a_file_describes_itself_and_names_no_other_author(edition: Edition) -> None:
    view, _ = edition.view("verdicts=conflict")
    about = opened(slides.slide(edition, view, ORDER)).core_properties
    assert about.title == "Civil War to Barbarossa"
    assert about.subject == "Civil War to Barbarossa: verdict: dates conflict"
    assert about.author == about.last_modified_by == "Timeline"
    assert about.created.date() == DAY


def test_a_validator_of_the_format_finds_nothing(deck: bytes, tmp_path: Path) -> None:
    path = tmp_path / "deck.pptx"
    path.write_bytes(deck)
    found = openxml_audit.validate_pptx(str(path))
    assert found.is_valid, found.errors


def test_libreoffice_shows_every_slide_with_its_words(deck: bytes, edition: Edition, tmp_path: Path) -> None:
    soffice, reader = programs.needed("soffice"), programs.needed("pdftotext")
    file, profile = tmp_path / "deck.pptx", f"-env:UserInstallation=file://{tmp_path}/profile"
    file.write_bytes(deck)
    convert = [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, file]
    subprocess.run(convert, check=True, capture_output=True, timeout=100)
    read = [reader, "-layout", tmp_path / "deck.pdf", "-"]
    text = subprocess.run(read, check=True, capture_output=True, text=True, timeout=60).stdout
    sheets = text.split("\f")[:-1]
    assert [sheet.strip().splitlines()[0] for sheet in sheets] == [scene.title for scene in edition.scenes]
    assert "some day in 1938" in text


def test_what_the_format_has_no_room_for_is_cut(tmp_path: Path) -> None:
    sources = [f"source {number:03}" for number in range(60)]
    rows = [f"A treaty,{source},1905" for source in sources]
    (tmp_path / "many.csv").write_text("\n".join(["event,source,date", *rows]), encoding="utf-8")
    many = open_edition(tmp_path / "many.csv", None, "A title " * 60, "")
    made = opened(slides.slide(many, many.view("")[0], ORDER))
    assert len(made.core_properties.title) == len(made.core_properties.keywords) == 255


# ---- a slide about one event


def said_on(data: bytes) -> list[str]:
    """Every line of text on the first slide, those within groups too."""
    return [line.strip() for line in every_line(opened(data).slides[0].shapes)]


def every_line(shapes: Any) -> list[str]:
    found: list[str] = []
    for shape in shapes:
        if hasattr(shape, "shapes"):
            found += every_line(shape.shapes)
        elif shape.has_text_frame:
            found += [paragraph.text for paragraph in shape.text_frame.paragraphs]
    return found


@pytest.mark.parametrize(
    "event",
    [
        "purge-of-the-red-army-ordered",
        "great-terror",
        "murder-of-kirov",
        "death-of-lenin",
        "forged-dossier-against-tukhachevskii",
    ],
)
def test_a_slide_of_an_event_is_about_it_and_says_what_presenting_says(edition: Edition, event: str) -> None:
    made = slides.slide(edition, View(event=event), ORDER)
    row = edition.evidence.events["event_id"].tolist().index(event)
    title = edition.evidence.events["title"][row]
    lines = said_on(made)
    (status,) = (line for line in lines if " of them in the window; " in line)
    assert "window 1917–1941" not in status
    (group,) = (one for one in opened(made).slides[0].shapes if one.name == title)
    assert group.width > 9144000 / 10
    sentences = edition.evidence.claims.loc[edition.evidence.claims["event"] == row, "claim"]
    assert [one for one in sentences if not any(line.endswith(one) for line in lines)] == []


def test_a_view_with_a_window_and_a_scene_keep_theirs(edition: Edition, deck: bytes) -> None:
    mine = said_on(slides.slide(edition, edition.view(CHOSEN)[0], ORDER))
    assert any("window November 1936 – January 1939" in line for line in mine)
    third = every_line(opened(deck).slides[2].shapes)
    assert any("window 1934–1939" in line for line in third)


def test_an_event_that_the_selection_leaves_out_or_nobody_dates_has_the_window_of_the_view(
    edition: Edition,
) -> None:
    undated = edition.evidence.events["event_id"][edition.verdicts["verdict"] == "undated"].iloc[0]
    for view in (View(event="murder-of-kirov", verdicts=("conflict",)), View(event=undated)):
        assert any("window 1917–1941" in line for line in said_on(slides.slide(edition, view, ORDER)))
