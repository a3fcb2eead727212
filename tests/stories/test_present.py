"""Stories of a class in front of a projector: clickers, keys, notes, and what the last row can read."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from tests.house.presenter import Presenter
from tests.house.reader import ANSWERED, WRITTEN

if TYPE_CHECKING:
    from pathlib import Path

    from dash import Dash
    from playwright.sync_api import Page

TITLES = (
    "What five witnesses know",
    "One murder, four texts, three ways to date it",
    "Who ordered the army purge: 1937 or 1938?",
    "Seven generals or eight?",
    "The dossier: forged, or never?",
    "When did it end?",
    "How many?",
    "What only one of them dates",
)


@pytest.fixture
def presenter(page: Page, server: str) -> Presenter:
    return Presenter(page, server)


# ---- the deck with a clicker ----


def test_a_teacher_goes_through_the_whole_deck_with_a_clicker_and_never_loses_the_place(presenter: Presenter):
    page = presenter.opens().page
    page.get_by_role("button", name="Present", exact=True).click()
    for number, title in enumerate(TITLES, start=1):
        presenter.is_at(f"{number} / 8").stands()
        assert presenter.title == title
        assert f"present=1&scene={number}" in page.url
        assert presenter.labels()
        if number == 3:
            presenter.marks_itself()
            presenter.presses("F5").is_at("3 / 8")
            assert not presenter.was_reloaded()
        if number == 4:
            page.reload()
            presenter.waits_until(f"window.__bench && __bench.live() && {ANSWERED}")
            assert presenter.was_reloaded()
            presenter.is_at("4 / 8").stands()
            assert presenter.title == title
        presenter.presses("PageDown")
    presenter.is_at("8 / 8").shows("#note", "last scene")
    presenter.presses("PageUp").is_at("7 / 8")


def test_the_controls_are_gone_and_come_back(presenter: Presenter):
    page = presenter.opens().page
    parts = [".header", "#filters", "#panel", "#overview", "#zoom-buttons"]
    assert all(page.locator(part).first.is_visible() for part in parts)
    presenter.presses("F5").is_at("1 / 8").stands()
    assert not any(page.locator(part).first.is_visible() for part in parts)
    presenter.presses("Escape").waits_until("!document.fullscreenElement")
    if presenter.presenting:  # it left the full screen first
        presenter.presses("Escape")
    presenter.waits_until("!document.body.classList.contains('presenting')").stands()
    assert all(page.locator(part).first.is_visible() for part in parts)
    assert "present" not in page.url


TURNS = [
    ("PageDown", 4), ("ArrowRight", 4), ("ArrowDown", 4), ("Space", 4), ("n", 4), ("N", 4), ("Enter", 4),
    ("PageUp", 2), ("ArrowLeft", 2), ("ArrowUp", 2), ("Backspace", 2), ("p", 2), ("P", 2),
    ("Home", 1), ("End", 8), ("F5", 3),
]  # fmt: skip


def test_every_key_that_a_clicker_or_a_presenter_sends_goes_where_it_should(presenter: Presenter):
    presenter.presents("present=1&scene=3").marks_itself()
    for key, scene in TURNS:
        presenter.presses(key).is_at(f"{scene} / 8")
        presenter.presses("g", "3", "Enter").is_at("3 / 8")
    assert not presenter.was_reloaded()


def test_f5_begins_at_the_first_scene_and_never_reloads(presenter: Presenter):
    presenter.opens("verdicts=conflict").marks_itself()
    presenter.presses("F5").is_at("1 / 8").stands()
    assert presenter.title == TITLES[0]
    assert "verdicts" not in presenter.page.url
    assert not presenter.was_reloaded()


def test_shift_f5_presents_what_is_on_the_screen(presenter: Presenter):
    presenter.opens("verdicts=conflict&from=1936-01-01&to=1940-01-01").presses("Shift+F5")
    presenter.waits_until("document.body.classList.contains('presenting')").stands()
    assert presenter.title == "Civil War to Barbarossa"
    assert presenter.text("#present-note") == "1936–1939"
    assert presenter.text("#present-count") == ""
    assert "verdicts=conflict&present=1" in presenter.page.url
    presenter.presses("PageDown").is_at("1 / 8")


def test_shift_f5_takes_up_the_scene_that_was_left(presenter: Presenter):
    presenter.presents("present=1&scene=4").presses("Escape")
    presenter.waits_until("!document.body.classList.contains('presenting')").rests().waits_until(WRITTEN)
    presenter.presses("Shift+F5").is_at("4 / 8")


def test_an_address_that_names_a_scene_alone_shows_all_of_it(presenter: Presenter):
    presenter.presents("present=1&scene=6").is_at("6 / 8").shows("#present-side h2", "Great Terror ends")
    presenter.waits_until("location.search.includes('verdicts=conflict')")
    assert len(presenter.labels()) == 3


def test_a_number_beyond_the_last_scene_shows_the_last(presenter: Presenter):
    presenter.presents("present=1&scene=77").is_at("8 / 8")


def test_what_the_teacher_looked_at_within_a_scene_survives_a_reload(presenter: Presenter):
    presenter.presents("present=1&scene=3")
    before = presenter.sees()
    presenter.presses("+").stands()
    zoomed = presenter.sees()
    assert zoomed[1] - zoomed[0] < before[1] - before[0]
    presenter.waits_until(WRITTEN)
    presenter.page.reload()
    presenter.waits_until(f"window.__bench && __bench.live() && {ANSWERED}").stands()
    assert presenter.sees() == pytest.approx(zoomed, abs=1)
    presenter.presses("r").stands()
    assert presenter.sees() == pytest.approx(before, abs=1)


def test_back_leaves_the_presentation_where_it_began(presenter: Presenter):
    presenter.opens("q=kirov").presses("F5").is_at("1 / 8").presses("PageDown").is_at("2 / 8")
    presenter.page.go_back()
    presenter.waits_until("!document.body.classList.contains('presenting')").rests()
    assert presenter.page.url.endswith("?q=kirov")


# ---- stepping aside ----


@pytest.mark.parametrize(
    ("key", "colour"), [("b", "0, 0, 0"), (".", "0, 0, 0"), ("w", "255, 255, 255"), (",", "255, 255, 255")]
)
def test_a_key_covers_the_picture_and_gives_it_back(presenter: Presenter, key: str, colour: str):
    curtain = presenter.presents().presses("PageDown").is_at("2 / 8").page.locator("#curtain")
    assert curtain.is_hidden()
    presenter.presses(key)
    assert curtain.bounding_box() == {"x": 0, "y": 0, "width": 1920, "height": 1080}
    assert curtain.evaluate("(node) => getComputedStyle(node).backgroundColor") == f"rgb({colour})"
    presenter.presses(key)
    assert curtain.is_hidden()
    presenter.presses(key, "PageDown")
    assert curtain.is_hidden()
    presenter.is_at("2 / 8")


def test_escape_steps_out_one_level_at_a_time(presenter: Presenter):
    page = presenter.presents("present=1&scene=2").page
    presenter.presses("f")
    presenter.waits_until("document.fullscreenElement")
    presenter.presses("b", "Escape")
    assert page.locator("#curtain").is_hidden()
    presenter.presses("s")
    assert page.locator("#scene-list").is_visible()
    presenter.presses("Escape")
    presenter.waits_until("!document.getElementById('scene-list')")
    assert presenter.presenting
    presenter.presses("Escape").waits_until("!document.fullscreenElement")
    assert presenter.presenting
    presenter.presses("Escape").waits_until("!document.body.classList.contains('presenting')")
    assert "event=murder-of-kirov" in page.url, "what was shown can now be explored"


def test_the_list_of_scenes_jumps_by_keys_and_by_mouse(presenter: Presenter):
    page = presenter.presents("present=1&scene=2").presses("s").page
    assert page.locator("#scene-list button").all_text_contents() == list(TITLES)
    assert page.locator("#scene-list button:focus").text_content() == TITLES[1]
    presenter.presses("PageDown", "ArrowDown", "Enter").is_at("4 / 8")
    presenter.presses("s")
    page.get_by_role("button", name="How many?").click()
    presenter.is_at("7 / 8").presses("s", "s", "PageUp").is_at("6 / 8")


def test_the_buttons_do_what_the_keys_do(presenter: Presenter):
    page = presenter.presents().page
    page.mouse.move(900, 900)
    page.get_by_role("button", name="Next", exact=True).click()
    presenter.is_at("2 / 8").presses("PageDown").is_at("3 / 8")
    page.get_by_role("button", name="Back", exact=True).click()
    presenter.is_at("2 / 8")
    page.get_by_role("button", name="End", exact=True).click()
    presenter.waits_until("!document.body.classList.contains('presenting')")


def test_keys_of_the_page_that_have_no_place_here_do_nothing(presenter: Presenter):
    page = presenter.presents("present=1&scene=2").page
    before = page.url, presenter.sees(), presenter.focus()
    presenter.presses("/", "q", "x").draws()
    assert (page.url, presenter.sees(), presenter.focus()) == before
    presenter.is_at("2 / 8")


# ---- the chosen event ----


def test_the_class_reads_who_says_what_beside_the_picture(presenter: Presenter):
    presenter.presents("present=1&scene=3").shows("#present-side", "the dates conflict, 205 days apart")
    said = presenter.text("#present-side")
    for words in ("some day in 1938", "In 1938", "some day in June 1937", "1–10 June 1937"):
        assert words in said
    assert presenter.page.locator("#present-side .silent").all_text_contents() == [
        "Houser, blog 2021silent",
        "Great Purge, web articlesilent",
    ]


def test_seven_or_eight_is_seen_as_a_number(presenter: Presenter):
    presenter.presents("present=1&scene=4")
    assert presenter.page.locator("#present-side .figure").all_text_contents() == [
        "executed: 8",
        "executed: 7",
    ]


def test_a_source_that_reports_without_a_date_says_so_in_english(presenter: Presenter):
    presenter.presents("present=1&scene=7")
    strong = presenter.page.locator("#present-side .told.reports strong").all_text_contents()
    assert strong == ["reports it, no date"]


def test_an_event_that_is_clicked_on_is_told_as_well(presenter: Presenter):
    presenter.presents().label("Murder of Kirov").click()
    presenter.shows("#present-side h2", "Murder of Kirov").stands()
    assert "1 December 1934" in presenter.text("#present-side")
    presenter.presses("Space").is_at("2 / 8")


# ---- the presenter's window ----


def test_the_notes_follow_the_scenes_and_their_keys_turn_them(presenter: Presenter):
    notes = presenter.presents().opens_notes()
    assert notes.inner_text("#notes h1") == TITLES[0]
    assert "1 / 8" in notes.inner_text("#notes")
    assert f"Next: {TITLES[1]}" in notes.inner_text("#notes")
    notes.keyboard.press("PageDown")
    presenter.is_at("2 / 8")
    assert notes.inner_text("#notes h1") == TITLES[1]
    assert "on 1 December 1934" in notes.inner_text("#notes")
    presenter.presses("End").is_at("8 / 8")
    assert "last scene" in notes.inner_text("#notes")
    notes.keyboard.press("b")
    assert presenter.page.locator("#curtain").is_visible()


def test_the_notes_survive_a_reload_of_either_window(presenter: Presenter):
    notes = presenter.presents("present=1&scene=2").opens_notes()
    notes.reload()
    notes.wait_for_selector("#notes h1")
    assert notes.inner_text("#notes h1") == TITLES[1]
    presenter.page.reload()
    presenter.waits_until(f"window.__bench && __bench.live() && {ANSWERED}").is_at("2 / 8")
    presenter.presses("PageDown").is_at("3 / 8")
    assert notes.inner_text("#notes h1") == TITLES[2]
    notes.keyboard.press("PageDown")
    presenter.is_at("4 / 8")
    assert len(presenter.page.context.pages) == 2


def test_the_notes_close_with_the_presentation_and_may_be_closed_before(presenter: Presenter):
    notes = presenter.presents().opens_notes()
    notes.close()
    presenter.presses("PageDown").is_at("2 / 8")
    notes = presenter.opens_notes()
    presenter.presses("Escape").waits_until("!document.body.classList.contains('presenting')")
    if not notes.is_closed():
        notes.wait_for_event("close")
    assert len(presenter.page.context.pages) == 1


# ---- other people's evidence ----


@pytest.fixture
def elsewhere(tmp_path: Path, serve: Callable[[Dash], str]) -> Callable[..., str]:
    """Serve an events file without scenes, or with these, and give its address."""
    from app import create_app

    def own(scenes: str = "") -> str:
        (tmp_path / "own.csv").write_text(
            "event,source,date\nA treaty,a,1905\nA treaty,b,1906\nA war,a,1910/1912\n", encoding="utf-8"
        )
        if scenes:
            (tmp_path / "scenes.csv").write_text(scenes, encoding="utf-8")
        return serve(create_app(tmp_path / "own.csv"))

    return own


def test_without_scenes_the_view_on_the_screen_is_presented_alone(elsewhere: Callable[..., str], page: Page):
    presenter = Presenter(page, elsewhere())
    presenter.opens("event=a-treaty").presses("F5")
    presenter.waits_until("document.body.classList.contains('presenting')").stands()
    assert presenter.title == "Own"
    assert "some day in 1905" in presenter.text("#present-side")
    assert presenter.text("#present-sources").split() == ["a", "b"]
    presenter.presses("PageDown", "s", "Home", "End", "g", "2", "Enter").stands().waits_until(WRITTEN)
    assert "present=1" in page.url and "scene" not in page.url


def test_other_people_s_scenes_are_shown_and_their_words_stay_words(
    page: Page, elsewhere: Callable[..., str]
):
    hostile = "<img src=x onerror=alert(1)></script>"
    presenter = Presenter(
        page, elsewhere(f'title,note,query\n"{hostile}",{hostile},event=a-treaty\nBroken,,event=none\n')
    )
    presenter.presents().is_at("1 / 1")
    assert presenter.title == hostile
    assert presenter.text("#present-note") == hostile


def test_a_window_that_shrinks_in_proportion_shows_the_whole_slide(presenter: Presenter):
    page = presenter.presents("present=1&scene=1").page
    page.set_viewport_size({"width": 960, "height": 540})
    wide = "Math.round(document.getElementById('plot').getBoundingClientRect().width)"
    presenter.waits_until(f"Math.abs(dash_clientside.timeline.stage.state.width - {wide}) < 3").stands()
    assert presenter.labels()
