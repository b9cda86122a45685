"""Customers named before what was done with them: 电信、移动、联通，挨个打了电话 (rule 1)."""

from domain.checkin.clause import Clause
from domain.checkin.kinds import kinds
from domain.checkin.phrase import Member, Phrase
from domain.checkin.state import State
from domain.checkin.tokens import Token

LISTS = kinds("name titled sep conj recip adj cust fill")
NAMES = kinds("name titled")
LEAST = 2  # names: one alone is as often a remark


def keep_names(clause: Clause, state: State) -> None:
    """Keeps the names of a clause that lists nothing else, and that no activity before it took."""
    names = [token for token in clause.tokens if token.kind in NAMES and token.sense != "low"]
    many = len(names) >= LEAST and clause.has("sep", "conj")
    cell = len(clause.tokens) == 1 and clause.cut == "line" and state.low[clause.stop : clause.stop + 2].strip() == "|"
    listed = (
        clause.kinds <= LISTS | {"num"}
        and all(_is_paid(token) for token in clause.tokens)
        and (many or cell)
        and not clause.bracketed
    )
    taken = (
        any(member.start == names[0].start for phrase in state.phrases[-2:] for member in phrase.members)
        if names
        else True
    )
    if listed and not taken:
        state.fronted = [Member(state.raw[name.start : name.end], name.start, name.end, name.sense) for name in names]
        _pay(clause, state.fronted)
    elif clause.fresh:
        state.fronted = []


def _is_paid(token: Token) -> bool:
    return token.kind != "num" or (token.num is not None and token.num.is_money)


def _pay(clause: Clause, members: list[Member]) -> None:
    """万科3万、保利5万，都签了: each its own amount."""
    for token in clause.tokens:
        if token.num is not None:
            before = [member for member in members if member.end <= token.start]
            if before and not before[-1].money:
                before[-1].money.append(token.num)


def take_fronted(clause: Clause, state: State, found: list[Phrase]) -> None:
    """Gives them to the one activity behind them that names nobody and counts none or as many."""
    names, state.fronted = state.fronted, []
    one = found[0] if len(found) == 1 else None
    cell = len(names) == 1 and len(clause.tokens) == 1
    if not names or one is None or clause.fresh or one.members or one.money or one.doubts:
        return
    if any(member.money for member in names) and not one.takes_money:
        return
    if one.status in ("done", "mention", "open") and one.count in (None, len(names)):
        one.members, one.open = names, False
        one.status = "done" if one.done or cell else one.status
