"""What is merged is one customer in questions, lists and explanations, too."""

from domain.commands.checkin import LogDay, NameCustomer, Source
from domain.commands.customer import ConfirmMerge
from domain.outcomes.checkin import CustomerAsked, CustomerSettled
from domain.outcomes.customer import CustomerShown, CustomersShown, MergeProposed
from domain.outcomes.explained import TargetExplained
from tests.handlers.company import Company
from tests.handlers.deals import told


def merge(company: Company, name: str, into: str) -> int:
    with company.context("Ada") as context:
        context.store.customers.remember([name, into])
    proposed = company.type("Ada", f"/pacer customer merge {name} into {into}")
    assert isinstance(proposed, MergeProposed), proposed
    company.do("Ada", ConfirmMerge(proposed.merge))
    return proposed.merge


def test_a_name_that_was_merged_is_no_near_name_and_an_open_question_about_it_means_the_other(company):
    company.say("Lin", "visited Initrode")
    _, notices = told(company, "Lin", LogDay("visited Initrod", Source("C1", "2.2", company.now, private=False)))
    [asked] = [notice for notice in notices if isinstance(notice, CustomerAsked)]
    assert asked.near == ("Initrode",)
    merge(company, "Initrode", "Akme Works")
    assert isinstance(company.do("Lin", NameCustomer(asked.question, 0)), CustomerSettled)
    with company.context("Ada") as context:
        assert [entry.customer for entry in context.store.entries.of_message(2)] == ["Akme Works"]
        assert context.store.customers.known_as(["initrod"]) == {"initrod": "Akme Works"}
        assert tuple(context.store.customers.names()) == ("Akme Works",)
        assert set(context.store.customers.spellings("Akme Works")) == {"Initrode", "Initrod"}


def test_the_lists_name_it_once_with_a_button_to_part_them_for_who_may(company):
    company.say("Lin", "visited Initrode")
    merged = merge(company, "Initrode", "Akme Works")
    company.type("Lin", "/pacer customer Initrode owner me")
    listed = company.type("Wang", "/pacer customers")
    assert isinstance(listed, CustomersShown)
    assert [one.name for one in listed.customers] == ["Akme Works"]
    for who, undoable in (("Wang", ((merged, "Initrode"),)), ("Lin", ())):
        shown = company.type(who, "/pacer customers Initrode")
        assert isinstance(shown, CustomerShown)
        assert (shown.customer.name, shown.spellings, shown.merged) == ("Akme Works", ("Initrode",), undoable)


def test_the_sources_of_a_figure_name_the_one_and_keep_their_words(company):
    company.say("Lin", "visited Initrode")
    merge(company, "Initrode", "Akme Works")
    explained = company.type("Lin", "/target why visits")
    assert isinstance(explained, TargetExplained)
    assert [(entry.customer, entry.text) for entry in explained.entries] == [("Akme Works", "visited Initrode")]
