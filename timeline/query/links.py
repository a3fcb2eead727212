"""Addresses of views that the page links to.

A link is a real address, so that it opens in a new tab as well. To change where links lead, change `href`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from timeline.query.view import View


def href(view: View, /, **changes: Any) -> str:
    """Return the address of a view in which some fields are changed: "/?event=x", "/" for the plain view."""
    query = replace(view, **changes).to_query()
    return f"/?{query}" if query else "/"
