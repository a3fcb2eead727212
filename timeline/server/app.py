"""The server: the app with its page, data, headers and limits.

Most common change: a header is a row of HEADERS, a route a function of `_routes`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import Any, cast

import dash
from flask import Flask, Response, abort, request, send_file
from werkzeug.datastructures import MultiDict

from timeline.edition import Edition, ScoreAsked, as_json
from timeline.export import printed
from timeline.export.order import Order
from timeline.page import files, frame
from timeline.page.files import ICON, Inline, script, stamp, starter
from timeline.page.first_paint.arrival import PRINT, arrival, first_score, sizes
from timeline.page.hits import search_hits
from timeline.page.parts.markup import markup
from timeline.page.plotly_bundle import plotly_bundle, plotly_full
from timeline.page.scenes_json import scenes_json
from timeline.server.callbacks import FAR, register
from timeline.server.compression import CompressedFiles
from timeline.server.downloads import offer

LARGEST_BODY = 200_000
EVERY_PATH = "/<path:path>"
"""Dash's rule for any other path: it would answer each with the page."""
BROTLI = 5
"""How hard answers are compressed: a tenth smaller than the usual 4 and than zstd, for 2 ms."""
YEAR = 365 * 24 * 3600
CALLBACK = "/_dash-update-component"
SPARED = re.compile(r"<script[^>]*(?:/dcc/|/dash_table/|polyfill)[^>]*></script>\n?")
"""Scripts that Dash always sends and this page has no use for: it is made of plain elements."""
EMBED, BODY = "/embed", '<body class="{}" data-view="{}">'
"""The page without its controls, to stand in a frame on another page."""
PHONE = "Mobi"
"""What the browsers of phones call themselves, all of them in some word with this in it."""
SCENES = '<script type="application/json" id="scenes">{}</script>'
LATER = '<script type="text/plain" class="later" '
"""How a script of the page stands in it: assets/js/start.js makes it run, after the first paint."""
FONT = re.compile(r'url\("(fonts/[\w.-]+)"\)')
REMARKS, SPACES = re.compile(r"/\*.*?\*/", re.DOTALL), re.compile(r"\s+")
FIRST = "-basic."
"""What the files of the face are called that nearly every page needs, and few need another."""
PRELOAD = '<link rel="preload" href="{}" as="font" type="font/woff2" crossorigin>'
LIVE = '<div id="live">{}</div>'
"""The page itself: markup, which the page's scripts bring to life before Dash has begun."""
DASH = '<div id="react-entry-point" hidden></div>'
"""Where Dash makes its regions: each takes its place in the page with the first answer."""
RENDERER = '<script id="_dash-renderer" type="text/plain"></script>'
"""Dash looks for this element; assets/js/start.js calls its start."""
POLICY = (
    "default-src 'none'; script-src 'self' {start}; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self' blob:; "
    "manifest-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors {ancestors}"
)
PAGES = ("text/html", "image/svg+xml")
"""What a browser shows by itself, so that these headers mean something to it."""
HEADERS = {
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}

INDEX = """<!doctype html>
<html lang="en">
<head>
{%metas%}
<title>{%title%}</title>
<link rel="expect" href="#arrival" blocking="render">
<link rel="icon" href="{%icon%}">
{%css%}
</head>
<body>
{%app_entry%}
{%config%}
{%scripts%}
{%renderer%}
</body>
</html>"""


