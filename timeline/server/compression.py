"""Files that never change, compressed as small as they get.

Flask-Compress answers at once with a quick compression. Behind the first visit, a thread compresses the
page's scripts and styles with the slowest and best one, and later visits get those. Most common change: which
paths count as files.
"""

from __future__ import annotations

import re
import threading
from dataclasses import dataclass, field
from typing import Any

import brotli
from flask import Flask, Response, request

FILES = ("/_dash-component-suites/", "/page-", "/plotly-")
QUALITY = 11
WAIT = 2.0
"""Seconds between the first page and the work behind it: the first reader's own loading goes first."""
LINK = re.compile(r'(?:src|href)="([^"]+)"')
TEXT = ("text/", "application/javascript", "application/json", "image/svg")


@dataclass
class CompressedFiles:
    """Compressed bodies by path with query, and whether the work has begun."""

    bodies: dict[str, tuple[bytes, str]] = field(default_factory=dict)
    begun: threading.Event = field(default_factory=threading.Event)

    def answer(self) -> Response | None:
        """The small body for the request at hand, or None where there is none (yet)."""
        found = self.bodies.get(request.full_path.rstrip("?"))
        if found is None or not request.accept_encodings["br"] or request.method != "GET":
            return None
        body, kind = found
        headers = {
            "Content-Encoding": "br",
            "Vary": "Accept-Encoding",
            "Cache-Control": "public, max-age=31536000",
        }
        return Response(body, mimetype=kind, headers=headers)

    def begin(self, flask: Flask, page: str) -> None:
        """Start the work, once, for the files that a page names."""
        if self.begun.is_set():
            return
        self.begun.set()
        paths = [path for path in LINK.findall(page) if path.startswith(FILES)]
        timer = threading.Timer(WAIT, self.work, (flask, paths))
        timer.daemon = True
        timer.start()

    def work(self, flask: Flask, paths: list[str]) -> None:
        """Fetch and compress each of the paths."""
        client: Any = flask.test_client()
        for path in paths:
            with client.get(path, headers={"Accept-Encoding": "identity"}) as answer:
                if answer.status_code == 200 and answer.mimetype.startswith(TEXT):
                    self.bodies[path] = brotli.compress(answer.get_data(), quality=QUALITY), answer.mimetype
