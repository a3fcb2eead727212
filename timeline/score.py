"""The score: everything a renderer needs to draw a selection at any zoom, as one plain value.

Floor 5, above `marks`. Named after the sheet that carries all staves: staves with their marks, labels and inks, and the
rungs that place them. Nothing here knows Plotly, SVG or a browser; `plain` turns a score into lists for JSON.

Most common change: what a stave or a mark carries to the renderers; `plain` and `assets/40-score.js` name it too.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pandas as pd

from timeline import ladder, marks, textwidth
from timeline.dates import PRECISIONS, span_words
from timeline.evidence import Evidence
from timeline.verdicts import VERDICTS

SIGNS = {row.key: row.sign for row in VERDICTS}
VERDICT_NAMES = {row.key: row.name for row in VERDICTS}
FRAMED = ("conflict", "disputed")
LONG_STAVE = 0.55
"""A stave longer than this share of the sheet may have both ends out of sight: its label gets a line of its own."""
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


@dataclass(frozen=True, slots=True)
class Stave:
    """One event in one band: its label, verdict, reach, and what a screen reader says of it.

    `tellers` has a bit per slot of a source that speaks of it; `lines` is slot, stance, the source's dating words and
    the date as understood, for each claim.
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
    reach: marks.Reach
    said: str
    lines: tuple[tuple[int, str, str, str], ...]


@dataclass(frozen=True, slots=True)
class ScoreMark:
    """A mark on a stave, with the slot of its source and the rank of its precision (0 = a day)."""

    stave: int
    mark: marks.Mark
    source: int
    precision: int


@dataclass(frozen=True, slots=True)
class Shelf:
    """Events of a band that nobody dates: they have no place in time, but must be reachable."""

    band: int
    events: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """Claims per quarter and source: exact (a month or better) and vague; days on which conflicts lie."""

    edges: tuple[int, ...]
    exact: tuple[tuple[int, ...], ...]
    vague: tuple[tuple[float, ...], ...]
    conflicts: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """All that is drawn. Days are day numbers, heights and widths pixels."""

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


@dataclass(frozen=True, slots=True)
class Sheet:
    """The paper a score is laid out on: plot size in pixels, label type size, spacing and slot thicknesses."""

    width: float
    height: float
    label_size: float = 14.0
    spacing: ladder.Spacing = ladder.Spacing()
    thicknesses: tuple[float, ...] = ladder.THICKNESSES


def score(
    evidence: Evidence,
    verdicts: pd.DataFrame,
    events: Sequence[int],
    home: tuple[float, float],
    sheet: Sheet,
    group: str = "category",
    scales: Sequence[float] | None = None,
) -> Score:
    """Lay out `events` (indices into `evidence.events`) on the sheet.

    `home` is the window that is seen at first; `scales` (pixels per day, coarse to fine) restricts the rungs to those
    that are asked for. Without it the ladder is whole, from all data in view to one day across the sheet.
    """
    chosen = np.asarray(events, dtype=int)
    claims = evidence.claims[evidence.claims["event"].isin(chosen)]
    bands = BANDS[group](evidence, chosen)
    drafts, shelves = _staves(evidence, verdicts, claims, bands, sheet)
    staves = tuple(draft for draft, _ in drafts)
    flat = tuple(
        ScoreMark(number, mark, source, precision)
        for number, (_, laid) in enumerate(drafts)
        for mark, source, precision in laid
    )
    whole = _whole(staves, home)
    items = _items(staves, verdicts, sheet)
    steps = scales or ladder.scales(sheet.width, home[1] - home[0], whole[1] - whole[0])
    slots = max(1, len(evidence.sources) if bands.whole_staves else 1)
    rungs = ladder.ladder(
        items,
        steps,
        slots=slots,
        height=sheet.height,
        bands=max(1, len(bands.names)),
        edge_days=home,
        spacing=replace(sheet.spacing, long_stave=max(sheet.spacing.long_stave, LONG_STAVE * sheet.width)),
        thicknesses=_thicknesses(sheet, slots),
    )
    return Score(
        tuple(zip(evidence.sources["source"], evidence.sources["label"], strict=True)),
        bands.names,
        slots,
        staves,
        flat,
        shelves,
        rungs,
        overview(evidence, verdicts, chosen, home),
        home,
        whole,
        sheet.width,
        sheet.height,
        len(chosen),
        bool((claims["calendar"] == "julian").any()),
    )


