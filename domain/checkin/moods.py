"""Decides whether an activity was done, and by the sender: negation, plans, conditions, questions, other people."""

from domain.checkin.acts import Act
from domain.checkin.clauses import Clause
from domain.checkin.phrase import Phrase
from domain.checkin.tokens import Token

TERSE = frozenset({"name", "recip", "adj", "fill", "num", "date", "conj", "sep", "colon", "titled", "asp", "cust", "person", "self", "de", "incl", "noise", "together"})
NEEDS_OBJECT = frozenset("saw met closed won paid landed bid priced settled landed renewed banked pinged nudged transferred".split())
AFTERWARDS = frozenset(
    "发了 发出 发过去 发出去 发出去了 发给 交了 递了 递交 递交了 提交 提交了 送了 送出 送到 寄了 寄出 完成 做完 做完了 签了 出了 发咗 交咗 sent submitted done made delivered out completed given held received emailed added gained opened secured logged booked finished in landed over".split()
)


def is_question(clause: Clause, low: str) -> bool:
    """A clause with a question word in front, or any Chinese one, or that a question mark ends."""
    first = next((token for token in clause.tokens if token.kind not in ("fill", "conj", "self")), None)
    if clause.end == "ask":
        return True
    for token in clause.tokens:
        if token.kind == "ques" and (token is first or not low[token.start].isascii()):
            return True
    return False


def status(phrase: Phrase, act: Act, sides: tuple[list[Token], list[Token]], clause: Clause, low: str) -> str:
    """"done", or what keeps the activity from being a fact."""
    left, right = sides
    if right and right[0].kind == "de" and act.form == "zhv" and not act.done:
        return "mention"
    if any(token.kind == "subset" for token in left) or _definite(act, clause) or _passive(act, right, low):
        return "mention"
    if any(token.kind == "neg" for token in left) or _denied(right) or clause.has("cancel"):
        return "neg"
    if clause.has("cond"):
        return "cond"
    if act.form == "plan":
        return "plan"
    if act.form == "ing" and not any(token.kind == "light" and token.form == "done" for token in left):
        return "plan"
    planned = any(token.kind == "plan" for token in left)
    if planned and (act.form not in ("past",) or _modal_before_past(left)):
        return "plan"
    if any(token.kind == "plan" for token in right) and not _certain(phrase, act, right):
        return "plan"
    return "done"


def _passive(act: Act, right: list[Token], low: str) -> bool:
    """"visited by the auditor": done to the sender."""
    return act.form == "past" and bool(right) and right[0].kind == "aside" and low[right[0].start : right[0].end] == "by"


def _definite(act: Act, clause: Clause) -> bool:
    """"the signed paperwork": said of a thing."""
    return act.form == "past" and act.first > 0 and clause.tokens[act.first - 1].sense == "the"


def _modal_before_past(left: list[Token]) -> bool:
    return False


def _certain(phrase: Phrase, act: Act, right: list[Token]) -> bool:
    return phrase.count is not None or act.form == "past" or act.done or bool(right and right[0].kind == "asp") or bool(phrase.members)


def _denied(right: list[Token]) -> bool:
    """visits: none, visited nobody, 签单：无."""
    for at, token in enumerate(right):
        if token.kind == "neg":
            return at + 1 == len(right) or right[at + 1].kind not in ("num", "name", "titled")
        if token.kind not in ("colon", "fill", "asp"):
            return False
    return False


def is_done(phrase: Phrase, act: Act, sides: tuple[list[Token], list[Token]], clause: Clause, low: str) -> bool:
    """Whether the words say that it happened, and do not only mention it."""
    left, right = sides
    if phrase.count is not None or phrase.money or phrase.whole is not None or (phrase.doubts and phrase.doubts[0][0] != "date"):
        return not (act.bare and act.form in ("noun", "base") and not _dated(left + right) and _present(left))
    word = low[clause.tokens[act.first].start : clause.tokens[act.last].end]
    if act.form == "past":
        return word not in NEEDS_OBJECT or bool(phrase.members) or any(token.kind == "cust" for token in right)
    if act.done or (right and right[0].kind == "asp") or any(token.kind == "asp" for token in clause.tokens[act.first : act.last + 1]):
        return True
    if phrase.members:
        return _listed(phrase, act, left, right, low)
    if act.form == "zhv":
        return _dated(left) or (bool(right) and right[0].kind in ("cust", "adj") and not left) or any(t.kind == "cust" for t in right[:3]) and bool(left)
    if phrase.metric == "new_customers" and act.form == "noun" and not act.bare and all(token.kind in TERSE for token in left):
        return True
    if act.form in ("noun", "base", "own", "zhn"):
        return _afterwards(right, low) or (_past_day(left + right) and not act.bare)
    return False


def _present(left: list[Token]) -> bool:
    """"have 3 demos": said of what is to come."""
    return any(token.kind == "light" and token.form == "bare" for token in left)


def _dated(tokens: list[Token]) -> bool:
    return any(token.kind == "date" and token.day is not None and token.day.sense in ("day", "part", "far", "bad", "span") for token in tokens)


def _past_day(tokens: list[Token]) -> bool:
    return any(
        token.kind == "date" and token.day is not None and token.day.sense == "day" and token.sense not in ("今天", "今日", "today", "tdy", "今晚", "tonight")
        for token in tokens
    )


def _afterwards(right: list[Token], low: str) -> bool:
    for at, token in enumerate(right[:3]):
        if low[token.start : token.end] in AFTERWARDS:
            return True
        if low[token.start : token.end] in ("已", "已经") and any(part.kind == "light" for part in right[at + 1 : at + 2]):
            return True
    return False


def _listed(phrase: Phrase, act: Act, left: list[Token], right: list[Token], low: str) -> bool:
    """拜访 华为, demo: Wegmans, quote to Meijer: with its customers and nothing before it, it is a report."""
    if act.form in ("zhv", "own") or _dated(left) or _afterwards(right, low):
        return True
    if any(token.kind == "colon" for token in right):
        return True
    return not act.bare and all(token.kind in TERSE for token in left)
