"""The three lines of a target as columns."""

from __future__ import annotations

from domain.amount import Amount
from domain.target import Lines
from storage.prepared import Found


def line_values(lines: Lines) -> dict[str, int | bool | None]:
    """The columns of three lines."""
    return {
        "goal": lines.goal.value,
        "floor": lines.floor.value if lines.floor else None,
        "stretch": lines.stretch.value if lines.stretch else None,
        "core": lines.core,
    }


def lines_of(row: Found, currency: str) -> Lines:
    """The three lines that a row of targets, versions or adjustments holds."""
    return lines_from((row.goal, row.floor, row.stretch), currency, row.core)


def lines_from(values: tuple[int, int | None, int | None], currency: str, core: bool) -> Lines:
    """Goal, floor and stretch in one unit."""
    goal, floor, stretch = values
    return Lines(
        goal=Amount(goal, currency),
        floor=Amount(floor, currency) if floor is not None else None,
        stretch=Amount(stretch, currency) if stretch is not None else None,
        core=core,
    )
