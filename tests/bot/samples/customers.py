"""Sample outcomes about customers."""

from collections.abc import Iterator

from domain.customer import TRAITS, Profile
from domain.outcomes import customer as out
from domain.outcomes.customer import CustomerOutcome
from tests.bot.samples.facts import Said


def customers(said: Said) -> Iterator[CustomerOutcome]:
    bare = out.CustomerFacts(said.customers[0], "", "", "", "")
    full = out.CustomerFacts(said.customers[1], said.lin, said.customers[0], said.team, said.above)
    grades = ((said.customers[0], 1), ("", 1))
    yield out.CustomersShown(said.lin, (full, bare), grades, 3)
    yield out.CustomersShown("", (), ())
    yield out.CustomerShown(full)
    yield out.CustomerShown(full, said.customers, 7)
    yield out.CustomerShown(bare)
    yield out.CustomerShown(full, said.customers, 7, ((3, said.customers[0]), (2, said.customers[1])))
    yield out.MergeProposed(3, bare, full, said.customers, 1, 1)
    yield out.MergeProposed(3, full, bare, (), 12, 3)
    yield out.MergeProposed(3, full, bare, (), 0, 0)
    yield out.CustomersMerged(3, said.customers[0], said.customers[1])
    yield out.MergeUndone(said.customers[0], said.customers[1])
    yield out.CustomersSame(said.customers[0], said.customers[1], said.customers[0])
    yield out.CustomerDescribed(bare, full)
    yield out.CustomerDescribed(full, full)
    yield out.CustomerDescribed(full, full, said.customers)
    choices = tuple((trait, ("A", "B")) for trait in TRAITS)
    profile = Profile("U2LIN", "A")
    yield out.CustomerForm(7, said.customers[0], profile, choices, said.customers)
    yield out.CustomerForm(7, said.customers[0], Profile(), (), ())
    yield out.CustomerUnknown(said.vague, said.customers)
    yield out.CustomerUnknown(said.vague, ())
    for trait in TRAITS:
        yield out.TraitUnknown(trait, said.vague, said.customers)
    yield out.TraitUnknown("grade", said.vague, ())
