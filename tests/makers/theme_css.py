"""Write ``assets/css/theme.css`` from `timeline.looks`: ``python -m tests.makers.theme_css``.

`tests/looks/test_theme.py` fails while the file differs from what this command makes. Most common change:
none here; colours stand in ``timeline/looks/palettes.py``, the form of the sheet in
``timeline/looks/stylesheet.py``.
"""

from __future__ import annotations

from pathlib import Path

from timeline.looks.stylesheet import stylesheet

SHEET = Path(__file__).resolve().parents[2] / "assets" / "css" / "theme.css"

if __name__ == "__main__":
    SHEET.write_text(stylesheet(), encoding="utf-8")
