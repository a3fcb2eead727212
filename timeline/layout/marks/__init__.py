"""What a claim looks like: marks in plain values, and the one table of their styles."""
