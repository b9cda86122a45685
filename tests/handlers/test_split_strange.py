"""Splits that meet what is strange: nobody there, two teams led, teams that are none, the same split again."""

from datetime import date

import pytest

from domain.amount import money
from domain.commands.split import MoveShares, PublishSplit
from domain.commands.team import StartLeave
from domain.outcomes.refusals import MemberUnknown, TeamUnknown
from domain.outcomes.split import SplitPublished
from domain.outcomes.split_refusals import SplitRefused
from domain.period import month, week
from domain.who import Mention
from handlers.table import handle
from tests.handlers.sellers import CHEN, LIN, OLIVER, goals, publish, shares

DECEMBER = month(2026, 12)


def told(company, who, proposed):
    """What comes of publishing, and who hears what."""
    with company.context(who) as context:
        published = handle(PublishSplit(proposed.plan.split), context)
        assert isinstance(published, SplitPublished), published
        return published, {notice.to.member: notice.outcome for notice in context.notices}


def test_a_week_between_two_months_is_set_by_one_of_them(sellers):
    publish(sellers, "Wang", sellers.type("Wang", "/target split 600k for 2026-12 into weeks"))
    edge = week(date(2026, 12, 31)).label
    before = goals(sellers, [LIN, CHEN], edge)
    publish(sellers, "Wang", sellers.type("Wang", "/target split 900k for 2027-01 into weeks"))
    assert goals(sellers, [LIN, CHEN], edge) == before == {LIN: 90_000_00, CHEN: 30_000_00}


def test_the_same_split_again_tells_nobody_anew(sellers):
    line = "/target split 600k for 2026-12"
    _, first = told(sellers, "Boss", sellers.type("Boss", f"{line} over East"))
    assert first.keys() == {"Lin", "Chen", "Wang"}
    again, anew = told(sellers, "Boss", sellers.type("Boss", f"{line} over East"))
    assert (again.changed, anew) == (False, {})


def test_only_those_whose_share_is_another_are_told(sellers):
    line = "/target split 600k over <@Lin> 400k <@Chen> 100k <@Oliver> 100k for 2026-12"
    told(sellers, "Boss", sellers.type("Boss", line))
    line = "/target split 600k over <@Lin> 400k <@Chen> 120k <@Oliver> 80k for 2026-12"
    _, anew = told(sellers, "Boss", sellers.type("Boss", line))
    assert anew.keys() == {"Chen", "Oliver"}


def test_who_gets_nothing_is_told_of_no_target_and_not_asked(sellers):
    proposed = sellers.type("Boss", "/target split 600k over <@Lin> <@Chen> <@Oliver> for 2026-12")
    moved = sellers.do("Boss", MoveShares(proposed.plan.split, (("share_1", "0"),)))
    _, heard = told(sellers, "Boss", moved)
    assert heard.keys() == {"Lin", "Oliver"}
    assert goals(sellers, [LIN, CHEN, OLIVER]).keys() == {LIN, OLIVER}


@pytest.mark.parametrize("line", ["600k", "600k over team"])
def test_who_leads_two_teams_is_asked_which(sellers, line):
    sellers.type("Ada", "/team lead West <@Wang>")
    assert sellers.type("Wang", f"/target split {line}") == SplitRefused("which", names=("East", "West"))
    assert sellers.type("Wang", "/target split 600k over West").plan.shares[0].owner == "West"


def test_a_team_that_is_none_brings_up_those_that_are(sellers):
    refused = sellers.type("Boss", "/target split 600k over Eats")
    assert refused == TeamUnknown("Eats", ("Sales", "East", "West"), "target split", ("East",))
    assert sellers.type("Boss", "/target split 600k over Olivr") == MemberUnknown("Olivr", ("Oliver",))


def test_where_everybody_is_on_leave_that_is_what_is_said(sellers):
    for name in ("Lin", "Chen"):
        sellers.do("Wang", StartLeave(Mention(name), date(2026, 12, 1), date(2026, 12, 31)))
    refused = sellers.type("Wang", "/target split 600k for 2026-12")
    assert refused == SplitRefused("away", asked=money(600_000, "CNY"), period=DECEMBER)
    rest = sellers.type("Wang", "/target split 600k over <@Lin> 200k <@Chen> for 2026-12")
    assert rest == SplitRefused("away", asked=money(400_000, "CNY"), period=DECEMBER)


def test_limits_of_people_whose_months_are_not_known_are_said_to_say_nothing(sellers):
    sellers.type("Ada", "/team add <@Jack> to East")
    plan = sellers.type("Wang", "/target split 600k floor 50% for 2026-12").plan
    assert plan.unlimited == ("Jack",)
    assert sellers.type("Wang", "/target split 600k for 2026-12").plan.unlimited == ()


@pytest.mark.parametrize(
    ("line", "given"),
    [
        ("600k over <@Lin> 60% <@Chen> 40%", {"Lin": 360_000_00, "Chen": 240_000_00}),
        ("600k over <@Lin> 60% <@Chen>", {"Lin": 360_000_00, "Chen": 240_000_00}),
        ("¥100.01 over <@Lin> 33.33% <@Chen> 66.67%", {"Lin": 33_33, "Chen": 66_68}),
        ("7 of visits over <@Lin> 50% <@Chen> 50%", {"Lin": 4, "Chen": 3}),
    ],
)
def test_a_share_may_be_given_in_percent(sellers, line, given):
    proposed = sellers.type("Wang", f"/target split {line} for 2026-12")
    found = shares(proposed)
    assert sum(found.values()) == sum(given.values())
    assert {who: abs(found[who] - value) <= 1 for who, value in given.items()} == dict.fromkeys(given, True)
    assert proposed.plan.unplaced is None


def test_percents_over_100_are_refused_with_what_they_come_to(sellers):
    refused = sellers.type("Wang", "/target split 600k over <@Lin> 60% <@Chen> 60% for 2026-12")
    assert refused == SplitRefused("given", asked=money(720_000, "CNY"), total=money(600_000, "CNY"))


PERCENTS = ["set <@Lin> 10%", "set <@Lin> win rate 30%", "设 <@Lin> 市场份额 10%", "split 30% over <@Lin>"]


@pytest.mark.parametrize("line", PERCENTS)
def test_a_goal_in_percent_is_refused_with_its_reason(sellers, line):
    assert sellers.type("Wang", f"/target {line}").why == "percent"


def test_an_unknown_factor_is_no_amount(sellers):
    assert sellers.type("Wang", "/target split 600k by luck 5").why == "unknown"


def test_a_team_that_is_called_like_a_metric_is_found_by_who_may_see_it(sellers):
    assert sellers.type("Boss", "/target baseline Sales").owner == "Sales"
    assert sellers.type("Boss", "/target suggest Sales +10%").owner == "Sales"
    assert sellers.type("Boss", "/target funnel Sales").owner == "Sales"
    assert sellers.type("Boss", "/target why Sales").team == "Sales"
    mine = sellers.type("Lin", "/target baseline Sales")
    assert (mine.owner, mine.course.metric.key) == ("Lin", "bookings")


@pytest.mark.parametrize("line", ["round Eats", "baseline Eats", "共识 Eats"])
def test_a_slip_in_a_teams_name_brings_up_the_team(sellers, line):
    refused = sellers.type("Wang", f"/target {line}")
    assert isinstance(refused, TeamUnknown)
    assert refused.near == ("East",)


def test_why_split_of_somebody_is_why_of_their_target(sellers):
    assert sellers.type("Wang", "/target why split <@Lin>").owner == "Lin"
