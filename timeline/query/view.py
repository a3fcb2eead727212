"""What is asked: window, filters and looks, as one frozen value that an address can hold.

`View` is the only state of the page. The table `FIELDS` says how each part of it is written in an address
and read from one; parsing, writing, messages and the help are made from it, and `assets/js/values/view.js`
keeps the same rules. To add a field: one attribute of `View`, one row of `FIELDS`, one or two lines of
`tests/fixtures/views.json`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from timeline.dates import span_words
from timeline.dates.numerals import counted
from timeline.evidence.problem import did_you_mean, shown
from timeline.query import address
from timeline.query.lists import DOWNWARDS, LISTING, SORTS

VIEWS = ("timeline", "disagreements", "pair", "table", "list", "about")
LAST_PAGE = 9_999
COLOURS = ("both", "sources", "dating", "precision")
GROUPS = ("category", "source", "none")
AXES = ("time", "even")
THEMES = ("light", "dark")
LONGEST_QUERY = 4_000
LONGEST_SEARCH = 200
LAST_SCENE = 999
MOST_MESSAGES = 20
"""Sentences on dropped values: those beyond are counted only, without a search for the nearest id."""
_COMPARED = 400

Labels = Mapping[str, Mapping[str, str]]
"""What ids are called: attribute of `View` → id → label; an id without a label is shown as it is."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The ids that the data know, by attribute of `View`: what is not in here is dropped from an address."""

    sources: tuple[str, ...] = ()
    verdicts: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    precision: tuple[str, ...] = ()
    stance: tuple[str, ...] = ()
    tellers: tuple[str, ...] = ()
    basis: tuple[str, ...] = ()
    events: tuple[str, ...] = ()

    def nearest(self, kind: str, value: str) -> str:
        """Return "did you mean X?" for the known id most like `value`, "" if none is."""
        known: tuple[str, ...] = getattr(self, kind)
        alike = known if len(known) <= _COMPARED else [i for i in known if i[:3] == value[:3]][:_COMPARED]
        return did_you_mean(value, alike)


@dataclass(frozen=True, slots=True)
class View:
    """What a reader looks at. Instants are days since 1970-01-01 (minutes as fractions), `end` is exclusive.

    Values that no address can hold are mended when it is made: lists become sorted sets without blanks,
    instants whole minutes or None. `sources` is any of, `all` all of, `without` none of; `tellers` is how
    many tell an event; `importance` is the least that is shown. `a` and `b` are
    the sources that stand face to face; blank leaves the choice open.
    """

    view: str = "timeline"
    a: str = ""
    b: str = ""
    start: float | None = None
    end: float | None = None
    sources: tuple[str, ...] = ()
    all: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    verdicts: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    precision: tuple[str, ...] = ()
    stance: tuple[str, ...] = ()
    tellers: tuple[str, ...] = ()
    basis: tuple[str, ...] = ()
    importance: int = 1
    q: str = ""
    event: str = ""
    beyond: bool = False
    sort: str = ""
    page: int = 1
    colour: str = "both"
    group: str = "category"
    axis: str = "time"
    signs: bool = False
    goggles: str = ""
    theme: str = ""
    present: bool = False
    scene: int = 0

    def __post_init__(self) -> None:
        """Mend what no address can hold."""
        for name in LISTS:
            object.__setattr__(self, name, address.tidy(getattr(self, name)))
        for name in ("a", "b", "q", "event", "goggles"):
            object.__setattr__(self, name, address.well_formed(getattr(self, name)))
        start, end = address.to_minute(self.start), address.to_minute(self.end)
        ordered = start is None or end is None or start < end
        object.__setattr__(self, "start", start if ordered else None)
        object.__setattr__(self, "end", end if ordered else None)

    def to_query(self) -> str:
        """Return the address of this view without `?`: fields in the order of `FIELDS`, defaults left out."""
        stated = ((row, getattr(self, row.name)) for row in FIELDS)
        return "&".join(f"{row.key}={row.kind.write(value)}" for row, value in stated if value != row.default)

    @classmethod
    def from_query(cls, query: str) -> View:
        """Return the view an address asks for; what cannot be read is dropped. Never raises."""
        return cls.read(query)[0]

    @classmethod
    def read(cls, query: str, vocabulary: Vocabulary | None = None) -> tuple[View, tuple[str, ...]]:
        """Return the view an address asks for and one sentence for every value that was dropped.

        Never raises. With a vocabulary, ids that the data do not know are dropped as well.
        """
        query = address.well_formed(query)
        if len(query) > LONGEST_QUERY:
            too_long = f"The address has {len(query):,} characters, and at most {LONGEST_QUERY:,} are read"
            return cls(), (f"{too_long}; shown as at the start.",)
        messages: list[str] = []
        values: dict[str, Any] = {}
        seen: set[str] = set()
        for key, raw in address.pairs(query):
            row = ROWS.get(key)
            if row is None:
                cure = did_you_mean(key, ROWS) if len(messages) < MOST_MESSAGES else ""
                messages.append(_dropped(f"{key}=", _cured("is no part of this address", cure), "ignored"))
            elif key in seen:
                messages.append(_dropped(f"{key}=", "is given twice", "the first is used"))
            elif raw:
                values |= row.taken(raw, vocabulary, messages)
            seen.add(key)
        return cls(**_ordered(values, messages)), _shortened(messages)

    @property
    def limited(self) -> bool:
        """Whether only what touches the window is listed: in a view that lists, where a window is set."""
        windowed = self.start is not None or self.end is not None
        return self.view in LISTING and windowed and not self.beyond

    def filters(self) -> tuple[str, ...]:
        """Return the attributes that narrow the selection now, in the order of `FIELDS`."""
        return tuple(row.name for row in FIELDS if row.filters and getattr(self, row.name) != row.default)

    def cleared(self, *names: str) -> View:
        """Return the view with these filters dropped, or with all of them dropped if none is named."""
        return replace(self, **{name: DEFAULTS[name] for name in names or self.filters()})

    def words(self, labels: Labels) -> str:
        """Return the filters and the window in words: "sources: Houser; verdict: conflict; June – July 1937".

        "" where nothing is filtered and the window is the home window.
        """
        said = [ROWS_BY_NAME[name].said(getattr(self, name), labels) for name in self.filters()]
        return "; ".join([*said, *filter(None, [window_words(self.start, self.end)])])


