"""What is on show: one evidence with its verdicts, and the answers that every room of the page asks for.

An `Edition` is made once at the start and never changes; its answers are cached. Most common change: a new
question is a new method here, called by one callback.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import orjson
import pandas as pd

from timeline.criticism.accounts import Account, account
from timeline.criticism.verdicts import judge
from timeline.dates import parse, spans
from timeline.evidence import Evidence
from timeline.evidence.load import beside, load
from timeline.evidence.problem import Problem
from timeline.layout.even_score import evened, tempo_of
from timeline.layout.excerpt import Window, excerpt, in_excerpts, neighbourhood, window_of_event
from timeline.layout.placed import Look, clamped
from timeline.layout.score import Score, ScorePaper, Wanted, score
from timeline.layout.score_json import json_values
from timeline.layout.tempo import STEADY, Tempo
from timeline.query.facets import facets
from timeline.query.scenes import SCENES_NAME, Deck, Scene, load_scenes
from timeline.query.selection import Selection, how_many, labels, loosen, select, status, vocabulary, within
from timeline.query.view import Labels, View, Vocabulary
from timeline.query.window import home, in_window, whole, window

KEPT_ANSWERS, KEPT_SELECTIONS = 64, 8
WHOLE_TIME = "the whole time is shown"
LEAST_SIZE, LARGEST_SIZE = 120, 8000


@dataclass(frozen=True, eq=False)
class Edition:
    """The evidence on show, its title, the problems that its files had, the window chosen for the start."""

    title: str
    evidence: Evidence
    problems: tuple[Problem, ...] = ()
    frame: tuple[int, int] | None = None
    scenes: tuple[Scene, ...] = ()

    @cached_property
    def verdicts(self) -> pd.DataFrame:
        """What the claims on each event amount to (see `verdicts.judge`)."""
        return judge(self.evidence)

    @cached_property
    def home(self) -> tuple[float, float]:
        """The window that is seen at first, in day numbers; the end is exclusive."""
        first, last = self.frame or home(self.evidence)
        return float(first), float(last)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The ids an address may name."""
        return vocabulary(self.evidence)

    @cached_property
    def labels(self) -> Labels:
        """What those ids are called."""
        return labels(self.evidence)

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The position in `evidence.events` of each event by its id."""
        return {key: at for at, key in enumerate(self.evidence.events["event_id"].tolist())}

    def account(self, event: int) -> Account:
        """An event, given by its position, as its sources tell it."""
        return account(self.evidence, self.verdicts, event)

    def view(self, query: str) -> tuple[View, tuple[str, ...]]:
        """The view of an address, and a sentence for every part of it that was dropped."""
        return View.read(query, self.vocabulary)

    def opened(self, query: str) -> tuple[View, tuple[str, ...]]:
        """The same for a page, which cannot show a window in which there is no time of this evidence."""
        view, dropped = self.view(query)
        first, last = whole(self.evidence, self.home)
        start, end = self.window(view)
        if start < last and end > first:
            return view, dropped
        asked = View(start=view.start, end=view.end).to_query()
        sentence = f"{asked} is outside the time of these data, {spans.span(first, last)}; {WHOLE_TIME}."
        return replace(view, start=None, end=None), (*dropped, sentence)

    def selection(self, view: View) -> Selection:
        """The events that the view's filters leave."""
        return _selection(self, view.to_query())

    def listed(self, view: View) -> Selection:
        """The events that a view lists: its selection, and of that only its window where it is so limited."""
        return _listed(self, view.to_query()) if view.limited else self.selection(view)

    def facets(self, view: View) -> dict[str, dict[str, int]]:
        """For every chip how many events a click would leave."""
        return facets(self.evidence, self.verdicts, view)

    def facets_listed(self, view: View) -> dict[str, dict[str, int]]:
        """The same of what the view lists: where it is limited to its window, only of events in it."""
        every = np.arange(len(self.evidence.events))
        only = in_window(self.evidence, every, *self.window(view)) if view.limited else None
        return facets(self.evidence, self.verdicts, view, only)

    def window(self, view: View) -> tuple[float, float]:
        """The window of a view, home where it names none."""
        return window(view, self.home)

    def status(self, view: View, seen: tuple[float, float]) -> str:
        """The sentence that says what is seen of a selection in a window (days, the end exclusive)."""
        return status(self.evidence, self.verdicts, self.selection(view), view, seen)

    def how_many(self, view: View, seen: tuple[float, float]) -> str:
        """How many events are selected, and how many of them a window shows, as the status says it."""
        return how_many(self.evidence, self.selection(view), seen)

    def loosen(self, view: View) -> tuple[str, ...]:
        """Where nothing is left: which filter to drop, and what that would bring back."""
        return loosen(self.evidence, self.verdicts, view)

    def score(self, view: View, sheet: ScorePaper) -> Score:
        """The selection of a view as staves and marks for a sheet."""
        return self.laid_out(view, Wanted(self.selection(view).events.tolist(), self.home, view.group), sheet)

    def laid_out(self, view: View, wanted: Wanted, sheet: ScorePaper) -> Score:
        """Some events of a view's selection for a sheet, in time as the view spaces it."""
        return evened(score(self.evidence, self.verdicts, wanted, sheet), self.tempo(view))

    def tempo(self, view: View) -> Tempo:
        """How time runs on a sheet of the view: evenly spaced by all that is selected, or at one pace."""
        return _tempo(self, view.to_query()) if view.axis == "even" else STEADY

    def score_text(self, plot: ScoreAsked, window: Window | None = None, event: str = "") -> str:
        """The score for a plot as JSON: all of it or, of many staves, the excerpt for a window (home).

        An excerpt holds the event that is asked for, if it lies there.
        """
        return _score_text(self, *self._asked(plot, window, event))

    def sent(self, plot: ScoreAsked, window: Window | None = None, event: str = "") -> Score:
        """The score for a plot and a window, as `score_text` sends it."""
        return _sent(self, *self._asked(plot, window, event))

    def window_of_event(self, plot: ScoreAsked, event_id: str) -> Window | None:
        """A window (days) of the plot that shows an event with some air; None if it is not placed there."""
        score = _whole(self, plot.clamped())
        found = window_of_event(score, event_id)
        return found and score.tempo.days(found)

    def _asked(
        self, plot: ScoreAsked, window: Window | None, event: str
    ) -> tuple[ScoreAsked, Window | None, str]:
        """What an answer depends on: the plot, and of many staves the stretch of time and the event."""
        score = _whole(self, plot := plot.clamped())
        if not in_excerpts(score):
            return plot, None, ""
        return plot, neighbourhood(clamped(score, window or self.home)), event


