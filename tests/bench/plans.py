"""Plans of the running month for every second team of the bench's company, and what its people noted in the field."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from typing import Any

from domain.period import Period, labelled
from domain.plan import Action, Checkpoint
from storage.database import Database
from storage.plan_rows import action_row, checkpoint_row
from storage.schema.intel import field_notes
from storage.schema.plans import plan_actions, plan_checkpoints, plan_versions, plans
from tests.bench.company import GOALS, MANAGER, TEAM_SIZE, WORKSPACE, Company, add

Row = dict[str, Any]
GOAL, _ = GOALS["bookings"]
DEALS = ("Acme", "Globex", "Initech", "Umbrella", "Hooli")


def has_plan(place: int) -> bool:
    """Whether the rep at a place among the members has a plan, as all of their team."""
    return place // TEAM_SIZE % 2 == 0


def found_plans(database: Database, company: Company) -> None:
    with database.change() as connection:
        for table, rows in (
            (plans, _plans(company)),
            (plan_versions, _versions(company)),
            (plan_actions, _actions(company)),
            (plan_checkpoints, _checkpoints(company)),
            (field_notes, _notes(company)),
        ):
            add(connection, table, rows)


def _plans(company: Company) -> Iterator[Row]:
    for place, _ in _planned(company):
        yield {"id": place + 1, "workspace": WORKSPACE, "target": target_of(place, company), "version": 1}


def _versions(company: Company) -> Iterator[Row]:
    begun = datetime.combine(_month(company).first, time(), UTC)
    said = {"workspace": WORKSPACE, "number": 1, "edition": 1, "author": MANAGER, "at": begun}
    for place, _ in _planned(company):
        yield said | {"plan": place + 1, "target_version": 1, "goal": GOAL, "basis": GOAL, "shared": True}


def _actions(company: Company) -> Iterator[Row]:
    month = _month(company)
    for place, member in _planned(company):
        stages = [
            Action(key, "stage", member, month.first, month.last, metric, number, number)
            for key, (metric, number) in enumerate((("visits", 10), ("calls", 30)), 1)
        ]
        met = Action(3, "own", member, month.first, month.last, "visits", 5, customers=DEALS, brings=GOAL // 4)
        for action in (*stages, met):
            yield action_row(action) | {"workspace": WORKSPACE, "plan": place + 1, "edition": 1}


def _checkpoints(company: Company) -> Iterator[Row]:
    month = _month(company)
    marks = [Checkpoint(month.first.replace(day=day), elapsed, 21) for day, elapsed in ((10, 7), (20, 14), (28, 20))]
    for place, _ in _planned(company):
        for mark in marks:
            yield checkpoint_row(mark) | {"workspace": WORKSPACE, "plan": place + 1, "edition": 1}


def _notes(company: Company) -> Iterator[Row]:
    """One of each rep a week, with the message of that day."""
    said = {"workspace": WORKSPACE, "topic": "price", "text": "Globex cut its prices by a tenth", "about": "Globex"}
    members = company.members()
    for number, day in enumerate(company.days()):
        if day.weekday() == date(2026, 11, 18).weekday():
            for place, member in enumerate(members, 1):
                yield said | {"message": number * len(members) + place, "author": member, "day": day}


def _planned(company: Company) -> Iterator[tuple[int, str]]:
    return ((place, member) for place, member in enumerate(company.members()) if has_plan(place))


def target_of(place: int, company: Company) -> int:
    """Of the running month's targets, which come last, the rep's first: that in bookings."""
    return ((company.months - 1) * company.reps + place) * len(GOALS) + 1


def _month(company: Company) -> Period:
    return labelled(company.month_labels()[-1])
