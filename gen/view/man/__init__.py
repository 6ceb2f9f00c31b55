"""Pages of the manual, in mdoc, for man(1)."""
