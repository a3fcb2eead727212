"""Placed things in Plotly's terms, as plain dicts: traces, guides, legends, words at the pointer."""
