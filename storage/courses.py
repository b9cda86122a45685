"""The line that people were put on, from which day on: it holds until they are put on the other one."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from functools import cache

from sqlalchemy import bindparam, select

from domain.plan import Course
from storage.noun import KEYS, Noun, insert_in
from storage.prepared import Prepared
from storage.schema.plans import courses

_HERE = (courses.c.workspace == bindparam("workspace"), courses.c.since <= bindparam("day"))
_OF = Prepared(select(courses).where(*_HERE, courses.c.member.in_(KEYS)).order_by(courses.c.since))
_ALL = Prepared(select(courses).where(*_HERE).order_by(courses.c.since))
_KEY = ["workspace", "member", "since"]


class Courses(Noun):
    def of(self, member: str, day: date) -> Course:
        """The line that the member is on; the A line for whom nobody has put on another."""
        found: list[Course] = [row.course for row in self._asked(_OF, [member], {"day": day})]
        return found[-1] if found else "a"

    def on_b(self, day: date) -> frozenset[str]:
        """Who is on the B line."""
        last = {row.member: row.course for row in self._all(_ALL, {"day": day})}
        return frozenset(member for member, course in last.items() if course == "b")

    def put(self, members: Iterable[str], course: Course, since: date, by: tuple[str, datetime]) -> None:
        author, at = by
        said = {"workspace": self._workspace, "since": since, "course": course, "author": author, "at": at}
        if rows := [said | {"member": one} for one in members]:
            _putting(self._connection.dialect.name).each(self._connection, rows)


@cache
def _putting(dialect: str) -> Prepared:
    statement = insert_in(dialect, courses)
    said = {name: statement.excluded[name] for name in ("course", "author", "at")}
    return Prepared(statement.on_conflict_do_update(index_elements=_KEY, set_=said))
