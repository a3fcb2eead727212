"""The score: everything a renderer needs to draw a selection at any zoom, as one plain value.

Floor 5, above `marks`. Named after the sheet that carries all staves: staves with their marks, labels and
inks, and the rungs that place them. Nothing here knows Plotly, SVG or a browser; `plain` turns a score into
lists for JSON. Most common change: what a stave or a mark carries to the renderers; `plain` and
`assets/40-score.js` name it too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import isnan

import pandas as pd

from timeline import drafts, ladder, marks, textwidth
from timeline.bands import BANDS, Bands
from timeline.dates import PRECISIONS, span_words
from timeline.evidence import Evidence
from timeline.overview import Overview, overview
from timeline.reach import Reach
from timeline.verdicts import VERDICTS

SIGNS = {row.key: "" if row.key == "single" else row.sign for row in VERDICTS}
"""The sign before a label; what one source dates needs none."""
VERDICT_NAMES = {row.key: "one dates it" if row.key == "single" else row.name for row in VERDICTS}
"""How a verdict sounds after the number of sources."""
FRAMED = ("conflict", "disputed")
LONG_STAVE = 0.55
"""A longer stave, as a share of the sheet, may have both ends out of sight: its label gets its own line."""
AIR = 0.02
"""Share of the whole reach that is left empty where data goes beyond the home window."""
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")

Line = tuple[int, str, str, str]
"""A claim in short: slot, stance, the source's dating words, the date as understood."""


@dataclass(frozen=True, slots=True)
class Stave:
    """One event in one band: its label, verdict, reach, and what a screen reader says of it.

    `tellers` has a bit per slot of a source that speaks of it; `label` is the width of its label in pixels;
    `lines` has all its claims in slot order; `witnesses` are the independent ones that date it.
    """

    event: int
    event_id: str
    title: str
    sign: str
    verdict: str
    band: int
    importance: int
    tellers: int
    label: float
    reach: Reach
    said: str
    lines: tuple[Line, ...]
    witnesses: int


@dataclass(frozen=True, slots=True)
class ScoreMark:
    """A mark on a stave, with the slot of its source and the rank of its precision (0 = a day)."""

    stave: int
    mark: marks.Mark
    source: int
    precision: int


@dataclass(frozen=True, slots=True)
class Shelf:
    """Events of a band that nobody dates there: they have no place in time, but must be reachable."""

    band: int
    events: tuple[int, ...]
    told: tuple[tuple[str, str, str], ...]
    """For each of them its id, title and verdict."""


