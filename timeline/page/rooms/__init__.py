"""The rooms: panel, disagreements, table, list, two sources face to face, about."""
