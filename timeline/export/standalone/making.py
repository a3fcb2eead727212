"""The file itself: elements, data and scripts in one page.

Most common change: a line of the page, in `PAGE`.
"""

from __future__ import annotations

from html import escape

from timeline.dates import iso
from timeline.edition import Edition
from timeline.export.order import Order
from timeline.export.standalone.inlined import first, inline, packed, policy, scripts, styles
from timeline.export.standalone.known import elements, gathered
from timeline.export.standalone.without_scripts import table
from timeline.page.files import Inline
from timeline.page.plotly_bundle import plotly_bundle, plotly_full
from timeline.page.scenes_json import scenes_json
from timeline.query.view import View

PAGE = """<!doctype html>
<html lang="en"{theme}>
<head>
<meta charset="utf-8">
{policy}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="{title}: who says it happened, and when">
<meta name="generator" content="Timeline">
<title>{title}</title>
<style>{styles}</style>
<noscript><style>#live {{ display: none; }}</style></noscript>
</head>
<body class="offline" data-view="{view}" data-start="{start}">
{early}<div id="live">{frame}</div>
<p id="offline-note" class="offline-note" role="note">{note}</p>
<noscript>{table}</noscript>
<script type="application/json" id="scenes">{scenes}</script>
{data}
{scripts}</body>
</html>
"""
NOTE = "One file, made on {day} from evidence {fingerprint}; it asks nothing of any network."
THEMES = ("light", "dark", "print")
NO_SIZE = "A page fits every window, so this file has no size; leave the size out."
NO_THEME = "A page has no theme {}. Choose one of these: {}."


def page(edition: Edition, view: View, order: Order) -> bytes:
    """Return the page of a view as one HTML file, which also presents the scenes of the edition.

    Opened without an address of its own it shows that view. Raises ValueError, with a sentence for the
    reader, where the order has a size or a theme that a page has not, or there is too much for one file.
    """
    theme = _theme(view, order)
    plotly = Inline((plotly_bundle() or plotly_full()).read_text("utf-8"))
    every, early = scripts(), first()
    day, print_ = iso(order.day), edition.evidence.fingerprint
    blocks = (packed("offline-data", gathered(edition, view)), packed("offline-plotly", plotly.text.encode()))
    made = PAGE.format(
        theme=f' data-theme="{theme}"' if theme else "",
        policy=policy((early, *every, plotly)),
        title=escape(order.title or edition.title),
        styles=styles(),
        view=view.view,
        start=escape(view.to_query()),
        frame=elements(edition),
        note=escape(NOTE.format(day=day, fingerprint=print_)),
        table=table(edition),
        scenes=scenes_json(edition, edition.scenes),
        data="\n".join(blocks),
        early=inline((early,)),
        scripts=inline(every),
    )
    return made.encode()


def _theme(view: View, order: Order) -> str:
    if order.size:
        raise ValueError(NO_SIZE)
    if order.theme not in ("", *THEMES):
        raise ValueError(NO_THEME.format(order.theme, ", ".join(THEMES)))
    return order.theme or view.theme
