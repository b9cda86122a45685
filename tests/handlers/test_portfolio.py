"""Customers have an owner, a grade, a type and a region; a rep's reserve is counted from them."""

import pytest

from domain.outcomes.baseline import BaselineShown
from domain.outcomes.customer import CustomerDescribed, CustomerShown, CustomersShown, CustomerUnknown, TraitUnknown
from domain.outcomes.refusals import MemberUnknown, NotYours
from domain.period import month
from handlers.reserve import reserve
from handlers.settings import change_settings
from tests.handlers.company import Company


@pytest.fixture
def office(company: Company) -> Company:
    with company.context("Ada") as context:
        change_settings([("dimensions", "grade=A,B;region=East,West")], context)
    company.say("Lin", "拜访了华为、中兴", "1.1")
    company.say("Chen", "拜访了华为", "2.2")
    return company


def owner_of(company: Company, name: str) -> str:
    with company.context("Ada") as context:
        return next(one.profile.owner for one in context.store.customers.every() if one.name == name)


def test_a_customer_is_described_and_shown(office):
    described = office.type("Lin", "/pacer customer 华为 grade a owner me region west")
    assert isinstance(described, CustomerDescribed)
    assert (described.before.grade, described.after.grade, described.after.region) == ("", "A", "West")
    shown = office.type("Lin", "/pacer customers 华为")
    assert isinstance(shown, CustomerShown)
    assert shown.customer == described.after


@pytest.mark.parametrize(
    ("who", "line", "refusal"),
    [
        ("Chen", "/pacer customer 华为 grade B", NotYours),
        ("Chen", "/pacer customer 华为 owner me", NotYours),
        ("Lin", "/pacer customer 华为 owner <@Chen>", NotYours),
        ("Emma", "/pacer customer 华为 owner <@Oliver>", NotYours),
        ("Wang", "/pacer customer 华为 owner <@Oliver>", NotYours),
        ("Chen", "/pacer customers 华为", NotYours),
        ("Chen", "/pacer customers <@Lin>", NotYours),
        ("Lin", "/pacer customer 华为 grade S", TraitUnknown),
        ("Lin", "/pacer customer 华为 type 企业", TraitUnknown),
        ("Lin", "/pacer customer 没有 grade A", CustomerUnknown),
        ("Wang", "/pacer customer 华为 owner <@Nobody>", MemberUnknown),
    ],
)
def test_who_may_not_and_what_is_not_there_is_refused(office, who, line, refusal):
    office.type("Lin", "/pacer customer 华为 owner me")
    assert isinstance(office.type(who, line), refusal)
    assert owner_of(office, "华为") == "Lin"


@pytest.mark.parametrize(("who", "owner"), [("Wang", "Chen"), ("Boss", "Oliver"), ("Ada", "Jack")])
def test_a_lead_and_an_admin_say_whose_it_is(office, who, owner):
    office.type("Lin", "/pacer customer 华为 owner me")
    assert isinstance(office.type(who, f"/pacer customer 华为 owner <@{owner}>"), CustomerDescribed)
    assert owner_of(office, "华为") == owner


@pytest.mark.parametrize(
    ("who", "seen"), [("Lin", ["华为"]), ("Wang", ["华为", "中兴"]), ("Ada", ["华为", "中兴"]), ("Emma", [])]
)
def test_one_sees_own_customers_and_those_of_the_people_below(office, who, seen):
    office.type("Lin", "/pacer customer 华为 owner me grade A")
    office.type("Chen", "/pacer customer 中兴 owner me grade B")
    shown = office.type(who, "/pacer customers")
    assert isinstance(shown, CustomersShown)
    assert [one.name for one in shown.customers] == seen


def test_the_reserve_counts_a_customer_for_its_owner_and_one_of_nobody_for_who_named_it(office):
    def counted():
        with office.context("Ada") as context:
            bases = reserve(["Lin", "Chen"], ("visits", "", ""), month(2026, 12), context).bases
        return bases["Lin"].customers, bases["Chen"].customers

    assert counted() == (2, 1)
    office.type("Wang", "/pacer customer 华为 owner <@Chen>")
    assert counted() == (1, 1)
    office.type("Wang", "/pacer customer 中兴 owner <@Chen>")
    assert counted() == (0, 2)
    office.type("Wang", "/pacer customer 华为 owner none")
    assert counted() == (1, 2)


def test_the_baseline_shows_the_reserve_by_grade(office):
    office.type("Lin", "/pacer customer 华为 owner me grade B")
    office.type("Lin", "/pacer customer 中兴 owner me")
    shown = [office.type("Wang", f"/target baseline {who}") for who in ("<@Lin>", "East", "<@Chen>")]
    assert all(isinstance(each, BaselineShown) for each in shown)
    assert [each.trade.grades for each in shown] == [(("B", 1), ("", 1)), (("B", 1), ("", 1)), ()]
