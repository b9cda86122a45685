"""A company of any size for the bench, with its ledger, totals and targets as if all had come in one by one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import Any

from sqlalchemy import Connection, Table

from domain.period import labelled, month, periods_of
from domain.weekly import weekly
from domain.workdays import Workdays
from storage.database import Database
from storage.migrate import migrate
from storage.schema.ledger import attendances, entries, messages, standings
from storage.schema.people import members, memberships, teams, workspaces
from storage.schema.targets import target_versions, targets

WORKSPACE, BOT, CHANNEL, MANAGER = "T0BENCH", "U0PACER", "C0CHECKIN", "U0MANAGER"
TEAM_SIZE = 10
BATCH = 20_000
GOALS = {"bookings": (50_000_000, "CNY"), "visits": (40, ""), "calls": (200, "")}
WORKDAYS = Workdays()
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Company:
    """`months` of history, the month of `today` the last; every rep logs every working day."""

    reps: int
    months: int
    today: date

    def members(self) -> list[str]:
        return [f"U{number:06}" for number in range(self.reps)]

    def month_labels(self) -> list[str]:
        first = self.today.year * 12 + self.today.month - self.months
        return [month(number // 12, number % 12 + 1).label for number in range(first, first + self.months)]

    def days(self) -> list[date]:
        first = labelled(self.month_labels()[0]).first
        days = (first + timedelta(days=number) for number in range((self.today - first).days))
        return [day for day in days if WORKDAYS.is_workday(day)]


def found(database: Database, company: Company) -> None:
    """Makes the company in an empty database."""
    migrate(database)
    with database.change() as connection:
        _found_people(connection, company)
        add(connection, targets, _targets(company))
        add(connection, target_versions, _versions(company))
        add(connection, messages, _messages(company))
        add(connection, entries, _entries(company))
        add(connection, standings, _standings(company))
        add(connection, attendances, _attendances(company))


def found_board(database: Database, company: Company) -> None:
    """People and totals only, of one metric: all that a board reads."""
    migrate(database)
    with database.change() as connection:
        _found_people(connection, company)
        add(connection, standings, (row for row in _standings(company) if row["metric"] == "bookings"))


def _found_people(connection: Connection, company: Company) -> None:
    now = datetime.now(UTC)
    settings = f'{{"checkin_channels": "{CHANNEL}", "currency": "CNY"}}'
    workspace = {"id": WORKSPACE, "name": "Bench", "bot": BOT, "settings": settings, "welcomed_at": now}
    connection.execute(workspaces.insert(), [workspace])
    met = {"workspace": WORKSPACE, "timezone": "UTC", "locale": "en", "first_seen": now, "refreshed_at": now}
    people = [*company.members(), MANAGER]
    named = ({"id": member, "name": f"Rep {member}", "platform_admin": member == MANAGER} for member in people)
    add(connection, members, (met | each for each in named))
    team = {"workspace": WORKSPACE, "first": labelled(company.month_labels()[0]).first, "leads": False}
    count = range(1, company.reps // TEAM_SIZE + 2)
    add(connection, teams, ({"workspace": WORKSPACE, "id": number, "name": f"Team {number}"} for number in count))
    places = enumerate(company.members())
    add(connection, memberships, (team | {"team": n // TEAM_SIZE + 1, "member": member} for n, member in places))


def _targets(company: Company) -> Iterator[Row]:
    key = 0
    said = {"workspace": WORKSPACE, "subject_kind": "member", "version": 1, "since": _begun(company)}
    for label in company.month_labels():
        for member in company.members():
            for metric, (goal, currency) in GOALS.items():
                key += 1
                subject = {"id": key, "subject": member, "period": label}
                yield said | subject | {"metric": metric, "currency": currency, "goal": goal}


def _versions(company: Company) -> Iterator[Row]:
    said = {"workspace": WORKSPACE, "number": 1, "author": MANAGER, "at": _begun(company)}
    return (said | {"target": target["id"], "goal": target["goal"]} for target in _targets(company))


def _begun(company: Company) -> datetime:
    return datetime.combine(labelled(company.month_labels()[0]).first, time(), UTC)


def _messages(company: Company) -> Iterator[Row]:
    said = {"workspace": WORKSPACE, "channel": CHANNEL, "text": "2 visits, 9 calls", "state": "booked"}
    key = 0
    for day in company.days():
        for member in company.members():
            key += 1
            who = {"id": key, "ts": f"{key}.1", "member": member, "writer": member}
            yield said | who | {"sent_at": datetime.combine(day, time(9), UTC)}


def _entries(company: Company) -> Iterator[Row]:
    for row in _messages(company):
        day, member = row["sent_at"].date(), row["member"]
        booked = {"workspace": WORKSPACE, "member": member, "day": day, "message": row["id"]}
        for metric, value in _logged(member, day):
            figure = {"metric": metric, "value": value, "currency": GOALS[metric][1]}
            yield booked | figure | {"booked_at": row["sent_at"]}


def _standings(company: Company) -> Iterator[Row]:
    goals, days = _goals(company), company.days()
    for member in company.members():
        done: Counter[tuple[str, str]] = Counter()
        for day in days:
            for metric, value in _logged(member, day):
                for label in _labels(day):
                    done[label, metric] += value
        for label, metric in {*done, *goals}:
            goal, total = goals.get((label, metric)), done[label, metric]
            slot = {"workspace": WORKSPACE, "member": member, "period": label, "metric": metric, "segment": ""}
            share = total / goal if goal else None
            yield slot | {"currency": GOALS[metric][1], "done": total, "goal": goal, "share": share}


def _attendances(company: Company) -> Iterator[Row]:
    months: Counter[str] = Counter()
    for day in company.days():
        months[day.isoformat()[:7]] += 1 << day.day - 1
    for member in company.members():
        yield from ({"workspace": WORKSPACE, "member": member, "month": m, "days": d} for m, d in months.items())


def _goals(company: Company) -> Counter[tuple[str, str]]:
    """Of every month and of its weeks."""
    goals: Counter[tuple[str, str]] = Counter()
    for label in company.month_labels():
        for metric, (goal, _) in GOALS.items():
            goals[label, metric] = goal
            for week, part in weekly(goal, labelled(label), WORKDAYS).items():
                goals[week, metric] += part
    return goals


@cache
def _labels(day: date) -> tuple[str, ...]:
    return tuple(period.label for period in periods_of(day, 1))


def _logged(member: str, day: date) -> list[tuple[str, int]]:
    """What somebody did on a day: always the same."""
    chance = hash((int(member[1:]), day.toordinal()))
    booked = [("bookings", 100 * (chance % 99_991))] if chance % 5 == 0 else []
    return [("visits", chance % 4 + 1), ("calls", chance % 14 + 1), *booked]


def add(connection: Connection, table: Table, rows: Iterable[Row]) -> None:
    batch: list[Row] = []
    for row in rows:
        batch.append(row)
        if len(batch) == BATCH:
            connection.execute(table.insert(), batch)
            batch = []
    if batch:
        connection.execute(table.insert(), batch)
