"""The deck as a PowerPoint file: the only home of python-pptx, imported when a deck is asked for.

Python-pptx brings a 4:3 template: here it becomes 16:9, takes the timeline's colours and a face that every
machine has, and loses what a deck does not need. The same deck gives the same bytes. Most common change: the
face, `FACE`; `stills.typeface.DECK` says how wide it is.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from timeline.export.slides import colours
from timeline.export.slides.arranged import HEIGHT, WIDTH
from timeline.export.slides.composition import TITLE, Page
from timeline.export.slides.drawingml import EMU, PIXELS_PER_POINT, Pen, written
from timeline.export.stills.shapes import Rect
from timeline.export.stills.typeface import BOLD, DECK
from timeline.looks import Theme
from timeline.looks.svg import clean

FACE = "Arial"
LAYOUT = "Title Only"
LAYOUTS = ("Title Slide", "Title and Content", LAYOUT, "Blank")
"""Layouts of the template that a deck keeps; slides are made with the third."""
TITLE_POINTS, LEAST_TITLE_POINTS = 26, 18
PRESENTATION = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
PLACES = {1: TITLE, 2: Rect(TITLE.left, 130, TITLE.width, 870)}
"""Placeholders of the master by type: 1 is the title, 2 the body."""
FIRST_ID = 100
"""Ids of shapes; those below are the template's."""
ZIP_DATE = (1980, 1, 1, 0, 0, 0)
LONGEST_PROPERTY = 255
"""Characters that the format allows in a property of a file."""
DROPPED = ("/thumbnail", "/printerSettings")
"""What a deck has no use for in the template: a picture of another deck, a printer's settings."""


@dataclass(frozen=True, slots=True)
class About:
    """What a file says of itself; `on` is the day it was made."""

    title: str
    subject: str
    keywords: str
    on: date


def deck(pages: Sequence[Page], theme: Theme, about: About) -> bytes:
    """Return a .pptx of these pages, one slide each."""
    from pptx import Presentation  # noqa: PLC0415 - 0.1 s that only a deck needs
    from pptx.opc.constants import RELATIONSHIP_TYPE  # noqa: PLC0415 - the same
    from pptx.oxml import parse_xml  # noqa: PLC0415 - the same

    made = Presentation()
    _widen(made)
    _dress(made, theme)
    _tidy(made)
    layout = next(one for one in made.slide_layouts if one.name == LAYOUT)
    for page in pages:
        slide = made.slides.add_slide(layout)
        _entitle(slide, page.title)
        pen = Pen(theme, _links(slide.part, RELATIONSHIP_TYPE.HYPERLINK))
        for xml in written(page.things, FIRST_ID, pen):
            slide.shapes._spTree.append(parse_xml(xml))
        _note(slide, page)
    _describe(made.core_properties, about)
    buffer = io.BytesIO()
    made.save(buffer)
    return steady(buffer.getvalue())


def _links(part: Any, kind: str) -> Callable[[str], str]:
    """Gives the id of the relationship of a slide to an address."""
    return lambda address: str(part.relate_to(address, kind, is_external=True))


def _widen(made: Any) -> None:
    """Make the template 16:9: what stands on masters and layouts keeps its share of the width."""
    factor = WIDTH * EMU / made.slide_width
    made.slide_width, made.slide_height = round(WIDTH * EMU), round(HEIGHT * EMU)
    for holder in (made.slide_master, *made.slide_layouts):
        for shape in holder.shapes:
            if shape._element.spPr.find(f"{DRAWING}xfrm") is not None:
                shape.left, shape.width = round(shape.left * factor), round(shape.width * factor)
    for shape in made.slide_master.placeholders:
        if shape.placeholder_format.type in PLACES:
            _put(shape, PLACES[shape.placeholder_format.type])


def _put(shape: Any, box: Rect) -> None:
    shape.left, shape.top = round(box.left * EMU), round(box.top * EMU)
    shape.width, shape.height = round(box.width * EMU), round(box.height * EMU)
    body = shape.text_frame._txBody.bodyPr
    body.set("lIns", "0")
    body.set("rIns", "0")


def _dress(made: Any, theme: Theme) -> None:
    """Give the deck's theme the timeline's colours and face, and titles their look."""
    from pptx.opc.oxml import serialize_part_xml  # noqa: PLC0415 - only a deck needs it
    from pptx.oxml import parse_xml  # noqa: PLC0415 - the same

    part = next(
        rel.target_part for rel in made.slide_master.part.rels.values() if rel.reltype.endswith("/theme")
    )
    root = parse_xml(part.blob)
    root.set("name", "Timeline")
    for name, colour in colours.scheme(theme).items():
        slot = root.find(f".//{DRAWING}clrScheme/{DRAWING}{name}")
        for old in list(slot):
            slot.remove(old)
        slot.append(slot.makeelement(f"{DRAWING}srgbClr", {"val": colour[1:].upper()}))
    for face in root.iterfind(f".//{DRAWING}fontScheme/*/{DRAWING}latin"):
        face.set("typeface", FACE)
    part._blob = serialize_part_xml(root)
    first = made.slide_master._element.find(f".//{PRESENTATION}titleStyle/{DRAWING}lvl1pPr")
    first.set("algn", "l")
    looks = first.find(f"{DRAWING}defRPr")
    looks.set("sz", str(TITLE_POINTS * 100))
    looks.set("b", "1")


def _tidy(made: Any) -> None:
    """Drop the layouts and parts of the template that a deck has no use for."""
    for layout in list(made.slide_layouts):
        if layout.name not in LAYOUTS:
            made.slide_layouts.remove(layout)
    for holder in (made.part, made.part.package):
        rels = holder._rels
        for key in [key for key, rel in rels.items() if rel.reltype.endswith(DROPPED)]:
            rels.pop(key)


def _entitle(slide: Any, title: str) -> None:
    """Fill the title's placeholder; a title too long for its line is set smaller."""
    frame = slide.shapes.title.text_frame
    frame.text = clean(title)
    fits = TITLE_POINTS * TITLE.width / DECK.width(title, TITLE_POINTS * PIXELS_PER_POINT, BOLD)
    if fits < TITLE_POINTS:
        points = max(LEAST_TITLE_POINTS, int(fits))
        frame.paragraphs[0].runs[0].font.size = points * EMU * round(PIXELS_PER_POINT)


def _note(slide: Any, page: Page) -> None:
    """Write the notes, a paragraph a line, links as links."""
    frame = slide.notes_slide.notes_text_frame
    for at, run in enumerate(page.notes):
        paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
        written_run = paragraph.add_run()
        written_run.text = clean(run.text)
        if run.link:
            written_run.hyperlink.address = run.link


def _describe(properties: Any, about: About) -> None:
    """Fill the file's own description; the template's would name others."""
    moment = datetime.combine(about.on, time())
    said = {
        "title": clean(about.title),
        "subject": clean(about.subject),
        "keywords": clean(about.keywords),
        "language": "en-GB",
        **dict.fromkeys(("author", "last_modified_by"), "Timeline"),
        **dict.fromkeys(("comments", "category"), ""),
        **dict.fromkeys(("created", "modified"), moment),
        "revision": 1,
    }
    for name, value in said.items():
        setattr(properties, name, value[:LONGEST_PROPERTY] if isinstance(value, str) else value)


def steady(data: bytes) -> bytes:
    """Return the same package with fixed dates on its parts, so that equal decks are equal files."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, ZIP_DATE)
            new.writestr(entry, old.read(name), zipfile.ZIP_DEFLATED, 9)
    return buffer.getvalue()
