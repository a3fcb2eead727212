"""Evidence of any size that reads like ours: the same claims for the same seed, on every machine.

    claims(1_000, seed=1)   # an events file of 1,000 claims on some 330 events by five sources

Happenings crowd into a few bad years, half of the datings are to the day, sources mostly agree. The most
common change: how often a way of dating occurs, a row of ``DATINGS``."""

from __future__ import annotations

import csv
import io
import random
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from itertools import chain, count, islice
from typing import NamedTuple

from timeline.dates.calendars import civil, day, iso
from timeline.evidence.columns import EVENTS_FILE, names

SOURCES = ("essay", "whitewood-book", "houser", "whitewood-article", "web-article")
CATEGORIES = ("Politics", "War", "Army", "Terror", "Society", "Diplomacy")
FIRST, LAST = day(1917), day(1941, 12, 31)
CROWDED = ((day(1937, 6), 150.0), (day(1938, 3), 120.0), (day(1919, 7), 260.0), (day(1932, 11), 220.0))
"""Middle of a bad time, and its spread in days; two of three happenings fall into one."""
DAYS = (20, 120, 500, 1500)
"""Days that periods last, in the mean: campaigns, purges, and what goes on for years."""
LONGEST = 45
"""Characters of a title; ours have 12 to 47."""

DEEDS = (
    "Arrest of", "Trial of", "Execution of", "Dismissal of", "Promotion of", "Denunciation of", "Letter from",
    "Speech by", "Expulsion of", "Transfer of", "Return of", "Interrogation of", "Order to replace",
    "Suicide of", "Visit of", "Report on", "Confession of", "Release of", "Flight of", "Recall of",
)  # fmt: skip
RANKS = ("Commander", "Commissar", "Marshal", "Delegate", "Engineer", "Director", "Secretary", "Envoy")
NAMES = (
    "Abramov", "Belov", "Chernov", "Dybets", "Egorov", "Fomin", "Gailit", "Ianson", "Kashirin",
    "Levandovskii",
    "Mezis", "Nikonov", "Orlov", "Petin", "Rakitin", "Sedelnikov", "Tkalun", "Uritskii", "Vasilenko", "Zhuk",
)  # fmt: skip
TOWNS = (
    "Moscow", "Leningrad", "Kiev", "Minsk", "Kharkov", "Odessa", "Baku", "Tiflis", "Rostov", "Samara", "Omsk",
    "Kazan", "Smolensk", "Tambov", "Saratov", "Chita", "Vladivostok", "Tashkent", "Perm", "Pskov",
)  # fmt: skip


class Happening(NamedTuple):
    """An event as it was: what the sources then date in their own ways."""

    event_id: str
    title: str
    kind: str
    category: str
    importance: int
    first: int
    last: int


def claims(n: int, seed: int = 1) -> bytes:
    """Return an events file with `n` claims, as ``data/events.csv`` is written; three claims an event."""
    return _written(islice(chain.from_iterable(_told(random.Random(seed))), n))  # noqa: S311 - nothing secret


def events(n: int, seed: int = 1) -> bytes:
    """Return an events file with `n` events and all their claims, the first of those that `claims` gives."""
    return _written(chain.from_iterable(islice(_told(random.Random(seed)), n)))  # noqa: S311 - as above


def _written(rows: Iterable[Sequence[str | int]]) -> bytes:
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(names(EVENTS_FILE))
    table.writerows(rows)
    return out.getvalue().encode()


def _told(dice: random.Random) -> Iterator[list[Sequence[str | int]]]:
    """The claims of one event after the other."""
    titles: set[str] = set()
    for number in count():
        one = _happening(number, dice, titles)
        titles.add(one.title)
        tellers = sorted(dice.sample(range(len(SOURCES)), dice.choice((1, 2, 3, 3, 3, 4, 5))))
        yield [_claim(one, SOURCES[source], dice) for source in tellers]


def _happening(number: int, dice: random.Random, taken: Set[str]) -> Happening:
    middle, spread = dice.choice(CROWDED)
    crowded = dice.random() < 2 / 3
    drawn = dice.gauss(middle, spread) if crowded else dice.uniform(FIRST, LAST)
    first = min(max(round(drawn), FIRST), LAST)
    kind = "period" if dice.random() < 0.3 else "moment"
    lasts = round(dice.expovariate(1 / dice.choice(DAYS)))
    last = min(first + lasts, LAST) if kind == "period" else first
    title = _title(number, dice, taken)
    importance = dice.choices((1, 2, 3), (6, 3, 1))[0]
    return Happening(f"event-{number}", title, kind, dice.choice(CATEGORIES), importance, first, last)


def _title(number: int, dice: random.Random, taken: Set[str]) -> str:
    """A title of at most `LONGEST` characters that no other event has."""
    deed, rank, name, town = (dice.choice(words) for words in (DEEDS, RANKS, NAMES, TOWNS))
    forms = (
        f"{deed} {name}", f"{deed} {name}, {town}", f"{deed} {rank} {name}", f"{deed} {rank} {name}, {town}",
    )  # fmt: skip
    begin = dice.choices(range(len(forms)), (10, 25, 35, 30))[0]
    free = (one for one in forms[begin:] + forms[:begin] if len(one) <= LONGEST and one not in taken)
    return next(free, f"{deed} {name} ({number})")


def _claim(one: Happening, source: str, dice: random.Random) -> tuple[str | int, ...]:
    stance = dice.choices(("asserts", "reports", "disputes"), (90, 8, 2))[0]
    shift = dice.choices((0, 0, 0, 1, -3, 40, 400), (40, 20, 20, 8, 6, 4, 2))[0]
    write = dice.choices(list(DATINGS), list(DATINGS.values()))[0]
    date = _period(one, shift, dice) if one.kind == "period" else write(one.first + shift)
    return (
        one.event_id, one.title, one.kind, one.category, one.importance, source, stance,
        date, f"as told of {civil(one.first)[0]}" if date else "", "explicit" if date else "", "gregorian",
        f"{one.title}: this is what it says.", "", f"p. {dice.randint(1, 320)}", "",
    )  # fmt: skip


def _month(at: int) -> str:
    return iso(at)[:7]


def _year(at: int) -> str:
    return iso(at)[:4]


def _season(at: int) -> str:
    """The season of a day; up to 1924 its year, for 1918-21 might as well mean the years 1918 to 1921."""
    year, month, _ = civil(at)
    return _year(at) if year < 1925 else f"{year}-{21 + (month - 3) % 12 // 3}"


DATINGS: dict[Callable[[int], str], int] = {
    iso: 48,
    _month: 22,
    _year: 12,
    lambda at: f"{_month(at)}~": 3,
    lambda at: f"[{iso(at - 9)}..{iso(at + 9)}]": 4,
    lambda at: f"[..{_year(at)}]": 1,
    _season: 2,
    lambda at: f"{_year(at)[:3]}X": 2,
    lambda at: "": 6,
}
"""Ways to date a moment, and how often of a hundred."""


def _period(one: Happening, shift: int, dice: random.Random) -> str:
    first, last = one.first + shift, one.last + shift
    write = dice.choice((iso, _month, _year))
    ends = dice.choices(("both", "start", "end", "none"), (80, 10, 5, 5))[0]
    return {
        "both": f"{write(first)}/{write(last)}",
        "start": f"{write(first)}/",
        "end": f"/{write(last)}",
        "none": "",
    }[ends]
