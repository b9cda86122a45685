"""Plans go with their targets, in the same transaction."""

from __future__ import annotations

from collections.abc import Iterable

from domain.amount import Amount
from domain.outcomes.adjustment import CheckpointMoved, PlanMoved, WeeklyMoved
from domain.plan import Plan, PlanVersion, aimed, followed
from domain.target import Target
from handlers.context import Context


def follow(recorded: Iterable[Target], said: PlanVersion, context: Context, adjustment: int | None = None) -> None:
    """Each plan is drafted anew for its target as it was just recorded; one question where nobody has a plan."""
    moved = {target.id: target for target in recorded if target.version > 1}
    plans = context.store.plans.of_targets(moved) if moved else {}
    context.store.plans.follow([followed(plan, moved[key]) for key, plan in plans.items()], said, adjustment)


def plan_moved(plan: Plan, before: Amount, after: Amount, context: Context) -> PlanMoved:
    """What another goal does to a plan: its weekly actions, and the checkpoints still to come."""
    old, new = aimed(plan, before), aimed(plan, after)
    weekly = [action for action in plan.running if action.is_weekly]
    to_come = [mark for mark in plan.checkpoints if mark.day >= context.today]
    return PlanMoved(
        weekly=tuple(
            WeeklyMoved(context.metrics.of(action.metric), old.number(action), new.number(action)) for action in weekly
        ),
        checkpoints=tuple(CheckpointMoved(mark.day, old.expected(mark), new.expected(mark)) for mark in to_come),
    )
