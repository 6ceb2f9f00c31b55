"""The generator: load, validate, model, view, render, write. See docs/architecture.md."""
