"""The sources' own texts, and what a claim must have to do with them.

Dating words stand verbatim in their source, claims are not copied from any. To strip another kind of markup,
add its pattern to `MARKUP`; to hold another column to a rule, add it to `OWN_WORDS`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from timeline.evidence import Evidence
from timeline.evidence.decoding import decode
from timeline.evidence.problem import Problem, did_you_mean

CATALOGUE = "README.md"
RUNNING = 8  # this many words in a row, equal to a text's, are a copied sentence
OWN_WORDS = ("claim", "note")

# Footnote marks go with their number, other tags and emphasis leave what they enclose.
MARKUP = (
    re.compile(r"<sup>.*?</sup>", re.DOTALL),
    re.compile(r"</?[a-zA-Z][^<>\n]*>"),
    re.compile(r"\*+"),
    re.compile(r"(?<!\w)_+|_+(?!\w)"),
)
APOSTROPHES = str.maketrans(dict.fromkeys("\u2019\u2018\u02bc\u02b9\u00b4`", "'"))
WORD = re.compile(r"\w+(?:'\w+)*")


@dataclass(frozen=True, slots=True)
class Texts:
    """The text of each source by its id, as `plain` leaves it, and what was wrong with the files."""

    by_source: Mapping[str, str]
    problems: tuple[Problem, ...]


def read_texts(directory: Path) -> Texts:
    """Return the texts that the table in the directory's README.md names under "file" and "source id".

    Raises OSError where there is no README.md; a file that is named and not there is a problem.
    """
    catalogue, problems = decode((directory / CATALOGUE).read_bytes(), CATALOGUE)
    rows = _catalogued(catalogue)
    if not rows:
        message = 'there is no table with the columns "file" and "source id"'
        problems.append(Problem(CATALOGUE, 0, "", "", message, "write one row for each text"))
    by_source: dict[str, str] = {}
    present = sorted(path.name for path in directory.iterdir() if path.is_file())
    for line, name, source in rows:
        if name in present:
            text, more = decode((directory / name).read_bytes(), name)
            by_source[source] = plain(text)
            problems.extend(more)
        else:
            cure = did_you_mean(name, present)
            problems.append(Problem(CATALOGUE, line, "file", name, "is not a file in this directory", cure))
    return Texts(by_source, tuple(problems))


def _catalogued(catalogue: str) -> list[tuple[int, str, str]]:
    """Return (line, file, source id) for each row of the first Markdown table that has both columns."""
    rows: list[tuple[int, str, str]] = []
    places: tuple[int, int] | None = None
    for line, written in enumerate(catalogue.splitlines(), 1):
        cells = [cell.strip(" \t`") for cell in written.strip().strip("|").split("|")]
        if places is None and {"file", "source id"} <= set(cells):
            places = cells.index("file"), cells.index("source id")
        elif places is not None and not written.strip().startswith("|"):
            break
        elif places is not None and len(cells) > max(places) and cells[0].strip(":-"):
            rows.append((line, cells[places[0]], cells[places[1]]))
    return rows


def plain(text: str) -> str:
    """Return the text without markup, every run of blanks and line breaks as one blank."""
    for pattern in MARKUP:
        text = pattern.sub("", text)
    return " ".join(text.split())


def words(text: str) -> list[str]:
    """Return the words of a text in small letters, apostrophes folded to one sign."""
    return WORD.findall(text.casefold().translate(APOSTROPHES))


def check_texts(evidence: Evidence, texts: Texts, file: str) -> tuple[Problem, ...]:
    """Return each dating text that is not in its source, each copied run of words, each missing text.

    `file` is the name of the events file, where the problems are. Problems come in the order of its rows.
    """
    found = [*_not_verbatim(evidence, texts, file), *_copied(evidence, texts, file)]
    missing = _without_text(evidence, texts, file)
    return (*texts.problems, *missing, *sorted(found, key=lambda problem: problem.row))


def _without_text(evidence: Evidence, texts: Texts, file: str) -> Iterator[Problem]:
    """Yield a notice for each source that has claims and no text."""
    claims = evidence.claims["source"].value_counts()
    for at, source in enumerate(evidence.sources["source"]):
        if at in claims.index and source not in texts.by_source:
            message = f"has no text in {CATALOGUE}, so its claims ({claims[at]:,}) are not compared"
            cure = did_you_mean(source, texts.by_source)
            yield Problem(file, 0, "source", source, message, cure, "notice")


def _not_verbatim(evidence: Evidence, texts: Texts, file: str) -> Iterator[Problem]:
    """Yield each `date_text` that does not stand in the text of its source as whole words."""
    sources = evidence.sources["source"]
    claims = evidence.claims[["row", "source", "date_text"]]
    for row, source, written in claims[claims["date_text"] != ""].itertuples(index=False):
        text = texts.by_source.get(sources[source])
        if text is not None and not stands_in(" ".join(written.split()), text):
            message = f"does not stand in the text of {sources[source]}"
            yield Problem(file, row, "date_text", written, message, _likely(written, text))


def stands_in(phrase: str, text: str) -> bool:
    """Say whether the phrase stands in the text letter for letter and is not a part of longer words."""
    start = text.find(phrase)
    while start >= 0:
        end = start + len(phrase)
        joined_before = start > 0 and text[start - 1].isalnum() and phrase[0].isalnum()
        joined_after = end < len(text) and text[end].isalnum() and phrase[-1].isalnum()
        if not joined_before and not joined_after:
            return True
        start = text.find(phrase, start + 1)
    return False


def _likely(phrase: str, text: str) -> str:
    """Return as the cure the words as the text has them, if only letter case and signs differ."""
    pattern = r"\W+".join(map(re.escape, re.findall(r"\w+", phrase)))
    match = re.search(rf"\b{pattern}\b", text, re.IGNORECASE) if pattern else None
    return f'the text has "{match[0]}"' if match else "copy the words from the text"


def _copied(evidence: Evidence, texts: Texts, file: str) -> Iterator[Problem]:
    """Yield each claim or note that shares `RUNNING` words in a row with any of the texts."""
    runs = {run: source for source, text in texts.by_source.items() for run in _runs(words(text))}
    for column in OWN_WORDS:
        for row, written in evidence.claims[["row", column]].itertuples(index=False):
            own = words(written)
            shared = [at for at, run in enumerate(_runs(own)) if run in runs]
            if shared:
                last = next((at for at in shared if at + 1 not in shared), shared[0])
                copied = own[shared[0] : last + RUNNING]
                message = f"are {len(copied)} words running as {runs[tuple(copied[:RUNNING])]} has them"
                yield Problem(file, row, column, " ".join(copied), message, "say it in other words")


def _runs(tokens: list[str]) -> Iterable[tuple[str, ...]]:
    """Return every run of `RUNNING` words."""
    return zip(*(tokens[start:] for start in range(RUNNING)), strict=False)
