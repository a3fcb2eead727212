"""What timeline.query proves."""
