"""Votes on a team's line, what is said in them, and up to which field note each team has been heard."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from sqlalchemy import bindparam, literal, select, update

from domain.vote import Vote
from storage.noun import KEYS, Noun, also_here, in_parts, insert_in
from storage.prepared import Found, Prepared
from storage.schema.votes import teams_heard, voices, votes

_HERE = votes.c.workspace == bindparam("workspace")
_ONE = Prepared(select(votes).where(_HERE, votes.c.id == bindparam("id")))
_OPEN = Prepared(select(votes).where(_HERE, votes.c.open).order_by(votes.c.id))
_VOICES = Prepared(select(voices).where(also_here(voices), voices.c.vote == bindparam("id")).order_by(voices.c.member))
_HEARD = Prepared(select(teams_heard).where(teams_heard.c.workspace == bindparam("workspace")))
_END = Prepared(
    update(votes)
    .where(votes.c.workspace == bindparam("here"), votes.c.team.in_(KEYS), votes.c.open)
    .values(open=literal(False))
)


class Votes(Noun):
    def of(self, number: int) -> Vote | None:
        row = self._first(_ONE, {"id": number})
        return _vote(row) if row else None

    def standing(self) -> tuple[Vote, ...]:
        """All that are open."""
        return tuple(_vote(row) for row in self._all(_OPEN))

    def open(self, vote: Vote, members: Iterable[str]) -> int:
        """With a voice for each member that has not been raised yet."""
        names = ("team", "course", "period", "topic", "about", "last", "opened_at")
        number = self._insert_row(votes, {name: getattr(vote, name) for name in names})
        self._insert_new(voices, ({"vote": number, "member": member} for member in members))
        return number

    def voices(self, number: int) -> dict[str, bool | None]:
        """By member; None where nothing was said."""
        return {row.member: row.agrees for row in self._all(_VOICES, {"id": number})}

    def cast(self, number: int, member: str, agrees: bool) -> bool:
        """False where the member has no voice in it."""
        mine = (voices.c.workspace == self._workspace, voices.c.vote == number, voices.c.member == member)
        return self._connection.execute(update(voices).where(*mine).values(agrees=agrees)).rowcount == 1

    def close(self, number: int) -> bool:
        """False where it is closed already."""
        mine = (votes.c.workspace == self._workspace, votes.c.id == number, votes.c.open)
        return self._connection.execute(update(votes).where(*mine).values(open=False)).rowcount == 1

    def end(self, teams: Iterable[int]) -> None:
        """Somebody has decided already."""
        for some in in_parts(teams):
            _END.change(self._connection, {"here": self._workspace, "keys": some})

    def heard(self) -> dict[int, int]:
        """By team the newest field note that something has come of; by 0 the newest that was looked at."""
        return {row.team: row.note for row in self._all(_HEARD)}

    def hear(self, teams: Iterable[int], note: int) -> None:
        if rows := [{"workspace": self._workspace, "team": team, "note": note} for team in dict.fromkeys(teams)]:
            _hearing(self._connection.dialect.name).each(self._connection, rows)


@cache
def _hearing(dialect: str) -> Prepared:
    statement = insert_in(dialect, teams_heard)
    note = {"note": statement.excluded.note}
    return Prepared(statement.on_conflict_do_update(index_elements=["workspace", "team"], set_=note))


def _vote(row: Found) -> Vote:
    return Vote(
        team=row.team,
        course=row.course,
        period=row.period,
        topic=row.topic,
        about=row.about,
        last=row.last,
        opened_at=row.opened_at,
        open=row.open,
        id=row.id,
    )
