"""Finds the member whom a cell names."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from domain.customer import folded
from domain.member import Member, spoken_names

NotFound = Literal["person_unknown", "person_namesakes"]


class People:
    """Found by id, whole name, or what colleagues call them; who has left is found too, after those who are here."""

    def __init__(self, members: Iterable[Member]) -> None:
        known = list(members)
        self._by_id = {member.id: member for member in known}
        self._names: tuple[dict[str, list[Member]], ...] = ({}, {}, {})
        for member in known:
            whole, spoken, left = self._names
            _call(whole if member.active else left, member, [member.name])
            _call(spoken if member.active else left, member, spoken_names(member.name)[1:])

    def find(self, typed: str) -> Member | NotFound:
        """The one member of that name; `@` before it and the brackets of a mention do not matter."""
        name = typed.strip("<@> ").partition("|")[0]
        if name in self._by_id:
            return self._by_id[name]
        for names in self._names:
            if found := names.get(folded(name)):
                return found[0] if len(found) == 1 else "person_namesakes"
        return "person_unknown"


def _call(names: dict[str, list[Member]], member: Member, called: Iterable[str]) -> None:
    for name in called:
        others = names.setdefault(folded(name), [])
        if member not in others:
            others.append(member)
