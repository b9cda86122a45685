"""Two names of one customer: which stands for which, for as long as nobody undoes it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

MergeState = Literal["proposed", "merged", "undone"]


@dataclass(frozen=True, slots=True)
class Merge:
    """The customer called `name` is the one called `into`; `id` 0 before it is proposed."""

    name: str
    into: str
    author: str
    proposed_at: datetime
    state: MergeState = "proposed"
    id: int = 0


def goes_by(merged: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Of each name that was merged into another the one that it goes by, which was merged into none itself; pairs in
    any order. A ring has no such name: ValueError."""
    pairs = dict(merged)
    return {name: _last(name, pairs) for name in pairs}


def _last(name: str, pairs: dict[str, str]) -> str:
    for _ in range(len(pairs) + 1):
        if name not in pairs:
            return name
        name = pairs[name]
    raise ValueError(f"merged in a ring: {name}")
