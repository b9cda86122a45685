"""What check-ins say of the actions of plans."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import Any

from sqlalchemy import bindparam, func, select

from domain.ticking import Fact, Wanted
from storage.called import Called
from storage.entries import NAMED
from storage.noun import KEYS
from storage.prepared import Prepared
from storage.schema.ledger import entries

_VALUE = func.sum(entries.c.value)
_FACT = (entries.c.member, entries.c.day, entries.c.metric, entries.c.customer, entries.c.currency, entries.c.segment)
_FACTS = (  # what was taken back comes to nothing
    select(*_FACT[:4], _VALUE.label("value"), *_FACT[4:])
    .where(entries.c.workspace == bindparam("workspace"), entries.c.member.in_(KEYS))
    .where(entries.c.day.between(bindparam("first"), bindparam("last")))
    .group_by(*_FACT)
    .having(_VALUE != 0)
    .order_by(*_FACT)
)
_EVERY, _NAMING = Prepared(_FACTS), Prepared(_FACTS.where(NAMED))
_UNNAMED = Prepared(_FACTS.where(~NAMED, entries.c.metric.in_(bindparam("metrics", expanding=True))))


class PlanFacts(Called):
    def facts(self, member_ids: Iterable[str], wanted: Wanted) -> dict[str, list[Fact]]:
        """What check-ins say in all of what is wanted; what was taken back is not among it."""
        found: dict[str, list[Fact]] = {}
        for member, day, metric, customer, value, *unit in self._facts(list(member_ids), wanted):
            found.setdefault(member, []).append(Fact(day, metric, self._now(customer), int(value), *unit))
        return found

    def _facts(self, ids: list[str], wanted: Wanted) -> Iterator[Any]:
        full, last = max(wanted.full, wanted.first), wanted.last
        if wanted.first < full:
            before = {"first": wanted.first, "last": min(full - timedelta(days=1), last)}
            yield from self._asked(_NAMING, ids, before)
            if wanted.metrics:
                yield from self._asked(_UNNAMED, ids, before | {"metrics": list(wanted.metrics)})
        if full <= last:
            yield from self._asked(_EVERY, ids, {"first": full, "last": last})
