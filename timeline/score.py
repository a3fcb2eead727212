"""The score: everything a renderer needs to draw a selection at any zoom, as one plain value.

Floor 5, above `marks`. Named after the sheet that carries all staves: staves with their marks, labels and
inks, and the rungs that place them. Nothing here knows Plotly, SVG or a browser; `plain` turns a score into
lists for JSON. Most common change: what a stave or a mark carries to the renderers; `plain` and
`assets/40-score.js` name it too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from timeline import drafts, ladder, marks, textwidth
from timeline.bands import BANDS, Bands
from timeline.drawings import Drawing, Line, drawings, when
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
PASSING = 5.0
"""A stave so many times as long as the sheet is wide only passes by: what has an end in sight comes first."""
AIR = 0.02
"""Share of the whole reach that is left empty where data goes beyond the home window."""
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


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
    """The paper of a score: plot size in pixels, label type size, spacing, slot thicknesses.

    A stave of more than `passing` widths only passes by.
    """

    width: float
    height: float
    label_size: float = 14.0
    spacing: drafts.Spacing = drafts.SPACING
    thicknesses: tuple[float, ...] = drafts.THICKNESSES
    passing: float = PASSING


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
    home, bands, told = wanted.home, BANDS[wanted.group](evidence, wanted.events), _told(evidence, verdicts)
    drawn = list(_drawn(evidence, wanted, bands))
    placed = [(band, one, one.reach) for band, one in drawn if one.reach is not None]
    staves = tuple(told.stave(one, reach, band, sheet.label_size) for band, one, reach in placed)
    whole = _whole(staves, home)
    return Score(
        tuple(zip(evidence.sources["source"], evidence.sources["label"], strict=True)),
        bands.names,
        max(1, len(evidence.sources)) if bands.whole_staves else 1,
        staves,
        tuple(ScoreMark(at, *look) for at, (_, one, _) in enumerate(placed) for look in one.marks),
        told.shelves([(band, one) for band, one in drawn if one.reach is None]),
        (),
        overview(evidence, verdicts, wanted.events, home),
        home,
        whole,
        sheet.width,
        sheet.height,
        len(wanted.events),
        _old_style(evidence, wanted.events),
        ladder.scales(sheet.width, home[1] - home[0], whole[1] - whole[0]),
    )


@dataclass(frozen=True, slots=True)
class _Told:
    """All events of an evidence as columns, to look up what is told of one."""

    ids: list[str]
    titles: list[str]
    importance: list[int]
    verdicts: list[str]
    witnesses: list[int]

    def stave(self, one: Drawing, reach: Reach, band: int, size: float) -> Stave:
        """The stave of a drawing in a band, its label set in this size."""
        title, verdict = self.titles[one.event], self.verdicts[one.event]
        return Stave(
            one.event,
            self.ids[one.event],
            title,
            SIGNS[verdict],
            verdict,
            band,
            self.importance[one.event],
            one.tellers,
            label_width(title, SIGNS[verdict], size),
            reach,
            _sentence(title, one.tellers, verdict, one.when),
            one.lines,
            self.witnesses[one.event],
        )

    def shelves(self, undated: Sequence[tuple[int, Drawing]]) -> tuple[Shelf, ...]:
        """Those without a place in time, band by band."""
        on = {
            band: [one.event for at, one in undated if at == band]
            for band in sorted({at for at, _ in undated})
        }
        return tuple(
            Shelf(band, tuple(events), tuple((self.ids[e], self.titles[e], self.verdicts[e]) for e in events))
            for band, events in on.items()
        )


def _told(evidence: Evidence, verdicts: pd.DataFrame) -> _Told:
    ids, titles, importance = (evidence.events[name].tolist() for name in ("event_id", "title", "importance"))
    return _Told(ids, titles, importance, verdicts["verdict"].tolist(), verdicts["witnesses"].tolist())


def _drawn(evidence: Evidence, wanted: Wanted, bands: Bands) -> Iterator[tuple[int, Drawing]]:
    """Every event in every band it stands in, in the order in which the claims first name it."""
    drawn, chosen = drawings(evidence), set(wanted.events)
    for event in drawn.events:
        if event in chosen:
            yield from ((band, drawn.of(event, only)) for band, only in bands.homes[event])


def _old_style(evidence: Evidence, events: Sequence[int]) -> bool:
    """Whether any claim on the events is dated in the Julian calendar."""
    julian = evidence.claims["event"][evidence.claims["calendar"] == "julian"]
    return bool(julian.isin(events).any())


def label_width(title: str, sign: str, size: float) -> float:
    """Return the pixels that a label takes: its verdict sign and its title."""
    text = textwidth.width(title, size)
    return text + (textwidth.width(sign, size, 600) + 0.3 * size if sign else 0.0)


def spoken(title: str, tellers: int, verdict: str, claims: Sequence[marks.Told]) -> str:
    """Return what a screen reader says of a stave: title, how many sources, verdict, days of its datings."""
    return _sentence(title, tellers, verdict, when(claims))


def _sentence(title: str, tellers: int, verdict: str, when: str) -> str:
    count = tellers.bit_count()
    many = NUMBERS[count] if count < len(NUMBERS) else str(count)
    if count == 1 and verdict == "single":
        return f"{title}, one source: {when}"
    return f"{title}, {many} source{'' if count == 1 else 's'}, {VERDICT_NAMES[verdict]}: {when}"


def _items(staves: Sequence[Stave]) -> Iterator[drafts.Item]:
    """Staves as the ladder sees them; importance first, then conflict, then independent witnesses."""
    for number, one in enumerate(staves):
        framed, tellers = one.verdict in FRAMED, one.tellers.bit_count()
        rank = (float(one.importance), float(framed), float(one.witnesses), float(tellers))
        yield drafts.Item(number, one.band, rank, one.reach, one.label)


def _paper(sheet: Sheet, home: tuple[float, float], slots: int, bands: int) -> drafts.Paper:
    """The sheet as the ladder sees it."""
    long = max(sheet.spacing.long_stave, LONG_STAVE * sheet.width)
    thicknesses = tuple(thickness * _thickening(slots) for thickness in sheet.thicknesses)
    spacing = replace(sheet.spacing, long_stave=long)
    passing = sheet.passing * sheet.width
    return drafts.Paper(sheet.height, max(1, bands), slots, home, spacing, thicknesses, passing)


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