@dataclass(frozen=True, slots=True)
class Bands:
    """Names of the bands and, for each event and source slot, the bands it stands in."""

    names: tuple[str, ...]
    of: Callable[[int], tuple[tuple[int, int | None], ...]]
    whole_staves: bool


def _by_category(evidence: Evidence, chosen: np.ndarray) -> Bands:
    present = set(evidence.events["category"].iloc[chosen])
    names = tuple(name for name in dict.fromkeys(evidence.events["category"]) if name in present) or ("",)
    number = {name: at for at, name in enumerate(names)}
    column = evidence.events["category"].tolist()
    return Bands(names, lambda event: ((number[column[event]], None),), True)


def _by_source(evidence: Evidence, chosen: np.ndarray) -> Bands:
    """A band for each source with its own claims only: history as each one tells it."""
    names = tuple(evidence.sources["label"])
    tellers = evidence.claims.groupby("event")["source"].unique()
    return Bands(names, lambda event: tuple((int(s), int(s)) for s in sorted(tellers.get(event, ()))), False)


def _unbanded(evidence: Evidence, chosen: np.ndarray) -> Bands:
    return Bands(("",), lambda event: ((0, None),), True)


BANDS: dict[str, Callable[[Evidence, np.ndarray], Bands]] = {
    "category": _by_category,
    "source": _by_source,
    "none": _unbanded,
}
"""How events are gathered in bands, by the value of `group` in the address."""


def _staves(
    evidence: Evidence, verdicts: pd.DataFrame, claims: pd.DataFrame, bands: Bands, sheet: Sheet
) -> tuple[list[tuple[Stave, list[tuple[marks.Mark, int, int]]]], tuple[Shelf, ...]]:
    """A stave with its marks for each event and band; events without any date go on their band's shelf."""
    told = _told(claims)
    words = _words(claims)
    titles = evidence.events["title"].tolist()
    ids = evidence.events["event_id"].tolist()
    importance = evidence.events["importance"].tolist()
    keys = verdicts["verdict"].tolist()
    out: list[tuple[Stave, list[tuple[marks.Mark, int, int]]]] = []
    shelves: dict[int, list[int]] = {}
    for event, rows in told.items():
        for band, only in bands.of(event):
            mine = [row for row in rows if only is None or row[0].slot == only]
            lines = [row[0] if bands.whole_staves else _on_one_line(row[0]) for row in mine]
            drawn, reach = marks.stave_marks(lines)
            if reach is None:
                shelves.setdefault(band, []).append(event)
                continue
            looks = {row[0].claim: (row[0].slot, row[1]) for row in mine}
            sign = SIGNS[keys[event]] if keys[event] != "single" else ""
            tellers = sum(1 << slot for slot in {row[0].slot for row in rows})
            stave = Stave(
                event,
                ids[event],
                titles[event],
                sign,
                keys[event],
                band,
                int(importance[event]),
                tellers,
                label_width(titles[event], sign, sheet.label_size),
                reach,
                spoken(titles[event], tellers, keys[event], rows),
                words[event],
            )
            out.append((stave, [(mark, *looks[mark.claim]) for mark in drawn]))
    return out, tuple(Shelf(band, tuple(events)) for band, events in sorted(shelves.items()))


def _on_one_line(told: marks.Told) -> marks.Told:
    """The same claim on a stave that has a single line."""
    return marks.Told(
        told.claim,
        0,
        told.stance,
        told.when,
        told.earliest_start,
        told.latest_start,
        told.earliest_end,
        told.latest_end,
        told.doubtful,
    )


def _told(claims: pd.DataFrame) -> dict[int, list[tuple[marks.Told, int]]]:
    """Claims per event as marks need them, each with the rank of its precision."""
    rank = {name: number for number, name in enumerate(PRECISIONS)}
    out: dict[int, list[tuple[marks.Told, int]]] = {}
    doubtful = (claims["approximate"] | claims["uncertain"]).tolist()
    columns = (claims[name].tolist() for name in ("event", "source", "stance", "when", "es", "ls", "ee", "le"))
    rows = zip(claims.index.tolist(), *columns, doubtful, claims["precision"].tolist(), strict=True)
    for claim, event, slot, stance, when, es, ls, ee, le, doubt, precision in rows:
        told = marks.Told(claim, slot, stance, when, es, ls, ee, le, doubt)
        out.setdefault(event, []).append((told, rank[precision]))
    return out


