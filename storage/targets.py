"""Targets and their versions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, select, update

from domain.target import Subject, Target, Version
from storage.noun import KEYS, Noun, also_here
from storage.prepared import Found, Prepared
from storage.schema.targets import target_versions, targets
from storage.target_lines import line_values, lines_of

_HERE = targets.c.workspace == bindparam("workspace")
_ONE = Prepared(select(targets).where(_HERE, targets.c.id == bindparam("id")))
_STANDING = select(*(column for column in targets.c if column.name not in ("workspace", "withdrawn", "since")))
_OF = Prepared(
    _STANDING.where(_HERE, ~targets.c.withdrawn, targets.c.period == bindparam("period")).where(
        targets.c.subject_kind == bindparam("kind"), targets.c.subject.in_(KEYS)
    )
)
_IN_PERIODS = Prepared(  # by id, as the index of periods has it; what is of another kind is left out after
    _STANDING.where(_HERE, ~targets.c.withdrawn, targets.c.subject.in_(KEYS)).where(
        targets.c.period.in_(bindparam("periods", expanding=True))
    )
)
_OF_TARGETS = (
    select(target_versions, targets.c.subject_kind, targets.c.subject, targets.c.metric, targets.c.period)
    .add_columns(targets.c.currency, targets.c.segment)
    .join(targets, targets.c.id == target_versions.c.target)
    .where(target_versions.c.workspace == targets.c.workspace)
    .order_by(target_versions.c.at.desc(), target_versions.c.target.desc(), target_versions.c.number.desc())
)
_VERSIONS = _OF_TARGETS.where(_HERE)
_HISTORY = Prepared(
    _VERSIONS.where(targets.c.subject_kind == bindparam("kind"), targets.c.subject == bindparam("subject")).limit(
        bindparam("most")
    )
)
_OF_ONE = Prepared(_VERSIONS.where(target_versions.c.target == bindparam("target")))
_PURPOSES = Prepared(
    select(target_versions.c.target, target_versions.c.reason, target_versions.c.number)
    .where(target_versions.c.workspace == bindparam("workspace"), target_versions.c.target.in_(KEYS))
    .where(target_versions.c.adjustment.is_(None), target_versions.c.reason != "")
)


_NEWEST = Prepared(
    _OF_TARGETS.where(also_here(targets), targets.c.id.in_(KEYS), target_versions.c.number == targets.c.version)
)
_MOVE = Prepared(
    update(targets)
    .where(targets.c.workspace == bindparam("here"), targets.c.id == bindparam("moved"))
    .values({name: bindparam(f"new_{name}") for name in ("version", "since", "goal", "floor", "stretch", "core")})
)


class Targets(Noun):
    def of(self, subjects: Iterable[Subject], period: str, segment: str | None = "") -> tuple[Target, ...]:
        """The standing targets of `subjects`, all of one kind, in one period and segment: '' is the whole, None any."""
        wanted = tuple(subjects)
        kind = wanted[0].kind if wanted else "member"
        found = self._asked(_OF, (subject.id for subject in wanted), {"period": period, "kind": kind})
        return tuple(_target(row) for row in sorted(found, key=lambda row: row.id) if segment in (None, row.segment))

    def in_periods(
        self, subjects: Iterable[Subject], labels: Iterable[str], segment: str | None = ""
    ) -> tuple[Target, ...]:
        """The standing targets of `subjects` in any of the periods, in one segment as in `of`."""
        wanted = set(subjects)
        rows = self._asked(_IN_PERIODS, sorted({subject.id for subject in wanted}), {"periods": tuple(labels)})
        found = (_target(row) for row in rows if segment in (None, row.segment))
        return tuple(target for target in found if target.subject in wanted)

    def purposes(self, ids: Iterable[int]) -> dict[int, str]:
        """What each target was last set for, where that was said; why it was adjusted is something else."""
        rows = sorted(self._asked(_PURPOSES, ids), key=lambda row: row.number)
        return {row.target: row.reason for row in rows}

    def one(self, target: int) -> Target | None:
        row = self._first(_ONE, {"id": target})
        return _target(row) if row else None

    def record(self, version: Version, adjustment: int | None = None) -> Target:
        """Make `version` the standing one; the first version of a target makes the target. Returns it as it stands."""
        target = version.target
        standing = _standing(version) | {"withdrawn": version.withdrawn}
        key = target.id or self._place(target, standing)
        if target.id:
            mine = (targets.c.workspace == self._workspace, targets.c.id == key)
            self._connection.execute(update(targets).where(*mine).values(**standing))
        row: dict[str, Any] = {"target": key, "number": target.version}
        row |= {"author": version.author, "reason": version.reason}
        row |= {"at": version.at, "adjustment": adjustment, "withdrawn": version.withdrawn}
        self._insert_row(target_versions, row | line_values(target.lines))
        return replace(target, id=key)

    def record_all(self, versions: Iterable[Version], adjustment: int | None = None) -> tuple[Target, ...]:
        """The same for many at once, none of them withdrawn, in a few statements."""
        wanted = tuple(versions)
        if new := [_key_row(v.target) | _standing(v) for v in wanted if not v.target.id]:
            self._insert_all(targets, new)
        if moved := [self._moved(v) for v in wanted if v.target.id]:
            _MOVE.each(self._connection, moved)
        found = self.in_periods({v.target.subject for v in wanted}, {v.target.period for v in wanted}, None)
        ids = {_place_of(target): target.id for target in found}
        recorded = [replace(v, target=replace(v.target, id=ids[_place_of(v.target)])) for v in wanted]
        here = {"workspace": self._workspace, "adjustment": adjustment}
        if rows := [_version_row(version) | here for version in recorded]:
            self._insert_all(target_versions, rows)
        return tuple(version.target for version in recorded)

    def newest(self, target_ids: Iterable[int]) -> tuple[Version, ...]:
        """The versions that stand."""
        return tuple(_version(row) for row in self._asked(_NEWEST, target_ids))

    def history(self, subject: Subject, most: int) -> tuple[Version, ...]:
        """The versions of all targets of a subject, newest first."""
        where = {"kind": subject.kind, "subject": subject.id, "most": most}
        return tuple(_version(row) for row in self._all(_HISTORY, where))

    def versions_of(self, target: int) -> tuple[Version, ...]:
        """The versions of one target, newest first."""
        return tuple(_version(row) for row in self._all(_OF_ONE, {"target": target}))

    def versions(self) -> tuple[Version, ...]:
        """Every version of every target, for checks and exports."""
        return tuple(_version(row) for row in self._connection.execute(_VERSIONS, {"workspace": self._workspace}))

    def count(self) -> int:
        where = {"workspace": self._workspace}
        return int(self._connection.scalar(select(func.count()).select_from(targets).where(_HERE), where) or 0)

    def every(self) -> tuple[Target, ...]:
        found = self._connection.execute(
            select(targets).where(_HERE, ~targets.c.withdrawn), {"workspace": self._workspace}
        )
        return tuple(_target(row) for row in found)

    def since(self) -> dict[int, datetime]:
        """By the id of every target since when it stands as it does, withdrawn ones too, for the check."""
        asked = select(targets.c.id, targets.c.since).where(_HERE)
        found = self._connection.execute(asked, {"workspace": self._workspace})
        return {row.id: row.since for row in found}

    def _place(self, target: Target, standing: dict[str, Any]) -> int:
        return self._insert_row(targets, _key_row(target) | standing)

    def _moved(self, version: Version) -> dict[str, Any]:
        here = {"here": self._workspace, "moved": version.target.id}
        return here | {f"new_{name}": value for name, value in _standing(version).items()}


def _standing(version: Version) -> dict[str, Any]:
    return {"version": version.target.version, "since": version.at, **line_values(version.target.lines)}


def _key_row(target: Target) -> dict[str, str]:
    subject = {"subject_kind": target.subject.kind, "subject": target.subject.id}
    measured = {"metric": target.metric, "currency": target.lines.goal.currency, "segment": target.segment}
    return subject | measured | {"period": target.period}


def _place_of(target: Target) -> tuple[Subject, str, str, str, str]:
    return target.subject, target.metric, target.lines.goal.currency, target.segment, target.period


def _version_row(version: Version) -> dict[str, Any]:
    row = {"target": version.target.id, "number": version.target.version, "author": version.author}
    return row | {"reason": version.reason, "at": version.at} | line_values(version.target.lines)


def _target(row: Found) -> Target:
    subject = Subject(row.subject_kind, row.subject)
    return Target(subject, row.metric, row.period, lines_of(row, row.currency), row.version, row.id, row.segment)


def _version(row: Found) -> Version:
    subject, lines = Subject(row.subject_kind, row.subject), lines_of(row, row.currency)
    target = Target(subject, row.metric, row.period, lines, row.number, row.target, row.segment)
    return Version(target, row.author, row.reason, row.at, row.withdrawn)
