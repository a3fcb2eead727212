"""What timeline.export proves."""
