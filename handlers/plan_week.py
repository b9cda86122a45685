"""The week's plan to each rep as the week begins: three actions, and the gap to the goal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from domain.member import Member
from domain.outcomes.learnt import TodosTold
from domain.outcomes.plan import ActionShown
from domain.outcomes.plan_week import PlanWeekTold
from domain.period import Period, current, week
from domain.plan import Plan
from domain.plan_week import week_begun
from domain.schedule import Occurrence
from domain.target import Target, Unit
from domain.ticking import Fact, Progress, Wanted, of_the_week, progress
from handlers.context import Context, Directly
from handlers.off_course import aims
from handlers.people import on_leave
from handlers.purpose import purposes_of
from handlers.review_learnt import shown_todos

TODOS = 5  # of what reviews left, the most urgent


def weeks_due(context: Context) -> list[Occurrence]:
    """One occurrence for all people of a zone; nothing is loaded while it is time nowhere."""
    begun: dict[str, Occurrence] = {}
    for zone in context.store.members.zones():
        day = week_begun(zone, context.settings, context.workdays, context.now)
        occurrence = Occurrence("plan", zone, week(day).first, "weekly") if day else None
        if occurrence and context.store.occurrences.claim(occurrence, context.now):
            begun[zone] = occurrence
    if begun:
        away = on_leave(context)
        everybody = context.store.members.all()
        _tell([one for one in everybody if one.active and one.timezone in begun and one.id not in away], context)
    return list(begun.values())


def _tell(members: Sequence[Member], context: Context) -> None:
    """Those of them who have a target, or something to do from a review. People in different zones may be in different
    months."""
    months = {member.id: current("month", member.today(context.now)) for member in members}
    left = context.store.reviews.open_of(months)
    for month in set(months.values()):
        mine = [member for member in members if months[member.id] == month]
        known = _known(mine, month, context)
        for member in mine:
            todos = shown_todos(left.get(member.id, ())[:TODOS], {}, replace(context, member=member))
            if told := _told(member, known, context):
                context.tell(Directly(member.id), replace(told, todos=todos))
            elif todos:
                context.tell(Directly(member.id), TodosTold(todos))


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of many people in a few questions."""

    month: Period
    aims: Mapping[str, Target]
    done: Mapping[tuple[str, Unit], int]
    plans: Mapping[int, Plan]
    facts: Mapping[str, Sequence[Fact]]
    hands: Mapping[int, Mapping[int, bool]]
    purposes: Mapping[int, str]


def _known(members: Sequence[Member], month: Period, context: Context) -> _Known:
    ids = [member.id for member in members]
    aimed = {target.subject.id: target for target in aims(ids, month, context)}
    plans = context.store.plans.of_members(ids, month.label)
    dated = [plan for plan in plans.values() if not all(action.is_weekly for action in plan.running)]
    reps = [plan.target.subject.id for plan in dated]
    return _Known(
        month=month,
        aims=aimed,
        done={
            (standing.member, (standing.metric, standing.done.currency, standing.segment)): standing.done.value
            for standing in context.store.standings.of(aimed, month.label, {aim.segment for aim in aimed.values()})
        },
        plans=plans,
        facts=context.store.plans.facts(reps, Wanted(month.first, context.office_day)) if reps else {},
        hands=context.store.plans.ticked(plan.id for plan in dated) if dated else {},
        purposes=purposes_of((aim.id for aim in aimed.values()), context),
    )


def _told(member: Member, known: _Known, context: Context) -> PlanWeekTold | None:
    aim = known.aims.get(member.id)
    if aim is None:
        return None
    goal, plan = aim.lines.goal, known.plans.get(aim.id)
    done = known.done.get((member.id, aim.unit), 0)
    today = member.today(context.now)
    return PlanWeekTold(
        period=known.month,
        metric=context.metric_of(aim),
        goal=goal,
        done=goal.with_value(done),
        gap=goal.with_value(max(goal.value - done, 0)),
        actions=tuple(_shown(step, plan, context) for step in _steps(plan, known, today)) if plan else (),
        planned=plan is not None,
        course=plan.course if plan else "a",
        purpose=known.purposes.get(aim.id, ""),
    )


def _steps(plan: Plan, known: _Known, today: date) -> tuple[Progress, ...]:
    facts, this = known.facts.get(plan.target.subject.id, ()), week(today)
    return of_the_week(progress(plan, facts, known.hands.get(plan.id, {}), this), this)


def _shown(step: Progress, plan: Plan, context: Context) -> ActionShown:
    metric = context.metrics.of(step.action.metric) if step.action.metric else None
    return ActionShown(step, "", metric, plan.needed(step.action), plan.goal.with_value(step.action.brings))
