"""One module for each command; only the one that runs is imported."""
