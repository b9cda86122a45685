"""Plans as the rows of their tables."""

from __future__ import annotations

from typing import Any

from domain.plan import Action, Checkpoint, Plan, PlanVersion, Resources
from domain.target import Subject, Target
from storage.prepared import Found
from storage.target_lines import lines_of

_BETWEEN = "\n"  # no name of a customer has one


def version_row(plan: Plan, said: PlanVersion) -> dict[str, Any]:
    row: dict[str, Any] = {"target_version": plan.target.version, "goal": plan.goal.value, "basis": plan.basis}
    row |= {"course": plan.course, "shared": plan.shared}
    row |= {"people": plan.resources.people, "budget": plan.resources.budget, "tools": plan.resources.tools}
    return row | {"author": said.author, "at": said.at, "reason": said.reason}


def action_row(action: Action) -> dict[str, Any]:
    names = ("key", "kind", "owner", "since", "due", "metric", "number", "needed", "busiest", "words", "brings", "side")
    return {name: getattr(action, name) for name in names} | {"customers": _BETWEEN.join(action.customers)}


def checkpoint_row(checkpoint: Checkpoint) -> dict[str, Any]:
    return {name: getattr(checkpoint, name) for name in ("day", "elapsed", "total", "metric", "words")}


def plan_of(row: Found, actions: tuple[Action, ...], checkpoints: tuple[Checkpoint, ...]) -> Plan:
    """The goal is the plan's own: the target as it was when the plan last followed it."""
    subject, lines = Subject(row.subject_kind, row.subject), lines_of(row, row.currency)
    return Plan(
        target=Target(subject, row.metric, row.period, lines, row.target_version, row.target, row.segment),
        basis=row.basis,
        actions=actions,
        checkpoints=checkpoints,
        resources=Resources(row.people, row.budget, row.tools),
        course=row.course,
        shared=row.shared,
        version=row.number,
        id=row.plan,
    )


def action_of(row: Found) -> Action:
    return Action(
        key=row.key,
        kind=row.kind,
        owner=row.owner,
        since=row.since,
        due=row.due,
        metric=row.metric,
        number=row.number,
        needed=row.needed,
        busiest=row.busiest,
        customers=tuple(filter(None, row.customers.split(_BETWEEN))),
        words=row.words,
        brings=row.brings,
        side=row.side,
    )


def checkpoint_of(row: Found) -> Checkpoint:
    return Checkpoint(row.day, row.elapsed, row.total, row.metric, row.words)