@dataclass(frozen=True, slots=True)
class Field:
    """One field of the address: its key, the attribute of `View`, the kind of its value.

    `instead` says what is shown where the value cannot be read. `ids`
    names the part of the vocabulary that holds its values, `filters` says that it narrows the selection and
    how that reads; `reads` is its line in the help.
    """

    key: str
    name: str
    kind: address.Kind
    instead: str
    reads: str
    ids: str = ""
    filters: str = ""

    @property
    def default(self) -> Any:
        """The value that is left out of an address."""
        return DEFAULTS[self.name]

    def taken(self, raw: str, vocabulary: Vocabulary | None, messages: list[str]) -> dict[str, Any]:
        """Return {attribute: value}, or {} if nothing could be read; add what is dropped to `messages`."""
        try:
            value = self.kind.read(raw)
        except ValueError as error:
            messages.append(_dropped(f"{self.key}={address.decoded(raw)}", str(error), self.instead))
            return {}
        if vocabulary is None or not self.ids or not value:
            return {self.name: value}
        items = value if isinstance(value, tuple) else (value,)
        known = tuple(item for item in items if item in getattr(vocabulary, self.ids))
        for item in items:
            if item not in known:
                cure = vocabulary.nearest(self.ids, item) if len(messages) < MOST_MESSAGES else ""
                wrong = _cured("is not in these data", cure)
                messages.append(_dropped(f"{self.key}={item}", wrong, self.instead))
        return {self.name: known if isinstance(value, tuple) else known[0]} if known else {}

    def said(self, value: Any, labels: Labels) -> str:
        """Return this filter in words, with labels for ids."""
        called = labels.get(self.ids, {})
        items = value if isinstance(value, tuple) else (str(value),)
        link = " or " if self.name != "all" else " and "
        return self.filters.format(link.join(called.get(item, item) for item in items))


DEFAULTS: dict[str, Any] = {row.name: row.default for row in fields(View)}
_TEXT = address.text(LONGEST_SEARCH)
_LEFT_OUT = "left out"
_CHOSEN = "the source that shares most dated events stands there"


def _listed(key: str, ids: str, filters: str, reads: str) -> Field:
    return Field(key, key, address.LIST, _LEFT_OUT, reads, ids=ids, filters=filters)


