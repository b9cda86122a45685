"""How check-ins came in, counted as they do."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from sqlalchemy import bindparam, func, select

from domain.usage import Usage
from storage.noun import KEYS, Noun, insert_in
from storage.prepared import Found, Prepared
from storage.schema.usages import COUNTED, usages

_SUMS = select(*(func.coalesce(func.sum(usages.c[name]), 0).label(name) for name in COUNTED)).where(
    usages.c.workspace == bindparam("workspace"), usages.c.month.in_(bindparam("months", expanding=True))
)
_ALL = Prepared(_SUMS)
_SOME = Prepared(_SUMS.where(usages.c.member.in_(KEYS)))
_FIRST = Prepared(select(func.min(usages.c.month)).where(usages.c.workspace == bindparam("workspace")))


class Usages(Noun):
    def add(self, member: str, month: str, step: Usage) -> None:
        row: dict[str, str | int] = {"workspace": self._workspace, "month": month, "member": member}
        row |= {name: getattr(step, name) for name in COUNTED}
        _adding(self._connection.dialect.name).change(self._connection, row)

    def of(self, member_ids: Iterable[str], months: Iterable[str]) -> Usage:
        """Of some members, in all of the months together."""
        parts = (_usage(row) for row in self._asked(_SOME, member_ids, {"months": list(months)}))
        return sum(parts, Usage())

    def whole(self, months: Iterable[str]) -> Usage:
        """Of everybody."""
        return sum(map(_usage, self._all(_ALL, {"months": list(months)})), Usage())

    def first(self) -> str:
        """The first month in which anything was counted, '' before that."""
        return self._scalar(_FIRST) or ""


@cache
def _adding(dialect: str) -> Prepared:
    statement = insert_in(dialect, usages)
    more = {name: usages.c[name] + statement.excluded[name] for name in COUNTED}
    return Prepared(statement.on_conflict_do_update(index_elements=["workspace", "month", "member"], set_=more))


def _usage(row: Found) -> Usage:
    return Usage(**{name: int(getattr(row, name)) for name in COUNTED})
