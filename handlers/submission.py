"""What needs an approval is laid before who gives it; nothing changes until then."""

from __future__ import annotations

from dataclasses import replace

from domain.adjustment import Adjustment
from domain.approval import Approval, Approver, Request
from domain.outcomes.adjustment import AdjustmentConfirmed, RequestShown
from domain.outcomes.approval import ApprovalAsked, RequestSubmitted
from handlers.approver import approver_for, decider, named
from handlers.context import Context, Directly
from handlers.effect import carry_out
from handlers.proposal import steps_shown
from handlers.window import closed_periods, owners_in


def submit(adjustment: Adjustment, context: Context) -> RequestSubmitted | AdjustmentConfirmed:
    """Where nobody is left to ask, the author's own approval is recorded, and it counts."""
    kept = replace(adjustment, state="submitted", correction=bool(closed_periods(adjustment, context)))
    context.store.adjustments.submit(kept)
    approver = approver_for(kept.author, owners_in(kept), context)
    approval = ask("adjustment", (kept.id, kept.author), approver, context)
    if approver.basis == "oneself":
        context.store.approvals.decide(approval.id, "approved", context.now)
        shown = carry_out(kept, context, context.member.name)
        return AdjustmentConfirmed(kept.id, context.member.name, shown, kept.reason, alone=True)
    return lay_before(approval, adjustment_shown(kept, context), context)


def ask(request: Request, what: tuple[int, str], approver: Approver, context: Context) -> Approval:
    """Keep that `approver` is asked about number `what[0]`, which `what[1]` wants."""
    approval = Approval(request, *what, approver, context.now)
    return replace(approval, id=context.store.approvals.ask(approval))


def lay_before(approval: Approval, request: RequestShown, context: Context) -> RequestSubmitted:
    """The approver gets it, and who asked sees whom it waits for."""
    by = decider(approval.approver, context)
    context.tell(Directly(approval.approver.member), ApprovalAsked(approval.id, request, by))
    return RequestSubmitted(approval.id, request, by)


def adjustment_shown(adjustment: Adjustment, context: Context) -> RequestShown:
    return RequestShown(
        author=named([adjustment.author], context)[adjustment.author],
        reason=adjustment.reason,
        occasion=adjustment.occasion,
        steps=steps_shown(adjustment.steps, context),
        closed=closed_periods(adjustment, context),
    )
