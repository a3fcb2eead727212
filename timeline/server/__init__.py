"""Wiring: gestures of the page to functions, and answers over the network.

`app` makes the Dash app with its routes, headers and limits, `callbacks` answers the page's scripts,
`downloads` offers exports, `compression` keeps the shortened forms of pages.
"""
