"""Commands that make files which are kept here, and a comparison of two versions."""
