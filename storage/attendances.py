"""On which days of each month somebody has booked anything, kept as entries come."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from sqlalchemy import Insert, Integer, Select, Table, Text, bindparam, cast, func, literal_column, select
from sqlalchemy.dialects import sqlite

from domain.attendance import Kept
from storage.noun import KEYS, Noun, insert_in
from storage.prepared import Prepared
from storage.schema.ledger import attendances

_HERE = attendances.c.workspace == bindparam("workspace")
_OF = Prepared(
    select(attendances.c.member, attendances.c.month, attendances.c.days)
    .where(_HERE, attendances.c.member.in_(KEYS))
    .where(attendances.c.month.between(bindparam("first"), bindparam("last")))
)
_EVERY = Prepared(select(attendances.c.member, attendances.c.month, attendances.c.days).where(_HERE))
_KEY = ["workspace", "member", "month"]


class Attendances(Noun):
    def note(self, days: Mapping[tuple[str, str], int]) -> None:
        """By member and month; days that are kept already stay."""
        rows = [
            {"workspace": self._workspace, "member": member, "month": month, "days": some}
            for (member, month), some in days.items()
        ]
        if rows:
            _noting(self._connection.dialect.name).each(self._connection, rows)

    def of(self, member_ids: Iterable[str], months: tuple[str, str]) -> list[Kept]:
        """From the first month to the last; also of what was taken back since."""
        return list(self._asked(_OF, member_ids, {"first": months[0], "last": months[1]}))

    def every(self) -> dict[tuple[str, str], int]:
        """All of them, for the check."""
        return {(row.member, row.month): row.days for row in self._all(_EVERY)}


@cache
def _noting(dialect: str) -> Prepared:
    return Prepared(_also(insert_in(dialect, attendances)))


def noting_from(dialect: str, rows: Table) -> Insert:
    """Notes the days of a file's rows."""
    return _also(insert_in(dialect, attendances).from_select([*_KEY, "days"], _attended(rows)))


def _attended(rows: Table) -> Select[Any]:
    said = cast(rows.c.day, Text)
    day = literal_column("1").op("<<")(cast(func.substr(said, 9, 2), Integer) - 1).label("day")
    each = select(rows.c.workspace, rows.c.member, func.substr(said, 1, 7).label("month"), day)
    mine = (rows.c.workspace == bindparam("workspace"), rows.c.file == bindparam("file"))
    once = each.where(*mine).distinct().subquery()
    keys = [once.c[name] for name in _KEY]
    return select(*keys, func.sum(once.c.day)).group_by(*keys)


def _also(statement: sqlite.Insert) -> Insert:
    days = attendances.c.days.op("|")(statement.excluded.days)
    return statement.on_conflict_do_update(index_elements=_KEY, set_={"days": days})
