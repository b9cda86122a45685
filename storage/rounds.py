"""Rounds of agreement and what is answered in them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import bindparam, select, update

from domain.amount import Amount
from domain.round import Ballot, Round
from domain.target import Subject
from storage.noun import KEYS, Noun, also_here, in_parts
from storage.prepared import Found, Prepared
from storage.schema.rounds import ballots, rounds

_HERE = rounds.c.workspace == bindparam("workspace")
_ONE = Prepared(select(rounds).where(_HERE, rounds.c.id == bindparam("id")))
_ABOUT = Prepared(
    select(rounds)
    .where(_HERE, rounds.c.subject.in_(KEYS), rounds.c.period == bindparam("period"))
    .order_by(rounds.c.id)
)
_CLOSED = Prepared(
    select(rounds.c.id)
    .where(_HERE, rounds.c.subject_kind == bindparam("kind"), rounds.c.subject == bindparam("subject"))
    .where(rounds.c.period.in_(KEYS), rounds.c.state == "closed")
)
_OVERDUE = Prepared(
    select(rounds).where(_HERE, rounds.c.state == "open", rounds.c.last < bindparam("day")).order_by(rounds.c.id)
)
_UNCLOSED = Prepared(select(rounds).where(_HERE, rounds.c.state == "open").order_by(rounds.c.id))
_UNSCORED = Prepared(select(rounds).where(_HERE, rounds.c.state == "closed", ~rounds.c.scored).order_by(rounds.c.id))
_BALLOTS_HERE = ballots.c.workspace == bindparam("workspace")
_BALLOTS = Prepared(
    select(ballots).where(also_here(ballots), ballots.c.round == bindparam("id")).order_by(ballots.c.member)
)
_SILENT = Prepared(
    select(ballots.c.round, ballots.c.member)
    .where(
        also_here(ballots),
        ballots.c.round.in_(KEYS),
        ballots.c.confidence.is_(None),
        ballots.c.proposal.is_(None),
        ballots.c.words == "",
        ~ballots.c.accepted,
    )
    .order_by(ballots.c.round, ballots.c.member)
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
        row = self._first(_ONE, {"id": number})
        return _round(row) if row else None

    def about(self, subjects: Iterable[Subject], period: str) -> tuple[Round, ...]:
        """All that were ever opened on targets of theirs in the period, the oldest first."""
        wanted = set(subjects)
        rows = self._asked(_ABOUT, sorted(subject.id for subject in wanted), {"period": period})
        found = sorted(map(_round, rows), key=lambda each: each.id)
        return tuple(each for each in found if each.subject in wanted)

    def was_closed(self, subject: Subject, periods: Iterable[str]) -> bool:
        """Whether one on targets of theirs in any of the periods is over."""
        return any(self._asked(_CLOSED, periods, {"kind": subject.kind, "subject": subject.id}))

    def move(self, number: int, last: date) -> None:
        """Give it another last day."""
        mine = (rounds.c.workspace == self._workspace, rounds.c.id == number)
        self._connection.execute(update(rounds).where(*mine).values(last=last))

    def overdue(self, day: date) -> tuple[Round, ...]:
        """Open ones whose last day was before `day`."""
        return tuple(_round(row) for row in self._all(_OVERDUE, {"day": day}))

    def unclosed(self) -> tuple[Round, ...]:
        return tuple(_round(row) for row in self._all(_UNCLOSED))

    def silent(self, numbers: Iterable[int]) -> tuple[tuple[int, str], ...]:
        """Round and member of each ballot in them that says nothing yet."""
        return tuple((row.round, row.member) for row in self._asked(_SILENT, numbers))

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
        number = self._insert_row(rounds, row | {"metric": opened.metric, "segment": opened.segment})
        self._insert_new(ballots, ({"round": number, "member": member} for member in members))
        return number

    def ask_anew(self, number: int, members: Iterable[str]) -> None:
        """In an open round, about other targets than before: what they proposed and said stays, their vote and their
        yes do not; who was not in it yet gets an empty ballot."""
        asked = [{"round": number, "member": member} for member in members]
        self._insert_new(ballots, asked)
        for part in in_parts(row["member"] for row in asked):
            mine = (ballots.c.workspace == self._workspace, ballots.c.round == number, ballots.c.member.in_(part))
            self._connection.execute(update(ballots).where(*mine).values(confidence=None, accepted=False))

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


def _round(row: Found) -> Round:
    subject = Subject(row.subject_kind, row.subject)
    about = {"metric": row.metric, "segment": row.segment}
    return Round(row.author, subject, row.period, row.last, row.opened_at, row.state, row.id, **about)


def _ballot(row: Found) -> Ballot:
    proposal = Amount(row.proposal, row.currency) if row.proposal is not None else None
    return Ballot(row.member, row.confidence, proposal, row.words, row.accepted)
