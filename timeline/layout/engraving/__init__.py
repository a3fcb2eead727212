"""Engraving: where everything stands in a window, a pure function from staves, window and paper to places.

Named after the craft of setting a score. Knows no evidence, no colour and no library; it has a twin in the
browser (assets/js/values/engraving/), and docs/layout.md is what both must do. From the foot up: `values` and
`places` are what goes in and what comes out; `lanes` and `ways` where a stave may stand, `slivers` and
`naming` those that are thin lines; a `draft` is filled by `returning`, `filling` and `steady`; `heights` says
how high all is, `plans` which way to lay it out tells most, `finishing` writes it down.
"""

from timeline.layout.engraving.engraving import engrave
from timeline.layout.engraving.places import Layout, Place, Sliver
from timeline.layout.engraving.values import Crowd, Item, Paper

__all__ = ["Crowd", "Item", "Layout", "Paper", "Place", "Sliver", "engrave"]
