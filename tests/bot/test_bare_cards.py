"""Cards where there is little to show: they leave out what would be empty."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.cards import Card, Chart
from bot.plain import fallback
from bot.speak import Speaker
from domain.commands.pacer import OpenHome
from tests.handlers.company import Company

ENGLISH = Speaker("en")
FIRST = "Log your first check-in"


@pytest.fixture
def company(sqlite_url) -> Iterator[Company]:
    there = Company(sqlite_url)
    there.type("Wang", "/target set <@Lin> <@Chen> 100k")
    yield there
    there.close()


def charts(card: Card) -> list[Chart]:
    return [part for part in card.body if isinstance(part, Chart)]


@pytest.mark.parametrize("asked", ["/review team month", "/review <@Lin> month"])
def test_a_review_draws_what_was_done_once_something_is(company, asked):
    assert charts(ENGLISH.card(company.type("Wang", asked))) == []
    company.say("Lin", "签约1万")
    (chart,) = charts(ENGLISH.card(company.type("Wang", asked)))
    assert max(point.value for line in chart.series for point in line.points) > 0


def test_who_leads_and_does_not_log_is_shown_the_team_alone(company):
    assert FIRST in fallback(ENGLISH.card(company.do("Emma", OpenHome())))
    company.say("Oliver", "签约1万")
    told = fallback(ENGLISH.card(company.do("Emma", OpenHome())))
    assert "West" in told
    assert FIRST not in told
