"""What it would take to bring more, in the chat."""

from datetime import date
from fractions import Fraction

import pytest

from domain.amount import money
from domain.outcomes.suggestion import NothingKnown
from domain.outcomes.what_if import WhatIfWeighed
from tests.handlers.company import Company
from tests.handlers.ground import log, statements


@pytest.fixture
def sold(company) -> Company:
    """Lin: 100,000 in October; a usual week has 10 visits, the busiest 16."""
    log(company, "Lin", date(2026, 10, 6), visits=10, quotes=5, deals=2, bookings=100_000)
    log(company, "Lin", date(2026, 10, 13), visits=10, quotes=5, deals=2)
    log(company, "Lin", date(2026, 10, 20), visits=16, quotes=6, deals=2)
    return company


def weighed(company: Company, line: str, who: str = "Ada") -> WhatIfWeighed:
    found = company.would(who, f"/target what-if {line}")
    assert isinstance(found, WhatIfWeighed), found
    return found


def test_without_a_goal_twice_what_is_usual_is_wanted(sold):
    found = weighed(sold, "x2 <@Lin>")
    assert (found.wish.goal, found.wish.wanted, found.wish.lift) == (None, 200_000_00, 2)
    assert (found.space.heads.now, found.space.heads.needed) == (1, 2)
    assert found.space.winning.lever.needed == Fraction(6, 16) * 2
    assert found.space.price.needed == Fraction(100_000_00, 6) * 2
    visits, quotes = found.space.activity
    assert (visits.busy.lever.needed, visits.busy.capacity.busiest, visits.busy.room) == (20, 16, "beyond")
    assert quotes.busy.lever.now == 5
    assert found.space.full == 100_000_00 * Fraction(6, 5)


def test_a_goal_that_is_set_is_what_is_doubled(sold):
    sold.type("Wang", "/target set <@Lin> 150k")
    found = weighed(sold, "double <@Lin>")
    assert (found.wish.goal, found.wish.wanted, found.wish.lift) == (money(150_000, "CNY"), 300_000_00, 3)


def test_what_a_teams_people_are_to_reach_is_doubled_where_the_team_has_no_goal(sold):
    sold.type("Wang", "/target set <@Lin> 150k")
    wish = weighed(sold, "x2 team East").wish
    assert (wish.goal, wish.wanted, wish.within) == (money(150_000, "CNY"), 300_000_00, True)


@pytest.mark.parametrize(("asked", "lift"), [("+20%", Fraction(6, 5)), ("x1.5", Fraction(3, 2)), ("翻倍", 2)])
def test_a_share_more_is_a_factor(sold, asked, lift):
    assert weighed(sold, f"{asked} <@Lin>").wish.lift == lift


def test_more_a_day_is_set_against_the_usual_week_of_all_people(sold):
    assert weighed(sold, "+2 visits a day", "Lin").wish.lift == 2
    assert weighed(sold, "+2 visits a day team East").wish.lift == 3
    unknown = sold.would("Ada", "/target what-if +2 demos a day <@Lin>")
    assert (isinstance(unknown, NothingKnown), unknown.metric.key) == (True, "demos")


def test_nothing_known_is_said(company):
    assert isinstance(company.would("Lin", "/target what-if x2"), NothingKnown)


def test_the_questions_asked_do_not_grow(sold):
    few = statements(sold, "/target what-if x2 team East")
    log(sold, "Chen", date(2026, 9, 6), visits=10, quotes=5, deals=2, bookings=100_000)
    assert statements(sold, "/target what-if x2 team East") == few <= 12


def test_more_a_day_brings_what_the_funnel_makes_of_it_by_the_end(sold):
    """7 working days are left, so 14 visits; 6 deals came of 36, at 23,333 each by now."""
    sold.type("Wang", "/target set <@Lin> 150k")
    log(sold, "Lin", date(2026, 11, 10), bookings=40_000)
    reach = weighed(sold, "+2 visits a day", "Lin").reach
    assert (reach.days, reach.brought.more, reach.brought.rate) == (7, 14, Fraction(6, 36))
    assert reach.brought.value == 14 * Fraction(6, 36) * reach.price
    assert reach.price == Fraction(140_000_00, 6)
    assert reach.before.end > 40_000_00
    assert reach.after.end == reach.before.end + reach.brought.value
    assert reach.before.required == Fraction(110_000_00, 7)
    assert reach.after.required == (110_000_00 - reach.brought.value) / 7


def test_leave_brings_nothing_and_each_person_of_a_team_does(sold):
    sold.type("Wang", "/team leave <@Lin> 2026-11-23 to 2026-11-24")
    assert weighed(sold, "每天多拜访2次", "Lin").reach.days == 5
    assert weighed(sold, "+2 visits a day team East").reach.days == 12


def test_what_is_no_stage_or_has_no_day_left_is_not_reckoned(sold):
    log(sold, "Lin", date(2026, 10, 6), follow_ups=10)
    log(sold, "Lin", date(2026, 11, 10), follow_ups=10)
    assert weighed(sold, "+2 follow-ups a day", "Lin").reach is None
    assert weighed(sold, "+2 visits a day for 2026-10", "Lin").reach is None
    assert weighed(sold, "x2", "Lin").reach is None


def test_without_a_goal_only_what_it_brings_is_told(sold):
    reach = weighed(sold, "+2 visits a day", "Lin").reach
    assert (reach.before, reach.after, reach.brought.deals) == (None, None, Fraction(14, 6))
