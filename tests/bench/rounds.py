"""A round of agreement on last month's targets and a vote on the B line in each team of the bench's company, both open
and half answered, for the buttons of their cards."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from typing import Any

from domain.period import labelled
from storage.database import Database
from storage.schema.rounds import ballots, rounds
from storage.schema.votes import voices, votes
from tests.bench.company import MANAGER, TEAM_SIZE, WORKSPACE, Company, add

Row = dict[str, Any]
LAST = date(2099, 12, 31)  # they are not over while the bench runs


def found_rounds(database: Database, company: Company) -> None:
    """Of the team with a number both have that number."""
    with database.change() as connection:
        for table, rows in (
            (rounds, _rounds(company)),
            (ballots, _ballots(company)),
            (votes, _votes(company)),
            (voices, _voices(company)),
        ):
            add(connection, table, rows)


def _rounds(company: Company) -> Iterator[Row]:
    said = {"workspace": WORKSPACE, "author": MANAGER, "subject_kind": "team", "state": "open"}
    said |= {"period": company.month_labels()[-2], "last": LAST, "opened_at": _begun(company)}
    return (said | {"id": team, "subject": str(team)} for team, _ in _teams(company))


def _ballots(company: Company) -> Iterator[Row]:
    for team, people in _teams(company):
        for place, member in enumerate(people):
            confidence = place + 1 if place % 2 else None
            yield {"workspace": WORKSPACE, "round": team, "member": member, "confidence": confidence}


def _votes(company: Company) -> Iterator[Row]:
    said = {"workspace": WORKSPACE, "course": "b", "period": company.month_labels()[-1], "topic": "price"}
    said |= {"about": "Globex", "last": LAST, "opened_at": _begun(company)}
    return (said | {"id": team, "team": team} for team, _ in _teams(company))


def _voices(company: Company) -> Iterator[Row]:
    for team, people in _teams(company):
        yield from ({"workspace": WORKSPACE, "vote": team, "member": member, "agrees": None} for member in people)


def _teams(company: Company) -> Iterator[tuple[int, list[str]]]:
    members = company.members()
    for first in range(0, len(members), TEAM_SIZE):
        yield first // TEAM_SIZE + 1, members[first : first + TEAM_SIZE]


def _begun(company: Company) -> datetime:
    return datetime.combine(labelled(company.month_labels()[-1]).first, time(), UTC)
