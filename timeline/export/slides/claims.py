"""The chosen event on a slide: its verdict in a sentence, then what each source says, line by line.

Most common change: the type sizes; nothing here may fall below 24 pixels.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from timeline.criticism.verdicts import Verdict
from timeline.edition import Edition
from timeline.evidence.figure_wording import figures_briefly
from timeline.export.slides.wording import claim
from timeline.export.stills.shapes import MUTED, RECTANGLE, Group, Rect, Run, Shape, Thing
from timeline.export.stills.typeface import BOLD, DECK

HEAD, SIZE = 27.0, 28.0
LINE, AIR = 1.2, 6.0
"""Height of a line in its own size; air above and below a row, in pixels."""
SWATCH, BAR = 24.0, 8.0


@dataclass(frozen=True, slots=True)
class Voice:
    """What one source says: its slot (from 0), its label, and of each claim its dating and its sentence.

    The sentences of a `running` voice stand behind their datings, those of others under them.
    """

    slot: int
    label: str
    claims: tuple[tuple[str, str], ...]
    running: bool = False

    def bare(self) -> Voice:
        """Return the voice without its sentences."""
        return replace(self, claims=tuple((dating, "") for dating, _ in self.claims))

    @property
    def lines(self) -> tuple[str, ...]:
        """What stands beside the label, line by line; without any sentence all datings share a line."""
        if not any(sentence for _, sentence in self.claims):
            return (";  ".join(dating for dating, _ in self.claims),)
        if self.running:
            return tuple(f"{dating}:  {sentence}" if sentence else dating for dating, sentence in self.claims)
        return tuple(filter(None, (line for one in self.claims for line in one)))


@dataclass(frozen=True, slots=True)
class Telling:
    """An event as its sources tell it, and who says nothing."""

    title: str
    verdict: Verdict
    sentence: str
    rows: tuple[Voice, ...]
    silent: tuple[str, ...]

    def shorter(self) -> Iterator[Telling]:
        """Yield the telling in ever less room: sentences under their datings, behind them, and left out."""
        yield self
        yield replace(self, rows=tuple(replace(row, running=True) for row in self.rows))
        yield replace(self, rows=tuple(row.bare() for row in self.rows))


def telling(edition: Edition, event_id: str) -> Telling | None:
    """Return the telling of an event, its claims in slot order; None where there is no such event."""
    event = edition.numbers.get(event_id)
    if event is None:
        return None
    account = edition.account(event)
    rows = tuple(
        Voice(one.slot, one.label, tuple(_said(edition, account.title, row) for row in one.claims))
        for one in account.testimonies
    )
    return Telling(account.title, account.verdict, account.sentence, rows, account.silent)


def _said(edition: Edition, title: str, row: Mapping[Any, Any]) -> tuple[str, str]:
    """The dating of a claim with its figures, and its sentence."""
    dating = claim(row["stance"], row["date_text"], row["words"] if row["date"] else "")
    figures = figures_briefly(edition.evidence, title, row["figures"])
    return ", ".join([dating, *figures]), str(row["claim"])


def height(told: Telling, room: float) -> float:
    """Return the pixels that the telling takes in a column `room` pixels wide."""
    rows = sum(_row_height(row, _words_room(told, room)) for row in told.rows)
    return _head_height(told, room) + rows + (HEAD * LINE + AIR if told.silent else 0.0)


def block(told: Telling, left: float, top: float, room: float) -> tuple[Thing, ...]:
    """Return the telling as groups: verdict, a group for each claim, the silent sources."""
    things: list[Thing] = [_head(told, left, top, room)]
    y = top + _head_height(told, room)
    for row in told.rows:
        high = _row_height(row, _words_room(told, room))
        things.append(_row(told, row, Rect(left, y, room, high)))
        y += high
    if told.silent:
        said = f"Silent: {', '.join(told.silent)}."
        run = Run(said, MUTED, size=SIZE)
        things.append(
            Shape(
                "silent",
                Rect(left + SWATCH + 14, y, room - SWATCH - 14, HEAD * LINE + AIR),
                lines=((run,),),
                wrap=True,
            )
        )
    return tuple(things)


def _sentence(told: Telling) -> str:
    return f"{told.verdict.sign} {told.title}. {told.sentence}"


def _head_height(told: Telling, room: float) -> float:
    return DECK.lines(_sentence(told), HEAD, 0.95 * (room - BAR - 28)) * HEAD * LINE + 2 * AIR


def _head(told: Telling, left: float, top: float, room: float) -> Group:
    """The verdict in the tint of its frame, a bar in its colour before it."""
    high = _head_height(told, room) - AIR
    ink = f"verdict-{told.verdict.key}"
    runs = (
        Run(f"{told.verdict.sign} {told.title}. ", ink, True, HEAD),
        Run(told.sentence, size=HEAD),
    )
    ground = Shape("ground", Rect(left, top, room, high), RECTANGLE, ink, "tint")
    bar = Shape("bar", Rect(left, top, BAR, high), RECTANGLE, ink, "edge")
    words = Shape("verdict", Rect(left + BAR + 14, top, room - BAR - 28, high), lines=(runs,), wrap=True)
    return Group("verdict", (ground, bar, words), _sentence(told))


def _label_width(told: Telling) -> float:
    return max(DECK.width(row.label, SIZE, BOLD) for row in told.rows)


def _words_room(told: Telling, room: float) -> float:
    return room - SWATCH - 14 - _label_width(told) - 24


def _row_height(row: Voice, room: float) -> float:
    return sum(DECK.lines(line, SIZE, 0.97 * room) for line in row.lines) * SIZE * LINE + AIR


def _row(told: Telling, row: Voice, box: Rect) -> Group:
    """A source: swatch, label, its datings and what they are understood to mean, its sentences."""
    one = SIZE * LINE + AIR
    ink = f"source-{row.slot + 1}"
    swatch = Shape(
        "colour", Rect(box.left, box.top + (one - SWATCH) / 2, SWATCH, SWATCH), RECTANGLE, ink, "solid"
    )
    wide = _label_width(told)
    name = Shape(
        "source",
        Rect(box.left + SWATCH + 14, box.top, wide, one),
        lines=((Run(row.label, bold=True, size=SIZE),),),
    )
    said = Shape(
        "words",
        Rect(name.box.right + 24, box.top + AIR / 2, box.right - name.box.right - 24, box.height - AIR / 2),
        lines=tuple((Run(line, size=SIZE),) for line in row.lines),
        wrap=True,
        hanging=True,
    )
    words = " ".join(line if line.endswith((".", "!", "?")) else f"{line}." for line in row.lines)
    return Group(row.label, (swatch, name, said), f"{row.label}: {words}")
