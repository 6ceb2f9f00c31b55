"""What a file may say of a registry that it uses: other names, other phrases, codes of its own."""

from __future__ import annotations

from gen.validate.format import CODE, PHRASE
from gen.validate.shape import ByCode, Field, ListOf, Text, Whole, keys

FIELDS = {
    "names": Field(ByCode(Text("name"))),
    "phrases": Field(ByCode(PHRASE)),
    "shared-phrases": Field(ListOf(PHRASE)),
    "include": Field(ListOf(Whole())),
    "codes": Field(ListOf(CODE)),
}
OVERRIDES = keys("what is overridden", FIELDS)
