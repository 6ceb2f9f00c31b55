"""Pages of Markdown, for reading on a forge."""
