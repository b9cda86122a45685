"""Targets suggested in the chat, and set by their button."""

from datetime import date

import pytest

from bot.cards import Actions
from bot.speak import Speaker
from domain.amount import money
from domain.outcomes.adjustment import AdjustmentProposed
from domain.outcomes.refusals import PeriodClosed
from domain.outcomes.suggestion import NothingKnown, TargetSuggested
from domain.outcomes.target import TargetsSet
from tests.handlers.company import Company
from tests.handlers.ground import a_year, log, statements
from tests.handlers.test_target import lines

RISING = [100, 110, 120, 130, 140, 150, 160, 170, 180, 190, 200, 210]


def suggested(company: Company, who: str, line: str) -> TargetSuggested:
    found = company.type(who, f"/target suggest {line}")
    assert isinstance(found, TargetSuggested), found
    return found


def set_it(outcome: TargetSuggested) -> str:
    """What the button runs."""
    card = Speaker("en").card(outcome)
    button, *_ = (item for element in card.body if isinstance(element, Actions) for item in element.items)
    return f"/{button.ref}"


def test_next_month_is_suggested_with_the_growth_that_was_named(company):
    a_year(company, "Lin", RISING)
    found = suggested(company, "Wang", "<@Lin> +15%")
    assert (found.period.label, found.lines.goal) == ("2026-12", money(127_000, "CNY"))
    assert (found.lines.floor, found.lines.stretch) == (money(120_000, "CNY"), money(133_000, "CNY"))


@pytest.mark.parametrize("line", ["<@Lin> +15%", "team East +15%", "<@Lin> visits for 2027-Q1"])
def test_the_button_sets_exactly_what_is_suggested(company, line):
    a_year(company, "Lin", RISING)
    log(company, "Lin", date(2026, 1, 6), visits=12)
    found = suggested(company, "Wang", line)
    done = company.type("Wang", set_it(found))
    assert isinstance(done, TargetsSet)
    assert (done.lines[0].lines, done.period) == (found.lines, found.period)


def test_where_a_target_stands_the_button_proposes_a_change(company):
    company.type("Wang", "/target set <@Lin> 100k for 2026-12")
    a_year(company, "Lin", RISING)
    found = suggested(company, "Wang", "<@Lin>")
    assert found.standing.goal == money(100_000, "CNY")
    assert isinstance(company.type("Wang", set_it(found)).proposal, AdjustmentProposed)
    assert lines(company, "Lin", "2026-12")["bookings"] == money(100_000, "CNY")


def test_nobody_is_offered_to_set_their_own(company):
    a_year(company, "Lin", RISING)
    assert not suggested(company, "Lin", "me +15%").settable
    assert suggested(company, "Ada", "<@Lin>").settable


def test_nothing_known_and_closed_periods_are_refused(company):
    assert isinstance(company.type("Lin", "/target suggest"), NothingKnown)
    assert isinstance(company.type("Lin", "/target suggest for 2026-09"), PeriodClosed)


def test_the_questions_asked_do_not_grow(company):
    few = statements(company, "/target suggest team Sales")
    a_year(company, "Lin", RISING)
    a_year(company, "Oliver", RISING)
    assert statements(company, "/target suggest team Sales") <= few + 1
