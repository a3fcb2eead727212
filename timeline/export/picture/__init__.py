"""Pictures of a view as SVG, PNG and PDF.

`picture` composes, `svg`, `png` and `pdf` write what it composed. From the ground up: `shapes` (plain
values), `papers`, `drawn` (the shapes of a still as those), `typesetting`, `asked`, `arranged` (the plot for
one window), `plot`, `strip`, `legend`, `blocks`, `composition`, `face_to_face`, `as_svg` and what is made of
that. A new size is a row of `papers.PAPERS`.
"""

from timeline.export.picture.composition import Picture
from timeline.export.picture.making import pdf, picture, png, svg
from timeline.export.picture.papers import PAPERS, PICTURE_THEMES

__all__ = ["PAPERS", "PICTURE_THEMES", "Picture", "pdf", "picture", "png", "svg"]
