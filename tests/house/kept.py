"""What looks unused to vulture and is kept: one line each, with the reason. vulture reads a mention as a use.

The most common change: a field that only the browser reads gets its line, `_.name  # read by …`.
"""

_.__getattr__  # app.py: makes `app:server` for other WSGI servers when they ask for it
