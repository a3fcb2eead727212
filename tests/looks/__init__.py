"""What timeline.looks proves."""
