"""The score: everything a renderer needs to draw a selection at any zoom, as one plain value.

Named after the sheet that carries all staves: staves with their marks, labels and inks, and what `engraving`
must know to place them in a window. Nothing here knows Plotly, SVG or a browser; `score_json` turns a score
into lists for JSON. Most common change: what a stave or a mark carries to the renderers; `score_json` and
`assets/js/values/score.js` name it too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from timeline.criticism.verdicts import FRAMED, SINGLE, VERDICT
from timeline.dates import JULIAN
from timeline.dates.numerals import spelled_out
from timeline.evidence import Evidence
from timeline.layout.bands import BANDS, Bands
from timeline.layout.engraving import Crowd, Item, Paper
from timeline.layout.engraving.lines import least
from timeline.layout.engraving.values import GRADES, SPACING, Grade, Spacing
from timeline.layout.marks import marks
from timeline.layout.marks.event_marks import BriefClaim, EventMarks, drawings
from timeline.layout.marks.reach import Reach
from timeline.layout.overview import Overview, overview
from timeline.layout.tempo import STEADY, Tempo
from timeline.looks import textwidth

HEAVIEST, UNDATED = 3.0, 0.5
"""A line weighs at most so much, and so much where its source gives no date."""
MOST, MOST_ALONE = 110.0, 36.0
"""Height of a stave in pixels at most, and of one with a single line."""
AIR = 0.02
"""Share of the whole reach that is left empty where data goes beyond the home window."""


@dataclass(frozen=True, slots=True)
class Stave:
    """One event in one band: its label, verdict, reach, and what a screen reader says of it.

    `tellers` has a bit per slot of a source that speaks of it; `label` is the width of its label in pixels;
    `lines` has all its claims in slot order; `witnesses` are the independent ones that date it. `days` are
    the first day that a claim names and the one after the last, `bounds` those on which a mark begins or
    ends, `weights` how much height each line needs beside the others (0: it is silent). `dates` are `days`
    in true time: on an evenly spaced sheet these and all other days are sheet days (see `even_score.evened`).
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
    lines: tuple[BriefClaim, ...]
    witnesses: int
    days: tuple[float, float]
    bounds: tuple[float, ...]
    weights: tuple[float, ...]
    dates: tuple[float, float]

    @property
    def rank(self) -> tuple[float, ...]:
        """The order of staves: conflicts first, then importance, independent witnesses, sources, time."""
        framed, tellers = self.verdict in FRAMED, self.tellers.bit_count()
        return (-framed, -self.importance, -self.witnesses, -tellers, self.days[0], self.event)

    def item(self, key: int, *, wanted: bool = False) -> Item:
        """The stave as `engraving` sees it."""
        return Item(
            key, self.band, self.reach, self.days, self.bounds, self.label, least(self.weights), wanted
        )


@dataclass(frozen=True, slots=True)
class ScoreMark:
    """A mark on a stave, with the slot of its source and the rank of its precision (0 = a day)."""

    stave: int
    mark: marks.Mark
    source: int
    precision: int


@dataclass(frozen=True, slots=True)
class UndatedShelf:
    """Events of a band that nobody dates there: they have no place in time, but must be reachable."""

    band: int
    events: tuple[int, ...]
    named: tuple[tuple[str, str, str], ...]
    """For each of them its id, title and verdict."""


@dataclass(frozen=True, slots=True)
class ScorePaper:
    """The paper of a score: plot size in pixels, size of names, and what `engraving.Paper` asks for."""

    width: float
    height: float
    label_size: float = 14.0
    grades: tuple[Grade, ...] = GRADES
    spacing: Spacing = SPACING
    shelf: bool = True
    margins: bool = True
    still: bool = False


