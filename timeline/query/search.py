"""What a word finds: an index of the evidence by spelling, and the places to mark.

A search is a list of words, each of which must begin some word of an event (its title, or the claim, date
words or note of any source), and of "quoted phrases", which must stand so. Each word is compared twice:
plainly (letter case and accents ignored) and by its key (`spelling.key`), so that Tukhachevsky finds
Tukhachevskii. Only where nothing is found so, words of six letters and more may differ by one slip. Words
that name days ("June 1937", `1936/1938`) also find what some source dates so (`stretch`).

To search another column: name it in `SEARCHED`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from timeline.evidence import Evidence
from timeline.evidence.frames import BoolArray, IntArray
from timeline.query.named_days import Stretch, parted, touched
from timeline.query.spelling import TOKEN, key, plain

SEARCHED = ("claim", "date_text", "words", "note")
"""The columns of the claims that are searched, beside the titles of the events."""
SHORTEST_KEY = 3
"""Letters a key must have to be compared: shorter ones stand for too much (Ya- and a- share a key)."""
SHORTEST_SLIP = 6
"""Letters a word must have before one slip is forgiven."""

_QUOTES = str.maketrans(dict.fromkeys("“”„«»", '"'))
_LAST = "\U0010ffff"
_GAP = -1
_LETTERS = 80  # kinds of letter that a slip may put in: bounds the work for one word

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Query:
    """A search as understood: single words (plain), phrases (their words as keys), and days with their words.

    Each word must be met, and of the days either they themselves or all `named`, the words that name them.
    """

    words: tuple[str, ...]
    phrases: tuple[Phrase, ...]
    days: Stretch | None = None
    named: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether there is anything to look for."""
        return bool(self.words or self.phrases or self.days)

    @property
    def every_word(self) -> tuple[str, ...]:
        """All single words, those that name days as well."""
        return (*self.words, *self.named)


@lru_cache(maxsize=256)
def understood(query: str) -> Query:
    """Return what a search asks for. An unclosed quotation mark runs to the end."""
    parts = query.translate(_QUOTES).split('"')
    phrases = [tuple(map(key, found)) for part in parts[1::2] if (found := TOKEN.findall(part))]
    loose = parted(" ".join(parts[::2]).strip())
    return Query(_words(loose.rest), tuple(dict.fromkeys(phrases)), loose.stretch, _words(loose.named))


def _words(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, map(plain, TOKEN.findall(text)))))


@dataclass(frozen=True, slots=True)
class Postings:
    """Words in order, and where each stands: those of `words[i]` are the events `events[at[i]:at[i + 1]]`."""

    words: tuple[str, ...]
    events: IntArray
    at: IntArray
    letters: tuple[str, ...]

    def beginning(self, start: str, found: BoolArray) -> None:
        """Set `found` for all events with a word that begins with `start`."""
        low, high = bisect_left(self.words, start), bisect_left(self.words, start + _LAST)
        found[self.events[self.at[low] : self.at[high]]] = True

    def nearly(self, start: str, found: BoolArray) -> None:
        """Set `found` for all events with a word that begins with `start` but for one slip."""
        for slip in slips(start, self.letters):
            self.beginning(slip, found)

    def position(self, word: str) -> int | None:
        """Return where a whole word stands in `words`, None if it does not."""
        at = bisect_left(self.words, word)
        return at if at < len(self.words) and self.words[at] == word else None


