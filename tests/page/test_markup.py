"""A room travels as markup in one attribute, written so that no text of the data can become an element."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from dash import html
from hypothesis import given
from hypothesis import strategies as st

from tests.house.rooms import attribute
from timeline.edition import Edition
from timeline.page.parts.markup import in_one_element, markup
from timeline.page.rooms import about, disagreements, table
from timeline.query.view import View


class Heard(HTMLParser):
    """What a parser makes of markup: elements with their attributes, and all text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.text += data


def test_elements_become_markup_with_their_attributes():
    part = html.A(["to ", html.B("x")], href="/?q=a&b", className="c", tabIndex="-1", **{"data-view": ""})
    assert markup(part) == '<a class="c" href="/?q=a&amp;b" tabindex="-1" data-view="">to <b>x</b></a>'


def test_styles_become_declarations():
    assert (
        markup(html.I(style={"left": "3%", "borderColor": "red"}))
        == '<i style="left:3%;border-color:red"></i>'
    )


def test_what_is_false_or_nothing_is_left_out():
    assert markup([html.Button(disabled=False, hidden=True), None]) == "<button hidden></button>"


def test_an_element_without_an_end_has_none():
    assert markup(html.Br()) == "<br>"


@given(st.text(alphabet=st.characters(exclude_characters="\r\x00", exclude_categories=["Cs"])))
def test_any_text_stays_text_wherever_it_stands(text: str):
    heard = Heard(markup(html.P([text, html.B(text)], title=text)))
    assert heard.tags == ["p", "b"]
    assert heard.attributes == [("title", text)]
    assert heard.text == text + text


def test_nothing_in_a_room_runs_or_leaves_this_place(evidence):
    edition = Edition("Title", evidence)
    listed, searched = disagreements.room(edition, View()), table.room(edition, View(q="stalin"))
    for room in (listed, searched, about.room(edition)):
        heard = Heard(markup(room))
        assert not {"script", "iframe", "img", "object", "form", "link", "style"} & set(heard.tags)
        addresses = {value or "" for name, value in heard.attributes if name in ("href", "src")}
        assert addresses
        assert all(re.match(r"/(?!/)|#about-|export/", address) for address in addresses)
        assert not any(name.startswith("on") for name, _ in heard.attributes)


def test_carrying_nothing_is_an_empty_room():
    (element,) = in_one_element([])
    assert attribute(element, "data-markup") == ""
