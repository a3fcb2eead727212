"""The command `make windows`: looks at many windows on many screens, and says what stands in them.

    make windows                                             900 windows of our evidence on five screens
    make windows ARGS="--generated 500 --sizes 1400x900"     of 500 generated events
    make windows ARGS="--every --sizes 1920x1080"            and three months to a day around every event

It counts what the page itself tells (``window.__bench``: `counts`, `marks`, `labels`) and judges nothing: the
tests do. The most common change: another screen goes into ``SIZES``, another column into ``COLUMNS``.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any, NamedTuple

from tests.bench import opening
from tests.bench.chromium import launched
from tests.bench.running import running
from tests.bench.sampling import SPANS, Reach, Window, around, sampled
from tests.bench.standing import FAULTS, Standing
from tests.makers.generate import events

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

DAY = 86_400_000
SIZES = ("390x844", "1024x768", "1366x768", "1920x1080", "3840x2160")
PATIENCE = 20_000
"""Milliseconds that a window may take to be drawn."""


class Column(NamedTuple):
    """A count of the hook, how it is written, and which end of its range is the worst."""

    key: str
    name: str
    written: str
    worst: Callable[[Sequence[float]], float]


COLUMNS = (
    Column("touch", "touch it", "{:.0f}", max),
    Column("named", "named", "{:.0f}", min),
    Column("unnamed", "unnamed", "{:.0f}", max),
    Column("slivers", "slivers", "{:.0f}", max),
    Column("shelf", "shelf", "{:.0f}", max),
    Column("chips", "in chips", "{:.0f}", max),
    Column("height", "height used", "{:.0%}", min),
    Column("bar", "bar, px", "{:.1f}", min),
)


class Seen(NamedTuple):
    """What was seen on a screen: its windows, how many events were zoomed to, and which of them in vain."""

    size: str
    windows: list[Standing]
    zoomed: int
    hidden: list[str]


def asked(words: list[str]) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="make windows", description="Look at many windows.")
    parser.add_argument("--windows", type=int, default=900, help="how many, on all screens together")
    parser.add_argument("--sizes", default=",".join(SIZES), help="screens, joined by commas")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--every", action="store_true", help="and around every event, 3 months to a day")
    parser.add_argument("--no-zoom", action="store_true", help='leave out "Zoom to it" for every event')
    source = parser.add_mutually_exclusive_group()
    source.add_argument("--data", help="events file to look at instead of data/events.csv")
    source.add_argument("--generated", type=int, help="look at so many generated events")
    source.add_argument("--url", help="look at a server that runs already")
    parser.add_argument("--query", default="", help="the view that is looked at, as in the address line")
    parser.add_argument("--out", type=Path, help="file for the tables")
    return parser.parse_args(words)


def main(words: list[str]) -> int:
    """Look, print the tables, write them where asked. Returns the exit code."""
    wanted = asked(words)
    sizes = wanted.sizes.split(",")
    each = max(len(SPANS), round(wanted.windows / len(sizes)))
    with _served(wanted) as address, launched() as browser:
        seen = [looked(browser, f"{address}/?{wanted.query}", size, each, wanted) for size in sizes]
    text = "\n".join(tables(seen))
    print(text)
    if wanted.out:
        wanted.out.write_text(text + "\n", encoding="utf-8")
    return 0


@contextmanager
def _served(wanted: argparse.Namespace) -> Iterator[str]:
    """The address of a server of what is to be looked at."""
    if wanted.url:
        yield wanted.url.rstrip("/")
        return
    with tempfile.TemporaryDirectory() as folder:
        data = wanted.data
        if wanted.generated:
            data = Path(folder) / "events.csv"
            data.write_bytes(events(wanted.generated))
        with running(("--data", str(data)) if data else ()) as server:
            server.wait()
            yield server.address


def looked(browser: Browser, address: str, size: str, each: int, wanted: argparse.Namespace) -> Seen:
    """Look at the windows on one screen, then at where "Zoom to it" leads for every event."""
    width, height = (int(part) for part in size.split("x"))
    with opening.fresh(browser, width, height) as page:
        opening.go(page, address)
        start, end = page.evaluate("window.__bench.visibleRange()")
        reaches = [Reach(one, a / DAY, b / DAY) for one, a, b in page.evaluate("window.__bench.events()")]
        windows = sampled(reaches, (start / DAY, end / DAY), each, wanted.seed)
        windows += around(reaches) if wanted.every else ()
        found = [standing(page, window, size) for window in windows]
        ids = [] if wanted.no_zoom else sorted({one.event for one in reaches})
        hidden = [event for event in ids if not zoomed(page, event, size)]
    return Seen(size, found, len(ids), hidden)


def standing(page: Page, window: Window, size: str) -> Standing:
    """Go to a window and return what stands in it."""
    _say(f"{size}, {window.span}")
    return Standing.told(window.span, _look(page, [window.start * DAY, window.end * DAY]))


def zoomed(page: Page, event: str, size: str) -> bool:
    """Whether an event is drawn once "Zoom to it" was pressed for it."""
    _say(f"{size}, zoom to {event}")
    return any(whose == event for whose, *_ in _look(page, event)["marks"])


def _look(page: Page, where: list[float] | str) -> dict[str, Any]:
    told: dict[str, Any] = page.evaluate(
        "([where, patience]) => window.__watch.visit(where, patience)", [where, PATIENCE]
    )
    return told


def _say(words: str) -> None:
    print(f"\r{words[:70]:<70}\r", end="", file=sys.stderr, flush=True)


def tables(seen: Sequence[Seen]) -> Iterator[str]:
    """Lines of the three tables: what stands, what there must not be, what "Zoom to it" shows."""
    yield "Median (worst) of the windows of each screen and span:\n"
    yield f"| screen | span | windows | {' | '.join(column.name for column in COLUMNS)} |"
    yield f"| --- | --- | ---: |{' ---: |' * len(COLUMNS)}"
    for screen in seen:
        for span in ("all", *SPANS):
            windows = [one for one in screen.windows if span in ("all", one.span)]
            cells = [_cell(column, windows) for column in COLUMNS]
            yield f"| {screen.size} | {span} | {len(windows)} | {' | '.join(cells)} |"
    yield "\nWhat there must not be: how many, in how many of the windows:\n"
    yield f"| screen | {' | '.join(FAULTS)} |"
    yield f"| --- |{' ---: |' * len(FAULTS)}"
    for screen in seen:
        counted = [[count(one) for one in screen.windows] for count in FAULTS.values()]
        cells = [f"{sum(row):,} in {sum(map(bool, row))}" if any(row) else "0" for row in counted]
        yield f"| {screen.size} | {' | '.join(cells)} |"
    yield '\n"Zoom to it":\n'
    yield "| screen | events | not drawn | which |\n| --- | ---: | ---: | --- |"
    for screen in seen:
        which = ", ".join(screen.hidden[:8]) + (" …" if len(screen.hidden) > 8 else "")
        yield f"| {screen.size} | {screen.zoomed} | {len(screen.hidden)} | {which} |"


def _cell(column: Column, windows: Sequence[Standing]) -> str:
    """Median and worst of a count; "–" where no window has one."""
    found = [one.counts[column.key] for one in windows if one.counts[column.key] is not None]
    if not found:
        return "–"
    return f"{column.written.format(median(found))} ({column.written.format(column.worst(found))})"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
