"""Field notes, one for a message."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, delete, func, or_, select, true, update

from domain.bearing import Bearing
from domain.intel import FieldNote
from storage.noun import Noun, insert
from storage.prepared import Found, Prepared
from storage.schema.intel import field_notes

_HERE = field_notes.c.workspace == bindparam("workspace")
_OF_MESSAGE = _HERE & (field_notes.c.message == bindparam("message"))
_ONE = Prepared(select(field_notes).where(_OF_MESSAGE))
_DROP = Prepared(delete(field_notes).where(_OF_MESSAGE))
_POINT = Prepared(
    update(field_notes)
    .where(field_notes.c.workspace == bindparam("here"), field_notes.c.message == bindparam("noted"))
    .values(bearing=bindparam("points"))
)
_LAST = Prepared(select(func.max(field_notes.c.message)).where(_HERE, field_notes.c.day >= bindparam("since")))
_NEWEST = (field_notes.c.day.desc(), field_notes.c.message.desc())


LOOKED_THROUGH = 2_000  # the newest notes, for a text: no index finds what stands within one


@dataclass(frozen=True, slots=True)
class Search:
    """Which notes are wanted: of `authors` (None: everybody), and what `mates` said openly; `text` stands in them. Only
    the newest so many (`LOOKED_THROUGH`) are looked through for a text."""

    authors: Collection[str] | None
    mates: Collection[str] = ()
    text: str = ""
    topic: str = ""
    days: tuple[date, date] = field(default=(date.min, date.max))


class Intel(Noun):
    def of_message(self, message: int) -> FieldNote | None:
        row = self._first(_ONE, {"message": message})
        return _note(row) if row else None

    def found(self, search: Search, most: int, ceiling: int | None = None) -> tuple[tuple[FieldNote, ...], int]:
        """The newest of what is wanted, and how many there are in all, counted up to a ceiling where there is one."""
        wanted = [self._here(), field_notes.c.message.in_(self._read(search)), _says(search.text)]
        if not search.text:
            wanted = self._wanted(search)
        rows = self._connection.execute(select(field_notes).where(*wanted).order_by(*_NEWEST).limit(most))
        counted = select(field_notes.c.message).where(*wanted).limit(ceiling).subquery()
        count = self._connection.scalar(select(func.count()).select_from(counted))
        return tuple(_note(row) for row in rows), int(count or 0)

    def since(self, day: date) -> tuple[FieldNote, ...]:
        """All of the workspace from `day` on, oldest first."""
        statement = select(field_notes).where(self._here(), field_notes.c.day >= day).order_by(field_notes.c.message)
        return tuple(_note(row) for row in self._connection.execute(statement))

    def newest(self, since: date) -> int:
        """The id of the newest message that something was noted of from that day on; 0 where nothing was."""
        return int(self._scalar(_LAST, {"since": since}) or 0)

    def authors(self, since: date) -> frozenset[str]:
        """Who has noted anything from that day on."""
        statement = select(field_notes.c.author).where(self._here(), field_notes.c.day >= since).distinct()
        return frozenset(self._connection.scalars(statement))

    def keep(self, note: FieldNote) -> None:
        """In place of what the message had noted before."""
        words: dict[str, Any] = {"topic": note.topic, "text": note.text, "about": "\n".join(note.about)}
        words |= {"bearing": note.bearing}
        row = {"workspace": self._workspace, "message": note.message, "author": note.author, "day": note.day}
        flags = {"private": note.private, "whole": note.whole}
        statement = insert(self._connection, field_notes).values(row | words | flags)
        mine = field_notes.c.workspace == self._workspace
        self._connection.execute(statement.on_conflict_do_update(index_elements=["message"], set_=words, where=mine))

    def drop(self, message: int) -> None:
        _DROP.change(self._connection, {"workspace": self._workspace, "message": message})

    def point(self, message: int, bearing: Bearing) -> None:
        """As its author says."""
        _POINT.change(self._connection, {"here": self._workspace, "noted": message, "points": bearing})

    def _here(self) -> ColumnElement[bool]:
        return field_notes.c.workspace == self._workspace

    def is_bounded(self, search: Search) -> bool:
        """Whether there are more than are looked through for a text."""
        statement = select(func.count()).select_from(self._read(search, 1).subquery())
        return bool(search.text) and int(self._connection.scalar(statement) or 0) > LOOKED_THROUGH

    def _read(self, search: Search, more: int = 0) -> Select[tuple[int]]:
        """The newest that are wanted, whatever stands in them."""
        newest = select(field_notes.c.message).where(*self._wanted(search)).order_by(*_NEWEST)
        return newest.limit(LOOKED_THROUGH + more)

    def _wanted(self, search: Search) -> list[ColumnElement[bool]]:
        """But for their text."""
        table = field_notes.c
        own, anybodys = search.authors or (), search.authors is None
        read = and_(table.author.in_({*own, *search.mates}), or_(table.author.in_(own), ~table.private))
        return [
            self._here(),
            true() if anybodys else read,
            table.day.between(*search.days),
            table.topic == search.topic if search.topic else true(),
        ]


def _says(text: str) -> ColumnElement[bool]:
    table = field_notes.c
    return or_(table.text.icontains(text, autoescape=True), table.about.icontains(text, autoescape=True))


def _note(row: Found) -> FieldNote:
    about = tuple(filter(None, row.about.split("\n")))
    kept = (row.message, row.author, row.topic, row.text, about, row.day, row.private, row.whole)
    return FieldNote(*kept, bearing=row.bearing)
