"""Teams: who belongs where, who leads."""

from __future__ import annotations

from dataclasses import replace

from domain.commands.team import AddToTeam, LeadTeam, NestTeam, RemoveFromTeam, ShowTeams
from domain.member import Member
from domain.outcomes.refusals import MemberUnknown, NotYours, TeamUnknown
from domain.outcomes.team import (
    CourseJoined,
    NotInTeam,
    TeamJoined,
    TeamLed,
    TeamLeft,
    TeamLine,
    TeamLoop,
    TeamNested,
    TeamsShown,
)
from domain.team import Membership, Team, Tree, may_manage_team
from domain.who import Who
from handlers.context import Context
from handlers.people import Hidden, on_leave
from handlers.plan_course import go_along
from handlers.redistribution import offer
from handlers.who import member_of, team_of, visible_teams


def handle_show_teams(_command: ShowTeams, context: Context) -> TeamsShown:
    """An admin sees the whole tree, others the teams they lead or belong to with those above and below."""
    names = {member.id: member.name for member in context.store.members.all()}
    away = on_leave(context)
    lines = tuple(
        replace(_line(team, names, away, context.tree), depth=depth) for team, depth in visible_teams(context)
    )
    placed = {place for team in context.tree.teams for place in _placed(team, context.tree)}
    without = tuple(name for member, name in names.items() if member not in placed and member != context.workspace.bot)
    may_change = context.member.is_admin or bool(context.tree.led_by(context.member.id))
    return TeamsShown(lines, without if context.member.is_admin else (), may_change)


def _line(team: Team, names: dict[str, str], away: frozenset[str], tree: Tree) -> TeamLine:
    members = tree.own_members(team.id)
    return TeamLine(
        name=team.name,
        depth=0,
        leads=tuple(names[lead] for lead in tree.leads(team.id) if lead in names),
        members=tuple(names[member] for member in members if member in names),
        away=tuple(names[member] for member in members if member in away and member in names),
    )


def _placed(team: int, tree: Tree) -> tuple[str, ...]:
    return (*tree.own_members(team), *tree.leads(team))


def handle_add_to_team(command: AddToTeam, context: Context) -> TeamJoined | Hidden:
    """Who belongs to another team leaves it; an admin may name a team that does not exist yet."""
    team = context.tree.called(command.team)
    if refusal := _barred(team, command.team, context):
        return refusal
    members = _members(command.whos, context)
    if isinstance(members, MemberUnknown):
        return members
    if not all(_may_place(member, context) for member in members):
        return NotYours("manage")
    place = team or context.store.teams.make(command.team)
    there = _placed(place.id, context.tree) if team else ()
    for member in members:
        context.store.teams.join(Membership(place.id, member.id), context.office_day)
    new = [member.id for member in members if member.id not in there]
    offer("joined", new, place.id, context)
    moved = go_along(dict.fromkeys(new, context.tree.members(place.id) if team else ()), context)
    along = tuple(CourseJoined(member.name, moved[member.id]) for member in members if member.id in moved)
    return TeamJoined(place.name, tuple(member.name for member in members), made=team is None, along=along)


def _barred(team: Team | None, name: str, context: Context) -> NotYours | TeamUnknown | None:
    """Leads change their own teams, admins all; who may change none is not told which exist."""
    if team is None:
        leads = context.tree.led_by(context.member.id)
        return None if context.member.is_admin else team_unknown(name, context) if leads else NotYours("manage")
    return None if may_manage_team(context.member, team.id, context.tree) else NotYours("manage")


def _may_place(member: Member, context: Context) -> bool:
    """A lead takes in who has no place yet or one of the lead's own: with a place, figures change hands."""
    asker, places = context.member, context.tree.of(member.id)
    own = all(may_manage_team(asker, team.id, context.tree) for team in places)
    return asker.is_admin or (own and not member.is_admin)


def team_unknown(name: str, context: Context) -> TeamUnknown:
    found = team_of(name, context)
    return found if isinstance(found, TeamUnknown) else TeamUnknown(name)


def _members(whos: tuple[Who, ...], context: Context) -> list[Member] | MemberUnknown:
    found = [member_of(who, context) for who in whos]
    unknown = next((member for member in found if isinstance(member, MemberUnknown)), None)
    return unknown or [member for member in found if isinstance(member, Member)]


def handle_remove_from_team(command: RemoveFromTeam, context: Context) -> TeamLeft | NotInTeam | Hidden:
    team = context.tree.called(command.team)
    if refusal := _barred(team, command.team, context):
        return refusal
    members = _members(command.whos, context)
    if team is None:
        return team_unknown(command.team, context)
    if isinstance(members, MemberUnknown):
        return members
    for member in members:
        if member.id not in _placed(team.id, context.tree):
            return NotInTeam(team.name, member.name)
        for leads in (False, True):
            context.store.teams.leave(Membership(team.id, member.id, leads), context.office_day)
    offer("left", [member.id for member in members], team.id, context)
    return TeamLeft(team.name, tuple(member.name for member in members))


def handle_lead_team(command: LeadTeam, context: Context) -> TeamLed | Hidden:
    team = context.tree.called(command.team)
    if refusal := _barred(team, command.team, context):
        return refusal
    member = member_of(command.who, context)
    if isinstance(member, MemberUnknown):
        return member
    place = team or context.store.teams.make(command.team)
    if member.id not in context.tree.leads(place.id):
        context.store.teams.join(Membership(place.id, member.id, leads=True), context.office_day)
    return TeamLed(place.name, member.name, made=team is None)


def handle_nest_team(command: NestTeam, context: Context) -> TeamNested | TeamLoop | Hidden:
    team, parent = context.tree.called(command.team), context.tree.called(command.parent)
    for found, name in ((team, command.team), (parent, command.parent)):
        if refusal := _barred(found, name, context):
            return refusal
    if team is None:
        return team_unknown(command.team, context)
    if parent and parent.id in (team.id, *context.tree.below(team.id)):
        return TeamLoop(team.name, parent.name)
    above = parent or context.store.teams.make(command.parent)
    context.store.teams.nest(team.id, above.id)
    return TeamNested(team.name, above.name, made=parent is None)
