"""The letters of an address: how single values are written in a query and read back.

`view` says which fields there are; this module knows only text, lists, choices, whole numbers and instants.
The browser follows the same rules (`tests/fixtures/views.json` holds both sides to them). To allow another
form of a value, change its reader here: a reader returns the value or raises ValueError with words that
follow "x=…".
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote_plus, unquote_plus

from timeline.dates.calendars import day, iso

MINUTES = 1440
FIRST_DAY, LAST_DAY = day(-9999), day(9999, 12, 31)
"""An address names days from the year -9999 to 9999: beyond them no axis can draw."""

_INSTANT = re.compile(r"(-?[0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2})(?:T([0-9]{2}):([0-9]{2}))?)?)?")


def encoded(text: str) -> str:
    """Return text for a query: percent-encoded UTF-8 but for letters, digits and `-._~`; blank is `+`."""
    return quote_plus(well_formed(text), safe="")


def decoded(raw: str) -> str:
    """Return what one item of a query says; bytes that are no UTF-8 become U+FFFD, a lone `%` stays."""
    return unquote_plus(raw)


def well_formed(text: str) -> str:
    """Return text with halves of surrogate pairs, which no address can hold, replaced by U+FFFD."""
    return "".join("\ufffd" if "\ud800" <= sign <= "\udfff" else sign for sign in text)


def pairs(query: str) -> list[tuple[str, str]]:
    """Return (key, value still encoded) of each part; a leading `?` and empty parts are dropped."""
    parts = (part.partition("=") for part in query.removeprefix("?").split("&") if part)
    return [(decoded(key), raw) for key, _, raw in parts]


def to_minute(value: float | None) -> float | None:
    """Return days since 1970 rounded to whole minutes, None where an address could not name the result."""
    if value is None or not math.isfinite(value):
        return None
    minutes = round(value * MINUTES)
    return minutes / MINUTES if FIRST_DAY <= minutes // MINUTES <= LAST_DAY else None


def read_instant(raw: str) -> float:
    """Return days since 1970 for `1936-06-01T06:30`, `1936-06-01`; `1936-06`, `1936` name their first day."""
    match = _INSTANT.fullmatch(decoded(raw))
    if not match:
        raise ValueError("is not a date like 1936-06-01")
    year, month, dom, hour, minute = (int(part) if part else None for part in match.groups())
    try:
        number = day(year or 0, 1 if month is None else month, 1 if dom is None else dom)
    except ValueError as error:
        raise ValueError("is not a day of the calendar") from error
    if (hour or 0) > 23 or (minute or 0) > 59:
        raise ValueError("is not a time of day from 00:00 to 23:59")
    return (number * MINUTES + (hour or 0) * 60 + (minute or 0)) / MINUTES


def write_instant(value: float) -> str:
    """Return days since 1970 as `1936-06-01`, or `1936-06-01T06:30` where it is not a whole day."""
    number, minute = divmod(round(value * MINUTES), MINUTES)
    return iso(number) + (f"T{minute // 60:02d}:{minute % 60:02d}" if minute else "")


def read_list(raw: str) -> tuple[str, ...]:
    """Return the items of a comma-separated list, each once, in code point order."""
    return tidy(decoded(item) for item in raw.split(","))


def write_list(items: Iterable[str]) -> str:
    """Return items as a comma-separated list; a comma within an item is percent-encoded."""
    return ",".join(encoded(item) for item in items)


def tidy(items: Iterable[str]) -> tuple[str, ...]:
    """Return items well-formed, each once, none blank, in code point order: one set has one address."""
    return tuple(sorted({well_formed(item) for item in items} - {""}))


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of value: its name, how it is read and written, and what bounds it: options, ends, a length.

    `read` takes what stands in the address, still encoded, and raises ValueError with words that follow
    "x=…". The page's scripts have a reader and a writer for each name and take the bounds from here.
    """

    name: str
    read: Callable[[str], Any]
    write: Callable[[Any], str]
    bounds: tuple[str | int, ...] = ()


def choice(options: Sequence[str], noun: str) -> Kind:
    """Return the kind of one of `options`; `noun` names them in the message ("a colour mode")."""

    def read(raw: str) -> str:
        text = decoded(raw)
        if text not in options:
            raise ValueError(f"is not {noun} ({', '.join(options)})")
        return text

    return Kind("choice", read, str, tuple(options))


def whole(first: int, last: int) -> Kind:
    """Return the kind of a whole number from `first` to `last`, written in plain digits."""

    def read(raw: str) -> int:
        if not re.fullmatch(r"[0-9]{1,4}", raw) or not first <= int(raw) <= last:
            raise ValueError(f"is not a whole number from {first} to {last}")
        return int(raw)

    return Kind("whole", read, str, (first, last))


def text(longest: int) -> Kind:
    """Return the kind of any text of at most `longest` characters."""

    def read(raw: str) -> str:
        said = decoded(raw)
        if len(said) > longest:
            raise ValueError(f"has {len(said):,} characters, and at most {longest:,} are read")
        return said

    return Kind("text", read, encoded, (longest,))


def _read_flag(raw: str) -> bool:
    if raw != "1":
        raise ValueError("is not 1")
    return True


INSTANT = Kind("instant", read_instant, write_instant)
LIST = Kind("list", read_list, write_list)
FLAG = Kind("flag", _read_flag, lambda _: "1")
