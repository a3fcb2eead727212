"""Slides: native shapes, read from the last row, moved as one event, recoloured, opened anywhere."""

from __future__ import annotations

import colorsys
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import combinations

import pytest

from tests.house.small_evidence import evidence_of
from timeline.dates import day
from timeline.edition import Edition
from timeline.export.order import Order
from timeline.export.slides import colours
from timeline.export.slides.arranged import HEIGHT, WIDTH, OnSlide
from timeline.export.slides.colours import Colour
from timeline.export.slides.composition import MOST_UNDATED, TITLE, Page, compose
from timeline.export.slides.drawingml import Pen, written
from timeline.export.slides.plot import CROSSED
from timeline.export.stills.asked import shown
from timeline.export.stills.shapes import CROSS, RECTANGLE, Group, Rect, Run, Shape, Thing, square
from timeline.export.stills.typeface import DECK
from timeline.layout.score import ScorePaper
from timeline.looks import THEMES
from timeline.query.citations import references
from timeline.query.window import in_window, undated

ADDRESS = "http://127.0.0.1:8050/"
ORDER = Order(address=ADDRESS, today=day(2026, 11, 22))
QUERIES = {
    "the whole time": "",
    "three years": "from=1936-06-01&to=1939-07-01",
    "conflicts": "verdicts=conflict",
    "a chosen event": "event=purge-of-the-red-army-ordered&from=1936-11-01&to=1939-02-01",
    "by source": "group=source&importance=2&from=1936-01-01&to=1940-01-01",
    "without bands": "group=none&importance=2",
    "sets of sources": "colour=sources&from=1934-01-01&to=1939-07-01",
    "verdicts": "colour=dating&theme=dark",
    "precision": "colour=precision&importance=2",
    "goggles": "goggles=houser&from=1936-01-01&to=1940-01-01",
    "a week": "from=1937-06-08&to=1937-06-15",
    "nothing": "q=zzzz",
}
every_view = pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)

# Advance widths of the characters from blank to ~ in thousandths of the type size: those of Helvetica's
# published metrics, which Arial, Liberation Sans and Nimbus Sans share.
ARIAL = {
    False: """278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556
        556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778
        667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556
        556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584""",
    True: """278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556
        556 556 333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778
        667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611
        611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584""",
}


@lru_cache(maxsize=64)
def page(edition: Edition, query: str, title: str = "", note: str = "") -> Page:
    view, dropped = edition.view(query)
    assert not dropped
    looks = colours.theme_of(view.theme)
    return compose(OnSlide(edition, view, looks, title, ORDER.link(view), note=note))


def events(edition: Edition, made: Page) -> list[Group]:
    titles = set(edition.evidence.events["title"])
    return [thing for thing in made.things if isinstance(thing, Group) and thing.name in titles]


def runs(made: Page) -> Iterator[Run]:
    for shape in shapes_in(made.things):
        for line in shape.lines:
            yield from line


def shapes_in(things: Iterable[Thing]) -> Iterator[Shape]:
    for thing in things:
        yield from thing.members if isinstance(thing, Group) else (thing,)


def visible(shape: Shape) -> Rect:
    """The box of what is seen of a shape: PowerPoint's cross is smaller than its box."""
    if shape.form != CROSS:
        return shape.box
    return square(shape.box.x, shape.box.y, shape.box.width / CROSSED)


def overlap(one: Rect, other: Rect) -> bool:
    return (
        one.left < other.right - 0.5
        and other.left < one.right - 0.5
        and one.top < other.bottom - 0.5
        and other.top < one.bottom - 0.5
    )


# ---- what stands on a slide


@every_view
def test_every_text_can_be_read_from_the_last_row(edition: Edition, query: str) -> None:
    sizes = [(run.text, run.size) for run in runs(page(edition, query))]
    assert sizes
    assert [(text, size) for text, size in sizes if size < 24] == []  # 24 pixels are 12 points


@every_view
def test_names_of_events_are_18_points_high(edition: Edition, query: str) -> None:
    made = page(edition, query)
    names = [shape for group in events(edition, made) for shape in group.members if shape.name == "name"]
    assert {round(run.size, 6) for shape in names for line in shape.lines for run in line} <= {36.0}


@every_view
def test_names_touch_nothing_of_other_events(edition: Edition, query: str) -> None:
    groups = events(edition, page(edition, query))
    for one, other in combinations(groups, 2):
        for name in (shape for shape in (*one.members, *other.members) if shape.name == "name"):
            rest = other if name in one.members else one
            met = [s.name for s in rest.members if s.name != "chosen" and overlap(name.box, visible(s))]
            assert not met, one.name


@pytest.mark.parametrize("query", ["signs=1&from=1936-01-01&to=1939-01-01", *QUERIES.values()])
def test_names_of_bands_and_their_counts_stand_apart(edition: Edition, query: str) -> None:
    bands = [
        [shape.box for shape in thing.members]
        for thing in page(edition, query).things
        if isinstance(thing, Group) and thing.alt.startswith("Band: ")
    ]
    for one, other in combinations(bands, 2):
        assert not [(a, b) for a in one for b in other if overlap(a, b)]


