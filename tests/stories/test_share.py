"""Stories of sharing: files of the view on the screen, what can be copied, and a frame in another page."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.house.reader import ANSWERED, Reader
from timeline.query.citations import cite_view
from timeline.query.selection import labels
from timeline.query.view import View

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.house.heard import Heard
    from timeline.evidence import Evidence

pytestmark = pytest.mark.usefixtures("server")
WINDOW = "from=1937-01-01&to=1938-01-01"


@pytest.fixture
def reader(page: Page, server: str) -> Reader:
    return Reader(page, server)


def menu(reader: Reader) -> None:
    reader.page.click("#page summary:has-text('Export')")


def test_a_file_is_of_the_view_on_the_screen(reader: Reader) -> None:
    reader.opens(f"verdicts=conflict&{WINDOW}").rests()
    menu(reader)
    with reader.page.expect_download() as waiting:
        reader.page.click("#page a[data-export]:has-text('CSV')")
    taken = waiting.value
    assert taken.suggested_filename.endswith("1937-01-01-1937-12-31-conflict.csv")
    rows = list(csv.DictReader(Path(taken.path()).read_text("utf-8-sig").splitlines()))
    assert len(rows) > 10
    assert {row["verdict"] for row in rows} == {"conflict"}
    assert "purge-of-the-red-army-ordered" in {row["event_id"] for row in rows}
    reader.waits_until("document.getElementById('note').textContent.endsWith('is saved')")
    assert not reader.page.locator("#page details.menu[open]").count()


def test_a_link_names_the_view_for_a_new_tab_too(reader: Reader) -> None:
    reader.opens(f"q=purge&{WINDOW}").rests()
    menu(reader)
    link = reader.page.locator("#page a[data-export]:has-text('PNG')")
    link.hover()
    assert re.search(rf"export/timeline\.png\?{WINDOW}&q=purge$", link.get_attribute("href") or "")


def test_long_work_says_so_and_can_be_cancelled(reader: Reader) -> None:
    reader.page.route("**/export/**", lambda route: None)  # the server never answers
    reader.opens()
    menu(reader)
    reader.page.click("#page a[data-export]:has-text('PNG')")
    reader.page.wait_for_selector(".making:has-text('Making: Picture (PNG)')")
    reader.page.click(".making >> text=Cancel")
    reader.waits_until("document.getElementById('note').textContent === 'Cancelled'")
    assert not reader.page.locator(".making").count()


def test_a_refusal_of_the_server_is_told_in_its_words(reader: Reader, heard: Heard) -> None:
    heard.expect(r"status of 400")  # the browser itself logs an answer that is an error
    heard.expect(r"answer 400")
    words = "The file is too large. Choose fewer events."
    reader.page.route("**/export/**", lambda route: route.fulfill(status=400, body=words))
    reader.opens()
    menu(reader)
    reader.page.click("#page a[data-export]:has-text('PNG')")
    reader.waits_until(f"document.getElementById('note').textContent === '{words}'")


def test_the_picture_is_copied(reader: Reader) -> None:
    reader.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    reader.opens("verdicts=conflict")
    menu(reader)
    reader.page.click("#copies >> text=Picture")
    reader.waits_until("document.getElementById('note').textContent === 'Picture copied'")
    size = reader.page.evaluate("""async () => {
        const [item] = await navigator.clipboard.read();
        const picture = await createImageBitmap(await item.getType("image/png"));
        return [picture.width, picture.height];
    }""")
    assert size == [3840, 2160]


def test_the_address_is_copied(reader: Reader) -> None:
    reader.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    reader.opens("verdicts=conflict")
    menu(reader)
    reader.page.click("#copies >> text=Link")
    reader.waits_until("document.getElementById('note').textContent === 'Link copied'")
    assert (
        reader.page.evaluate("() => navigator.clipboard.readText()") == f"{reader.address}/?verdicts=conflict"
    )


def test_the_citation_is_that_of_the_server(reader: Reader, evidence: Evidence) -> None:
    reader.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    reader.opens("verdicts=conflict")
    menu(reader)
    reader.page.click("#copies >> text=Citation")
    reader.waits_until("document.getElementById('note').textContent === 'Citation copied'")
    copied = reader.page.evaluate("() => navigator.clipboard.readText()")
    accessed = re.search(r"accessed (\S+)\.", copied)
    assert accessed
    view = View(verdicts=("conflict",))
    assert copied == cite_view(
        evidence,
        view,
        labels(evidence),
        title="Civil War to Barbarossa",
        address=f"{reader.address}/",
        accessed=accessed[1],
    )


def test_another_page_frames_the_view_alone(reader: Reader) -> None:
    reader.opens(f"verdicts=conflict&{WINDOW}").rests()
    menu(reader)
    reader.page.click("#copies >> text=Frame")
    snippet = reader.page.locator(".share-sheet textarea").input_value()
    assert snippet.startswith(
        f'<iframe src="{reader.address}/embed?{WINDOW.replace("&", "&amp;")}&amp;verdicts=conflict"'
    )
    assert 'title="Civil War to Barbarossa: 1937"' in snippet
    reader.page.keyboard.press("Escape")
    reader.waits_until("!document.querySelector('.share-sheet')")
    reader.page.goto(f"{reader.address}/embed?verdicts=conflict&{WINDOW}")
    reader.waits_until(f"window.__bench && __bench.live() && {ANSWERED}")
    assert not reader.page.is_visible("#page .header")
    assert not reader.page.is_visible("#filters >> text=Dating")
    assert reader.page.is_visible("#filters >> text=Houser, blog 2021")
    assert not reader.page.is_visible("#panel")
    reader.page.click(".event-label >> nth=0")
    reader.page.wait_for_selector("#panel h2")
    whole = reader.page.locator(".whole")
    whole.hover()
    assert f"/?{WINDOW}&verdicts=conflict" in (whole.get_attribute("href") or "")
    assert whole.get_attribute("target") == "_blank"
