"""What lies behind somebody as it stood at a moment: what was booked by then, summed over the days of each period."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import Connection, bindparam, func, select

from domain.past import Figures
from domain.period import labelled, periods_of
from storage.called import MergedNames
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
_SINCE = Prepared(
    select(entries.c.member, entries.c.metric, entries.c.currency, entries.c.segment)
    .add_columns(func.sum(entries.c.value).label("done"))
    .where(entries.c.workspace == bindparam("workspace"), entries.c.member.in_(KEYS))
    .where(entries.c.day.between(bindparam("first"), bindparam("last")), entries.c.booked_at > bindparam("moment"))
    .group_by(entries.c.member, entries.c.metric, entries.c.currency, entries.c.segment)
)
_PRESENT = Prepared(
    select(entries.c.member, entries.c.day)
    .where(entries.c.workspace == bindparam("workspace"), entries.c.member.in_(KEYS))
    .where(entries.c.day.in_(bindparam("days", expanding=True)), entries.c.booked_at <= bindparam("moment"))
    .distinct()
)


class PastHistory(History):
    """The paths, sums and days of then; nothing else of what lies behind is asked about a moment that is gone."""

    def __init__(self, connection: Connection, workspace: str, names: MergedNames, then: Then) -> None:
        super().__init__(connection, workspace, names)
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

    def sums(
        self, member_ids: Iterable[str], periods: Iterable[str], segments: Iterable[str] = ("",)
    ) -> dict[str, dict[str, Figures]]:
        """What is kept, less what was booked since."""
        people, labels, wanted = list(member_ids), list(periods), list(segments)
        found = super().sums(people, labels, wanted)
        spans = [labelled(label, self._then.fiscal_start) for label in labels]
        first, last = min(span.first for span in spans), max(span.last for span in spans)
        where = {"first": first, "last": last, "moment": self._then.moment}
        late: dict[tuple[str, str], Counter[tuple[str, str]]] = {}
        for row in self._asked(_SINCE, people, where):
            for segment in {"", *row.segment.split(";")}.intersection(wanted):
                late.setdefault((row.member, segment), Counter())[row.metric, row.currency] += int(row.done)
        for (member, segment), figures in late.items():
            mine = found.get(member, {})
            mine[segment] = {
                unit: left for unit, done in mine.get(segment, {}).items() if (left := done - figures[unit])
            }
        return found

    def present(self, member_ids: Iterable[str], days: Iterable[date]) -> dict[str, frozenset[date]]:
        found: dict[str, set[date]] = {}
        where = {"days": list(days), "moment": self._then.moment}
        for row in self._asked(_PRESENT, member_ids, where):
            found.setdefault(row.member, set()).add(row.day)
        return {member: frozenset(some) for member, some in found.items()}


def _labels(day: date, fiscal_start: int) -> list[str]:
    return [period.label for period in periods_of(day, fiscal_start)]
