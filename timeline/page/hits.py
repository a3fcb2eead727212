"""What a search finds, as the rows of the list under the field: each with where it was met.

The best stand first: those whose title has all the words, those dated within the days that are named, those
with the words in a claim, those that may touch the days. Texts travel as parts that are marked or not, never
as markup. Most common change: how much of a text is shown, `AROUND`; which text of a claim first, `TEXTS`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import numpy as np

from timeline.criticism.verdicts import VERDICT
from timeline.dates.numerals import counted
from timeline.edition import Edition
from timeline.evidence.frames import BoolArray, IntArray
from timeline.query.named_days import Stretch, inside, touched
from timeline.query.search import dated, highlight_spans, titled, understood
from timeline.query.view import View
from timeline.query.window import reaches

MOST = 8
"""Rows of the list; how many there are in all is said."""
AROUND = (36, 84)
"""Characters that are shown before and from the first word that is met."""
AIR = 0.05
"""Share of the time of what is found that a window shows before and behind it."""
LEAST_WINDOW = 10.0
TEXTS = {"date_text": "date words", "claim": "claim", "words": "date understood", "note": "note"}
"""Columns of a claim that are searched, the best to show first, and what they are called."""
KEPT = 64

Masks = tuple[()] | tuple[BoolArray, BoolArray]
Parts = list[list[Any]]


@lru_cache(maxsize=KEPT)
def search_hits(edition: Edition, view: View) -> Mapping[str, Any]:
    """Return what the search of a view finds among what its other filters leave, ready for JSON.

    `count` events; `said`, that in words; `window`, the days that show them, None for no event; `rows`, the
    best of them: `event`, `sign`, `verdict`, `title` and `text` in parts [text, whether it is marked], and
    `where` the text stands.
    """
    events = edition.selection(view).events
    days = understood(view.q).days
    masks = (inside(edition.evidence, days), touched(edition.evidence, days)) if days else ()
    return {
        "count": len(events),
        "said": _said(edition, view, events, days),
        "window": _window(edition, events, days),
        "rows": [_row(edition, view.q, int(event), masks) for event in _best(edition, view.q, events, masks)],
    }


def _said(edition: Edition, view: View, events: IntArray, days: Stretch | None) -> str:
    """Return how a search was understood and what it finds, also what the other filters keep out."""
    said = [_events(len(events))]
    if days:
        by_date = int(dated(edition.evidence, days)[events].sum())
        said = [f"dated {days.said}: {_events(by_date)}"]
        if by_date < len(events):
            said.append(f"{len(events) - by_date:,} more with these words")
    others = len(edition.selection(View(q=view.q))) - len(events)
    return "; ".join([*said, *([f"{others:,} more without the other filters"] if others else ())])


def _events(number: int) -> str:
    return counted(number, "event") if number else "no event"


def _window(edition: Edition, events: IntArray, days: Stretch | None) -> list[float] | None:
    """Return the window of the days that are named, else of all that is found and dated, with some air."""
    first, last = (ends[events] for ends in reaches(edition.evidence))
    known = ~np.isnan(first)
    if not known.any():
        return None
    if days and days.window:
        return list(days.window)
    start, end = float(first[known].min()), float(last[known].max()) + 1
    air = max(AIR * (end - start), (LEAST_WINDOW - (end - start)) / 2)
    return [float(np.floor(start - air)), float(np.ceil(end + air))]


def _best(edition: Edition, q: str, events: IntArray, masks: Masks) -> IntArray:
    """Return the best of the events found, best first; among equals the weightier, then the earlier.

    `masks` are the claims that date their event within the days of the search, and those that may touch them.
    """
    evidence = edition.evidence
    tier = np.full(len(evidence.events), 2, dtype=np.int64)
    claimed = evidence.claims["event"].to_numpy(dtype=np.int64)
    for mask, place in zip(masks[::-1], (3, 1), strict=False):
        tier[claimed[mask]] = place
    tier[titled(evidence, q)] = 0
    weight = evidence.events["importance"].to_numpy()[events]
    return events[np.lexsort((np.arange(len(events)), -weight, tier[events]))][:MOST]


def _row(edition: Edition, q: str, event: int, masks: Masks) -> Mapping[str, Any]:
    evidence = edition.evidence
    row = evidence.events.iloc[event]
    verdict = edition.verdicts["verdict"].iloc[event]
    where, text = _met(edition, q, event, masks)
    return {
        "event": row["event_id"],
        "sign": VERDICT[verdict].sign,
        "verdict": verdict,
        "title": parts(row["title"], q),
        "where": where,
        "text": text,
    }


def _met(edition: Edition, q: str, event: int, masks: Masks) -> tuple[str, Parts]:
    """Return where an event meets a search, and the words: in a date, else in the text that has most."""
    evidence = edition.evidence
    own = evidence.claims.index[evidence.claims["event"] == event]
    labels = evidence.sources["label"]
    for mask in masks:
        if mask[own].any():
            claim = evidence.claims.loc[own[mask[own]][0]]
            return f"{labels.iloc[claim['source']]} dates it", [[claim["words"], True]]
    best, where, met = 0, "", ""
    for claim in evidence.claims.loc[own].to_dict("records"):
        for column, called in TEXTS.items():
            hits = len(_distinct(claim[column], q))
            if hits > best:
                best, where, met = hits, f"{labels.iloc[claim['source']]}, {called}", claim[column]
    if not best or len(_distinct(evidence.events["title"].iloc[event], q)) > best:
        tellers = len(set(evidence.claims["source"].loc[own]))
        return f"title; told by {counted(tellers, 'source')}", []
    return where, cut(parts(met, q))


def _distinct(text: str, q: str) -> set[str]:
    return {text[start:end].casefold() for start, end in highlight_spans(text, q)} if text else set()


def parts(text: str, q: str) -> Parts:
    """Return a text in parts [text, whether a search is met there]."""
    cuts: Parts = []
    at = 0
    for start, end in highlight_spans(text, q):
        cuts += [[text[at:start], False], [text[start:end], True]]
        at = end
    return [part for part in [*cuts, [text[at:], False]] if part[0]]


def cut(whole: Parts) -> Parts:
    """Return the parts around the first that is marked, shortened at blanks, … for what is left out."""
    before, after = AROUND
    first = next((at for at, (_, marked) in enumerate(whole) if marked), 0)
    lead = "".join(text for text, _ in whole[:first])
    if len(lead) > before:
        lead = "… " + lead[-before:].partition(" ")[2]
    shown: Parts = [[lead, False]] if lead else []
    for text, marked in whole[first:]:
        if len(text) > after:
            return [*shown, [text[:after].rpartition(" ")[0] + "\u00a0…", marked]]
        shown.append([text, marked])
        after -= len(text)
    return shown
