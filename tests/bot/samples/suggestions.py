"""Sample outcomes about targets to come."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from domain.amount import Amount, money
from domain.commands.baseline import Times
from domain.outcome import BaselineOutcome
from domain.outcomes import suggestion as out
from domain.past import Series, months_before
from domain.period import Period, month, quarter
from domain.suggestion import Course, parts_of, suggest
from domain.target import COMPANY, Lines, Subject
from domain.workdays import Workdays
from tests.bot.samples.facts import BOOKINGS, THIS_WEEK, TODAY, VISITS, Said

MONTHS = months_before(TODAY, 12)
RISING = tuple(15_000_000 + 500_000 * at for at in range(12))
FLAT: Series = (*(None,) * 9, 0, 9_000_000, 100)


@dataclass(frozen=True)
class Wanted:
    """Whose target, for when, from what, with which growth in percent."""

    subject: Subject
    owner: str
    period: Period
    values: Series
    growth: int


def suggestions(said: Said) -> Iterator[BaselineOutcome]:
    lin, team, december = Subject("member", "U1"), Subject("team", "3"), month(2026, 12)
    yield suggested(said, Wanted(lin, said.lin, december, RISING, 15))
    yield suggested(said, Wanted(lin, said.lin, december, RISING, 0), own=True)
    yield suggested(said, Wanted(team, said.team, quarter(2027, 1), RISING, -50))
    yield suggested(said, Wanted(COMPANY, "", THIS_WEEK, FLAT, 900))
    yield suggested(said, Wanted(lin, said.lin, december, (*(None,) * 11, 5_000_000), 0))
    yield out.NothingKnown(said.lin, True, BOOKINGS, Times(Decimal("1.5")), led=(said.team,))
    yield out.NothingKnown(said.team, False, VISITS)
    goal = money(220_000, said.currency)
    grown = (
        out.Grown(month(2026, 10), Fraction(goal.value * 10, 11), goal),
        out.Grown(month(2025, 12), Fraction(100_000), goal),
        out.Grown(None, Fraction(200_000, 3), goal),
    )
    yield out.GrowthOffered(lin, said.lin, BOOKINGS, december, Decimal(10), grown, said.reason)
    yield out.GrowthOffered(team, said.team, BOOKINGS, december, Decimal("-2.5"), grown[:1])
    yield out.GrowthOffered(COMPANY, "", VISITS, december, Decimal(100), (out.Grown(None, Fraction(7, 2), Amount(7)),))


def suggested(said: Said, wanted: Wanted, own: bool = False) -> out.TargetSuggested:
    parts = parts_of(wanted.period, Workdays())
    found = suggest(Course(MONTHS, wanted.values), parts, Fraction(wanted.growth, 100), Fraction(100))
    assert found
    low, high = (None if value is None else Amount(value, said.currency) for value in (found.floor, found.stretch))
    return out.TargetSuggested(
        subject=wanted.subject,
        owner=wanted.owner,
        own=own,
        metric=BOOKINGS,
        period=wanted.period,
        lines=Lines(Amount(found.goal, said.currency), low, high),
        suggestion=found,
        standing=Lines(money(200_000, said.currency)) if own else None,
        settable=not own,
    )
