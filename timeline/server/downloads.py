"""Taking away: a view as a file, asked for by a link.

Most common change: a new format is a row of `formats.FORMATS`; its link appears in the menu by itself.
"""

from __future__ import annotations

from flask import Flask, Response, request

from timeline.edition import Edition
from timeline.export.order import Order
from timeline.export.table import export_for, file_name

PATH = "/export/"
WISHES = ("size", "paper", "title")
"""What a link may ask for besides the view: the size of a picture, its theme, its title."""


def offer(flask: Flask, edition: Edition) -> None:
    """Answer links such as `/export/timeline.png?from=1937` with the file.

    A format that is not known, or a wish that it cannot meet, is answered with a sentence and status 400.
    """

    @flask.get(f"{PATH}<file>")
    def take(file: str) -> Response:
        query = request.query_string.decode("utf-8", "replace")
        view, _ = edition.view(without_wishes(query))
        wishes = {name: request.args.get(name, "") for name in WISHES}
        order = Order(wishes["size"], wishes["paper"], wishes["title"], request.host_url)
        try:
            row = export_for(file)
            body = row.make(edition, view, order)
        except ValueError as error:
            return Response(str(error), status=400, mimetype="text/plain")
        name = file_name(view, row.ending)
        headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-cache"}
        return Response(body, mimetype=row.media, headers=headers)


def without_wishes(query: str) -> str:
    """The query of the view alone."""
    return "&".join(part for part in query.split("&") if part.partition("=")[0] not in WISHES)
