"""The report: figures as Markdown for a reader, and as lines for who ran the command.

The most common change: a sentence of ``METHOD``, where the way of measuring changes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tests.bench.figures import Figure, Figures
from tests.bench.material import MATERIALS
from tests.bench.measures import KB, MB, MEASURES, MS, RATE, TIMES, Measure

OURS = "ours"
SHOWN_PARTS = 4
METHOD = """\
Each figure is the median of its runs. The server is the one of `python app.py`, warm unless its start is \
measured: it has answered once and has finished compressing its files. The browser is headless Chromium \
without a graphics processor, in a window of 1920 by 1080, and cold: every opening has a cache and a \
profile of its own. An event counts as painted when the frame that holds it has been drawn. A zoom counts \
until the window and all its contents are drawn and one further frame is; the walk goes from all of time to \
about two days, out, and in elsewhere. Frames are counted while a real mouse drags the plot; a screen of 60 \
Hz hands out a frame every 16.7 ms at best. Bytes are those on the line, headers included. The plain \
picture is the one with which the page arrives, in a document that holds nothing else, opened right after \
the page. A layout is the pure function alone, over 200 windows from all of time to one day. Generated \
evidence has three claims an event by five sources (`tests/makers/generate.py`, seed 1)."""


def markdown(figures: Figures) -> str:
    """Return the whole document."""
    return "\n\n".join((
        "# Benchmarks",
        "Written by `make bench`; `benchmarks.json` has the same figures with their ranges.",
        conditions(figures),
        "## Aims",
        aims(figures),
        "## All figures",
        table(figures),
        "## How it is measured",
        METHOD,
    )) + "\n"  # fmt: skip


def conditions(figures: Figures) -> str:
    """Return when and on what machine, as a list."""
    rows = [f"- {name}: {value}" for name, value in {"measured": figures.when, **figures.machine}.items()]
    return "\n".join(rows)


def aims(figures: Figures) -> str:
    """Return the table of aims: what is aimed at, what was measured on each material that has aims, what
    ours is made of."""
    aimed = [one.name for one in MATERIALS if one.aimed and one.name in figures.values]
    lines = [
        f"| | aim | {' | '.join(_head(figures, name) for name in aimed)} | of which, with ours |",
        f"| --- | ---: |{' ---: |' * len(aimed)} --- |",
    ]
    for row in MEASURES:
        if row.aim is None or not any(row.key in figures.values[name] for name in aimed):
            continue
        found = [
            figures.values[name].get(row.key) if row.everywhere or name == OURS else None for name in aimed
        ]
        cells = [verdict(row, one) if one else "" for one in found]
        parts = figures.parts.get(row.key, {})
        lines.append(
            f"| {row.reads} | ≤ {said(row.aim, row.unit)} | {' | '.join(cells)} | {made_of(parts)} |"
        )
    return "\n".join(lines)


def verdict(row: Measure, one: Figure) -> str:
    """Return what was measured with its range, and by how much the aim is missed, where it is."""
    assert row.aim is not None
    over = one.median - row.aim
    return ranged(one, row.unit) + (f", {said(over, row.unit)} over" if over > 0 else "")


def _head(figures: Figures, name: str) -> str:
    claims = f"{figures.claims[name]:,} claims"
    return f"{name} ({claims})" if name == OURS else f"{name} events ({claims})"


def made_of(parts: Mapping[str, float]) -> str:
    """Return the largest parts with their shares: "Plotly 41 %, Dash 22 %"; "" where nothing is known."""
    total = sum(parts.values())
    largest = sorted(parts.items(), key=lambda row: -row[1])[:SHOWN_PARTS]
    return ", ".join(
        f"{name} {share / total:.0%}".replace("%", " %") for name, share in largest if share > total / 100
    )


def table(figures: Figures) -> str:
    """Return the table of all figures: a row for each measure, a column for each material."""
    columns = list(figures.values)
    heads = " | ".join(_head(figures, name) for name in columns)
    lines = [f"| | {heads} |", f"| --- |{' ---: |' * len(columns)}"]
    for row in MEASURES:
        found = [figures.values[name].get(row.key) for name in columns]
        if any(found):
            cells = [said(one.median, row.unit) if one else "" for one in found]
            lines.append(f"| {row.reads} | {' | '.join(cells)} |")
    return "\n".join([*lines, "", fewer(figures)])


def fewer(figures: Figures) -> str:
    """Return how many runs the figures of each material are the medians of."""
    parts = {row.key for row in MEASURES if row.part}
    counted = {
        name: {one.runs for key, one in rows.items() if key in parts} for name, rows in figures.values.items()
    }
    told = [
        f"{'–'.join(map(str, sorted({min(runs), max(runs)})))} on {name}" for name, runs in counted.items()
    ]
    return f"Runs: {', '.join(told)}. An empty cell was not measured on that material."


def said(number: float, unit: str) -> str:
    """Return a number with its unit, no more exact than it was measured."""
    if unit == TIMES:
        return f"{number:.2f} {unit}"
    digits = 1 if unit in (MS, KB, MB, RATE) and number < 100 else 0
    return f"{number:,.{digits}f} {unit}".rstrip()


def ranged(one: Figure, unit: str) -> str:
    """Return the median with the range of the runs: "812 ms (790–866)"."""
    digits = 2 if unit == TIMES else 1
    least, most = (
        said(number, "") if number >= 100 else f"{number:.{digits}f}" for number in (one.least, one.most)
    )
    return f"{said(one.median, unit)} ({least}–{most})"


def spoken(figures: Figures, before: Figures | None) -> Iterator[str]:
    """Lines for who ran the command: each figure, and its ratio to the one before."""
    ratios = figures.ratios(before) if before else {}
    for material, rows in figures.values.items():
        yield _head(figures, material)
        for row in MEASURES:
            if row.key in rows:
                ratio = ratios.get(material, {}).get(row.key)
                against = f"   x {ratio:.2f}" if ratio is not None and row.part else ""
                yield f"  {row.reads:<58}{ranged(rows[row.key], row.unit):>28}{against}"
    for key, parts in figures.parts.items():
        yield f"{key}: {made_of(parts)}"
    if before:
        yield f"x: against the table of {before.when}"
