"""rows and a template -> text."""
