"""The door: `python app.py` serves the timeline on this machine and prints its address.

`create_app` makes an app from data files; `server` is the WSGI application for other servers
(`gunicorn --preload app:server`). Everything else lies in `timeline/`.
"""

from __future__ import annotations

import argparse
import gc
import logging
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.ours import DATA, FRAME, TITLE, folder, titled

if TYPE_CHECKING:
    from dash import Dash


def create_app(
    data: Path | None = None, sources: Path | None = None, title: str | None = None, frame: str = ""
) -> Dash:
    """The app for an events file; its sources stand beside it or in `sources`.

    `frame` is the window at the start as an EDTF interval; without it the evidence's own reach. Raises
    OSError for a missing file, ValueError for a frame that is no interval.
    """
    from timeline.edition import open_edition  # noqa: PLC0415
    from timeline.evidence.load import beside  # noqa: PLC0415
    from timeline.server.app import make  # noqa: PLC0415  # a usage error answers without waiting for Dash

    path = data or DATA
    name = title or (TITLE if data is None else titled(path))
    window = frame or (FRAME if data is None else "")
    return make(open_edition(path, sources or beside(path), name, window), folder("assets"))


def arguments(words: list[str]) -> argparse.Namespace:
    """The command line of the door."""
    parser = argparse.ArgumentParser(
        prog="app.py", description="Serve the timeline that shows its witnesses."
    )
    parser.add_argument(
        "--host", default="127.0.0.1", help="address to listen on (127.0.0.1: this machine only)"
    )
    parser.add_argument("--port", type=_port, default=8050, help="from 1 to 65535; 8050 if not given")
    parser.add_argument("--data", type=Path, help="events file to show instead of data/events.csv")
    parser.add_argument(
        "--sources", type=Path, help="sources file; by default sources.csv beside the events file"
    )
    parser.add_argument("--title", help="title of the page")
    parser.add_argument("--frame", default="", help="window at the start, as in --frame=1917/1941")
    parser.add_argument("--debug", action="store_true", help="Dash's debug mode; only on 127.0.0.1")
    return parser.parse_args(words)


def _port(text: str) -> int:
    """The number of a port. Raises argparse.ArgumentTypeError for any other text."""
    if not (text.isascii() and text.isdigit() and 0 < int(text) < 65536):
        raise argparse.ArgumentTypeError(f"{text} is no port; ports go from 1 to 65535")
    return int(text)


def main(words: list[str]) -> int:
    """Serve until interrupted. Returns the exit code."""
    asked = arguments(words)
    if asked.debug and asked.host != "127.0.0.1":
        print("--debug runs code that a visitor sends: it is only allowed on 127.0.0.1.", file=sys.stderr)
        return 2
    try:
        app = create_app(asked.data, asked.sources, asked.title, asked.frame)
    except OSError as error:
        option = "--sources" if asked.sources and error.filename == str(asked.sources) else "--data"
        print(
            f"{error.filename}: {error.strerror}. Name a file that can be read with {option}.",
            file=sys.stderr,
        )
        return 2
    except ValueError as error:
        print(f"--frame: {error}", file=sys.stderr)
        return 2
    if asked.debug:
        app.run(
            host=asked.host,
            port=asked.port,
            debug=True,
            dev_tools_hot_reload=False,  # it would run each of the joined scripts a second time
            dev_tools_disable_version_check=True,  # it asks another server
        )
        return 0
    return serve(app, asked.host, asked.port)


def serve(app: Dash, host: str, port: int) -> int:
    """Serve with waitress; says where, or why not."""
    import waitress  # noqa: PLC0415  # only this door needs it

    logging.getLogger("waitress").setLevel(logging.ERROR)
    try:
        server = waitress.create_server(app.server, host=host, port=port, threads=8)
    except OSError as error:
        print(
            f"Port {port} on {host} cannot be used: {error.strerror}. Choose another with --port.",
            file=sys.stderr,
        )
        return 1
    except ValueError:
        print(f"{host} is no address of this machine. Choose another with --host.", file=sys.stderr)
        return 1
    gc.collect()
    gc.freeze()  # the evidence stays: the collector need not look through it again and again
    shown = f"[{host}]" if ":" in host else host
    print(f"The timeline is open at http://{shown}:{port}/  (Ctrl+C ends it)", flush=True)
    server.run()  # until Ctrl+C, which waitress hears itself
    print("Closed.")
    return 0


def __getattr__(name: str) -> object:
    """`app:server` for WSGI servers, made when it is asked for."""
    if name == "server":
        return create_app().server
    raise AttributeError(name)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
