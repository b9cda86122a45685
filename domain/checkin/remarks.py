"""Clauses that only say something of the activity before them: a guess, none, praise, or its day."""

from domain.checkin.clause import Clause
from domain.checkin.closings import closes_day, is_its_day
from domain.checkin.ellipsis import repeated
from domain.checkin.hedges import is_hedge
from domain.checkin.kinds import kinds
from domain.checkin.phrase import Phrase
from domain.checkin.replying import replies
from domain.checkin.state import State

PRAISED = frozenset({"stop", "fill", "other", "ques"})
MISSENT = kinds("cancel fill stop adj conj corr plan")
PRAISE = kinds("牛 厉害 强 棒 赞 太强 太牛 牛逼 牛啊 犀利 劲 恭喜 祝贺 佩服 羡慕")


def says_of(clause: Clause, state: State, last: Phrase) -> bool:
    """A clause that only says something of the activity before it: a guess, none, or its day."""
    if replies(clause, state, last):
        return True
    if is_hedge(clause, state):
        last.doubt("amount" if last.count is None and last.takes_money else "number", clause.tokens[-1])
        return True
    if _is_missent(clause):
        for told in state.phrases:
            told.status = "neg"
        return True
    if taken_back := _taken_back(clause, state, last):
        last.status = taken_back
        return True
    if closes_day(clause, last):
        repeated(clause, state, last)
        return True
    return is_its_day(clause, last)


def _is_missent(clause: Clause) -> bool:
    """wrong chat, 请忽略: nothing of what was told so far is meant."""
    missent = any(token.sense == "missent" for token in clause.tokens)
    return missent and clause.kinds <= MISSENT


def _taken_back(clause: Clause, state: State, last: Phrase) -> str:
    """What becomes of it: 约好演示2场，取消了; Proposals sent - nil; 陈姐签了30万，牛; "" where nothing does."""
    if "cancel" in clause.kinds and clause.cut in ("comma", "dash", "open") and _never_was(clause, last):
        return "neg"
    if clause.kinds == {"neg"} and clause.cut == "dash" and last.bare:
        return "neg"
    return "other" if _praises(clause, state, last) else ""


def _praises(clause: Clause, state: State, last: Phrase) -> bool:
    """陈姐签了30万，牛: nobody says so of a customer."""
    people = bool(last.members) and all(member.sense == "familiar" for member in last.members)
    if not people or not last.takes_money or not clause.kinds <= PRAISED:
        return False
    return any(state.low[token.start : token.end] in PRAISE for token in clause.tokens)


def _never_was(clause: Clause, last: Phrase) -> bool:
    """Whether nothing but a reason stands beside the word that cancels, and what it cancels is not said to be done."""
    told = last.done or last.form in ("past", "zhd") or "num" in clause.kinds
    return last.status == "done" and not told and any(token.sense == "off" for token in clause.tokens)
