"""PowerPoint: a view as one slide or scenes as a deck, of native shapes (floor 6, rendering).

`slide` and `deck` are all that the rooms above need. From the ground up: `shapes` (plain values), `drawingml`
(those as XML), `colours`, `wording`, `laid` (the score for one window), `staves`, `legends`, `around`,
`claims`, `composition` (where it all stands), `package` (python-pptx, its only home). Most common change: a
size or a distance, in `composition`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from timeline.exhibit import Exhibit
from timeline.scenes import Scene
from timeline.slides import package
from timeline.slides.colours import theme_of
from timeline.slides.composition import Asked, Heading, compose
from timeline.slides.package import About
from timeline.view import View

__all__ = ["Heading", "deck", "slide"]

NO_SCENES = "There are no scenes for a deck: write scenes.csv beside the events, or ask for slide.pptx."


def slide(
    exhibit: Exhibit,
    view: View,
    heading: Heading | None = None,
    theme: str = "",
    address: str = "",
    on: date | None = None,
) -> bytes:
    """Return a .pptx with one slide of a view.

    `heading` replaces the title and the note that the view gives; `theme` (light, dark or print) its theme.
    `address` is where the timeline is served ("" for no link), `on` the day of making (today).
    """
    looks = theme_of(theme or view.theme)
    page = compose(Asked(exhibit, view, looks, heading or Heading(), address))
    return package.deck([page], looks, _about(exhibit, view, page.title, on))


def deck(
    exhibit: Exhibit, scenes: Sequence[Scene], theme: str = "", address: str = "", on: date | None = None
) -> bytes:
    """Return a .pptx with one slide for each scene, in their order; the rest as for `slide`.

    Raises ValueError, with a sentence for the reader, where there is no scene.
    """
    if not scenes:
        raise ValueError(NO_SCENES)
    looks = theme_of(theme)
    asked = (Asked(exhibit, one.view, looks, Heading(one.title, one.note), address) for one in scenes)
    return package.deck([compose(one) for one in asked], looks, _about(exhibit, View(), exhibit.title, on))


def _about(exhibit: Exhibit, view: View, title: str, on: date | None) -> About:
    """What the file says of itself."""
    words = view.words(exhibit.labels) or "who says it happened, and when"
    sources = ", ".join(exhibit.labels["sources"].values())
    return About(title, f"{exhibit.title}: {words}", sources, on or date.today())
