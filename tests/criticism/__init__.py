"""What timeline.criticism proves."""
