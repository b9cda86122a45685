"""Rounds of agreement and what is answered in them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import bindparam, select, update

from domain.amount import Amount
from domain.round import Ballot, Round
from domain.target import Subject
from storage.noun import KEYS, Noun, also_here
from storage.prepared import Found, Prepared
from storage.schema.rounds import ballots, rounds

_HERE = rounds.c.workspace == bindparam("workspace")
_ONE = Prepared(select(rounds).where(_HERE, rounds.c.id == bindparam("id")))
_STANDING = Prepared(
    select(rounds).where(
        _HERE,
        rounds.c.state == "open",
        rounds.c.subject_kind == bindparam("kind"),
        rounds.c.subject == bindparam("subject"),
        rounds.c.period == bindparam("period"),
    )
)
_CLOSED = Prepared(
    select(rounds)
    .where(
        _HERE,
        rounds.c.state == "closed",
        rounds.c.subject_kind == bindparam("kind"),
        rounds.c.subject == bindparam("subject"),
        rounds.c.period == bindparam("period"),
    )
    .order_by(rounds.c.id.desc())
    .limit(1)
)
_OVERDUE = Prepared(
    select(rounds).where(_HERE, rounds.c.state == "open", rounds.c.last < bindparam("day")).order_by(rounds.c.id)
)
_UNSCORED = Prepared(select(rounds).where(_HERE, rounds.c.state == "closed", ~rounds.c.scored).order_by(rounds.c.id))
_BALLOTS_HERE = ballots.c.workspace == bindparam("workspace")
_BALLOTS = Prepared(
    select(ballots).where(also_here(ballots), ballots.c.round == bindparam("id")).order_by(ballots.c.member)
)
_SCORED = Prepared(
    select(ballots.c.member, ballots.c.confidence, ballots.c.reached).where(
        _BALLOTS_HERE,
        ballots.c.member.in_(KEYS),
        ballots.c.confidence.is_not(None),
        ballots.c.reached.is_not(None),
    )
)


class Rounds(Noun):
    def of(self, number: int) -> Round | None:
        return _known(self._first(_ONE, {"id": number}))

    def standing(self, subject: Subject, period: str) -> Round | None:
        """The open one on these targets."""
        where = {"kind": subject.kind, "subject": subject.id, "period": period}
        return _known(self._first(_STANDING, where))

    def closed(self, subject: Subject, period: str) -> Round | None:
        """The last one on these targets that is over."""
        where = {"kind": subject.kind, "subject": subject.id, "period": period}
        return _known(self._first(_CLOSED, where))

    def move(self, number: int, last: date) -> None:
        """Give it another last day."""
        mine = (rounds.c.workspace == self._workspace, rounds.c.id == number)
        self._connection.execute(update(rounds).where(*mine).values(last=last))

    def overdue(self, day: date) -> tuple[Round, ...]:
        """Open ones whose last day was before `day`."""
        return tuple(_round(row) for row in self._all(_OVERDUE, {"day": day}))

    def unscored(self) -> tuple[Round, ...]:
        return tuple(_round(row) for row in self._all(_UNSCORED))

    def open(self, opened: Round, members: Iterable[str]) -> int:
        """With an empty ballot for each member."""
        row: dict[str, Any] = {
            "author": opened.author,
            "subject_kind": opened.subject.kind,
            "subject": opened.subject.id,
        }
        row |= {"period": opened.period, "last": opened.last, "state": opened.state, "opened_at": opened.opened_at}
        number = self._insert_row(rounds, row)
        self._insert_new(ballots, ({"round": number, "member": member} for member in members))
        return number

    def close(self, number: int) -> bool:
        """False where it is closed already."""
        open_ = (rounds.c.workspace == self._workspace, rounds.c.id == number, rounds.c.state == "open")
        return self._connection.execute(update(rounds).where(*open_).values(state="closed")).rowcount == 1

    def ballots(self, number: int) -> tuple[Ballot, ...]:
        return tuple(_ballot(row) for row in self._all(_BALLOTS, {"id": number}))

    def cast(self, number: int, ballot: Ballot) -> None:
        """In place of what the member answered before."""
        row: dict[str, Any] = {"confidence": ballot.confidence, "words": ballot.words, "accepted": ballot.accepted}
        row |= {"proposal": ballot.proposal.value if ballot.proposal else None}
        row |= {"currency": ballot.proposal.currency if ballot.proposal else ""}
        mine = (ballots.c.workspace == self._workspace, ballots.c.round == number, ballots.c.member == ballot.member)
        self._connection.execute(update(ballots).where(*mine).values(**row))

    def score(self, number: int, reached: Iterable[str], missed: Iterable[str]) -> None:
        """Whether each voter's goal was reached in the end."""
        for members, value in ((reached, True), (missed, False)):
            mine = (ballots.c.workspace == self._workspace, ballots.c.round == number)
            chosen = ballots.c.member.in_(list(members))
            self._connection.execute(update(ballots).where(*mine, chosen).values(reached=value))
        this = (rounds.c.workspace == self._workspace, rounds.c.id == number)
        self._connection.execute(update(rounds).where(*this).values(scored=True))

    def scored_votes(self, members: Iterable[str]) -> dict[str, tuple[tuple[int, bool], ...]]:
        """All votes of each member whose periods are over, with whether the goal was reached."""
        found: dict[str, tuple[tuple[int, bool], ...]] = {}
        for row in self._asked(_SCORED, members):
            found[row.member] = (*found.get(row.member, ()), (row.confidence, row.reached))
        return found


def _known(row: Found | None) -> Round | None:
    return _round(row) if row else None


def _round(row: Found) -> Round:
    subject = Subject(row.subject_kind, row.subject)
    return Round(row.author, subject, row.period, row.last, row.opened_at, row.state, row.id)


def _ballot(row: Found) -> Ballot:
    proposal = Amount(row.proposal, row.currency) if row.proposal is not None else None
    return Ballot(row.member, row.confidence, proposal, row.words, row.accepted)
