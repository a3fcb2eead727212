"""The score at one window as plain placed things: boxes, names, chips, shelf and ticks in pixels.

What pictures, slides and the first paint draw; the Python twin of assets/js/values/ (score, labels, passing,
beyond) and of the axis in stage/around.js: the same window gives the same places, and a test compares the
two.
"""

from timeline.layout.placed.boxes import ink
from timeline.layout.placed.placing import clamped, place
from timeline.layout.placed.ticks import ticks
from timeline.layout.placed.values import Box, Chip, Label, Look, Passing, Placed, Word
from timeline.layout.placed.zoomed import zoomed

__all__ = [
    "Box", "Chip", "Label", "Look", "Passing", "Placed", "Word", "clamped", "ink", "place", "ticks", "zoomed",
]  # fmt: skip
