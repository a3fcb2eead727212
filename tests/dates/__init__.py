"""What timeline.dates proves."""
