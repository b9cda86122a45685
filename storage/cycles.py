"""The monthly cycle: for which teams it is on, and what was ticked off in it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import bindparam, delete, select

from storage.noun import Noun, insert
from storage.prepared import Prepared
from storage.schema.cycles import cycle_steps, cycles

_ON = Prepared(select(cycles).where(cycles.c.workspace == bindparam("workspace")).order_by(cycles.c.team))
_TICKED = Prepared(
    select(cycle_steps.c.step, cycle_steps.c.done).where(
        cycle_steps.c.workspace == bindparam("workspace"),
        cycle_steps.c.team == bindparam("team"),
        cycle_steps.c.period == bindparam("period"),
    )
)
Said = tuple[str, datetime]  # who, and when


class Cycles(Noun):
    def on(self) -> dict[int, datetime]:
        """The teams that it is on for, and since when."""
        return {row.team: row.since for row in self._all(_ON)}

    def start(self, teams: Iterable[int], by: Said) -> None:
        author, at = by
        self._insert_new(cycles, ({"team": team, "author": author, "since": at} for team in teams))

    def stop(self, teams: Iterable[int]) -> None:
        mine = (cycles.c.workspace == self._workspace, cycles.c.team.in_(list(teams)))
        self._connection.execute(delete(cycles).where(*mine))

    def ticked(self, team: int, period: str) -> dict[str, bool]:
        """By step what was ticked off by hand, or opened again."""
        return {row.step: row.done for row in self._all(_TICKED, {"team": team, "period": period})}

    def tick(self, where: tuple[int, str, str], done: bool, by: Said) -> None:
        """`where`: team, period, step."""
        team, period, step = where
        author, at = by
        row = {"workspace": self._workspace, "team": team, "period": period, "step": step}
        said = {"done": done, "author": author, "at": at}
        keys = ["workspace", "team", "period", "step"]
        put = insert(self._connection, cycle_steps).values(row | said)
        self._connection.execute(put.on_conflict_do_update(index_elements=keys, set_=said))
