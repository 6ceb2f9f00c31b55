"""Registry and options -> the finished text of each output; the stages from validate to render."""

from __future__ import annotations

from gen.cli import sources
from gen.cli.inputs import Inputs, Read
from gen.cli.making import Made, chosen_prefix, made
from gen.cli.options import Given, quoted
from gen.fault import Fault
from gen.model.registry import Registry
from gen.validate.format import PHRASE
from gen.view.c import Options, view

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping


def make(inputs: Inputs) -> Made:
    """Check and render what a command line of `generate` asks for. Raises Fault and Refused."""
    if inputs.contract:
        from gen.cli.contract_generator import make_contract

        return make_contract(inputs, inputs.contract)
    if inputs.is_map:
        from gen.cli.map_generator import make_map

        return make_map(inputs)
    return make_from(inputs, *_read(inputs))


def _read(inputs: Inputs) -> tuple[Registry, frozenset[int]]:
    """The registry, and the codes that overrides add; the documents themselves are let go."""
    read = inputs.take()
    return sources.registry_of(read.documents, read.near, pages=False), read.local


def make_from(
    inputs: Inputs, registry: Registry, local: frozenset[int] = frozenset()
) -> Made:
    """The same where the registry is at hand; `local` are the codes that overrides add."""
    given = inputs.given
    options = Options(
        profile=given.text("profile"),
        form=given.text("form"),
        lookup=given.text("lookup"),
        inline=given.flag("inline"),
        case=given.text("case"),
        lines=given.flag("lines"),
        unknown=_unknown(given),
        license_lines=inputs.licence,
        asked=inputs.asked,
        source_name=inputs.name,
    )
    options = options._replace(prefix=chosen_prefix(given) or registry.prefix)
    if options.lines:
        _allow_lines(registry, options)
    chosen = chosen_of(given, registry, local)
    return made(inputs, options.prefix, _view(chosen, options))._replace(model=chosen)


def _view(registry: Registry, options: Options) -> Mapping[str, object]:
    """The tokens of C, or of C++; C is what nearly every run asks for."""
    if options.form == "hpp":
        from gen.view import cpp

        return cpp.view(registry, options)
    return view(registry, options)


def _allow_lines(registry: Registry, options: Options) -> None:
    """Refuse --lines where no function could give one."""
    if registry.status_line is None:
        message = f"--lines: {registry.id} does not say how a status line is written"
        raise Fault(message, "option-conflict", "leave out --lines")
    if options.profile != "full":
        message = f"--lines is for the profile full, not for {options.profile}"
        raise Fault(message, "option-conflict", "leave out --lines or --profile")


def chosen_of(given: Given, registry: Registry, local: frozenset[int]) -> Registry:
    """The registry with the codes that --select, --include and overrides ask for."""
    codes = registry.codes
    if not given.flag("include"):
        codes = tuple(one for one in codes if one.status != "unregistered" or one.code in local)
    if given.flag("select"):
        from gen.cli.select import select

        return select(registry, given.all("select"), codes)
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
