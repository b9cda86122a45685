"""Plans and their versions, what people tick in them, and what is said about them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, select, update

from domain.plan import Action, Checkpoint, Plan, PlanComment, PlanVersion
from storage.noun import KEYS, also_here
from storage.plan_facts import PlanFacts
from storage.plan_rows import action_of, action_row, checkpoint_of, checkpoint_row, plan_of, version_row
from storage.prepared import Prepared
from storage.schema.plans import plan_actions, plan_checkpoints, plan_comments, plan_ticks, plan_versions, plans
from storage.schema.targets import targets

_HERE = plans.c.workspace == bindparam("workspace")
_STANDING = (
    select(plan_versions, targets.c.subject_kind, targets.c.subject, targets.c.metric, targets.c.currency)
    .add_columns(
        targets.c.period, targets.c.floor, targets.c.stretch, targets.c.core, targets.c.segment, plans.c.target
    )
    .join(plan_versions, and_(plan_versions.c.plan == plans.c.id, plan_versions.c.number == plans.c.version))
    .join(targets, targets.c.id == plans.c.target)
    .where(_HERE, targets.c.workspace == plans.c.workspace, ~targets.c.withdrawn)
)
_OF_TARGETS = Prepared(_STANDING.where(plans.c.target.in_(KEYS)))
_OF_MEMBERS = Prepared(
    _STANDING.where(
        targets.c.subject_kind == "member",
        targets.c.subject.in_(KEYS),
        targets.c.period.in_(bindparam("periods", expanding=True)),
    )
)
_PLANNED = Prepared(
    select(targets.c.subject)
    .join(plans, plans.c.target == targets.c.id)
    .where(_HERE, targets.c.workspace == plans.c.workspace, ~targets.c.withdrawn)
    .where(targets.c.subject_kind == "member", targets.c.subject.in_(KEYS), targets.c.period == bindparam("period"))
)
_ACTIONS = Prepared(
    select(plan_actions)
    .join(plans, plans.c.id == plan_actions.c.plan)
    .join(plan_versions, and_(plan_versions.c.plan == plans.c.id, plan_versions.c.number == plans.c.version))
    .where(also_here(plans), plans.c.id.in_(KEYS), plan_actions.c.edition == plan_versions.c.edition)
    .order_by(plan_actions.c.plan, plan_actions.c.key)
)
_CHECKPOINTS = Prepared(
    select(plan_checkpoints)
    .join(plans, plans.c.id == plan_checkpoints.c.plan)
    .join(plan_versions, and_(plan_versions.c.plan == plans.c.id, plan_versions.c.number == plans.c.version))
    .where(also_here(plans), plans.c.id.in_(KEYS), plan_checkpoints.c.edition == plan_versions.c.edition)
    .order_by(plan_checkpoints.c.plan, plan_checkpoints.c.day)
)
_TICKS = Prepared(
    select(plan_ticks.c.plan, plan_ticks.c.action, plan_ticks.c.done)
    .where(plan_ticks.c.workspace == bindparam("workspace"), plan_ticks.c.plan.in_(KEYS))
    .order_by(plan_ticks.c.id)
)
_COMMENTS = Prepared(
    select(plan_comments)
    .where(plan_comments.c.workspace == bindparam("workspace"), plan_comments.c.plan == bindparam("plan"))
    .order_by(plan_comments.c.id.desc())
    .limit(bindparam("most"))
)
_MOVE = Prepared(
    update(plans)
    .where(plans.c.workspace == bindparam("here"), plans.c.id == bindparam("moved"))
    .where(plans.c.version == bindparam("was"))
    .values(version=bindparam("new_version"))
)


_EDITIONS = Prepared(
    select(plan_versions.c.plan, plan_versions.c.edition)
    .join(plans, and_(plans.c.id == plan_versions.c.plan, plans.c.version == plan_versions.c.number))
    .where(also_here(plans), plans.c.id.in_(KEYS))
)
_KEY = Prepared(select(plans.c.id).where(_HERE, plans.c.target == bindparam("about")))
_VERSIONS = Prepared(
    select(plan_versions)
    .where(plan_versions.c.workspace == bindparam("workspace"), plan_versions.c.plan == bindparam("about"))
    .order_by(plan_versions.c.number)
)


class Plans(PlanFacts):
    def of_targets(self, target_ids: Iterable[int]) -> dict[int, Plan]:
        """The standing plans of some targets, by target."""
        return self._whole(list(self._asked(_OF_TARGETS, target_ids)))

    def of_members(self, member_ids: Iterable[str], *periods: str) -> dict[int, Plan]:
        """The standing plans of members' targets in any of the periods (their labels), by target."""
        return self._whole(list(self._asked(_OF_MEMBERS, member_ids, {"periods": periods})))

    def planned(self, member_ids: Iterable[str], period: str) -> frozenset[str]:
        """Who of them has a plan in a period."""
        return frozenset(row.subject for row in self._asked(_PLANNED, member_ids, {"period": period}))

    def make(self, plan: Plan, said: PlanVersion) -> Plan | None:
        """The first version of the plan of a target; None where it has one already."""
        if not self._is_new(plans, {"target": plan.target.id, "version": 1}):
            return None
        key = int(self._scalar(_KEY, {"about": plan.target.id}))
        self._write(key, plan, said, 1)
        return self.of_targets([plan.target.id]).get(plan.target.id)

    def rewrite(self, plan: Plan, said: PlanVersion) -> bool:
        """The next version of a plan, with its actions and checkpoints; False where another one stands by now than
        `plan.version`."""
        number = plan.version + 1
        moved = {"here": self._workspace, "moved": plan.id, "was": plan.version, "new_version": number}
        if _MOVE.change(self._connection, moved) != 1:
            return False
        self._write(plan.id, plan, said, number)
        return True

    def follow(self, followed: Sequence[Plan], said: PlanVersion, adjustment: int | None = None) -> None:
        """New versions whose actions and checkpoints are those of the version before; `version` is the new one."""
        editions = self._editions([plan.id for plan in followed]) if followed else {}
        rows = [
            version_row(plan, said)
            | {"plan": plan.id, "number": plan.version, "edition": editions[plan.id], "adjustment": adjustment}
            for plan in followed
            if plan.id in editions
        ]
        if rows:
            here = {"here": self._workspace}
            _MOVE.each(
                self._connection,
                [here | {"moved": row["plan"], "was": row["number"] - 1, "new_version": row["number"]} for row in rows],
            )
            self._insert_all(plan_versions, rows)

    def ticked(self, plan_ids: Iterable[int]) -> dict[int, dict[int, bool]]:
        """By plan and action what people ticked by hand; the last word counts."""
        found: dict[int, dict[int, bool]] = {}
        for row in self._asked(_TICKS, plan_ids):
            found.setdefault(row.plan, {})[row.action] = row.done
        return found

    def tick(self, plan: int, action: int, done: bool, by: tuple[str, datetime]) -> None:
        author, at = by
        self._insert_row(plan_ticks, {"plan": plan, "action": action, "done": done, "author": author, "at": at})

    def comments(self, plan: int, most: int) -> tuple[PlanComment, ...]:
        """Newest first."""
        where = {"plan": plan, "most": most}
        return tuple(PlanComment(row.author, row.words, row.at) for row in self._all(_COMMENTS, where))

    def comment(self, plan: int, said: PlanComment) -> None:
        self._insert_row(plan_comments, {"plan": plan, "author": said.author, "words": said.words, "at": said.at})

    def versions(self, plan: int) -> tuple[PlanVersion, ...]:
        """Who wrote each version, and why; the first one first."""
        return tuple(PlanVersion(row.author, row.at, row.reason) for row in self._all(_VERSIONS, {"about": plan}))

    def _write(self, key: int, plan: Plan, said: PlanVersion, number: int) -> None:
        at = {"plan": key, "edition": number}
        self._insert_all(plan_versions, [version_row(plan, said) | at | {"number": number}])
        self._insert_all(plan_actions, [action_row(each) | at for each in plan.actions])
        self._insert_all(plan_checkpoints, [checkpoint_row(each) | at for each in plan.checkpoints])

    def _told_now(self, action: Action) -> Action:
        """With its customers as they are called now, each once."""
        if not action.customers:
            return action
        return replace(action, customers=tuple(dict.fromkeys(map(self._now, action.customers))))

    def _editions(self, ids: list[int]) -> dict[int, int]:
        return {row.plan: row.edition for row in self._asked(_EDITIONS, ids)}

    def _whole(self, rows: list[Any]) -> dict[int, Plan]:
        ids = [row.plan for row in rows]
        actions: dict[int, list[Action]] = {}
        for row in self._asked(_ACTIONS, ids):
            actions.setdefault(row.plan, []).append(self._told_now(action_of(row)))
        checkpoints: dict[int, list[Checkpoint]] = {}
        for row in self._asked(_CHECKPOINTS, ids):
            checkpoints.setdefault(row.plan, []).append(checkpoint_of(row))
        return {
            row.target: plan_of(row, tuple(actions.get(row.plan, ())), tuple(checkpoints.get(row.plan, ())))
            for row in rows
        }
