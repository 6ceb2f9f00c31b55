"""a document -> every diagnostic: the format, its rules, its canonical form."""
