"""Keeping totals and goals in step with entries, targets and the calendar."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from domain.entry import Entry, Slot, totals
from domain.period import Period, current, labelled, weeks_in
from domain.target import Target
from domain.weekly import weekly
from handlers.context import Context


def book(entries: Sequence[Entry], message: int, context: Context) -> None:
    """Append entries and move the totals, in one transaction."""
    context.store.entries.book(entries, message, context.now)
    context.store.standings.add(totals(entries, context.settings.fiscal_start))


def aim(changed: Iterable[Target], context: Context) -> None:
    """Carry the goals of members' targets into the standings, a month's also into its weeks."""
    context.store.standings.aim(goals(changed, context))


def goals(targets: Iterable[Target], context: Context) -> dict[Slot, int | None]:
    """What the standings say of these targets' members: the goals of their periods, and of the weeks of a month."""
    own = [target for target in targets if target.subject.kind == "member"]
    found: dict[Slot, int | None] = {_slot(target, target.period): target.lines.goal.value for target in own}
    return found | _weekly_goals([target for target in own if _is_month(target)], context)


def _weekly_goals(months: list[Target], context: Context) -> dict[Slot, int | None]:
    """Goals of every week that the months touch; a week between two months has a part of each, one with a target of
    its own keeps it."""
    weeks = {label: weeks_in(labelled(label)) for label in {target.period for target in months}}
    touched = {_slot(target, week.label) for target in months for week in weeks[target.period]}
    sums: Counter[Slot] = Counter()
    own: set[Slot] = set()
    for target in _around(months, [week for some in weeks.values() for week in some], context):
        if not _is_month(target):
            own.add(_slot(target, target.period))
            continue
        for label, part in weekly(target.lines.goal.value, labelled(target.period), context.workdays).items():
            sums[_slot(target, label)] += part
    return {slot: sums[slot] for slot in touched - own}


def _around(months: list[Target], weeks: Sequence[Period], context: Context) -> tuple[Target, ...]:
    """The targets of these weeks, and of the months that they lie in."""
    labels = {current("month", day).label for week in weeks for day in (week.first, week.last)}
    labels |= {week.label for week in weeks}
    return context.store.targets.in_periods({target.subject for target in months}, labels, None) if months else ()


def _is_month(target: Target) -> bool:
    return labelled(target.period).kind == "month"


def _slot(target: Target, period: str) -> Slot:
    return Slot(target.subject.id, period, target.metric, target.lines.goal.currency, target.segment)
