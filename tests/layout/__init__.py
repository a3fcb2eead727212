"""What timeline.layout proves."""
