"""A plan as its readers see it: ticked off by what check-ins say, with what is to be said of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from domain.amount import Amount
from domain.drafting import coming_week
from domain.outcomes.plan import ActionShown, CheckpointShown, CommentShown, Overload, PlanCard
from domain.period import Period
from domain.plan import Action, Plan, covered, flaws, overload
from domain.ticking import Fact, Wanted, progress, summed_up
from handlers.context import Context
from handlers.people import manages
from handlers.plan_draft import period_of
from handlers.purpose import purposes_of
from handlers.who import Owner

COMMENTS = 5


def shown(plan: Plan, owner: Owner, context: Context) -> PlanCard:
    found, period = _facts(plan, context), period_of(plan, context)
    mine, own = [fact for fact in found if fact.day in period], plan.target.subject.id == context.member.id
    return PlanCard(
        target=plan.target.id,
        owner=owner.name,
        own=own,
        period=period,
        metric=context.metric_of(plan.target),
        goal=plan.goal,
        done=_done(plan, mine),
        course=plan.course,
        kept=plan.version > 0,
        shared=plan.shared,
        actions=_actions(plan, found, context),
        aside=len(plan.actions) - len(plan.running),
        checkpoints=checkpoints_shown(plan, mine, context),
        resources=plan.resources,
        covered=plan.goal.with_value(covered(plan)),
        flaws=flaws(plan),
        overload=tuple(Overload(context.metrics.of(key), *weeks) for key, weeks in overload(plan).items()),
        comments=_comments(plan, context) if plan.id else (),
        editable=own or manages(plan.target.subject, context),
        purpose=purposes_of([plan.target.id], context).get(plan.target.id, ""),
    )


def _facts(plan: Plan, context: Context) -> list[Fact]:
    return facts_of([plan], context, frozenset((plan.target.metric,))).get(plan.target.subject.id, [])


def week_of(plan: Plan, context: Context) -> Period:
    """The week that weekly actions are counted in: this one, within the period."""
    period = period_of(plan, context)
    return coming_week(min(max(context.today, period.first), period.last), context.workdays)


def facts_of(plans: Collection[Plan], context: Context, also: frozenset[str] = frozenset()) -> dict[str, list[Fact]]:
    """What the check-ins of their reps say so far, from the first day on that counts for one of them, of what ticks
    their actions, and all of the metrics `also`."""
    if not plans:
        return {}
    week = min(week_of(plan, context).first for plan in plans)
    first = min(week, *(period_of(plan, context).first for plan in plans))
    wanted = Wanted(first, context.today, week, also.union(*map(summed_up, plans)))
    return context.store.plans.facts([plan.target.subject.id for plan in plans], wanted)


def hands_of(plan: Plan, context: Context) -> Mapping[int, bool]:
    """What people ticked off in it; nobody has in a draft."""
    return context.store.plans.ticked([plan.id]).get(plan.id, {}) if plan.id else {}


def for_somebody_else(card: PlanCard, own: bool) -> PlanCard:
    """The card as another reader sees it, its rep or a lead above."""
    return replace(card, own=own, editable=True)


def _done(plan: Plan, facts: Sequence[Fact]) -> Amount:
    return plan.goal.with_value(sum(fact.value for fact in facts if fact.counts_for(plan)))


def _actions(plan: Plan, facts: Sequence[Fact], context: Context) -> tuple[ActionShown, ...]:
    steps = progress(plan, facts, hands_of(plan, context), week_of(plan, context))
    rep = plan.target.subject.id
    others = {step.action.owner for step in steps} - {rep}
    names = context.store.members.names(others) if others else {}
    return tuple(
        ActionShown(
            progress=step,
            owner=_owner(step.action, names),
            metric=context.metrics.of(step.action.metric) if step.action.metric else None,
            needed=plan.needed(step.action),
            brings=plan.goal.with_value(step.action.brings),
        )
        for step in steps
    )


def _owner(action: Action, names: Mapping[str, str]) -> str:
    """The name of who else is to do it; the rep's own go without."""
    return names.get(action.owner, "")


def checkpoints_shown(plan: Plan, facts: Sequence[Fact], context: Context) -> tuple[CheckpointShown, ...]:
    """With what was done by then, for those that have come."""
    counted = [fact for fact in facts if fact.counts_for(plan)]
    return tuple(
        CheckpointShown(
            day=mark.day,
            expected=plan.expected(mark),
            done=plan.goal.with_value(sum(fact.value for fact in counted if fact.day <= mark.day))
            if mark.day < context.today
            else None,
            metric=context.metrics.of(mark.metric) if mark.metric else None,
            words=mark.words,
        )
        for mark in plan.checkpoints
    )


def _comments(plan: Plan, context: Context) -> tuple[CommentShown, ...]:
    found = context.store.plans.comments(plan.id, COMMENTS)
    names = context.store.members.names(comment.author for comment in found) if found else {}
    return tuple(CommentShown(names.get(one.author, one.author), one.words, one.at) for one in found)
