"""Asks about numbers that the grammar left over, where they restate nothing that was told."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from decimal import Decimal
from itertools import accumulate

from domain.checkin.phrase import Phrase
from domain.checkin.state import State
from domain.checkin.tokens import Token
from domain.checkin.values import value_of

FOR = ("for ", "给", "to ", "at ", "with ")


class Spans:
    """Stretches of the text; whether one covers a place is found in time that hardly grows with their number."""

    __slots__ = ("_ends", "_starts")

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._ends = list(accumulate((end for _, end in ordered), max))

    def cover(self, at: int) -> bool:
        before = bisect_right(self._starts, at) - 1
        return before >= 0 and self._ends[before] > at


def ask_about_left(state: State) -> None:
    """Doubts what was told before a number that no activity took."""
    done = [phrase for phrase in state.phrases if phrase.status == "done"]
    if state.left and done:
        _ask(done, state)
    paid = [phrase for phrase in done if phrase.takes_money and not phrase.doubts and not phrase.each]
    if paid and not any(trace.rule == "16" for trace in state.trace):
        _ask_of_amounts(paid, state)


def _ask(done: list[Phrase], state: State) -> None:
    told = {value_of(phrase) for phrase in done} | _sums(done) | _parts(state)
    taken = Spans((phrase.start, phrase.end) for phrase in state.phrases)
    explained = Spans((trace.start, trace.end) for trace in state.trace)
    for token, phrase in state.left:
        if phrase.status != "done" or taken.cover(token.start):
            continue
        if token.num is not None and token.num.is_money:
            if _is_unpaid(phrase):
                phrase.doubt("amount", token)  # 开单啦！感谢万科 8.8万
        elif not explained.cover(token.start) and not _is_told(token, phrase, told, state):
            phrase.doubt("number", token)


def _is_unpaid(phrase: Phrase) -> bool:
    return not phrase.money and phrase.whole is None and not any(member.money for member in phrase.members)


def _is_told(token: Token, phrase: Phrase, told: set[Decimal], state: State) -> bool:
    """Restated, or a part of it: two demos, one for Acme."""
    if token.num is None:
        return False
    part = phrase.count is not None and token.num.value < phrase.count
    behind = state.low[token.end : token.end + 8].lstrip()
    return token.num.value in told or (part and behind.startswith(FOR))


def _parts(state: State) -> set[Decimal]:
    """Numbers left over that make up what was told before them."""
    found: dict[int, tuple[Phrase, list[Decimal]]] = {}
    for token, phrase in state.left:
        if token.num is not None:
            found.setdefault(id(phrase), (phrase, []))[1].append(token.num.value)
    whole = [parts for phrase, parts in found.values() if len(parts) > 1 and sum(parts) == value_of(phrase)]
    return {value for parts in whole for value in parts}


def _sums(done: list[Phrase]) -> set[Decimal]:
    """What the phrases of each metric add up to."""
    totals: dict[str, Decimal] = {}
    for phrase in done:
        totals[phrase.metric] = totals.get(phrase.metric, Decimal(0)) + value_of(phrase)
    return set(totals.values())


def _ask_of_amounts(paid: list[Phrase], state: State) -> None:
    """signed acme 5k globex 8k: an amount among the words of a deal that it did not take."""
    amounts = [
        (token, before)
        for before, token in zip([None, *state.tokens], state.tokens, strict=False)
        if token.num is not None and token.kind == "num" and token.num.is_money and token.num.value
    ]
    starts = [token.start for token, _ in amounts]
    for phrase in paid:
        inside = amounts[bisect_left(starts, phrase.start) : bisect_left(starts, phrase.end)]
        taken = _taken(phrase) if inside else set()
        left = [token for token, before in inside if token.end not in taken and not _is_price(token, before, state)]
        if left and not phrase.whole:
            phrase.doubt("amount", left[0])


def _is_price(token: Token, before: Token | None, state: State) -> bool:
    """单价1万1: of one piece; or of what the words before it say."""
    if "价" in state.low[max(0, token.start - 2) : token.start]:
        return True
    return before is not None and before.kind in ("amount", "total", "recip", "aside")


def _taken(phrase: Phrase) -> set[int]:
    """Where the amounts end that the phrase took."""
    return {money.end for money in (*phrase.money, *(each for member in phrase.members for each in member.money))}
