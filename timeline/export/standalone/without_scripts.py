"""The evidence as a plain table, for a reader whose browser runs no scripts.

Most common change: a column, in `_row`.
"""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any

from timeline.edition import Edition
from timeline.page.rows import rows
from timeline.query.citations import references
from timeline.query.view import View

HEADS = ("Event", "Source", "Its words", "Understood as", "What it says", "Where")

PAGE = (
    '<div class="plain"><h1>{title}</h1>'
    "<p>This browser runs no scripts, so the evidence stands here as a table.</p>"
    "<table><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table><h2>Sources</h2><ul>{cited}</ul></div>"
)


def table(edition: Edition) -> str:
    """Return every claim in order of time, and the references, as HTML."""
    heads = "".join(f'<th scope="col">{head}</th>' for head in HEADS)
    body = "".join(f"<tr>{_row(row)}</tr>" for row in rows(edition, View()))
    cited = "".join(f"<li>{escape(line)}</li>" for line in references(edition.evidence))
    return PAGE.format(title=escape(edition.title), heads=heads, body=body, cited=cited)


def _row(row: Mapping[Any, Any]) -> str:
    words = f"“{row['date_text']}”" if row["date_text"] else ""
    cells = (row["title"], row["label"], words, row["words"], row["claim"], row["locator"])
    return "".join(f"<td>{escape(str(cell))}</td>" for cell in cells)
