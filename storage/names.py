"""What the members of a workspace are called in conversation, found by the name."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import bindparam, delete, select

from domain.customer import folded
from domain.member import Member, spoken_names
from storage.noun import KEYS, Noun
from storage.prepared import Prepared
from storage.schema.people import member_names

_HERE = member_names.c.workspace == bindparam("workspace")
_MEANT = Prepared(select(member_names.c.folded, member_names.c.member).where(_HERE, member_names.c.folded.in_(KEYS)))
_FORGET = Prepared(delete(member_names).where(_HERE, member_names.c.member == bindparam("called")))


Called = dict[str, frozenset[str]]


class Names(Noun):
    _last: tuple[tuple[str, ...], Called] = (), {}

    def meant(self, names: Iterable[str]) -> Called:
        """Of `names` those that members are called by, in any case and width, each with the ids of who is; who asks
        the same again, within a transaction, is not looked up again."""
        asked = tuple(names)
        if self._last[0] != asked:
            self._last = asked, self._found(asked)
        return self._last[1]

    def _found(self, names: Iterable[str]) -> Called:
        wanted = {name: folded(name) for name in names}
        found: dict[str, set[str]] = {}
        for row in self._asked(_MEANT, wanted.values()):
            found.setdefault(row.folded, set()).add(row.member)
        return {name: frozenset(found[fold]) for name, fold in wanted.items() if fold in found}

    def call(self, member: Member) -> None:
        """Remember by which names a member is called now; who left is called no more."""
        self._last = (), {}
        _FORGET.change(self._connection, {"workspace": self._workspace, "called": member.id})
        names = {folded(name) for name in spoken_names(member.name)} if member.active else set[str]()
        self._insert_new(member_names, ({"folded": name, "member": member.id} for name in sorted(names)))
