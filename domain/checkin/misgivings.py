"""Asks where an activity was read, but what was read does not fit together: a way of telling that nobody foresaw."""

import re
from bisect import bisect_left

from domain.checkin.kinds import kinds
from domain.checkin.leftovers import Spans
from domain.checkin.phrase import Member, Phrase
from domain.checkin.scene import TODAY
from domain.checkin.state import State
from domain.checkin.tokens import Token

FEW = kinds("deals visits quotes demos new_customers")  # one customer has hardly more than one of them in a message
FIRMS = kinds("brand known")
TOWARDS = kinds("recip companion colon de light sep together neg")  # before a name: whom it was done with, or no name
ANOTHER = re.compile(r"\b(?:more|others?|too|also|again|extra|further|plus|then)\b|[又再还另加余]|然后|接着|后来")
WRITTEN = re.compile(r" (?:by|via|over|on) (?:e-?mail|text|sms|whatsapp|wechat|linkedin|dm|letter|post)\b")
LISTING = kinds("name num conj sep fill")
SEVERAL = 4  # more of them for one customer than somebody tells without a word between
NEAR = 12  # characters around an activity in which it may be said to be one more


def ask_about_misgivings(done: list[Phrase], state: State) -> None:
    """Doubts what is told once by a number and once without, several of one name before them, and lost prices."""
    counted = any([phrase.count is not None for phrase in done])
    if counted and len(done) > 1:
        _ask_of_two_ways(done, state)
    if counted and len(done) > 1 and any([phrase.timed for phrase in done]):
        _ask_of_part(done, state)
    if counted and any([len(phrase.members) == 1 and phrase.metric in FEW for phrase in done]):
        _ask_of_subjects(done, state)
    _ask_of_numbered(done, state)
    if " by phone" in state.low or " over the phone" in state.low:
        _ask_of_means(done, state)
    if any([phrase.metric == "deals" for phrase in done]):
        _ask_of_amounts_before(done, state)
    if any([phrase.metric == "deals" and phrase.bare for phrase in done]):
        _ask_of_prices(done, state)


def _ask_of_two_ways(done: list[Phrase], state: State) -> None:
    """Visits: 3 … visited: Acme, Globex: the same once more, or as many more."""
    told: dict[str, Phrase] = {}
    parts = [token.start for token in state.tokens if token.day is not None and token.day.sense == "part"]
    for phrase in done:
        before = told.setdefault(phrase.metric, phrase)
        if before is phrase or (before.count is None) == (phrase.count is None) or before.day is not phrase.day:
            continue
        counted, other = (phrase, before) if before.count is None else (before, phrase)
        if bisect_left(parts, before.start) != bisect_left(parts, phrase.start):
            continue  # 上午拜访：2，下午拜访：海螺
        clear = not (phrase.doubts or before.doubts) and all(member.count is None for member in other.members)
        if clear and _counts_alone(counted) and counted.counted is not None and not _is_another(phrase, state):
            phrase.doubt("number", counted.counted)


def _counts_alone(counted: Phrase) -> bool:
    return bool(counted.count) and not (counted.members or counted.total or counted.takes_money)


def _is_another(phrase: Phrase, state: State) -> bool:
    return ANOTHER.search(state.low, max(0, phrase.start - NEAR), phrase.end + NEAR) is not None


def _ask_of_part(done: list[Phrase], state: State) -> None:
    """12 calls, 4 after lunch: four of them, or four more?"""
    days = [token for token in state.tokens if token.kind in ("date", "clock")]
    for at, phrase in enumerate(done[1:], 1):
        before, number = done[at - 1], phrase.counted
        if phrase.timed != 1 or number is None or before.counted is None or before.ellipsis:
            continue
        if before.timed or before.names:
            continue
        later = done[at + 1].metric if at + 1 < len(done) and done[at + 1].ellipsis else ""
        if phrase.metric != before.metric or later == phrase.metric or phrase.day is not before.day:
            continue
        begin = done[at - 2].end if at > 1 else 0
        told = any(begin <= token.start < phrase.start and token.sense not in TODAY for token in days)
        if (before.count or 0) > (phrase.count or 0) and not told and not _is_another(phrase, state):
            phrase.doubt("number", number)


