"""Exports by the ending of a file, from the command line, with errors that say what to do."""

from __future__ import annotations

import csv
import io
import json
import re

import pytest
from lxml import etree, html
from PIL import Image
from plotly.io import from_json
from pptx import Presentation

from tests.house.tree import ROOT
from timeline import edition as editions
from timeline.__main__ import main
from timeline.dates import day
from timeline.export.order import Order
from timeline.export.table import EXPORTS, LONGEST_NAME, export_for, file_name
from timeline.query.view import View

ORDER = Order(address="https://timeline.example.org/", today=day(2026, 11, 22))

OPENED = {
    "png": lambda made: Image.open(io.BytesIO(made)).getbbox(),
    "svg": lambda made: etree.fromstring(made).getchildren(),
    "pdf": lambda made: re.fullmatch(rb"%PDF-1\.\d.*%%EOF\s*", made, re.DOTALL)[0],
    "pptx": lambda made: Presentation(io.BytesIO(made)).slides[0].shapes[0],
    "deck.pptx": lambda made: Presentation(io.BytesIO(made)).slides[1].shapes[0],
    "html": lambda made: html.fromstring(made).get_element_by_id("labels").get("id"),
    "csv": lambda made: next(csv.DictReader(io.StringIO(made.decode("utf-8-sig"))))["event"],
    "json": lambda made: json.loads(made)["features"][0],
    "figure.json": lambda made: from_json(made.decode()).data[0],
}
"""For each ending a program that is not ours and what it finds; it raises where it cannot read the file."""


@pytest.fixture(scope="module")
def edition():
    return editions.open_edition(
        ROOT / "data" / "events.csv", ROOT / "data" / "sources.csv", "A title", "1917/1941"
    )


def said(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str]:
    code = main(["export", *map(str, arguments)])
    return code, capsys.readouterr().out.strip()


def test_every_format_is_opened():
    assert OPENED.keys() == EXPORTS.keys()


@pytest.mark.parametrize("ending", EXPORTS)
def test_each_format_is_read_by_a_program_that_is_not_ours(edition, ending):
    made = EXPORTS[ending].make(edition, edition.view("from=1937-01-01&to=1938-01-01")[0], ORDER)
    assert OPENED[ending](made)


@pytest.mark.parametrize("ending", EXPORTS)
def test_the_same_order_gives_the_same_bytes_on_another_day(edition, ending, a_day_passes):
    view = edition.view("verdicts=conflict")[0]
    before = EXPORTS[ending].make(edition, view, ORDER)
    a_day_passes()
    assert EXPORTS[ending].make(edition, view, ORDER) == before


def test_every_row_has_its_own_ending_a_media_type_and_words():
    for ending, row in EXPORTS.items():
        assert row.ending == ending
        assert re.fullmatch(r"[a-z]+/[a-z0-9.+-]+(; charset=utf-8)?", row.media)
        assert row.words


@pytest.mark.parametrize(
    ("file", "ending"),
    [("a.png", "png"), ("B.PDF", "pdf"), ("x.y.svg", "svg"), ("a.figure.json", "figure.json")],
)
def test_the_ending_decides_the_format(file, ending):
    assert export_for(file).ending == ending


@pytest.mark.parametrize(
    ("file", "sentence"),
    [
        ("slide.gif", "The ending .gif of slide.gif is no format. Choose one of these: .png, .svg"),
        ("slide", "slide has no ending. Choose one of these: .png, .svg"),
    ],
)
def test_an_unknown_ending_is_answered_with_those_there_are(file, sentence):
    with pytest.raises(ValueError, match=re.escape(sentence)):
        export_for(file)


@pytest.mark.parametrize(
    ("view", "name"),
    [
        (View(), "timeline.png"),
        (View(start=day(1936, 6), end=day(1939, 7)), "timeline-1936-06-01-1939-06-30.png"),
        (View(verdicts=("conflict", "disputed"), colour="dating"), "timeline-conflict-disputed-dating.png"),
        (View(event="murder-of-kirov"), "timeline-murder-of-kirov.png"),
        (View(q='../../Ёжов?<>:"|*\\ a'), "timeline-a.png"),
    ],
)
def test_a_file_is_named_after_its_view(view, name):
    assert file_name(view, "png") == name


def test_a_file_name_is_never_too_long():
    name = file_name(View(q="so many words " * 14, event="e" * 120), "pdf")
    assert len(name) <= LONGEST_NAME + len(".pdf")
    assert re.fullmatch(r"[a-z0-9-]+\.pdf", name)


def test_the_command_writes_the_file_and_says_so(tmp_path, capsys):
    file = tmp_path / "slide.png"
    code, words = said(capsys, "from=1937-01-01&to=1939-01-01", file, "--size", "half", "--theme", "dark")
    assert (code, words) == (0, f"{file}: Picture (PNG), {file.stat().st_size / 1000:,.0f} kB")
    with Image.open(file) as image:
        assert image.size == (1920, 2160)


def test_title_address_and_date_are_written_on_it(tmp_path, capsys):
    file = tmp_path / "slide.svg"
    wishes = ("--title", "Who ordered what", "--address", "https://t.example/", "--date", "2027-01-31")
    assert said(capsys, "importance=3", file, *wishes)[0] == 0
    read = " ".join(etree.parse(file).getroot().itertext())
    for words in ("Who ordered what", "https://t.example/?importance=3", "31 January 2027"):
        assert words in read


def test_other_data_need_no_sources_file_and_lend_their_name(tmp_path, capsys):
    data = tmp_path / "my_war.csv"
    data.write_text("event,source,date\nBattle,Smith,1812-09-07\nRetreat,Jones,1812\n", encoding="utf-8")
    file = tmp_path / "war.svg"
    assert said(capsys, "", file, "--data", data)[0] == 0
    assert "My war" in file.read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (("", "slide.bmp"), 1, "The ending .bmp of slide.bmp is no format."),
        (("", "slide.png", "--size", "5:4"), 1, "There is no size 5:4. Choose one of these: 16:9, 4:3, half"),
        (("", "slide.png", "--theme", "sepia"), 1, "There is no theme sepia. Choose one of these: light"),
        (("verdict=conflict", "slide.png"), 1, "did you mean verdicts?"),
        (("", "slide.png", "--date", "tomorrow"), 1, "tomorrow"),
        (("", "no/such/folder/slide.svg"), 2, "cannot be written"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_written(
    tmp_path, monkeypatch, capsys, arguments, code, sentence
):
    monkeypatch.chdir(tmp_path)
    answer, words = said(capsys, *arguments)
    assert answer == code
    assert sentence in words
    assert not list(tmp_path.iterdir())


def test_the_help_lists_every_ending(capsys):
    with pytest.raises(SystemExit):
        main(["export", "--help"])
    assert set(re.findall(r"\.[a-z.]+[a-z]", capsys.readouterr().out)) >= {f".{ending}" for ending in EXPORTS}


def test_missing_data_are_named(tmp_path, capsys):
    assert main(["export", "", str(tmp_path / "a.svg"), "--data", str(tmp_path / "none.csv")]) == 2
    assert "none.csv cannot be read" in capsys.readouterr().err
