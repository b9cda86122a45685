"""Approvals: given, declined with a reason, or withdrawn by who asked; until then nothing changes."""

from __future__ import annotations

from domain.approval import Approval
from domain.commands.approval import ApproveRequest, DeclineRequest, OpenDecline, WithdrawRequest
from domain.outcomes.adjustment import RequestShown
from domain.outcomes.approval import (
    ApprovalAsked,
    DeclineForm,
    PassedOn,
    ReasonMissing,
    RequestDecided,
    RequestLapsed,
    RequestWithdrawn,
)
from domain.outcomes.refusals import GoneStale, NotYours
from handlers.approver import decider
from handlers.context import Context, Directly
from handlers.mention import with_names
from handlers.requested import approve, close, shown

Blocked = PassedOn | GoneStale | NotYours


def handle_approve_request(
    command: ApproveRequest, context: Context
) -> RequestDecided | ApprovalAsked | RequestLapsed | Blocked:
    """Where the targets moved since it was asked for, the approver sees what it would be now, and approves again."""
    approval = _waiting(command.approval, context)
    if not isinstance(approval, Approval):
        return approval
    found = approve(approval, context)
    return _decided(approval, found, context) if isinstance(found, RequestShown) else found


def handle_open_decline(command: OpenDecline, context: Context) -> DeclineForm | Blocked:
    approval = _waiting(command.approval, context)
    if not isinstance(approval, Approval):
        return approval
    request = shown(approval, context)
    return DeclineForm(approval.id, request) if request else GoneStale()


def handle_decline_request(command: DeclineRequest, context: Context) -> RequestDecided | ReasonMissing | Blocked:
    words = with_names(command.reason, context).strip()
    if not any(map(str.isalnum, words)):
        return ReasonMissing()
    approval = _waiting(command.approval, context)
    if not isinstance(approval, Approval):
        return approval
    request = shown(approval, context)
    close(approval, "declined", context)
    return _decided(approval, request, context, words) if request else GoneStale()


def handle_withdraw_request(command: WithdrawRequest, context: Context) -> RequestWithdrawn | GoneStale | NotYours:
    approval = context.store.approvals.of(command.approval)
    if approval is None:
        return GoneStale()
    if approval.requester != context.member.id:
        return NotYours("manage")
    standing = next((a for a in _all_about(approval, context) if a.state == "waiting"), None)
    if standing is None:
        return GoneStale()
    context.store.approvals.decide(standing.id, "withdrawn", context.now)
    close(standing, "cancelled", context)
    return RequestWithdrawn()


def _waiting(key: int, context: Context) -> Approval | Blocked:
    """The approval that waits, for the asker to decide."""
    approval = context.store.approvals.of(key)
    if approval is None:
        return GoneStale()
    if approval.approver.member != context.member.id:
        return NotYours("approve")
    if approval.state == "waiting":
        return approval
    newest = _all_about(approval, context)[-1]
    return PassedOn(decider(newest.approver, context)) if newest.state == "waiting" else GoneStale()


def _all_about(approval: Approval, context: Context) -> tuple[Approval, ...]:
    return context.store.approvals.about(approval.request, approval.number)


def _decided(approval: Approval, request: RequestShown, context: Context, words: str = "") -> RequestDecided:
    """Said to who decided, and told to who asked."""
    context.store.approvals.decide(approval.id, "declined" if words else "approved", context.now, words)
    by = decider(approval.approver, context)
    if approval.requester != context.member.id:
        told = RequestDecided(request, by, approved=not words, own=False, words=words)
        context.tell(Directly(approval.requester), told)
    return RequestDecided(request, by, approved=not words, own=True, words=words)
