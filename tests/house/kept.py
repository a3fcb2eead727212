"""What looks unused to vulture and is kept: one line each, with the reason. `vulture` reads this as a use."""
