"""What an approval is about: an adjustment of targets or a correction of entries, shown, approved and closed."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from domain.adjustment import Adjustment
from domain.approval import Approval
from domain.correction import Correction
from domain.member import Member
from domain.outcomes.adjustment import RequestShown
from domain.outcomes.approval import ApprovalAsked, RequestLapsed
from domain.outcomes.refusals import GoneStale
from domain.target import Subject
from domain.team import may_manage, may_manage_team
from handlers.adjust import overtaken
from handlers.approver import decider
from handlers.context import Context, Directly
from handlers.correction import book_correction, correction_shown
from handlers.effect import carry_out
from handlers.submission import adjustment_shown, ask
from handlers.window import owners_in


def shown(approval: Approval, context: Context) -> RequestShown | None:
    """As it would be if it were approved now; None where it is decided."""
    match _submitted(approval, context):
        case Adjustment() as adjustment:
            return adjustment_shown(adjustment, context)
        case Correction() as correction:
            return correction_shown(correction, context)
        case None:
            return None


def barred_from(approval: Approval, context: Context) -> frozenset[str]:
    """Whom it is about: they do not decide."""
    match _submitted(approval, context):
        case Adjustment() as adjustment:
            return owners_in(adjustment)
        case Correction() as correction:
            return frozenset({correction.member})
        case None:
            return frozenset()


def approve(approval: Approval, context: Context) -> RequestShown | ApprovalAsked | RequestLapsed | GoneStale:
    """It counts, or is shown as it would be now."""
    match _submitted(approval, context):
        case Adjustment() as adjustment:
            return _approve_adjustment(approval, adjustment, context)
        case Correction() as correction:
            return _approve_correction(approval, correction, context)
        case None:
            return GoneStale()


def _approve_correction(approval: Approval, correction: Correction, context: Context) -> RequestShown | GoneStale:
    told = correction_shown(correction, context)
    if book_correction(correction, context):
        return told
    context.store.approvals.decide(approval.id, "withdrawn", context.now)
    return GoneStale()


def _approve_adjustment(
    approval: Approval, adjustment: Adjustment, context: Context
) -> RequestShown | ApprovalAsked | RequestLapsed:
    author = context.store.members.known(adjustment.author, context.settings.admins_listed)
    if author is None or not all(_leads(author, step.before.subject, context) for step in adjustment.steps):
        return _lapsed(approval, adjustment_shown(adjustment, context), context)
    if steps := overtaken(adjustment, context):
        return _anew(approval, replace(adjustment, steps=tuple(steps)), context)
    told = adjustment_shown(adjustment, context)
    carry_out(adjustment, context, decider(approval.approver, context).name)
    return told


def close(approval: Approval, state: Literal["declined", "cancelled"], context: Context) -> None:
    """It will not come."""
    if approval.request == "adjustment":
        context.store.adjustments.decide(approval.number, state, context.now)
    else:
        context.store.corrections.decide(approval.number, state, context.now)


def _submitted(approval: Approval, context: Context) -> Adjustment | Correction | None:
    found: Adjustment | Correction | None
    if approval.request == "adjustment":
        found = context.store.adjustments.of(approval.number)
    else:
        found = context.store.corrections.of(approval.number)
    return found if found and found.state == "submitted" else None


def _leads(author: Member, subject: Subject, context: Context) -> bool:
    """The say may be lost between asking and approving."""
    match subject.kind:
        case _ if not author.active:
            return False
        case "member":
            return may_manage(author, subject.id, context.tree)
        case "team":
            return may_manage_team(author, int(subject.id), context.tree)
        case "company":
            return author.is_admin


def _lapsed(approval: Approval, request: RequestShown, context: Context) -> RequestLapsed:
    context.store.approvals.decide(approval.id, "withdrawn", context.now)
    close(approval, "cancelled", context)
    if approval.requester not in context.store.members.gone():
        context.tell(Directly(approval.requester), RequestLapsed(request, own=True))
    return RequestLapsed(request, own=False)


def _anew(approval: Approval, adjustment: Adjustment, context: Context) -> ApprovalAsked:
    """The same request from what stands now takes the old one's place, before the same approver."""
    context.store.adjustments.decide(adjustment.id, "cancelled", context.now)
    context.store.approvals.decide(approval.id, "withdrawn", context.now)
    kept = replace(adjustment, id=context.store.adjustments.propose(adjustment))
    again = ask("adjustment", (kept.id, kept.author), approval.approver, context)
    by = decider(approval.approver, context)
    return ApprovalAsked(again.id, adjustment_shown(kept, context), by, "overtaken")
