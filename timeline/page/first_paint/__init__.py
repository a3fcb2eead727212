"""The first paint: the page with its picture in it, before any script has run."""
