"""What a cell of a sheet may hold, and why one is refused."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Literal

Why = Literal[
    "empty",
    "formula",
    "error",
    "percent",
    "merged",
    "no_day",
    "short_year",
    "day_or_month",
    "future",
    "too_old",
    "no_amount",
    "unit_twice",
    "too_large",
    "too_fine",
    "not_whole",
    "below_zero",
    "no_currency",
    "two_currencies",
    "counted",
    "no_period",
    "unordered",
    "too_long",
    "person_unknown",
    "person_namesakes",
    "metric_unknown",
    "segment_unknown",
    "trait_unknown",
    "stage_unknown",
    "team_unknown",
    "mark_unknown",
    "own_target",
    "nobody",
    "twice",
    "overlaps",
    "changed",
]


@dataclass(frozen=True, slots=True)
class Spoilt:
    """A cell whose file says that it holds no plain value."""

    why: Why
    typed: str = ""


Cell = str | int | float | bool | date | time | timedelta | Spoilt | None  # date: a datetime is one, too


@dataclass(frozen=True, slots=True)
class Wrong:
    """A cell that is refused: `row` as the spreadsheet counts it (1 is the first), `column` as it is headed there."""

    row: int
    column: str
    why: Why
    typed: str = ""


def text_of(cell: Cell) -> str:
    """A cell as somebody typed it: 7.0 is 7, an empty one ''."""
    match cell:
        case None:
            return ""
        case bool():
            return str(cell)
        case float() if cell.is_integer() and abs(cell) < 1e15:
            return str(int(cell))
        case str():
            return " ".join(cell.split())
        case Spoilt():
            return cell.typed
        case _:
            return str(cell)
