"""Delegation: somebody else gives a manager's approvals for some days."""

from __future__ import annotations

from domain.approval import Delegation
from domain.commands.approval import DelegateApprovals, EndDelegation
from domain.member import Member
from domain.outcomes.approval import DelegationEnded, DelegationRefused, DelegationStarted
from domain.outcomes.refusals import MemberUnknown
from handlers.context import Context, Directly
from handlers.who import member_of


def handle_delegate_approvals(
    command: DelegateApprovals, context: Context
) -> DelegationStarted | DelegationRefused | MemberUnknown:
    """One's own approvals alone, by who leads somebody; in place of what was handed over before."""
    delegate = member_of(command.who, context)
    if isinstance(delegate, MemberUnknown):
        return delegate
    if refused := _refused(delegate, command, context):
        return refused
    first = command.first or context.office_day
    context.store.delegations.begin(Delegation(context.member.id, delegate.id, first, command.last))
    told = (context.member.name, delegate.name, first, command.last)
    context.tell(Directly(delegate.id), DelegationStarted(*told, to_delegate=True))
    return DelegationStarted(*told)


def handle_end_delegation(_command: EndDelegation, context: Context) -> DelegationEnded:
    return DelegationEnded(idle=not context.store.delegations.end(context.member.id, context.office_day))


def _refused(delegate: Member, command: DelegateApprovals, context: Context) -> DelegationRefused | None:
    if not (context.member.is_admin or context.tree.led_by(context.member.id)):
        return DelegationRefused("leads_nobody")
    if delegate.id == context.member.id:
        return DelegationRefused("oneself")
    if not delegate.active:
        return DelegationRefused("left", delegate.name)
    if command.last and command.last < (command.first or context.office_day):
        return DelegationRefused("backwards")
    return None