@every_view
def test_everything_stands_on_the_slide(edition: Edition, query: str) -> None:
    for shape in shapes_in(page(edition, query).things):
        box = shape.box
        assert min(box.left, box.top, WIDTH - box.right, HEIGHT - box.bottom) >= 0, shape.name


@every_view
def test_blocks_do_not_lie_upon_each_other(edition: Edition, query: str) -> None:
    made = page(edition, query)
    plot = next(thing.box for thing in made.things if thing.name == "grid")
    blocks = [
        TITLE,
        *(thing.box for thing in made.things if thing.name in {"note", "footer", "verdict", "Marks"}),
    ]
    for one, other in combinations([*blocks, plot], 2):
        assert not overlap(one, other)
    chips = [thing.box for thing in made.things if re.search(r"^\d+ more events?$", thing.name)]
    assert not [chip for chip in chips if any(overlap(chip, block) for block in blocks)]


@every_view
def test_every_event_of_the_window_is_named_or_counted(edition: Edition, query: str) -> None:
    view, _ = edition.view(query)
    made = page(edition, query)
    named = {group.name for group in events(edition, made)}
    said = " ".join(thing.alt for thing in made.things if isinstance(thing, Group))
    titles = edition.evidence.events["title"][list(shown(edition, view).events)]
    assert not {title for title in titles if title not in named and title not in said}


@every_view
def test_a_slide_counts_as_the_page_does(edition: Edition, query: str) -> None:
    view, _ = edition.view(query)
    said = [run.text for run in runs(page(edition, query))]
    assert edition.status(view, edition.window(view)) in said


def test_events_without_any_date_are_counted_whatever_their_verdict(edition: Edition) -> None:
    selected = edition.selection(edition.view("")[0]).events
    nowhere = edition.evidence.events["title"][selected[undated(edition.evidence, selected)]]
    said = " ".join(thing.alt for thing in page(edition, "").things if isinstance(thing, Group))
    assert set(edition.verdicts["verdict"][nowhere.index]) == {"undated", "disputed"}
    assert [title for title in nowhere if title not in said] == []


@every_view
def test_an_event_has_one_name_or_is_a_mark_that_says_it(edition: Edition, query: str) -> None:
    made = events(edition, page(edition, query))
    named = [group for group in made if any(shape.name == "name" for shape in group.members)]
    for group in made:
        assert [shape.name for shape in group.members].count("name") <= 1
        assert group.alt.startswith(group.name) and group.members
    assert len(named) >= min(len(made), 1 if "event=" in query else 3)


@every_view
def test_what_matters_most_in_the_window_has_its_name(edition: Edition, query: str) -> None:
    view, _ = edition.view(query)
    start, end = edition.window(view)
    score = edition.score(view, ScorePaper(700, 340))
    inside = [stave.title for stave in score.staves if any(start < day < end for day in stave.bounds)]
    made = events(edition, page(edition, query))
    named = {group.name for group in made if any(shape.name == "name" for shape in group.members)}
    assert not inside or {"Purge of the Red Army ordered" if view.event else inside[0]} <= named


def test_an_event_says_every_source_with_its_date(edition: Edition) -> None:
    made = page(edition, QUERIES["a chosen event"])
    group = next(one for one in events(edition, made) if one.name == "Purge of the Red Army ordered")
    assert group.alt.startswith("Purge of the Red Army ordered, three sources, conflict: in 1938; ")
    for said in (
        "Essay on the 1938 purge: “In 1938” → some day in 1938",
        "Whitewood, article 2015: “in early June 1937” → 1–10 June 1937",
    ):
        assert said in group.alt


def test_the_chosen_event_is_on_its_slide_however_little_it_matters(edition: Edition) -> None:
    frame = edition.evidence.events
    seen = frame[in_window(edition.evidence, frame.index.to_numpy(), *edition.home)]
    least = seen.loc[seen["importance"] == 1, "event_id"].iloc[::7]
    assert len(least) > 5
    for event in least:
        made = page(edition, f"event={event}")
        (chosen,) = (group for group in events(edition, made) if group.name == made.title)
        assert chosen.members[0].name == "chosen", event


def test_a_chosen_event_is_told_source_by_source(edition: Edition) -> None:
    made = page(edition, QUERIES["a chosen event"])
    assert made.title == "Purge of the Red Army ordered"
    said = " ".join(run.text for run in runs(made))
    assert "“in early June 1937” → 1–10 June 1937" in said
    assert "Silent: Houser, blog 2021, Great Purge, web article." in said
    verdict = next(thing for thing in made.things if thing.name == "verdict")
    assert verdict.alt.startswith("≠ Purge of the Red Army ordered. No one day fits all three sources")


def test_figures_stand_with_the_claims(edition: Edition) -> None:
    said = " ".join(run.text for run in runs(page(edition, "event=death-toll-of-the-great-terror")))
    assert "executed: 600,000 to 1,200,000" in said


def test_a_scene_brings_its_own_title_and_note(edition: Edition) -> None:
    made = page(edition, "", title="Seven or eight?", note="Two count, and differ.")
    assert made.title == "Seven or eight?"
    assert "Two count, and differ." in {run.text for run in runs(made)}


