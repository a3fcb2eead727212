"""What the server answers beside the page's own looks: its files, its headers, and what it refuses."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

import brotli
import pytest

from tests.house.node import node
from timeline.page import files, frame
from timeline.query.view import VIEWS
from timeline.server import callbacks
from timeline.server.app import BROTLI, CALLBACK, LARGEST_BODY, YEAR
from timeline.server.compression import LINK, CompressedFiles

if TYPE_CHECKING:
    from pathlib import Path

    from dash import Dash


@pytest.fixture(scope="module")
def client(app: Dash) -> Any:
    return app.server.test_client()


@pytest.fixture(scope="module")
def page(client: Any) -> str:
    text: str = client.get("/").get_data(as_text=True)
    return text


def own_script(page: str) -> str:
    (path,) = re.findall(r'src="(/page-[0-9a-f]+\.js)"', page)
    return str(path)


PARTS = [{"id": frame.NEW.format(part), "property": "children"} for part in callbacks.PARTS]
OUTPUTS = [*PARTS, {"id": "answered", "property": "data-value"}]


def asked(message: Any = None, **other: Any) -> dict[str, Any]:
    """A message of the page as Dash sends it, one that asks for everything at first."""
    told = {"asked": {"query": ""}, "changed": ["asked", "seen", "chosen"], "number": 3}
    value = message if isinstance(message, str) else json.dumps(told | (message or {}))
    names = "...".join(f"{one['id']}.{one['property']}" for one in OUTPUTS)
    return {"output": f"..{names}..", "outputs": OUTPUTS, "changedPropIds": ["told.data-value"], "state": [],
            "inputs": [{"id": "told", "property": "data-value", "value": value}]} | other  # fmt: skip


def parts(client: Any, message: Any = None) -> dict[str, Any]:
    """The parts of the page in the answer to a message, by the ids of their regions."""
    answer = client.post(CALLBACK, json=asked(message))
    assert answer.status_code == 200
    found: dict[str, Any] = answer.get_json()["response"]
    return {name.removeprefix(frame.NEW.format("")): told for name, told in found.items()}


def test_what_the_page_asks_is_answered(client: Any):
    found = parts(client)
    assert found["answered"] == {"data-value": "3"}
    assert set(found) == {"answered", *callbacks.PARTS}
    assert found["status-words"]["children"].startswith("145 of 145 events")


@pytest.mark.parametrize(
    ("changed", "answered"),
    [
        (["chosen"], {"panel"}),
        (["seen"], {"status-words"}),
        (["seen", "chosen"], {"status-words", "panel"}),
        ([], set()),
        ("seen", set()),
        ([7, None], set()),
    ],
)
def test_only_what_depends_on_the_change_is_answered(client: Any, changed: Any, answered: set[str]):
    assert set(parts(client, {"changed": changed})) == {"answered", *answered}


@pytest.mark.parametrize(
    ("seen", "said"),
    [
        ({"from": -11902, "to": -11872}, "window June 1937; all five sources"),
        ({"from": None, "to": None, "goggles": "houser"}, "Houser, blog 2021 tells 84, leaves out 61"),
        ({"from": 1e300, "to": 1e301, "goggles": "nobody"}, "window 1917–1941; all five sources"),
        ({"from": "x"}, "window 1917–1941; all five sources"),
        ([1], "window 1917–1941; all five sources"),
    ],
)
def test_the_status_is_that_of_what_the_page_shows(client: Any, seen: Any, said: str):
    assert parts(client, {"seen": seen})["status-words"]["children"].endswith(said)


@pytest.mark.parametrize("room", VIEWS)
def test_a_room_is_one_element_for_dash(client: Any, room: str):
    answered = parts(client, {"asked": {"query": f"view={room}"}, "changed": ["asked"]})
    elements = [one["props"] for one in answered["page-view"]["children"]]
    assert len(elements) == (room != "timeline")
    for element in elements:
        assert element.get("children") is None
        assert "<h2>" in element["data-markup"]


def test_every_file_that_the_page_names_is_there(client: Any, page: str):
    paths = [path for path in LINK.findall(page) if path.startswith("/") and not path.startswith("/?")]
    assert len(paths) > 8
    for path in paths:
        with client.get(path) as answer:
            assert answer.status_code == 200, path
            assert answer.data, path


def test_the_page_s_own_scripts_travel_as_one_in_their_order(client: Any, page: str):
    text = client.get(own_script(page)).get_data(as_text=True)
    places = [text.index(files.body(path)) for path in files.scripts()]
    assert places == sorted(places)
    assert files.body(files.ASSETS / files.START) not in text


def test_the_scripts_travel_without_remarks_and_are_scripts_still(tmp_path: Path):
    whole, sent = files.script(whole=True), files.script()
    assert len(sent) < 0.75 * len(whole)
    assert re.findall(r"^/\*.*", sent, re.MULTILINE) == [
        f"/* {files.named(path)} */" for path in files.scripts()
    ]
    file = tmp_path / "page.js"
    file.write_text(sent, encoding="utf-8")
    program = node()
    assert program is not None
    subprocess.run([program, "--check", file], check=True)


def test_files_that_are_kept_for_a_year_have_addresses_that_change_with_them(client: Any, page: str):
    kept = [own_script(page), *re.findall(r'href="(/assets/fonts/[^"]+)"', page)]
    assert len(kept) == 3
    for path in kept:
        with client.get(path) as answer:
            assert f"max-age={YEAR}" in answer.headers["Cache-Control"]
            assert files.stamp(answer.get_data()) in path


def test_the_one_script_that_stands_in_the_page_is_the_one_that_its_policy_allows(client: Any, page: str):
    standing = [text for text in re.findall(r"<script>(.*?)</script>", page, re.DOTALL) if text]
    digests = [base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in standing]
    policy = client.get("/").headers["Content-Security-Policy"]
    assert len(standing) == 1
    assert re.findall(r"'sha256-([^']+)'", policy) == digests
    assert "script-src 'self' 'sha256-" in policy and "default-src 'none'" in policy


def test_a_page_says_what_it_may_do_and_no_answer_is_taken_for_what_it_is_not(client: Any, page: str):
    for path in ("/", "/embed", "/healthz", own_script(page), "/score?width=900&height=500"):
        headers = client.get(path).headers
        assert headers["X-Content-Type-Options"] == "nosniff", path
        assert ("Content-Security-Policy" in headers) == (path in {"/", "/embed"}), path


@pytest.mark.parametrize(
    "path", ["/a/b", "/a/score", "/embed/", "/embed/score", "/score/", "/healthz/", "/index"]
)
def test_there_is_no_page_but_the_page(client: Any, path: str):
    assert client.get(path).status_code == 404
    assert client.head(path).status_code == 404


@pytest.mark.parametrize(
    ("wanted", "sent"), [("br", "br"), ("BR;q=0.5", "br"), ("gzip", "gzip"), ("sbr", None)]
)
def test_only_who_reads_brotli_gets_it(app: Dash, page: str, wanted: str, sent: str | None):
    path = own_script(page)
    app.compressed.work(app.server, [path])  # type: ignore[attr-defined]
    answer = app.server.test_client().get(path, headers={"Accept-Encoding": wanted})
    assert answer.headers.get("Content-Encoding") == sent


def test_a_deep_nest_of_brackets_says_nothing(client: Any):
    assert client.post(CALLBACK, json=asked("[" * 90_000)).status_code == 200


def test_what_was_compressed_behind_the_first_page_is_the_same_and_smaller(app: Dash, client: Any, page: str):
    compressed, path = CompressedFiles(), own_script(page)
    compressed.work(app.server, [path])
    body, kind = compressed.bodies[path]
    plain = client.get(path).data
    assert kind == "text/javascript"
    assert brotli.decompress(body) == plain
    assert len(body) < len(brotli.compress(plain, quality=BROTLI))


@pytest.mark.parametrize(
    "body",
    [
        None,
        [],
        {},
        {"output": "nothing.children"},
        asked(inputs="told"),
        asked(inputs=[{"id": "asked", "property": "data-value"}]),
        asked(inputs=[7, 8]),
        asked(output=[1]),
        asked(outputs=None),
        asked(outputs=[]),
        asked(outputs=OUTPUTS[:2]),
        asked(outputs=[7]),
        asked(state=5),
        asked(state=[5]),
        asked(changedPropIds=5),
        asked(changedPropIds=[5]),
        asked(output="answered.title", outputs={"id": "answered", "property": "title"}),
    ],
)
def test_a_question_that_the_page_would_not_ask_is_refused(client: Any, body: Any):
    answer = client.post(CALLBACK, json=body)
    assert answer.status_code == 400
    assert "This is not a request of the timeline" in answer.get_data(as_text=True)


def test_a_question_that_is_too_long_is_not_read(client: Any):
    answer = client.post(CALLBACK, data=b" " * (LARGEST_BODY + 1), content_type="application/json")
    assert answer.status_code == 413


@pytest.mark.parametrize("group", ["category", "source", "none"])
def test_evidence_without_events_is_a_page_all_the_same(tmp_path: Path, group: str):
    from app import create_app

    path = tmp_path / "none.csv"
    path.write_text("event,source,date\n", encoding="utf-8")
    answer = create_app(path).server.test_client().get(f"/?group={group}")
    assert answer.status_code == 200
    assert "no events" in answer.get_data(as_text=True).lower()
