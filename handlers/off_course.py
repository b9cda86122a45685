"""Whose goals are ahead of their pace or behind it by more than the workspace lets pass."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from domain.amount import share_of
from domain.deviation import USUAL, Way, way_of
from domain.drafting import anchors
from domain.pace import Days, Pace, days_of
from domain.period import Period
from domain.span import Span
from domain.target import Subject, Target
from handlers.context import Context


@dataclass(frozen=True, slots=True)
class OffCourse:
    """`share` = (done - expected) ÷ expected; `way` None for who is on course. `done` and `expected` in the unit of the
    goal, what was expected rounded half up."""

    target: Target
    share: Fraction
    way: Way | None
    done: int
    expected: int


def aims(members: Iterable[str], period: Period, context: Context, segment: str = "") -> list[Target]:
    """The goal of each that a plan would be for, of a segment where one is named; nobody who has none."""
    found = context.store.targets.of([Subject("member", one) for one in members], period.label, segment or None)
    return anchors(found, context.settings.main_metric)


def off_course(targets: Sequence[Target], span: Span, context: Context) -> list[OffCourse]:
    """How each stands, in one question; without those of whom nothing is expected yet, furthest off first."""
    days = days_of(span.period, span.today, context.workdays)
    people = {target.subject.id for target in targets}
    segments = dict.fromkeys(target.segment for target in targets)
    done = {
        (one.member, (one.metric, one.done.currency, one.segment)): one.done.value
        for one in context.store.standings.of(people, span.period.label, segments)
    }
    found = (_stands(target, done.get((target.subject.id, target.unit), 0), days, context) for target in targets)
    return sorted((one for one in found if one), key=lambda one: (one.way is None, -abs(one.share), one.target.id))


def _stands(target: Target, done: int, days: Days, context: Context) -> OffCourse | None:
    expected = Pace(target.lines.goal.value, done, days, over=False).expected
    if expected <= 0:
        return None
    way = way_of(done, expected, context.settings.deviation_at or USUAL)
    rounded = share_of(days.elapsed, days.total, target.lines.goal.value)
    return OffCourse(target, (done - expected) / expected, way, done, rounded)
