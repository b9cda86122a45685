"""Deals and what they are worth, told without a word for them: 今天2单8万; 战报：2单/8万."""

from domain.checkin.arguments import read_arguments
from domain.checkin.clause import Clause
from domain.checkin.dating import govern
from domain.checkin.kinds import kinds
from domain.checkin.phrase import Phrase
from domain.checkin.state import State

TALLY = kinds("num date fill sep conj total colon adj")
DEALS = frozenset("单單")
MONEY = frozenset({"deals", "bookings", "payments"})
PAST = frozenset({"day", "part"})


def tallied(clause: Clause, state: State) -> list[Phrase]:
    """The deals that a clause of two numbers counts, and what they came to; of nobody else and of no plan."""
    numbers = [token for token in clause.tokens if token.num is not None] if clause.kinds <= TALLY else []
    if len(numbers) != 2 or not _is_reported(clause, state):
        return []
    count, worth = sorted(numbers, key=lambda token: token.num is not None and token.num.is_money)
    told = count.num is not None and worth.num is not None and worth.num.is_money and not count.num.is_money
    if not told or state.low[count.end - 1] not in DEALS or count.end - count.start == 1:
        return []
    govern(state, clause.tokens)
    phrase = Phrase("deals", "zhn", clause.start, clause.stop, done=True)
    read_arguments(phrase, [count, worth], state)
    phrase.status = "done"
    return [phrase]


def _is_reported(clause: Clause, state: State) -> bool:
    """Of a day that is over or under way, by the sender, and not the rest of what was signed before."""
    days = [token.day for token in clause.tokens if token.day is not None]
    elsewhere = state.other or state.other_heading or state.relayed or state.condition or state.ahead or clause.question
    last = state.last
    goes_on = last is not None and last.metric in MONEY and (not clause.fresh or last.bare)
    return not elsewhere and not goes_on and all(day.sense in PAST for day in days)
