from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.house.written import events_file
from timeline.evidence.load import load_bytes
from timeline.evidence.verbatim import Texts, check_texts, plain, read_texts, stands_in, words

ESSAY = "In the *summer* of 1937,<sup>12</sup> Stalin’s men purged the army; by the end of 1938 it was over."
TEXTS = Texts({"essay": plain(ESSAY)}, ())


def said(texts: Texts = TEXTS, **cells: str) -> list[str]:
    """The sentences on an events file of one row with these cells."""
    loaded = load_bytes(events_file(cells))
    return [problem.sentence() for problem in check_texts(loaded.evidence, texts, "events.csv")]


VERBATIM = [
    ("In the summer of 1937", True, "emphasis is no part of the words"),
    ("of 1937, Stalin’s", True, "nor is the number of a footnote"),
    ("in the summer of 1937", False, "letter case counts"),
    ("Stalin's men", False, "the shape of an apostrophe counts"),
    ("by  the\nend of 1938", True, "blanks and line breaks are all one"),
    ("the end of 193", False, "a part of a word is not the word"),
    ("nd of 1938", False, "at its start either"),
    ("army; by", True, "signs between words are compared as they stand"),
    ("the end of 1939", False, "other words"),
]


@pytest.mark.parametrize(("phrase", "stands", "reason"), VERBATIM, ids=[row[2] for row in VERBATIM])
def test_dating_words_stand_verbatim_in_their_source(phrase: str, stands: bool, reason: str) -> None:
    assert (said(date_text=phrase) == []) is stands, reason


def test_dating_words_that_differ_in_signs_come_with_the_words_of_the_text() -> None:
    assert said(date_text="Stalin's Men") == [
        'events.csv, row 2, column "date_text": "Stalin\'s Men" does not stand in the text of essay; '
        'the text has "Stalin’s men".'
    ]


def test_blank_dating_words_need_no_text() -> None:
    assert said(date_text="") == []


def test_dating_words_must_stand_in_their_own_source() -> None:
    texts = Texts({"essay": "Nothing of the kind.", "houser": plain(ESSAY)}, ())
    assert len(said(texts, date_text="the end of 1938")) == 1


COPIES = [
    ("Stalin's men purged the army; by the end of 1938.", 'are 10 words running as essay has them'),
    ("STALIN'S MEN PURGED THE ARMY BY THE END", 'are 8 words running'),
    ("His purged the army by the end of 1938 was", 'are 8 words running'),
]  # fmt: skip


@pytest.mark.parametrize("column", ["claim", "note"])
@pytest.mark.parametrize(("claim", "message"), COPIES, ids=["signs", "capitals", "in the middle"])
def test_eight_words_running_are_a_copy(column: str, claim: str, message: str) -> None:
    (sentence,) = said(**{column: claim})
    assert sentence.startswith(f'events.csv, row 2, column "{column}": ')
    assert message in sentence
    assert sentence.endswith("say it in other words.")


@pytest.mark.parametrize(
    "claim",
    [
        "Stalin's men purged the army by the middle of 1938.",
        "The army was purged by Stalin's men until the end of 1938, when it was over.",
        "purged the army by the end of",
        "",
    ],
    ids=["seven words", "other words", "too short", "blank"],
)
def test_seven_words_running_are_no_copy(claim: str) -> None:
    assert said(claim=claim) == []


def test_a_claim_may_copy_no_text_at_all_not_even_another_sources() -> None:
    texts = Texts({"essay": "", "houser": plain(ESSAY)}, ())
    (sentence,) = said(texts, claim="He purged the army; by the end of 1938.")
    assert "as houser has them" in sentence


def test_a_source_without_a_text_is_a_notice() -> None:
    loaded = load_bytes(events_file({"source": "esay"}, {"event": "B"}))
    (problem,) = check_texts(loaded.evidence, TEXTS, "events.csv")
    assert problem.sentence() == (
        'events.csv, column "source": "esay" has no text in README.md, so its claims (1) are not compared; '
        "did you mean essay?"
    )
    assert problem.severity == "notice"


# ---- the directory ----


def test_the_texts_are_those_that_the_table_names(tmp_path: Path) -> None:
    catalogue = (
        "# Texts\n\nWords | before\n\n| file | source id | what |\n| --- | :-: | --- |\n"
        "| `a.txt` | `essay` | an essay |\n| b.txt | houser | |\n\n| file | source id |\n| c.txt | web |\n"
    )
    (tmp_path / "README.md").write_text(catalogue, encoding="utf-8")
    (tmp_path / "a.txt").write_text(ESSAY, encoding="utf-8")
    (tmp_path / "b.txt").write_bytes("Frieden von Münster".encode("cp1252"))
    (tmp_path / "c.txt").write_text("not in the first table", encoding="utf-8")
    texts = read_texts(tmp_path)
    assert dict(texts.by_source) == {"essay": plain(ESSAY), "houser": "Frieden von Münster"}
    assert [problem.severity for problem in texts.problems] == ["notice"]


@pytest.mark.parametrize("name", ["none.txt", "../secret.txt", "/etc/hostname", ""])
def test_a_named_file_that_is_not_in_the_directory_is_a_problem(tmp_path: Path, name: str) -> None:
    inside = tmp_path / "texts"
    inside.mkdir()
    (tmp_path / "secret.txt").write_text("outside", encoding="utf-8")
    (inside / "README.md").write_text(
        f"| file | source id |\n|---|---|\n| {name} | essay |\n", encoding="utf-8"
    )
    texts = read_texts(inside)
    assert dict(texts.by_source) == {}
    assert [problem.row for problem in texts.problems] == [3] if name else texts.problems


def test_a_readme_without_the_table_says_which_columns_it_needs(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("Nothing here.\n", encoding="utf-8")
    (problem,) = read_texts(tmp_path).problems
    assert problem.sentence() == (
        'README.md: there is no table with the columns "file" and "source id"; write one row for each text.'
    )


def test_a_directory_without_a_readme_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_texts(tmp_path)


@given(st.text(alphabet="ab c*_<sup>/’'12\n", max_size=60))
def test_every_word_of_a_plain_text_stands_in_it(text: str) -> None:
    flat = plain(text)
    assert "*" not in flat
    assert "\n" not in flat
    assert all(stands_in(word, flat) for word in flat.split())
    assert words(flat) == words(flat.replace("’", "'").upper())
