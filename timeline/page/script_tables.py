"""The facts that scripts share with the server, as one made script: ``assets/js/values/tables.js``.

Scripts hold code; what a verdict is called, which fields an address has or how far a name stands from its
stave is said once, in the tables that are gathered here. ``python -m tests.makers.tables`` writes the file, a
test holds it equal. Most common change: a fact that a script needs joins the table of its subject.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import orjson

from timeline.criticism.verdicts import VERDICTS
from timeline.dates import NO_DATE, PRECISIONS, spans, wording
from timeline.evidence.wording import STANCE_ROWS
from timeline.layout import axis, even_axis, score, tempo
from timeline.layout.engraving import engraving, filling, heights, lines, naming, plans, steady, values
from timeline.layout.marks import marks, styles
from timeline.layout.placed import beyond, boxes, labels, signs
from timeline.layout.placed.values import FINEST
from timeline.looks import MOST_TELLERS
from timeline.query import lists, view

HEAD = """/* Made from the tables of timeline/ by `python -m tests.makers.tables`; change them there
(timeline/page/script_tables.py). */
"""
FORM = """%s((root) => {
  "use strict";
  root.dash_clientside ??= {};
  root.dash_clientside.timeline ??= /** @type {Timeline} */ ({});

  root.dash_clientside.timeline.tables = {
%s
  };
})(window);
"""

Facts = dict[str, Any]


def tables() -> Facts:
    """Return all facts by subject, in the order in which they are written: texts, numbers, lists of them."""
    return {**_dates(), **_words(), **_address(), **_axis(), **_looks(), **_distances()}


def script() -> str:
    """Return the whole of ``assets/js/values/tables.js``, a subject a line."""
    rows = (f"    {name}: {orjson.dumps(_plain(facts)).decode()}," for name, facts in tables().items())
    return FORM % (HEAD, "\n".join(rows))


def _plain(value: Any) -> Any:
    """Numbers that are whole without a fraction, so that a distance reads 8 and not 8.0."""
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _named(thing: Any, *names: str) -> Facts:
    """Constants of a module, or attributes of a row, by their names."""
    return {name: getattr(thing, name) for name in names}


def _dates() -> Facts:
    return {
        "months": spans.MONTHS,
        "weekdays": spans.WEEKDAYS,
        "windows": _named(spans, "HAIR", "MOST_DATED_MONTHS", "MOST_DATED_DAYS"),
        "noDate": NO_DATE,
        "briefer": [(long.pattern, short) for long, short in wording.BRIEFER],
        "precisions": PRECISIONS,
    }


def _words() -> Facts:
    verdicts = [
        {**_named(row, "key", "sign", "name", "plural", "reads", "framed"), "says": row.card or row.reads}
        for row in VERDICTS
    ]
    stances = {row.key: _named(row, "shown", "before") for row in STANCE_ROWS}
    return {"verdicts": verdicts, "stances": stances}


def _address() -> Facts:
    rows = [
        {
            "key": row.key,
            "name": row.name,
            "default": row.default,
            "filters": bool(row.filters),
            "kind": row.kind.name,
            "bounds": row.kind.bounds,
        }
        for row in view.FIELDS
    ]
    return {
        "fields": rows,
        "asked": (*lists.ASKED, *(row.name for row in view.FIELDS if row.filters)),
        "listing": lists.LISTING,
        "still": lists.STILL,
        "ofStill": lists.OF_STILL,
        "longestQuery": view.LONGEST_QUERY,
    }


def _axis() -> Facts:
    units = [_named(row, "key", "least", "step", "above", "old") for row in axis.UNITS]
    even = ("EM", "SPAN", "TICK", "FULL_MONTH", "FULL_DAY", "DAYS", "STEPS", "MOST_YEARS", "AGE")
    return {
        "units": units,
        "lengths": axis.LENGTHS,
        "oldStyle": axis.OLD_STYLE_SCALE,
        "evenAxis": _named(even_axis, *even),
        "tempo": {"MOST": tempo.MOST, "EXACT": 10**tempo.EXACT, "SAID": tempo.SAID},
    }


def _looks() -> Facts:
    return {
        "styles": [_named(row, "key", "fill", "outline", "symbol", "words") for row in styles.STYLES],
        "shapes": marks.SHAPES,
        "tones": marks.TONES,
        "legend": styles.LEGEND,
        "reported": styles.REPORTS,
        "signs": dict(styles.SIGNS),
        "mostTellers": MOST_TELLERS,
    }


def _distances() -> Facts:
    box = ("LEAST", "NARROW", "DAY_SHARE", "PIN", "PIN_AIR", "OUT", "FRAME_X", "FRAME_Y", "TIE")
    points = ("POINT_LEAST", "POINT_MOST", "RING_MOST", "POINT", "JUT")
    silent = ("SILENT", "SILENT_SHARE", "SILENT_LEAST", "ALL_SILENT")
    told = ("THIN", "THICKEST", "ALONE", "AMONG", "BAR")
    return {
        "spacing": asdict(values.SPACING),
        "grades": [asdict(grade) for grade in values.GRADES],
        "projected": [asdict(grade) for grade in values.PROJECTED],
        "lines": _named(lines, *silent, *told),
        "heights": {
            **_named(heights, "SHARE", "THICKER"),
            "MOST": score.MOST,
            "MOST_ALONE": score.MOST_ALONE,
        },
        "naming": _named(naming, "HIGH", "AIR"),
        "filling": _named(filling, "CROWDED", "STEPS"),
        "plans": {**_named(plans, "LONG", "FEW", "SHELVED"), **_named(engraving, "KEPT", "BESIDE")},
        "steady": _named(steady, "NEAR", "HAIR"),
        "boxes": {**_named(boxes, *box, *points), "RING_OFFSET": marks.RING_OFFSET, "FINEST": FINEST},
        "labels": _named(labels, "GAP", "AIR", "EDGE"),
        "signRoom": _named(signs, "STEP", "AIR", "FEWEST", "MOST"),
        "beyond": _named(beyond, "SIZE", "ARROW", "EDGE", "EM", "HALF", "INSIDE", "OUTSIDE"),
    }
