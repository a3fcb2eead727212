"""Texts as Plotly reads them: what comes from data is never markup.

Plotly takes `<b>`, `<br>` or `<a>` for markup in every text, `%{…}` for a value to be filled in where there
is `meta`, and `$…$` for mathematics where a notebook has MathJax. Signs written by their numbers are none of
these. Most common change: a further sign that Plotly reads, in `SIGNS`.
"""

from __future__ import annotations

from collections.abc import Iterable
from textwrap import wrap

SIGNS = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "$": "&#36;", "%": "&#37;"})
"""What Plotly would read, and how it is written to be shown."""


def plain(text: str) -> str:
    """Return a text that Plotly shows as it stands, on one line."""
    return " ".join(text.split()).translate(SIGNS)


def bold(text: str) -> str:
    """Return a text in bold; "" where it is blank."""
    return f"<b>{plain(text)}</b>" if text else ""


def coloured(text: str, colour: str, size: float = 0.0) -> str:
    """Return a text in a colour ("#rrggbb") and, if it is given, of a type size in pixels."""
    sized = f";font-size:{size:g}px" if size else ""
    return f'<span style="color:{colour}{sized}">{plain(text)}</span>'


def wrapped(text: str, most: int) -> str:
    """Return a text in lines of at most so many characters, broken between words and within long ones."""
    return stacked(plain(line) for line in wrap(" ".join(text.split()), most, break_on_hyphens=False))


def stacked(lines: Iterable[str]) -> str:
    """Return lines of markup as one text, those that are blank left out."""
    return "<br>".join(filter(None, lines))