FIELDS = (
    Field("view", "view", address.choice(VIEWS, "a view"), "the timeline is shown",
          f"what is shown: {', '.join(VIEWS)}"),
    Field("a", "a", _TEXT, _CHOSEN, "id of the source at the left, face to face",
          ids="sources"),
    Field("b", "b", _TEXT, _CHOSEN, "id of the source at the right, face to face",
          ids="sources"),
    Field("from", "start", address.INSTANT, "shown from the beginning",
          "first day of the window, as in 1936-06-01 or 1936-06-01T06:30"),
    Field("to", "end", address.INSTANT, "shown to the end",
          "day on which the window ends, itself no longer seen"),
    _listed("sources", "sources", "sources: {}", "events that any of these sources tells"),
    _listed("all", "sources", "told by {}", "events that all of these sources tell"),
    _listed("without", "sources", "not told by {}", "events that none of these sources tells"),
    _listed("verdicts", "verdicts", "verdict: {}", "events with one of these verdicts"),
    _listed("categories", "categories", "category: {}", "events of one of these categories"),
    _listed("precision", "precision", "dated to: {}", "events that some claim dates this exactly"),
    _listed("stance", "stance", "a source {}", "events with a claim of this stance"),
    _listed("tellers", "tellers", "told by {}", "events that so many sources tell, as in 1 or 2,3"),
    _listed("basis", "basis", "ground of the date: {}", "events with a claim dated on this ground"),
    Field("importance", "importance", address.whole(1, 3), "events of every importance are shown",
          "least importance that is shown, 1 to 3", filters="importance at least {}"),
    Field("q", "q", _TEXT, "nothing is searched",
          f"words to search for, at most {LONGEST_SEARCH} characters", filters="search: {}"),
    Field("event", "event", _TEXT, "no event is chosen", "id of the chosen event",
          ids="events"),
    Field("beyond", "beyond", address.FLAG, "only the window is listed",
          "1 to list what lies outside the window as well"),
    Field("sort", "sort", address.choice((*SORTS, *DOWNWARDS), "a column of the table"),
          "in order of time", "column by which the table is sorted, as claim, or downwards as -claim"),
    Field("page", "page", address.whole(1, LAST_PAGE), "the first page is shown",
          "page of a long table or list, from 1"),
    Field("colour", "colour", address.choice(COLOURS, "a colour mode"),
          "sources and dating are coloured", f"colour mode: {', '.join(COLOURS)}"),
    Field("group", "group", address.choice(GROUPS, "a grouping"), "grouped by category",
          f"bands: {', '.join(GROUPS)}"),
    Field("axis", "axis", address.choice(AXES, "a spacing"), "the axis has true time",
          "time, or even: a step for each day on which something begins or ends"),
    Field("signs", "signs", address.FLAG, "signs stand on the shelf and in the mode of sources",
          "1 to show who tells it beside each name"),
    Field("goggles", "goggles", _TEXT, "all sources are shown",
          "id of the source whose history is shown", ids="sources"),
    Field("theme", "theme", address.choice(THEMES, "a theme"), "the theme of your device is used",
          f"theme: {', '.join(THEMES)}"),
    Field("present", "present", address.FLAG, "shown with all controls", "1 to present"),
    Field("scene", "scene", address.whole(1, LAST_SCENE), "no scene is shown",
          "number of the scene, from 1"),
)  # fmt: skip
"""Every field of an address, in the order in which it is written."""

ROWS = {row.key: row for row in FIELDS}
ROWS_BY_NAME = {row.name: row for row in FIELDS}
LISTS = tuple(row.name for row in FIELDS if isinstance(row.default, tuple))


def href(view: View, /, **changes: Any) -> str:
    """Return the address of a view in which some fields are changed: "/?event=x", "/" for the plain view."""
    query = replace(view, **changes).to_query()
    return f"/?{query}" if query else "/"


def window_words(start: float | None, end: float | None) -> str:
    """Return a window in words: "June 1936 – June 1939", "from 1 June 1936", "to 30 June 1939".

    "" for no window. `end` is exclusive. Where an end is no whole day, times are given as in the address.
    """
    if start is None and end is None:
        return ""
    if any(edge is not None and edge % 1 for edge in (start, end)):
        ends = [(word, edge) for word, edge in (("from", start), ("to", end)) if edge is not None]
        return " ".join(f"{word} {address.write_instant(edge).replace('T', ' ')}" for word, edge in ends)
    if end is None:
        return f"from {span_words(int(start or 0), int(start or 0))}"
    last = int(end) - 1
    return f"to {span_words(last, last)}" if start is None else span_words(int(start), last)


def _cured(wrong: str, cure: str) -> str:
    """Return what is wrong, with the likely cure where there is one."""
    return f"{wrong}; {cure}" if cure else wrong


def _dropped(what: str, wrong: str, instead: str) -> str:
    """Return one sentence on a dropped value; a question ends in its own mark."""
    stop = "" if wrong.endswith("?") else ";"
    said = instead if stop else instead.capitalize()
    return f"{shown(what)} {wrong}{stop} {said}."


def _shortened(messages: list[str]) -> tuple[str, ...]:
    """Return the first of many sentences, and how many more there are."""
    more = len(messages) - MOST_MESSAGES
    if more <= 0:
        return tuple(messages)
    return (*messages[:MOST_MESSAGES], f"{counted(more, 'more value is', 'more values are')} left out.")


def _ordered(values: dict[str, Any], messages: list[str]) -> dict[str, Any]:
    start, end = values.get("start"), values.get("end")
    if start is None or end is None or start < end:
        return values
    first, last = address.write_instant(start), address.write_instant(end)
    messages.append(_dropped(f"from={first}", f"is not before to={last}", "the whole time is shown"))
    return values | {"start": None, "end": None}
