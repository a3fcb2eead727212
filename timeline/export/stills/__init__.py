"""Stills: what pictures and slides of a view have in common, before either has a shape of its own.

From the ground up: `typeface` (how wide words are), `parts` (plain forms and words by the names of their
inks), `asked` (which view, and what of the evidence it shows), `arranged` (that laid out for one window),
`marks`, `legend`, `guides`, `face_to_face`. The two media draw all of it with shapes of their own and differ
in sizes, which are arguments here. Most common change: what a legend explains, in `legend`.
"""
