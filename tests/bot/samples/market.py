"""Sample outcomes about the market."""

from collections.abc import Iterator

from domain.outcome import MarketOutcome
from domain.outcomes import market as out
from tests.bot.samples.facts import TODAY, YESTERDAY, Said


def market(said: Said) -> Iterator[MarketOutcome]:
    first = out.NoteShown(7, "growth", said.reason, said.team, TODAY, said.wang, old=False, mine=True)
    second = out.NoteShown(8, "competitor", said.reason, said.lin, YESTERDAY, said.chen, old=True, mine=False)
    third = out.NoteShown(9, "policy", said.reason, said.lin, TODAY, said.wang, old=False, mine=False)
    fourth = out.NoteShown(10, "market", said.reason, said.lin, TODAY, said.wang, old=False, mine=False)
    yield out.MarketShown((first, second, third, fourth), 2, may_note=True)
    yield out.MarketShown((first,), 1, may_note=False)
    yield out.MarketShown((), 0, may_note=True)
    yield out.MarketNoted(first)
    yield out.MarketNoteDropped(said.reason)
