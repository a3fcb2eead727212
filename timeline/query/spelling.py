"""One key for many spellings: letter case, accents, apostrophes and transliterations folded away.

Russian names reach English by several roads: Tukhachevskii (Library of Congress), Tukhachevsky (press, BGN),
Tuchačevskij (scholarly), Тухачевский. `key` takes them all to one string. It is coarse on purpose and is
always used beside `plain`, so that ordinary words are found as they are typed. To fold one more pair of
spellings, add a rule to `RULES`; the rules run in order, on lower-case letters without accents.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SIGNS = "'’‘`´ʹʺʼʻ′″"
_ACCENTS = "\u0300-\u036f"
TOKEN = re.compile(rf"[^\W_](?:[^\W_]|[{_ACCENTS}]|[{_SIGNS}]+(?=[^\W_]))*")
"""A word: letters and digits with their accents, and apostrophes within it."""

_DROPPED = dict.fromkeys(map(ord, _SIGNS))
_WHOLE = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})
_HACEKS = str.maketrans({"č": "ch", "š": "sh", "ž": "zh", "ř": "rzh", "ü": "iu"})
_CYRILLIC = str.maketrans(
    {
        "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "ё": "e", "є": "e", "ж": "zh",
        "з": "z", "и": "i", "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o",
        "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ў": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch",
        "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "iu", "я": "ia",
    }
)  # fmt: skip

RULES = tuple(
    (re.compile(pattern), becomes)
    for pattern, becomes in (
        (r"[ck]h", "χ"),  # Tukhachevsky, Tuchačevskij; one letter, so that Tukachevsky is one slip away
        (r"tz", "ts"),  # Trotzki, Trotsky
        (r"x", "ks"),  # Alexei, Aleksei
        (r"(.)\1+", r"\1"),  # Rokossovsky, Rokosovsky
        (r"[yj]o", "e"),  # Budyonny, Budennyi
        (r"[iyj]+(?=[aeu])", ""),  # Yagoda, Iagoda, Jagoda; Yezhov, Ezhov; Zinoviev, Zinov'ev; Beriya, Beria
        (r"[iyj]+", "i"),  # Trotsky, Trotskii, Trotskij
        (r"(.)\1+", r"\1"),
    )
)
"""Rules of the key: pattern, what it becomes; each with names that need it."""


@lru_cache(maxsize=262_144)
def plain(word: str) -> str:
    """Return a word in lower case without accents and apostrophes: "Fel'dman" → "feldman"."""
    apart = unicodedata.normalize("NFKD", word.casefold().translate(_WHOLE).translate(_DROPPED))
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


@lru_cache(maxsize=262_144)
def key(word: str) -> str:
    """Return the key that the spellings of a word share: "Blyukher", "Bliukher", "Blücher" → "bluχer"."""
    latin = unicodedata.normalize("NFC", word.casefold()).translate(_CYRILLIC).translate(_HACEKS)
    folded = plain(latin)
    for pattern, becomes in RULES:
        folded = pattern.sub(becomes, folded)
    return folded
