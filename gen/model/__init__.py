"""checked documents -> the frozen Registry."""
