"""From whom a command names to the member, the team or the company that is meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from domain.member import Member
from domain.outcomes.refusals import MemberUnknown, TeamUnknown
from domain.target import COMPANY, Subject
from domain.team import Team
from domain.who import Mention, Named, Oneself, TheCompany, TheTeam, Who
from handlers.context import Context


@dataclass(frozen=True, slots=True)
class Owner:
    """A subject with the name to show; `member` where it is one."""

    subject: Subject
    name: str
    member: Member | None = None


def owner_of(who: Who, context: Context) -> Owner | MemberUnknown | TeamUnknown:
    """A typed name is a member's, else a team's; before a given name alone the team comes first."""
    match who:
        case TheCompany():
            return Owner(COMPANY, "")
        case TheTeam(name):
            return _team_owner(team_of(name, context))
        case Named(name):
            found, team = context.store.members.called(name), context.tree.called(name)
            if team and [member.name.casefold() for member in found] != [name.casefold()]:
                return _team_owner(team)
            member = _meant(name, found, context)
            if isinstance(member, MemberUnknown) and not member.near and _near_teams(name, context):
                return unknown_team(name, context)
            return _member_owner(member)
        case _:
            return _member_owner(member_of(who, context))


def member_of(who: Who, context: Context) -> Member | MemberUnknown:
    """The one member meant; namesakes and strangers are refused."""
    match who:
        case Oneself():
            return context.member
        case Mention(id):
            known = context.store.members.known(id, context.settings.admins_listed)
            return known or MemberUnknown(id)
        case Named(name):
            return _meant(name, context.store.members.called(name), context)
        case _:
            return MemberUnknown("")


def team_of(name: str, context: Context) -> Team | TeamUnknown:
    """The team of that name; '' the one that the asker leads, else belongs to."""
    if name:
        return context.tree.called(name) or unknown_team(name, context)
    own = context.tree.led_by(context.member.id) or context.tree.of(context.member.id)
    return own[0] if own else TeamUnknown("", _team_names(context))


def _meant(name: str, found: Sequence[Member], context: Context) -> Member | MemberUnknown:
    if len(found) == 1:
        return found[0]
    if found:
        return MemberUnknown(name, tuple(member.name for member in found), namesakes=True)
    return MemberUnknown(name, context.store.members.near(name))


def unknown_team(name: str, context: Context, form: str = "") -> TeamUnknown:
    return TeamUnknown(name, _team_names(context), form, _near_teams(name, context))


def _near_teams(name: str, context: Context) -> tuple[str, ...]:
    """Those that come close, of the teams that the asker is shown."""
    known = {team.casefold(): team for team in _team_names(context)}
    return tuple(known[one] for one in get_close_matches(name.casefold(), known, 3))


def _team_names(context: Context) -> tuple[str, ...]:
    """Those that `/team` shows the asker."""
    return tuple(team.name for team, _ in visible_teams(context))


def visible_teams(context: Context) -> list[tuple[Team, int]]:
    """With their depths: all for an admin, else one's own with those above and below."""
    tree = context.tree
    own = {team.id for team in tree.of(context.member.id)}
    seen = {other for team in own for other in (*tree.above(team), *tree.below(team))}
    return [pair for pair in tree.downwards() if context.member.is_admin or pair[0].id in seen]


def _member_owner(member: Member | MemberUnknown) -> Owner | MemberUnknown:
    if isinstance(member, MemberUnknown):
        return member
    return Owner(Subject("member", member.id), member.name, member)


def _team_owner(team: Team | TeamUnknown) -> Owner | TeamUnknown:
    return team if isinstance(team, TeamUnknown) else Owner(Subject("team", str(team.id)), team.name)