def _ask_of_subjects(done: list[Phrase], state: State) -> None:
    """Rosa: 4 visits; 學姊簽了三張: one name before several, and nothing that makes a customer of it."""
    acts = [token.start for token in state.tokens if token.kind == "act"]
    places = {token.start: at for at, token in enumerate(state.tokens)}
    for phrase in done:
        number = phrase.counted
        if number is None or phrase.metric not in FEW or phrase.doubts or (phrase.count or 0) < 2:
            continue
        at = bisect_left(acts, phrase.start)
        leads = len(phrase.members) == 1 and at < len(acts) and phrase.members[0].start < min(acts[at], number.start)
        if leads and _may_be_somebody(phrase.members[0], places, state.tokens):
            phrase.doubt("number", number)


def _may_be_somebody(member: Member, places: dict[int, int], tokens: list[Token]) -> bool:
    """A name with no word before it that makes a customer of it, and no verb of its own behind."""
    at = places.get(member.start)
    if at is None or not member.name or member.sense in FIRMS:
        return False
    behind = tokens[at + 1].kind if at + 1 < len(tokens) else ""
    return behind != "light" and (not at or tokens[at - 1].kind not in TOWARDS)


def _ask_of_numbered(done: list[Phrase], state: State) -> None:
    """demo for Club 18; visits: Acme, Studio 54: the number behind a name alone may be a part of it."""
    for phrase in done:
        if not phrase.members or phrase.metric not in FEW or phrase.form not in ("noun", "base"):
            continue
        for member in phrase.members:
            behind = state.low[member.end : member.end + 2]
            if (member.count or 0) >= SEVERAL and behind[:1] == " " and behind[1:].isdecimal():
                beside = [other for part in done if part.metric == phrase.metric for other in part.members]
                if any(other.count is None for other in beside) or not _is_plural(phrase, state.low):
                    phrase.doubts.append(("number", member.start, member.end))


def _ask_of_means(done: list[Phrase], state: State) -> None:
    """chased Acme by phone and Globex by email: not all of them were calls."""
    for phrase in done:
        several = phrase.metric == "calls" and phrase.form == "past" and len(phrase.members) > 1
        if several and WRITTEN.search(state.low, phrase.start, phrase.end + NEAR):
            phrase.doubts.append(("number", phrase.start, phrase.end))


def _ask_of_amounts_before(done: list[Phrase], state: State) -> None:
    """Acme £40k and Globex £30k both signed: amounts before a deal that it did not take."""
    for phrase in done:
        if phrase.metric != "deals" or phrase.money or not phrase.members or phrase.members[0].start > phrase.start:
            continue
        before = [token for token in state.tokens if phrase.members[0].start <= token.start < phrase.start]
        told = phrase.whole is not None or any(member.money for member in phrase.members)
        lost = [token for token in before if token.num is not None and token.num.is_money]
        if lost and not told and all(token.kind in LISTING for token in before):
            phrase.doubt("amount", lost[0])


def _is_plural(phrase: Phrase, low: str) -> bool:
    """quotes: Acme 6; not "quote for Club 18"."""
    told = low[phrase.start : phrase.members[0].start].split()
    return phrase.ellipsis or any(word.rstrip(":").endswith("s") for word in told)


def _ask_of_prices(done: list[Phrase], state: State) -> None:
    """三花 5万，都签了: a deal of nobody in particular beside an amount that nothing took."""
    if any([phrase.sums and phrase.metric == "bookings" for phrase in done]):
        return
    amounts = [money for phrase in state.phrases for money in (*phrase.money, phrase.whole) if money is not None]
    amounts += [money for phrase in state.phrases for member in phrase.members for money in member.money]
    taken = {money.end for money in amounts}
    explained = Spans((trace.start, trace.end) for trace in state.trace)
    for token in state.tokens:
        if token.num is None or not token.num.is_money or not token.num.value:
            continue
        if token.end not in taken and not explained.cover(token.start):
            bare = next(phrase for phrase in done if phrase.metric == "deals" and phrase.bare)
            bare.doubt("amount", token)
            return
