"""Clauses that only say something of the activity before them: a guess, none, praise, or its day."""

import re

from domain.checkin.clause import Clause
from domain.checkin.closings import closes_day, is_its_day
from domain.checkin.ellipsis import repeated
from domain.checkin.hedges import is_hedge
from domain.checkin.kinds import kinds
from domain.checkin.phrase import Phrase
from domain.checkin.relays import is_for_another
from domain.checkin.replying import replies
from domain.checkin.state import State

PRAISED = frozenset({"stop", "fill", "other", "ques"})
MISSENT = kinds("cancel fill stop adj conj corr plan")
NO_MORE = frozenset({"conj", "fill", "neg"})
FEWER = frozenset({"num", "cancel", "fill", "subset", "light"})
RANKED = re.compile(
    r"(?:(?:my|our|the|and|that's|its|it's|is|just|only|finally|very) )*"
    r"(?:first|second|third|fourth|fifth|\d+(?:st|nd|rd|th)|[a-z]{2,}est|last|best|worst) one (?:so far |yet )?"
    r"(?:(?:of|in|for) )?(?:the |this |all )?(?:year|quarter|month|week|day|today|q[1-4])\b[^,;\d]*$"
)
ALL_DONE = re.compile(r"(?:and |so )?all (?:of (?:them|which) )?(?:done|complete|completed|finished|happened)$")
GOING_OUT = re.compile(
    r"(?:(?:but|and|will|to|it|they|that|be|is|are) )*(?:sending|send|goes|going|go) (?:it |them )?(?:out |over |off )?"
    r"(?:tomorrow|tmr|tmrw|tmw|tonight|later|next|first thing|(?:on )?(?:mon|tue|wed|thu|fri))"
)
EVERY = re.compile(r"(?:(?:but|and|sadly|then) )*(?:they )?(?:all|both|every one|each|the (?:whole )?lot)\b")
PRAISE = kinds("牛 厉害 强 棒 赞 太强 太牛 牛逼 牛啊 犀利 劲 恭喜 祝贺 佩服 羡慕")


def says_of(clause: Clause, state: State, last: Phrase) -> bool:
    """A clause that only says something of the activity before it: a guess, none, or its day."""
    if replies(clause, state, last):
        return True
    if is_hedge(clause, state) or ("cancel" in clause.kinds and _is_fewer(clause, last)):
        last.doubt("amount" if last.count is None and last.takes_money else "number", clause.tokens[-1])
        return True
    if "fill" in clause.kinds and ALL_DONE.match(state.low, clause.start, clause.stop):
        _all_done(state)
    if of_all := _of_all(clause, state.low):
        for told in state.phrases:
            told.status = of_all
        return True
    out = last.metric == "quotes" and _goes_out(clause, state, last)
    if taken_back := out or _taken_back(clause, state, last):
        last.status = taken_back
        return True
    if closes_day(clause, last):
        repeated(clause, state, last)
        return True
    return is_its_day(clause, last) or ("num" in clause.kinds and _ranks(clause, state.low))


def _ranks(clause: Clause, low: str) -> bool:
    """ "first one this quarter", "my biggest one of the year": the how-manieth of its kind."""
    return clause.cut != "line" and RANKED.match(low, clause.start, clause.stop) is not None


def _all_done(state: State) -> None:
    """Acme visit, Globex visit, all done."""
    for told in reversed(state.phrases):
        if told.status not in ("mention", "done"):
            return
        told.status = "done" if told.members else told.status


def _of_all(clause: Clause, low: str) -> str:
    """What becomes of all that was told so far: "neg", or "other" where it is to be booked for somebody else."""
    if "cancel" in clause.kinds:
        return "neg" if _is_missent(clause) else ""
    another = ("light" in clause.kinds or "plan" in clause.kinds) and is_for_another(low, clause)
    return "other" if another else ""


def _is_missent(clause: Clause) -> bool:
    """wrong chat, 请忽略: nothing of what was told so far is meant."""
    missent = any(token.sense == "missent" for token in clause.tokens)
    return missent and clause.kinds <= MISSENT


def _goes_out(clause: Clause, state: State, last: Phrase) -> str:
    """Finished the Acme proposal, sending tomorrow: "plan", or ""."""
    return "plan" if last.form != "past" and GOING_OUT.match(state.low, clause.start, clause.stop) else ""


def _taken_back(clause: Clause, state: State, last: Phrase) -> str:
    """What becomes of it: 约好演示2场，取消了; Proposals sent - nil; 陈姐签了30万，牛; "" where nothing does."""
    if "cancel" in clause.kinds and clause.cut in ("comma", "dash", "open") and _never_was(clause, last):
        return "neg"
    if clause.kinds == {"neg"} and clause.cut == "dash" and last.bare:
        return "neg"
    if ("cancel" in clause.kinds or "neg" in clause.kinds) and _none_left(clause, last, state.low):
        return "neg"
    return "other" if _praises(clause, state, last) else ""


def _none_left(clause: Clause, last: Phrase, low: str) -> bool:
    """3 visits, all three cancelled; "so none": whatever was told of it, nothing came of it."""
    told = low[clause.start : clause.stop]
    if clause.kinds <= NO_MORE and "neg" in clause.kinds:
        return told.startswith("so ")
    if not any(token.sense == "off" for token in clause.tokens):
        return False
    every = EVERY.match(told)
    numbers = [token.num.value for token in clause.tokens if token.num is not None]
    return every is not None and all(number == last.count for number in numbers)


def _is_fewer(clause: Clause, last: Phrase) -> bool:
    """3 visits today, one cancelled: are they two or three?"""
    first = clause.tokens[0].num
    if first is None or last.count is None or last.done or first.value >= last.count or clause.cut == "line":
        return False
    return clause.kinds <= FEWER and any(token.sense == "off" for token in clause.tokens)


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
