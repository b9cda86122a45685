"""Whose figures the asker may see or change, and who is who."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from domain.outcomes.refusals import MemberUnknown, NotYours, TeamUnknown
from domain.target import Subject
from domain.team import may_manage, may_manage_team, may_see
from domain.who import ONESELF, PerhapsTeam, TheTeam, Who
from handlers.context import Context
from handlers.who import Owner, owner_of

Hidden = NotYours | MemberUnknown | TeamUnknown


def visible_owner(who: Who, context: Context) -> Owner | Hidden:
    """Who is meant, where the asker may see their figures."""
    owner = owner_of(_team_or_oneself(who, context), context)
    if not isinstance(owner, Owner):
        return owner
    return owner if _sees(owner.subject, context) else NotYours("see")


def is_team_after_all(who: Who, owner: Owner) -> bool:
    """Whether the word that was read as a metric names the team."""
    return isinstance(who, PerhapsTeam) and owner.member is None


def _team_or_oneself(who: Who, context: Context) -> Who:
    match who:
        case PerhapsTeam(name):
            team = context.tree.called(name)
            return TheTeam(name) if team and may_manage_team(context.member, team.id, context.tree) else ONESELF
        case _:
            return who


def managed_owner(who: Who, context: Context) -> Owner | Hidden:
    """Who is meant, where the asker may set and adjust their targets."""
    owner = owner_of(who, context)
    if not isinstance(owner, Owner):
        return owner
    if owner.subject.id == context.member.id:
        return NotYours("self")
    return owner if manages(owner.subject, context) else NotYours("manage")


def managed_owners(whos: Iterable[Who], context: Context) -> tuple[Owner, ...] | Hidden:
    """All who are meant, each once; one that the asker may not manage refuses all."""
    owners: dict[Subject, Owner] = {}
    for who in whos:
        owner = managed_owner(who, context)
        if not isinstance(owner, Owner):
            return owner
        owners[owner.subject] = owner
    return tuple(owners.values())


def members_of(subject: Subject, context: Context) -> dict[str, str]:
    """Names by id of those who count for a team; for the company, of all who are in a team."""
    return context.store.members.names(ids_of(subject, context))


def ids_of(subject: Subject, context: Context) -> tuple[str, ...]:
    """The same without their names."""
    tree = context.tree
    teams = [int(subject.id)] if subject.kind == "team" else [t.id for t in tree.teams.values() if t.parent is None]
    return tuple(dict.fromkeys(member for team in teams for member in tree.members(team)))


def on_leave(context: Context, day: date | None = None) -> frozenset[str]:
    """Who is on leave on `day`, by default the office's today."""
    day = day or context.office_day
    leaves = context.store.leaves.since(day)
    return frozenset(member for member, some in leaves.items() if any(leave.covers(day) for leave in some))


def _sees(subject: Subject, context: Context) -> bool:
    match subject.kind:
        case "member" if subject.id == context.member.id:
            return True  # without the tree, which grows with the company
        case "member":
            return may_see(context.member, subject.id, context.tree)
        case "team":
            return may_manage_team(context.member, int(subject.id), context.tree)
        case "company":
            return context.member.is_admin


def manages(subject: Subject, context: Context) -> bool:
    """Whether the asker may set and adjust its targets."""
    if subject.kind == "member":
        return may_manage(context.member, subject.id, context.tree)
    return _sees(subject, context)
