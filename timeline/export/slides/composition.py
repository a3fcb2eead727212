"""One slide as plain values: where everything stands on it, and what its notes say.

Most common change: the sizes below, in pixels of a slide 1920 pixels wide; two of them are one point.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import astuple, dataclass, replace

from timeline.criticism.verdicts import FRAMED, VERDICT
from timeline.export.slides import around, claims, legend
from timeline.export.slides.arranged import HEIGHT, WIDTH, OnSlide, laid
from timeline.export.slides.plot import chips, events
from timeline.export.stills.arranged import Plot, Spot
from timeline.export.stills.asked import Shown, shown
from timeline.export.stills.shapes import MUTED, TEXT, Group, Rect, Run, Shape, Thing
from timeline.export.stills.typeface import DECK
from timeline.layout.placed.values import NOTHING
from timeline.query.citations import references

MARGIN, TITLE_TOP, TITLE_HEIGHT = 60.0, 32.0, 76.0
NOTE, FOOT = 28.0, 24.0
LINE = 1.22
AIR, BOTTOM = 12.0, 24.0
MAGNIFIED = 36 / 14
"""A slide is a small page, magnified: its 14 pixel labels become 18 point."""
ROOM = WIDTH - 2 * MARGIN
TITLE = Rect(MARGIN, TITLE_TOP, ROOM, TITLE_HEIGHT)
SAFE = 0.97
"""Share of the room that lines are broken for, since a program may break them a little earlier."""
MOST_ATTEMPTS, SETTLING = 6, 3
"""How often a plot is placed at most; from the third time on it is given the most it ever needed."""
LEAST, LEAST_ALONE = 470.0, 340.0
"""Pixels that the plot keeps, with its axis and its key, before the sentences of the claims take room."""
OPEN = "Open this view"
MOST_UNDATED = 8


@dataclass(frozen=True, slots=True)
class Page:
    """A slide: its title, what stands on it from back to front, the paragraphs of its notes."""

    title: str
    things: tuple[Thing, ...]
    notes: tuple[Run, ...]


def compose(asked: OnSlide) -> Page:
    """Return the slide that is asked for."""
    seen = shown(asked.edition, asked.view)
    told = claims.telling(asked.edition, asked.view.event)
    title = asked.title or (told.title if told else asked.edition.title)
    note = asked.note or ("" if told else asked.words)
    things: list[Thing] = [*_note(note)]
    top = max((thing.box.bottom for thing in things), default=TITLE.bottom) + AIR
    below = foot(asked)
    bottom = below.box.top - AIR / 2
    if told:
        least = LEAST_ALONE if asked.alone else LEAST
        told = _fitting(told, bottom - AIR - top - least)
        bottom -= claims.height(told, ROOM) + AIR
    plot, beside = _plot(asked, seen, top, bottom)
    things += [*beside, around.grid(plot), around.axis(plot), *around.gutter(plot)]
    things += [*events(plot), *(() if plot.banded else chips(plot)), *_nothing(plot)]
    if told:
        things += claims.block(told, MARGIN, bottom + AIR, ROOM)
    things.append(below)
    return Page(title, tuple(thing for thing in things if _drawn(thing)), notes(asked, note))


def _fitting(told: claims.Telling, room: float) -> claims.Telling:
    """The fullest telling that has room, else the shortest."""
    forms = list(told.shorter())
    return next((one for one in forms if claims.height(one, ROOM) <= room), forms[-1])


def _note(note: str) -> Iterator[Shape]:
    if note:
        box = Rect(MARGIN, TITLE.bottom, ROOM, DECK.lines(note, NOTE, SAFE * ROOM) * NOTE * LINE)
        yield Shape("note", box, lines=((Run(note, MUTED, size=NOTE),),), wrap=True)


def _drawn(thing: Thing) -> bool:
    return isinstance(thing, Shape) or bool(thing.members)


@dataclass(frozen=True, slots=True)
class Needs:
    """Pixels that a plot needs around it: for the names of its bands, its axis, and the legend below it."""

    gutter: float = 0.0
    axis: float = 0.0
    legend: float = 0.0

    def or_more(self, other: Needs) -> Needs:
        """Return the larger of both in everything."""
        return Needs(*map(max, astuple(self), astuple(other)))


def _plot(asked: OnSlide, seen: Shown, top: float, bottom: float) -> tuple[Plot, list[Group]]:
    """The plot between two heights, with the legend of colours above and that of marks below it.

    What a plot shows decides how much it needs around it, so it is placed until that is what it was given.
    """
    upper = _colours(_placed(asked, seen, Needs(), top, bottom), top)
    above = max((group.box.bottom for group in upper), default=top) + AIR / 2
    given, needs = Needs(-1.0), Needs()
    for attempt in range(MOST_ATTEMPTS):
        given = needs if attempt < SETTLING else needs.or_more(given)
        plot = _placed(asked, seen, given, above, bottom)
        end = plot.top + plot.placed.height
        lower = legend.of_marks(plot, MARGIN, end + AIR / 2, ROOM)
        high = max((group.box.bottom + AIR / 2 - end for group in lower), default=AIR / 2)
        needs = Needs(around.gutter_width(plot), around.axis_height(plot), high)
        if needs == given:
            break
        asked = asked if needs.gutter else replace(asked, view=replace(asked.view, group="none"))
    return plot, [*upper, *lower]


def _colours(plot: Plot, top: float) -> list[Group]:
    """The legend of the colours; none where every colour is named on the slide already."""
    by_source = plot.score.slots == 1 and plot.banded
    named = plot.mode == "both" and (plot.chosen or by_source)
    return [] if named else legend.of_colours(plot, MARGIN, top, ROOM)


def _placed(asked: OnSlide, seen: Shown, given: Needs, top: float, bottom: float) -> Plot:
    spot = Spot(MARGIN + given.gutter, top + given.axis, MAGNIFIED)
    width, height = WIDTH - MARGIN - spot.left, bottom - given.legend - spot.top
    return laid(asked, seen, spot, width / MAGNIFIED, height / MAGNIFIED)


def _nothing(plot: Plot) -> tuple[Shape, ...]:
    """What is said where a plot has no stave: which events nobody dates, or that there is none at all."""
    if plot.score.staves:
        return ()
    undated = [title for titles in plot.undated.values() for title in titles]
    said = ["No source dates these events:", *undated[:MOST_UNDATED]] if undated else [NOTHING]
    if len(undated) > MOST_UNDATED:
        said.append(f"and {len(undated) - MOST_UNDATED:,} more")
    box = Rect(plot.left, plot.top, plot.width, plot.placed.height)
    lines = tuple((Run(words, TEXT if at else MUTED, size=36),) for at, words in enumerate(said))
    return (Shape("undated" if undated else "nothing", box, lines=lines, side="middle"),)


def foot(asked: OnSlide) -> Group:
    """Counts and filters in words; at the right the link to the view, where there is an address."""
    wide = DECK.width(OPEN, FOOT) if asked.link else 0.0
    room = ROOM - (wide + 40 if wide else 0.0)
    high = DECK.lines(asked.status, FOOT, SAFE * room) * FOOT * 1.25
    top = HEIGHT - BOTTOM - high
    words = ((Run(asked.status, MUTED, size=FOOT),),)
    members = [Shape("counts", Rect(MARGIN, top, room, high), lines=words, wrap=True)]
    if wide:
        link = ((Run(OPEN, size=FOOT, link=asked.link),),)
        members.append(Shape("link", Rect(WIDTH - MARGIN - wide, top, wide, high), lines=link, side="right"))
    return Group("footer", tuple(members), f"{asked.status}.")


def notes(asked: OnSlide, note: str) -> tuple[Run, ...]:
    """Return the notes: what is shown, why dates clash, who the sources are, the address of the view."""
    evidence = asked.edition.evidence
    lines = [note, f"Shown: {asked.status}.", *_verdicts(asked), "Sources:"]
    lines += [*references(evidence, asked.view), f"Evidence {evidence.fingerprint}."]
    runs = [Run(line, size=NOTE) for line in lines if line]
    return (*runs, Run(asked.link, size=NOTE, link=asked.link)) if asked.link else tuple(runs)


def _verdicts(asked: OnSlide) -> Iterator[str]:
    """The sentences of the chosen event and of all that clash, in the order of the evidence."""
    events, verdicts = asked.edition.evidence.events, asked.edition.verdicts
    chosen = [at for at, key in enumerate(events["event_id"].tolist()) if key == asked.view.event]
    clashing = verdicts["verdict"].isin(FRAMED).tolist()
    clash = [at for at in shown(asked.edition, asked.view).events if clashing[at]]
    for at in dict.fromkeys([*chosen, *clash]):
        row = verdicts.iloc[at]
        yield f"{VERDICT[row['verdict']].sign} {events['title'].iloc[at]}: {row['sentence']}"
