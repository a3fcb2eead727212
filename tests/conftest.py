"""What every test shares: a far time zone, deterministic properties, the evidence, the app and its server.

The browser's fixtures are in ``tests/house/browser.py``. The most common change: a new session fixture goes
here.
"""

from __future__ import annotations

import logging
import os
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest

if TYPE_CHECKING:
    from dash import Dash

    from timeline.edition import Edition
    from timeline.evidence import Evidence

pytest_plugins = ["tests.house.browser"]

ROOT = Path(__file__).parents[1]

# Fourteen hours ahead of UTC, as on Kiritimati: code that asks the machine's clock shifts a date by a day.
# Written the POSIX way, which needs no time zone database.
os.environ["TZ"] = "LINT-14"
if hasattr(time, "tzset"):
    time.tzset()

# Deterministic, without deadlines or judgement of speed: a busy machine is no fault of the code.
_STEADY = hypothesis.settings(
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
)
hypothesis.settings.register_profile("steady", _STEADY, max_examples=100)
hypothesis.settings.register_profile("thorough", _STEADY, max_examples=5_000)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))


@pytest.fixture(scope="session")
def evidence() -> Evidence:
    """The evidence in ``data/``, as the app reads it; a test that changes a frame copies it first."""
    from timeline.evidence.load import load

    return load(ROOT / "data" / "events.csv", ROOT / "data" / "sources.csv").evidence


@pytest.fixture(scope="session")
def edition() -> Edition:
    """Our evidence as the page shows it; a module that wants another title makes its own."""
    from timeline.edition import open_edition
    from timeline.ours import DATA, FRAME, TITLE

    return open_edition(DATA, DATA.with_name("sources.csv"), TITLE, FRAME)


@pytest.fixture(scope="session")
def app() -> Dash:
    """The app as a reader starts it, on the evidence in ``data/``."""
    from app import create_app

    return create_app()


@pytest.fixture
def a_day_passes(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Let the machine's clock go on by a day: what is made twice, before and after, must not tell."""
    clock = time.time

    def passes() -> None:
        monkeypatch.setattr(time, "time", lambda: clock() + 86_400)

    return passes


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Dash], str]]:
    """Serve an app on a free port and give its address, ``http://127.0.0.1:PORT``.

    Servers run until the session ends, so that no page outlives the server that it asks.
    """
    from werkzeug.serving import make_server

    logging.getLogger("werkzeug").setLevel(logging.WARNING)
    running = []

    def begin(app: Dash) -> str:
        listening = make_server("127.0.0.1", 0, app.server, threaded=True)
        thread = threading.Thread(target=listening.serve_forever, name="server", daemon=True)
        thread.start()
        running.append((listening, thread))
        return f"http://127.0.0.1:{listening.server_port}"

    yield begin
    for listening, thread in running:
        listening.shutdown()
        thread.join(timeout=10)
        listening.server_close()


@pytest.fixture(scope="session")
def server(app: Dash, serve: Callable[[Dash], str]) -> str:
    """The address of the app on the evidence in ``data/``."""
    return serve(app)
