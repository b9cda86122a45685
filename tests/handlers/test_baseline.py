"""The baseline of people and teams: what the entries know, and what they do not."""

from datetime import date
from fractions import Fraction

import pytest

from domain.amount import Amount, money
from domain.baseline import Ability
from domain.commands.team import StartLeave
from domain.outcomes.baseline import BaselineShown
from domain.who import ONESELF
from tests.handlers.company import Company
from tests.handlers.ground import a_year, log, statements

TWELVE = [100, 110, 120, 130, 140, 150, 160, 170, 180, 190, 200, 210]


def baseline(company: Company, line: str = "", who: str = "Ada") -> BaselineShown:
    shown = company.would(who, f"/target baseline {line}".strip())
    assert isinstance(shown, BaselineShown)
    return shown


def test_a_year_of_bookings_gives_mean_band_and_season(company):
    a_year(company, "Lin", TWELVE)
    log(company, "Lin", date(2026, 11, 19), bookings=70_000)
    course = baseline(company, "<@Lin>").course
    assert [one.done.major for one in course.months] == [value * 1000 for value in TWELVE]
    assert (course.total, course.so_far) == (money(1_860_000, "CNY"), money(70_000, "CNY"))
    assert course.mean == 155_000_00
    assert course.ability == Ability(190_000_00, 210_000_00, Fraction(200_000_00), 3)
    assert [one.index for one in course.seasons] == [Fraction(100, 155), Fraction(110, 155)]


def test_a_month_in_which_nothing_was_logged_is_unknown_and_one_without_bookings_is_nothing(company):
    log(company, "Lin", date(2026, 8, 3), bookings=90_000)
    log(company, "Lin", date(2026, 10, 5), visits=3)
    course = baseline(company, "<@Lin>").course
    assert [one.done for one in course.months[-3:]] == [money(90_000, "CNY"), None, money(0, "CNY")]
    assert (course.mean, course.seasons) == (45_000_00, ())
    assert course.ability == Ability(0, 90_000_00, Fraction(45_000_00), 2)


def test_price_win_rate_and_conversion_count_what_is_logged(company):
    log(company, "Lin", date(2026, 11, 2), calls=200, visits=70, quotes=35, deals=14, bookings=140_000)
    shown = baseline(company, "<@Lin>")
    assert (shown.trade.deals, shown.trade.price) == (14, 10_000_00)
    assert shown.trade.win_rate == Fraction(2, 5)
    assert [one.rate for one in shown.process.conversions] == [Fraction(7, 20), Fraction(1, 2), Fraction(2, 5)]
    assert [one.key for one in shown.process.left_out] == ["demos"]
    assert [(one.key, count) for one, count in shown.process.activity] == [
        ("visits", 70),
        ("calls", 200),
        ("quotes", 35),
    ]


def test_more_deals_than_quotes_are_no_win_rate(company):
    log(company, "Lin", date(2026, 11, 2), visits=40, quotes=3, deals=5)
    shown = baseline(company, "<@Lin>")
    assert (shown.trade.win_rate, [one.key for one in shown.process.short]) == (None, ["quotes"])
    assert [(one.stage.key, one.rate) for one in shown.process.conversions] == [("visits", Fraction(1, 8))]


def test_what_the_entries_do_not_know_is_unknown(company):
    log(company, "Lin", date(2026, 11, 2), deals=2)
    trade = baseline(company, "<@Lin>").trade
    assert (trade.price, trade.interval, trade.win_rate) == (None, None, None)


def test_deals_in_two_currencies_have_no_average_price_and_the_other_money_is_named(company):
    log(company, "Lin", date(2026, 11, 2), deals=2, bookings=9_000, usd=800)
    shown = baseline(company, "<@Lin>")
    assert (shown.trade.price, shown.course.so_far, shown.course.others) == (
        None,
        money(9_000, "CNY"),
        (money(800, "USD"),),
    )


def test_who_sells_in_another_currency_alone_is_counted_in_it(company):
    log(company, "Lin", date(2026, 11, 2), usd=800)
    assert baseline(company, "<@Lin>").course.so_far == money(800, "USD")


def test_the_follow_up_interval_is_the_mean_gap_between_days_of_touch(company):
    for day in (2, 4, 12):
        log(company, "Lin", date(2026, 11, day), "Acme", visits=1)
    log(company, "Lin", date(2026, 11, 12), "Acme", calls=2)
    log(company, "Lin", date(2026, 11, 12), "Globex", calls=1)
    trade = baseline(company, "<@Lin>").trade
    assert (trade.customers, trade.interval) == (2, Fraction(10, 2))


def test_the_data_tells_its_age_and_its_gaps(company):
    log(company, "Lin", date(2026, 11, 2), visits=1)
    log(company, "Lin", date(2026, 11, 4), visits=1)
    company.type("Lin", "/team leave me 2026-11-20 to 2026-11-20")
    basis = baseline(company, "<@Lin>").basis
    assert (basis.first, basis.last, basis.months) == (date(2026, 11, 2), date(2026, 11, 4), 0)
    assert (basis.silent, basis.expected, basis.idle, basis.is_stale) == (12, 14, 11, True)


def test_nobody_is_expected_to_check_in_on_leave(company):
    log(company, "Lin", date(2026, 11, 2), visits=1)
    company.do("Lin", StartLeave(ONESELF, date(2026, 11, 3), date(2026, 11, 6)))
    assert (baseline(company, "<@Lin>").basis.silent, baseline(company, "<@Lin>").basis.expected) == (9, 10)


def test_a_team_is_the_sum_of_its_people(company):
    a_year(company, "Lin", TWELVE)
    a_year(company, "Chen", [10] * 12)
    log(company, "Oliver", date(2026, 10, 6), bookings=1)
    east, company_ = baseline(company, "team East"), baseline(company, "company")
    assert (east.owner, east.course.total) == ("East", money(1_980_000, "CNY"))
    assert company_.course.total == money(1_980_001, "CNY")


def test_a_team_tells_the_band_of_each_of_its_people(company):
    a_year(company, "Lin", TWELVE)
    log(company, "Chen", date(2026, 10, 6), visits=3)
    chen, lin = sorted(baseline(company, "team East").reps, key=lambda rep: rep.name)
    assert (lin.total, lin.mean, lin.ability.high) == (money(1_860_000, "CNY"), 155_000_00, 210_000_00)
    assert (chen.name, chen.total, chen.mean, chen.ability.months) == ("Chen", money(0, "CNY"), 0, 1)
    assert baseline(company, "<@Lin>").reps == ()


def test_any_metric_has_a_baseline(company):
    log(company, "Lin", date(2026, 10, 6), visits=12)
    course = baseline(company, "visits <@Lin>").course
    assert (course.metric.key, course.total) == ("visits", Amount(12))


def test_nothing_logged_is_no_baseline(company):
    shown = baseline(company, who="Lin")
    assert (shown.own, shown.basis.first, shown.course.mean) == (True, None, None)


@pytest.mark.parametrize("line", ["/target baseline <@Lin>", "/target baseline company"])
def test_the_questions_asked_do_not_grow_with_people_and_years(company, line):
    log(company, "Lin", date(2026, 10, 6), bookings=1)
    few = statements(company, line)
    for who in ("Lin", "Chen", "Oliver"):
        a_year(company, who, TWELVE)
    assert statements(company, line) == few <= 14
