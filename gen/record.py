"""Named tuples at the cost of a plain class.

The type checker sees `typing.NamedTuple`. At run time `typing` would take a third of the time of a
whole run, so a subclass of `Record` is built here: a tuple whose fields are read by name.
"""

from __future__ import annotations

__all__ = ["Record"]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NamedTuple as Record
else:
    try:  # what the fields of `collections.namedtuple` are
        from _collections import _tuplegetter as getter
    except ImportError:
        from operator import itemgetter

        def getter(index, _):
            return property(itemgetter(index))

    class _Fields(type):
        """Gives a class one read-only property for each annotated field."""

        def __new__(cls, name, bases, body):
            fields = tuple(body.get("__annotations__", ()))
            body["_defaults"] = defaults = {name: body[name] for name in fields if name in body}
            body["_last"] = tuple(defaults.values())
            for index, field in enumerate(fields):
                body[field] = getter(index, None)
            body["_fields"], body["_size"], body["__slots__"] = fields, len(fields), ()
            return type.__new__(cls, name, bases, body)

    class Record(tuple, metaclass=_Fields):
        """Base of frozen records; fields are given in order, by name, or left to their default."""

        def __new__(cls, *values, **named):
            try:
                if named:
                    rest = cls._fields[len(values) :]
                    known = named if len(named) == len(rest) else {**cls._defaults, **named}
                    values += tuple(map(known.__getitem__, rest))
                    if known is not named and not named.keys() <= set(rest):
                        raise KeyError
                elif len(values) < cls._size:
                    values += cls._last[len(values) - cls._size :]
                if len(values) != cls._size:
                    raise KeyError
            except KeyError:
                raise TypeError(f"{cls.__name__} has the fields {cls._fields}") from None
            return tuple.__new__(cls, values)

        _make = classmethod(tuple.__new__)  # of all fields in order, where many are to be made

        def _replace(self, **named):
            made = self._make(map(named.pop, self._fields, self))
            if named:
                raise ValueError(f"{type(self).__name__} has the fields {self._fields}")
            return made

        def __repr__(self):
            fields = ", ".join(f"{name}={value!r}" for name, value in zip(self._fields, self))
            return f"{type(self).__name__}({fields})"
