"""What timeline.evidence proves."""
