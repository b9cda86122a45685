"""What an adjustment does once it counts: targets get their next version, and those concerned are told."""

from __future__ import annotations

from dataclasses import replace

from domain.adjustment import Adjustment, Step
from domain.outcomes.adjustment import AdjustmentTold, StepShown
from domain.plan import PlanVersion
from domain.target import Target, Version
from handlers.approver import named
from handlers.context import Context, Directly
from handlers.plan_follow import follow
from handlers.proposal import steps_shown
from handlers.standing import aim
from handlers.whole import tell_leads


def carry_out(adjustment: Adjustment, context: Context, approver: str = "") -> tuple[StepShown, ...]:
    """It counts from now on; `approver` is the name of who approved it, '' where nobody had to."""
    shown = steps_shown(adjustment.steps, context)
    apply(adjustment, context)
    context.store.adjustments.decide(adjustment.id, "confirmed", context.now)
    tell_concerned(adjustment, context, approver)
    return shown


def apply(adjustment: Adjustment, context: Context) -> None:
    """Each step becomes the next version of its target, and the standings follow."""
    after = [replace(step.before, lines=step.after, version=step.before.version + 1) for step in adjustment.steps]
    versions = [Version(target, adjustment.author, adjustment.reason, context.now) for target in after]
    recorded = context.store.targets.record_all(versions, adjustment.id)
    aim(recorded, context)
    follow(recorded, PlanVersion(adjustment.author, context.now, adjustment.reason), context, adjustment.id)
    before = {step.before.id: step.before.lines.goal.value for step in adjustment.steps}
    tell_leads(recorded, before, context, adjustment.author)


def tell_concerned(adjustment: Adjustment, context: Context, approver: str = "") -> None:
    """Each member hears of their own targets; of a team's, its leads."""
    author, undone = named([adjustment.author], context)[adjustment.author], adjustment.state == "undone"
    for member, steps in _concerned(adjustment, context).items():
        shown = steps_shown(steps, context)
        told = AdjustmentTold(adjustment.id, author, shown, adjustment.reason, undone, approver)
        context.tell(Directly(member), told)


def _concerned(adjustment: Adjustment, context: Context) -> dict[str, list[Step]]:
    concerned: dict[str, list[Step]] = {}
    for step in adjustment.steps:
        for member in _owners(step.before, context):
            concerned.setdefault(member, []).append(step)
    concerned.pop(adjustment.author, None)
    return concerned


def _owners(target: Target, context: Context) -> tuple[str, ...]:
    match target.subject.kind:
        case "member":
            return (target.subject.id,)
        case "team":
            return context.tree.leads(int(target.subject.id))
        case "company":
            return ()
