"""Hears everything a page says, asks and fails at, so that a test can demand silence.

The most common change: a kind of noise that is no fault gets its line, with the reason, in ``_failed``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, ConsoleMessage, Request, Response, WebError, WebSocket

QUIET_SCHEMES = ("about", "blob", "data", "file")  # these reach no network
OWN_HOSTS = ("127.0.0.1",)


class Heard:
    """The noise of one test's pages: console messages, page errors, failed requests, calls to other hosts.

    ``said`` holds it in order, one sentence each. ``expect`` names noise that a test provokes on purpose.
    """

    def __init__(self) -> None:
        self.said: list[str] = []
        self._expected: list[str] = []

    def expect(self, pattern: str) -> None:
        """Allow noise that this regular expression finds, and demand that there is some."""
        self._expected.append(pattern)

    def complaints(self) -> list[str]:
        """Return what was said against expectation, and what was expected and not said; empty for silence."""
        loud = [noise for noise in self.said if not any(re.search(e, noise) for e in self._expected)]
        missing = [e for e in self._expected if not any(re.search(e, noise) for noise in self.said)]
        return loud + [f"expected, but not heard: {pattern}" for pattern in missing]

    def listen(self, context: BrowserContext) -> None:
        """Hear every page of this browser context from now on."""
        context.on("console", self._console)
        context.on("weberror", self._error)
        context.on("request", self._request)
        context.on("requestfailed", self._failed)
        context.on("response", self._response)
        context.on("page", lambda page: page.on("websocket", self._socket))

    def _console(self, message: ConsoleMessage) -> None:
        self.said.append(f"console {message.type}: {message.text} ({message.location.get('url', '')})")

    def _error(self, error: WebError) -> None:
        self.said.append(f"page error: {error.error}")

    def _request(self, request: Request) -> None:
        self._address(request.url)

    def _socket(self, socket: WebSocket) -> None:
        self._address(socket.url)

    def _address(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in QUIET_SCHEMES and parts.hostname not in OWN_HOSTS:
            self.said.append(f"request to another host: {url}")

    def _failed(self, request: Request) -> None:
        # A download, and leaving a page while it still loads, end a request on purpose.
        if request.failure != "net::ERR_ABORTED":
            self.said.append(f"request failed: {request.method} {request.url}: {request.failure}")

    def _response(self, response: Response) -> None:
        if response.status >= 400:  # HTTP: from 400 on, answers are errors
            self.said.append(f"answer {response.status}: {response.request.method} {response.url}")
