"""How far the plans of a team's people carry its goal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from itertools import chain

from domain.amount import Amount
from domain.drafting import aims as aims_in
from domain.drafting import anchor
from domain.outcomes.plan import PlanShare, PlanWithoutTarget, TeamPlanShown
from domain.period import Period
from domain.plan import Plan, covered, flaws
from domain.target import Subject, Target, Unit
from domain.ticking import progress
from handlers.context import Context
from handlers.people import members_of
from handlers.plan_shown import facts_of, week_of
from handlers.who import Owner

Aims = Mapping[str, Sequence[Target]]
Plans = Mapping[str, Sequence[Plan]]


def team_plan(owner: Owner, meant: tuple[Period, str], context: Context) -> TeamPlanShown | PlanWithoutTarget:
    """A person's plans count towards the goal where they are in its unit, or for segments of it; what has no plan has
    nothing behind it."""
    period, segment = meant
    names, main = members_of(owner.subject, context), context.settings.main_metric
    aimed = _aims(names, meant, context)
    whole = anchor(context.store.targets.of([owner.subject], period.label, segment or None), main)
    unit = _unit(whole, aimed.values())
    if unit is None:
        return PlanWithoutTarget(owner.name, False, period, segment)
    plans = _plans(names, aimed, period, context)
    goal = whole.lines.goal if whole else _sum(aimed, unit)
    behind = sum(covered(plan) for plan in chain(*plans.values()) if _is_part(plan.target, unit))
    carried = min(behind, goal.value)
    return TeamPlanShown(
        team=owner.name,
        period=period,
        metric=context.measured(unit[0], unit[2]),
        goal=goal,
        covered=goal.with_value(carried),
        alignment=Fraction(carried, goal.value),
        people=_people(names, aimed, plans, context),
        apart=sum(not any(_is_part(target, unit) for target in own) for own in aimed.values()),
    )


def _aims(names: Iterable[str], meant: tuple[Period, str], context: Context) -> Aims:
    """By member what their plans would be for."""
    period, segment = meant
    subjects = [Subject("member", one) for one in names]
    found: dict[str, list[Target]] = {}
    targets = context.store.targets.of(subjects, period.label, segment or None)
    for target in aims_in(targets, context.settings.main_metric):
        found.setdefault(target.subject.id, []).append(target)
    return found


def _plans(names: Iterable[str], aimed: Aims, period: Period, context: Context) -> Plans:
    """Each member's plans for those targets, else for another one."""
    found = context.store.plans.of_members(names, period.label)
    other = {plan.target.subject.id: [plan] for plan in found.values()}
    first = {member: [found[one.id] for one in own if one.id in found] for member, own in aimed.items()}
    return other | {member: own for member, own in first.items() if own}


def _unit(whole: Target | None, aimed: Iterable[Sequence[Target]]) -> Unit | None:
    """What the team's own goal is in, else what most of its people's are in: of the whole, where they are for
    different segments."""
    if whole:
        return whole.unit
    units = [target.unit for target in chain(*aimed)]
    most = Counter((metric, currency) for metric, currency, _ in units).most_common(1)
    if not most:
        return None
    (metric, currency), _ = most[0]
    segments = {unit[2] for unit in units if unit[:2] == (metric, currency)}
    return metric, currency, segments.pop() if len(segments) == 1 else ""


def _sum(aimed: Aims, unit: Unit) -> Amount:
    goals = (target.lines.goal.value for target in chain(*aimed.values()) if _is_part(target, unit))
    return Amount(sum(goals), unit[1])


def _is_part(target: Target, unit: Unit) -> bool:
    return target.unit == unit or (not unit[2] and target.unit[:2] == unit[:2])


def _people(names: Mapping[str, str], aimed: Aims, plans: Plans, context: Context) -> tuple[PlanShare, ...]:
    facts = facts_of([*chain(*plans.values())], context)
    hands = context.store.plans.ticked(plan.id for plan in chain(*plans.values())) if plans else {}

    def ticked(plan: Plan) -> int:
        steps = progress(plan, facts.get(plan.target.subject.id, ()), hands.get(plan.id, {}), week_of(plan, context))
        return sum(step.ticked for step in steps)

    def share(member: str, name: str) -> PlanShare:
        own, goals = plans.get(member, ()), aimed.get(member, ())
        if not own:
            return PlanShare(name, _together(goals), None, None)
        for_them = {one.id for one in goals} & {plan.target.id for plan in own}
        goal = _together(goals if for_them else [plan.target for plan in own]) or own[0].goal
        return _share(name, own, goal, sum(map(ticked, own)))

    return tuple(share(member, name) for member, name in names.items())


def _together(aims: Sequence[Target]) -> Amount | None:
    """All are in one unit; None for none."""
    return aims[0].lines.goal.with_value(sum(one.lines.goal.value for one in aims)) if aims else None


def _share(name: str, plans: Sequence[Plan], goal: Amount, ticked: int) -> PlanShare:
    behind = sum(map(covered, plans))
    return PlanShare(
        name=name,
        goal=goal,
        covered=goal.with_value(behind),
        alignment=Fraction(behind, goal.value),
        ticked=ticked,
        actions=sum(len(plan.running) for plan in plans),
        course=plans[0].course,
        shared=all(plan.shared for plan in plans),
        flaws=tuple(dict.fromkeys(flaw for plan in plans for flaw in flaws(plan))),
    )
