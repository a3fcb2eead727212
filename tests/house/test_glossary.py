"""Words: the glossary is sorted, says where each word lives, and has the words that the code is made of."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest

from tests.house.papers import QUOTED, missing, named
from tests.house.tree import ROOT

DOCS = ROOT / "docs"
TEXT = (DOCS / "glossary.md").read_text("utf-8")
SPOKEN = ("dates", "evidence", "criticism", "query", "layout", "edition.py")
"""Below `timeline/`: what the floors above speak of. Its public classes are the program's nouns."""
ORDINARY = {"error", "row", "table", "text", "unit", "word"}
"""Words in such names that mean what they mean everywhere."""
ROW = re.compile(r"^\| (?!word \||---)([^|]+) \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)
PART = re.compile(r"[A-Z]+(?![a-z])|[A-Z][a-z]+")


def tables() -> Iterator[tuple[str, list[tuple[str, str, str]]]]:
    for section in TEXT.split("\n## ")[1:]:
        yield section.splitlines()[0], ROW.findall(section)


def heads() -> set[str]:
    """Every word that the glossary explains, in small letters, without what stands in brackets beside it."""
    words = [re.sub(r" \(.*?\)", "", word) for _, rows in tables() for word, _, _ in rows]
    return {word.strip().casefold().replace("-", "") for several in words for word in several.split(",")}


def classes() -> Iterator[tuple[str, str]]:
    for name in SPOKEN:
        top = ROOT / "timeline" / name
        for file in sorted(top.rglob("*.py")) if top.is_dir() else [top]:
            for node in ast.parse(file.read_text("utf-8")).body:
                if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                    yield file.relative_to(ROOT).as_posix(), node.name


def forms(word: str) -> set[str]:
    return {word, word.removesuffix("s")}


@pytest.mark.parametrize(("section", "rows"), [pytest.param(*table, id=table[0]) for table in tables()])
def test_words_are_sorted_and_each_says_its_meaning_and_its_place(
    section: str, rows: list[tuple[str, str, str]]
):
    words = [word.casefold() for word, _, _ in rows]
    assert words
    assert words == sorted(words)
    for word, meaning, where in rows:
        assert meaning.endswith(".") and len(meaning) <= 260, word
        assert len(list(named(where))) == len(QUOTED.findall(where)) > 0, f"{section}: {word} names no place"


def test_every_line_of_a_table_is_read():
    lines = [line for line in TEXT.splitlines() if line.startswith("|")]
    assert len(lines) == sum(len(rows) + 2 for _, rows in tables())


def test_no_word_is_explained_twice():
    words = [word for _, rows in tables() for word, _, _ in rows]
    assert sorted(set(words)) == sorted(words)


def test_each_place_exists():
    assert missing(TEXT, DOCS) == []


def test_the_nouns_of_the_code_are_in_the_glossary():
    known = heads() | ORDINARY
    unknown = [
        f"{file}: {name}: {word}"
        for file, name in classes()
        for word in map(str.casefold, PART.findall(name))
        if not forms(word) & known
    ]
    assert unknown == []


def test_no_ordinary_word_is_listed_that_no_name_has_or_the_glossary_explains():
    used = {form for _, name in classes() for word in PART.findall(name) for form in forms(word.casefold())}
    assert sorted(ORDINARY - used) == []
    assert sorted(ORDINARY & heads()) == []


def test_a_class_has_a_name_of_its_own():
    """Who reads `Sheet` anywhere knows which one is meant."""
    found: dict[str, list[str]] = {}
    for file in sorted((ROOT / "timeline").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.ClassDef):
                found.setdefault(node.name, []).append(file.relative_to(ROOT).as_posix())
    assert {name: files for name, files in found.items() if len(files) > 1} == {}