@dataclass(frozen=True, slots=True)
class WordIndex:
    """The words of an evidence: by plain word, by key, and as one stream of keys in which phrases are found.

    `stream` holds positions in `keys.words` in reading order, `_GAP` before each text; `event_at` the events.
    """

    size: int
    plain: Postings
    keys: Postings
    stream: IntArray
    event_at: IntArray

    def matches(self, query: Query, dated: BoolArray | None = None) -> BoolArray:
        """Return which events a search finds, shape (E,); all of them where it asks for nothing.

        `dated` are the events that some source dates to the days of the search.
        """
        found = self._all_of(query, dated, forgiving=False)
        return found if found.any() else self._all_of(query, dated, forgiving=True)

    def _all_of(self, query: Query, dated: BoolArray | None, *, forgiving: bool) -> BoolArray:
        found = self._with_words(query.words, forgiving)
        for phrase in query.phrases:
            found &= self._with_phrase(phrase)
        if query.days:
            named = self._with_words(query.named, forgiving and dated is None)
            found &= named if dated is None else named | dated
        return found

    def _with_words(self, words: Iterable[str], forgiving: bool) -> BoolArray:
        found = np.ones(self.size, dtype=bool)
        for word in words:
            found &= self._with_word(word, forgiving)
        return found

    def _with_word(self, word: str, forgiving: bool) -> BoolArray:
        found = np.zeros(self.size, dtype=bool)
        compared = _compared(word)
        for of, start in compared:
            getattr(self, of).beginning(start, found)
        if forgiving and not found.any():
            for of, start in compared:
                if len(start) >= SHORTEST_SLIP:
                    getattr(self, of).nearly(start, found)
        return found

    def _with_phrase(self, phrase: Phrase) -> BoolArray:
        found = np.zeros(self.size, dtype=bool)
        numbers = [self.keys.position(part) for part in phrase]
        places = np.flatnonzero(self.stream == numbers[0]) if None not in numbers else np.empty(0, np.int64)
        for step, number in enumerate(numbers[1:], start=1):
            places = places[places + step < len(self.stream)]
            places = places[self.stream[places + step] == number]
        found[self.event_at[places]] = True
        return found


def _compared(word: str) -> list[tuple[str, str]]:
    """Return the ways in which a plain word is compared: name of the fold, start of a word so folded."""
    short = len(key(word)) < SHORTEST_KEY
    return [("plain", word)] if short else [("plain", word), ("keys", key(word))]


@lru_cache(maxsize=4)
def index(evidence: Evidence) -> WordIndex:
    """Return the index of an evidence, made once."""
    claims, events = evidence.claims, evidence.events
    columns = [events["title"].tolist(), *(claims[name].tolist() for name in SEARCHED)]
    owner = claims["event"].to_numpy(dtype=np.int64)
    owners = np.concatenate([np.arange(len(events), dtype=np.int64), *([owner] * len(SEARCHED))])
    return _indexed([text for column in columns for text in column], owners, len(events))


def _indexed(texts: Sequence[str], owners: IntArray, size: int) -> WordIndex:
    """Return the index of texts; `owners` names the event of each. Equal texts and words are read once."""
    of_text, distinct = _numbered(texts)
    parts = [TOKEN.findall(text) for text in distinct]
    of_token, written = _numbered([token for part in parts for token in part])
    lengths = np.array([len(part) for part in parts], dtype=np.int64)
    offsets = np.cumsum(lengths) - lengths
    taken = lengths[of_text]
    begins = np.cumsum(taken) - taken
    tokens = of_token[np.arange(int(taken.sum())) + np.repeat(offsets[of_text] - begins, taken)]
    event_at = np.repeat(owners, taken)
    by_plain, _ = _postings([plain(word) for word in written], tokens, event_at, size)
    by_key, number = _postings([key(word) for word in written], tokens, event_at, size)
    return WordIndex(
        size, by_plain, by_key, np.insert(number[tokens], begins, _GAP), np.insert(event_at, begins, owners)
    )


def _numbered(texts: Sequence[str]) -> tuple[IntArray, list[str]]:
    """Return a number for each text, equal for equal texts, and the distinct texts by number."""
    numbers: dict[str, int] = {}
    of = np.fromiter((numbers.setdefault(text, len(numbers)) for text in texts), np.int64, len(texts))
    return of, list(numbers)


