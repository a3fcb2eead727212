"""What stands beside the staves of the first paint: the shelf of what passes through, and folded bands.

The geometry is that of assets/css/places.css. Most common change: how a sign of the shelf is drawn (`_sign`),
together with `.teller` there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from timeline.dates import civil, spans
from timeline.layout.placed import Passing, Placed
from timeline.layout.score import Score, Stave
from timeline.looks import textwidth
from timeline.looks.svg import element, number, words
from timeline.looks.typesetting import BASELINE

HEAD, NOTE = 12.5, 12.5
"""Type sizes of the shelf's heading and of what a folded band says."""
PAD, SIGN, STEP, GAP, TIGHT, WHEN = 8.0, 7.0, 10.0, 6.0, 4.0, 0.86
"""Pixels before the signs, of a sign, from one to the next, before a text, and between sign and title."""
LEAST_FOLD, MONTH = 16.0, 31
"""Pixels of a folded band that has words, and days of an event whose month is named."""
RULES = (
    ".s-shelved{fill:var(--ground)}.s-sign{fill:var(--l);stroke:var(--e);stroke-width:1.4}"
    ".s-sign-full{fill:var(--e)}.s-sign-ring{fill:none}.s-sign-away{fill:var(--e);stroke:none}"
    ".s-silence{fill:var(--muted)}.p{fill:var(--text)}"
)
"""What is added to the sheet of the first paint where something stands on the shelf."""

FAR = ".s-far{fill:var(--e)}.far{font-size:11px;fill:var(--muted)}"
"""The same for what lies beyond the window."""

Link = Callable[[Stave, Sequence[str]], str]


def shelf(score: Score, placed: Placed, link: Link) -> Iterator[str]:
    """Yield the shelf at the foot of the plot: ground, heading, and a line for each event."""
    if not placed.passing and not placed.unshelved:
        return
    top, count = placed.shelf, len(placed.passing) + len(placed.unshelved)
    yield element(
        "rect", {"class_": "s-shelved", "y": top, "width": placed.width, "height": placed.height - top}
    )
    yield element("rect", {"class_": "s-line", "y": top, "width": placed.width, "height": 1})
    said = (
        "1 passes through: it neither begins nor ends here"
        if count == 1
        else f"{count} pass through: they neither begin nor end here"
    )
    more = f"  +{len(placed.unshelved)}" if placed.unshelved else ""
    at = {"x": PAD, "y": top + 4 + HEAD / 2 + 3.5 + BASELINE * HEAD}
    yield element("text", {"class_": "c", **at}, words(said + more))
    for line in placed.passing:
        yield link(score.staves[line.stave], list(_line(score.staves[line.stave], line, placed.type)))


def _line(stave: Stave, line: Passing, type_: float) -> Iterator[str]:
    x, size = line.x + PAD, 14 * type_
    for slot, sign in enumerate(line.signs):
        yield from _sign(sign, slot, x + slot * STEP, line.y)
    x += len(line.signs) * STEP - (STEP - SIGN) + GAP
    parts = []
    if stave.sign:
        parts.append(element("tspan", {"class_": f"k v-{stave.verdict}"}, words(stave.sign)))
    gap = {"dx": TIGHT if stave.sign else None}
    parts.append(element("tspan", {"class_": "w", **gap}, words(line.words)))
    small = f"font-size:{number(size * WHEN)}px"
    parts.append(element("tspan", {"class_": "m", "dx": GAP, "style": small}, words(line.when)))
    style = f"font-size:{number(size)}px"
    yield element("text", {"class_": "p", "x": x, "y": line.y + BASELINE * size, "style": style}, *parts)


def _sign(sign: str, slot: int, x: float, y: float) -> Iterator[str]:
    """The sign of one source; silence is a short line."""
    ink, edge = f"i-source-{slot + 1}", 0.7
    if not sign:
        yield element("rect", {"class_": "s-silence", "x": x + 2, "y": y - 0.5, "width": 3, "height": 1})
    elif sign == "away":
        yield element("circle", {"class_": f"s-sign-away {ink}", "cx": x + 3.5, "cy": y, "r": 1.5})
    elif sign == "ring":
        yield element("circle", {"class_": f"s-sign s-sign-ring {ink}", "cx": x + 3.5, "cy": y, "r": 2.8})
    elif sign == "cross":
        a, b = number(x), number(y - 3.5)
        yield element("path", {"class_": f"s-sign {ink}", "d": f"M{a} {b}l7 7m0 -7l-7 7"})
    else:
        kind = "s-sign s-sign-full" if sign == "full" else "s-sign"
        box = {"x": x + edge, "y": y - 3.5 + edge, "width": SIGN - 2 * edge, "height": SIGN - 2 * edge}
        yield element("rect", {"class_": f"{kind} {ink}", **box})


def beyond(placed: Placed) -> Iterator[str]:
    """Yield arrows at the edges, and what they say."""
    for one in placed.beyond:
        way = 1 if one.side == "right" else -1
        x, y = number(one.x), number(one.y - 4)
        yield element(
            "path",
            {
                "class_": f"s-far i-source-{one.source + 1}",
                "d": f"M{x} {number(one.y)}L{number(one.x - way * 6)} {y}v8z",
            },
        )
        if one.words:
            kind = "far end" if way > 0 else "far"
            at = {"x": one.x - way * 9, "y": one.y + BASELINE * 11}
            yield element("text", {"class_": kind, **at}, words(one.words))


def folds(score: Score, placed: Placed) -> Iterator[str]:
    """Yield what a folded band says: which of its events comes next on either side."""
    for band in placed.folded:
        top, bottom = placed.bands[band]
        if bottom - top < LEAST_FOLD:
            continue
        mine = [stave for stave in score.staves if stave.band == band]
        y = (top + bottom) / 2 + BASELINE * NOTE
        before = max((s for s in mine if s.days[1] <= placed.start), key=lambda s: s.days[1], default=None)
        after = min((s for s in mine if s.days[0] >= placed.end), key=lambda s: s.days[0], default=None)
        if before:
            yield element("text", {"class_": "c", "x": placed.left + PAD, "y": y}, f"◂ {_next(before, -1)}")
        if after:
            at = {"x": placed.width - PAD, "y": y}
            yield element("text", {"class_": "c end", **at}, f"{_next(after, 0)} ▸")


def _next(stave: Stave, end: int) -> str:
    """An event beside the window and when it is, as markup."""
    room, when = 0.48 * 900, _when(stave, end)
    title = textwidth.ellipsis(stave.title, NOTE, room)
    return words(f"{title}, {when}")


def _when(stave: Stave, end: int) -> str:
    """The month, or of a long event the year, in which it begins (0) or ends (-1)."""
    year, month, _ = civil(int(stave.dates[end]) + end)
    long = stave.dates[1] - stave.dates[0] > MONTH
    return spans.era(year) if long else f"{spans.MONTHS[month - 1]} {spans.era(year)}"
