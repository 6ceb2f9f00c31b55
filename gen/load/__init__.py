"""bytes -> a document: JSON, with a place for everything that is at fault."""