def _postings(
    folded: Sequence[str], tokens: IntArray, event_at: IntArray, size: int
) -> tuple[Postings, IntArray]:
    """Return the postings of folded words, and the position in them of each word as written."""
    words = tuple(sorted(set(folded)))
    place = {word: at for at, word in enumerate(words)}
    number = np.array([place[word] for word in folded], dtype=np.int64)
    wide = max(size, 1)
    pair = np.sort(number[tokens] * wide + event_at)
    pair = pair[np.diff(pair, prepend=-1) > 0]
    at = np.searchsorted(pair // wide, np.arange(len(words) + 1))
    return Postings(words, pair % wide, at, tuple(sorted(set("".join(words))))[:_LETTERS]), number


def matches(evidence: Evidence, query: str) -> BoolArray:
    """Return which events a search finds, shape (E,), read-only; all of them where it holds no word."""
    return _matches(evidence, understood(query))


@lru_cache(maxsize=64)
def _matches(evidence: Evidence, query: Query) -> BoolArray:
    found = np.ones(len(evidence.events), dtype=bool)
    if query:
        found = index(evidence).matches(query, dated(evidence, query.days) if query.days else None)
    found.setflags(write=False)
    return found


def dated(evidence: Evidence, days: Stretch) -> BoolArray:
    """Return which events some claim dates so that they may touch a stretch of days, shape (E,)."""
    found = np.zeros(len(evidence.events), dtype=bool)
    found[evidence.claims["event"].to_numpy(dtype=np.int64)[touched(evidence, days)]] = True
    return found


def titled(evidence: Evidence, query: str) -> BoolArray:
    """Return which events have all of a search in their titles, shape (E,)."""
    return _titles(evidence).matches(understood(query))


@lru_cache(maxsize=4)
def _titles(evidence: Evidence) -> WordIndex:
    size = len(evidence.events)
    return _indexed(evidence.events["title"].tolist(), np.arange(size, dtype=np.int64), size)


def slips(word: str, letters: Iterable[str]) -> set[str]:
    """Return all words that differ from `word` by one letter missing, changed, added, or two exchanged."""
    halves = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    near = {a + b[1:] for a, b in halves if b} | {a + b[1] + b[0] + b[2:] for a, b in halves if b[1:]}
    for letter in letters:
        near |= {a + letter + b for a, b in halves} | {a + letter + b[1:] for a, b in halves if b}
    return near - {word}


def highlight_spans(text: str, query: str) -> list[tuple[int, int]]:
    """Return where in `text` a search is met: (start, end) in characters, in order, not overlapping.

    Whole words are marked, a phrase as one span. If nothing is met exactly, words with one slip are.
    """
    asked = understood(query)
    found = [(match.group(), *match.span()) for match in TOKEN.finditer(text)]
    hit = [any(_begins(token, word) for word in asked.every_word) for token, _, _ in found]
    joined: set[int] = set()
    for phrase in asked.phrases:
        for at in _places([key(token) for token, _, _ in found], phrase):
            hit[at : at + len(phrase)] = [True] * len(phrase)
            joined.update(range(at + 1, at + len(phrase)))
    if not any(hit):
        hit = [any(_nearly(token, word) for word in asked.every_word) for token, _, _ in found]
    spans: list[tuple[int, int]] = []
    for at, (_, start, end) in enumerate(found):
        if hit[at]:
            spans.append((spans.pop()[0] if at in joined else start, end))
    return spans


_FOLDS: dict[str, Callable[[str], str]] = {"plain": plain, "keys": key}


def _places(keys: Sequence[str], phrase: Phrase) -> list[int]:
    return [at for at in range(len(keys) - len(phrase) + 1) if tuple(keys[at : at + len(phrase)]) == phrase]


def _begins(token: str, word: str) -> bool:
    return any(_FOLDS[of](token).startswith(start) for of, start in _compared(word))


def _nearly(token: str, word: str) -> bool:
    long = [(_FOLDS[of](token), start) for of, start in _compared(word) if len(start) >= SHORTEST_SLIP]
    return any(folded.startswith(tuple(slips(start, set(folded)))) for folded, start in long)
