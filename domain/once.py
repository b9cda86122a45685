"""Attributes that are reckoned when they are first asked for, and then stay."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

Value = TypeVar("Value")


class Once(Generic[Value]):
    """Made by `once`. Two threads that ask together may both reckon it."""

    def __init__(self, reckon: Callable[[Any], Value]) -> None:
        self._reckon = reckon
        self.__doc__ = reckon.__doc__

    def __set_name__(self, _owner: type, name: str) -> None:
        self._name = name

    def __get__(self, instance: object, _owner: type | None = None) -> Value:
        value = instance.__dict__[self._name] = self._reckon(instance)
        return value


def once(reckon: Callable[[Any], Value]) -> Once[Value]:
    """As functools.cached_property: before Python 3.12 that takes a lock for each, and four times as long."""
    return Once(reckon)
