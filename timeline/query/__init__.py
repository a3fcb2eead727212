"""What is asked, and which events answer.

From the ground up: `address` (fields of an address), `view` (what is asked); `spelling`, `named_days`
and `search` (words and days that are looked for), `window`, `facets` (filters and their counts),
`selection` (the events that a view leaves); `scenes` and `citations`. A new field of the address is a row of
`view.FIELDS`.
"""
