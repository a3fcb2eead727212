"""The server: the app with its page, scripts, headers and limits (floor 7, wiring).

Most common change: a header is a row of HEADERS, a script of the page a file in assets/.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

import dash
from flask import Flask, Response, abort, request, send_file

from timeline import layout
from timeline.bundle import plotly_bundle
from timeline.callbacks import register
from timeline.exhibit import Exhibit

LOG = logging.getLogger(__name__)
LARGEST_BODY = 2_000_000
YEAR = 365 * 24 * 3600
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}

INDEX = """<!doctype html>
<html lang="en">
<head>
{%metas%}
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{%title%}</title>
{%favicon%}
{%css%}
</head>
<body>
{%app_entry%}
<footer>
{%config%}
{%scripts%}
{%renderer%}
</footer>
</body>
</html>"""


def make(exhibit: Exhibit, assets: Path) -> dash.Dash:
    """The Dash app of an exhibit, ready to serve; its WSGI application is `.server`."""
    flask = Flask(__name__)
    flask.config["SEND_FILE_MAX_AGE_DEFAULT"] = YEAR
    flask.config["MAX_CONTENT_LENGTH"] = LARGEST_BODY
    app = dash.Dash(
        __name__,
        server=flask,
        assets_folder=str(assets.resolve()),
        title=exhibit.title,
        update_title="",
        compress=True,
        health_endpoint="healthz",
        index_string=INDEX,
        suppress_callback_exceptions=True,
    )
    app.layout = layout.page(exhibit)
    register(app, exhibit)
    _serve_bundle(app, flask)
    flask.after_request(_headers(app))
    return app


def _serve_bundle(app: dash.Dash, flask: Flask) -> None:
    """Serve the partial Plotly bundle where set-up installed it; Dash finds `window.Plotly` and spares the full one."""
    bundle = plotly_bundle()
    if bundle is None:
        LOG.warning("The partial Plotly bundle is not installed; the page loads the full one.")
        return
    path = f"/plotly-basic-{bundle.stat().st_size:x}.js"

    @flask.get(path)
    def plotly_basic() -> Response:
        return send_file(bundle, mimetype="text/javascript", max_age=YEAR)

    app.config.external_scripts.append({"src": path})


def _headers(app: dash.Dash) -> Any:
    def add(response: Response) -> Response:
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        return response

    return add


__all__ = ["abort", "make", "request"]
