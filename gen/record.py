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
            body["_defaults"] = {field: body[field] for field in fields if field in body}
            for index, field in enumerate(fields):
                body[field] = getter(index, None)
            body["_fields"], body["_size"], body["__slots__"] = fields, len(fields), ()
            return type.__new__(cls, name, bases, body)

    class Record(tuple, metaclass=_Fields):
        """Base of frozen records; fields are given in order, by name, or left to their default."""

        def __new__(cls, *values, **named):
            if len(values) == cls._size and not named:
                return tuple.__new__(cls, values)
            rest = cls._fields[len(values) :]
            try:
                if named:
                    values += tuple(map({**cls._defaults, **named}.__getitem__, rest))
                else:
                    values += tuple(map(cls._defaults.__getitem__, rest))
            except KeyError:
                raise TypeError(f"{cls.__name__} has the fields {cls._fields}") from None
            if len(values) != cls._size or not named.keys() <= set(rest):
                raise TypeError(f"{cls.__name__} has the fields {cls._fields}")
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
