"""Who may ask what about whom: every actor against every command that names somebody."""

import pytest

from domain.outcomes.refusals import NotYours
from tests.handlers.company import PEOPLE

SEES_LIN = {"Ada", "Boss", "Wang", "Lin"}
LEADS_LIN = {"Ada", "Boss", "Wang"}
LEADS_WANG = {"Ada", "Boss"}
LEADS_EAST = {"Ada", "Boss", "Wang"}
ADMINS = {"Ada"}

TABLE = [
    ("/target <@Lin>", SEES_LIN),
    ("/target why <@Lin>", SEES_LIN),
    ("/target history <@Lin>", SEES_LIN),
    ("/target baseline <@Lin>", SEES_LIN),
    ("/adjust history <@Lin>", SEES_LIN),
    ("/checkin list <@Lin>", SEES_LIN),
    ("/checkin for <@Lin> 3 calls", SEES_LIN),
    ("/team leave <@Lin> until 2026-12-31", SEES_LIN),
    ("/team back <@Lin>", SEES_LIN),
    ("/target set <@Lin> 500k", LEADS_LIN),
    ("/target set <@Lin> <@Oliver> 500k", {"Ada", "Boss"}),
    ("/adjust <@Lin> +20k more", LEADS_LIN),
    ("/target <@Wang>", {"Ada", "Boss", "Wang"}),
    ("/target set <@Wang> 500k", LEADS_WANG),
    ("/target <@Boss>", {"Ada", "Boss"}),
    ("/target set <@Boss> 500k", ADMINS),
    ("/target set <@Ada> 500k", set()),
    ("/target <@Jack>", {"Ada", "Jack"}),
    ("/target set <@Jack> 500k", ADMINS),
    ("/target team East", LEADS_EAST),
    ("/target why team East", LEADS_EAST),
    ("/target history team East", LEADS_EAST),
    ("/target set team East 2m", LEADS_EAST),
    ("/adjust team East +20k more", LEADS_EAST),
    ("/target baseline team East", LEADS_EAST),
    ("/target what-if x2 <@Lin>", SEES_LIN),
    ("/target what-if +20% team East", LEADS_EAST),
    ("/target funnel <@Lin>", SEES_LIN),
    ("/target funnel team East", LEADS_EAST),
    ("/target suggest <@Lin> +15%", SEES_LIN),
    ("/target suggest team East", LEADS_EAST),
    ("/target baseline company", ADMINS),
    ("/target team Sales", {"Ada", "Boss"}),
    ("/target set team Sales 2m", {"Ada", "Boss"}),
    ("/target company", ADMINS),
    ("/target set company 5m", ADMINS),
    ("/team add <@Jack> to East", LEADS_EAST),
    ("/team add <@Lin> to West", {"Ada", "Boss"}),
    ("/team add <@Ada> to East", ADMINS),
    ("/team add <@Boss> to East", {"Ada", "Boss"}),
    ("/team remove <@Lin> from East", LEADS_EAST),
    ("/team lead East <@Chen>", LEADS_EAST),
    ("/team under East West", {"Ada", "Boss"}),
    ("/pacer settings", ADMINS),
    ("/pacer admin add <@Jack>", ADMINS),
    ("/pacer admin remove <@Ada>", ADMINS),
    ("/pacer export", ADMINS),
]


@pytest.mark.parametrize(("line", "may"), TABLE, ids=[line for line, _ in TABLE])
def test_a_command_is_for_those_who_may_and_nobody_else(company, line, may):
    barred = [who for who in PEOPLE if isinstance(company.would(who, line), NotYours)]
    assert set(barred) == set(PEOPLE) - may


@pytest.mark.parametrize("line", ["/target me", "/target why", "/target history", "/adjust history", "/checkin list"])
def test_everyone_sees_their_own(company, line):
    assert not [who for who in PEOPLE if isinstance(company.type(who, line), NotYours)]


def test_a_lead_who_is_no_lead_any_more_confirms_nothing(company):
    company.type("Wang", "/target set <@Lin> 500k")
    proposed = company.type("Wang", "/adjust <@Lin> +20k more")
    company.type("Ada", "/team remove <@Wang> from East")
    assert company.confirm("Wang", proposed) == NotYours("manage")


def test_a_lead_who_is_no_lead_any_more_undoes_nothing(company):
    company.type("Wang", "/target set <@Lin> 500k")
    company.confirm("Wang", company.type("Wang", "/adjust <@Lin> +20k more"))
    company.type("Ada", "/team remove <@Wang> from East")
    assert company.type("Wang", "/adjust undo") == NotYours("manage")
