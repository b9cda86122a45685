"""The rows of the bench and the table that they are printed in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Row:
    """One ratio with its goal: `most` a ratio may be at most, `least` it must be at least; `note` says the figures."""

    name: str
    ratio: float
    goal: float
    kind: Literal["most", "least"] = "most"
    note: str = ""

    @property
    def holds(self) -> bool:
        return self.ratio <= self.goal if self.kind == "most" else self.ratio >= self.goal


@dataclass(frozen=True, slots=True)
class Remark:
    """A figure that informs and has no goal, or a row that could not be measured."""

    name: str
    note: str


def head() -> str:
    return _line("what", "ratio", "goal", "holds", "figures")


def line(result: Row | Remark) -> str:
    match result:
        case Row(name, ratio, goal, kind, note):
            sign = "≤" if kind == "most" else "≥"
            return _line(name, f"{ratio:.2f} ×", f"{sign} {goal:g} ×", "yes" if result.holds else "NO", note)
        case Remark(name, note):
            return _line(name, "", "", "", note)


def _line(*cells: str) -> str:
    name, ratio, goal, holds, figures = cells
    return f"{name:<60} {ratio:>9} {goal:>8}  {holds:<5}  {figures}".rstrip()
