"""What is shown beside a rep's gap: the plan, the weeks that were, and the customers to go to first."""

from __future__ import annotations

from datetime import timedelta

from domain.drafting import MOST_CUSTOMERS
from domain.funnel import Capacity, capacity
from domain.metric import FOLLOW_UP_KEYS
from domain.past import CustomerTouched, Past, months_before
from domain.period import current
from domain.plan import Plan
from domain.span import Span
from domain.ticking import progress
from handlers.context import Context
from handlers.funnel import week_labels
from handlers.gap_card import NOTHING, Beside
from handlers.gap_taken import Taken
from handlers.plan_shown import facts_of, hands_of, week_of

_LATELY = timedelta(days=7)  # who was met since then is not waiting


def beside_of(taken: Taken, span: Span, context: Context) -> Beside:
    """Of a rep who is behind with days left; the others need none of it."""
    if taken.gap.value >= 0 or not taken.days.left:
        return NOTHING
    rep, target = taken.aimed.people[0], taken.aimed.target
    plan = context.store.plans.of_targets([target.id]).get(target.id)
    named = _planned(plan, context) if plan else ()
    return Beside(
        plan=plan,
        customers=(named or _waiting(rep, span, context))[:MOST_CUSTOMERS],
        planned=bool(named),
        weeks=_weeks(rep, context),
    )


def _planned(plan: Plan, context: Context) -> tuple[str, ...]:
    """Customers of the plan that no check-in names yet."""
    if not any(action.customers for action in plan.running):
        return ()
    facts = facts_of([plan], context).get(plan.target.subject.id, [])
    steps = progress(plan, facts, hands_of(plan, context), week_of(plan, context))
    left = (name for step in steps if not step.ticked for name in step.action.customers if name not in step.met)
    return tuple(dict.fromkeys(left))


def _waiting(rep: str, span: Span, context: Context) -> tuple[str, ...]:
    """The longest without a visit, a call or a follow-up, of the year."""
    first = months_before(span.today, 12)[0].first
    found = context.store.history.customers([rep], (first, span.today), FOLLOW_UP_KEYS)
    waiting = [name for name, one in found.items() if one.last is None or one.last < span.today - _LATELY]
    return tuple(sorted(waiting, key=lambda name: (*_waits(found[name]), name)))


def _waits(touched: CustomerTouched) -> tuple[bool, int]:
    """Who was never met stands behind those who were: there may be a reason."""
    return touched.last is None, touched.last.toordinal() if touched.last else 0


def _weeks(rep: str, context: Context) -> dict[str, Capacity]:
    labels = week_labels(context)
    past = Past((), current("month", context.today), context.store.history.totals([rep], labels))
    stages = {metric for figures in past.totals.values() for metric, currency in figures if not currency}
    return {stage: capacity(past.weeks(stage, labels)) for stage in stages}
