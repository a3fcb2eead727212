"""What stands under a picture: the key to its marks and colours, and the names of the sources.

What is explained, and how, stands in `timeline.export.stills.legend`. Most common change: the order of the
key, in `key`.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.export.picture.papers import PaperSize
from timeline.export.picture.typesetting import Block, set_entries
from timeline.export.stills import legend
from timeline.export.stills.arranged import Plot
from timeline.export.stills.legend import swatch
from timeline.export.stills.shapes import MUTED, KeyEntry, Run
from timeline.layout.placed.boxes import BY_SOURCE


def key(plot: Plot, paper: PaperSize) -> Block:
    """Return the key to what is drawn."""
    size = paper.type.small
    entries = [
        *legend.spacing(plot),
        *(legend.MODES[plot.mode][1](plot, size) if plot.mode in ("sources", "precision") else ()),
        *counts(plot),
        *legend.kinds(plot, size),
        *legend.frames(plot, size),
        *legend.signs(plot, size),
    ]
    return set_entries(entries, size, paper.width - 2 * paper.margin, gap=1.3 * size)


def counts(plot: Plot) -> Iterator[KeyEntry]:
    """Yield what the numbers beside the bands mean; where there are no bands, the numbers themselves."""
    slots = plot.score.slots
    if plot.mode not in BY_SOURCE and slots > 1:
        yield KeyEntry((Run(f"1–{slots} ", bold=True), Run("lines of a stave, from the top", MUTED)))
    for sign, count, reads, _ in legend.counts(plot):
        number = f"{sign}n" if plot.banded else f"{sign}{count:,}"
        yield KeyEntry((Run(f"{number} ", bold=True), Run(reads, MUTED)))


def source(slot: int, label: str, mode: str, size: float) -> KeyEntry:
    """Return the name of the source in a slot (from 0) with its colour; in modes without, with its line."""
    if mode not in BY_SOURCE:
        return KeyEntry((Run(f"{slot + 1} {label}", bold=True),))
    return swatch((Run(label, bold=True),), f"source-{slot + 1}", size)
