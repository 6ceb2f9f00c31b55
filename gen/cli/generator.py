"""Registry and options -> the finished text of each output; the stages from view to render."""

from __future__ import annotations

import os

from gen.cli import sources
from gen.cli.making import (
    Inputs,
    Made,
    Output,
    chosen_prefix,
    digest,
    licence_lines,
    made,
    rendered,
)
from gen.cli.options import Given, quoted
from gen.fault import Fault
from gen.model.registry import Registry
from gen.render.templates import Templates
from gen.validate.documents import kind
from gen.validate.format import PHRASE
from gen.view.c import Options, view
from gen.view.outputs import outputs

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gen.cli.making import Digests


def make(given: Given) -> Made:
    """Read, check and render what a command line of `generate` asks for. Raises Fault, Refused."""
    documents = sources.loaded((given.arguments[0], *given.all("overlay")))
    if kind(documents[0]) == "map":
        from gen.cli.map_generator import make_map

        return make_map(given, documents[0])
    options = _options(given)
    registry, paths = sources.registry_of(documents)
    options = options._replace(
        prefix=chosen_prefix(given) or registry.prefix, source_name=os.path.basename(paths[0])
    )
    if options.lines:
        _allow_lines(registry, options)
    chosen = _chosen(given, registry)

    def once(templates: Templates, mine: Digests) -> tuple[Output, ...]:
        values = view(chosen, options._replace(digest=digest(Inputs(chosen, options, mine))))
        files = outputs(options.profile, options.form)
        return rendered(options.prefix, files, values, templates)

    return made(given, paths, once)


def names(given: Given, prefix: str) -> tuple[str, ...]:
    """The names of the files that a command line makes."""
    return tuple(prefix + one.suffix for one in outputs(given.text("profile"), given.text("form")))


def _options(given: Given) -> Options:
    options = Options(
        profile=given.text("profile"),
        form=given.text("form"),
        lookup=given.text("lookup"),
        lines=given.flag("lines"),
        unknown=_unknown(given),
    )
    return options._replace(license_lines=licence_lines(given, options.license_lines))


def _allow_lines(registry: Registry, options: Options) -> None:
    """Refuse --lines where no function could give one."""
    if registry.status_line is None:
        message = f"--lines: {registry.id} does not say how a status line is written"
        raise Fault(message, "option-conflict", "leave out --lines")
    if options.profile != "full":
        message = f"--lines is for the profile full, not for {options.profile}"
        raise Fault(message, "option-conflict", "leave out --lines or --profile")


def _chosen(given: Given, registry: Registry) -> Registry:
    """The registry with the codes that --select and --include ask for."""
    if given.flag("select"):
        from gen.cli.select import select

        return select(registry, given.all("select"), given.flag("include"))
    if given.flag("include"):
        return registry
    codes = tuple(code for code in registry.codes if code.status != "unregistered")
    if not codes:
        message = f"every {registry.kind[:-1]} of {registry.id} is unregistered"
        raise Fault(message, "option-select", "add --include unregistered")
    return registry._replace(codes=codes)


def _unknown(given: Given) -> str:
    text = given.text("unknown")
    if not text.isprintable():
        raise Fault(f"--unknown {quoted(text)} holds a character that is no text", "option-value")
    if len(text.encode("utf-8")) > PHRASE.most:
        raise Fault(
            f"--unknown is longer than {PHRASE.most} bytes, as a phrase may be", "option-value"
        )
    return text
