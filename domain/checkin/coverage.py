"""Asks about counts that the grammar left over: 12 calls …, 7 to new: what could be one more is not passed over."""

from decimal import Decimal

from domain.checkin.clause import Clause
from domain.checkin.kinds import kinds
from domain.checkin.phrase import Phrase
from domain.checkin.state import State
from domain.checkin.tokens import Token
from domain.checkin.totals import value_of

ELLIPTIC = kinds("fill conj date adj cust vague recip aside asp num vcount name titled colon de sep")
NAMED = frozenset({"low", "han"})  # words nobody knows: the number is theirs
PARTS = (" of", "人")
FOR = ("for ", "给", "to ", "at ", "with ")
EACH = "各"


def leave(clause: Clause, state: State) -> None:
    """Keeps the numbers of a clause that only counts, and of nothing else."""
    if not state.phrases or clause.corr:
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


def ask_about_left(state: State) -> None:
    """Doubts what was told before a number that no activity took, and that restates none."""
    if not state.left:
        return
    done = [phrase for phrase in state.phrases if phrase.status == "done"]
    told = {value_of(phrase) for phrase in done} | _sums(done)
    for phrase in done:
        parts = [token.num.value for token, before in state.left if before is phrase and token.num is not None]
        told |= set(parts) if len(parts) > 1 and sum(parts, Decimal(0)) == value_of(phrase) else set()
    for token, phrase in state.left:
        if token.num is not None and token.num.is_money:
            _ask_of_amount(token, phrase, state)
            continue
        if phrase.status != "done" or (token.num is not None and token.num.value in told):
            continue
        if (
            token.num is not None
            and phrase.count is not None
            and token.num.value < phrase.count
            and _is_for(token, state)
        ):
            continue  # two demos, one for Acme
        taken = any(part.start <= token.start < part.end for part in state.phrases)
        if not taken and not any(trace.start <= token.start < trace.end for trace in state.trace):
            phrase.doubt("number", token)


def _ask_of_amount(token: Token, phrase: Phrase, state: State) -> None:
    """开单啦！感谢万科 8.8万: the amount of a deal that has none."""
    unpaid = not phrase.money and phrase.whole is None and not any(member.money for member in phrase.members)
    taken = any(part.start <= token.start < part.end for part in state.phrases)
    if phrase.status == "done" and unpaid and not taken:
        phrase.doubt("amount", token)


def _is_for(token: Token, state: State) -> bool:
    return state.low[token.end : token.end + 8].lstrip().startswith(FOR)


def _sums(done: list[Phrase]) -> set[Decimal]:
    """What the phrases of each metric add up to."""
    totals: dict[str, Decimal] = {}
    for phrase in done:
        totals[phrase.metric] = totals.get(phrase.metric, Decimal(0)) + value_of(phrase)
    return set(totals.values())
