"""The gap of a team without a goal of its own: that of the sum of those within it."""

from domain.commands.review import ShowAutopsy
from domain.outcomes.autopsy import AutopsyShown
from domain.outcomes.gap import TeamGapShown
from domain.period import labelled
from domain.who import TheTeam
from tests.handlers.ground import log, statements
from tests.handlers.test_gap import DAY
from tests.handlers.test_plan import company

__all__ = ["company"]


def test_it_is_taken_apart_into_parts_that_add_up(company):
    company.type("Wang", "/target set <@Lin> 100k")
    company.type("Wang", "/target set <@Chen> 50k")
    log(company, "Lin", DAY, deals=2, bookings=20_000)
    shown, whole = company.type("Wang", "/target gap team"), company.type("Wang", "/target team")
    assert isinstance(shown, TeamGapShown)
    assert (shown.added, shown.card.goal, shown.card.gap.done) == (True, whole.lines[0].lines.goal, 20_000_00)
    assert sum(part.part.value for part in shown.card.parts) == shown.card.gap.value == 20_000_00 - 100_000_00


def test_the_team_s_own_goal_goes_before_the_sum(company):
    company.type("Wang", "/target set <@Lin> 100k")
    company.type("Boss", "/target set team East 200k")
    shown = company.type("Wang", "/target gap team")
    assert (shown.added, shown.card.goal.value) == (False, 200_000_00)


def test_goals_of_two_currencies_are_not_put_together(company):
    company.type("Wang", "/target set <@Lin> ¥100k")
    company.type("Wang", "/target set <@Chen> $50k")
    shown = company.type("Wang", "/target gap team")
    assert (shown.card, shown.added, len(shown.reps)) == (None, False, 2)


def test_without_any_goal_there_is_none(company):
    assert company.type("Wang", "/target gap team for 2026-12").card is None


def test_what_such_a_team_missed_is_looked_into(company):
    company.type("Wang", "/target set <@Lin> 100k")
    log(company, "Lin", DAY, deals=2, bookings=20_000)
    shown = company.do("Wang", ShowAutopsy("", TheTeam("East"), labelled("2026-11")))
    assert isinstance(shown, AutopsyShown)
    assert shown.card.gap.done == 20_000_00


def test_it_takes_as_many_questions_whatever_the_team_s_size(company):
    company.type("Wang", "/target set <@Lin> <@Chen> 100k")
    before = statements(company, "/target gap team East")
    for name in ("Jack", "Oliver"):
        company.type("Ada", f"/team add <@{name}> to East")
        company.type("Ada", f"/target set <@{name}> 100k")
    assert statements(company, "/target gap team East") <= before
