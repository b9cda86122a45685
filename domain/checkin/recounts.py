"""A guess that the same message makes exact (rules 7 and 16): 大概10个电话，数了一下12个."""

import re

from domain.checkin.clause import Clause
from domain.checkin.phrase import Phrase
from domain.checkin.state import State

EXACT = re.compile(
    r"exact|precise|counted|recount|checked|turns? out|turned out|looked (?:it )?up|to be sure|in fact|actual|log says"
    r"|[准精]确|确切|实际|其实|数了|数过|数完|刚数|一数|查了|查过|核对|核实|翻了|一查|看了[一下眼记通]|统计了|点了[一下]|确定是|记录[是:有]"
)


def is_recount(clause: Clause, state: State) -> bool:
    """Whether the clause says that something was counted, or is exact."""
    return EXACT.search(state.low, clause.start, clause.stop) is not None


def guessed(state: State) -> Phrase | None:
    """The last thing told, where its number was a guess."""
    last = state.last
    if last is None or last.status != "done" or not last.doubts or last.sums:
        return None
    return last if all(kind == "number" for kind, _, _ in last.doubts) else None


def makes_exact(state: State, found: list[Phrase]) -> bool:
    """Whether `found` tells the guessed number anew, and exactly."""
    last = guessed(state)
    one = found[0] if len(found) == 1 else None
    if last is None or one is None or one.metric != last.metric or one.status != "done" or one.doubts:
        return False
    return one.count is not None and one.day is last.day
