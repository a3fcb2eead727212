"""One history, several witnesses: a timeline that keeps apart what each source says.

The floors, from the ground up; a package may use what stands below it and knows nothing of what stands above:

- `dates` (when), `looks` (colours, sizes, widths of text), `ours` (our own evidence)
- `evidence` (who says what, as three frames)
- `criticism` (what the claims amount to: verdicts)
- `query` (what is asked, which events answer) and `layout` (what each thing looks like and where it stands)
- `edition` (one evidence on show, and every answer that is asked of it)
- `page` (what is on the page), above it `export` (what can be taken away)
- `server` and `__main__` (wiring and the command line); `app.py` is the door
"""

__version__ = "0.1.0"
