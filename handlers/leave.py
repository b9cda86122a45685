"""Leave: who is away from when to when."""

from __future__ import annotations

from domain.commands.team import EndLeave, StartLeave
from domain.member import Leave, Member
from domain.outcomes.refusals import MemberUnknown, NotYours
from domain.outcomes.team import LeaveBackwards, LeaveEnded, LeaveStarted, NotOnLeave
from domain.team import may_see
from domain.who import Who
from handlers.context import Context, Directly
from handlers.redistribution import offer
from handlers.who import member_of


def handle_start_leave(
    command: StartLeave, context: Context
) -> LeaveStarted | LeaveBackwards | NotYours | MemberUnknown:
    """One's own, and leads for the people below them, who are told."""
    member = _whose(command.who, context)
    if not isinstance(member, Member):
        return member
    first = command.first or member.today(context.now)
    if command.last and command.last < first:
        return LeaveBackwards(first, command.last)
    context.store.leaves.start(Leave(member.id, first, command.last))
    for team in context.tree.of(member.id):
        if member.id not in context.tree.leads(team.id):
            offer("away", [member.id], team.id, context)
    if member.id != context.member.id:
        context.tell(Directly(member.id), LeaveStarted(context.member.name, True, first, command.last))
    return LeaveStarted(member.name, member.id == context.member.id, first, command.last)


def handle_end_leave(command: EndLeave, context: Context) -> LeaveEnded | NotOnLeave | NotYours | MemberUnknown:
    member = _whose(command.who, context)
    if not isinstance(member, Member):
        return member
    own = member.id == context.member.id
    ended = context.store.leaves.end(member.id, member.today(context.now))
    return LeaveEnded(member.name, own) if ended else NotOnLeave(member.name, own)


def _whose(who: Who, context: Context) -> Member | MemberUnknown | NotYours:
    member = member_of(who, context)
    if isinstance(member, MemberUnknown):
        return member
    return member if may_see(context.member, member.id, context.tree) else NotYours("manage")
