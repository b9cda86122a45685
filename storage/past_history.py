"""What lies behind somebody as it stood at a moment: what was booked by then, summed over the days of each period."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from sqlalchemy import Connection, bindparam, func, select

from domain.period import labelled, periods_of
from storage.history import History, Unit
from storage.noun import KEYS
from storage.past import Then
from storage.prepared import Prepared
from storage.schema.ledger import entries

_DAILY = Prepared(
    select(entries.c.currency, entries.c.segment, entries.c.day, func.sum(entries.c.value).label("done"))
    .where(entries.c.workspace == bindparam("workspace"), entries.c.member.in_(KEYS))
    .where(entries.c.day.between(bindparam("first"), bindparam("last")), entries.c.booked_at <= bindparam("moment"))
    .where(entries.c.metric == bindparam("metric"))
    .group_by(entries.c.currency, entries.c.segment, entries.c.day)
)


class PastHistory(History):
    """The paths of then; nothing else of what lies behind is asked about a moment that is gone."""

    def __init__(self, connection: Connection, workspace: str, then: Then) -> None:
        super().__init__(connection, workspace)
        self._then = then

    def paths(
        self, member_ids: Sequence[str], periods: Sequence[str], metric: str, segments: Sequence[str] = ("",)
    ) -> dict[Unit, dict[str, int]]:
        spans = [labelled(label, self._then.fiscal_start) for label in periods]
        first, last = min(span.first for span in spans), max(span.last for span in spans)
        where = {"first": first, "last": last, "moment": self._then.moment, "metric": metric}
        found: dict[Unit, Counter[str]] = {}
        for row in self._asked(_DAILY, member_ids, where):
            labels = [label for label in _labels(row.day, self._then.fiscal_start) if label in periods]
            for segment in {"", *row.segment.split(";")}.intersection(segments):
                path = found.setdefault((row.currency, segment), Counter())
                for label in labels:
                    path[label] += int(row.done)
        return {unit: {label: done for label, done in path.items() if done} for unit, path in found.items()}


def _labels(day: date, fiscal_start: int) -> list[str]:
    return [period.label for period in periods_of(day, fiscal_start)]
