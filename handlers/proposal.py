"""What an adjustment would change: proposed, and shown before and after."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from domain.adjustment import Adjustment, ChangeKind, Step
from domain.occasion import occasion_of
from domain.outcomes.adjustment import AdjustmentProposed, PlanMoved, StepShown
from domain.pace import Days, Pace, days_of
from domain.period import labelled
from domain.plan import Plan
from domain.target import Subject, Target
from handlers.context import Context
from handlers.people import ids_of
from handlers.plan_follow import plan_moved
from handlers.window import approval_needed, kind_missing


def propose(steps: Sequence[Step], reason: str, context: Context, kind: ChangeKind = "to") -> AdjustmentProposed:
    """Keep the steps until their author confirms."""
    author, occasion = context.member.id, occasion_of(reason)
    adjustment = Adjustment(author, reason, "proposed", context.now, tuple(steps), kind=kind, occasion=occasion)
    return proposed(replace(adjustment, id=context.store.adjustments.propose(adjustment)), context)


def proposed(adjustment: Adjustment, context: Context) -> AdjustmentProposed:
    """As its author sees it before it is confirmed."""
    needs = approval_needed(adjustment, context)
    return AdjustmentProposed(
        adjustment=adjustment.id,
        steps=steps_shown(adjustment.steps, context),
        reason=adjustment.reason,
        occasion=adjustment.occasion,
        needs=needs,
        core=needs is None and kind_missing(adjustment, context),
    )


def steps_shown(steps: Iterable[Step], context: Context) -> tuple[StepShown, ...]:
    """The steps with names, and what each does to the required daily pace."""
    all_steps = tuple(steps)
    names = names_of((step.before.subject for step in all_steps), context)
    plans = context.store.plans.of_targets(step.before.id for step in all_steps)
    done = _done(all_steps, context)
    return tuple(
        replace(
            _shown(step, names[step.before.subject], done[step.before.id], context),
            plan=_planned(step, plans, context),
        )
        for step in all_steps
    )


def _planned(step: Step, plans: Mapping[int, Plan], context: Context) -> PlanMoved | None:
    plan = plans.get(step.before.id)
    return plan_moved(plan, step.before.lines.goal, step.after.goal, context) if plan else None


def names_of(subjects: Iterable[Subject], context: Context) -> dict[Subject, str]:
    """The names to show: of members, of teams, '' for the company."""
    wanted = set(subjects)
    members = context.store.members.names(subject.id for subject in wanted if subject.kind == "member")
    return {subject: _name(subject, members, context) for subject in wanted}


def _name(subject: Subject, members: dict[str, str], context: Context) -> str:
    match subject.kind:
        case "member":
            return members.get(subject.id, subject.id)
        case "team":
            return context.tree.teams[int(subject.id)].name
        case "company":
            return ""


def _shown(step: Step, owner: str, done: int, context: Context) -> StepShown:
    target = step.before
    period = labelled(target.period, context.settings.fiscal_start)
    days = days_of(period, context.today, context.workdays)
    over = context.today > period.last
    return StepShown(
        owner=owner,
        metric=context.measured(target.metric, target.segment),
        period=period,
        before=target.lines,
        after=step.after,
        required_before=_required(target.lines.goal.value, done, days, over),
        required_after=_required(step.after.goal.value, done, days, over),
        days_left=days.left,
    )


def _required(goal: int, done: int, days: Days, over: bool) -> float:
    return float(Pace(goal, done, days, over).required)


def _done(steps: Iterable[Step], context: Context) -> dict[int, int]:
    """By target what is done so far, of a member or of all who count for the team; asked once for each period and
    segment."""
    asked: dict[tuple[str, str], dict[Target, frozenset[str]]] = {}
    for target in {step.before.id: step.before for step in steps}.values():
        subject = target.subject
        people = frozenset([subject.id] if subject.kind == "member" else ids_of(subject, context))
        asked.setdefault((target.period, target.segment), {})[target] = people
    found: dict[int, int] = {}
    for (period, segment), targets in asked.items():
        standings = context.store.standings.of(frozenset().union(*targets.values()), period, [segment])
        for target, people in targets.items():
            unit = target.metric, target.lines.goal.currency
            mine = [one for one in standings if one.member in people and (one.metric, one.done.currency) == unit]
            found[target.id] = sum(one.done.value for one in mine)
    return found
