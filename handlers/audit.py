"""Whether everything that is kept agrees with what it was made from."""

from __future__ import annotations

from dataclasses import dataclass

from domain.audit import BrokenDeal, BrokenHistory, BrokenReversal, broken_deals, broken_histories, broken_reversals
from handlers.context import Context
from handlers.rebuild import Difference, absences, differences, goal_differences


@dataclass(frozen=True, slots=True)
class Audit:
    """What was found wrong in one workspace, beside how much was looked at; `days`: the members and months whose days
    of attendance are wrong."""

    entries: int
    targets: int
    totals: tuple[Difference, ...]
    goals: tuple[Difference, ...]
    histories: tuple[BrokenHistory, ...]
    reversals: tuple[BrokenReversal, ...]
    deals: tuple[BrokenDeal, ...] = ()
    days: tuple[tuple[str, str], ...] = ()

    @property
    def is_clean(self) -> bool:
        return not (self.totals or self.goals or self.histories or self.reversals or self.deals or self.days)


def audit(context: Context) -> Audit:
    store = context.store
    shared = store.deals.every()
    return Audit(
        entries=store.entries.count(),
        targets=store.targets.count(),
        totals=differences(context),
        goals=goal_differences(context),
        histories=tuple(broken_histories(store.targets.versions(), store.targets.every(), store.targets.since())),
        reversals=tuple(broken_reversals(store.entries.every)),
        deals=tuple(broken_deals(shared, (entry for entry, _ in store.deals.parts(deal.id for deal in shared)))),
        days=absences(context),
    )
