"""The axis of an evenly spaced sheet: years above, months and days below, narrow neighbours under one name.

Assets/js/values/even-axis.js is its twin, and a test compares the two. On such a sheet a year may be as wide
as a word or as the screen. What is wide enough has a name of its own; narrow neighbours between two wide ones
share one ("1922–30", "Jan–May", "1–10 Jun"). Which do depends on the scale alone, so that names stand still
while the window moves. Most common change: the pixels that a name needs (`EM`, `SPAN`, `TICK`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from timeline.dates import civil, day
from timeline.dates.spans import MONTHS, era, weekday
from timeline.layout.axis import OLD_STYLE_SCALE, Axis, Period, bounds, with_old_style
from timeline.layout.tempo import Tempo

EM = 0.52
"""A letter of a name in ems, with the air rather too wide than too narrow."""
SPAN, TICK = (14.0, 10.0), (13.0, 6.0)
"""Type size of a row and the air beside a name, in pixels: larger units, smaller units."""
FULL_MONTH, FULL_DAY, DAYS = 78.0, 150.0, 110.0
"""Pixels from which a month and a day have their full names, and from which a month is told by its days."""
STEPS, MOST_YEARS, AGE = (1, 10, 100, 1000), 1_500, 300
"""Years that are looked at as one, so that a window has no more such steps; steps of one name lie in one age,
so that names stay the same wherever the window begins."""

Name = Callable[[int, int], str]
"""What the parts from one to another are called together."""


@dataclass(frozen=True, slots=True)
class _Row:
    """How one row of names is set: the tempo, pixels of a sheet day, type size and air, scale of the type."""

    tempo: Tempo
    scale: float
    type: tuple[float, float]
    room: float

    def x(self, day: float) -> float:
        """Where a true day stands, in pixels from the first knot."""
        return self.tempo.unit(day) * self.scale

    def wide(self, period: Period) -> float:
        """Pixels of a period."""
        return self.x(period.end) - self.x(period.start)

    def fits(self, text: str, wide: float) -> bool:
        """Whether a name has room in so many pixels."""
        size, air = self.type
        return wide >= (len(text) * EM * size + air) * self.room


def even_axis(
    tempo: Tempo, window: tuple[float, float], width: float, room: float = 1.0, old_style: bool = False
) -> Axis:
    """Return the rows for a window of sheet days over `width` pixels; their periods are true days.

    `room` scales the type (1 on a page). With `old_style`, days that are wide enough have their Julian date
    beside the Gregorian one.
    """
    scale = width / (window[1] - window[0])
    start, end = tempo.days(window)
    above, below = _Row(tempo, scale, SPAN, room), _Row(tempo, scale, TICK, room)

    def seen(periods: Sequence[Period]) -> tuple[Period, ...]:
        return tuple(one for one in periods if one.start < end and one.end > start)

    spans = seen(_years(above, start, end))
    months = [month for span in spans for month in seen(_months(below, span))]
    ticks = [tick for month in months for tick in seen(_days(below, month, old_style))]
    return Axis("even", 1, tuple(ticks), spans)


def _named(
    row: _Row, edges: Sequence[int], name: Name, parts: Callable[[int], bool] = lambda edge: False
) -> Iterator[Period]:
    """Parts between edges: alone where one has room for its name, else together with its neighbours.

    Across an edge that `parts` them none share a name.
    """
    narrow: list[int] = []
    x = [row.x(edge) for edge in edges]

    def group(first: int, last: int) -> Period:
        return Period(edges[first], edges[last + 1], name(first, last))

    def together() -> list[Period]:
        found = _grouped(narrow, lambda first, last: row.fits(name(first, last), x[last + 1] - x[first]))
        narrow.clear()
        return [group(*one) for one in found]

    for at in range(len(edges) - 1):
        if narrow and parts(edges[at]):
            yield from together()
        if row.fits(name(at, at), x[at + 1] - x[at]):
            yield from (*together(), group(at, at))
        else:
            narrow.append(at)
    yield from together()


def _grouped(narrow: Sequence[int], fits: Callable[[int, int], bool]) -> list[tuple[int, int]]:
    """Narrow neighbours in groups that have room for their names; what is left over goes to the last one."""
    groups: list[tuple[int, int]] = []
    first = narrow[0] if narrow else 0
    for at in narrow:
        if fits(first, at):
            groups.append((first, at))
            first = at + 1
    if narrow and first <= narrow[-1]:
        groups.append((groups.pop()[0] if groups else first, narrow[-1]))
    return groups


def _years(row: _Row, start: float, end: float) -> list[Period]:
    """The years of a window, and those beside it that share a name with its first or its last."""
    step = next(one for one in STEPS if (end - start) / 365 / one <= MOST_YEARS or one == STEPS[-1])
    edges = list(bounds("year", step, start))

    def name(first: int, last: int) -> str:
        return _year_words(civil(edges[first])[0], civil(edges[last + 1] - 1)[0])

    def goes_on(at: int, edge: int) -> bool:
        """Whether a step at an end is narrow and shares its age with the next one, across that edge."""
        wide = row.x(edges[at + 1]) - row.x(edges[at])
        return not row.fits(name(at, at), wide) and not _ages(edge, step)

    while edges[-1] < end or goes_on(len(edges) - 2, edges[-1]):
        edges.append(bounds("year", step, edges[-1])[1])
    while goes_on(0, edges[0]):
        edges.insert(0, bounds("year", step, edges[0] - 1)[0])
    return list(_named(row, edges, name, lambda edge: _ages(edge, step)))


def _ages(edge: int, step: int) -> bool:
    """Whether an age begins on a day."""
    return civil(edge)[0] % (AGE * step) == 0


def _year_words(first: int, last: int) -> str:
    """Years as the axis names them: "1937", "1922–30", "1899–1901"."""
    if first == last:
        return era(first)
    if last <= 0:
        return f"{1 - first}–{1 - last} BC"
    alike = first > 0 and first // 100 == last // 100
    return f"{era(first)}–{str(last)[-2:] if alike and first >= 100 else era(last)}"


def _months(row: _Row, span: Period) -> list[Period]:
    """The months of a year that has a name of its own; none where they all would share one."""
    year = civil(span.start)[0]
    if civil(span.end - 1)[0] != year:
        return []
    edges = [day(year, month) for month in range(1, 13)] + [day(year + 1)]
    found = list(_named(row, edges, lambda first, last: _from_to(first, last, lambda at: MONTHS[at][:3])))
    return found if len(found) > 1 else []


def _from_to(first: int, last: int, one: Callable[[int], str]) -> str:
    return one(first) if first == last else f"{one(first)}–{one(last)}"


def _days(row: _Row, month: Period, old_style: bool) -> list[Period]:
    """The days of a month that has a name of its own and room for theirs, else the month."""
    _, number, _ = civil(month.start)
    wide = row.wide(month)
    if civil(month.end - 1)[1] != number or wide < FULL_MONTH * row.room:
        return [month]
    edges = list(range(month.start, month.end + 1))

    def name(first: int, last: int) -> str:
        return f"{_from_to(first + 1, last + 1, str)} {MONTHS[number - 1][:3]}"

    found = list(_named(row, edges, name)) if wide >= DAYS * row.room else []
    if len(found) < 2:
        return [replace(month, text=MONTHS[number - 1])]
    return [_day(row, one, old_style) for one in found]


def _day(row: _Row, one: Period, old_style: bool) -> Period:
    """A single day with its weekday and its Old Style date, where it has room for them."""
    wide = row.wide(one) / row.room
    if one.end - one.start > 1 or wide < OLD_STYLE_SCALE:
        return one
    _, month, dom = civil(one.start)
    if wide >= (FULL_DAY if not old_style else 2 * OLD_STYLE_SCALE):
        one = replace(one, text=f"{weekday(one.start)} {dom} {MONTHS[month - 1]}")
    return with_old_style(one) if old_style else one
