"""Registries and maps -> the pages of a site; texts become HTML in words.py alone."""
