"""Map and options -> the finished text of each output; the stages from validate to render."""

from __future__ import annotations

from gen.cli import sources
from gen.cli.inputs import Inputs
from gen.cli.making import Made, chosen_prefix, made
from gen.cli.options import Given, quoted
from gen.fault import Fault
from gen.model.map import Map
from gen.validate.rules.reserved_functions import FUNCTIONS
from gen.view.c_map import MapOptions, view

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from gen.model.map import Map


def make_map(inputs: Inputs) -> Made:
    """Check and render what a command line of `generate` asks for. Raises Fault and Refused."""
    read = inputs.take()
    return make_map_from(inputs, sources.map_between(read.documents[0], read.near, read.far))


def make_map_from(inputs: Inputs, map: Map) -> Made:
    """The same where the map is at hand."""
    options = MapOptions(
        prefix=_prefix(inputs.given) or map.prefix,
        form=inputs.given.text("form"),
        license_lines=inputs.licence,
        asked=inputs.asked,
        source_name=inputs.name,
    )
    return made(inputs, options.prefix, _view(map, options))._replace(model=map)


def _view(map: Map, options: MapOptions) -> Mapping[str, object]:
    """The tokens of C, or of C++."""
    if options.form == "hpp":
        from gen.view import cpp_map

        return cpp_map.view(map, options)
    return view(map, options)


def _prefix(given: Given) -> str:
    """The prefix asked for, which is a function, but none of C."""
    prefix = chosen_prefix(given)
    if prefix in FUNCTIONS:
        raise Fault(f"--prefix {quoted(prefix)} is a function of C", "option-value")
    return prefix
