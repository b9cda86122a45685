"""The tree of teams at one day, and who may see and manage whom in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from domain.member import Member
from domain.once import once

LONGEST_NAME = 80  # characters of a team's


@dataclass(frozen=True, slots=True)
class Team:
    """A team below `parent` (None at the top)."""

    id: int
    name: str
    parent: int | None = None


@dataclass(frozen=True, slots=True)
class Membership:
    """One member's place in a team on the day that the tree was asked for."""

    team: int
    member: str
    leads: bool = False


class Tree:
    """Teams, members and leads at one day."""

    def __init__(self, teams: Iterable[Team], memberships: Iterable[Membership]) -> None:
        self.teams = {team.id: team for team in teams}
        self._memberships = tuple(memberships)

    def called(self, name: str) -> Team | None:
        wanted = name.casefold()
        return next((team for team in self.teams.values() if team.name.casefold() == wanted), None)

    def of(self, member: str) -> tuple[Team, ...]:
        """The teams that the member belongs to or leads; the one they belong to first."""
        return tuple(self.teams[place.team] for place in self._places(member))

    def led_by(self, member: str) -> tuple[Team, ...]:
        return tuple(self.teams[place.team] for place in self._of_member.get(member, ()) if place.leads)

    def leads(self, team: int) -> tuple[str, ...]:
        return tuple(place.member for place in self._of_team.get(team, ()) if place.leads)

    def members(self, team: int) -> tuple[str, ...]:
        """Those who belong to the team or a team below it, without its leads, each once."""
        inside = {team, *self.below(team)}
        if len(inside) == 1:
            return tuple(dict.fromkeys(self.own_members(team)))  # without going through the whole company
        found = (place.member for place in self._memberships if place.team in inside and not place.leads)
        return tuple(dict.fromkeys(found))

    def own_members(self, team: int) -> tuple[str, ...]:
        """Those who belong to the team itself, without its leads."""
        return tuple(place.member for place in self._of_team.get(team, ()) if not place.leads)

    def downwards(self) -> Iterator[tuple[Team, int]]:
        """Every team below the one it belongs to, with its depth."""
        yield from self._downwards(None, 0)

    def _downwards(self, parent: int | None, depth: int) -> Iterator[tuple[Team, int]]:
        for child in self._children.get(parent, ()):
            yield self.teams[child], depth
            yield from self._downwards(child, depth + 1)

    def right_below(self, team: int | None) -> list[Team]:
        """The teams that belong to a team itself; to none for None."""
        return [self.teams[child] for child in self._children.get(team, ())]

    def below(self, team: int) -> Iterator[int]:
        for child in self._children.get(team, ()):
            yield child
            yield from self.below(child)

    def above(self, team: int) -> Iterator[int]:
        """The team itself and those above it, upwards."""
        current: int | None = team
        while current is not None:
            yield current
            current = self.teams[current].parent

    def leads_above(self, member: str) -> tuple[str, ...]:
        """The leads above a member, nearest first, never the member; those who lead one team are peers."""
        chain = (lead for place in self._places(member) for team in self._over(place) for lead in self.leads(team))
        return tuple(dict.fromkeys(lead for lead in chain if lead != member))

    def levels_above(self, member: str) -> tuple[tuple[str, ...], ...]:
        """The same by team: who leads the nearest one, and so on upwards; each lead once, and no team without."""
        levels: list[tuple[str, ...]] = []
        for team in (team for place in self._places(member) for team in self._over(place)):
            seen = {member}.union(*levels)
            levels.append(tuple(lead for lead in self.leads(team) if lead not in seen))
        return tuple(filter(None, levels))

    def _places(self, member: str) -> list[Membership]:
        return sorted(self._of_member.get(member, ()), key=lambda place: place.leads)

    def _over(self, place: Membership) -> Iterator[int]:
        """The teams whose leads are above somebody in this place: a lead's begin above the team."""
        return (team for team in self.above(place.team) if not place.leads or team != place.team)

    @once
    def _of_member(self) -> dict[str, list[Membership]]:
        found: dict[str, list[Membership]] = {}
        for place in self._memberships:
            found.setdefault(place.member, []).append(place)
        return found

    @once
    def _of_team(self) -> dict[int, list[Membership]]:
        found: dict[int, list[Membership]] = {}
        for place in self._memberships:
            found.setdefault(place.team, []).append(place)
        return found

    @once
    def _children(self) -> dict[int | None, list[int]]:
        children: dict[int | None, list[int]] = {}
        for team in self.teams.values():
            children.setdefault(team.parent, []).append(team.id)
        return children


def may_see(actor: Member, subject: str, tree: Tree) -> bool:
    """Own figures, those of people below, and for admins all."""
    return actor.id == subject or actor.is_admin or actor.id in tree.leads_above(subject)


def may_manage(actor: Member, subject: str, tree: Tree) -> bool:
    """Leads for the people below them and admins for all; nobody for themselves."""
    return actor.id != subject and (actor.is_admin or actor.id in tree.leads_above(subject))


def may_manage_team(actor: Member, team: int, tree: Tree) -> bool:
    """Leads of the team or of one above it, and admins."""
    return actor.is_admin or any(actor.id in tree.leads(place) for place in tree.above(team))
