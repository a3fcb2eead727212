"""What is on the page.

`frame` lays out its elements, `first_paint` draws what arrives before any script has run, `rooms` are the
views beside the timeline and the panel, `parts` what rooms share; `files` are scripts and styles as they
travel, `hits` what a search finds, `rows` claims in words, `scenes_json` what presenting needs,
`plotly_bundle` Plotly cut down. A new room is a module of `rooms` and a row of `first_paint.arrival.ROOMS`; a
script is a line of ``assets/js/order.json``.
"""
