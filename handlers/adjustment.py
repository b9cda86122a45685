"""Adjustments that stand: acknowledged and taken back."""

from __future__ import annotations

from collections.abc import Iterable

from domain.adjustment import Adjustment, Step
from domain.commands.target import AcknowledgeAdjustment, UndoAdjustment
from domain.outcomes.adjustment import (
    AcknowledgementTold,
    AdjustmentAcknowledged,
    AdjustmentUndone,
    NothingToUndo,
)
from domain.outcomes.refusals import GoneStale, NotYours, PeriodClosed
from domain.period import labelled
from handlers.closing import is_closed
from handlers.context import Context, Directly
from handlers.effect import apply, tell_concerned
from handlers.people import manages
from handlers.proposal import steps_shown


def handle_acknowledge_adjustment(
    command: AcknowledgeAdjustment, context: Context
) -> AdjustmentAcknowledged | GoneStale | NotYours:
    adjustment = context.store.adjustments.of(command.adjustment)
    if adjustment is None:
        return GoneStale()
    own = [step for step in adjustment.steps if _is_own(step, context)]
    if not own:
        return NotYours("self")
    if all(step.acknowledged_at for step in own):
        return GoneStale()
    context.store.adjustments.acknowledge(adjustment.id, [step.before.id for step in own], context.now)
    context.tell(Directly(adjustment.author), AcknowledgementTold(context.member.name))
    return AdjustmentAcknowledged()


def _is_own(step: Step, context: Context) -> bool:
    subject = step.before.subject
    if subject.kind == "team":
        return context.member.id in context.tree.leads(int(subject.id))
    return subject.id == context.member.id


def handle_undo_adjustment(
    _command: UndoAdjustment, context: Context
) -> AdjustmentUndone | NothingToUndo | NotYours | PeriodClosed:
    """The author's last one goes back as a new version, unless a target has changed since."""
    adjustment = context.store.adjustments.last_of(context.member.id)
    if adjustment is None:
        return NothingToUndo()
    if refusal := _barred(adjustment.steps, context):
        return refusal
    steps = _backwards(adjustment, context)
    if steps is None:
        return NothingToUndo(overtaken=True)
    shown = steps_shown(steps, context)
    undone = Adjustment(context.member.id, adjustment.reason, "undone", context.now, steps, adjustment.id)
    apply(undone, context)
    context.store.adjustments.decide(adjustment.id, "undone", context.now)
    tell_concerned(undone, context)
    return AdjustmentUndone(shown)


def _barred(steps: Iterable[Step], context: Context) -> NotYours | PeriodClosed | None:
    """Why these targets may not be changed now: since it was proposed, teams may have changed and months closed."""
    for step in steps:
        if not manages(step.before.subject, context):
            return NotYours("manage")
        period = labelled(step.before.period, context.settings.fiscal_start)
        if is_closed(period, context):
            return PeriodClosed(period)
    return None


def _backwards(adjustment: Adjustment, context: Context) -> tuple[Step, ...] | None:
    """From what stands to what stood before; None where another change came between, and was not taken back."""
    steps: list[Step] = []
    for step in adjustment.steps:
        now = context.store.targets.one(step.before.id)
        if now is None or context.store.adjustments.moved_since(step.before.id, step.before.version + 1):
            return None
        steps.append(Step(now, step.before.lines))
    return tuple(steps)
