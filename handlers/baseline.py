"""The baseline of a person, a team or the company: kept totals, and a few questions to the ledger."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from fractions import Fraction

from domain.amount import Amount
from domain.attendance import expected, silence
from domain.baseline import Basis, ability, basis, price
from domain.commands.baseline import ShowBaseline
from domain.conversion import STAGES, Conversion, conversions, logged, short
from domain.metric import FOLLOW_UP_KEYS
from domain.outcomes.baseline import (
    BaselineShown,
    ConversionShown,
    Course,
    MonthShown,
    Process,
    RepBaseline,
    SeasonShown,
    Trade,
)
from domain.past import YEAR, interval, mean, quarters
from domain.period import following
from domain.season import seasons
from handlers.context import Context
from handlers.cycle_state import look_at
from handlers.history import Ground, ground_of, window, with_years
from handlers.led import teams_led
from handlers.people import Hidden
from handlers.portfolio import in_order
from storage.bands import Brought

MOST = 30  # people of whom each is told


def handle_show_baseline(command: ShowBaseline, context: Context) -> BaselineShown | Hidden:
    ground = ground_of(command.who, context.asked(command.metric, command.segment), context)
    if not isinstance(ground, Ground):
        return ground
    ground = with_years(ground, context)
    if ground.owner.subject.kind == "team":
        look_at(int(ground.owner.subject.id), "baseline", context)
    basis = _basis(ground, context)
    return BaselineShown(
        owner=ground.owner.name,
        own=ground.is_own(context),
        people=len(ground.people),
        course=_course(ground),
        trade=_trade(ground, context),
        process=_process(ground, context),
        basis=basis,
        reps=_reps(ground, context),
        led=teams_led(context) if ground.is_own(context) and basis.first is None else (),
    )


def _course(ground: Ground) -> Course:
    past, metric, unit = ground.past, ground.metric.key, ground.unit
    series = ground.series
    year = series[-YEAR:]
    values = zip(past.year, year, strict=True)
    index = seasons(past.months, series)
    near = (past.running, following(past.running))
    others = (Amount(value, key[1]) for key, value in ground.sums.items() if key[0] == metric and key[1] != unit)
    return Course(
        metric=ground.metric,
        months=tuple(MonthShown(month, None if value is None else Amount(value, unit)) for month, value in values),
        so_far=Amount(past.totals.get(past.running.label, {}).get((metric, unit), 0), unit),
        total=Amount(sum(value or 0 for value in year), unit),
        mean=mean(year),
        seasons=tuple(SeasonShown(month, index[month.first.month]) for month in near if index),
        ability=ability(series),
        quarters=tuple((quarter, Amount(value, unit)) for quarter, value in quarters(past.year, year)),
        others=tuple(sorted((other for other in others if other.value), key=lambda other: other.currency)),
    )


def _trade(ground: Ground, context: Context) -> Trade:
    days, segment = window(ground.past, context), ground.metric.segment
    customers = context.store.history.customers(ground.people, days, FOLLOW_UP_KEYS, segment)
    deals, currency = ground.counts.get("deals", 0), ground.currency
    quotes = next((one for one in _conversions(ground) if one.stage == "quotes"), None)
    return Trade(
        customers=len(customers),
        deals=deals,
        bookings=Amount(ground.booked.get(currency, 0), currency),
        price=price(ground.booked, deals, currency),
        interval=interval(customers.values()),
        win_rate=quotes.rate if quotes else None,
        grades=in_order(context.store.customers.grades(ground.people), context),
    )


def _process(ground: Ground, context: Context) -> Process:
    counts, metrics = ground.counts, context.metrics
    less = short(counts)
    return Process(
        activity=tuple((one, counts[one.key]) for one in metrics if counts.get(one.key) and one.key != "deals"),
        conversions=tuple(_shown(one, context) for one in _conversions(ground)),
        left_out=tuple(metrics.of(stage) for stage in STAGES if stage not in (*logged(counts), *less)),
        short=tuple(metrics.of(stage) for stage in less),
    )


def _conversions(ground: Ground) -> tuple[Conversion, ...]:
    return conversions(ground.counts, logged(ground.counts))


def _shown(one: Conversion, context: Context) -> ConversionShown:
    stage, following_ = context.metrics.of(one.stage), context.metrics.of(one.following)
    return ConversionShown(stage, following_, one.trials, one.successes, one.rate)


def _basis(ground: Ground, context: Context) -> Basis:
    people, past, store = ground.people, ground.past, context.store
    first, today = window(past, context)
    ends = store.history.ends(people)
    firsts = {member: span[0] for member, span in ends.items()}
    due = expected(first, today - timedelta(days=1), context.workdays)
    came = store.attendances.of(people, (past.year[0].label, past.running.label))
    months = sum(month.label in past.totals for month in past.year)
    silent = silence(firsts, store.leaves.during(people, first, today), came, due)
    return basis(ends.values(), months, silent, _idle(ends, context))


def _idle(ends: Mapping[str, tuple[date, date]], context: Context) -> int:
    """Working days that are over since anybody's last entry."""
    last = max((span[1] for span in ends.values()), default=context.today)
    return context.workdays.count(last + timedelta(days=1), context.today - timedelta(days=1))


def _reps(ground: Ground, context: Context) -> tuple[RepBaseline, ...]:
    """Each of a team by name; of a larger one nobody, they are asked about one by one."""
    if ground.owner.member or not 0 < len(ground.people) <= MOST:
        return ()
    names, months = context.store.members.names(ground.people), [month.label for month in ground.past.year]
    what = (ground.metric.key, ground.unit, ground.metric.segment)
    found = context.store.bands.of(ground.people, months, what)
    return tuple(_rep(name, found.get(member), ground.unit) for member, name in names.items())


def _rep(name: str, brought: Brought | None, unit: str) -> RepBaseline:
    if brought is None:
        return RepBaseline(name, Amount(0, unit), None, None)
    usual = Fraction(brought.total, brought.months)
    return RepBaseline(name, Amount(brought.total, unit), usual, ability(brought.last))
