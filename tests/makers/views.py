"""Writes twenty views in every medium into a folder, so that two versions of the program can be compared.

``PYTHONHASHSEED=0 python -m tests.makers.views FOLDER`` in each of two checkouts, then ``diff -rq``. What
depends on the text of a script and not on what a reader sees (stamps, hashes, scripts) is left out.
"""

from __future__ import annotations

import base64
import gzip
import re
import sys
from pathlib import Path

VIEWS = (
    "",
    "from=1937-06-01&to=1937-07-01",
    "from=1936-06-01&to=1939-07-01&group=none",
    "from=1937-06-11&to=1937-06-12",
    "axis=even",
    "axis=even&from=1937-01-01&to=1939-01-01&theme=dark",
    "verdicts=conflict,disputed",
    "goggles=houser",
    "colour=precision",
    "colour=dating&signs=1",
    "colour=sources",
    "theme=dark&sources=essay",
    "q=dossier",
    "view=table&page=2",
    "view=table&sort=-claim",
    "view=disagreements",
    "view=list",
    "view=about",
    "view=pair&a=whitewood-book&b=houser",
    "present=1&scene=3",
)
FORMATS = ("svg", "pdf", "pptx", "csv", "json")
SIZES = ("4:3", "strip", "a4-upright")
DAY = "2026-11-28"
EVENT = "&event="


def masked(text: str) -> str:
    """A page without what changes with every script: stamps, hashes, the scripts themselves."""
    text = re.sub(r"<script(?![^>]*type=\"text/plain\" id)[^>]*>.*?</script>", "", text, flags=re.DOTALL)
    text = re.sub(r"sha256-[\w+/=]+", "sha256", text)
    return re.sub(r"(?<=[./?=_-])[0-9a-f]{10}(?=[.&\"'])", "stamp", text)


def unpacked(text: str) -> str:
    """The offline file: its markup masked, its data as they are."""
    block = re.compile(r'<script type="text/plain" id="([\w-]+)">([\w+/=]+)</script>')
    for name, data in block.findall(text):
        if "plotly" not in name:
            text += f"\n{name}\n" + gzip.decompress(base64.b64decode(data)).decode("utf-8").replace(
                ',"', ',\n"'
            )
    return masked(block.sub("", text))


def main(folder: Path) -> None:
    """Write all of it."""
    from app import create_app
    from timeline.__main__ import main as command

    folder.mkdir(parents=True, exist_ok=True)
    client = create_app().server.test_client()
    event = re.search(r"event=([\w%-]+)", client.get("/?view=disagreements").get_data(as_text=True))
    views = (*VIEWS, f"event={event[1]}" if event else "")
    for number, query in enumerate(views):
        for path in ("/", "/print"):
            page = client.get(f"{path}?{query}").get_data(as_text=True)
            (folder / f"{number:02}{path.strip('/') or 'page'}.html").write_text(masked(page), "utf-8")
        for ending in FORMATS:
            written = folder / f"{number:02}.{ending}"
            command(["export", query, str(written), "--date", DAY])
    for size in SIZES:
        command(["export", "", str(folder / f"{size.replace(':', '-')}.svg"), "--date", DAY, "--size", size])
    command(["export", "", str(folder / "offline.html"), "--date", DAY])
    (folder / "offline.html").write_text(unpacked((folder / "offline.html").read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
