"""Stories: what a reader does in a real browser, and sees."""
