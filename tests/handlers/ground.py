"""Months of entries for somebody, booked as check-ins are: the ground that baselines stand on."""

from datetime import date

from sqlalchemy import event

from domain.amount import Amount, money
from domain.entry import Entry
from handlers.standing import book
from tests.handlers.company import Company

YEAR = [(2025, 11), (2025, 12), *((2026, number) for number in range(1, 11))]


def log(company: Company, who: str, day: date, customer: str = "", **figures: int) -> None:
    """Counts by metric; `bookings` and `payments` in yuan, or `usd` as bookings in dollars."""
    with company.context(who) as context:
        entries = [Entry(who, *_figure(metric, value), day, customer) for metric, value in figures.items()]
        book(entries, 1, context)


def a_year(company: Company, who: str, thousands: list[int]) -> None:
    """Bookings of the last twelve completed months, each on the second of its month."""
    for (year, month), booked in zip(YEAR, thousands, strict=True):
        log(company, who, date(year, month, 2), bookings=booked * 1000, deals=1)


def _figure(metric: str, value: int) -> tuple[str, Amount]:
    if metric == "usd":
        return "bookings", money(value, "USD")
    return metric, money(value, "CNY") if metric in ("bookings", "payments") else Amount(value)


def statements(company: Company, line: str) -> int:
    """How many statements a command of the admin takes, once the teams are known."""
    company.would("Ada", line)
    asked: list[str] = []

    def hear(*heard: object) -> None:
        asked.append(str(heard[2]))

    event.listen(company.database.engine, "before_cursor_execute", hear)
    company.would("Ada", line)
    event.remove(company.database.engine, "before_cursor_execute", hear)
    return len(asked)
