"""What each thing looks like and where it stands, in days and pixels. A stranger to `query`.

`marks` says what a claim looks like, `score` makes staves of events, `engraving` finds each its place in a
window, `placed` writes it down in pixels. Besides: `axis` and `even_axis`, `tempo` (how fast time runs along
the sheet), `bands`, `overview`, `excerpt` (of many staves those near a window), `closeup` (one stave large),
`facing` (two sources face to face). A new way to draw a claim is a branch of `marks.marks` and a row of
`marks.styles`.
"""