def _words(claims: pd.DataFrame) -> dict[int, tuple[tuple[int, str, str, str], ...]]:
    """For each event its claims in slot order: slot, stance, words as written, words as understood."""
    columns = (claims[name].tolist() for name in ("event", "source", "stance", "date_text", "words"))
    out: dict[int, list[tuple[int, str, str, str]]] = {}
    for event, *line in zip(*columns, strict=True):
        out.setdefault(event, []).append(tuple(line))
    return {event: tuple(sorted(lines, key=lambda line: line[0])) for event, lines in out.items()}


def label_width(title: str, sign: str, size: float) -> float:
    """Pixels that a label takes: its verdict sign and its title."""
    text = textwidth.width(title, size)
    return text + (textwidth.width(sign, size, 600) + 0.3 * size if sign else 0.0)


def spoken(title: str, tellers: int, verdict: str, rows: Sequence[tuple[marks.Told, int]]) -> str:
    """What a screen reader says of a stave: title, how many sources, verdict, the days its datings reach over."""
    count = tellers.bit_count()
    many = NUMBERS[count] if count < len(NUMBERS) else str(count)
    bounds = [
        bound
        for told, _ in rows
        for bound in (told.earliest_start, told.latest_start, told.earliest_end, told.latest_end)
        if bound == bound
    ]
    when = span_words(int(min(bounds)), int(max(bounds))) if bounds else "no date"
    return f"{title}, {many} source{'' if count == 1 else 's'}, {VERDICT_NAMES[verdict]}: {when}"


def _items(staves: Sequence[Stave], verdicts: pd.DataFrame, sheet: Sheet) -> list[ladder.Item]:
    """Staves as the ladder sees them; importance first, then independent witnesses, then conflict."""
    witnesses = verdicts["witnesses"].tolist()
    return [
        ladder.Item(
            number,
            stave.band,
            (
                float(stave.importance),
                float(witnesses[stave.event]),
                float(stave.verdict in FRAMED),
                float(stave.tellers.bit_count()),
            ),
            stave.reach.first_day,
            stave.reach.first_px,
            stave.reach.last_day,
            stave.reach.last_px,
            stave.label,
        )
        for number, stave in enumerate(staves)
    ]


def _thicknesses(sheet: Sheet, slots: int) -> tuple[float, ...]:
    """Slot thicknesses for few or many lines: a stave of one line may be thicker, one of twelve must be thinner."""
    factor = min(1.6, 2.5 / slots * 1.0 + 0.5) if slots < 5 else min(1.0, 6.0 / slots + 0.1) if slots > 6 else 1.0
    return tuple(thickness * factor for thickness in sheet.thicknesses)


def _whole(staves: Sequence[Stave], home: tuple[float, float]) -> tuple[float, float]:
    """The window that holds all data and the home window, with a little air where data goes beyond home."""
    first = min((stave.reach.first_day for stave in staves), default=home[0])
    last = max((stave.reach.last_day for stave in staves), default=home[1])
    air = 0.02 * (max(last, home[1]) - min(first, home[0]))
    return (
        home[0] if first >= home[0] else first - air,
        home[1] if last <= home[1] else last + air,
    )


def overview(
    evidence: Evidence, verdicts: pd.DataFrame, chosen: np.ndarray, home: tuple[float, float]
) -> Overview:
    """Claims per quarter of the home window, stacked by source.

    A dating to the month or better counts once, in the quarter of its middle; a vaguer one is spread evenly over the
    quarters that its bounds reach, so that a year weighs a quarter of a claim in each.
    """
    edges = _quarters(*home)
    claims = evidence.claims
    mine = claims[claims["event"].isin(chosen) & (claims["stance"] != "disputes")]
    low = mine[["es", "ls", "ee", "le"]].min(axis=1).to_numpy()
    high = mine[["es", "ls", "ee", "le"]].max(axis=1).to_numpy() + 1
    known = ~np.isnan(low)
    low, high, slot = low[known], high[known], mine["source"].to_numpy()[known]
    exact = high - low <= 31
    count = len(evidence.sources)
    bins = np.asarray(edges, dtype=float)
    points = [
        np.histogram((low[exact & (slot == s)] + high[exact & (slot == s)]) / 2, bins)[0] for s in range(count)
    ]
    vague = [_spread(low[~exact & (slot == s)], high[~exact & (slot == s)], bins) for s in range(count)]
    framed = verdicts.index[(verdicts["verdict"] == "conflict") & verdicts.index.isin(chosen)]
    middles = mine[mine["event"].isin(framed)].groupby("event")[["es", "le"]].agg({"es": "min", "le": "max"})
    days = ((middles["es"] + middles["le"]) / 2).dropna().tolist()
    return Overview(
        tuple(edges),
        tuple(tuple(int(n) for n in row) for row in points),
        tuple(tuple(round(float(n), 3) for n in row) for row in vague),
        tuple(sorted(days)),
    )


