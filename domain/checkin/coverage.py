"""Keeps the numbers that no activity took: 12 calls …, 7 to new: what could be one more is not passed over."""

from domain.checkin.clause import Clause
from domain.checkin.kinds import kinds
from domain.checkin.state import State
from domain.checkin.tokens import Token

ELLIPTIC = kinds("fill conj date adj cust vague recip aside asp num vcount name titled colon de sep")
NAMED = frozenset({"low", "han"})  # words nobody knows: the number is theirs
PARTS = (" of", "人")
EACH = "各"


def leave(clause: Clause, state: State) -> None:
    """Keeps the numbers of a clause behind what was told that only counts, and of nothing else."""
    if clause.corr:
        return
    last = state.phrases[-1]
    if last.takes_money and not last.sums:
        state.left += [(token, last) for token in clause.tokens if token.num is not None and token.num.is_money]
    if state.parted or clause.bracketed or not clause.kinds <= ELLIPTIC:
        return
    if clause.end in ("wrong", "corr", "ask") or any(token.sense in NAMED for token in clause.tokens):
        return
    if any(token.kind == "fill" and state.low.startswith(EACH, token.start) for token in clause.tokens):
        return
    if clause.fresh and len(clause.tokens) == 1:
        return
    if clause.tokens[0].kind == "aside":
        return  # 12 calls, up from 10
    state.left += [(token, state.phrases[-1]) for token in clause.tokens if _counts(token, state.low)]


def _counts(token: Token, low: str) -> bool:
    """Not three-year, two of them, 来了20个人."""
    if low.startswith("-", token.end) or low[token.start : token.end].endswith(PARTS):
        return False
    if token.kind == "vcount":
        return True
    number = token.num
    return (
        token.kind == "num" and number is not None and number.unit != "#" and not number.is_money and number.value != 0
    )
