"""What each of some people brought of one metric in some months, summed up where it is kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import and_, bindparam, case, distinct, func, select

from domain.baseline import BAND
from domain.past import Series
from storage.noun import KEYS, Noun
from storage.runs import InRuns
from storage.schema.ledger import standings

_MEANT = and_(standings.c.metric == bindparam("metric"), standings.c.currency == bindparam("currency"))
_BROUGHT = case((_MEANT, standings.c.done), else_=0)
_LAST = [f"month{place}" for place in range(BAND)]
_EACH = InRuns(
    select(standings.c.member, func.sum(_BROUGHT).label("total"))
    .add_columns(func.count(distinct(standings.c.period)).label("months"))
    .add_columns(*(func.sum(case((standings.c.period == bindparam(name), _BROUGHT))).label(name) for name in _LAST))
    .where(standings.c.workspace == bindparam("workspace"), standings.c.member.in_(KEYS))
    .where(standings.c.done != 0, standings.c.segment == bindparam("segment"))
    .group_by(standings.c.member)
)


@dataclass(frozen=True, slots=True)
class Brought:
    """`total` of so many `months` in which anything was logged; the `last` of them, None where nothing was."""

    total: int
    months: int
    last: Series


class Bands(Noun):
    def of(self, member_ids: Iterable[str], months: Sequence[str], what: tuple[str, str, str]) -> dict[str, Brought]:
        """`what`: metric, currency and segment; nobody who has nothing."""
        named = dict(zip(("metric", "currency", "segment"), what, strict=True))
        question, ends = _EACH.about(months)
        where = {**named, **ends, **dict(zip(_LAST, months[-BAND:], strict=True))}
        rows: Iterable[Any] = self._asked(question, member_ids, where)
        return {
            member: Brought(int(total), count, tuple(None if one is None else int(one) for one in last))
            for member, total, count, *last in rows
        }
