"""The partial Plotly bundle: `install` makes it at set-up, `finding` finds it, `parts/` says of what."""

from timeline.page.plotly_bundle.finding import (
    FILE,
    PACKAGE,
    PARTS,
    parts,
    plotly_bundle,
    plotly_full,
    plotly_js_version,
)

__all__ = ["FILE", "PACKAGE", "PARTS", "parts", "plotly_bundle", "plotly_full", "plotly_js_version"]
