"""Joiner, leaver, leave: shared out exactly, offered to the lead, and an adjustment like any other."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.commands.target import ConfirmAdjustment
from domain.commands.team import Redistribute
from domain.outcomes.adjustment import AdjustmentConfirmed
from domain.outcomes.approval import RequestSubmitted
from domain.outcomes.refusals import GoneStale, NotYours
from domain.outcomes.split import SplitProposed
from domain.outcomes.team import RedistributionOffered
from domain.redistribution import away_share, taken_on
from handlers.table import handle
from tests.handlers.company import HOME, Company

GOALS = st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 10**12), max_size=8)


@given(st.integers(-100, 10**12), GOALS)
def test_what_is_taken_on_adds_up_to_the_unit(amount, goals):
    parts = taken_on(amount, goals)
    whole = amount if amount > 0 and any(goals.values()) else 0
    assert sum(parts.values()) == whole
    assert all(part >= 0 for part in parts.values())
    assert all(goals[member] or not part for member, part in parts.items())


@given(st.integers(1, 10**12), st.integers(0, 40), st.integers(0, 23))
def test_some_of_a_goal_stays_with_who_is_away(goal, away, days):
    assert 0 <= away_share(goal, away, days) < goal


@pytest.fixture
def company(company):
    company.type("Wang", "/target set <@Lin> 210k visits 40")
    company.type("Wang", "/target set <@Chen> 300k visits 20")
    return company


def told(company: Company, who: str, line: str) -> dict[str, RedistributionOffered]:
    with company.context(who) as context:
        handle(company._read(line, context), context)
        said = [(notice.to.member, notice.outcome) for notice in context.notices]
    return {to: offered for to, offered in said if isinstance(offered, RedistributionOffered)}


def press(company: Company, who: str, offered: RedistributionOffered):
    return company.do(who, Redistribute(offered.turn, offered.member, offered.team))


def goals(company: Company, member: str) -> dict[str, int]:
    with company.database.read(HOME) as store:
        return {
            target.metric: target.lines.goal.value for target in store.targets.every() if target.subject.id == member
        }


def test_what_falls_on_the_days_away_goes_to_the_others(company):
    """From Friday the 20th to Tuesday the 24th: 3 of 21 working days of November."""
    offered = told(company, "Lin", "/team leave me until 2026-11-24")
    assert set(offered) == {"Wang"}
    proposed = press(company, "Wang", offered["Wang"])
    assert isinstance(company.confirm("Wang", proposed), AdjustmentConfirmed)
    assert goals(company, "Lin") == {"bookings": 180_000_00, "visits": 34}
    assert goals(company, "Chen") == {"bookings": 330_000_00, "visits": 26}


def test_what_is_left_of_a_leavers_goal_goes_to_the_others(company):
    company.say("Lin", "visited 3 customers, signed 10k")
    offered = told(company, "Wang", "/team remove <@Lin> from East")
    company.confirm("Wang", press(company, "Wang", offered["Wang"]))
    assert goals(company, "Chen") == {"bookings": 500_000_00, "visits": 57}
    assert goals(company, "Lin") == {"bookings": 210_000_00, "visits": 40}


def test_for_a_joiner_the_same_total_is_split_again(company):
    offered = told(company, "Wang", "/team add <@Jack> to East")["Wang"]
    assert (offered.turn, offered.total) == ("joined", "510000.00 CNY")
    split = company.type("Wang", f'/target split {offered.total} over "East"')
    assert isinstance(split, SplitProposed)
    assert split.plan.total.value == 510_000_00


def test_outside_the_window_it_needs_an_approval_and_people_are_its_reason(company):
    company.type("Ada", "/pacer settings adjust_window=1-3")
    offered = told(company, "Lin", "/team leave me until 2026-11-24")["Wang"]
    proposed = press(company, "Wang", offered)
    assert (proposed.occasion, proposed.needs.kinds) == ("people", False)
    assert isinstance(company.do("Wang", ConfirmAdjustment(proposed.adjustment)), RequestSubmitted)
    assert goals(company, "Lin") == {"bookings": 210_000_00, "visits": 40}


def test_an_old_button_or_another_persons_does_nothing(company):
    offered = told(company, "Lin", "/team leave me until 2026-11-24")["Wang"]
    for who in ("Lin", "Chen", "Emma"):
        assert press(company, who, offered) == NotYours("manage")
    company.type("Lin", "/team back me")
    assert isinstance(press(company, "Wang", offered), GoneStale)


def test_for_a_day_or_two_nothing_is_offered(company):
    assert told(company, "Lin", "/team leave me until 2026-11-23") == {}


def test_nothing_is_offered_where_nobody_can_take_it_on(company):
    company.type("Emma", "/target set <@Oliver> 100k")
    assert told(company, "Oliver", "/team leave me until 2026-11-24") == {}
    assert told(company, "Jack", "/team leave me until 2026-11-24") == {}
    assert company.now.date() == date(2026, 11, 20)