def _quarters(start: float, end: float) -> list[int]:
    """First days of the quarters from `start` to `end`; coarser steps where there would be over 400 of them."""
    from timeline.dates import civil, day

    first, last = civil(int(start))[0], civil(int(end))[0]
    step = max(1, -(-(last - first + 1) * 4 // 400))
    months = [(first * 4 + at) for at in range(0, (last - first + 1) * 4 + 1, step)]
    days = [day(quarter // 4, quarter % 4 * 3 + 1) for quarter in months]
    return [at for at in days if start <= at <= end]


def _spread(low: np.ndarray, high: np.ndarray, bins: np.ndarray) -> np.ndarray:
    """For each bin the sum of the shares of the ranges [low, high) that lie in it."""
    at = np.clip(bins[:, None], low, high) - low
    shares: np.ndarray = (at / np.maximum(high - low, 1)).sum(axis=1) if len(low) else np.zeros(len(bins))
    return np.diff(shares)


def plain(score: Score) -> dict[str, Any]:
    """The score as lists and numbers for JSON: columns instead of rows, names instead of objects."""
    return {
        "sources": [{"id": key, "label": label} for key, label in score.sources],
        "bands": list(score.bands),
        "slots": score.slots,
        "total": score.total,
        "oldStyle": score.old_style,
        "home": list(score.home),
        "whole": list(score.whole),
        "width": score.width,
        "height": score.height,
        "staves": [
            {
                "event": s.event,
                "id": s.event_id,
                "title": s.title,
                "sign": s.sign,
                "verdict": s.verdict,
                "band": s.band,
                "tellers": s.tellers,
                "label": round(s.label, 1),
                "reach": [s.reach.first_day, s.reach.first_px, s.reach.last_day, s.reach.last_px],
                "said": s.said,
                "lines": [list(line) for line in s.lines],
            }
            for s in score.staves
        ],
        "marks": _plain_marks(score.marks),
        "shelves": [{"band": shelf.band, "events": list(shelf.events)} for shelf in score.shelves],
        "rungs": [_plain_rung(rung) for rung in score.rungs],
        "overview": {
            "edges": list(score.overview.edges),
            "exact": [list(row) for row in score.overview.exact],
            "vague": [list(row) for row in score.overview.vague],
            "conflicts": list(score.overview.conflicts),
        },
    }


def _plain_marks(rows: Sequence[ScoreMark]) -> dict[str, list[Any]]:
    return {
        "stave": [row.stave for row in rows],
        "shape": [marks.SHAPES.index(row.mark.shape) for row in rows],
        "tone": [marks.TONES.index(row.mark.tone) for row in rows],
        "slot": [row.mark.slot for row in rows],
        "source": [row.source for row in rows],
        "precision": [row.precision for row in rows],
        "x0": [row.mark.first_day for row in rows],
        "p0": [row.mark.first_px for row in rows],
        "x1": [row.mark.last_day for row in rows],
        "p1": [row.mark.last_px for row in rows],
        "h": [row.mark.height for row in rows],
    }


def _plain_rung(rung: ladder.Rung) -> dict[str, Any]:
    return {
        "scale": rung.scale,
        "thickness": rung.thickness,
        "height": rung.height,
        "staves": [place.key for place in rung.places],
        "tops": [round(place.top, 2) for place in rung.places],
        "sides": "".join(place.side[0] for place in rung.places),
        "lanes": [place.lane for place in rung.places],
        "chips": [
            {
                "band": chip.band,
                "top": round(chip.top, 2),
                "day": round(chip.day, 2),
                "from": chip.first_day,
                "to": chip.last_day,
                "staves": list(chip.keys),
            }
            for chip in rung.chips
        ],
        "bands": [[round(top, 2), round(bottom, 2)] for top, bottom in rung.bands],
    }
