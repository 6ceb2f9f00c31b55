"""Who takes part in the lookups: codebook in its forms, and what people use in its place."""

from __future__ import annotations

import re
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from codebook import SIP, generate, has_option, source_of
from compiling import COMPILERS, PEERS, compiled
from keys import Keys, folded, write_phrases, write_rows
from peers import gperf, re2c, write_gperf, write_re2c
from process import Refused, run

OSIP, SOFIA, GPERF, RE2C = "oSIP", "Sofia-SIP", "gperf", "re2c"
EMPTY = "empty call"


@dataclass(frozen=True)
class Contestant:
    """One way to answer a question."""

    name: str
    call: str
    compiler: Sequence[str] = ("gcc", "-O2")
    source: Path | None = None  # none: it comes from a library
    header: Path | str = PEERS / "peers.h"
    words: Sequence[object] = ()  # for the compiler
    library: Sequence[str] = ()
    inline: bool = False  # the caller is compiled by the same compiler, and holds its code
    complete: bool = True  # it was made from the registry, so it must know all of it
    barred: bool = False  # a bar is set for it

    def program(self, folder: Path, texts: bool, gives_text: bool) -> Path:
        """The program that asks it: loop.c with its functions."""
        place = folder / re.sub(r"\W+", "_", self.name)
        place.mkdir()
        made = [] if self.source is None else [self.object(place)]
        floor = compiled(("gcc", "-O2"), PEERS / "empty.c", place / "floor.o")
        flags: list[object] = [*["-DTEXTS"] * texts, *["-DGIVES_TEXT"] * gives_text]
        flags += [f'-DCONTESTANT="{self.header}"', f"-DCALL={self.call}", "-I", PEERS]
        loop = self.compiler if self.inline else ("gcc", "-O2")
        flags += ["-falign-loops=64"]  # else two alike may differ by a tenth
        main = compiled(loop, PEERS / "loop.c", place / "loop.o", *flags, *self.words)
        run("gcc", main, floor, *made, *self.library, "-o", place / "loop")
        return place / "loop"

    def object(self, place: Path, *words: object) -> Path:
        """Its functions alone."""
        assert self.source is not None
        target = place / f"{self.source.stem}.o"
        return compiled(self.compiler, self.source, target, "-I", PEERS, *self.words, *words)


def empty(kind: str) -> Contestant:
    """A call that does nothing, of a `code` or of a `text`."""
    arguments = "code" if kind == "code" else "text, length"
    return Contestant(EMPTY, f"empty_of_{kind}({arguments})")


def ours(
    folder: Path, call: str, *options: str, levels: Sequence[str] = ("-O2",)
) -> list[Contestant]:
    """codebook with some options, by each compiler."""
    name = " ".join(("codebook", *options))
    header = generate(SIP, folder / re.sub(r"\W+", "_", name), *options)
    return [
        Contestant(
            f"{name}, {compiler} {level}",
            call,
            (compiler, level),
            source_of(header),
            header,
            inline="--inline" in options,
            barred=level == "-O2",
        )
        for compiler in COMPILERS
        for level in levels
    ]


def codebook_phrases(folder: Path) -> list[Contestant]:
    """codebook from a code to its phrase."""
    forms = [("--lookup", "switch"), ("--lookup", "table")]
    call = "sip_status_phrase(code)"
    found = [one for form in forms for one in ours(folder, call, *form, levels=("-O2", "-Os"))]
    if has_option("--inline"):
        found += ours(folder, call, "--inline")
    return found


def written_phrases(folder: Path, keys: Keys) -> list[Contestant]:
    """From a code to its phrase, as it is written by hand."""
    write_phrases(folder, keys.phrases)
    words = ("-I", folder, f"-DFIRST={min(keys.phrases)}")
    rows = [
        ("switch that returns strings", "phrase_by_switch(code)", "phrase_by_switch.c"),
        ("array of pointers", "phrase_by_array(code)", "phrase_by_array.c"),
    ]
    found = [
        Contestant(f"{name}, {compiler} -O2", call, (compiler, "-O2"), PEERS / file, words=words)
        for name, call, file in rows
        for compiler in COMPILERS
    ]
    for name, call in (("bsearch()", "bsearch"), ("linear search", "search")):
        source = PEERS / "phrase_by_search.c"
        found.append(Contestant(name, f"phrase_by_{call}(code)", source=source, words=words))
    return found


def stacks() -> list[Contestant]:
    """From a code to its phrase, as SIP stacks have it; those that are not here are left out."""
    rows = [
        (OSIP, "osip_message_get_reason(code)", "osipparser2/osip_parser.h", "osipparser2"),
        (SOFIA, "sip_status_phrase(code)", "sofia-sip/sip_status.h", "sofia-sip-ua"),
    ]
    return [
        Contestant(
            name, call, header=header, words=words, library=[f"-l:lib{library}.a"], complete=False
        )
        for name, call, header, library in rows
        if (words := _words(library)) is not None
    ]


def _words(library: str) -> list[str] | None:
    """What the compiler needs to find the headers of a library, or None if it has them not."""
    package = {"osipparser2": "libosip2"}.get(library, library)
    try:
        return run("pkg-config", "--cflags", package).split()
    except (Refused, FileNotFoundError):
        return None


def written_texts(folder: Path, keys: Keys, exact: bool) -> list[Contestant]:
    """From a text to its code, as tools make it or as it is written by hand."""
    texts = sorted(keys.texts) if exact else folded(keys.texts)
    write_rows(folder, texts)
    words = ("-I", folder, *["-DEXACT"] * exact)
    found = []
    if shutil.which("gperf"):
        write_gperf(folder, texts)
        run(*gperf(folder, exact))
        name = GPERF if exact else f"{GPERF} --ignore-case"
        source = PEERS / "code_by_gperf.c"
        found.append(Contestant(name, "code_by_gperf(text, length)", source=source, words=words))
    if shutil.which("re2c"):
        write_re2c(folder, texts, exact)
        run(*re2c(folder))
        source = folder / "code_by_re2c.c"
        found.append(Contestant(RE2C, "code_by_re2c(text, length)", source=source, words=words))
    compare = "memcmp()" if exact else "strncasecmp()"
    source = PEERS / "code_by_search.c"
    for name, call in (
        (f"bsearch() by {compare}", "bsearch"),
        (f"linear search by {compare}", "search"),
    ):
        call = f"code_by_{call}(text, length)"
        found.append(Contestant(name, call, source=source, words=words))
    return found


def written_lines() -> list[Contestant]:
    """From a status line to its code, as it is written by hand."""
    rows = [
        ("three digits, trusted", "code_of_trusted_digits"),
        ("three digits, checked", "code_of_digits"),
        ("strtol()", "code_by_strtol"),
        ("sscanf()", "code_by_sscanf"),
    ]
    source = PEERS / "code_by_digits.c"
    return [Contestant(name, f"{call}(text, length)", source=source) for name, call in rows]
