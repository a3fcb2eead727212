"""Write ``assets/js/values/tables.js`` from the tables of the program: ``python -m tests.makers.tables``.

`tests/page/test_script_tables.py` fails while the file differs from what this command makes. Most common
change: none here; what the scripts need to know stands in ``timeline/page/script_tables.py``.
"""

from __future__ import annotations

from tests.house.tree import ROOT
from timeline.page.script_tables import script

SCRIPT = ROOT / "assets" / "js" / "values" / "tables.js"

if __name__ == "__main__":
    SCRIPT.write_text(script(), encoding="utf-8")
