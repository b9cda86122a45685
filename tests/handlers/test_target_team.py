"""Why a team stands where it stands: its people's parts, which add up to its figure."""

from domain.amount import Amount, money
from domain.outcomes.explained import TargetExplained, TeamTargetExplained


def why(company, who, line):
    explained = company.type(who, f"/target why {line}")
    assert isinstance(explained, TeamTargetExplained)
    return explained


def parts(explained):
    return [(part.name, part.done, part.goal) for part in explained.parts]


def cny(major):
    return money(major, "CNY")


def test_the_parts_of_its_people_add_up_to_the_teams_figure_most_first(company):
    company.type("Boss", "/target set team East 500k")
    company.type("Wang", "/target set <@Lin> 200k")
    company.say("Lin", "signed Acme for 30k", ts="1.1")
    company.say("Chen", "signed Globex for 50k", ts="2.1")
    company.say("Chen", "signed Initech for 20k", ts="3.1")
    explained = why(company, "Wang", "team East")
    assert parts(explained) == [("Chen", cny(70_000), None), ("Lin", cny(30_000), cny(200_000))]
    assert (explained.line.done, explained.line.lines.goal) == (cny(100_000), cny(500_000))
    assert explained.origin.author == "Boss"


def test_of_a_company_all_teams_people_stand_in_it(company):
    company.say("Lin", "signed Acme for 30k", ts="4.1")
    company.say("Oliver", "signed Globex for 50k", ts="5.1")
    assert [part.name for part in why(company, "Ada", "company").parts] == ["Oliver", "Lin"]


def test_money_of_another_currency_is_a_part_where_a_rate_brought_it_in(company):
    company.type("Boss", "/target set team East 500k")
    company.say("Lin", "signed Acme for 30k", ts="6.1")
    company.say("Chen", "signed Globex for $1000", ts="7.1")
    assert parts(why(company, "Wang", "team East")) == [("Lin", cny(30_000), None)]
    with company.context("Ada") as context:
        context.store.workspaces.choose({"rates": "2026-11 USD=7.1CNY"})
    explained = why(company, "Wang", "team East")
    assert parts(explained) == [("Lin", cny(30_000), None), ("Chen", money(1_000, "USD"), None)]
    assert explained.line.done == cny(37_100)


def test_who_names_no_metric_is_told_of_the_one_that_has_a_goal(company):
    company.type("Boss", "/target set team East visits 100")
    company.say("Lin", "visited Acme", ts="8.1")
    explained = why(company, "Wang", "team East")
    assert (explained.line.metric.key, parts(explained)) == ("visits", [("Lin", Amount(1), None)])
    company.type("Wang", "/target set <@Lin> calls 100")
    mine = company.type("Lin", "/target why")
    assert isinstance(mine, TargetExplained)
    assert mine.line.metric.key == "calls"


def test_a_team_that_did_nothing_is_shown_its_peoples_goals(company):
    company.type("Wang", "/target set <@Lin> 200k")
    explained = why(company, "Wang", "team East bookings")
    assert (explained.line.done, parts(explained)) == (cny(0), [("Lin", cny(0), cny(200_000))])


def aimed(company, who, line):
    shown = company.type(who, line).lines
    return [(each.metric.key, each.lines.goal, each.within) for each in shown if each.lines]


def test_a_team_without_a_goal_goes_by_the_sum_of_those_within(company):
    company.type("Wang", "/target set <@Lin> 200k visits 40")
    company.type("Wang", "/target set <@Chen> 300k")
    assert aimed(company, "Wang", "/target team East") == [
        ("bookings", cny(500_000), True),
        ("visits", Amount(40), True),
    ]
    company.type("Boss", "/target set team East 600k")
    assert aimed(company, "Wang", "/target team East") == [
        ("bookings", cny(600_000), False),
        ("visits", Amount(40), True),
    ]


def test_the_company_adds_the_goals_of_its_teams_and_of_those_in_teams_without_one(company):
    company.type("Boss", "/target set team East 600k")
    company.type("Wang", "/target set <@Lin> 200k")
    company.type("Emma", "/target set <@Oliver> 100k")
    company.type("Ada", "/target set <@Jack> 50k")
    assert aimed(company, "Ada", "/target company") == [("bookings", cny(700_000), True)]


def test_a_quarter_of_a_team_is_the_sum_of_its_peoples_quarters(company):
    company.type("Wang", "/target set <@Lin> 900k for 2026-Q4")
    assert aimed(company, "Wang", "/target team East for 2026-Q4") == [("bookings", cny(900_000), True)]