def look(view: View, score: Score) -> Look:
    """How a view looks on a score: its colours, the slot of its goggles, the chosen event placed first."""
    slots = {key: slot for slot, (key, _) in enumerate(score.sources)}
    return Look(view.colour, slots.get(view.goggles, -1), (view.event,), view.signs)


@dataclass(frozen=True, slots=True)
class ScoreAsked:
    """What a score is laid out for: a selection, as a query, and a plot in pixels."""

    query: str
    width: float
    height: float

    def clamped(self) -> ScoreAsked:
        """The same within what can be laid out, in whole pixels."""
        wide, high = (round(max(LEAST_SIZE, min(LARGEST_SIZE, value))) for value in (self.width, self.height))
        return ScoreAsked(self.query, wide, high)


@lru_cache(maxsize=KEPT_ANSWERS)
def _selection(edition: Edition, query: str) -> Selection:
    return select(edition.evidence, edition.verdicts, View.from_query(query))


@lru_cache(maxsize=KEPT_ANSWERS)
def _tempo(edition: Edition, query: str) -> Tempo:
    events = edition.selection(View.from_query(query)).events.tolist()
    return tempo_of(edition.evidence, events, edition.home)


@lru_cache(maxsize=KEPT_ANSWERS)
def _listed(edition: Edition, query: str) -> Selection:
    view = View.from_query(query)
    return within(edition.evidence, edition.verdicts, edition.selection(view), edition.window(view))


@lru_cache(maxsize=KEPT_ANSWERS)
def _score_text(edition: Edition, plot: ScoreAsked, held: Window | None, event: str) -> str:
    return as_json(json_values(_sent(edition, plot, held, event)))


@lru_cache(maxsize=KEPT_ANSWERS)
def _sent(edition: Edition, plot: ScoreAsked, held: Window | None, event: str) -> Score:
    score = _whole(edition, plot)
    return excerpt(score, held, event) if held else score


def _whole(edition: Edition, plot: ScoreAsked) -> Score:
    return replace(_gathered(edition, plot.query), sheet=ScorePaper(plot.width, plot.height))


@lru_cache(maxsize=KEPT_SELECTIONS)
def _gathered(edition: Edition, query: str) -> Score:
    view, _ = edition.view(query)
    with _kept():
        return edition.score(view, ScorePaper(LEAST_SIZE, LEAST_SIZE))


@contextmanager
def _kept() -> Iterator[None]:
    """No search for garbage while much is made that stays: each would look through all of it, to no avail."""
    searched = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searched:
            gc.enable()


def as_json(value: Any) -> str:
    """JSON that may stand inside a page: no `<` that a browser could take for markup."""
    return orjson.dumps(value).decode().replace("<", "\\u003c")


def open_edition(events: Path, sources: Path | None, title: str, frame: str = "") -> Edition:
    """Read the files and judge them; `frame` is the window at the start, an EDTF interval as `1917/1941`.

    Raises OSError where a file cannot be opened, ValueError where the frame is no interval with both ends.
    """
    loaded = load(events, sources)
    found = beside(events, SCENES_NAME)
    deck = load_scenes(found, vocabulary(loaded.evidence)) if found else Deck()
    start = framed(frame) if frame else None
    return Edition(title, loaded.evidence, loaded.problems + deck.problems, start, deck.scenes)


def framed(text: str) -> tuple[int, int]:
    """The days of an EDTF interval, the end exclusive. Raises ValueError where it has not both ends."""
    dating = parse(text)
    if dating.earliest_start is None or dating.latest_end is None:
        raise ValueError(f"{text} has no beginning or no end; write a window such as 1917/1941.")
    return dating.earliest_start, dating.latest_end + 1
