"""The formats in which a view can be taken away: their endings, media types and words.

The page's menu and the exports are made from this table; `export` says how each is made. Most common change:
a format is a row here and a maker there.
"""

from __future__ import annotations

from dataclasses import dataclass, field

PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"


@dataclass(frozen=True, slots=True)
class Format:
    """A format: the ending of its files, their media type, how it reads, whether the page's menu has it."""

    ending: str
    media: str
    words: str
    menu: bool = field(default=True, kw_only=True)


FORMATS = (
    Format("png", "image/png", "Picture (PNG)"),
    Format("svg", "image/svg+xml", "Drawing (SVG)"),
    Format("pdf", "application/pdf", "Page (PDF)"),
    Format("pptx", PPTX, "PowerPoint slide"),
    Format("deck.pptx", PPTX, "PowerPoint deck of the scenes"),
    Format("html", "text/html; charset=utf-8", "One offline file (HTML)"),
    Format("csv", "text/csv; charset=utf-8", "Claims (CSV)"),
    Format("json", "application/geo+json", "Claims (JSON)"),
    Format("figure.json", "application/json", "Plotly figure (JSON)", menu=False),
)
"""All formats, in the order of the menu; a figure is for programs, and asked for on the command line."""
