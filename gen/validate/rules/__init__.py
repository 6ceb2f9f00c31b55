"""What the entries of a registry must be to each other, one module a subject; see catalogue.py."""
