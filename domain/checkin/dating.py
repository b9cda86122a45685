"""Rule 11: which day an activity belongs to."""

import re
from dataclasses import replace
from datetime import date, timedelta

from domain.checkin.kinds import kinds
from domain.checkin.nearest import judged
from domain.checkin.phrase import Phrase
from domain.checkin.scene import whole_days
from domain.checkin.state import State
from domain.checkin.tokens import Token

LAST_WEEK = frozenset(
    {"上周", "上星期", "上个星期", "上礼拜", "上个礼拜", "上一周", "last week", "last wk", "the past week"}
)
BARE_WEEKDAY = re.compile(r"(?:周|星期|礼拜)[一二三四五六日天]|(?:on )?(?:mon|tue|wed|thu|fri|sat|sun)")
SINCE = frozenset({"since", "自"})
LISTED = kinds("和 与 跟 及 、 and & 同 同埋")
LINKS = kinds("+ 和 与 跟 及 、 and & 到 至 to - ~ 或 or thru through 同 同埋 / 还是")


def joined(tokens: list[Token], low: str, today: date) -> list[Token]:
    """Dates side by side as one: 昨天和今天 and Mon-Wed are a span, 下周 Wednesday is that day."""
    for token in tokens:
        if token.kind == "date":
            return _joined(tokens, low, today)
    return tokens


def _joined(tokens: list[Token], low: str, today: date) -> list[Token]:
    out: list[Token] = []
    for token in tokens:
        if token.kind == "noise" and out and _is_spanned(token, out[-1], low):
            out[-1] = replace(out[-1], kind="fill", day=None)  # 今年第一单
        if token.kind != "date" or not out:
            out.append(token)
        elif _is_since(out[-1], low) and token.day is not None and token.day.sense == "day":
            out[-1] = replace(token, day=token.day._replace(sense="span"))
        elif out[-1].kind == "date" and low[out[-1].end : token.start].strip() in ("", "的", "'s"):
            out[-1] = _both(out[-1], token, today)
        elif opened := _opened(out):
            out[-opened:] = [_explained(out[-opened], token)]
        elif len(out) > 1 and _linked(out[-2], out[-1], low) and _are_days(out[-2], token):
            first, link = out[-2:]
            del out[-2:]
            out.append(_span(first, token, low[link.start : link.end] in LISTED))
        else:
            out.append(token)
    return out


def _opened(out: list[Token]) -> int:
    """How many tokens back a date stands with a bracket behind it: Jun 20 (yes, Sunday); 0 where none does."""
    at = len(out) - 1
    while at > 0 and (out[at].kind == "fill" or out[at].sense == "comma") and len(out) - at <= 3:
        at -= 1
    left = out[at - 1] if at else out[0]
    dated = out[at].sense == "open" and left.kind == "date" and left.day is not None and left.day.sense != "part"
    return len(out) - at + 1 if dated and at else 0


def _explained(left: Token, right: Token) -> Token:
    """周四（昨天）, Tue (17 Nov): one day said twice; two days are a span."""
    if left.day is None or right.day is None or left.day.on == right.day.on:
        return replace(left, end=right.end)
    return replace(left, end=right.end) if right.day.sense == "part" else _span(left, right)


def _is_spanned(token: Token, before: Token, low: str) -> bool:
    return low[token.start] == "第" and before.day is not None and before.day.sense == "span"


def _is_since(token: Token, low: str) -> bool:
    return token.kind != "date" and low[token.start : token.end] in SINCE


def _linked(left: Token, link: Token, low: str) -> bool:
    return left.kind == "date" and low[link.start : link.end] in LINKS


def _are_days(left: Token, right: Token) -> bool:
    return all(token.day is not None and token.day.sense != "part" for token in (left, right))


def _span(left: Token, right: Token, listed: bool = False) -> Token:
    """Several days as one date; where each is named its form lists them: 周二周三, not 周二到周三."""
    if left.day is None or right.day is None:
        return right
    if left.day.on is not None and left.day.on == right.day.on:
        return right  # forgot to post last night - yesterday was 3 visits
    sense = "plan" if "plan" in (left.day.sense, right.day.sense) else "span"
    days = [token.form or (token.day.on.isoformat() if token.day and token.day.on else "") for token in (left, right)]
    form = " ".join(days) if listed and all(days) and sense == "span" else ""
    return replace(right, start=left.start, day=right.day._replace(sense=sense), sense="span", form=form)


def each_day(phrase: Phrase, today: date) -> list[Phrase]:
    """周二周三各拜访了2家: the phrase once for every day that is named."""
    token = phrase.day
    if token is None or token.day is None or not phrase.each or not token.form or phrase.count is None:
        return [phrase]
    days = [date.fromisoformat(day) for day in token.form.split()]
    return [replace(phrase, day=replace(token, form="", day=judged(day, today))) for day in days]


def _both(left: Token, right: Token, today: date) -> Token:
    """昨天 上午, 周一周二, 上周 Fri, 下周 Wednesday."""
    if left.day is None or right.day is None:
        return right
    first, second = left.day, right.day
    if "plan" in (first.sense, second.sense):
        return replace(right, start=left.start, day=second._replace(sense="plan"))
    if left.sense in LAST_WEEK and second.on is not None and BARE_WEEKDAY.match(right.sense):
        return replace(right, start=left.start, day=second._replace(on=_in_last_week(second.on, today)))
    if second.sense == "part" or (second.sense == "span" and first.sense in ("day", "far", "bad")):
        return replace(left, end=right.end)
    if first.sense == second.sense == "day" and first.on != second.on:
        return _span(left, right, listed=True)
    return replace(right, start=left.start)


def _in_last_week(day: date, today: date) -> date:
    return today - timedelta(today.weekday() + 7 - day.weekday())


def govern(state: State, tokens: list[Token]) -> None:
    """A date governs what follows it until the next one; parts of a day belong to the date in force."""
    for token in whole_days(tokens):
        state.context = _in_week(state, token)


def _in_week(state: State, token: Token) -> Token:
    """上周拜访：周一2家: a bare weekday behind "last week" is one of that week."""
    context, day = state.context, token.day
    if context is None or context.sense not in LAST_WEEK or day is None or day.on is None:
        return token
    if not BARE_WEEKDAY.match(token.sense):
        return token
    return replace(token, day=day._replace(on=_in_last_week(day.on, state.today)), sense=context.sense)


def settle(state: State, phrases: list[Phrase]) -> None:
    """A date that closes its own item governs that item, and those joined to it that have none of their own."""
    closing: Token | None = None
    for phrase in reversed(phrases):
        own = whole_days(phrase.dates) if phrase.dates else []
        if len(own) > 1 and len({date.day.on for date in own if date.day is not None}) > 1:
            own = [_span(own[0], own[-1])]  # Acme on the 18th and Globex on the 19th
        closing = own[-1] if own else closing
        if own or phrase.day is None:
            shared = None if not own and phrase.done and in_future(closing) else closing
            phrase.day = shared or state.context


def goes_on(token: Token | None, before: Token | None) -> bool:
    """下周一演示，周二投标: a bare weekday behind one that is to come."""
    return token is not None and in_future(before) and BARE_WEEKDAY.match(token.sense) is not None


def in_future(token: Token | None) -> bool:
    return token is not None and token.day is not None and token.day.sense == "plan"
