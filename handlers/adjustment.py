"""Adjustments that stand: acknowledged, listed and taken back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from domain.adjustment import Adjustment, Step
from domain.commands.target import AcknowledgeAdjustment, ShowAdjustments, UndoAdjustment
from domain.outcomes.adjustment import (
    AcknowledgementTold,
    AdjustmentAcknowledged,
    AdjustmentLine,
    AdjustmentsShown,
    AdjustmentUndone,
    NothingToUndo,
)
from domain.outcomes.refusals import GoneStale, NotYours, PeriodClosed
from domain.period import labelled
from handlers.approver import deciders
from handlers.closing import is_closed
from handlers.context import Context, Directly
from handlers.effect import apply, tell_concerned
from handlers.pending import pending
from handlers.people import Hidden, manages, visible_owner
from handlers.proposal import names_of, steps_shown
from handlers.who import Owner

HISTORY = 10


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


def handle_show_adjustments(command: ShowAdjustments, context: Context) -> AdjustmentsShown | Hidden:
    owner = visible_owner(command.who, context)
    if not isinstance(owner, Owner):
        return owner
    found = context.store.adjustments.history(owner.subject, HISTORY)
    names = context.store.members.names(adjustment.author for adjustment in found)
    given = deciders(context.store.approvals.given("adjustment", (adjustment.id for adjustment in found)), context)
    lines = tuple(
        replace(_line(adjustment, owner, names, context), decider=given.get(adjustment.id)) for adjustment in found
    )
    own = owner.subject.id == context.member.id
    return AdjustmentsShown(owner.name, own, lines, pending(context) if own else ())


def _line(adjustment: Adjustment, owner: Owner, names: dict[str, str], context: Context) -> AdjustmentLine:
    """Only the steps of the subject asked for: an adjustment may have touched others too."""
    steps = tuple(step for step in adjustment.steps if step.before.subject == owner.subject)
    waiting = names_of((step.before.subject for step in steps if step.acknowledged_at is None), context)
    return AdjustmentLine(
        author=names.get(adjustment.author, adjustment.author),
        reason=adjustment.reason,
        at=adjustment.proposed_at,
        undone=adjustment.state == "undone",
        steps=steps_shown(steps, context),
        silent=tuple(waiting.values()),
        occasion=adjustment.occasion,
        correction=adjustment.correction,
    )


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
    """From what stands to what stood before; None where another change came between."""
    steps: list[Step] = []
    for step in adjustment.steps:
        now = context.store.targets.one(step.before.id)
        if now is None or now.version != step.before.version + 1:
            return None
        steps.append(Step(now, step.before.lines))
    return tuple(steps)
