"""What is written on the pages of a PDF that Chromium has printed, read without any other program.

Chromium names each font by the number of its object and says in a table what its glyphs mean. The most common
change: an operator that writes text joins `SHOWN`.
"""

from __future__ import annotations

import re
import zlib
from itertools import pairwise

OBJECT = re.compile(rb"(?m)^(\d+) 0 obj\b")
STREAM = re.compile(rb"/Length (\d+).*?stream\r?\n", re.DOTALL)
SHOWN = re.compile(rb"/F(\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)> ?Tj|\[(.*?)\] ?TJ", re.DOTALL)
HEX = re.compile(rb"<([0-9A-Fa-f]+)>")
SINGLE = re.compile(rb"<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>$", re.MULTILINE)
RANGE = re.compile(rb"<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>")


def pages(pdf: bytes) -> list[str]:
    """The text of each page in the order in which it is painted, without its blanks."""
    parts = _parts(pdf)
    fonts = {name: _meanings(parts, part) for name, part in parts.items() if b"/ToUnicode" in part}
    return [_text(content, fonts) for content in painted(pdf)]


def painted(pdf: bytes) -> list[bytes]:
    """What is painted on each page, colours and all."""
    parts = _parts(pdf)
    leaves = [part for part in parts.values() if re.search(rb"/Type /Page\b", part)]
    contents = [int(match[1]) for leaf in leaves if (match := re.search(rb"/Contents (\d+) 0 R", leaf))]
    return [_inflated(parts[one]) for one in contents]


def _parts(pdf: bytes) -> dict[int, bytes]:
    """The objects of the file by their numbers."""
    found = [(int(match[1]), match.end()) for match in OBJECT.finditer(pdf)]
    return {name: pdf[at:end] for (name, at), (_, end) in pairwise([*found, (0, len(pdf))])}


def _inflated(part: bytes) -> bytes:
    head = STREAM.search(part)
    assert head
    return zlib.decompressobj().decompress(part[head.end() :])


def _meanings(parts: dict[int, bytes], font: bytes) -> dict[int, str]:
    """What each glyph of a font means."""
    named = re.search(rb"/ToUnicode (\d+) 0 R", font)
    assert named
    table = _inflated(parts[int(named[1])])
    meant = {int(glyph, 16): _letters(said) for glyph, said in SINGLE.findall(table)}
    for first, last, said in RANGE.findall(table):
        meant |= {
            one: chr(int(said, 16) + one - int(first, 16)) for one in range(int(first, 16), int(last, 16) + 1)
        }
    return meant


def _letters(said: bytes) -> str:
    return bytes.fromhex(said.decode()).decode("utf-16-be")


def _text(content: bytes, fonts: dict[int, dict[int, str]]) -> str:
    words: list[str] = []
    font: dict[int, str] = {}
    for named, one, many in SHOWN.findall(content):
        if named:
            font = fonts.get(int(named), {})
        for glyphs in [one] if one else HEX.findall(many):
            numbers = (int(glyphs[at : at + 4], 16) for at in range(0, len(glyphs), 4))
            words += [font.get(number, "") for number in numbers]
    return re.sub(r"\s", "", "".join(words))
