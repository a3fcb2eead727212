"""The ids of events whose file gives them none: names that stay, made from titles."""

from __future__ import annotations

import re
import unicodedata

# Letters that have no decomposition into an ASCII letter and a mark.
_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "ŋ": "n"}
)
# Apostrophes and primes, which transliteration uses for the soft and the hard sign (Il'ich, Ilʹich): dropped.
_SIGNS = dict.fromkeys(map(ord, "'’‘`´ʹʺʼʻ′″\"“”"))
_NOT_PLAIN = re.compile(r"[^a-z0-9]+")


def slug(title: str) -> str:
    """Return a stable id for a title: lower-case ASCII words joined by hyphens.

    Diacritics are folded (Kraków → krakow), the apostrophes and primes of transliteration are dropped
    (Il'ich → ilich), everything else that is neither letter nor digit separates words. Letters of other
    scripts are written by their code points in base 16, so that a title in Cyrillic still has an id of its
    own. A title without a letter or digit gives "untitled".
    """
    folded = title.casefold().translate(_LETTERS).translate(_SIGNS)
    plain = "".join(map(_plain, unicodedata.normalize("NFKD", folded)))
    return _NOT_PLAIN.sub("-", plain).strip("-") or "untitled"


def _plain(character: str) -> str:
    if character.isascii():
        return character
    if unicodedata.combining(character):
        return ""
    return f"{ord(character):x}" if character.isalnum() else " "
