"""Numbers a source asserts, as ranges.

`executed=600000..1200000; discharged=35000; arrested=>750000`. To allow another way of writing a value, add a
row to `VALUES`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache


class FigureError(ValueError):
    """A figure that cannot be read: `text` is the part in question, `cure` a ready phrase or ""."""

    def __init__(self, text: str, reason: str, cure: str = "") -> None:
        super().__init__(f'"{text}" {reason}')
        self.text = text
        self.reason = reason
        self.cure = cure


@dataclass(frozen=True, slots=True)
class Figure:
    """A named number somewhere in `lo`..`hi`, both ends included; None = no bound on that side.

    "Over 750,000" has lo 750000: the bound itself is not excluded, since round numbers in prose are round.
    """

    name: str
    lo: float | None
    hi: float | None


NAME = re.compile(r"[^\W\d][\w-]*")
NUMBER = r"(\d{1,15}(?:\.\d{1,6})?)"
GROUPED = re.compile(r"(?<=\d)[,'\u2019 \u00a0\u202f](?=\d{3}(?!\d))")

Bounds = tuple[float | None, float | None]
VALUES: tuple[tuple[str, str, Callable[..., Bounds]], ...] = (
    ("35000", NUMBER, lambda n: (number(n), number(n))),
    ("600000..1200000", rf"{NUMBER}\s*\.\.\s*{NUMBER}", lambda lo, hi: (number(lo), number(hi))),
    (">750000", rf">=?\s*{NUMBER}", lambda n: (number(n), None)),
    ("<700000", rf"<=?\s*{NUMBER}", lambda n: (None, number(n))),
    ("600000..", rf"{NUMBER}\s*\.\.", lambda n: (number(n), None)),
    ("..1200000", rf"\.\.\s*{NUMBER}", lambda n: (None, number(n))),
)
FORMS = ", ".join(f"name={example}" for example, _, _ in VALUES[:4])
READERS = tuple((re.compile(pattern, re.ASCII), read) for _, pattern, read in VALUES)


def number(digits: str) -> float:
    """Return the number that the digits write; a whole one as an int, so that it prints as written."""
    return float(digits) if "." in digits else int(digits)


@lru_cache(maxsize=65536)
def parse_figures(text: str) -> tuple[Figure, ...]:
    """Return the figures of one cell in their order; a blank cell has none. Raises `FigureError`."""
    found: dict[str, Figure] = {}
    for part in (" ".join(piece.split()) for piece in text.split(";")):
        if not part:
            continue
        figure = _parse(part)
        if figure.name in found:
            raise FigureError(part, f'names "{figure.name}" a second time', "write one range for each name")
        found[figure.name] = figure
    return tuple(found.values())


def _parse(part: str) -> Figure:
    """Return one figure. Raises `FigureError` with the likely cure."""
    name = NAME.match(part)
    if name is None:
        raise FigureError(part, "does not start with a name", f"write {FORMS}")
    rest = part[name.end() :].strip()
    value = rest.removeprefix("=").strip()
    if rest == value and not value.startswith((">", "<")):
        raise FigureError(part, "is not a name and a number", f"write {FORMS}")
    for pattern, read in READERS:
        if match := pattern.fullmatch(value):
            lo, hi = read(*match.groups())
            if lo is not None and hi is not None and lo > hi:
                raise FigureError(part, "ends below its start", f"did you mean {name[0]}={hi}..{lo}?")
            return Figure(name[0], lo, hi)
    raise FigureError(part, "has a value that is not a number or a range", _cure(name[0], value))


def _cure(name: str, value: str) -> str:
    """Return the figure without grouping signs and with "..", if that can be read, else the forms."""
    likely = re.sub(r"(?<=\d) ?(?:\.\.\.|[\u2013\u2014-]|to) ?(?=\d)", "..", GROUPED.sub("", value))
    readable = any(pattern.fullmatch(likely) for pattern, _ in READERS)
    return f"did you mean {name}={likely}?" if readable else f"write {FORMS}"


def figures_of(text: str) -> tuple[Figure, ...]:
    """Return the figures of a cell; none where it cannot be read, which the checks report."""
    try:
        return parse_figures(text)
    except FigureError:
        return ()