def test_a_view_is_named_by_its_filters(edition: Edition) -> None:
    made = page(edition, "sources=houser&from=1937-06-01&to=1937-07-01&goggles=houser")
    note = next(thing for thing in made.things if thing.name == "note")
    assert isinstance(note, Shape)
    assert note.lines[0][0].text == "sources: Houser, blog 2021; June 1937; as Houser, blog 2021 tells it"


@pytest.mark.parametrize(("stance", "explained"), [("reports", True), ("asserts", False)])
def test_the_legend_says_what_half_the_height_means(stance: str, explained: bool) -> None:
    small = Edition("Small", evidence_of([("E", "a", stance, "1937"), ("E", "b", "asserts", "1938")]))
    (legend,) = [thing for thing in page(small, "").things if thing.name == "Marks"]
    assert isinstance(legend, Group)
    assert ("reported" in legend.alt) == explained
    assert "dates conflict" in legend.alt


def test_no_outline_fills_the_bar_that_it_surrounds(edition: Edition) -> None:
    drawn = shapes_in(events(edition, page(edition, QUERIES["the whole time"])))
    outlined = [one for one in drawn if one.edge and one.form == RECTANGLE and one.name != "chosen"]
    assert len(outlined) > 40
    for shape in outlined:
        finest = shape.stroke <= 1.4  # half a pixel of a page, magnified
        assert finest or 2 * shape.stroke <= shape.box.height + 1e-6, shape.name


def test_an_empty_selection_says_so(edition: Edition) -> None:
    assert "No event of this selection lies in this window." in {
        run.text for run in runs(page(edition, "q=zzzz"))
    }


def test_events_that_nobody_dates_are_named_where_nothing_else_is(edition: Edition) -> None:
    said = [run.text for run in runs(page(edition, "verdicts=undated"))]
    undated = edition.evidence.events["title"][edition.verdicts["verdict"] == "undated"]
    named = set(undated) & set(said)
    assert len(named) == min(len(undated), MOST_UNDATED)
    assert len(named) == len(undated) or f"and {len(undated) - len(named)} more" in said


def test_what_goes_on_beyond_the_window_has_no_edge_there(edition: Edition) -> None:
    cut = [shape for shape in shapes_in(page(edition, "from=1937-06-08&to=1937-06-15").things) if shape.cut]
    assert cut
    xml = written(cut[:1], 100, Pen(THEMES["light-projected"], str))[0]
    assert 'stroke="0"' in xml and 'fill="none"' in xml


def test_notes_tell_what_is_shown_why_dates_clash_and_who_says_so(edition: Edition) -> None:
    view, _ = edition.view(QUERIES["three years"])
    notes = page(edition, QUERIES["three years"]).notes
    said = [run.text for run in notes]
    assert said[0] == "June 1936 – June 1939"
    assert re.match(r"Shown: \d+ of 145 events", said[1])
    assert any(line.startswith("≠ Purge of the Red Army ordered: No one day fits") for line in said)
    assert set(references(edition.evidence, view)) < set(said)
    assert notes[-1].link == notes[-1].text == f"{ADDRESS}?from=1936-06-01&to=1939-07-01"


# ---- widths and colours


def arial(text: str, size: float, bold: bool) -> float:
    widths = list(map(int, ARIAL[bold].split()))
    plain = text.translate(
        {ord(a): b for a, b in {"–": "0", "’": "'", "“": '"', "”": '"', "≠": "=", "≈": "="}.items()}
    )
    return sum(widths[ord(sign) - 32] for sign in plain) * size / 1000


@pytest.mark.parametrize("bold", [False, True], ids=["regular", "bold"])
def test_the_room_for_a_line_suffices_for_the_face_of_the_deck(edition: Edition, bold: bool) -> None:
    ours = [
        *edition.evidence.events["title"],
        *edition.evidence.sources["label"],
        *edition.evidence.events["category"],
    ]
    assert [text for text in ours if arial(text, 36, bold) > DECK.width(text, 36, 600 if bold else 400)] == []


@pytest.mark.parametrize("slot", [1, 2, 3, 4, 5, 6])
@pytest.mark.parametrize("name", ["light", "dark", "print"])
def test_a_source_is_an_accent_of_the_theme_in_both_its_tones(name: str, slot: int) -> None:
    theme = colours.theme_of(name)
    ink = theme.source(slot)
    solid, pale = (colours.colour(theme, f"source-{slot}", part) for part in ("solid", "light"))
    assert solid == Colour(f"accent{slot}")
    assert pale.colour == f"accent{slot}"
    by, plus = pale.luminance
    have, want = (hsl_luminance(colour) for colour in (ink.solid, ink.light))
    assert have * by + plus == pytest.approx(want, abs=0.01)


def hsl_luminance(colour: str) -> float:
    return colorsys.rgb_to_hls(*(byte / 255 for byte in bytes.fromhex(colour[1:])))[1]


def test_a_seventh_source_keeps_its_own_colour() -> None:
    theme = THEMES["light-projected"]
    assert colours.colour(theme, "source-7", "solid") == Colour(theme.source(7).solid)
