"""What the claims on an event amount to: limits that datings set, who is a witness of his own, verdicts.

From the ground up: `witnesses` and `limits`, `tally` (claims counted by event), `sentences` (verdicts in
words), `verdicts` (the table of rules), `agreement` (two sources compared), `figure_clashes` (numbers that
cannot both be true), `old_style` (Julian dates), `coverage` (who tells of what), `accounts` (an event source
by source). A new verdict is a row of `verdicts.VERDICTS`.
"""
