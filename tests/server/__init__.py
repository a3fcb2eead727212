"""What timeline.server proves."""
