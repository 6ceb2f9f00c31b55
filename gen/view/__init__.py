"""Registry -> the finished tokens and rows of one output language."""
