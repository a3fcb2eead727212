"""Stories of the offline file: from a disk, with the network off, it zooms, filters, presents.

Most common change: another thing that a reader does in it.
"""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.bench.standing import meet
from tests.house.reader import STATE, Reader
from timeline.dates import day
from timeline.edition import Edition
from timeline.export import standalone
from timeline.export.order import Order
from timeline.query.view import View

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ORDER = Order(today=day(2026, 11, 22))
FACING = "view=pair&a=houser&b=whitewood-book&from=1934-01-01&to=1942-01-01"
LIVE = "dash_clientside.timeline.stage.state.live && !document.body.classList.contains('waiting')"
PACKED = """
    const text = Response.prototype.text, unpacked = new Promise((resolve) => { window.unpack = resolve; });
    Response.prototype.text = function () { return unpacked.then(() => text.call(this)); };
"""
"""The data and Plotly stay packed until `unpack` is called."""


@pytest.fixture(scope="module")
def made(edition: Edition) -> bytes:
    return standalone.page(edition, View(), ORDER)


@pytest.fixture(scope="module")
def file(made: bytes, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("disk") / "timeline.html"
    path.write_bytes(made)
    return path


class Offline(Reader):
    """A reader of the file, with the network cable out."""

    def __init__(self, page: Page, file: Path) -> None:
        super().__init__(page, file.as_uri())
        self.asked: list[str] = []
        page.context.set_offline(True)
        page.on("request", lambda request: self.asked.append(request.url.partition("?")[0]))

    def opens(self, query: str = "") -> Offline:
        self.page.goto(f"{self.address}{'?' + query if query else ''}")
        self.waits_until(LIVE)
        return self


@pytest.fixture
def offline(page: Page, file: Path) -> Offline:
    return Offline(page, file)


# ---- stories


def test_a_reader_opens_the_file_and_it_asks_for_nothing_else(offline: Offline) -> None:
    offline.opens()
    offline.waits_until("document.getElementById('status-words').textContent")
    assert offline.text("#status-words").startswith(
        "145 of 145 events, 126 of them in the window; 6 conflicts"
    )
    assert offline.page.locator("#labels .event-label").count() > 25
    assert offline.page.evaluate("() => document.fonts.check('14px \"Witness Sans\"')")
    assert offline.page.title() == "Civil War to Barbarossa"
    assert set(offline.asked) == {offline.address}


def test_an_event_opens_its_panel_and_escape_closes_it(offline: Offline) -> None:
    offline.opens("verdicts=conflict")
    offline.page.click(".event-label:has-text('Purge of the Red Army ordered')")
    offline.page.wait_for_selector("#panel h2:has-text('Purge of the Red Army ordered')")
    assert "1–10 June 1937" in offline.text("#panel")
    offline.waits_until("location.search.includes('event=purge-of-the-red-army-ordered')")
    offline.page.click("#panel [aria-label^='Next in time']")
    offline.waits_until("!location.search.includes('event=purge-of-the-red-army-ordered')")
    offline.page.keyboard.press("Escape")
    offline.page.wait_for_selector("#panel h2:has-text('How to read it')")
    offline.page.go_back()
    offline.page.wait_for_selector("#panel h2")


def test_what_a_reader_does_before_the_file_is_unpacked_is_done_when_it_is(offline: Offline) -> None:
    page = offline.page
    page.add_init_script(PACKED)
    page.goto(offline.address)
    page.click("#filters >> text=dates conflict")
    page.keyboard.press("e")
    page.click(".header [data-do='theme']")
    assert page.locator("#labels .event-label").count() == 0
    page.evaluate("() => unpack()")
    offline.waits_until(f"{LIVE} && document.querySelectorAll('#labels .event-label').length === 6")
    offline.waits_until("location.search.includes('axis=even')")
    assert offline.text("#status-words").startswith("6 of 145 events; 6 conflicts")
    assert page.locator("html").get_attribute("data-theme") in ("dark", "light")
    assert page.locator("#note.shown", has_text="does not answer").count() == 0


def test_chips_filter_and_count(offline: Offline, edition: Edition) -> None:
    offline.opens()
    offline.page.click("#filters >> text=dates conflict")
    offline.waits_until(f"{LIVE} && document.querySelectorAll('#labels .event-label').length === 6")
    assert offline.text("#status-words").startswith("6 of 145 events; 6 conflicts")
    counts = edition.facets(View(verdicts=("conflict",)))["sources"]
    for source, count in counts.items():
        assert offline.text(f"#filters [data-toggle='sources:{source}'] .count") == str(count)
    offline.page.fill("#search", "nobody ever wrote this")
    offline.page.wait_for_selector("#nothing >> text=No event is left")
    offline.page.click("#nothing >> text=Clear all filters")
    offline.waits_until("document.querySelectorAll('#labels .event-label').length > 25")


def test_it_zooms_by_wheel_and_keys(offline: Offline) -> None:
    offline.opens()
    offline.page.mouse.move(900, 600)
    offline.wheels(-400, times=6).waits_until(f"{STATE}.b - {STATE}.a < 3000 && !{STATE}.moving")
    offline.page.keyboard.press("0")
    offline.waits_until(f"Math.abs({STATE}.b - {STATE}.a - 9131) < 1")


def test_the_other_views_are_there(offline: Offline) -> None:
    offline.opens()
    for name, words in (
        ("Table", "Table of claims"),
        ("Disagreements", "Conflicts and disputes"),
        ("About", "How to read it"),
    ):
        offline.page.click(f"nav.views >> text={name}")
        offline.page.wait_for_selector(f"#page-view >> text={words}")
    assert offline.page.locator("#keys-table dt").count() > 10


def test_the_whole_deck_is_presented_with_a_clicker_and_survives_a_reload(
    offline: Offline, edition: Edition
) -> None:
    offline.opens()
    offline.page.keyboard.press("F5")
    for number, scene in enumerate(edition.scenes, start=1):
        offline.page.wait_for_selector(f"#present-title:text-is({json.dumps(scene.title)})")
        offline.waits_until(LIVE)
        if number == 4:
            offline.page.reload()
            offline.waits_until(LIVE)
            offline.page.wait_for_selector(f"#present-title:text-is({json.dumps(scene.title)})")
        assert offline.text("#present-count") == f"{number} / {len(edition.scenes)}"
        assert offline.page.locator("#labels .event-label").count() > 0
        offline.page.keyboard.press("PageDown")
    assert set(offline.asked) == {offline.address}


@pytest.mark.parametrize("viewport", ["projector", "laptop", "phone"])
def test_no_label_touches_another_on_any_screen(offline: Offline) -> None:
    offline.opens()
    labels = offline.page.evaluate("() => dash_clientside.timeline.seen.labels().map(({ box }) => box)")
    assert len(labels) > 5
    assert [(one, other) for one, other in combinations(labels, 2) if meet(one, other)] == []


def test_the_file_opens_where_its_maker_stood(edition: Edition, page: Page, tmp_path: Path) -> None:
    view, _ = edition.view("from=1937-01-01&to=1938-01-01&verdicts=conflict&theme=dark")
    path = tmp_path / "there.html"
    path.write_bytes(standalone.page(edition, view, ORDER))
    reader = Offline(page, path).opens()
    reader.waits_until("document.getElementById('status-words').textContent.includes('window 1937')")
    assert page.evaluate("() => document.documentElement.dataset.theme") == "dark"
    assert page.get_attribute("[data-toggle='verdicts:conflict']", "aria-pressed") == "true"


def test_nothing_is_offered_that_needs_a_server(offline: Offline) -> None:
    offline.opens("event=murder-of-kirov")
    offline.page.wait_for_selector("#panel h2")
    assert not offline.page.locator("a[data-export]:visible").count()
    assert not offline.page.locator("summary:has-text('Export'):visible").count()
    assert not offline.page.locator("#copies").count()


def test_without_scripts_the_evidence_is_a_table(browser: Browser, file: Path, edition: Edition) -> None:
    context = browser.new_context(java_script_enabled=False, offline=True)
    page = context.new_page()
    page.goto(file.as_uri())
    assert page.locator("table tbody tr").count() == len(edition.evidence.claims)
    assert page.is_visible(".plain p:has-text('This browser runs no scripts')")
    assert not page.is_visible("#plot")
    context.close()


def test_markup_in_the_data_stays_text(edition: Edition, page: Page, tmp_path: Path) -> None:
    bad = '</script><img src=x onerror="document.title=1"><script>document.title=2</script>'
    events, claims = edition.evidence.events.copy(), edition.evidence.claims.copy()
    events.loc[0, "title"] = bad
    claims.loc[claims["event"] == 0, ["claim", "note", "date_text"]] = bad
    evidence = replace(edition.evidence, events=events, claims=claims)
    path = tmp_path / "bad.html"
    path.write_bytes(standalone.page(Edition(bad, evidence, frame=edition.frame), View(), ORDER))
    reader = Offline(page, path).opens(f"event={events['event_id'][0]}")
    page.wait_for_selector("#panel h2")
    assert reader.text("#panel h2") == bad
    assert page.title() == bad
    assert not page.locator("img").count()


def test_axe_finds_nothing(offline: Offline) -> None:
    from axe_playwright_python.sync_playwright import Axe

    offline.opens("event=murder-of-kirov")
    offline.page.wait_for_selector("#panel h2")
    found = Axe().run(offline.page)
    assert found.violations_count == 0, found.generate_report()


def test_two_sources_stand_face_to_face_and_any_other_two(page: Page, edition: Edition, tmp_path: Path):
    file = tmp_path / "pair.html"
    file.write_bytes(standalone.page(edition, edition.view(FACING)[0], ORDER))
    page.goto(file.as_uri())
    page.locator("#page-view .facing-counts", has_text="37 only in Whitewood, book 2015").wait_for()
    page.locator("#page-view .swap").click()
    page.locator("#page-view .picker.left > summary", has_text="Whitewood, book 2015").wait_for()
    page.locator('#page-view .right[data-of="great-terror-ends"] a').click()
    page.locator("#panel h2", has_text="Great Terror ends").wait_for()
    assert page.locator("#page-view li.chosen").count() == 2
    page.keyboard.press("Escape")
    page.locator("#page-view li.chosen").first.wait_for(state="detached")
