"""What timeline.page proves."""
