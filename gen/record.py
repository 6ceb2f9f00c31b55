"""Named tuples at the cost of a plain class.

The type checker sees `typing.NamedTuple`. At run time `typing` would take a third of the time of a
whole run, so a subclass of `Record` is built here: a tuple whose fields are read by name.
"""

from __future__ import annotations

from operator import itemgetter

__all__ = ["Record"]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NamedTuple as Record
else:

    class _Fields(type):
        """Gives a class one read-only property for each annotated field."""

        def __new__(cls, name, bases, body):
            fields = tuple(body.get("__annotations__", ()))
            defaults = {field: body[field] for field in fields if field in body}
            body.update((field, property(itemgetter(index))) for index, field in enumerate(fields))
            body.update(__slots__=(), _fields=fields, _defaults=defaults)
            body.update(_size=len(fields), _named=frozenset(fields))
            return super().__new__(cls, name, bases, body)

    class Record(tuple, metaclass=_Fields):
        """Base of frozen records; fields are given in order, by name, or left to their default."""

        def __new__(cls, *values, **named):
            if not values and len(named) == cls._size and cls._named == named.keys():
                return tuple.__new__(cls, map(named.__getitem__, cls._fields))
            if named or len(values) != cls._size:
                for field in cls._fields[len(values) :]:
                    if field in named:
                        values += (named.pop(field),)
                    elif field in cls._defaults:
                        values += (cls._defaults[field],)
                if named or len(values) != cls._size:
                    raise TypeError(f"{cls.__name__} has the fields {cls._fields}")
            return tuple.__new__(cls, values)

        def _replace(self, **named):
            return type(self)(**{**dict(zip(self._fields, self)), **named})

        def __repr__(self):
            fields = ", ".join(f"{name}={value!r}" for name, value in zip(self._fields, self))
            return f"{type(self).__name__}({fields})"
