"""Adjustments of targets, from the proposal to the acknowledgement."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select, update

from domain.adjustment import Adjustment, AdjustmentState, Occasion, Step
from domain.target import Subject, Target
from storage.noun import KEYS, Noun, also_here, in_parts
from storage.prepared import Found, Prepared
from storage.schema.targets import adjusted_targets, adjustments, target_versions, targets
from storage.target_lines import line_values, lines_from, lines_of

_HERE = adjustments.c.workspace == bindparam("workspace")
_COUNTED = adjustments.c.state.in_(["confirmed", "undone"])  # proposals that came to nothing are left out
_ONE = Prepared(select(adjustments).where(_HERE, adjustments.c.id == bindparam("id")))
_LAST = Prepared(
    select(adjustments)
    .where(_HERE, adjustments.c.author == bindparam("author"), adjustments.c.state == "confirmed")
    .order_by(adjustments.c.decided_at.desc(), adjustments.c.id.desc())
    .limit(1)
)
_OF_SUBJECT = Prepared(
    select(adjustments)
    .distinct()
    .join(adjusted_targets, adjusted_targets.c.adjustment == adjustments.c.id)
    .join(targets, targets.c.id == adjusted_targets.c.target)
    .where(targets.c.workspace == bindparam("workspace"), targets.c.subject_kind == bindparam("kind"))
    .where(targets.c.subject == bindparam("subject"), also_here(adjustments))
    .where(_COUNTED)
    .order_by(adjustments.c.id.desc())
    .limit(bindparam("most"))
)
_BY_AUTHOR = Prepared(
    select(adjustments)
    .where(_HERE, adjustments.c.author == bindparam("author"), _COUNTED)
    .order_by(adjustments.c.id.desc())
    .limit(bindparam("most"))
)
_OF_TARGETS = Prepared(
    select(adjustments)
    .distinct()
    .join(adjusted_targets, adjusted_targets.c.adjustment == adjustments.c.id)
    .where(also_here(adjustments), adjusted_targets.c.target.in_(KEYS), _COUNTED)
    .order_by(adjustments.c.id.desc())
    .limit(bindparam("most"))
)
_SILENT = Prepared(
    select(targets.c.subject)
    .distinct()
    .join(adjusted_targets, adjusted_targets.c.target == targets.c.id)
    .join(adjustments, adjustments.c.id == adjusted_targets.c.adjustment)
    .where(also_here(targets), targets.c.id.in_(KEYS), adjustments.c.state == "confirmed")
    .where(targets.c.subject_kind == "member", adjusted_targets.c.acknowledged_at.is_(None))
)
_STEPS = Prepared(
    select(
        adjusted_targets,
        targets.c.subject_kind,
        targets.c.subject,
        targets.c.metric,
        targets.c.period,
        targets.c.currency,
        targets.c.segment,
        target_versions.c.goal.label("old_goal"),
        target_versions.c.floor.label("old_floor"),
        target_versions.c.stretch.label("old_stretch"),
        target_versions.c.core.label("old_core"),
    )
    .join(targets, targets.c.id == adjusted_targets.c.target)
    .join(
        target_versions,
        (target_versions.c.target == adjusted_targets.c.target)
        & (target_versions.c.number == adjusted_targets.c.from_version),
    )
    .where(adjusted_targets.c.workspace == bindparam("workspace"))
    .where(adjusted_targets.c.adjustment.in_(KEYS))
    .order_by(adjusted_targets.c.target)
)

_MADE = Prepared(
    select(adjusted_targets.c.target)
    .join(adjustments, adjustments.c.id == adjusted_targets.c.adjustment)
    .where(also_here(adjusted_targets), adjusted_targets.c.target.in_(KEYS), adjustments.c.state == "confirmed")
    .limit(1)
)

_SINCE = Prepared(
    select(target_versions.c.number)
    .join(adjustments, adjustments.c.id == target_versions.c.adjustment, isouter=True)
    .where(target_versions.c.workspace == bindparam("workspace"), target_versions.c.target == bindparam("target"))
    .where(target_versions.c.number > bindparam("version"), adjustments.c.state.is_distinct_from("undone"))
    .limit(1)
)


class Adjustments(Noun):
    def of(self, adjustment: int) -> Adjustment | None:
        return self._one(self._all(_ONE, {"id": adjustment}))

    def last_of(self, author: str) -> Adjustment | None:
        """The author's last confirmed adjustment."""
        return self._one(self._all(_LAST, {"author": author}))

    def history(self, subject: Subject, most: int) -> tuple[Adjustment, ...]:
        """Confirmed and undone adjustments that touched a subject, newest first."""
        where = {"kind": subject.kind, "subject": subject.id, "most": most}
        return self._whole(self._all(_OF_SUBJECT, where))

    def by(self, author: str, most: int) -> tuple[Adjustment, ...]:
        """Confirmed and undone adjustments that somebody made, newest first."""
        return self._whole(self._all(_BY_AUTHOR, {"author": author, "most": most}))

    def of_targets(self, target_ids: Iterable[int], most: int) -> tuple[Adjustment, ...]:
        """Confirmed and undone adjustments that touched any of these targets, newest first."""
        found = {row.id: row for row in self._asked(_OF_TARGETS, target_ids, {"most": most})}
        return self._whole([found[key] for key in sorted(found, reverse=True)[:most]])

    def silent(self, target_ids: Iterable[int]) -> frozenset[str]:
        """The members who have not acknowledged what was adjusted of these targets."""
        return frozenset(row.subject for row in self._asked(_SILENT, target_ids))

    def moved_since(self, target: int, version: int) -> bool:
        """Whether more came after a version of a target than what was taken back."""
        return self._first(_SINCE, {"target": target, "version": version}) is not None

    def were_made(self, target_ids: Iterable[int]) -> bool:
        """Whether any of these targets has been adjusted, and it was not taken back."""
        return any(self._asked(_MADE, target_ids))

    def propose(self, adjustment: Adjustment) -> int:
        row = {"author": adjustment.author, "state": adjustment.state, "reason": adjustment.reason}
        row |= {"occasion": adjustment.occasion}
        said = {"kind": adjustment.kind, "proposed_at": adjustment.proposed_at, "correction": adjustment.correction}
        key = self._insert_row(adjustments, row | said)
        self._insert_new(adjusted_targets, (_step_row(key, step) for step in adjustment.steps))
        return key

    def decide(self, adjustment: int, state: AdjustmentState, now: datetime) -> None:
        mine = (adjustments.c.workspace == self._workspace, adjustments.c.id == adjustment)
        self._connection.execute(update(adjustments).where(*mine).values(state=state, decided_at=now))

    def name(self, adjustment: int, occasion: Occasion) -> None:
        """Its kind of reason, said after it was proposed."""
        mine = (adjustments.c.workspace == self._workspace, adjustments.c.id == adjustment)
        self._connection.execute(update(adjustments).where(*mine).values(occasion=occasion))

    def submit(self, adjustment: Adjustment) -> None:
        """Its author has confirmed it; it waits for approval."""
        mine = (adjustments.c.workspace == self._workspace, adjustments.c.id == adjustment.id)
        said = {"occasion": adjustment.occasion, "correction": adjustment.correction}
        self._connection.execute(update(adjustments).where(*mine).values(state="submitted", **said))

    def acknowledge(self, adjustment: int, target_ids: list[int], now: datetime) -> None:
        mine = (adjusted_targets.c.workspace == self._workspace, adjusted_targets.c.adjustment == adjustment)
        waiting = update(adjusted_targets).where(*mine, adjusted_targets.c.acknowledged_at.is_(None))
        for part in in_parts(target_ids):
            self._connection.execute(waiting.where(adjusted_targets.c.target.in_(part)).values(acknowledged_at=now))

    def _one(self, rows: Sequence[Found]) -> Adjustment | None:
        return next(iter(self._whole(rows)), None)

    def _whole(self, rows: Sequence[Found]) -> tuple[Adjustment, ...]:
        steps = self._steps([row.id for row in rows])
        return tuple(_adjustment(row, tuple(steps.get(row.id, ()))) for row in rows)

    def _steps(self, ids: list[int]) -> dict[int, list[Step]]:
        steps: dict[int, list[Step]] = {}
        for row in self._asked(_STEPS, ids):
            steps.setdefault(row.adjustment, []).append(_step(row))
        return steps


def _step_row(adjustment: int, step: Step) -> dict[str, Any]:
    row = {"adjustment": adjustment, "target": step.before.id, "from_version": step.before.version}
    return row | line_values(step.after)


def _step(row: Found) -> Step:
    before = lines_from((row.old_goal, row.old_floor, row.old_stretch), row.currency, row.old_core)
    subject = Subject(row.subject_kind, row.subject)
    target = Target(subject, row.metric, row.period, before, row.from_version, row.target, row.segment)
    return Step(target, lines_of(row, row.currency), row.acknowledged_at)


def _adjustment(row: Found, steps: tuple[Step, ...]) -> Adjustment:
    told = (row.author, row.reason, row.state, row.proposed_at, steps, row.id, row.kind)
    return Adjustment(*told, occasion=row.occasion, correction=row.correction)
