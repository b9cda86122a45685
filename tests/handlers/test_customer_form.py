"""A customer in a form: what it shows, who may open it, and what is refused at its fields."""

import pytest

from domain.commands.customer import EditCustomer, OpenCustomer
from domain.customer import Profile
from domain.filling import Typed
from domain.outcomes.checkin import FieldRefused
from domain.outcomes.customer import CustomerDescribed, CustomerForm, CustomerShown
from domain.outcomes.refusals import GoneStale, NotYours
from handlers.settings import change_settings
from handlers.table import handle
from tests.handlers.company import Company


@pytest.fixture
def office(company: Company) -> Company:
    with company.context("Ada") as context:
        change_settings([("dimensions", "grade=A,B;region=East,West")], context)
    company.say("Lin", "拜访了华为、中兴", "1.1")
    company.type("Lin", "/pacer customer 华为 owner me grade B")
    return company


LINS = Profile("Lin", "B")


def ask(office: Company, who: str, command):
    with office.context(who) as context:
        return handle(command, context)


def edit(office: Company, who: str, seen: Profile = LINS, **fields: str):
    return ask(office, who, EditCustomer(1, seen, tuple(Typed(name, text) for name, text in fields.items())))


def profile(office: Company) -> Profile:
    with office.context("Ada") as context:
        return context.store.customers.described(["华为"])["华为"].profile


def test_the_form_shows_what_is_known_and_what_the_settings_offer(office):
    form = ask(office, "Wang", OpenCustomer(1))
    assert form == CustomerForm(1, "华为", LINS, (("grade", ("A", "B")), ("region", ("East", "West"))), ())
    assert office.type("Wang", "/pacer customer 华为").key == 1


@pytest.mark.parametrize(("who", "opened"), [("Chen", NotYours), ("Emma", NotYours), ("Boss", CustomerForm)])
def test_only_who_may_describe_it_opens_it(office, who, opened):
    assert isinstance(ask(office, who, OpenCustomer(1)), opened)
    assert isinstance(ask(office, "Lin", OpenCustomer(99)), GoneStale)


def test_what_stands_in_the_fields_holds_and_its_other_names_mean_it(office):
    done = edit(office, "Wang", owner="Chen", grade="none", region="West", also_called="华为技术，华为终端, 华 为")
    assert isinstance(done, CustomerDescribed)
    assert (done.before.owner, done.after.owner, done.spellings) == ("Lin", "Chen", ("华为技术", "华为终端"))
    assert profile(office) == Profile("Chen", "", "", "West")
    shown = office.type("Wang", "/pacer customer 华为技术")
    assert isinstance(shown, CustomerShown)
    assert (shown.customer.name, shown.spellings) == ("华为", ("华为技术", "华为终端"))
    office.say("Lin", "拜访了华为终端", "2.2")
    with office.context("Ada") as context:
        assert {entry.customer for entry in context.store.entries.every()} == {"华为", "中兴"}


@pytest.mark.parametrize(
    ("who", "fields", "refusal"),
    [
        ("Lin", {"owner": "Chen"}, ("owner", "not_below")),
        ("Wang", {"owner": "Oliver"}, ("owner", "not_below")),
        ("Wang", {"owner": "Nobody"}, ("owner", "stranger")),
        ("Wang", {"owner": "Lin", "also_called": "中兴"}, ("also_called", "own_customer")),
        ("Wang", {"owner": "Lin", "also_called": "x" * 101}, ("also_called", "long_name")),
    ],
)
def test_a_field_that_does_not_hold_says_so_and_nothing_is_kept(office, who, fields, refusal):
    assert edit(office, who, grade="A", **fields) == FieldRefused(*refusal)
    assert profile(office) == LINS


def test_who_saves_second_is_told_that_it_changed_meanwhile(office):
    assert isinstance(edit(office, "Wang", owner="Chen", grade="A"), CustomerDescribed)
    assert edit(office, "Boss", owner="Lin", grade="B") == FieldRefused("owner", "overtaken")
    assert profile(office) == Profile("Chen", "A")
