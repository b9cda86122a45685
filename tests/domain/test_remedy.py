"""What closes a gap: the slow stage, more of what a week, through the funnel as it is; exact where it is known."""

from datetime import date
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from domain.amount import Amount
from domain.deviation import begins_week, way_of
from domain.expectation import Due, Ways, Worked, levels
from domain.funnel import rates
from domain.gap import gap
from domain.plan import Action, Plan
from domain.remedy import Remedy, remedies, slowest, slowest_planned
from domain.target import Lines, Subject, Target
from domain.workdays import Workdays

WORKED = {"calls": 200, "visits": 70, "quotes": 35, "deals": 14}
WAYS = Ways(Fraction(1_000_000), rates(WORKED, {}))
DAYS = Worked(10, 10)


def made(metric, **counts):
    return {(name, "CNY" if name == metric == "bookings" else ""): value for name, value in counts.items()}


def test_a_goal_takes_each_level_back_through_the_funnel_unrounded():
    found = levels(Due("bookings", "CNY", 14_000_000), WAYS, DAYS, made("bookings", visits=60, bookings=9))
    assert [(one.name, one.expected, one.actual) for one in found] == [
        ("days", 10, 10),
        ("calls", 200, 0),
        ("visits", 70, 60),
        ("quotes", 35, 0),
        ("deals", 14, 0),
        ("bookings", 14_000_000, 9),
    ]


def test_what_is_not_known_is_no_level():
    unpriced, stuck = Ways(None, WAYS.rates), Ways(Fraction(100), rates({"visits": 9, "quotes": 4}, {}))
    assert [one.name for one in levels(Due("bookings", "CNY", 100), unpriced, DAYS, {})] == ["days", "bookings"]
    assert [one.name for one in levels(Due("bookings", "CNY", 100), stuck, DAYS, {})] == ["days", "deals", "bookings"]
    assert [one.name for one in levels(Due("payments", "CNY", 100), WAYS, DAYS, {})] == ["days", "payments"]
    assert [one.name for one in levels(Due("visits", "", 100), WAYS, DAYS, {})] == ["days", "visits"]
    assert [one.name for one in levels(Due("deals", "", 14), WAYS, DAYS, {})][-2:] == ["quotes", "deals"]


def test_the_slow_stage_is_the_one_whose_own_step_lags_furthest():
    """Half of the visits were made, and of those as many quotes came as ever: the visits are slow, not the deals."""
    done = made("bookings", calls=200, visits=35, quotes=18, deals=6, bookings=6_000_000)
    found = levels(Due("bookings", "CNY", 14_000_000), WAYS, DAYS, done)
    lag = slowest(gap(found).parts, found)
    assert (lag.metric, lag.expected, lag.done, lag.part.start) == ("visits", 70, 35, "calls")
    assert slowest([], found) is None


def test_more_a_week_closes_the_gap_once_through_the_funnel():
    """2 deals are missing: 5 quotes, 10 visits and 29 calls, in two weeks."""
    short = Due("bookings", "CNY", 2_000_000)
    assert remedies(short, WAYS, Fraction(2), "visits") == (
        Remedy("calls", 15, weekly=True),
        Remedy("visits", 5, weekly=True),
        Remedy("deals", 2, weekly=False),
    )
    assert [one.metric for one in remedies(short, WAYS, Fraction(2))] == ["calls", "quotes", "deals"]


def test_a_part_of_a_week_counts_as_one_and_an_unknown_funnel_asks_for_what_is_short():
    assert remedies(Due("deals", "", 2), WAYS, Fraction(1, 5), "calls")[0] == Remedy("calls", 29, weekly=True)
    assert remedies(Due("bookings", "CNY", 700), Ways(), Fraction(3)) == (Remedy("bookings", 700, weekly=False),)


@given(st.integers(1, 10**9), st.fractions(Fraction(1, 5), 12))
def test_what_is_asked_for_is_enough_and_not_a_unit_a_week_too_much(short, weeks):
    asked = remedies(Due("bookings", "CNY", short), WAYS, weeks, "quotes")
    left = max(weeks, 1)
    first, quotes, deals = asked
    assert deals.number * 1_000_000 >= short > (deals.number - 1) * 1_000_000
    assert quotes.number * left * Fraction(40, 100) * 1_000_000 >= short
    assert (first.number - 1) * left * Fraction(7, 100) * 1_000_000 < short


def test_a_plan_tells_the_slow_stage_where_no_year_before_does():
    """After two weeks of five visits and ten calls each."""
    target = Target(Subject("member", "U1"), "bookings", "2026-11", Lines(Amount(100, "CNY")))
    day = date(2026, 11, 30)
    actions = tuple(
        Action(key, "stage", "U1", day, day, metric, number, number)
        for key, (metric, number) in enumerate({"visits": 5, "calls": 10}.items())
    )
    plan = Plan(target, 100, actions)
    assert slowest_planned(plan, {"visits": 4, "calls": 10}, Fraction(2)).metric == "visits"
    assert slowest_planned(plan, {"visits": 9, "calls": 10}, Fraction(2)).metric == "calls"
    assert slowest_planned(plan, {"visits": 10, "calls": 20}, Fraction(2)) is None


def test_off_course_begins_at_the_share_itself():
    assert way_of(80, Fraction(100), 20) == "behind"
    assert way_of(120, Fraction(100), 20) == "ahead"
    assert way_of(81, Fraction(100), 20) is None
    assert way_of(5, Fraction(0), 20) is None


def test_a_week_begins_with_its_first_working_day():
    holiday = Workdays(off=frozenset({date(2026, 11, 16)}))
    assert begins_week(date(2026, 11, 16), Workdays())
    assert not begins_week(date(2026, 11, 17), Workdays())
    assert begins_week(date(2026, 11, 17), holiday)
