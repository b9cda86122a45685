"""Reckoning the totals and the weekly goals anew from entries and targets, and comparing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from domain.attendance import attended
from domain.entry import Slot, totals
from domain.period import labelled
from domain.standing import Standing
from handlers.context import Context
from handlers.standing import aim, goals


@dataclass(frozen=True, slots=True)
class Difference:
    """A slot whose kept total is not what the entries add up to, or whose kept goal is not what the targets say."""

    slot: Slot
    kept: int
    reckoned: int


def rebuild_totals(context: Context) -> None:
    """Book what is missing to every slot; goals stay."""
    context.store.standings.add({found.slot: found.reckoned - found.kept for found in differences(context)})
    aim(context.store.targets.every(), context)


def rebuild_weeks(context: Context) -> None:
    """Spread the months' goals over the weeks again."""
    months = [target for target in context.store.targets.every() if labelled(target.period).kind == "month"]
    aim(months, context)


def differences(context: Context) -> tuple[Difference, ...]:
    """Every slot where the kept total and the entries disagree."""
    reckoned = totals(context.store.entries.every(), context.settings.fiscal_start)
    kept = {_slot(standing): standing.done.value for standing in context.store.standings.every()}
    return _compared(kept, reckoned)


def goal_differences(context: Context) -> tuple[Difference, ...]:
    """Every slot where the kept goal and the targets disagree, a week's too."""
    reckoned = goals(context.store.targets.every(), context)
    kept = {_slot(standing): standing.goal.value for standing in context.store.standings.every() if standing.goal}
    return _compared(kept, reckoned)


def absences(context: Context) -> tuple[tuple[str, str], ...]:
    """The members and months of which other days are kept than those of the entries."""
    reckoned, kept = attended(context.store.entries.every()), context.store.attendances.every()
    return tuple(key for key in sorted({*reckoned, *kept}) if reckoned.get(key) != kept.get(key))


def _slot(standing: Standing) -> Slot:
    return Slot(standing.member, standing.period, standing.metric, standing.done.currency, standing.segment)


def _compared(kept: Mapping[Slot, int], reckoned: Mapping[Slot, int | None]) -> tuple[Difference, ...]:
    """None and 0 are the same: nothing is kept."""
    pairs = ((slot, kept.get(slot, 0), reckoned.get(slot) or 0) for slot in sorted({*reckoned, *kept}, key=repr))
    return tuple(Difference(slot, left, right) for slot, left, right in pairs if left != right)
