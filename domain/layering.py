"""Whether the targets of months and quarters add up to that of the longer period that they lie in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from domain.metric import Metrics
from domain.period import Period, PeriodKind, current, labelled, months_in
from domain.quality import Concern
from domain.target import Target, Unit

_LONGER: tuple[PeriodKind, ...] = ("quarter", "year", "fiscal")


def layers(period: Period, fiscal_start: int) -> tuple[Period, ...]:
    """The quarter and the years that a period lies in, itself among them; none for a week, which is its month's."""
    if period.kind == "week":
        return ()
    found = (current(kind, period.first, fiscal_start) for kind in _LONGER)
    return tuple(one for one in found if period.last <= one.last and period.first >= one.first)


@lru_cache(maxsize=64)
def pieces_of(whole: Period) -> tuple[tuple[Period, ...], ...]:
    """The quarters of a year and its months; a fiscal year that parts a quarter has months alone."""
    months = months_in(whole)
    quarters = tuple(dict.fromkeys(current("quarter", month.first) for month in months))
    fit = whole.kind != "quarter" and len(quarters) * 3 == len(months)
    return (quarters, months) if fit else (months,)


def crossing(period: Period, fiscal_start: int) -> tuple[Period, ...]:
    """The quarters and years that share days with it while neither is a part of the other: a calendar year and a fiscal
    one, even of the same days, and a quarter that a fiscal year parts. A month and a week cross none."""
    if period.kind not in _LONGER:
        return ()
    near = (current(kind, day, fiscal_start) for kind in _LONGER for day in (period.first, period.last))
    apart = (one for one in near if one != period and not _within(one, period) and not _within(period, one))
    return tuple(dict.fromkeys(apart))


def _within(part: Period, whole: Period) -> bool:
    """Whether it is a shorter period inside of the other."""
    days, others = (part.first, part.last), (whole.first, whole.last)
    return days != others and whole.first <= part.first and part.last <= whole.last


def layers_differ(owner: str, targets: Sequence[Target], metrics: Metrics, fiscal_start: int) -> tuple[Concern, ...]:
    """Of one person or team: where shorter periods come to more than the longer one, or, with all of them set, to less;
    one level of each is told."""
    by_unit: dict[Unit, list[Target]] = {}
    for target in targets:
        by_unit.setdefault(target.unit, []).append(target)
    return tuple(
        replace(found, metric=replace(metrics.of(metric), segment=segment), owner=owner)
        for (metric, _, segment), own in by_unit.items()
        for found in _differing(own, fiscal_start)
    )


def _differing(targets: Iterable[Target], fiscal_start: int) -> Iterator[Concern]:
    by_label = {target.period: target for target in targets}
    for label, whole in by_label.items():
        period = labelled(label, fiscal_start)
        levels = pieces_of(period) if period.kind in _LONGER else ()
        sums = (_sum(by_label, level) for level in levels)
        goal = whole.lines.goal
        for total, complete in filter(None, sums):
            if total > goal.value or (complete and total < goal.value):
                yield Concern("periods", goal=goal, than=goal.with_value(total), month=period, of=whole)
                break


def _sum(by_label: Mapping[str, Target], level: Sequence[Period]) -> tuple[int, bool] | None:
    """What the periods that have a target come to, and whether all have; None where none has."""
    there = [by_label[piece.label].lines.goal.value for piece in level if piece.label in by_label]
    return (sum(there), len(there) == len(level)) if there else None
