"""What was adjusted, as those who lead see it: of their people, by themselves, and who has not acknowledged it."""

import pytest

from domain.commands.target import AcknowledgeAdjustment


@pytest.fixture
def company(company):
    company.type("Wang", "/target set <@Lin> <@Chen> 500k")
    for line in ("<@Lin> +20k region", "<@Chen> +30k region", "<@Lin> <@Chen> +10% market: they grow"):
        company.confirm("Wang", company.type("Wang", f"/adjust {line}"))
    return company


def of(lines) -> list[list[str]]:
    return [[step.owner for step in line.steps] for line in lines]


def test_a_lead_finds_what_they_adjusted_and_who_has_not_acknowledged_it(company):
    newest = company.type("Wang", "/adjust history").made[0]
    company.do("Lin", AcknowledgeAdjustment(3))
    shown = company.type("Wang", "/adjust history")
    assert of(shown.made) == [["Lin", "Chen"], ["Chen"], ["Lin"]]
    assert (newest.silent, shown.made[0].silent) == (("Lin", "Chen"), ("Chen",))


def test_a_team_shows_what_was_adjusted_of_its_people_whoever_did_it(company):
    company.confirm("Boss", company.type("Boss", "/adjust <@Lin> -5k people: leave"))
    shown = company.type("Wang", "/adjust history team")
    assert [(line.author, len(line.steps)) for line in shown.adjustments] == [
        ("Boss", 1),
        ("Wang", 2),
        ("Wang", 1),
        ("Wang", 1),
    ]
    assert shown.silent == ("Chen", "Lin")


def test_who_has_acknowledged_all_is_no_longer_named(company):
    for number in (1, 3):
        company.do("Lin", AcknowledgeAdjustment(number))
    assert company.type("Boss", "/adjust history team East").silent == ("Chen",)


def test_what_was_taken_back_asks_nobody(company):
    for _ in range(3):
        company.type("Wang", "/adjust undo")
    assert company.type("Wang", "/adjust history team").silent == ()


def test_another_team_shows_none_of_it(company):
    assert company.type("Boss", "/adjust history team West").adjustments == ()
    assert company.type("Lin", "/adjust history").made == ()


def test_who_leads_them_no_longer_does_not_see_what_they_adjusted(company):
    company.type("Ada", "/team remove <@Lin> from East")
    assert of(company.type("Wang", "/adjust history").made) == [["Chen"], ["Chen"]]


def test_one_that_touched_many_shows_some_and_counts_the_others(company, monkeypatch):
    monkeypatch.setattr("handlers.adjusted.STEPS", 1)
    newest = company.type("Wang", "/adjust history team").adjustments[0]
    assert (of([newest]), newest.more) == ([["Lin"]], 1)


def test_a_period_that_is_over_is_not_asked_about_any_more(company):
    company.now = company.now.replace(year=2027, month=3)
    assert company.type("Wang", "/adjust history team").adjustments == ()
