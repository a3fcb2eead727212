"""PowerPoint: a view as one slide or scenes as a deck, of native shapes.

From the ground up: `shapes` (plain values), `drawingml` (those as XML), `colours`, `wording`, `arranged` (the
score for one window), `plot`, `legend`, `around`, `claims`, `composition` (where it all stands), `package`
(python-pptx, its only home). Most common change: a size or a distance, in `composition`.
"""

from timeline.export.slides.making import deck, slide

__all__ = ["deck", "slide"]
