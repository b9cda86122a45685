"""What gaps are taken apart from: figures of many people in a period and in the year before, in a few questions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain

from domain.member import Leave
from domain.past import YEAR, Figures, added, months_before
from domain.span import Span
from domain.target import Target
from handlers.context import Context

Parted = Mapping[str, Figures]  # by segment, '' for everything
_NONE: Parted = {}


@dataclass(frozen=True, slots=True)
class Aimed:
    """A target, whose figures count for it, and the `mates` towards whose rates theirs are drawn (nobody: none)."""

    target: Target
    people: tuple[str, ...]
    mates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """`usual` is of the twelve months before the period, `now` of the period so far. `present` are the days off, or on
    leave, on which somebody has booked anything."""

    span: Span
    usual: Mapping[str, Parted]
    now: Mapping[str, Parted]
    leaves: Sequence[Leave]
    present: Mapping[str, frozenset[date]]
    _teams: dict[tuple[tuple[str, ...], str], Figures] = field(default_factory=dict)

    def of_team(self, mates: tuple[str, ...], segment: str = "") -> Figures:
        """What was usual of the mates, summed up once for all of them."""
        if (mates, segment) not in self._teams:
            self._teams[mates, segment] = self.before(mates, segment)
        return self._teams[mates, segment]

    def before(self, people: Iterable[str], segment: str = "") -> Figures:
        return added(self.usual.get(one, _NONE).get(segment, {}) for one in people)

    def so_far(self, people: Iterable[str], segment: str = "") -> Figures:
        return added(self.now.get(one, _NONE).get(segment, {}) for one in people)

    def of_segments(self) -> frozenset[str]:
        """Those in which anything was done by now."""
        return frozenset(chain.from_iterable(self.now.values()))


def facts_for(aimed: Sequence[Aimed], span: Span, context: Context) -> Facts:
    people = tuple(dict.fromkeys(one for each in aimed for one in each.people))
    everybody = dict.fromkeys([*people, *(one for each in aimed for one in each.mates)])
    months = [month.label for month in months_before(span.period.first, YEAR)]
    segments = ["", *(f"{one.key}:{value.name}" for one in context.settings.dimensions for value in one.values)]
    leaves = context.store.leaves.during(people, span.period.first, span.period.last)
    return Facts(
        span=span,
        usual=context.store.history.sums(everybody, months, segments),
        now=context.store.history.sums(people, [span.period.label], segments),
        leaves=leaves,
        present=_present(people, leaves, span, context),
    )


def _present(
    people: Sequence[str], leaves: Sequence[Leave], span: Span, context: Context
) -> Mapping[str, frozenset[date]]:
    """Asked only of the days on which nobody, or not everybody, is expected."""
    days = days_until(span)
    off = [day for day in days if not context.workdays.is_workday(day) or any(leave.covers(day) for leave in leaves)]
    found = context.store.history.present(people, off) if off else {}
    return {
        member: frozenset(day for day in some if not context.workdays.is_workday(day) or _away(member, day, leaves))
        for member, some in found.items()
    }


def _away(member: str, day: date, leaves: Iterable[Leave]) -> bool:
    return any(leave.member == member and leave.covers(day) for leave in leaves)


def days_until(span: Span) -> list[date]:
    first = span.period.first.toordinal()
    return [date.fromordinal(day) for day in range(first, span.until.toordinal() + 1)]
