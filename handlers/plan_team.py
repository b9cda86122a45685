"""How far the plans of a team's people carry its goal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from fractions import Fraction

from domain.amount import Amount
from domain.drafting import anchor
from domain.outcomes.plan import PlanShare, PlanWithoutTarget, TeamPlanShown
from domain.period import Period
from domain.plan import Plan, alignment, covered, flaws
from domain.target import Target, Unit
from domain.ticking import progress
from handlers.context import Context
from handlers.off_course import aims as aims_of
from handlers.people import members_of
from handlers.plan_shown import facts_of, week_of
from handlers.who import Owner

Aims = Mapping[str, Target]
Plans = Mapping[str, Plan]


def team_plan(owner: Owner, period: Period, context: Context) -> TeamPlanShown | PlanWithoutTarget:
    """A person's plan counts towards the goal where it is in its unit; what has no plan has nothing behind it."""
    names = members_of(owner.subject, context)
    own = context.store.targets.of([owner.subject], period.label)
    aims = {target.subject.id: target for target in aims_of(names, period, context)}
    whole = anchor(own, context.settings.main_metric)
    unit = _unit(whole, aims)
    if unit is None:
        return PlanWithoutTarget(owner.name, False, period)
    plans = {plan.target.subject.id: plan for plan in _plans(names, aims, period, context)}
    counted = [target for target in aims.values() if target.unit == unit]
    goal = whole.lines.goal if whole else Amount(sum(t.lines.goal.value for t in counted), unit[1])
    behind = sum(covered(plan) for plan in plans.values() if plan.target.unit == unit)
    carried = min(behind, goal.value)
    return TeamPlanShown(
        team=owner.name,
        period=period,
        metric=context.metrics.of(unit[0]),
        goal=goal,
        covered=goal.with_value(carried),
        alignment=Fraction(carried, goal.value),
        people=_people(names, aims, plans, context),
        apart=sum(target.unit != unit for target in aims.values()),
    )


def _plans(names: Mapping[str, str], aims: Aims, period: Period, context: Context) -> list[Plan]:
    """Each member's plan for that target, else for another one."""
    found = context.store.plans.of_members(names, period.label)
    other = {plan.target.subject.id: plan for plan in found.values()}
    first = {member: found[target.id] for member, target in aims.items() if target.id in found}
    return list((other | first).values())


def _unit(whole: Target | None, aims: Aims) -> Unit | None:
    """Metric and currency of the team's own goal, else those that most of its people's goals are in."""
    if whole:
        return whole.unit
    units = Counter(target.unit for target in aims.values()).most_common(1)
    return units[0][0] if units else None


def _people(names: Mapping[str, str], aims: Aims, plans: Plans, context: Context) -> tuple[PlanShare, ...]:
    facts = facts_of(plans.values(), context)
    hands = context.store.plans.ticked(plan.id for plan in plans.values()) if plans else {}

    def share(member: str, name: str) -> PlanShare:
        aim, plan = aims.get(member), plans.get(member)
        if plan is None:
            return PlanShare(name, aim.lines.goal if aim else None, None, None)
        steps = progress(plan, facts.get(member, ()), hands.get(plan.id, {}), week_of(plan, context))
        return _share(name, plan, sum(step.ticked for step in steps))

    return tuple(share(member, name) for member, name in names.items())


def _share(name: str, plan: Plan, ticked: int) -> PlanShare:
    return PlanShare(
        name=name,
        goal=plan.goal,
        covered=plan.goal.with_value(covered(plan)),
        alignment=alignment(plan),
        ticked=ticked,
        actions=len(plan.running),
        course=plan.course,
        shared=plan.shared,
        flaws=flaws(plan),
    )
