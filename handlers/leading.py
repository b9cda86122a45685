"""Who leads a round of agreement, and so hears what comes of it: by the teams as they are now."""

from __future__ import annotations

from collections.abc import Sequence

from domain.member import Member
from domain.round import Ballot, Round
from domain.team import may_manage, may_manage_team
from handlers.context import Context


def leads_round(found: Round, member: Member, context: Context) -> bool:
    """Who may manage the team; its author also where they may manage everybody whom it asks."""
    if found.subject.kind == "team" and may_manage_team(member, int(found.subject.id), context.tree):
        return True
    if member.is_admin or found.author != member.id:
        return member.is_admin
    asked = (ballot.member for ballot in context.store.rounds.ballots(found.id) if ballot.member != member.id)
    return all(may_manage(member, one, context.tree) for one in asked)


def others(found: Round, ballots: Sequence[Ballot], context: Context) -> list[Ballot]:
    """The ballots of those who do not lead the round: who reads the sums knows their own vote, and so it hides no
    other's."""
    known = context.store.members.some((ballot.member for ballot in ballots), context.settings.admins_listed)
    leading = {member.id for member in known if leads_round(found, member, context)}
    return [ballot for ballot in ballots if ballot.member not in leading]


def hearers(found: Round, context: Context) -> tuple[str, ...]:
    """Its author, while they lead it; else the nearest leads of the team."""
    author = context.store.members.known(found.author, context.settings.admins_listed)
    if author and author.active and leads_round(found, author, context):
        return (found.author,)
    teams = context.tree.above(int(found.subject.id)) if found.subject.kind == "team" else ()
    known = (tuple(context.store.members.names(context.tree.leads(team))) for team in teams)
    return next(filter(None, known), ())