@dataclass(frozen=True, slots=True)
class Score:
    """All that is drawn. Days are day numbers, heights and widths pixels.

    `sources` are ids and labels in slot order; `home` is the window seen at first, `whole` the widest one;
    `total` counts the events, `old_style` says whether a claim is dated in the Julian calendar. `scales` are
    those of the whole ladder, coarse to fine; `held` is None where rungs and marks are for all time, else the
    window that they are for (see `excerpt`).
    """

    sources: tuple[tuple[str, str], ...]
    bands: tuple[str, ...]
    slots: int
    staves: tuple[Stave, ...]
    marks: tuple[ScoreMark, ...]
    shelves: tuple[Shelf, ...]
    rungs: tuple[ladder.Rung, ...]
    overview: Overview
    home: tuple[float, float]
    whole: tuple[float, float]
    width: float
    height: float
    total: int
    old_style: bool
    scales: tuple[float, ...] = ()
    held: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """The paper of a score: plot size in pixels, label type size, spacing and slot thicknesses."""

    width: float
    height: float
    label_size: float = 14.0
    spacing: drafts.Spacing = drafts.SPACING
    thicknesses: tuple[float, ...] = drafts.THICKNESSES


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be laid out: events (positions in `evidence.events`), the window at first, the bands.

    `scales` (pixels per day, coarse to fine) restricts the rungs to those that are asked for. Without it the
    ladder is whole, from all data in view to one day across the sheet.
    """

    events: Sequence[int]
    home: tuple[float, float]
    group: str = "category"
    scales: Sequence[float] | None = None


def score(evidence: Evidence, verdicts: pd.DataFrame, wanted: Wanted, sheet: Sheet) -> Score:
    """Return what is wanted, laid out on the sheet."""
    return on_rungs(gathered(evidence, verdicts, wanted, sheet), sheet, wanted.scales)


def on_rungs(gathered: Score, sheet: Sheet, scales: Sequence[float] | None = None) -> Score:
    """Return a score on rungs: those for the scales (pixels per day, coarse to fine), or the whole ladder.

    The sheet has the width for which it was gathered.
    """
    paper = _paper(sheet, gathered.home, gathered.slots, len(gathered.bands))
    rungs = ladder.ladder(_items(gathered.staves), scales or gathered.scales, paper)
    return replace(gathered, rungs=rungs)


def gathered(evidence: Evidence, verdicts: pd.DataFrame, wanted: Wanted, sheet: Sheet) -> Score:
    """Return what is wanted, staves and marks for the sheet, without any rung yet."""
    home = wanted.home
    claims = evidence.claims[evidence.claims["event"].isin(wanted.events)]
    bands = BANDS[wanted.group](evidence, wanted.events)
    told = list(_told(evidence, verdicts, claims, bands))
    laid = [(one, *marks.stave_marks(one.on_its_lines())) for one in told]
    drawn = [(one, row, reach) for one, row, reach in laid if reach is not None]
    staves = tuple(_stave(one, reach, sheet) for one, _, reach in drawn)
    whole = _whole(staves, home)
    return Score(
        tuple(zip(evidence.sources["source"], evidence.sources["label"], strict=True)),
        bands.names,
        max(1, len(evidence.sources)) if bands.whole_staves else 1,
        staves,
        tuple(mark for at, (one, row, _) in enumerate(drawn) for mark in one.score_marks(at, row)),
        _shelves([one for one, _, reach in laid if reach is None]),
        (),
        overview(evidence, verdicts, wanted.events, home),
        home,
        whole,
        sheet.width,
        sheet.height,
        len(wanted.events),
        bool((claims["calendar"] == "julian").any()),
        ladder.scales(sheet.width, home[1] - home[0], whole[1] - whole[0]),
    )


@dataclass(frozen=True, slots=True)
class _Telling:
    """An event in a band: its verdict, its claims with the ranks of their precision, those heard here."""

    event: int
    event_id: str
    title: str
    importance: int
    verdict: str
    band: int
    claims: tuple[tuple[marks.Told, int], ...]
    heard: tuple[tuple[marks.Told, int], ...]
    lines: tuple[Line, ...]
    witnesses: int
    single_line: bool

    def on_its_lines(self) -> Iterator[marks.Told]:
        """The claims that are heard here, on the lines of the stave."""
        return (replace(told, slot=0) if self.single_line else told for told, _ in self.heard)

    def score_marks(self, stave: int, row: Sequence[marks.Mark]) -> Iterator[ScoreMark]:
        """The marks of its claims as those of a numbered stave."""
        looks = {told.claim: (told.slot, rank) for told, rank in self.heard}
        return (ScoreMark(stave, mark, *looks[mark.claim]) for mark in row)


def _told(
    evidence: Evidence, verdicts: pd.DataFrame, claims: pd.DataFrame, bands: Bands
) -> Iterator[_Telling]:
    """Every event in every band it stands in, in the order in which the claims first name it."""
    lines = _lines(claims)
    keys, witnesses = verdicts["verdict"].tolist(), verdicts["witnesses"].tolist()
    ids, titles, importance = (evidence.events[name].tolist() for name in ("event_id", "title", "importance"))
    for event, told in _heard(claims).items():
        for band, only in bands.homes[event]:
            mine = told if only is None else tuple(row for row in told if row[0].slot == only)
            yield _Telling(
                event,
                ids[event],
                titles[event],
                importance[event],
                keys[event],
                band,
                told,
                mine,
                lines[event],
                int(witnesses[event]),
                not bands.whole_staves,
            )


def _heard(claims: pd.DataFrame) -> dict[int, tuple[tuple[marks.Told, int], ...]]:
    """Claims per event as marks need them, each with the rank of its precision."""
    rank = {name: number for number, name in enumerate(PRECISIONS)}
    doubtful = claims["approximate"] | claims["uncertain"]
    told = zip(
        claims.index.tolist(),
        *(claims[name].tolist() for name in ("source", "stance", "when", "es", "ls", "ee", "le")),
        doubtful.tolist(),
        strict=True,
    )
    out: dict[int, list[tuple[marks.Told, int]]] = {}
    events, precisions = claims["event"].tolist(), claims["precision"].tolist()
    for event, row, precision in zip(events, told, precisions, strict=True):
        out.setdefault(event, []).append((marks.Told(*row), rank[precision]))
    return {event: tuple(rows) for event, rows in out.items()}


def _lines(claims: pd.DataFrame) -> dict[int, tuple[Line, ...]]:
    """For each event its claims in slot order, in short."""
    columns = (claims[name].tolist() for name in ("source", "stance", "date_text", "words"))
    out: dict[int, list[Line]] = {}
    for event, *line in zip(claims["event"].tolist(), *columns, strict=True):
        out.setdefault(event, []).append((line[0], line[1], line[2], line[3]))
    return {event: tuple(sorted(lines, key=lambda line: line[0])) for event, lines in out.items()}


def _stave(one: _Telling, reach: Reach, sheet: Sheet) -> Stave:
    sign = SIGNS[one.verdict]
    tellers = sum(1 << slot for slot in {told.slot for told, _ in one.claims})
    return Stave(
        one.event,
        one.event_id,
        one.title,
        sign,
        one.verdict,
        one.band,
        one.importance,
        tellers,
        label_width(one.title, sign, sheet.label_size),
        reach,
        spoken(one.title, tellers, one.verdict, [told for told, _ in one.claims]),
        one.lines,
        one.witnesses,
    )


def _shelves(undated: Sequence[_Telling]) -> tuple[Shelf, ...]:
    """Those without a place in time, band by band."""
    bands = sorted({one.band for one in undated})
    on = {band: [one for one in undated if one.band == band] for band in bands}
    return tuple(
        Shelf(
            band,
            tuple(one.event for one in rows),
            tuple((one.event_id, one.title, one.verdict) for one in rows),
        )
        for band, rows in on.items()
    )


def label_width(title: str, sign: str, size: float) -> float:
    """Return the pixels that a label takes: its verdict sign and its title."""
    text = textwidth.width(title, size)
    return text + (textwidth.width(sign, size, 600) + 0.3 * size if sign else 0.0)


def spoken(title: str, tellers: int, verdict: str, claims: Sequence[marks.Told]) -> str:
    """Return what a screen reader says of a stave: title, how many sources, verdict, days of its datings."""
    count = tellers.bit_count()
    many = NUMBERS[count] if count < len(NUMBERS) else str(count)
    ends = ((one.earliest_start, one.latest_start, one.earliest_end, one.latest_end) for one in claims)
    bounds = [int(bound) for four in ends for bound in four if not isnan(bound)]
    when = span_words(min(bounds), max(bounds)) if bounds else "no date"
    if count == 1 and verdict == "single":
        return f"{title}, one source: {when}"
    return f"{title}, {many} source{'' if count == 1 else 's'}, {VERDICT_NAMES[verdict]}: {when}"


def _items(staves: Sequence[Stave]) -> Iterator[drafts.Item]:
    """Staves as the ladder sees them; importance first, then independent witnesses, then conflict."""
    for number, one in enumerate(staves):
        framed, tellers = one.verdict in FRAMED, one.tellers.bit_count()
        rank = (float(one.importance), float(one.witnesses), float(framed), float(tellers))
        yield drafts.Item(number, one.band, rank, one.reach, one.label)


def _paper(sheet: Sheet, home: tuple[float, float], slots: int, bands: int) -> drafts.Paper:
    """The sheet as the ladder sees it."""
    long = max(sheet.spacing.long_stave, LONG_STAVE * sheet.width)
    thicknesses = tuple(thickness * _thickening(slots) for thickness in sheet.thicknesses)
    spacing = replace(sheet.spacing, long_stave=long)
    return drafts.Paper(sheet.height, max(1, bands), slots, home, spacing, thicknesses)


def _thickening(slots: int) -> float:
    """A stave of one line may have a thicker one, one of twelve must have thinner ones."""
    if slots < 5:
        return min(1.6, 2.5 / slots + 0.5)
    return min(1.0, 6.0 / slots + 0.1)


def _whole(staves: Sequence[Stave], home: tuple[float, float]) -> tuple[float, float]:
    """The window that holds all data and the home window, with a little air where data goes beyond home."""
    first = min((stave.reach.first_day for stave in staves), default=home[0])
    last = max((stave.reach.last_day for stave in staves), default=home[1])
    air = AIR * (max(last, home[1]) - min(first, home[0]))
    return (
        home[0] if first >= home[0] else first - air,
        home[1] if last <= home[1] else last + air,
    )
