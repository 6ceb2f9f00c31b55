from __future__ import annotations
from gen import console, generator
from gen.options import Given


def run(given: Given) -> int:
    made = generator.make(given)
    for one in made.outputs:
        console.write(one.text)
    return 0
