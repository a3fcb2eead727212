"""Write ``assets/css/theme.css`` from `timeline.theme`: ``python -m tests.make_theme_css``.

`tests/test_theme.py` fails while the file differs from what this command makes. Most common change: none
here; colours stand in ``timeline/theme/palettes.py``, the form of the sheet in ``timeline/theme/sheet.py``.
"""

from __future__ import annotations

from pathlib import Path

from timeline.theme.sheet import stylesheet

SHEET = Path(__file__).resolve().parent.parent / "assets" / "css" / "theme.css"

if __name__ == "__main__":
    SHEET.write_text(stylesheet(), encoding="utf-8")
