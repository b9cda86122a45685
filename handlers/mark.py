"""Targets marked as core, which must be met, or as auxiliary: an adjustment of theirs like any other."""

from __future__ import annotations

from dataclasses import replace

from domain.adjustment import Step
from domain.commands.target import MarkTarget
from domain.outcomes.adjustment import AdjustmentProposed, NothingToAdjust
from domain.outcomes.refusals import PeriodClosed
from domain.outcomes.target import SetLine, TargetUnchanged
from handlers.closing import is_closed
from handlers.context import Context
from handlers.people import Hidden, managed_owners
from handlers.progress import this_month
from handlers.proposal import propose

Marked = AdjustmentProposed | TargetUnchanged | NothingToAdjust | PeriodClosed | Hidden


def handle_mark_target(command: MarkTarget, context: Context) -> Marked:
    """Of a metric in several currencies all are marked."""
    period = command.period or this_month(context)
    owners = managed_owners(command.whos, context)
    if not isinstance(owners, tuple):
        return owners
    if is_closed(period, context):
        return PeriodClosed(period)
    metric = context.asked(command.metric, command.segment)
    found = context.store.targets.in_periods({owner.subject for owner in owners}, [period.label], command.segment)
    meant = {
        owner.subject: [one for one in found if (one.subject, one.metric) == (owner.subject, metric.key)]
        for owner in owners
    }
    if bare := next((owner for owner in owners if not meant[owner.subject]), None):
        return NothingToAdjust(bare.name, metric, period)
    pairs = [(owner, target) for owner in owners for target in meant[owner.subject]]
    steps = [Step(target, replace(target.lines, core=command.core)) for _, target in pairs]
    moved = [step for step in steps if step.after != step.before.lines]
    if not moved:
        return TargetUnchanged(period, tuple(SetLine(owner.name, metric, target.lines) for owner, target in pairs))
    return propose(moved, "", context)
