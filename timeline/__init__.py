"""One history, several witnesses: a timeline that keeps apart what each source says."""

__version__ = "0.1.0"
