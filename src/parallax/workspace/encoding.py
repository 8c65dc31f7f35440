# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Domain values as JSON and back, by the types that they declare.

A key that is not known is passed over and a missing one has its default, so that a value may gain fields. What
comes back from a file is made of the declared types alone, whatever the file says.
"""

from __future__ import annotations

import json
import types
from collections.abc import Callable, Hashable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")
Reader = Callable[[Any], Any]


def to_json(value: object) -> str:
    """Return the value as JSON; half of a surrogate pair survives as an escape."""
    text = json.dumps(plain(value), ensure_ascii=False, separators=(",", ":"))
    if any("\ud800" <= character <= "\udfff" for character in text):
        return json.dumps(plain(value), separators=(",", ":"))
    return text


def plain(value: Any) -> Any:  # noqa: ANN401 - any value there is
    """Return the value as lists, dictionaries, texts and numbers."""
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value):
        return {f.name: plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, tuple | list | frozenset | set):
        return [plain(item) for item in value]
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    return value


def from_json(kind: type[T], text: str) -> T:
    """Return the value of that type; ValueError where the text holds none."""
    return from_plain(kind, load(text))


def load(text: str) -> Any:  # noqa: ANN401 - whatever JSON holds
    """Return what the JSON says; ValueError where it is none, or goes deeper than any of ours."""
    try:
        return json.loads(text)
    except RecursionError as error:
        raise ValueError(str(error)) from error


def from_plain(kind: type[T], data: object) -> T:
    """Return the value of that type that `plain` took apart; ValueError where it is none."""
    try:
        made: T = _reader(cast(Hashable, kind))(data)
    except (TypeError, KeyError, IndexError, AttributeError, RecursionError) as error:
        message = f"no {kind}: {error}"
        raise ValueError(message) from error
    return made


@cache
def _reader(kind: Any) -> Reader:  # noqa: ANN401 - types are any objects
    """Return what makes a value of the type from plain data."""
    origin, inner = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        return _one_of(inner)
    if origin is tuple:
        return _tuple(inner)
    if origin in (list, frozenset, set):
        item = _reader(inner[0])
        return lambda data: origin(item(x) for x in _listed(data))
    if origin is not None and issubclass(origin, Mapping):
        key, value = map(_reader, inner)
        return lambda data: {key(k): value(v) for k, v in data.items()}
    if isinstance(kind, type) and is_dataclass(kind):
        return _dataclass(kind)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind
    return _plain_reader(kind)


def _plain_reader(kind: Any) -> Reader:  # noqa: ANN401 - types are any objects
    if kind is Any or kind is object:
        return lambda data: data
    if kind is float:
        return lambda data: float(_checked(int | float, data))
    return lambda data: _checked(kind, data)


def _checked(kind: Any, data: Any) -> Any:  # noqa: ANN401 - any value there is
    if not isinstance(data, kind) or (isinstance(data, bool) and kind is int):
        message = f"{type(data).__name__} in place of {kind}"
        raise TypeError(message)
    return data


def _listed(data: Any) -> list[Any]:  # noqa: ANN401 - any value there is
    items: list[Any] = _checked(list, data)
    return items


def _one_of(kinds: tuple[Any, ...]) -> Reader:
    readers = [_reader(kind) for kind in kinds if kind is not type(None)]
    optional = len(readers) < len(kinds)

    def read(data: Any) -> Any:  # noqa: ANN401 - any value there is
        if data is None and optional:
            return None
        for reader in readers[:-1]:
            try:
                return reader(data)
            except (TypeError, ValueError, KeyError, AttributeError):
                continue
        return readers[-1](data)

    return read


def _tuple(inner: tuple[Any, ...]) -> Reader:
    if len(inner) == 2 and inner[1] is Ellipsis:
        item = _reader(inner[0])
        return lambda data: tuple([item(x) for x in _listed(data)])
    items = [_reader(kind) for kind in inner]
    return lambda data: tuple([item(x) for item, x in zip(items, _listed(data), strict=True)])


def _dataclass(kind: type[Any]) -> Reader:
    hints = get_type_hints(kind)
    known = [(f.name, _reader(hints[f.name]), f.default, f.default_factory) for f in fields(kind)]

    def read(data: Any) -> Any:  # noqa: ANN401 - any value there is
        given: dict[str, Any] = _checked(dict, data)
        values: dict[str, Any] = {}
        for name, reader, default, factory in known:
            if name in given:
                values[name] = reader(given[name])
            elif default is MISSING and factory is MISSING:
                raise KeyError(name)
        return kind(**values)

    return read
