"""Adjusting targets: proposed with its effect, confirmed by its author, told to whom it concerns."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from domain.adjustment import Adjustment, Step
from domain.amount import Amount, share_of
from domain.commands.target import AdjustTarget, CancelAdjustment, Change, ConfirmAdjustment, Wish
from domain.metric import Metric
from domain.outcomes.adjustment import (
    AdjustmentCancelled,
    AdjustmentConfirmed,
    AdjustmentProposed,
    AdjustmentTold,
    NothingToAdjust,
)
from domain.outcomes.refusals import AmountRefused, GoneStale, NotYours, PeriodClosed
from domain.outcomes.target import SetLine, TargetUnchanged
from domain.period import Period, labelled
from domain.target import Target, Version
from handlers.context import Context, Directly
from handlers.goal import Refused, is_closed
from handlers.mention import with_names
from handlers.people import managed_owners, manages
from handlers.progress import this_month
from handlers.proposal import propose, steps_shown
from handlers.standing import aim
from handlers.who import Owner
from handlers.whole import tell_leads
from handlers.wish import amount_from


def handle_adjust_target(
    command: AdjustTarget, context: Context
) -> AdjustmentProposed | TargetUnchanged | NothingToAdjust | Refused:
    period = command.period or this_month(context)
    if is_closed(period, context):
        return PeriodClosed(period)
    owners = managed_owners(command.whos, context)
    if not isinstance(owners, tuple):
        return owners
    steps: list[Step] = []
    for owner in owners:
        step = _step(owner, command, period, context)
        if not isinstance(step, Step):
            return step
        steps.append(step)
    moved = [step for step in steps if step.after != step.before.lines]
    if not moved:
        shown = steps_shown(steps, context)
        return TargetUnchanged(period, tuple(SetLine(step.owner, step.metric, step.after) for step in shown))
    return propose(moved, with_names(command.reason, context), context, command.change.kind)


def _step(
    owner: Owner, command: AdjustTarget, period: Period, context: Context
) -> Step | NothingToAdjust | AmountRefused:
    metric = context.metrics.of(command.metric or context.settings.main_metric)
    standing = _standing(context.store.targets.of([owner.subject], period.label), metric, command.change.currency)
    if not isinstance(standing, Target):
        return NothingToAdjust(owner.name, metric, period, standing, command.change.currency)
    goal = _adjusted(standing.lines.goal, command.change, metric)
    return goal if isinstance(goal, AmountRefused) else Step(standing, standing.lines.moved(goal))


def _standing(targets: tuple[Target, ...], metric: Metric, currency: str) -> Target | tuple[str, ...]:
    """The one target meant, or the currencies of those there are: which of several is never guessed."""
    of_metric = [target for target in targets if target.metric == metric.key]
    fitting = [target for target in of_metric if currency in ("", target.lines.goal.currency)]
    return fitting[0] if len(fitting) == 1 else tuple(target.lines.goal.currency for target in of_metric)


def _adjusted(goal: Amount, change: Change, metric: Metric) -> Amount | AmountRefused:
    """The goal after the change; a share of it is rounded half up to the unit."""
    if change.kind == "percent":
        return _above_zero(goal.with_value(_percent_of(goal.value, change.value)), change)
    amount = amount_from(Wish(change.value, change.currency), metric, goal.currency, "adjust")
    if isinstance(amount, AmountRefused):
        return amount
    return _above_zero(goal + amount if change.kind == "by" else amount, change)


def _percent_of(goal: int, percent: Decimal) -> int:
    numerator, denominator = (Decimal(100) + percent).as_integer_ratio()
    return share_of(numerator, denominator * 100, goal)


def _above_zero(goal: Amount, change: Change) -> Amount | AmountRefused:
    if goal.value > 0:
        return goal
    return AmountRefused(str(change.value), "negative" if goal.value < 0 else "zero", "adjust")


def handle_confirm_adjustment(
    command: ConfirmAdjustment, context: Context
) -> AdjustmentConfirmed | AdjustmentProposed | GoneStale | NotYours | PeriodClosed:
    """Where a target changed since it was proposed, what stands now is shown and confirmed anew."""
    adjustment = _proposed(command.adjustment, context)
    if not isinstance(adjustment, Adjustment):
        return adjustment
    if refusal := barred(adjustment.steps, context):
        return refusal
    current = [context.store.targets.one(step.before.id) for step in adjustment.steps]
    steps = [_anew(now, step, adjustment) for now, step in zip(current, adjustment.steps, strict=True) if now]
    if any(now.before.version != then.before.version for now, then in zip(steps, adjustment.steps, strict=True)):
        context.store.adjustments.decide(adjustment.id, "cancelled", context.now)
        return replace(propose(steps, adjustment.reason, context, adjustment.kind), overtaken=True)
    return _confirmed(adjustment, context)


def _proposed(key: int, context: Context) -> Adjustment | GoneStale | NotYours:
    """The adjustment that waits, for its author to decide."""
    adjustment = context.store.adjustments.of(key)
    if adjustment is None or adjustment.state != "proposed":
        return GoneStale()
    return adjustment if adjustment.author == context.member.id else NotYours("manage")


def _anew(now: Target, step: Step, adjustment: Adjustment) -> Step:
    """The step from what stands now: a relative one moves it as far as it would have moved what stood then."""
    before, after, goal = step.before.lines.goal, step.after.goal, now.lines.goal
    match adjustment.kind:
        case "by":
            goal = goal.with_value(goal.value + after.value - before.value)
        case "percent":
            goal = goal.with_value(share_of(after.value, before.value, goal.value))
        case "to":
            return Step(now, step.after)
    return Step(now, now.lines.moved(goal) if goal.value > 0 else step.after)


def barred(steps: Iterable[Step], context: Context) -> NotYours | PeriodClosed | None:
    """Why these targets may not be changed now: since it was proposed, teams may have changed and months closed."""
    for step in steps:
        if not manages(step.before.subject, context):
            return NotYours("manage")
        period = labelled(step.before.period, context.settings.fiscal_start)
        if is_closed(period, context):
            return PeriodClosed(period)
    return None


def _confirmed(adjustment: Adjustment, context: Context) -> AdjustmentConfirmed:
    shown = steps_shown(adjustment.steps, context)
    apply(adjustment.steps, adjustment.reason, adjustment.id, context)
    context.store.adjustments.decide(adjustment.id, "confirmed", context.now)
    tell_concerned(adjustment, context)
    return AdjustmentConfirmed(adjustment.id, context.member.name, shown, adjustment.reason)


def apply(steps: tuple[Step, ...], reason: str, adjustment: int, context: Context) -> None:
    """Each step becomes the next version of its target, and the standings follow."""
    after = [replace(step.before, lines=step.after, version=step.before.version + 1) for step in steps]
    versions = [Version(target, context.member.id, reason, context.now) for target in after]
    recorded = context.store.targets.record_all(versions, adjustment)
    aim(recorded, context)
    tell_leads(recorded, {step.before.id: step.before.lines.goal.value for step in steps}, context)


def tell_concerned(adjustment: Adjustment, context: Context, undone: bool = False) -> None:
    """Each member hears of their own targets; of a team's, its leads."""
    for member, steps in _concerned(adjustment, context).items():
        shown = steps_shown(steps, context)
        told = AdjustmentTold(adjustment.id, context.member.name, shown, adjustment.reason, undone)
        context.tell(Directly(member), told)


def _concerned(adjustment: Adjustment, context: Context) -> dict[str, list[Step]]:
    concerned: dict[str, list[Step]] = {}
    for step in adjustment.steps:
        for member in _owners(step.before, context):
            concerned.setdefault(member, []).append(step)
    concerned.pop(context.member.id, None)
    return concerned


def _owners(target: Target, context: Context) -> tuple[str, ...]:
    match target.subject.kind:
        case "member":
            return (target.subject.id,)
        case "team":
            return context.tree.leads(int(target.subject.id))
        case "company":
            return ()


def handle_cancel_adjustment(command: CancelAdjustment, context: Context) -> AdjustmentCancelled | GoneStale | NotYours:
    adjustment = _proposed(command.adjustment, context)
    if not isinstance(adjustment, Adjustment):
        return adjustment
    context.store.adjustments.decide(adjustment.id, "cancelled", context.now)
    return AdjustmentCancelled()
