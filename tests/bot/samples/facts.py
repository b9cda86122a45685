"""The people, periods and figures that sample outcomes are made of, with names in the reader's language."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from fractions import Fraction

from domain.amount import Amount, money
from domain.metric import BUILT_IN, Metric
from domain.outcomes.adjustment import CheckpointMoved, PlanMoved, StepShown, WeeklyMoved
from domain.outcomes.checkin import BookedLine
from domain.outcomes.target import PaceLine
from domain.pace import Days, Pace
from domain.period import month, week
from domain.projection import Projection
from domain.target import Lines

TODAY = date(2026, 11, 20)
YESTERDAY = date(2026, 11, 19)
AT = datetime(2026, 11, 20, 10, 5, tzinfo=UTC)
NOVEMBER = month(2026, 11)
THIS_WEEK = week(TODAY)
METRICS = {metric.key: metric for metric in BUILT_IN}
VISITS, CALLS, DEALS, BOOKINGS = (METRICS[key] for key in ("visits", "calls", "deals", "bookings"))
SEATS = Metric("seats", name="SaaS seats")


@dataclass(frozen=True)
class Said:
    """What people typed, in one language."""

    lin: str
    wang: str
    chen: str
    team: str
    above: str
    customers: tuple[str, ...]
    sentence: str
    vague: str
    refund: str
    reason: str
    meant: str
    currency: str


EN = Said(
    "Lin Na", "Wang Fang", "Chen", "East", "Sales", ("Acme", "Globex"), "visited Acme and Globex, signed $50k",
    "a few calls", "refund -$800", "new territory", "/target history", "USD",
)  # fmt: skip
ZH = Said(
    "林娜", "王芳", "陈晨", "东区", "销售部", ("华为", "中兴", "小米"), "今天拜访了华为、中兴、小米，签约5万",
    "十几个电话", "退款800元", "新增区域", "/target 历史", "CNY",
)  # fmt: skip


def day(said: Said, on: date = TODAY) -> tuple[BookedLine, ...]:
    """Visits with their customers, a deal and what it is worth."""
    return (
        BookedLine(VISITS, Amount(len(said.customers)), on, said.customers),
        BookedLine(DEALS, Amount(1), on),
        BookedLine(BOOKINGS, money(50_000, said.currency), on),
    )


def line(metric: Metric, goal: Amount, done: int, over: bool = False) -> PaceLine:
    """A metric on the tenth of 21 working days."""
    days = Days(21, 21 if over else 9)
    return PaceLine(metric, goal.with_value(done), Lines(goal), Pace(goal.value, done, days, over))


def with_lines(said: Said) -> PaceLine:
    """Bookings behind, with floor and stretch."""
    goal = money(200_000, said.currency)
    lines = Lines(goal, money(160_000, said.currency), money(240_000, said.currency), core=True)
    pace = Pace(goal.value, 7_000_000, Days(21, 9), False)
    return PaceLine(BOOKINGS, money(70_000, said.currency), lines, pace, projection=heading())


def heading(chance: float = 0.28, months: int = 11, mates: int = 0) -> Projection:
    """On the tenth day: a little less than usual, a little more than two thirds of the month still to come."""
    figures = {"end": 17_400_000.0, "low": 14_000_000, "high": 21_000_000, "usual": 800_000.0, "daily": 780_000.0}
    return Projection(**figures, chance=chance, weight=0.36, ahead=13.3, filled=0.37, months=months, mates=mates)


def every_band(said: Said) -> tuple[PaceLine, ...]:
    """On track, slightly behind, far behind, reached, missed, not begun, and without a target."""
    fresh = PaceLine(CALLS, Amount(0), Lines(Amount(50)), Pace(50, 0, Days(21, 0), False))
    return (
        with_lines(said),
        line(VISITS, Amount(40), 18),
        line(CALLS, Amount(100), 40),
        line(METRICS["demos"], Amount(5), 5),
        line(METRICS["quotes"], Amount(10), 6, over=True),
        fresh,
        PaceLine(DEALS, Amount(3)),
        line(SEATS, Amount(9), 2),
    )


def step(said: Said, owner: str = "", stretch: int = 0) -> StepShown:
    goal, more = money(500_000, said.currency), money(520_000, said.currency)
    after = Lines(more, stretch=money(stretch, said.currency) if stretch else None)
    a_day = float(Fraction(50_000_000, 12)), float(Fraction(52_000_000, 12))
    return StepShown(owner or said.lin, BOOKINGS, NOVEMBER, Lines(goal), after, *a_day, 12)


def planned_step(said: Said) -> StepShown:
    """The same with the plan that goes with it."""
    bare = step(said)
    weekly = (WeeklyMoved(VISITS, 17, 18), WeeklyMoved(CALLS, 48, 50))
    return replace(bare, plan=PlanMoved(weekly, (CheckpointMoved(NOVEMBER.last, bare.before.goal, bare.after.goal),)))
