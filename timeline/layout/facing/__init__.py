"""Two sources face to face: what both date, in two columns, each in its own order of time."""
