"""The tests. `make test` runs them; `tests/house` holds what they stand on."""
