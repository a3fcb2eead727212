"""Write ``assets/css/marks.css`` from the table of styles: ``python -m tests.makers.marks_css``.

`tests/page/test_mark_sheet.py` fails while the file differs from what this command makes. Most common change:
none here; how a mark looks stands in ``timeline/layout/marks/styles.py``.
"""

from __future__ import annotations

from tests.house.tree import ROOT
from timeline.page.mark_sheet import sheet

SHEET = ROOT / "assets" / "css" / "marks.css"

if __name__ == "__main__":
    SHEET.write_text(sheet(), encoding="utf-8")
