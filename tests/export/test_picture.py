"""Pictures: everything on them is legible, whole and explained, and programs that are not ours open them."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from dataclasses import replace
from datetime import date
from functools import lru_cache
from itertools import combinations

import pytest
from lxml import etree
from PIL import Image

from tests.house import programs
from tests.house.tree import ROOT
from timeline import edition as editions
from timeline.dates import day
from timeline.evidence import Evidence
from timeline.export.order import Order
from timeline.export.picture import PAPERS, PICTURE_THEMES, pdf, picture, png, svg
from timeline.export.picture.shapes import Circle, Grouped, Rectangles, Words
from timeline.looks import contrast
from timeline.looks.textwidth import width
from timeline.query.citations import references
from timeline.query.window import undated

SVG = "{http://www.w3.org/2000/svg}"
TODAY = day(2026, 11, 22)
ADDRESS = "https://timeline.example.org/"
WHOLE, ZOOMED = "", "from=1936-06-01&to=1939-07-01"
VIEWS = [
    WHOLE,
    ZOOMED,
    "from=1937-06-11&to=1937-06-12",  # one day
    "from=1800-01-01&to=1801-01-01",  # nothing in it
    "from=-0100-01-01&to=2100-01-01",  # far beyond the evidence
    "verdicts=undated",  # nothing has a place in time
    f"{ZOOMED}&group=source",
    f"{ZOOMED}&group=none&colour=precision",
    "goggles=houser&colour=dating",
    f"{ZOOMED}&event=purge-of-the-red-army-ordered&colour=sources",
]
LEAST = {"16:9": 22, "4:3": 22, "half": 22, "strip": 22, "a4": 15, "a4-upright": 15}
"""Smallest type in pixels; A4 has 2 pixels to the point and is read in the hand."""


@pytest.fixture(scope="module")
def edition():
    return editions.open_edition(
        ROOT / "data" / "events.csv", ROOT / "data" / "sources.csv", "Civil War to Barbarossa", "1917/1941"
    )


@lru_cache(maxsize=64)
def drawn(edition, query="", size="16:9", theme="light"):
    """The picture of a query; drawn once for all tests that look at it."""
    view, dropped = edition.view(query)
    assert not dropped
    return picture(edition, view, Order(size, theme, "", ADDRESS, TODAY))


def every(shapes):
    """All shapes, those in groups included."""
    for shape in shapes:
        if isinstance(shape, Grouped):
            yield from every(shape.children)
        else:
            yield shape


def texts(shown):
    return [shape for shape in every(shown.shapes) if isinstance(shape, Words)]


def written(shown):
    """Everything that can be read on a picture."""
    return " ".join(shape.text for shape in texts(shown))


def box(words):
    """Left, top, right and bottom of the small letters of a text, without room above and below."""
    wide = width(words.text, words.size, words.weight)
    left = words.x - {"start": 0, "middle": wide / 2, "end": wide}[words.anchor]
    return left, words.y - 0.66 * words.size, left + wide, words.y


def overlap(one, other):
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


# ---- what can be read


@pytest.mark.parametrize("size", PAPERS)
@pytest.mark.parametrize("query", VIEWS)
def test_no_text_touches_another_or_leaves_the_picture(edition, query, size):
    shown = drawn(edition, query, size)
    boxes = [box(words) for words in texts(shown)]
    for left, top, right, bottom in boxes:
        assert left >= -0.5 and top >= 0 and right <= shown.width + 0.5 and bottom <= shown.height
    for one, other in combinations(zip(boxes, texts(shown), strict=True), 2):
        assert not overlap(one[0], other[0]), (one[1].text, other[1].text)


@pytest.mark.parametrize("size", PAPERS)
def test_type_is_large_enough_for_the_last_row(edition, size):
    root = etree.fromstring(svg(drawn(edition, ZOOMED, size)))
    sizes = [("".join(node.itertext()), float(node.get("font-size"))) for node in root.iter(f"{SVG}text")]
    assert min(high for _, high in sizes) >= LEAST[size]
    for words, least in (("Great Terror", 32), ("1937", 28), ("Civil War to Barbarossa", 40)):
        assert size.startswith("a4") or min(high for text, high in sizes if text == words) >= least, words


@pytest.mark.parametrize("theme", [name for name in PICTURE_THEMES if name != "transparent"])
@pytest.mark.parametrize("colour", ["both", "dating"])
def test_every_text_has_the_contrast_of_a_projector(edition, theme, colour):
    shown, look = drawn(edition, f"{ZOOMED}&colour={colour}", theme=theme), PICTURE_THEMES[theme]
    for words in texts(shown):
        for ground in (look.ground, look.paper):
            assert contrast(words.fill, ground) >= 7, words.text


@pytest.mark.parametrize("size", PAPERS)
@pytest.mark.parametrize("query", VIEWS)
def test_no_name_touches_a_foreign_stave(edition, query, size):
    shown = drawn(edition, query, size)
    staves = [shape for shape in shown.shapes if isinstance(shape, Grouped)]
    names = [(group, words) for group in staves for words in group.children if isinstance(words, Words)]
    bars = [
        (group, (left, top, left + wide, top + high))
        for group in staves
        for shape in group.children
        if isinstance(shape, Rectangles)
        for left, top, wide, high in shape.boxes
    ]
    for group, words in names:
        for other, bar in bars:
            assert group is other or not overlap(box(words), bar), (words.text, other.title)


@pytest.mark.parametrize("size", PAPERS)
@pytest.mark.parametrize("query", [query for query in VIEWS if "group=source" not in query])
def test_every_event_is_drawn_or_counted(edition, query, size):
    """By source an event stands in the band of every source that tells it."""
    view, _ = edition.view(query)
    shown = drawn(edition, query, size)
    groups = [shape for shape in shown.shapes if isinstance(shape, Grouped)]
    waiting = sum(int(number) for number in re.findall(r"(?<!\S)\+(\d+)", written(shown)))
    shelved = sum(int(number) for number in re.findall(r"○[ \u00a0](\d+)(?! undated)", written(shown)))
    head = re.match(r".*?(\d+) of \d+ events(?:, (\d+|none) of them in the window)?", written(shown))
    within = {"none": "0", None: head[1]}.get(head[2], head[2])
    assert len(groups) + waiting == int(within)
    assert shelved == undated(edition.evidence, edition.selection(view).events).sum()


def test_what_a_picture_must_say_is_on_it(edition):
    shown = drawn(edition, f"{ZOOMED}&verdicts=conflict&sources=houser,essay")
    said = written(shown)
    for words in (
        "Civil War to Barbarossa",
        "June 1936 – June 1939",
        "Sources: Essay on the 1938 purge or Houser, blog 2021; verdict: dates conflict",
        "6 conflict",
        "a period",
        "James Houser, “June 11, 1937 - Stalin’s Great Purge”, blog article",
        "https://timeline.example.org/?from=1936-06-01",
        "22 November 2026",
    ):
        assert words in said, words
    assert "Whitewood" not in said  # a source that is not asked for has no place among the references


@pytest.mark.parametrize("size", [key for key, paper in PAPERS.items() if not paper.full])
def test_a_small_picture_names_its_sources_and_carries_their_references(edition, size):
    shown = drawn(edition, ZOOMED, size)
    assert "Whitewood, article 2015" in written(shown)
    assert "Slavonic and East European Review" not in written(shown)
    assert "Slavonic and East European Review" in " ".join(shown.references)


def test_the_chosen_event_is_always_named_and_its_verdict_told(edition):
    least = "army-purge-escapes-central-control"
    shown = drawn(edition, f"event={least}", "strip")
    said = written(shown)
    title = edition.labels["events"][least]
    assert said.count(title) == 2  # in the heading and beside its stave
    assert any(isinstance(shape, Grouped) and least in shape.key for shape in shown.shapes)


def test_goggles_say_whose_history_it_is(edition):
    assert "As Houser, blog 2021 tells it" in written(drawn(edition, "goggles=houser"))


def test_a_claim_without_a_date_is_seen_where_its_stave_begins_before_the_window(edition):
    shown = drawn(edition, f"{ZOOMED}&importance=3")
    terror = next(
        shape for shape in shown.shapes if isinstance(shape, Grouped) and "-great-terror" in shape.key
    )
    assert any(isinstance(shape, Circle) for shape in terror.children)


def test_bands_without_room_for_their_events_are_given_up(edition):
    assert "Politics" in written(drawn(edition, WHOLE, "16:9"))
    assert "Politics" not in written(drawn(edition, WHOLE, "strip"))


@pytest.mark.parametrize(
    ("colour", "words"),
    [("both", "a day"), ("sources", "a day"), ("dating", "lines of a stave"), ("precision", "decade")],
)
def test_each_colour_mode_has_its_key(edition, colour, words):
    assert words in written(drawn(edition, f"colour={colour}"))


@pytest.mark.parametrize(("field", "value"), [("size", "5:4"), ("theme", "sepia")])
def test_an_unknown_size_or_theme_is_refused_with_what_there_is(edition, field, value):
    with pytest.raises(ValueError, match=rf"There is no {field} {value}\. Choose one of these: (16:9|light)"):
        picture(edition, edition.view("")[0], replace(Order(), **{field: value}))


def test_an_order_without_a_day_takes_today():
    assert Order(today=5).day == 5
    before, taken, after = date.today(), Order().day, date.today()
    assert day(before.year, before.month, before.day) <= taken <= day(after.year, after.month, after.day)


# ---- what it is told by where it cannot be seen


def test_the_alt_text_tells_the_view_the_verdicts_and_every_named_event(edition):
    shown = drawn(edition, f"{ZOOMED}&verdicts=conflict")
    assert shown.title == "Civil War to Barbarossa, June 1936 – June 1939"
    assert re.search(r"6 of \d+ events, source by source", shown.said)
    assert "source by source. verdict: dates conflict. Verdicts: 6 conflict." in shown.said
    assert "Great Terror, five sources, conflict: by the end of 1939; in 1934–1939" in shown.said
    assert shown.said.endswith("22 November 2026.")


def test_the_drawing_carries_title_and_alt_text_and_each_event_says_what_it_is(edition):
    shown = drawn(edition, ZOOMED)
    root = etree.fromstring(svg(shown))
    assert root.get("role") == "img"
    assert root.findtext(f"{SVG}title") == shown.title
    assert root.findtext(f"{SVG}desc") == shown.said
    named = {node.get("id") for node in root.iter() if node.get("id")}
    assert set(root.get("aria-labelledby").split()) <= named
    groups = [node for node in root.iter(f"{SVG}g") if node.get("id", "").startswith("event-")]
    assert len(groups) > 5
    assert all(group.findtext(f"{SVG}title") for group in groups)
    ids = [node.get("id") for node in root.iter() if node.get("id")]
    assert len(ids) == len(set(ids))


def test_a_png_carries_title_alt_text_and_sources_and_is_as_wide_as_a_slide(edition):
    shown = drawn(edition, ZOOMED)
    image = Image.open(io.BytesIO(png(shown)))
    image.load()
    assert image.size == (3840, 2160)
    assert image.text["Title"] == shown.title
    assert image.text["Description"] == shown.said
    assert image.text["Source"].split("\n") == list(references(edition.evidence))
    assert image.text["Comment"] == f"{ADDRESS}?{ZOOMED}"
    inches = [side / dots for side, dots in zip(image.size, image.info["dpi"], strict=True)]
    assert inches == pytest.approx([40 / 3, 7.5], abs=0.001)


@pytest.mark.parametrize("size", PAPERS)
def test_a_png_has_twice_the_pixels_of_its_paper(edition, size):
    paper = PAPERS[size]
    assert Image.open(io.BytesIO(png(drawn(edition, WHOLE, size)))).size == (
        2 * paper.width,
        2 * paper.height,
    )


def test_only_a_transparent_picture_has_no_ground(edition):
    made = {theme: png(drawn(edition, WHOLE, "strip", theme)) for theme in PICTURE_THEMES}
    alphas = {theme: Image.open(io.BytesIO(data)).getpixel((2, 2))[3] for theme, data in made.items()}
    assert alphas == {"light": 255, "dark": 255, "print": 255, "transparent": 0}


def test_a_png_is_drawn_in_the_house_face_without_any_font_of_the_system(edition):
    image = Image.open(io.BytesIO(png(drawn(edition)))).convert("L")
    paper = PAPERS["16:9"]
    left, right = 2 * paper.margin, 2 * (paper.margin + width("Civil War to Barbarossa", 48, 600))
    line = image.crop((0, 60, 2600, 170)).point(lambda value: 255 if value < 100 else 0).getbbox()
    assert line[0] == pytest.approx(left, abs=12)
    assert line[2] == pytest.approx(right, abs=20)


# ---- the same picture, the same bytes


@pytest.mark.parametrize("write", [svg, png, pdf])
def test_the_same_picture_gives_the_same_bytes(edition, write):
    once = write(drawn(edition, ZOOMED, "half"))
    drawn.cache_clear()
    assert write(drawn(edition, ZOOMED, "half")) == once


def test_another_process_draws_the_same_picture(tmp_path):
    made = []
    for seed in ("1", "2"):
        file = tmp_path / f"{seed}.svg"
        words = [sys.executable, "-m", "timeline", "export", ZOOMED, file, "--date", "2026-11-22"]
        subprocess.run(words, cwd=ROOT, env=os.environ | {"PYTHONHASHSEED": seed}, check=True, timeout=60)
        made.append(file.read_bytes())
    assert made[0] == made[1]


# ---- programs that are not ours


def test_a_pdf_is_one_page_as_large_as_a_slide_with_text_that_can_be_searched(edition, tmp_path):
    file = tmp_path / "picture.pdf"
    file.write_bytes(pdf(drawn(edition, ZOOMED)))
    told = said_by("pdfinfo", file)
    assert re.search(r"Pages: +1\b", told)
    assert re.search(r"Page size: +960 x 540 pts", told)
    assert re.search(r"Title: +Civil War to Barbarossa, June 1936 – June 1939", told)
    assert "Subject:" in told and "Great Terror, five sources" in told
    assert re.findall(r"WitnessSans-\w+ +TrueType +WinAnsi +yes yes yes", said_by("pdffonts", file))
    text = said_by("pdftotext", "-layout", file, "-")
    for words in (
        "Forged dossier against Tukhachevskii",
        "The Slavonic and East European Review",
        "22 November 2026",
    ):
        assert words in text


def said_by(name: str, *words: object) -> str:
    """What a program that is not ours says, which must have nothing to complain of."""
    command = [programs.needed(name), *map(str, words)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    assert done.stderr == ""
    return done.stdout


def test_a_pdf_shows_what_the_png_shows(edition, tmp_path):
    shown = drawn(edition, ZOOMED)
    file = tmp_path / "picture.pdf"
    file.write_bytes(pdf(shown))
    said_by("pdftoppm", "-r", 72, "-png", "-singlefile", file, tmp_path / "page")
    coarse = (48, 27)  # coarse enough for one to kern its text and the other not
    page = Image.open(tmp_path / "page.png").convert("L").resize(coarse, Image.Resampling.BOX)
    mine = Image.open(io.BytesIO(png(shown))).convert("L").resize(coarse, Image.Resampling.BOX)
    apart = [abs(a - b) for a, b in zip(page.tobytes(), mine.tobytes(), strict=True)]
    assert sum(apart) / len(apart) < 3
    assert max(apart) < 25


# ---- data that means no good

HOSTILE = "</text><script>alert(1)</script>\"'&amp; \x00\x0b\ud800 %s {0} ]]> <!--"


@pytest.fixture(scope="module")
def hostile(edition):
    """The edition with a hostile text wherever data gives one."""
    was = edition.evidence
    events = was.events.assign(
        title=HOSTILE, category=[HOSTILE + str(at % 3) for at in range(len(was.events))]
    )
    sources = was.sources.assign(label=HOSTILE, reference=HOSTILE, title=HOSTILE)
    evidence = Evidence(sources=sources, events=events, claims=was.claims.assign(date_text=HOSTILE))
    return editions.Edition(HOSTILE, evidence, (), edition.frame)


@pytest.mark.parametrize("size", PAPERS)
def test_hostile_data_stay_text(hostile, size):
    root = etree.fromstring(svg(drawn(hostile, ZOOMED, size)).encode())
    tags = ("svg", "title", "desc", "style", "rect", "g", "path", "circle", "text")
    assert {node.tag for node in root.iter()} <= {SVG + tag for tag in tags}
    assert "<script>alert(1)</script>" in "".join(root.itertext())


def test_hostile_data_reach_no_file_as_anything_but_text(hostile):
    shown = drawn(hostile, ZOOMED)
    assert "<script>alert(1)</script>" in Image.open(io.BytesIO(png(shown))).text["Title"]
    assert pdf(shown).startswith(b"%PDF-1.")