@dataclass(frozen=True, slots=True)
class Score:
    """All that is drawn. Days are day numbers, heights and widths pixels.

    Where its `tempo` is even they are sheet days, but for the dates of staves and the overview.

    `sources` are ids and labels in slot order; `home` is the window seen at first, `whole` the widest one;
    `staves` stand in the order of their rank. `total` counts the events, `old_style` says whether a claim is
    dated in the Julian calendar. `held` is None where all staves are there, else the stretch of time of which
    the best are, and `crowds` count the others (see `excerpt`).
    """

    sources: tuple[tuple[str, str], ...]
    bands: tuple[str, ...]
    slots: int
    staves: tuple[Stave, ...]
    marks: tuple[ScoreMark, ...]
    shelves: tuple[UndatedShelf, ...]
    overview: Overview
    home: tuple[float, float]
    whole: tuple[float, float]
    sheet: ScorePaper
    total: int
    old_style: bool
    held: tuple[float, float] | None = None
    crowds: tuple[Crowd, ...] = ()
    tempo: Tempo = STEADY

    @property
    def width(self) -> float:
        """Width of the plot in pixels."""
        return self.sheet.width

    @property
    def height(self) -> float:
        """Height of the plot in pixels."""
        return self.sheet.height

    @property
    def paper(self) -> Paper:
        """The plot as `engraving` sees it; a stave of one line need not be so high."""
        sheet, most = self.sheet, MOST_ALONE if self.slots == 1 else MOST
        grades = tuple(
            replace(grade, heights=tuple(height for height in grade.heights if height <= most))
            for grade in sheet.grades
        )
        bands = max(1, len(self.bands))
        return Paper(
            sheet.width, sheet.height, bands, grades, sheet.spacing, sheet.shelf, sheet.margins, sheet.still
        )

    def items(self, wanted: Sequence[str] = ()) -> list[Item]:
        """The staves as `engraving` sees them; `wanted` are ids of events that always have their names."""
        named = set(wanted)
        return [one.item(key, wanted=one.event_id in named) for key, one in enumerate(self.staves)]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be laid out: events (positions in `evidence.events`), the window at first, the bands."""

    events: Sequence[int]
    home: tuple[float, float]
    group: str = "category"


def score(evidence: Evidence, verdicts: pd.DataFrame, wanted: Wanted, sheet: ScorePaper) -> Score:
    """Return what is wanted as staves and marks for a sheet."""
    home, bands, known = wanted.home, BANDS[wanted.group](evidence, wanted.events), _known(evidence, verdicts)
    slots = max(1, len(evidence.sources)) if bands.whole_staves else 1
    drawn = list(_drawn(evidence, wanted, bands))
    placed = [
        (known.stave(one, reach, (band, slots), sheet.label_size), one) for band, one, reach in _dated(drawn)
    ]
    placed.sort(key=lambda pair: (pair[0].rank, pair[0].band))
    staves = tuple(stave for stave, _ in placed)
    return Score(
        tuple(zip(evidence.sources["source"], evidence.sources["label"], strict=True)),
        bands.names,
        slots,
        staves,
        tuple(ScoreMark(at, *look) for at, (_, one) in enumerate(placed) for look in one.marks),
        known.shelves([(band, one) for band, one in drawn if one.reach is None]),
        overview(evidence, verdicts, wanted.events, home),
        home,
        _whole(staves, home),
        sheet,
        len(wanted.events),
        _old_style(evidence, wanted.events),
    )


def _dated(drawn: Sequence[tuple[int, EventMarks]]) -> Iterator[tuple[int, EventMarks, Reach]]:
    """Those that have a place in time."""
    yield from ((band, one, one.reach) for band, one in drawn if one.reach is not None)


@dataclass(frozen=True, slots=True)
class _Known:
    """All events of an evidence as columns, to look up what is told of one."""

    ids: list[str]
    titles: list[str]
    importance: list[int]
    verdicts: list[str]
    witnesses: list[int]

    def stave(self, one: EventMarks, reach: Reach, home: tuple[int, int], size: float) -> Stave:
        """The stave of a drawing in a band with so many lines, its label set in this size."""
        title, verdict = self.titles[one.event], self.verdicts[one.event]
        return Stave(
            one.event,
            self.ids[one.event],
            title,
            VERDICT[verdict].label,
            verdict,
            home[0],
            self.importance[one.event],
            one.tellers,
            round(label_width(title, VERDICT[verdict].label, size), 1),
            reach,
            spoken(title, one.tellers, verdict, one.when),
            one.lines,
            self.witnesses[one.event],
            one.days,
            tuple(sorted(bounds_of(mark for mark, _, _ in one.marks))),
            weights((mark for mark, _, _ in one.marks), home[1]),
            one.days,
        )

    def shelves(self, undated: Sequence[tuple[int, EventMarks]]) -> tuple[UndatedShelf, ...]:
        """Those without a place in time, band by band."""
        on = {
            band: [one.event for at, one in undated if at == band]
            for band in sorted({at for at, _ in undated})
        }
        return tuple(
            UndatedShelf(
                band, tuple(events), tuple((self.ids[e], self.titles[e], self.verdicts[e]) for e in events)
            )
            for band, events in on.items()
        )


def _known(evidence: Evidence, verdicts: pd.DataFrame) -> _Known:
    ids, titles, importance = (evidence.events[name].tolist() for name in ("event_id", "title", "importance"))
    return _Known(ids, titles, importance, verdicts["verdict"].tolist(), verdicts["witnesses"].tolist())


def _drawn(evidence: Evidence, wanted: Wanted, bands: Bands) -> Iterator[tuple[int, EventMarks]]:
    """Every event in every band it stands in, in the order in which the claims first name it."""
    drawn, chosen = drawings(evidence), set(wanted.events)
    for event in drawn.events:
        if event in chosen:
            yield from ((band, drawn.of(event, only)) for band, only in bands.homes[event])


def _old_style(evidence: Evidence, events: Sequence[int]) -> bool:
    """Whether any claim on the events is dated in the Julian calendar."""
    julian = evidence.claims["event"][evidence.claims["calendar"] == JULIAN.name]
    return bool(julian.isin(events).any())


def label_width(title: str, sign: str, size: float) -> float:
    """Return the pixels that a label takes: its verdict sign and its title."""
    text = textwidth.width(title, size)
    return text + (textwidth.width(sign, size, 600) + 0.3 * size if sign else 0.0)


def spoken(title: str, tellers: int, verdict: str, when: str) -> str:
    """Return what a screen reader says of a stave: title, how many sources, verdict, its datings."""
    count = tellers.bit_count()
    if count == 1 and verdict == SINGLE:
        return f"{title}, one source: {when}"
    return f"{title}, {spelled_out(count, 'source')}, {VERDICT[verdict].spoken}: {when}"


def bounds_of(drawn: Iterable[marks.Mark]) -> set[float]:
    """Return the days on which marks begin or end; what stands beside a day has no bound there."""
    found: set[float] = set()
    for mark in drawn:
        found |= {mark.first_day} if not mark.first_px else set()
        found |= {mark.last_day} if not mark.last_px else set()
    return found


def weights(drawn: Iterable[marks.Mark], slots: int) -> tuple[float, ...]:
    """Return for each line how much height it needs beside one that tells one date; 0 where it is silent."""
    found = [0.0] * slots
    for mark in drawn:
        found[mark.slot] = max(found[mark.slot], min(_weight(mark), HEAVIEST))
    return tuple(round(one, 4) for one in found)


def _weight(mark: marks.Mark) -> float:
    if mark.shape == marks.BAR:
        return 0.0 if mark.tone == marks.DAY else marks.BAR_HEIGHT / mark.height
    return UNDATED if mark.first_px else 1.0


def _whole(staves: Sequence[Stave], home: tuple[float, float]) -> tuple[float, float]:
    """The window that holds all data and the home window, with a little air where data goes beyond home."""
    first = min((stave.days[0] for stave in staves), default=home[0])
    last = max((stave.days[1] for stave in staves), default=home[1])
    air = AIR * (max(last, home[1]) - min(first, home[0]))
    return (
        home[0] if first >= home[0] else first - air,
        home[1] if last <= home[1] else last + air,
    )
