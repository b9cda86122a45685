"""How much of the goals with a plan is reached, where it has not been told, and whose checkpoint has come."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sqlalchemy import Text, and_, bindparam, case, cast, select

from domain.amount import Amount
from domain.milestone import Milestone
from storage.noun import KEYS, Noun
from storage.prepared import Prepared
from storage.schema.flow import occurrences
from storage.schema.ledger import standings
from storage.schema.plans import plan_checkpoints, plan_versions, plans
from storage.schema.targets import targets

_REACHED = case((standings.c.done >= targets.c.goal, 100), (standings.c.done * 10 >= targets.c.goal * 9, 90), else_=50)
_TOLD = (
    select(occurrences.c.slot)
    .where(occurrences.c.workspace == plans.c.workspace, occurrences.c.schedule == "milestone")
    .where(occurrences.c.subject == cast(plans.c.id, Text), occurrences.c.slot == cast(_REACHED, Text))
    .correlate(plans, standings, targets)
    .exists()
)
_MILESTONES = Prepared(
    select(plans.c.id, targets.c.subject, targets.c.period, targets.c.metric, targets.c.currency, targets.c.goal)
    .add_columns(standings.c.done, _REACHED.label("reached"), targets.c.segment)
    .join(targets, targets.c.id == plans.c.target)
    .join(
        standings,
        and_(
            standings.c.workspace == targets.c.workspace,
            standings.c.member == targets.c.subject,
            standings.c.period == targets.c.period,
            standings.c.metric == targets.c.metric,
            standings.c.currency == targets.c.currency,
            standings.c.segment == targets.c.segment,
        ),
    )
    .where(plans.c.workspace == bindparam("workspace"), ~targets.c.withdrawn, targets.c.period.in_(KEYS))
    .where(standings.c.done * 2 >= targets.c.goal, ~_TOLD)
    .order_by(plans.c.id)
)
_PASSED = Prepared(
    select(plans.c.target)
    .join(plan_versions, and_(plan_versions.c.plan == plans.c.id, plan_versions.c.number == plans.c.version))
    .join(
        plan_checkpoints,
        and_(plan_checkpoints.c.plan == plans.c.id, plan_checkpoints.c.edition == plan_versions.c.edition),
    )
    .where(plans.c.workspace == bindparam("workspace"), plans.c.target.in_(KEYS))
    .where(plan_checkpoints.c.day.between(bindparam("first"), bindparam("last")))
    .distinct()
)


class Milestones(Noun):
    def untold(self, labels: Iterable[str]) -> tuple[Milestone, ...]:
        """The highest that each goal with a plan in one of the periods has reached, where it has not been told."""
        return tuple(
            Milestone(
                plan=row.id,
                member=row.subject,
                percent=row.reached,
                period=row.period,
                metric=row.metric,
                goal=Amount(row.goal, row.currency),
                done=Amount(row.done, row.currency),
                segment=row.segment,
            )
            for row in self._asked(_MILESTONES, labels)
        )

    def passed(self, target_ids: Iterable[int], first: date, last: date) -> frozenset[int]:
        """Those of some targets whose plan has a checkpoint from one day to another."""
        return frozenset(row.target for row in self._asked(_PASSED, target_ids, {"first": first, "last": last}))
