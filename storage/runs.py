"""Totals of many periods, asked about by runs of labels that follow each other: the months or weeks of a year lie side
by side in `standings`, and a run of them is found in one step."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from sqlalchemy import Select, Subquery, Text, bindparam, select, union_all

from storage.prepared import Prepared
from storage.schema.ledger import standings

Run = tuple[str, str]  # the first and the last label


class InRuns:
    """A question about `standings` of any periods, written out once for as many runs as 1, 2, 4 …"""

    def __init__(self, question: Select[Any]) -> None:
        self._question = question
        self._written: dict[int, Prepared] = {}

    def about(self, labels: Iterable[str]) -> tuple[Prepared, Mapping[str, str]]:
        """The question for these periods, and what it wants to know of them."""
        runs = runs_of(tuple(labels))
        size = 1 << max(len(runs) - 1, 0).bit_length()
        if size not in self._written:
            within = _runs(size)
            self._written[size] = Prepared(
                self._question.where(standings.c.period.between(within.c.first, within.c.last))
            )
        return self._written[size], _ends(runs, size)


@lru_cache(maxsize=256)
def runs_of(labels: tuple[str, ...]) -> tuple[Run, ...]:
    """Months or weeks of one year that follow each other are one run; any other label is one alone."""
    found: list[Run] = []
    for label in sorted(set(labels)):
        if found and _follows(label, found[-1][1]):
            found[-1] = (found[-1][0], label)
        else:
            found.append((label, label))
    return tuple(found)


def _follows(label: str, before: str) -> bool:
    """2026-02 after 2026-01, 2026-W10 after 2026-W09. A year is none: its months lie between it and the next."""
    (year, number), (same, last) = (label[:-2], label[-2:]), (before[:-2], before[-2:])
    return year == same and len(label) > len("FY2026") and (number + last).isdigit() and int(number) == int(last) + 1


def _ends(runs: tuple[Run, ...], size: int) -> dict[str, str]:
    """By name; nothing lies within those that are too many."""
    padded = (*runs, *[("", "")] * (size - len(runs)))
    return {f"{end}{place}": label for place, run in enumerate(padded) for end, label in zip(_NAMES, run, strict=True)}


_NAMES = ("first", "last")


def _runs(size: int) -> Subquery:
    each = [select(*(bindparam(f"{end}{place}", type_=Text).label(end) for end in _NAMES)) for place in range(size)]
    return (union_all(*each) if size > 1 else each[0]).subquery("runs")
