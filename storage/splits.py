"""Splits with their shares, from the preview to the publication."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from fractions import Fraction
from functools import lru_cache
from typing import Any

from sqlalchemy import bindparam, select, update

from domain.period import labelled
from domain.rhythm import LASTS, LEVELS
from domain.split import Limits, Share, Split, SplitState
from domain.strength import FACTORS, Basis
from domain.target import Subject
from storage.noun import Noun
from storage.prepared import Found, Prepared
from storage.schema.splits import split_shares, splits

_HERE = splits.c.workspace == bindparam("workspace")
_ONE = Prepared(select(splits).where(_HERE, splits.c.id == bindparam("id")))
_SHARES = Prepared(
    select(split_shares)
    .where(split_shares.c.workspace == bindparam("workspace"), split_shares.c.split == bindparam("id"))
    .order_by(split_shares.c.place)
)
_DECIDE = Prepared(
    update(splits)
    .where(_HERE, splits.c.id == bindparam("split"))
    .values(state=bindparam("becomes"), decided_at=bindparam("now"))
)


class Splits(Noun):
    def of(self, split: int) -> Split | None:
        where = {"id": split}
        row = self._first(_ONE, where)
        return _split(row, self._all(_SHARES, where)) if row else None

    def propose(self, split: Split) -> int:
        row = {"author": split.author, "state": split.state, "metric": split.metric, "currency": split.currency}
        row |= {
            "segment": split.segment,
            "period": split.period,
            "into": " ".join(split.into),
            "weights": _written(split.weights),
        }
        row |= {"floor": _limit(split.limits.floor), "ceiling": _limit(split.limits.ceiling)}
        row |= {"season": _written(split.season), "purpose": split.purpose}
        said = {"total": split.total, "surplus": split.surplus, "core": split.core, "proposed_at": split.proposed_at}
        key = self._insert_row(splits, row | said)
        places = {share.subject: place for place, share in enumerate(split.shares)}
        self._insert_new(split_shares, (_share_row(key, places, share) for share in split.shares))
        return key

    def decide(self, split: int, state: SplitState, now: datetime) -> None:
        becomes = {"workspace": self._workspace, "split": split, "becomes": state, "now": now}
        _DECIDE.change(self._connection, becomes)


def _share_row(split: int, places: Mapping[Subject, int], share: Share) -> dict[str, Any]:
    row: dict[str, Any] = {"split": split, "place": places[share.subject], "subject_kind": share.subject.kind}
    row |= {"subject": share.subject.id, "above": places[share.above] if share.above else None}
    row |= {"value": share.value, "given": share.given, "versions": share.versions}
    return row | _basis_values(share.basis)


def _basis_values(basis: Basis | None) -> dict[str, Any]:
    figures = ("history", "customers", "ability", "last", "best")
    if basis is None:
        return dict.fromkeys(figures) | {
            "baseline": "0",
            "best_month": "",
            "ramp": "1",
            "presence": "1",
            "key_customers": "[]",
        }
    values: dict[str, Any] = {name: getattr(basis, name) for name in figures}
    values |= {"baseline": str(basis.baseline), "best_month": basis.best_month}
    values |= {"ramp": str(basis.ramp), "presence": str(basis.presence)}
    return values | {"key_customers": json.dumps(basis.key_customers, ensure_ascii=False)}


def _split(row: Found, shares: Iterable[Found]) -> Split:
    rows = list(shares)
    subjects = {share.place: Subject(share.subject_kind, share.subject) for share in rows}
    weights = dict(_read(row.weights))
    return Split(
        author=row.author,
        metric=row.metric,
        currency=row.currency,
        period=row.period,
        total=row.total,
        weights=tuple((factor, weights[factor]) for factor in FACTORS if factor in weights),
        shares=tuple(_share(share, subjects) for share in rows),
        proposed_at=row.proposed_at,
        limits=Limits(_limit_of(row.floor), _limit_of(row.ceiling)),
        months=LASTS[labelled(row.period).kind],
        into=tuple(level for level in LEVELS if level in row.into.split()),
        season=_read(row.season),
        state=row.state,
        id=row.id,
        purpose=row.purpose,
        surplus=row.surplus,
        segment=row.segment,
        core=row.core,
    )


def _share(row: Found, subjects: Mapping[int, Subject]) -> Share:
    above = subjects[row.above] if row.above is not None else None
    return Share(subjects[row.place], row.value, above, row.given, _basis(row), row.versions)


def _basis(row: Found) -> Basis | None:
    if row.history is None:
        return None
    return Basis(
        history=row.history,
        customers=row.customers,
        ability=row.ability,
        baseline=_fraction(row.baseline),
        last=row.last,
        best=row.best,
        best_month=row.best_month,
        ramp=_fraction(row.ramp),
        presence=_fraction(row.presence),
        key_customers=tuple(json.loads(row.key_customers)),
    )


def _written(pairs: Iterable[tuple[str, Fraction]]) -> str:
    """`history=50 customers=30`: exact, and read again by `_read`."""
    return " ".join(f"{name}={value}" for name, value in pairs)


def _read(text: str) -> tuple[tuple[str, Fraction], ...]:
    pairs = (pair.partition("=") for pair in text.split())
    return tuple((name, _fraction(value)) for name, _, value in pairs)


def _limit(limit: Fraction | None) -> str:
    return "" if limit is None else str(limit)


def _limit_of(text: str) -> Fraction | None:
    return _fraction(text) if text else None


@lru_cache(maxsize=256)
def _fraction(text: str) -> Fraction:
    """Most of those that are written down are 1, or a round part of a hundred."""
    return Fraction(text)
