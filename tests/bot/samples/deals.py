"""Sample outcomes about deals that several people are credited for."""

from collections.abc import Iterator

from domain.amount import money
from domain.outcomes import deal as out
from domain.outcomes.deal import DealOutcome
from tests.bot.samples.facts import TODAY, Said


def deals(said: Said) -> Iterator[DealOutcome]:
    whole = money(200_000, said.currency)
    customer, people = said.customers[0], (said.lin, said.wang)
    yield out.SharesAsked(9, customer, whole, TODAY, people, reported=False, heard=True)
    yield out.SharesAsked(9, customer, whole, TODAY, people, reported=True, heard=False, wrong=said.vague)
    yield out.SharesAsked(9, "", whole, TODAY, people, reported=True, heard=False, decides=True)
    yield out.SharesAsked(9, "", whole, TODAY, (*people, said.chen), reported=False, heard=False)
    half = money(100_000, said.currency)
    parts = tuple(out.Part(name, half) for name in people)
    yield out.DealShared(5, customer, whole, TODAY, parts, said.lin, private=False)
    yield out.DealShared(5, "", whole, TODAY, parts, "", private=True)
    yield out.DealShared(5, customer, whole, TODAY, parts[:1], said.lin, private=True, apart=True)
    yield out.ShareTold("shared", said.lin, customer, whole, TODAY, parts, half, 3)
    yield out.ShareTold("decided", said.lin, customer, whole, TODAY, parts, half)
    yield out.ShareTold("contested", said.lin, customer, whole, TODAY, parts, half)
    yield out.ShareTold("off", said.lin, "", whole, TODAY, parts, money(0, said.currency))
    yield out.ShareContested(customer, (said.wang,))
    yield out.ShareContested(customer, ())
