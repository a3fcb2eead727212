"""Stills: what pictures and slides of a view have in common.

From the ground up: `shapes` (plain values, coloured by the names of their inks), `typeface` (how wide words
are), `asked` (which view, and what of the evidence it shows), `arranged` (that laid out for one window),
`marks`, `legend`, `guides`, `face_to_face`. Where the two media differ in a size or a face, it is an argument
here. Most common change: what a legend explains, in `legend`.
"""
