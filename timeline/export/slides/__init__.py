"""PowerPoint: a view as one slide or scenes as a deck, of native shapes.

What stands on a slide is made of the shapes of stills. From the ground up: `colours`, `drawingml` (those as
XML), `wording`, `arranged` (the best plot for one window), `plot`, `legend`, `around`, `claims`,
`composition` (where it all stands), `face_to_face`, `package` (python-pptx, its only home). Most common
change: a size or a distance, in `composition`.
"""

from timeline.export.slides.making import deck, slide

__all__ = ["deck", "slide"]
