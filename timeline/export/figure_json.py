"""A view as a Plotly figure in JSON, which `plotly.io.from_json` and Plotly.js read.

Most common change: a size by name, in `SIZES`.
"""

from __future__ import annotations

from timeline.edition import Edition
from timeline.export.order import Order
from timeline.plotly_figure import SIZE, figure
from timeline.query.view import View

SIZES = {"": SIZE, "16:9": (1280, 720), "4:3": (960, 720), "half": (640, 720)}
"""Width and height in pixels by the names of an order."""


def figure_json(edition: Edition, view: View, order: Order) -> bytes:
    """Return the figure that is ordered as JSON.

    Raises ValueError, with a sentence, where the order has a size or a theme that a figure has not.
    """
    if order.size not in SIZES:
        names = ", ".join(filter(None, SIZES))
        raise ValueError(f"A figure has no size {order.size}. Choose one of these: {names}.")
    made = figure(edition, view, size=SIZES[order.size], theme=order.theme, title=order.title)
    return str(made.to_json()).encode()
