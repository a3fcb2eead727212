"""The floor of a first paint: the picture with which the page arrives, as plain SVG and nothing else.

No page with that picture could be quicker. It is taken from the page itself, and served from memory. The most
common change: what beside the picture the floor may have, `plain`.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from tests.bench.material import ROOT

BEGIN = '<svg xmlns="http://www.w3.org/2000/svg" class="stage-svg"'


def plain(page: bytes) -> bytes:
    """Return a document that holds the picture of a first page, and the colours it names.

    Raises ValueError where the page came without a picture.
    """
    text = page.decode()
    start = text.find(BEGIN)
    if start < 0:
        raise ValueError("the page came without a picture")
    deep = 0
    for tag in re.compile(r"<(/?)svg\b[^>]*>").finditer(text, start):
        deep += -1 if tag[1] else 1
        if not deep:
            break
    colours = (ROOT / "assets" / "css" / "theme.css").read_text(encoding="utf-8")
    head = f'<meta charset="utf-8"><title>Floor</title><style>{colours}</style>'
    picture = f'<div id="arrival">{text[start : tag.end()]}</div>'
    return f'<!doctype html><html lang="en"><head>{head}</head><body>{picture}</body></html>'.encode()


@contextmanager
def served(document: bytes) -> Iterator[str]:
    """The address of a server that answers everything with one document, for the length of a block."""

    class Answer(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(document)))
            self.end_headers()
            self.wfile.write(document)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Answer) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()
