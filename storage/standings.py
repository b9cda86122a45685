"""Totals per member and period with their share of the goal, kept as entries and targets come."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Double, Insert, Integer, Table, and_, bindparam, case, cast, func, null, or_, select

from domain.amount import Amount
from domain.entry import Slot
from domain.standing import Peak, Standing
from domain.target import Lines, Unit
from storage.noun import KEYS, Noun, insert_in
from storage.prepared import Found, Prepared
from storage.schema.ledger import standings
from storage.schema.targets import targets
from storage.target_lines import lines_of

_HERE = standings.c.workspace == bindparam("workspace")
_KEY = ["workspace", "member", "period", "metric", "currency", "segment"]
_SEGMENTS = standings.c.segment.in_(bindparam("segments", expanding=True))
_OF = Prepared(
    select(standings).where(_HERE, standings.c.member.in_(KEYS), standings.c.period == bindparam("period"), _SEGMENTS)
)
_ACTIVE = Prepared(
    select(standings.c.member)
    .distinct()
    .where(_HERE, standings.c.member.in_(KEYS), standings.c.period == bindparam("period"), standings.c.done != 0)
)
_IN_PERIODS = Prepared(
    select(standings).where(
        _HERE, standings.c.member.in_(KEYS), standings.c.period.in_(bindparam("periods", expanding=True)), _SEGMENTS
    )
)
_AIMED = Prepared(
    select(standings.c.member, standings.c.metric, standings.c.currency, standings.c.segment, standings.c.done)
    .add_columns(targets.c.goal, targets.c.floor, targets.c.stretch, targets.c.core)
    .outerjoin(
        targets,
        and_(
            targets.c.workspace == standings.c.workspace,
            targets.c.subject_kind == "member",
            targets.c.subject == standings.c.member,
            targets.c.metric == standings.c.metric,
            targets.c.currency == standings.c.currency,
            targets.c.segment == standings.c.segment,
            targets.c.period == standings.c.period,
            ~targets.c.withdrawn,
        ),
    )
    .where(_HERE, standings.c.member.in_(KEYS), standings.c.period == bindparam("period"))
    .where(or_(standings.c.segment == "", targets.c.goal.is_not(None)))
)
_AGAINST = Prepared(
    select(standings)
    .where(_HERE, standings.c.member.in_(KEYS), standings.c.period == bindparam("period"))
    .where(or_(standings.c.segment == "", standings.c.goal.is_not(None)))
)
_WHOLE = ("",)
Aimed = tuple[str, Unit, int, Lines | None]  # whose, what of, how much is done of it, the lines where there is a target
_UNIT = (standings.c.member, standings.c.metric, standings.c.currency, standings.c.segment)
_PLACE = cast(func.substr(standings.c.period, 6, 2), Integer) + 12 - bindparam("first")  # among twelve months in a row
_PEAKS = Prepared(
    select(*_UNIT)
    .add_columns(func.max(standings.c.done * 16 + _PLACE % 12).label("best"))  # the newest of several that are alike
    .add_columns(func.max(case((standings.c.period == bindparam("last"), standings.c.done))).label("last"))
    .where(_HERE, standings.c.member.in_(KEYS), standings.c.period.in_(bindparam("periods", expanding=True)))
    .where(_SEGMENTS, standings.c.done > 0)
    .group_by(*_UNIT)
)


class Standings(Noun):
    def of(self, member_ids: Iterable[str], period: str, segments: Iterable[str] = _WHOLE) -> tuple[Standing, ...]:
        """The totals in any of the segments; '' is everything."""
        where = {"period": period, "segments": list(segments)}
        return tuple(standing_of(row) for row in self._asked(_OF, member_ids, where))

    def active(self, member_ids: Iterable[str], period: str) -> frozenset[str]:
        """Who of them has done anything in a period."""
        return frozenset(row.member for row in self._asked(_ACTIVE, member_ids, {"period": period}))

    def aimed(self, member_ids: Iterable[str], period: str) -> tuple[Aimed, ...]:
        """Each member's totals with the lines of their targets; a target always has its total. Segments only where they
        have a target."""
        found = self._asked(_AIMED, member_ids, {"period": period})
        return tuple([(row.member, (row.metric, row.currency, row.segment), row.done, _lines(row)) for row in found])

    def against(self, member_ids: Iterable[str], period: str) -> tuple[Standing, ...]:
        """The totals beside the goals that they count against, a week's part of a month's goal too. Segments only where
        they have one."""
        return tuple(standing_of(row) for row in self._asked(_AGAINST, member_ids, {"period": period}))

    def in_periods(
        self, member_ids: Iterable[str], labels: Iterable[str], segments: Iterable[str] = _WHOLE
    ) -> tuple[Standing, ...]:
        """The totals of several members in several periods."""
        where = {"periods": tuple(labels), "segments": list(segments)}
        return tuple(standing_of(row) for row in self._asked(_IN_PERIODS, member_ids, where))

    def peaks(self, member_ids: Iterable[str], months: Sequence[str], segments: Iterable[str]) -> tuple[Peak, ...]:
        """Of each total in which anything was done; the labels of twelve `months` in a row, or of none."""
        where = {"periods": tuple(months), "segments": list(segments), "last": months[-1] if months else ""}
        found = self._asked(_PEAKS, member_ids, where | {"first": int(months[0][5:]) if months else 0})
        return tuple(_peak(row, months) for row in found) if months else ()

    def add(self, totals: Mapping[Slot, int]) -> None:
        """Add to the totals; the share follows."""
        rows = [self._row(slot, value) for slot, value in totals.items() if value]
        if not rows:
            return
        _adding(self._connection.dialect.name).each(self._connection, rows)

    def aim(self, goals: Mapping[Slot, int | None]) -> None:
        """Set the goals; None takes one away."""
        rows = [self._row(slot, 0) | {"goal": goal, "share": 0.0 if goal else None} for slot, goal in goals.items()]
        if not rows:
            return
        _aiming(self._connection.dialect.name).each(self._connection, rows)

    def every(self) -> tuple[Standing, ...]:
        """All totals, for the check."""
        return tuple(
            standing_of(row)
            for row in self._connection.execute(select(standings).where(_HERE), {"workspace": self._workspace})
        )

    def _row(self, slot: Slot, done: int) -> dict[str, Any]:
        """Written out: a check-in has dozens of them."""
        return {
            "workspace": self._workspace,
            "member": slot.member,
            "period": slot.period,
            "metric": slot.metric,
            "currency": slot.currency,
            "segment": slot.segment,
            "done": done,
        }


@cache
def _adding(dialect: str) -> Prepared:
    statement = insert_in(dialect, standings)
    done = standings.c.done + statement.excluded.done
    change = {"done": done, "share": _share(done, standings.c.goal)}
    return Prepared(statement.on_conflict_do_update(index_elements=_KEY, set_=change))


@cache
def _aiming(dialect: str) -> Prepared:
    statement = insert_in(dialect, standings)
    goal = statement.excluded.goal
    change = {"goal": goal, "share": _share(standings.c.done, goal)}
    return Prepared(statement.on_conflict_do_update(index_elements=_KEY, set_=change))


def adding_from(dialect: str, sums: Table) -> Insert:
    """Adds the totals that a file's rows come to, as they stand in `sums`."""
    columns = [sums.c[name] for name in _KEY]
    mine = (sums.c.workspace == bindparam("workspace"), sums.c.file == bindparam("file"))
    found = select(*columns, sums.c.done).where(*mine)
    statement = insert_in(dialect, standings).from_select([*_KEY, "done"], found)
    done = standings.c.done + statement.excluded.done
    change = {"done": done, "share": _share(done, standings.c.goal)}
    return statement.on_conflict_do_update(index_elements=_KEY, set_=change)


def _share(done: Any, goal: Any) -> Any:
    return case((goal > 0, cast(done, Double) / goal), else_=null())


def _lines(row: Found) -> Lines | None:
    return None if row.goal is None else lines_of(row, row.currency)


def _peak(row: Found, months: Sequence[str]) -> Peak:
    best = Amount(row.best // 16, row.currency)
    last = Amount(row.last, row.currency) if row.last else None
    return Peak((row.member, row.metric, row.currency, row.segment), months[row.best % 16], best, last)


def standing_of(row: Found) -> Standing:
    goal = Amount(row.goal, row.currency) if row.goal is not None else None
    return Standing(row.member, row.metric, row.period, Amount(row.done, row.currency), goal, row.segment)
