"""A period as it stands on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from domain.period import Period


@dataclass(frozen=True, slots=True)
class Span:
    """`today` is under way: what was done on it counts, and its working day is among those that are left."""

    period: Period
    today: date

    @property
    def until(self) -> date:
        """The last day that is over, within the period."""
        return min(self.period.last, self.today - timedelta(days=1))
