"""Rule 11: which day an activity belongs to."""

import re
from datetime import date, timedelta

from domain.checkin.clauses import Clause
from domain.checkin.phrase import Phrase
from domain.checkin.state import State
from domain.checkin.tokens import Token

LAST_WEEK = frozenset("上周 上星期 上个星期 上礼拜 上个礼拜 上一周".split()) | {"last week", "last wk", "the past week"}
BARE_WEEKDAY = re.compile(r"(?:周|星期|礼拜)[一二三四五六日天]|(?:on )?(?:mon|tue|wed|thu|fri|sat|sun)")


def joined(tokens: list[Token], low: str, today: date) -> list[Token]:
    """Dates side by side as one: 昨天和今天 and Mon-Wed are a span, 下周 Wednesday is that day."""
    out: list[Token] = []
    for token in tokens:
        before = out[-1] if out else None
        if token.kind == "date" and before is not None and before.kind == "date" and _one(before, token, low):
            out[-1] = _both(before, token, today)
        elif (
            token.kind == "date"
            and len(out) > 1
            and out[-2].kind == "date"
            and before is not None
            and _links(before, low)
            and _days(out[-2], token)
        ):
            first = out[-2]
            del out[-2:]
            out.append(_both(first, token, today, span=True))
        else:
            out.append(token)
    return out


def _one(left: Token, right: Token, low: str) -> bool:
    return low[left.end : right.start].strip() in ("", "的", "'s")


def _links(token: Token, low: str) -> bool:
    return low[token.start : token.end] in (
        "和",
        "与",
        "跟",
        "及",
        "、",
        "and",
        "&",
        "到",
        "至",
        "to",
        "-",
        "~",
        "或",
        "or",
        "thru",
        "through",
        "同",
        "同埋",
        "/",
    )


def _days(left: Token, right: Token) -> bool:
    """Two days, not a day and its parts."""
    kinds = {left.day.sense if left.day else "", right.day.sense if right.day else ""}
    return "part" not in kinds and bool(kinds)


def _both(left: Token, right: Token, today: date, span: bool = False) -> Token:
    if left.day is None or right.day is None:
        return right
    senses = (left.day.sense, right.day.sense)
    day = right.day
    if span:
        day = day._replace(sense="plan" if "plan" in senses else "span")
    elif "plan" in senses:
        day = day._replace(sense="plan")
    elif left.sense in LAST_WEEK and day.on is not None and BARE_WEEKDAY.match(right.sense):
        day = day._replace(on=today - timedelta(today.weekday() + 7 - day.on.weekday()))
    elif right.day.sense == "part" or (right.day.sense == "span" and left.day.sense in ("day", "far", "bad")):
        day = left.day
    elif left.day.sense == "day" and right.day.sense == "day" and left.day.on != right.day.on:
        day = day._replace(sense="span")
    return right._replace(
        start=left.start,
        day=day,
        sense="span" if day.sense == "span" else right.sense if day is right.day else left.sense,
    )


def govern(state: State, tokens: list[Token]) -> None:
    """A date governs what follows it until the next one; parts of a day belong to the date in force."""
    for token in tokens:
        if token.kind == "date" and token.day is not None and token.day.sense != "part":
            state.context = in_week(state, token)


def in_week(state: State, token: Token) -> Token:
    """上周拜访：周一2家: a bare weekday after "last week" is one of that week."""
    context, day = state.context, token.day
    if (
        context is None
        or context.sense not in LAST_WEEK
        or day is None
        or day.on is None
        or not BARE_WEEKDAY.match(token.sense)
    ):
        return token
    monday = state.today - timedelta(state.today.weekday() + 7)
    return token._replace(day=day._replace(on=monday + timedelta(day.on.weekday())), sense=context.sense)


def settle(state: State, clause: Clause, phrases: list[Phrase]) -> None:
    """A date that closes its own item governs that item, and those joined to it that have none of their own."""
    closing: Token | None = None
    for phrase in reversed(phrases):
        own = [token for token in phrase.dates if token.day is not None and token.day.sense != "part"]
        if own:
            closing = own[-1]
        if closing is not None and (own or phrase.day is None):
            phrase.day = closing
        elif phrase.day is None:
            phrase.day = state.context
        elif own:
            phrase.day = own[-1]


def in_future(token: Token | None) -> bool:
    return token is not None and token.day is not None and token.day.sense == "plan"
