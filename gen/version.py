"""The version of codebook, and the number of the output format; both stand here and nowhere else.

The output format is a number of its own because outputs are committed: they name it in their second
line, and it grows only when the same registry gives other bytes than before.
"""

VERSION = "0.1.0"
DATE = "2026-11-27"  # of this version; pages have it that are of no other day
OUTPUT_FORMAT = 1