class PageApp(dash.Dash):
    """Dash's app whose page arrives with its picture in it."""

    edition: Edition
    compressed: CompressedFiles
    head: Callable[[], str]
    start: Inline

    @cached_property
    def first_head(self) -> str:
        """The page's own part of its head; in debug mode it is read anew for every page."""
        return self.head()

    @cached_property
    def live(self) -> str:
        """The page as markup, the same for every view: its scripts know the view."""
        return LIVE.format(markup(frame.page(self.edition)))

    @cached_property
    def scenes(self) -> str:
        """The scenes as a data block of the page."""
        return SCENES.format(scenes_json(self.edition, self.edition.scenes))

    def interpolate_index(self, *args: Any, **parts: Any) -> str:
        """The page of a request: the arrival picture and the first score for the view in its address."""
        query = request.query_string.decode("utf-8", "replace")
        phone = PHONE in request.headers.get("User-Agent", "")
        size, window = sizes(request.cookies.get("plot", ""), phone=phone)
        view = self.edition.opened(query)[0]
        scripts = SPARED.sub("", parts["scripts"])
        parts["css"] = self.head() if self.server.debug else self.first_head
        parts["scripts"] = f"{scripts.replace('<script ', LATER)}<script>{self.start.text}</script>"
        parts["renderer"] = RENDERER
        parts["app_entry"] = "".join(
            (
                arrival(self.edition, query, size, window),
                self.live,
                DASH,
                first_score(self.edition, view, size),
                self.scenes,
            )
        )
        whole: Any = super().interpolate_index  # Dash has no types here
        page = str(whole(*args, **parts))
        if not self.server.debug:
            self.compressed.begin(self.server, page)
        marks = {
            "embedded": request.path == EMBED,
            "with-panel": bool(view.event),
            "without-guide": request.cookies.get("guide") == "off",
            "guide-kept": request.cookies.get("guide") == "on",
        }
        classes = " ".join(name for name, said in marks.items() if said)
        return page.replace("<body>", BODY.format(classes, view.view), 1)


def make(edition: Edition, assets: Path, ancestors: str = "'self'") -> dash.Dash:
    """The Dash app of an edition, ready to serve; its WSGI application is `.server`.

    `ancestors` is the CSP source list of pages that may frame this one.
    """
    flask = Flask(__name__)
    flask.config["SEND_FILE_MAX_AGE_DEFAULT"] = YEAR
    flask.config["MAX_CONTENT_LENGTH"] = LARGEST_BODY
    flask.config |= {"COMPRESS_ALGORITHM": ["br", "gzip"], "COMPRESS_BR_LEVEL": BROTLI}
    app = PageApp(
        __name__,
        server=cast(Any, flask),
        assets_folder=str(assets.resolve()),
        title=edition.title,
        update_title="",
        compress=True,
        health_endpoint="healthz",
        index_string=INDEX.replace("{%icon%}", ICON),
        assets_ignore=r"\.js$",
        meta_tags=[
            {"name": "viewport", "content": "width=device-width, initial-scale=1"},
            {"name": "description", "content": f"{edition.title}: who says it happened, and when"},
        ],
    )
    app.edition, app.compressed = edition, CompressedFiles()
    app.head = partial(head, assets)
    app.start = Inline(starter(assets))
    app.layout = frame.regions(edition)
    register(app, edition)
    _routes(app)
    app.config.external_scripts.extend(_scripts(flask, assets))
    offer(flask, edition)
    flask.before_request(app.compressed.answer)
    flask.before_request(_guard(app))
    flask.after_request(_headers(POLICY.format(start=app.start.source, ancestors=ancestors)))
    return app


def head(assets: Path) -> str:
    """The style of the page and its fonts, for its head: the first paint waits for no other file."""
    sheets = "".join(path.read_text("utf-8") for path in files.sheets(assets))
    fonts = {name: f"/assets/{name}?{stamp((assets / name).read_bytes())}" for name in FONT.findall(sheets)}
    sheets = SPACES.sub(" ", REMARKS.sub("", sheets))
    text = FONT.sub(lambda found: f'url("{fonts[found[1]]}")', sheets).replace("</", "<\\/")
    first = [address for name, address in fonts.items() if FIRST in name]
    return "".join(map(PRELOAD.format, first)) + f"<style>{text}</style>"


