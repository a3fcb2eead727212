"""What can be taken away: a table of formats, by the ending of the file.

Above everything that renders or shows; the command line and the server both use it. What a format needs is
imported when it is made. Most common change: a new format is a row of `formats.FORMATS` and a maker here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import floor
from types import MappingProxyType

from timeline.dates import iso
from timeline.edition import Edition
from timeline.export.order import Order
from timeline.export.picture import pdf, picture, png, svg
from timeline.page.formats import FORMATS, Format
from timeline.query.view import View

LONGEST_NAME = 90
"""Characters of a file name without its ending."""


@dataclass(frozen=True, slots=True)
class Export(Format):
    """A format with what makes it.

    `make` raises ValueError with a sentence where the order asks for what the format does not offer.
    """

    make: Callable[[Edition, View, Order], bytes]


def _png(edition: Edition, view: View, order: Order) -> bytes:
    return png(picture(edition, view, order))


def _svg(edition: Edition, view: View, order: Order) -> bytes:
    return svg(picture(edition, view, order)).encode()


def _pdf(edition: Edition, view: View, order: Order) -> bytes:
    return pdf(picture(edition, view, order))


def _csv(edition: Edition, view: View, order: Order) -> bytes:
    from timeline.export.data import claims_csv  # noqa: PLC0415 - only this format needs it

    return claims_csv(edition, view)


def _json(edition: Edition, view: View, order: Order) -> bytes:
    from timeline.export.data import claims_json  # noqa: PLC0415 - only this format needs it

    return claims_json(edition, view, order.link(view), iso(order.day))


def _slide(edition: Edition, view: View, order: Order) -> bytes:
    from timeline.export.slides import slide  # noqa: PLC0415 - only this format needs it

    return slide(edition, view, order)


def _deck(edition: Edition, view: View, order: Order) -> bytes:
    from timeline.export.slides import deck  # noqa: PLC0415 - only this format needs it

    return deck(edition, view, order)


def _html(edition: Edition, view: View, order: Order) -> bytes:
    from timeline.export.standalone import page  # noqa: PLC0415 - only this format needs it

    return page(edition, view, order)


def _figure(edition: Edition, view: View, order: Order) -> bytes:
    from timeline.export.figure_json import figure_json  # noqa: PLC0415 - only this format needs Plotly

    return figure_json(edition, view, order)


MAKERS: Mapping[str, Callable[[Edition, View, Order], bytes]] = {
    "png": _png,
    "svg": _svg,
    "pdf": _pdf,
    "pptx": _slide,
    "deck.pptx": _deck,
    "html": _html,
    "csv": _csv,
    "json": _json,
    "figure.json": _figure,
}
EXPORTS: Mapping[str, Export] = MappingProxyType(
    {row.ending: Export(row.ending, row.media, row.words, MAKERS[row.ending]) for row in FORMATS}
)
"""Formats by the ending of the file; of two that fit, the longer one counts."""


def export_for(file: str) -> Export:
    """Return the format of a file by its ending. Raises ValueError with a sentence where there is none."""
    fitting = [key for key in EXPORTS if f".{file.lower()}".endswith(f".{key}")]
    if fitting:
        return EXPORTS[max(fitting, key=len)]
    ending = file.rpartition(".")[2].lower() if "." in file else ""
    known = ", ".join(f".{key}" for key in EXPORTS)
    wrong = f"The ending .{ending} of {file} is no format." if ending else f"{file} has no ending."
    raise ValueError(f"{wrong} Choose one of these: {known}.")


def file_name(view: View, ending: str) -> str:
    """Return a file name that says what a view shows: "timeline-1936-06-01-1939-06-30-conflict.png".

    Small ASCII letters, digits and hyphens only; longer names are cut at `LONGEST_NAME` characters.
    """
    ends = view.start, None if view.end is None else view.end - 1
    window = [iso(floor(end)) for end in ends if end is not None]
    values = [getattr(view, name) for name in view.filters()]
    listed = [" ".join(value) if isinstance(value, tuple) else str(value) for value in values]
    parts = ["timeline", view.event, *window, *listed, "" if view.colour == "both" else view.colour]
    name = "-".join(slug for part in parts if (slug := re.sub(r"[^a-z0-9]+", "-", part.lower()).strip("-")))
    return f"{name[:LONGEST_NAME].strip('-')}.{ending}"
