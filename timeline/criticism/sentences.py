"""What is said of a verdict: a sentence or a few, with sources and numbers.

Each method of `Speaker` speaks for one verdict; `verdicts.VERDICTS` names it in its row. To change how a
verdict reads, change its method; the phrases it is made of stand below the class.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from timeline import dates
from timeline.criticism.limits import END, MOMENT, ODDS, START, leeway
from timeline.criticism.old_style import twin_days
from timeline.criticism.tally import Tally, inconsistent
from timeline.criticism.witnesses import kin
from timeline.dates.numerals import counted, spelled
from timeline.evidence import Evidence
from timeline.evidence.columns import REPORTS
from timeline.evidence.short_names import short_names

MOST_NAMED = 5
"""More sources than this are counted, not named."""

DOUBTS = ("", "approximate", "doubtful", "approximate and doubtful")
"""By the sum of 1 for `~` and 2 for `?`."""
LEADS = {START: "a start", END: "an end", MOMENT: "a day"}
TAILS = {START: " for the start", END: " for the end", MOMENT: ""}


class Speaker:
    """Speaks for any event of one evidence; made once, so that what sentences share is looked up once."""

    def __init__(self, evidence: Evidence, counts: Tally) -> None:
        dated = counts.dated
        self.counts = counts
        self.labels = short_names(evidence.sources["label"].tolist())
        self.words: list[str] = evidence.claims["words"].to_numpy(dtype=object)[dated.at].tolist()
        self.reports: list[bool] = (evidence.claims["stance"] == REPORTS).to_numpy()[dated.at].tolist()
        self.source: list[int] = dated.source.tolist()
        self.low: list[list[float]] = dated.low.tolist()
        self.high: list[list[float]] = dated.high.tolist()
        self.starts: list[int] = np.searchsorted(dated.event, np.arange(len(counts.gap) + 1)).tolist()
        self.gap: list[int] = counts.gap.tolist()
        self.odds: list[int] = counts.odds.tolist()
        self.pairs: list[tuple[int, int]] = list(
            zip(counts.first.tolist(), counts.second.tolist(), strict=True)
        )
        self.daters: list[int] = counts.daters.tolist()
        self.tellers: list[int] = counts.tellers.tolist()
        low, high = leeway(counts.limits)
        self.open_low: list[list[float]] = low.tolist()
        self.open_high: list[list[float]] = high.tolist()
        self.bound: list[list[bool]] = counts.limits.bound.tolist()
        empty = counts.limits.low > counts.limits.high
        self.both_ends = list(map(bool, empty[START] & empty[END]))
        marks = evidence.claims["approximate"].to_numpy(int) + 2 * evidence.claims["uncertain"].to_numpy(int)
        self.doubt: list[int] = marks[dated.at].tolist()
        self.inconsistent = inconsistent(counts)
        self.twins = twin_days(dated)
        self._named: dict[tuple[int, ...], str] = {}
        self._kin: dict[tuple[int, ...], str] = {}
        self._spans: dict[tuple[float, float], str] = {}

    def agree(self, event: int) -> str:
        """Return who gives the same dating, and which dating."""
        sources = self.counts.dated_by.of(event)
        wordings = self._wordings(event)
        how = "date it alike" if len(wordings) == 1 else "give the same bounds in different words"
        return f"{self.named(sources)} {how}: {'; '.join(wordings)}.{self._related(sources)}"

    def compatible(self, event: int) -> str:
        """Return what all claims leave open: a window for the moment, or for start and end."""
        bound = [end for end in (START, END, MOMENT) if self.bound[end][event]]
        low, high = self.open_low[MOMENT][event], self.open_high[MOMENT][event]
        if bound == [MOMENT] and -math.inf < low <= high < math.inf:
            fits = self.span(low, high)
        else:
            fits = listing([self._within(end, event) for end in bound])
        sources = self.counts.dated_by.of(event)
        return f"The datings differ, yet {self._all(event)} fit {fits}.{self._related(sources)}"

    def conflict(self, event: int) -> str:
        """Return which claims are furthest apart, by how many days, at which end, and what may explain it."""
        earlier, later = self.pairs[event]
        at = ODDS[self.odds[event]]
        limit = self.day(self.high[at.earlier][earlier])
        exact = self.low[at.later][later] == self.high[at.later][later]
        fixed = self.low[at.earlier][earlier] == self.high[at.earlier][earlier]
        happens = f"{at.exact if exact else at.loose} {counted(self.gap[event], 'day')} after {limit}"
        a, b = self.source[later], self.source[earlier]
        who = "another" if a == b else self.labels[b]
        allowed = f"the day that {who} gives" if fixed else f"the last day that {who} allows"
        core = f"{bracketed(self.words[later])} {happens}, {allowed}{at.tail}."
        both = at.later == at.earlier and self.both_ends[event]
        common = f"{'No start and no end fits' if both else at.opening} {self._all(event)}"
        if a != b:
            said = f"{common}: {self.labels[a]} {core}"
        else:
            itself = f"{self.labels[a]} contradicts itself: one of its datings {core}"
            said = itself if self.daters[event] == 1 else f"{common}, for {itself}"
        return said + self._aside(event, a if a == b else -1)

    def apart(self, event: int) -> str:
        """Return the two datings that are furthest apart, in few words; "" where one dating satisfies all."""
        if not self.gap[event]:
            return ""
        told = [f"{self.labels[self.source[at]]} {dates.briefly(self.words[at])}" for at in self.pairs[event]]
        return f"{'; '.join(told)}: {counted(self.gap[event], 'day')} apart."

    def disputed(self, event: int) -> str:
        """Return who disputes the event and who tells it, then the conflict of dates if there is one."""
        disputing = self.counts.disputed_by.of(event)
        asserting = self.counts.asserted_by.of(event)
        reporting = [
            s for s in self.counts.reported_by.of(event) if s not in asserting and s not in disputing
        ]
        parts = [f"{self.named(disputing)} {agreeing('disputes', disputing)} it"]
        if asserting:
            parts.append(f"{self._with_words(event, asserting)} {agreeing('tells', asserting)} it")
        if reporting:
            parts.append(f"{self._with_words(event, reporting)} {agreeing('reports', reporting)} it")
        if len(parts) == 1:
            parts.append("no source here tells it")
        said = f"{'; '.join(parts)}."
        return f"{said} The dates conflict as well. {self.conflict(event)}" if self.gap[event] else said

    def single(self, event: int) -> str:
        """Return the one source, or the one witness of several related sources, and its dating."""
        sources = self.counts.dated_by.of(event)
        wordings = self._wordings(event)
        words = "; ".join(wordings)
        if len(sources) > 1:
            how = "date it alike" if len(wordings) == 1 else "give the same bounds in different words"
            said = f"{self.named(sources)} {how}: {words}. They are related and count as one witness."
        else:
            reported = all(self.reports[self.starts[event] : self.starts[event + 1]])
            how = ", reporting what others say" if reported else ""
            if len(wordings) > 1:
                how += f", in {spelled(len(wordings))} ways that fit each other"
            said = f"Only {self.named(sources)} dates it{how}: {words}."
        silent = self.counts.undated_by.of(event)
        if not silent:
            return said
        return f"{said} {self.named(silent)} {agreeing('speaks', silent)} of it without a date."

    def undated(self, event: int) -> str:
        """Return who speaks of the event without dating it."""
        sources = self.counts.undated_by.of(event)
        if not sources:
            return "No source here speaks of it."
        if len(sources) == 1:
            return f"{self.named(sources)} speaks of it and gives no date."
        none = {2: "neither"}.get(len(sources), "none")
        return f"{self.named(sources)} speak of it and {none} gives a date."

    def named(self, sources: tuple[int, ...]) -> str:
        """Return the labels of the sources as a list in English, or their number where they are many."""
        if sources not in self._named:
            many = len(sources) > MOST_NAMED
            names = [self.labels[source] for source in sources]
            self._named[sources] = f"{spelled(len(sources))} sources" if many else listing(names)
        return self._named[sources]

    def day(self, day: float) -> str:
        """Return one day in words."""
        return self.span(day, day)

    def span(self, low: float, high: float) -> str:
        """Return the days from `low` to `high` in words; both are finite."""
        key = (low, high)
        if key not in self._spans:
            self._spans[key] = dates.span_words(int(low), int(high))
        return self._spans[key]

    def _all(self, event: int) -> str:
        """Return "both sources", or "all four sources that date it" where others give no date."""
        daters = self.daters[event]
        who = {2: "both sources"}.get(daters, f"all {spelled(daters)} sources")
        return f"{who} that date it" if self.tellers[event] > daters else who

    def _wordings(self, event: int) -> list[str]:
        return list(dict.fromkeys(self.words[self.starts[event] : self.starts[event + 1]]))

    def _with_words(self, event: int, sources: Sequence[int]) -> str:
        """Return the sources, each with its datings in brackets."""
        if len(sources) > MOST_NAMED:
            return self.named(tuple(sources))
        own: dict[int, dict[str, None]] = {source: {} for source in sources}
        for at in range(self.starts[event], self.starts[event + 1]):
            own.get(self.source[at], {})[self.words[at]] = None
        return listing(
            [
                f"{self.labels[s]} {bracketed('; '.join(words) or dates.NO_DATE_BRIEFLY)}"
                for s, words in own.items()
            ]
        )

    def _within(self, end: int, event: int) -> str:
        """Return where the start, end or moment of an event may lie; at least one side is bounded."""
        low, high = self.open_low[end][event], self.open_high[end][event]
        if low == high:
            return f"{LEADS[end]} on {self.day(low)}"
        if low == -math.inf:
            return f"{LEADS[end]} not after {self.day(high)}"
        return f"{LEADS[end]} " + (
            f"not before {self.day(low)}" if high == math.inf else f"within {self.span(low, high)}"
        )

    def _related(self, sources: tuple[int, ...]) -> str:
        if sources not in self._kin:
            groups = kin(sources, self.counts.witness)
            said = [f" {self.named(group)} are related and count as one witness." for group in groups]
            self._kin[sources] = "".join(said)
        return self._kin[sources]

    def _aside(self, event: int, named: int) -> str:
        """Return what else to know of a conflict: contradiction, doubt, hearsay, calendars, related ones."""
        said = ""
        others = tuple(source for source in self.inconsistent.get(event, ()) if source != named)
        if others:
            itself = "contradicts itself" if len(others) == 1 else "contradict themselves"
            said += f" {self.named(others)} also {itself}."
        first, second = self.pairs[event]
        if self.doubt[first] or self.doubt[second]:
            said += self._doubts(sorted((first, second)))
        for source in sorted({self.source[at] for at in (first, second) if self.reports[at]}):
            said += f" The date by {self.labels[source]} is one that it reports from others."
        if event in self.twins:
            said += self._twin_days(*self.twins[event])
        return said + self._related(self.counts.dated_by.of(event))

    def _doubts(self, pair: Sequence[int]) -> str:
        """Return which of two datings are marked as approximate or doubtful, which widens no bounds."""
        marked = dict.fromkeys((self.source[at], DOUBTS[self.doubt[at]]) for at in pair if self.doubt[at])
        return "".join(
            f" The date by {self.labels[source]} is marked as {doubt}." for source, doubt in marked
        )

    def _twin_days(self, end: int, first: int, second: int) -> str:
        a, b = self.source[first], self.source[second]
        who = f"Two datings of {self.labels[a]}" if a == b else self.named((min(a, b), max(a, b)))
        day = self.low[end][second]
        same = f"{self.day(day)} in the Gregorian calendar is {dates.old_style(int(day))} in the Julian"
        return f" {who} may name the same day{TAILS[end]}: {same}."


def listing(items: Sequence[str]) -> str:
    """Return the items as a list in English: "a", "a and b", "a, b and c"."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"


def agreeing(verb: str, subjects: Sequence[int]) -> str:
    """Return the verb, given for one subject ("tells"), in the number of its subjects ("tell")."""
    return verb if len(subjects) == 1 else verb.removesuffix("s")


def bracketed(words: str) -> str:
    """Return words in brackets: square ones where the words have round ones themselves."""
    return f"[{words}]" if "(" in words else f"({words})"
