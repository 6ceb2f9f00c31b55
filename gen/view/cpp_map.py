"""view_cpp_map: a Map becomes the finished tokens that the C++ template of maps lays out."""

from __future__ import annotations

from gen.model.map import Map
from gen.view import c_text
from gen.view.c_map import MapOptions, said_in
from gen.view.c_map import view as c_view
from gen.view.c_texts import pool
from gen.view.cpp_text import changed, pool_rows, rows, text_types, whole

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["view"]


def view(map: Map, options: MapOptions) -> Mapping[str, object]:
    """What the C has, with conditions on `value` and texts that have their lengths beside them."""
    made = c_view(map, options)
    texts = pool(said_in(map))
    no_code = f"{made['macro']}_NONE"
    return {
        **made,
        **text_types([texts]),
        "pool": pool_rows(texts),
        "big_pool": sum(text.size for text in texts) > 0xFFFF,
        "rows": tuple(
            changed(row, to="none" if row["to"] == no_code else row["to"])
            for row in rows(made, "rows")
        ),
        "none": c_text.integer(c_text.INT_MIN) if map.target_has_zero else "0",
        "spans": tuple(
            changed(row, condition=whole(str(row["condition"]))) for row in rows(made, "spans")
        ),
    }
