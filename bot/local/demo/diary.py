"""What a rep of the demo does on a day: made from a seed, so that the same day is always the same."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from zoneinfo import ZoneInfo

from bot.local.demo.cast import RAMP, Rep
from domain.period import Period, current
from domain.workdays import Workdays

PARTS = 3  # of a day's work that somebody writes down, besides contracts and money
ROUND = {"CNY": 5_000, "GBP": 500}  # amounts as people like to name them


@dataclass(frozen=True, slots=True)
class Deed:
    """So many of a metric, with the customers' names; or an amount in major units (a contract is one deed)."""

    metric: str
    count: int
    names: tuple[str, ...] = ()
    amount: int = 0


class Diary:
    """`joined`: the first day of somebody new, for the others the first day of the history."""

    def __init__(self, rep: Rep, currency: str, calendar: Workdays, joined: date) -> None:
        self.rep = rep
        self.currency = currency
        self.calendar = calendar
        self.joined = joined
        self._contracts: dict[str, dict[date, list[int]]] = {}

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.rep.person.tz)

    def goal(self, month: Period) -> int:
        """The month's bookings target, in major units."""
        if self.rep.trait != "ramps":
            return self.rep.goal * 1000
        months = (month.first.year - self.joined.year) * 12 + month.first.month - self.joined.month
        return int(self.rep.goal * 1000 * (RAMP[months] if 0 <= months < len(RAMP) else 1))

    def deeds(self, day: date) -> tuple[Deed, ...]:
        """Nothing where they do not work, or did not write."""
        chance = Random(f"{self.rep.person.id} {day}")
        contracts = self._month(current("month", day)).get(day, [])
        if day < self.joined or not self.calendar.is_workday(day) or (not contracts and chance.random() < 0.04):
            return ()
        work = self._work(chance)
        signed = [Deed("deals", 1, (chance.choice(self.rep.customers),), amount) for amount in contracts]
        paid = [Deed("payments", 1, (), self._payment(chance))] if chance.random() < 0.12 else []
        return (*work, *signed, *paid)

    def _work(self, chance: Random) -> list[Deed]:
        customers = self.rep.customers
        named = chance.sample(customers, min(max(round(chance.gauss(self.rep.visits, 0.8)), 1), len(customers)))
        done = [
            Deed("visits", len(named), tuple(named)) if chance.random() < 0.75 else None,
            Deed("calls", max(round(chance.gauss(self.rep.calls, 3)), 2)) if chance.random() < 0.8 else None,
            Deed("follow_ups", chance.randint(1, 4)) if chance.random() < 0.45 else None,
            Deed("demos", 1, (chance.choice(customers),)) if chance.random() < 0.2 else None,
            Deed("quotes", chance.randint(1, 2)) if chance.random() < 0.3 else None,
            Deed("new_customers", 1) if chance.random() < 0.15 else None,
        ]
        work = [deed for deed in done if deed][:PARTS]
        return work or [Deed("calls", self.rep.calls)]

    def _month(self, month: Period) -> dict[date, list[int]]:
        """The contracts of a month by day, which together come near to what the rep reaches."""
        if month.label not in self._contracts:
            self._contracts[month.label] = self._signed(month, Random(f"{self.rep.person.id} {month.label}"))
        return self._contracts[month.label]

    def _signed(self, month: Period, chance: Random) -> dict[date, list[int]]:
        every = [month.first + timedelta(days=offset) for offset in range((month.last - month.first).days + 1)]
        days = [day for day in every if self.calendar.is_workday(day) and day >= self.joined]
        count, steady = self.rep.deals, self.rep.trait != "lumpy"
        weights = [chance.uniform(0.8, 1.25) if steady else chance.uniform(0.5, 1.6) for _ in range(count)]
        total = self.goal(month) * self.rep.reach * chance.uniform(0.96, 1.06)
        signed: dict[date, list[int]] = {}
        for number, weight in enumerate(weights):
            if days:
                day = days[int((number + chance.random()) / count * len(days))]
                signed.setdefault(day, []).append(self._rounded(total * weight / sum(weights)))
        return signed

    def _payment(self, chance: Random) -> int:
        return self._rounded(self.rep.goal * 1000 / self.rep.deals * chance.uniform(0.3, 0.9))

    def _rounded(self, amount: float) -> int:
        step = ROUND[self.currency]
        return max(round(amount / step), 1) * step
