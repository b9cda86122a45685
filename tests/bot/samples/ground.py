"""Sample outcomes about the ground that targets stand on."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from domain.amount import Amount, money
from domain.baseline import Ability, Basis
from domain.outcome import BaselineOutcome
from domain.outcomes import baseline as out
from domain.past import months_before
from domain.period import month, quarter
from tests.bot.samples.facts import BOOKINGS, CALLS, METRICS, NOVEMBER, TODAY, VISITS, Said

YEAR = months_before(TODAY, 12)
FULL = Basis(date(2025, 11, 3), date(2026, 11, 19), 12, 8, 250, 0)
THIN = Basis(date(2026, 10, 30), date(2026, 10, 30), 1, 1, 1, 14)
NEVER = Basis(None, None, 0, 0, 0, 0)


def ground(said: Said) -> Iterator[BaselineOutcome]:
    yield out.BaselineShown(said.lin, True, 1, course(said), trade(said), process(), FULL)
    yield out.BaselineShown(
        said.lin,
        False,
        1,
        thin(said),
        unknown(said),
        out.Process((), (), tuple(METRICS.values()), (METRICS["quotes"],)),
        THIN,
    )
    reps = (
        out.RepBaseline(said.lin, Amount(480), Fraction(40), Ability(39, 42, Fraction(121, 3), 3)),
        out.RepBaseline(said.wang, Amount(0), None, None),
    )
    yield out.BaselineShown(said.team, False, 3, visits(), trade(said), process(), FULL, reps)
    yield out.BaselineShown("", False, 9, thin(said), unknown(said), out.Process((), (), ()), NEVER)


def course(said: Said) -> out.Course:
    unit = money(0, said.currency)
    done = [money(150_000 + 5_000 * at, said.currency) for at in range(12)]
    shown = tuple(out.MonthShown(*pair) for pair in zip(YEAR, done, strict=True))
    index = (out.SeasonShown(NOVEMBER, Fraction(108, 100)), out.SeasonShown(month(2026, 12), Fraction(97, 100)))
    band = Ability(19_500_000, 20_500_000, Fraction(20_000_000), 3)
    total = unit.with_value(sum(one.value for one in done))
    mean = Fraction(total.value, 12)
    by_quarter = ((quarter(2026, 2), done[7]), (quarter(2026, 3), done[8]))
    return out.Course(BOOKINGS, shown, money(70_000, said.currency), total, mean, index, band, by_quarter)


def visits() -> out.Course:
    shown = tuple(out.MonthShown(one, Amount(40)) for one in YEAR)
    return out.Course(VISITS, shown, Amount(9), Amount(480), Fraction(40), (), Ability(39, 42, Fraction(121, 3), 3))


def thin(said: Said) -> out.Course:
    done = money(5_000, said.currency)
    shown = tuple(out.MonthShown(one, done if one == YEAR[-1] else None) for one in YEAR)
    band = Ability(done.value, done.value, Fraction(done.value), 1)
    nothing = done.with_value(0)
    return out.Course(BOOKINGS, shown, nothing, done, Fraction(done.value), (), band, (), (money(900, "EUR"),))


def trade(said: Said) -> out.Trade:
    price = Fraction(224_000_000, 14)
    return out.Trade(
        23,
        14,
        money(2_240_000, said.currency),
        price,
        Fraction(63, 10),
        Fraction(2, 5),
        ((said.customers[0], 3), ("", 2)),
    )


def unknown(said: Said) -> out.Trade:
    return out.Trade(0, 0, money(0, said.currency), None, None, None)


def process() -> out.Process:
    rates = (
        conversion("calls", "visits", 200, 70),
        conversion("visits", "quotes", 70, 35),
        conversion("quotes", "deals", 35, 14),
    )
    return out.Process(((CALLS, 200), (VISITS, 70), (METRICS["quotes"], 35)), rates, (METRICS["demos"],))


def conversion(stage: str, following: str, trials: int, successes: int) -> out.ConversionShown:
    return out.ConversionShown(METRICS[stage], METRICS[following], trials, successes, Fraction(successes, trials))
