"""Ten adjustments of each rep of the bench's company, one in each of the last months, all acknowledged."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, time
from typing import Any

from domain.period import labelled
from storage.database import Database
from storage.schema.targets import adjusted_targets, adjustments
from tests.bench.company import GOALS, MANAGER, WORKSPACE, Company, add

Row = dict[str, Any]
MONTHS = 10


def found_adjustments(database: Database, company: Company) -> None:
    with database.change() as connection:
        add(connection, adjustments, _adjustments(company))
        add(connection, adjusted_targets, _steps(company))


def _adjustments(company: Company) -> Iterator[Row]:
    said = {"workspace": WORKSPACE, "author": MANAGER, "state": "confirmed", "reason": "new territory"}
    for target, at in _adjusted(company):
        yield said | {"id": target, "proposed_at": at, "decided_at": at}


def _steps(company: Company) -> Iterator[Row]:
    goal = next(iter(GOALS.values()))[0]
    for target, at in _adjusted(company):
        step = {"adjustment": target, "target": target, "from_version": 1, "goal": goal + 1_000_00}
        yield step | {"workspace": WORKSPACE, "acknowledged_at": at}


def _adjusted(company: Company) -> Iterator[tuple[int, datetime]]:
    """The first target of each rep in each of these months, by its id, which the adjustment has too."""
    labels = company.month_labels()
    for month in range(max(len(labels) - MONTHS, 0), len(labels)):
        at = datetime.combine(labelled(labels[month]).first, time(12), UTC)
        for place in range(company.reps):
            yield (month * company.reps + place) * len(GOALS) + 1, at
