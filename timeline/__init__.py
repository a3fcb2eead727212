"""One history, several witnesses: a timeline that keeps what each source says apart from what the others say."""

__version__ = "0.1.0"
