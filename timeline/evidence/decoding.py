"""Bytes as any spreadsheet writes them → text.

To understand another encoding, add its byte order mark to `MARKS`.
"""

from __future__ import annotations

import codecs
import re

from timeline.evidence.problem import Problem

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
NOT_TEXT = (
    (b"PK\x03\x04", "a workbook (.xlsx, .ods or another packed file)"),
    (b"\xd0\xcf\x11\xe0", "a workbook (.xls)"),
    (b"%PDF", "a PDF"),
)
CELL_END = re.compile(r'[\s,;"]')
SAVE_AS = 'save it from the spreadsheet as "CSV UTF-8"'


def decode(data: bytes, file: str) -> tuple[str, list[Problem]]:
    """Return the text and what had to be said about it; text is "" where the bytes are no text file at all.

    A byte order mark decides; without one the bytes are UTF-8, and where they are not, Windows-1252 with a
    notice. What cannot be decoded becomes U+FFFD and NUL characters go, each with an error that names the
    first line.
    """
    for start, what in NOT_TEXT:
        if data.startswith(start):
            return "", [Problem(file, 0, "", "", f"this is {what}, not a text file", SAVE_AS)]
    problems: list[Problem] = []
    mark, encoding = next(((mark, name) for mark, name in MARKS if data.startswith(mark)), (b"", ""))
    body = data[len(mark) :]
    text = _with_mark(body, encoding, file, problems) if encoding else _without_mark(body, file, problems)
    if "\0" in text:
        line = _line(text[: text.index("\0")])
        message = f"the file holds {text.count(chr(0)):,} NUL characters, which are taken out"
        problems.append(Problem(file, line, "", "", message, SAVE_AS))
        text = text.replace("\0", "")
    return text, problems


def _with_mark(body: bytes, encoding: str, file: str, problems: list[Problem]) -> str:
    """Return the text in the encoding that the byte order mark names."""
    try:
        return body.decode(encoding)
    except UnicodeDecodeError as fault:
        line = _line(body[: fault.start].decode(encoding, "replace"))
        message = (
            f"a character from here on is not {encoding.upper()}, as the file says it is, and shows as \ufffd"
        )
        problems.append(Problem(file, line, "", "", message, SAVE_AS))
        return body.decode(encoding, "replace")


def _without_mark(body: bytes, file: str, problems: list[Problem]) -> str:
    """Return the text as UTF-8, or as Windows-1252 where it is not."""
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as fault:
        start = fault.start
    line = _line(body[:start].decode("utf-8", "replace"))
    text = body.decode("cp1252", "replace")
    word = _word_at(text, start)
    message = "is not UTF-8, so the whole file is read as Windows-1252"
    problems.append(Problem(file, line, "", word, message, f"if letters look wrong, {SAVE_AS}", "notice"))
    if "\ufffd" in text:
        line = _line(text[: text.index("\ufffd")])
        message = "a character from here on is neither UTF-8 nor Windows-1252, and shows as \ufffd"
        problems.append(Problem(file, line, "", "", message, SAVE_AS))
    return text


def _word_at(text: str, at: int) -> str:
    """Return the word around a position, at most 40 characters to each side."""
    before, after = CELL_END.split(text[max(0, at - 40) : at]), CELL_END.split(text[at : at + 40])
    return before[-1] + after[0]


def _line(text_before: str) -> int:
    """Return the number of the line that follows this text: a line ends in LF, CR or CRLF."""
    return 1 + text_before.count("\n") + text_before.count("\r") - text_before.count("\r\n")
