"""Whether an adjustment stands with its author's confirmation alone, by the window and the closed periods."""

from __future__ import annotations

from datetime import date

from domain.adjustment import Adjustment, lowers_core
from domain.outcomes.decider import ApprovalNeeded
from domain.period import Period, labelled
from domain.window import is_open, next_opening
from handlers.approver import approver_for, decider
from handlers.closing import is_closed
from handlers.context import Context


def approval_needed(adjustment: Adjustment, context: Context) -> ApprovalNeeded | None:
    """None where it is free: inside the window, and all of it in open periods."""
    closed = closed_periods(adjustment, context)
    free = is_open(context.office_day, context.settings.adjust_window, context.workdays)
    if free and not closed:
        return None
    approver = approver_for(adjustment.author, owners_in(adjustment), context)
    opens = None if free else _opens(context)
    return ApprovalNeeded(decider(approver, context), opens, closed, kinds=not (closed or adjustment.occasion))


def kind_missing(adjustment: Adjustment, context: Context) -> bool:
    """Whether the kind of reason has to be named yet: outside the window, and wherever less is asked of a core one."""
    needs = approval_needed(adjustment, context)
    if needs is not None:
        return needs.kinds
    return not adjustment.occasion and lowers_core(adjustment.steps)


def closed_periods(adjustment: Adjustment, context: Context) -> tuple[Period, ...]:
    labels = dict.fromkeys(step.before.period for step in adjustment.steps)
    periods = (labelled(label, context.settings.fiscal_start) for label in labels)
    return tuple(period for period in periods if is_closed(period, context))


def owners_in(adjustment: Adjustment) -> frozenset[str]:
    """The members whose targets it changes: none of them decides about it."""
    subjects = (step.before.subject for step in adjustment.steps)
    return frozenset(subject.id for subject in subjects if subject.kind == "member")


def _opens(context: Context) -> date | None:
    days = context.settings.adjust_window
    return next_opening(context.office_day, days, context.workdays) if days else None