def _scripts(flask: Flask, assets: Path) -> list[dict[str, str]]:
    """Offer Plotly and the page's own scripts under addresses that change with them; return these."""
    bundle = plotly_bundle() or plotly_full()
    text = script(assets)
    plotly, own = f"/plotly-{stamp(bundle.read_bytes())}.js", f"/page-{stamp(text.encode())}.js"

    @flask.get(plotly)
    def plotly_js() -> Response:
        return send_file(bundle, mimetype="text/javascript", max_age=YEAR)

    @flask.get(own)
    def page_js() -> Response:
        kept = "no-cache" if flask.debug else f"public, max-age={YEAR}"
        now = script(assets, whole=True) if flask.debug else text
        return Response(now, mimetype="text/javascript", headers={"Cache-Control": kept})

    return [{"src": plotly}, {"src": own}]


def _routes(app: PageApp) -> None:
    edition, flask = app.edition, cast(Flask, app.server)

    @flask.get("/score")
    def score() -> Response:
        said = request.args
        plot = ScoreAsked(
            said.get("query", ""), said.get("width", 1200.0, float), said.get("height", 700.0, float)
        )
        event = said.get("event", "")
        seen = (edition.window_of_event(plot, event) if event else None) or _window(said)
        text = edition.score_text(plot, seen, event or said.get("chosen", ""))
        return Response(text, mimetype="application/json", headers={"Cache-Control": "no-cache"})

    @flask.get("/found")
    def list_found() -> Response:
        view, _ = edition.view(request.args.get("query", ""))
        hits = as_json(search_hits(edition, view))
        return Response(hits, mimetype="application/json", headers={"Cache-Control": "no-cache"})

    @flask.get(PRINT.rstrip("?"))
    def paper() -> Response:
        view, _ = edition.view(request.query_string.decode("utf-8", "replace"))
        text = printed.page(edition, view, Order(address=request.host_url), app.first_head)
        return Response(text, mimetype="text/html", headers={"Cache-Control": "no-cache"})


def _window(said: MultiDict[str, str]) -> tuple[float, float] | None:
    """The window that a request names, in days; None where it names none that an axis can draw."""
    start, end = (said.get(name, float("nan"), float) for name in ("from", "to"))
    return (start, end) if abs(start) < FAR and abs(end) < FAR and start < end else None


def _guard(app: dash.Dash) -> Any:
    """Refuse what is no page, and a callback request that is not one of the app's own: Dash trips over it."""

    def guard() -> None:
        rule = request.url_rule.rule if request.url_rule else ""
        if rule == EVERY_PATH and request.path != EMBED:
            abort(404, "There is no such page. The timeline stands at the first address of this server: /")
        if request.path != CALLBACK or request.method != "POST":
            return
        body = request.get_json(silent=True)
        if not isinstance(body, dict) or not _inputs_fit(app, body):
            abort(400, "This is not a request of the timeline's page.")

    return guard


def _inputs_fit(app: dash.Dash, body: dict[str, Any]) -> bool:
    """Whether the parts of a request are those of one of the callbacks that are answered here."""
    output = body.get("output")
    asked = app.callback_map.get(output, {}) if isinstance(output, str) else {}
    if "callback" not in asked:
        return False
    wanted = [(one["id"], one["property"]) for one in asked["inputs"]]
    given, changed = body.get("inputs"), body.get("changedPropIds", [])
    if not isinstance(given, list) or not all(isinstance(one, dict) for one in given):
        return False
    return (
        [(one.get("id"), one.get("property")) for one in given] == wanted
        and _named(body.get("outputs")) == output
        and body.get("state", []) == []
        and isinstance(changed, list)
        and all(isinstance(one, str) for one in changed)
    )


def _named(output: Any) -> str:
    """Outputs as Dash writes them: "id.property", several as "..a.b...c.d.."; blank for anything else."""
    if isinstance(output, list) and output:
        return f"..{'...'.join(map(_named, output))}.."
    return f"{output.get('id')}.{output.get('property')}" if isinstance(output, dict) else ""


def _headers(policy: str) -> Any:
    def add(response: Response) -> Response:
        shown = {**HEADERS, "Content-Security-Policy": policy} if response.mimetype in PAGES else {}
        for name, value in {"X-Content-Type-Options": "nosniff", **shown}.items():
            response.headers.setdefault(name, value)
        return response

    return add
