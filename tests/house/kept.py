"""What looks unused to vulture and is kept: one line each, with the reason. vulture reads a mention as a use.

The most common change: a field that only the browser reads gets its line, `_.name  # read by …`.
"""

from typing import Any

_: Any  # any object that has the name

_.__getattr__  # app.py: makes `app:server` for other WSGI servers when they ask for it
_.cleared  # View.cleared: what a chip's count is compared with in the tests of facets
_.categories  # View and Vocabulary: read by name, from the table of fields
_.ring, _.diamond  # looks.sizes: sizes of the style sheet, read by name
_.accent, _.on_accent  # looks.Theme: colours of the style sheet, read by name
_.stylesheet  # theme.sheet: what `python -m tests.makers.theme_css` writes
_.slide_height, _._blob  # python-pptx: set on its objects, read by it
