"""The rooms beside the timeline: which list what a window shows, and by what their rows are sorted.

`assets/js/values/view.js` has the same. Most common change: a room that lists events joins `LISTING`.
"""

from __future__ import annotations

LISTING = ("disagreements", "table", "list")
"""Views that list only what touches the window in the address."""
STILL = (*LISTING, "pair", "about")
"""Views in which nobody zooms: their window is the one in the address."""
ASKED = ("view", "a", "b", "group", "axis")
"""Fields on which the server's answers depend, besides those that filter."""
OF_STILL = ("start", "end", "beyond", "page")
"""What views in which nobody zooms depend on besides."""
SORTS = (
    "event", "verdict", "category", "kind", "importance", "source", "stance", "date_text", "understood",
    "date", "precision", "basis", "calendar", "claim", "figures", "locator", "note", "row",
)  # fmt: skip
"""Columns of the table; it stands in order of time where it is sorted by none."""
DOWNWARDS = tuple(f"-{column}" for column in SORTS)
"""The same, the last first."""
