"""Pieces of page that rooms share, and how they are written as markup."""
