"""What a text that is not EDTF probably meant."""

from __future__ import annotations

from timeline.dating import EDTFError

Fault = tuple[str, str, str | None]


def diagnose(text: str, error: EDTFError) -> Fault:
    """Return text, reason and cure."""
    return text, error.reason, error.cure


def second_reading(text: str) -> str | None:
    """Return a notice."""
    return None
