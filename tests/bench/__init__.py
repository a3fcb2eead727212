"""`make bench`: what the timeline costs, measured in a real Chromium and on the server.

It measures and never judges: how fast a busy machine is says nothing of the code, so no test is timed. What
is measured is a row of ``measures.MEASURES``, what it is measured on a row of ``material.MATERIALS``.

    make bench                                    all of it; writes docs/benchmarks.md and .json
    make bench ARGS="--only ours,500 --runs 3"    some of the materials; prints, and writes nothing
    make bench ARGS="--parts open,move"           some of the parts: start, core, serve, open, move

`make windows` (``tests.bench.windows``) counts what stands in many windows instead.
"""
