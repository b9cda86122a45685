"""What Pacer says of plans by itself, when it is due."""

from __future__ import annotations

from dataclasses import dataclass

from domain.amount import Amount
from domain.metric import Metric
from domain.outcomes.plan import ActionShown
from domain.period import Period


@dataclass(frozen=True, slots=True)
class PlanWeekTold:
    """To a rep as the week begins: what to begin with, and the `gap` to the goal; `planned` False without a plan."""

    period: Period
    metric: Metric
    goal: Amount
    done: Amount
    gap: Amount
    actions: tuple[ActionShown, ...]
    planned: bool


@dataclass(frozen=True, slots=True)
class MilestoneTold:
    """To the rep (`owner` '') and to the lead above: `percent` of the goal is reached."""

    owner: str
    percent: int
    period: Period
    metric: Metric
    goal: Amount
    done: Amount
